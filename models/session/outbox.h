#pragma once

#include "models/session/ledger_gate.h"
#include "models/session/under_way.h"
#include "models/session/wallet_room.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace tally {

/// The ledger does not say what became of the transaction within the time given, or no node can be reached any more. It
/// is kept and goes on: nothing must be done twice. args: the transaction's hash; detail: why no node says more.
inline constexpr ErrorCode kOutboxUndecided{"outbox.undecided", ErrorKind::Unreachable};
/// Another program used this operator's key: the transaction's nonce is taken by one that is not ours, and ours will
/// never take effect. args: the transaction's hash.
inline constexpr ErrorCode kOutboxReplaced{"outbox.replaced", ErrorKind::Refused};

/// The very same call was signed before, and nobody was told how that ended: perhaps it has taken effect. Nothing was
/// signed. place: the action; args: that transaction's hash.
inline constexpr ErrorCode kOutboxSame{"outbox.same-under-way", ErrorKind::Refused};

/// What is asked for and how it is kept.
struct Order {
    Intent intent;
    Address signer;
    std::string summary;   ///< JSON, for the outbox
    bool isAgain = false;  ///< meant a second time, although the first is still under way
};

/// A transaction that is in a block.
struct Performed {
    OutboxId entry = 0;
    Hash txn;
    BlockRef block;
    std::uint64_t gasUsed = 0;
};

/// Signs, keeps, sends and follows transactions. The order never changes: trial on the ledger, signature, row on disk,
/// and only then the network; the wallet's journal tells of each step. Whatever stops in between, `resume` goes on with
/// the very bytes on disk, so that a transaction takes effect once or not at all, never twice.
/// Lives on the thread of the use cases. Copies are the same outbox, and what is under way holds one; after `close`
/// nothing reaches the ledger any more.
class Outbox {
public:
    /// Blocks on top of a transaction's until it counts as final.
    static constexpr std::uint64_t kFinalDepth = 6;
    /// How long `perform` waits for a block, in milliseconds.
    static constexpr int kPatience = 60'000;

    Outbox(WalletHandle wallet, Ledger& ledger) : m_state(std::make_shared<State>(std::move(wallet), ledger)) {}

    /// Hears of each row that was added or has taken a step, on this thread.
    using Told = std::function<void(OutboxId)>;
    void tell(Told told) const { m_state->told = std::move(told); }

    /// Lets go of the ledger: what is under way ends with kSessionCancelled, before the network or after it.
    void close() const { m_state->gate.close(); }
    /// Done when nothing is under way.
    [[nodiscard]] Async<Done> ended() const { return m_state->underWay.ended(); }

    /// The trial alone: what would be refused is said, nothing is signed.
    [[nodiscard]] Async<Preflight> trial(Order order);

    /// Signs and keeps the order, after the trial. It is not sent yet, but what the signer signed before and no node has
    /// is: nothing is signed above a gap. kOutboxSame unless it is meant again. `companion` runs on the wallet thread in
    /// the same database transaction that keeps the signed bytes. Orders of one signer given at once are signed one after
    /// another.
    using Companion = std::function<Result<Done>(OpenWallet&, OutboxId)>;
    [[nodiscard]] Async<OutboxEntry> sign(Order order, Companion companion = {});

    /// Sends what is kept and waits until it is in a block. A refusal in the block is a failure with the ledger's rule.
    /// From here on a node that cannot be reached is kOutboxUndecided: what was signed may take effect yet.
    [[nodiscard]] Async<Performed> send(OutboxEntry entry, int patience = kPatience);

    /// Trial, signature, send, wait.
    [[nodiscard]] Async<Performed> perform(Order order, int patience = kPatience);

    /// Those that were signed through this outbox, oldest first.
    [[nodiscard]] const std::vector<OutboxId>& signedHere() const { return m_state->signedHere; }
    /// A person was told how these ended, on a screen or in an answer that is written: the same may be asked for again.
    /// What has not ended stays as it is.
    [[nodiscard]] Async<Done> acknowledge(std::vector<OutboxId> ids) const;

    /// After a start: sends again what no node knows, and settles what has been decided meanwhile. Returns what is still
    /// undecided.
    [[nodiscard]] Async<std::vector<OutboxEntry>> resume();

private:
    struct State {
        State(WalletHandle handle, Ledger& ledger) : wallet(std::move(handle)), gate(ledger) {}

        WalletHandle wallet;
        LedgerGate gate;
        UnderWay underWay;
        Told told;
        std::vector<OutboxId> signedHere;
        /// Finished when the order last given for a signer is signed, or is not going to be.
        std::map<Address, Async<Done>> turns;
    };

    /// Writes a step down, which `step` says is news or not, and tells of it.
    using Step = std::function<Result<bool>(OpenWallet&)>;
    [[nodiscard]] Async<Done> note(OutboxId id, Step step);
    /// As `sign`, with no other order of this signer under way here.
    [[nodiscard]] Async<OutboxEntry> signInTurn(Order order, Companion companion);
    /// kOutboxSame. Before anything is sent again: what was killed while it went out is found out by who asks.
    [[nodiscard]] Async<Done> refuseSame(Order order);
    /// One nonce, one signature, one row. kOutboxNonceTaken when another order was quicker.
    [[nodiscard]] Async<OutboxEntry> signOnce(Order order, std::uint64_t gas, Companion companion);
    /// As `send`, with the nodes' own errors.
    [[nodiscard]] Async<Performed> follow(OutboxEntry entry, int patience);
    /// Sends what no node has, and says whether the ledger has decided.
    [[nodiscard]] Async<bool> settle(OutboxEntry entry);
    /// Whatever this signer signed and the ledger has not decided.
    [[nodiscard]] Async<Done> sendAgain(Address signer);
    /// Asks once and writes down what the ledger says.
    [[nodiscard]] Async<TxnState> look(OutboxEntry entry);

    std::shared_ptr<State> m_state;
};

/// What a failure to reach the nodes means once a transaction was signed; other failures as they are.
[[nodiscard]] Error afterSigning(Error failure, const Hash& txn);

/// The intent's stable name, such as "offers.accept": for the outbox, tallyctl and the audit.
[[nodiscard]] std::string_view actionName(const Intent& intent);

}  // namespace tally
