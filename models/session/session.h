#pragma once

#include "models/session/draft.h"
#include "models/session/ledger.h"
#include "models/session/outbox.h"
#include "models/session/reins.h"
#include "models/session/synchroniser.h"
#include "models/session/wallet_room.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tally {

/// Who acts: a key of this wallet, as the ledger knows it.
struct Identity {
    KeyInfo key;
    Operator op;
    Member member;
};

/// The names that a member published cannot be read with the secret of the manifest this wallet joined by: fingerprints made
/// with it would not be the consortium's. place: the member's identifier.
inline constexpr ErrorCode kConsortiumSecret{"consortium.secret", ErrorKind::Refused};
/// kConsortiumSecret
[[nodiscard]] Result<Done> readsItsOwnNames(const Member& member);

/// On the wallet thread; as `Session::identity`.
[[nodiscard]] Result<Identity> identityIn(OpenWallet& wallet, const std::optional<Address>& wanted);

/// One wallet on one ledger: who its owner is there, what it knows, and what it asks for. The use cases are built on it.
/// Lives on the thread of the use cases, and the ledger must outlive it. A copy is the same session, for a piece of work
/// to hold while it lasts. When the one that was made first goes, or is finished, the ledger is let go of: what is under
/// way ends with kSessionCancelled at its next step; what was signed is kept, and `Outbox::resume` goes on with it.
class Session {
public:
    /// `acting`: the key that everything is signed with unless a call names another.
    Session(WalletHandle wallet, Ledger& ledger, std::optional<Address> acting = std::nullopt)
        : m_reins(ledger),
          m_wallet(wallet),
          m_ledger(m_reins.gate()),
          m_outbox(wallet, m_ledger),
          m_synchroniser(wallet, m_ledger),
          m_acting(acting) {}

    Session(const Session&) = default;
    Session& operator=(const Session&) = delete;
    ~Session() {
        if (m_reins.isOwner()) {
            m_outbox.close();
        }
    }

    /// The wallet's first key that is an active operator's, or the one asked for. kWalletNoOperator when there is none.
    [[nodiscard]] Async<Identity> identity(std::optional<Address> wanted = std::nullopt);

    /// Up to the head and at least to `block`.
    [[nodiscard]] Async<SyncReport> synchronise(std::uint64_t block = 0);

    /// Since when the wallet's picture stands; needs no node.
    [[nodiscard]] Async<AsOf> asOf() const {
        return m_wallet.run([](OpenWallet& wallet) { return wallet.asOf(); });
    }

    /// What anybody may make of an intent: signed by the acting operator unless another is named.
    [[nodiscard]] Async<Draft> draft(Intent intent, std::string summary = {},
                                     std::optional<Address> signer = std::nullopt);
    /// What the ledger says of a draft now. Signs nothing, and may be asked again as often as there is a new head.
    [[nodiscard]] Async<Checked> check(Draft draft);
    /// Signs a draft and keeps it, after one more trial; it is not sent yet. `password`: when it is given and wrong,
    /// kWalletWrongPassword, and nothing is signed.
    [[nodiscard]] Async<OutboxEntry> sign(Draft draft, std::shared_ptr<const Secret> password = nullptr);
    /// Sends what was signed; when it is in a block, the wallet has caught up to that block.
    [[nodiscard]] Async<Performed> send(OutboxEntry entry, int patience = Outbox::kPatience);
    /// Signed and sent at once, for who has nobody to show the draft to.
    [[nodiscard]] Async<Performed> perform(Draft draft);

    /// Done when nothing is under way that was begun here: then the ledger may go, and the wallet be closed. What it
    /// answered before that is lost.
    [[nodiscard]] Async<Done> finish();
    /// A loop ends between its steps.
    [[nodiscard]] bool isStopping() const { return m_reins.stopping().isStopping(); }

    /// Keys and content are wiped from memory; everything asked of the wallet answers kWalletLocked until it is unlocked.
    [[nodiscard]] Async<Done> lock() const;
    /// kWalletWrongPassword
    [[nodiscard]] Async<Done> unlock(std::shared_ptr<const Secret> password) const;

    [[nodiscard]] const WalletHandle& wallet() const { return m_wallet; }
    [[nodiscard]] Ledger& ledger() { return m_ledger; }
    [[nodiscard]] Outbox& outbox() { return m_outbox; }

    /// Reads from the wallet: `question(LedgerQueries&)` returns a Result<T>, on the wallet thread.
    template <typename Question>
    [[nodiscard]] auto read(Question question) const {
        using Answer = std::invoke_result_t<Question&, LedgerQueries&>;
        return m_wallet.read([question = std::move(question)](OpenWallet& wallet) mutable -> Answer {
            auto queries = wallet.ledger();
            if (!queries) {
                return failWith(std::move(queries).error());
            }
            return question(*queries);
        });
    }

private:
    Reins m_reins;
    WalletHandle m_wallet;
    Ledger& m_ledger;
    Outbox m_outbox;
    Synchroniser m_synchroniser;
    std::optional<Address> m_acting;
};

}  // namespace tally
