#pragma once

#include "models/domain/changes.h"
#include "models/domain/event_batch.h"
#include "models/wallet/database.h"
#include "models/wallet/ledger_tables.h"

#include <chrono>
#include <optional>
#include <span>
#include <vector>

namespace tally {

/// Between two slices of a batch another job took blocks back: the rest of the batch no longer follows. Ask the ledger
/// again. args: block.
inline constexpr ErrorCode kLedgerStoreOvertaken{"ledger-store.overtaken", ErrorKind::Internal};

/// How far the storing of one batch has come. Made empty, handed on from slice to slice.
struct StoreProgress {
    std::size_t mostEvents = 256;        ///< of the next slice; follows the time that the last one took
    std::optional<std::uint64_t> block;  ///< reached by the slices so far
    bool isDone = false;
    Changes changes = {};  ///< of all slices so far
};

/// Keeps the journal of the ledger's events and the state they add up to, in one database transaction a batch.
/// Blocks near the head can be taken back; older ones are final as far as this wallet is concerned.
class LedgerStore {
public:
    /// How many blocks behind the head can be taken back without a rebuild.
    static constexpr std::uint64_t kUndoDepth = 64;

    LedgerStore(Database& database, ProfileReader profiles);

    /// Journals and applies a batch as the ledger gave it, all or nothing. A batch that tells to go back goes back.
    /// Events at or below the block already reached are left out: storing twice changes nothing.
    [[nodiscard]] Result<Changes> store(const EventBatch& batch);

    /// As `store`, but only as many blocks as `aim` is likely to suffice for, at least one: the journal, the state and
    /// the block reached in one database transaction. To be called again with what it returns until that is done; the
    /// disk is waited for in the last slice, so that after a power cut the wallet may have reached less, never half.
    [[nodiscard]] Result<StoreProgress> storeSlice(const EventBatch& batch, StoreProgress progress,
                                                   std::chrono::milliseconds aim);

    /// The journal and all that was made of it, so that the next batch begins at the deployment again.
    [[nodiscard]] Result<Changes> forget();

    /// The blocks this wallet has reached, newest first, each at most `kUndoDepth` behind the newest, then the one
    /// below. Empty before the first batch.
    [[nodiscard]] Result<std::vector<BlockRef>> known();

private:
    /// The batch's blocks up to `upTo`; `events` are the batch's with the later ones left out.
    [[nodiscard]] Result<Done> storeForward(const EventBatch& batch, std::span<const StampedEvent> events,
                                            const BlockRef& upTo);
    [[nodiscard]] Result<Done> rollBack(const BlockRef& to);
    [[nodiscard]] Result<Done> rebuild(std::uint64_t upTo);
    /// Journals and applies events of final blocks.
    [[nodiscard]] Result<Done> storeFinal(std::span<const StampedEvent> events);
    /// Journals and applies the events of one block so that they can be taken back.
    [[nodiscard]] Result<Done> storeUndoable(const BlockRef& block, std::span<const StampedEvent> events);
    [[nodiscard]] Result<Done> journal(std::span<const StampedEvent> events);
    [[nodiscard]] Result<Done> keepBlock(const BlockRef& block);
    [[nodiscard]] Result<Done> prune(std::uint64_t head);
    [[nodiscard]] Result<std::optional<std::uint64_t>> reached();

    Database& m_database;
    ProfileReader m_profiles;
    Changes m_changes;  ///< by what is being stored
};

}  // namespace tally
