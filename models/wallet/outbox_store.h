#pragma once

#include "models/base/clock.h"
#include "models/wallet/database.h"

#include <optional>
#include <string>
#include <vector>

namespace tally {

/// The nonce is taken by another transaction of this wallet. place: the signer's address.
inline constexpr ErrorCode kOutboxNonceTaken{"outbox.nonce-taken", ErrorKind::Internal};

/// How far a transaction of ours has come. The numbers are stored.
enum class OutboxPhase : std::uint8_t {
    Signed = 0,    ///< kept, perhaps not sent yet
    Sent = 1,      ///< a node took it
    Included = 2,  ///< in a block that could still be taken back; with an error code, refused there
    Final = 3,     ///< in a block, deep enough
    Reverted = 4,  ///< refused by the ledger in a block that is deep enough: it will never take effect
    Replaced = 5,  ///< its nonce went to a transaction that this wallet did not make
};
/// Nothing becomes of it any more.
[[nodiscard]] constexpr bool isSettled(OutboxPhase phase) { return phase >= OutboxPhase::Final; }

using OutboxId = std::int64_t;

/// A transaction that was signed here. From the moment the row is on disk, these very bytes are what goes out.
struct OutboxEntry {
    OutboxId id = 0;
    UnixSeconds created = 0;
    Address signer;
    std::uint64_t nonce = 0;
    std::string action;   ///< the intent's stable name, such as "offers.accept"
    std::string summary;  ///< JSON: what it does, for people and for tallyctl
    Hash call;            ///< hash of what it calls; zero where an older version signed it
    bool isTold = false;  ///< a person was told how it ended
    Bytes raw;
    Hash txn;
    OutboxPhase phase = OutboxPhase::Signed;
    std::uint64_t block = 0;
    std::string errorCode;
    std::string errorArgs;  ///< separated by unit separators (U+001F)

    /// Which rule refused it, where one did. Its code's name lives as long as this entry.
    [[nodiscard]] std::optional<Error> refusal() const;
};

/// One step of a transaction on its way. The last one says what its row says.
struct OutboxStep {
    OutboxPhase phase = OutboxPhase::Signed;
    UnixSeconds at = 0;
    std::uint64_t block = 0;  ///< 0 where it is in none
    std::string errorCode;

    friend bool operator==(const OutboxStep&, const OutboxStep&) = default;
};

/// Which rows, newest first.
struct OutboxFilter {
    std::optional<OutboxId> below = std::nullopt;  ///< the last one of the page before
    std::optional<Address> signer = std::nullopt;
    bool openOnly = false;  ///< only what may still change
    std::size_t limit = 100;
};

/// How many are on their way.
struct OutboxCounts {
    std::uint64_t kept = 0;      ///< signed, and no node has taken it yet
    std::uint64_t sent = 0;      ///< with a node, in no block yet
    std::uint64_t included = 0;  ///< in a block that could still be taken back

    friend bool operator==(const OutboxCounts&, const OutboxCounts&) = default;
};

class OutboxStore {
public:
    explicit OutboxStore(Database& database) : m_database(database) {}

    /// On success the entry is on disk (synchronous = FULL) and may be sent. Fills in nothing but returns the id.
    [[nodiscard]] Result<OutboxId> add(const OutboxEntry& entry);
    [[nodiscard]] Result<std::optional<OutboxEntry>> find(OutboxId id);
    /// Newest first.
    [[nodiscard]] Result<std::vector<OutboxEntry>> newest(std::size_t limit);
    /// What has to be sent or looked after still, by signer and nonce.
    [[nodiscard]] Result<std::vector<OutboxEntry>> unsettled();
    /// Those of a signer with this call that may have taken effect, newest first.
    [[nodiscard]] Result<std::vector<OutboxEntry>> sameCalls(const Address& signer, const Hash& call);
    /// In a block or at its end, and nobody was told; the oldest first.
    [[nodiscard]] Result<std::vector<OutboxEntry>> untold();
    /// Nothing where it is in no block yet.
    [[nodiscard]] Result<Done> setTold(OutboxId id);
    /// One above the highest nonce this wallet has used for the signer; 0 when it has used none.
    [[nodiscard]] Result<std::uint64_t> nextNonce(const Address& signer);
    /// Forgets a refusal noted before. A step taken at `at`, which is kept with the others.
    [[nodiscard]] Result<Done> setPhase(OutboxId id, OutboxPhase phase, std::uint64_t block, UnixSeconds at);
    [[nodiscard]] Result<Done> setRefusal(OutboxId id, OutboxPhase phase, std::uint64_t block, UnixSeconds at,
                                          const Error& refusal);

    [[nodiscard]] Result<std::vector<OutboxEntry>> page(const OutboxFilter& filter);
    /// In the order they were taken.
    [[nodiscard]] Result<std::vector<OutboxStep>> stepsOf(OutboxId id);
    [[nodiscard]] Result<OutboxCounts> counts();

private:
    [[nodiscard]] Result<Done> addStep(OutboxId id, const OutboxStep& step);

    Database& m_database;
};

}  // namespace tally
