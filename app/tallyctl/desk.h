#pragma once

#include "app/tallyctl/arguments.h"
#include "ledger_client/consortium/ledger_room.h"
#include "ledger_client/consortium/manifest.h"
#include "models/crypto/secret.h"
#include "models/session/session.h"
#include "ui/words/sentences.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tally::ctl {

/// What one run of tallyctl works with: the wallet, opened when a verb first asks for it, and the ledger, connected to
/// when a verb first asks for that. Lives on the main thread and outlives the verb.
class Desk {
public:
    explicit Desk(Arguments common);
    ~Desk();
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    [[nodiscard]] const Arguments& common() const { return m_common; }
    [[nodiscard]] const std::shared_ptr<const Clock>& clock() const { return m_clock; }
    [[nodiscard]] std::filesystem::path dataDirectory() const;
    [[nodiscard]] std::filesystem::path walletPath() const;
    [[nodiscard]] bool isChinese() const;
    /// `--operator`.
    [[nodiscard]] Result<std::optional<Address>> wantedOperator() const;

    /// Opens the wallet with its password, the first time.
    [[nodiscard]] Async<WalletHandle> wallet();
    /// The same by another way than the password: creating, restoring, the recovery phrase.
    [[nodiscard]] Async<WalletHandle> walletBy(WalletMaker open);
    /// Connects the wallet to its consortium's ledger, the first time.
    [[nodiscard]] Async<Session*> session();

    /// What sentences about this wallet's ledger need: names of members, and its currency. Empty without an open wallet.
    [[nodiscard]] Async<words::SentenceContext> sentenceContext();

    /// The ledger thread, started when it is first asked for.
    [[nodiscard]] std::shared_ptr<LedgerWorker> ledgerWorker();
    /// The same consortium by `--node`, when there is one.
    [[nodiscard]] Manifest withChosenNodes(Manifest manifest) const;

    /// A verb that can end early looks here between its steps.
    [[nodiscard]] bool isStopping() const { return m_exitOfStop != 0; }
    /// What the program exits with once it was asked to stop; 0 before.
    [[nodiscard]] int exitOfStop() const { return m_exitOfStop; }
    void stop(int exitCode) { m_exitOfStop = exitCode; }
    /// Transactions that this run signed, and older ones of which no block is known. Waits for the wallet; 0 without an
    /// open one.
    [[nodiscard]] std::size_t underWay();
    /// The answer is written: what this run signed and is in a block counts as told. Waits for the wallet.
    void acknowledge();
    /// Closes the wallet and waits until it is closed, whatever else is going on.
    void close();

private:
    Arguments m_common;
    std::shared_ptr<const Clock> m_clock = std::make_shared<SystemClock>();
    std::optional<WalletHandle> m_wallet;
    std::shared_ptr<LedgerWorker> m_worker;
    std::unique_ptr<Ledger> m_ledger;
    std::unique_ptr<Session> m_session;
    int m_exitOfStop = 0;
    OutboxId m_lastBefore = 0;  ///< of the outbox, as it was when the wallet was opened
};

}  // namespace tally::ctl
