#include "models/wallet/ledger_store.h"

#include "models/domain/event_codec.h"
#include "models/domain/projection.h"
#include "models/wallet/changeset.h"
#include "models/wallet/changeset_reading.h"
#include "models/wallet/kept_lists.h"
#include "models/wallet/ledger_rows.h"
#include "models/wallet/query.h"

#include <algorithm>
#include <utility>

namespace tally {

namespace {

/// Every table that is rebuilt from the journal.
constexpr std::string_view kDerivedTables[] = {
    "members",   "operators",     "operator_proposals", "prepared_calls", "civil_zone", "policies", "holidays",
    "lines",     "roots",         "credentials",        "occupancies",    "backings",   "requests", "quotes",
    "clearings", "receipt_marks",
};

/// The events of blocks that are not stored yet.
[[nodiscard]] std::span<const StampedEvent> eventsAfter(std::span<const StampedEvent> events,
                                                        std::optional<std::uint64_t> block) {
    const auto first = std::find_if(events.begin(), events.end(),
                                    [&](const StampedEvent& one) { return !block || one.stamp.block > *block; });
    return events.subspan(static_cast<std::size_t>(first - events.begin()));
}

/// As many whole blocks as have `most` events together, or the first block alone.
[[nodiscard]] std::span<const StampedEvent> wholeBlocks(std::span<const StampedEvent> events, std::size_t most) {
    if (events.size() <= most) {
        return events;
    }
    const auto blockAt = [&](std::size_t at) { return events[at].stamp.block; };
    std::size_t end = most;
    while (end > 0 && blockAt(end - 1) == blockAt(most)) {
        --end;
    }
    if (end == 0) {
        end = most;
        while (end < events.size() && blockAt(end) == blockAt(0)) {
            ++end;
        }
    }
    return events.first(end);
}

/// How many events take `aim`, when `events` took `spent`; changes by at most half or double.
[[nodiscard]] std::size_t nextSliceSize(std::size_t events, std::chrono::nanoseconds spent,
                                        std::chrono::nanoseconds aim) {
    constexpr std::size_t kLeast = 16;
    const double ratio =
        static_cast<double>(aim.count()) / static_cast<double>(std::max<std::int64_t>(1, spent.count()));
    const double wanted = static_cast<double>(events) * std::clamp(ratio, 0.5, 2.0);
    return std::max(kLeast, static_cast<std::size_t>(wanted));
}

}  // namespace

LedgerStore::LedgerStore(Database& database, ProfileReader profiles)
    : m_database(database), m_profiles(std::move(profiles)) {}

Result<Changes> LedgerStore::store(const EventBatch& batch) {
    m_changes = {};
    TALLY_ASSIGN(Tx tx, Tx::begin(m_database));
    TALLY_TRY(batch.rollbackTo ? rollBack(*batch.rollbackTo) : storeForward(batch, batch.events, batch.upTo));
    TALLY_TRY(KeptLists(m_database).follow());
    TALLY_TRY(tx.commit());
    return std::exchange(m_changes, {});
}

Result<Changes> LedgerStore::forget() {
    m_changes = {};
    TALLY_ASSIGN(Tx tx, Tx::begin(m_database));
    TALLY_TRY(rebuild(0));
    TALLY_TRY(query::run(m_database, "DELETE FROM events"));
    TALLY_TRY(query::run(m_database, "DELETE FROM blocks"));
    TALLY_TRY(tx.commit());
    return std::exchange(m_changes, {});
}

Result<StoreProgress> LedgerStore::storeSlice(const EventBatch& batch, StoreProgress progress,
                                              std::chrono::milliseconds aim) {
    const auto begun = std::chrono::steady_clock::now();
    TALLY_ASSIGN(const auto reachedBlock, reached());
    if (progress.block && reachedBlock.value_or(0) < *progress.block) {
        return fail(kLedgerStoreOvertaken, {}, {std::to_string(*progress.block)});
    }
    const auto events = eventsAfter(batch.events, reachedBlock);
    const auto slice = batch.rollbackTo ? events : wholeBlocks(events, progress.mostEvents);
    if (slice.size() == events.size()) {
        TALLY_ASSIGN(const Changes last, store(batch));
        progress.changes.add(last);
        progress.isDone = true;
        return progress;
    }
    const EventStamp& last = slice.back().stamp;
    m_changes = {};
    TALLY_TRY(m_database.execute("PRAGMA synchronous = NORMAL"));
    const auto stored = [&]() -> Result<Done> {
        TALLY_ASSIGN(Tx tx, Tx::begin(m_database));
        TALLY_TRY(storeForward(batch, slice, {last.block, last.blockHash}));
        TALLY_TRY(KeptLists(m_database).follow());
        return tx.commit();
    }();
    TALLY_TRY(m_database.execute("PRAGMA synchronous = FULL"));
    TALLY_TRY(stored);
    progress.block = last.block;
    progress.changes.add(std::exchange(m_changes, {}));
    progress.mostEvents = nextSliceSize(slice.size(), std::chrono::steady_clock::now() - begun, aim);
    return progress;
}

Result<Done> LedgerStore::storeForward(const EventBatch& batch, std::span<const StampedEvent> events,
                                       const BlockRef& upTo) {
    TALLY_ASSIGN(const auto reachedBlock, reached());
    std::span<const StampedEvent> left = eventsAfter(events, reachedBlock);
    std::vector<BlockRef> recent = batch.recent;
    std::erase_if(recent, [&](const BlockRef& ref) {
        return (reachedBlock && ref.number <= *reachedBlock) || ref.number > upTo.number;
    });
    std::sort(recent.begin(), recent.end(), [](const BlockRef& a, const BlockRef& b) { return a.number < b.number; });

    const auto upToBlock = [&left](std::uint64_t block) {
        const auto end =
            std::find_if(left.begin(), left.end(), [block](const StampedEvent& e) { return e.stamp.block > block; });
        const auto run = left.first(static_cast<std::size_t>(end - left.begin()));
        left = left.subspan(run.size());
        return run;
    };
    if (!recent.empty() && recent.front().number > 0) {
        TALLY_TRY(storeFinal(upToBlock(recent.front().number - 1)));
    }
    for (const BlockRef& block : recent) {
        TALLY_TRY(storeUndoable(block, upToBlock(block.number)));
    }
    TALLY_TRY(storeFinal(left));
    if (!reachedBlock || upTo.number > *reachedBlock) {
        TALLY_TRY(keepBlock(upTo));
    }
    return prune(batch.head);
}

Result<Done> LedgerStore::storeFinal(std::span<const StampedEvent> events) {
    if (events.empty()) {
        return Done{};
    }
    TALLY_TRY(journal(events));
    LedgerTables tables(m_database);
    LedgerState state(tables);
    for (const StampedEvent& one : events) {
        TALLY_TRY(apply(state, one.stamp, one.event));
    }
    KeptLists lists(m_database);
    TALLY_TRY(lists.note(state));
    TALLY_ASSIGN(const Changes saved, tables.saveChanged(state, m_profiles));
    m_changes.add(saved);
    return lists.bringUpToDate(state);
}

Result<Done> LedgerStore::storeUndoable(const BlockRef& block, std::span<const StampedEvent> events) {
    TALLY_ASSIGN(ChangeRecorder recorder, ChangeRecorder::begin(m_database));
    TALLY_TRY(storeFinal(events));
    TALLY_TRY(keepBlock(block));
    TALLY_ASSIGN(const Bytes changes, recorder.changeset());
    return query::run(m_database, "INSERT INTO undo (block, changeset) VALUES (?,?)", block.number, changes);
}

Result<Done> LedgerStore::journal(std::span<const StampedEvent> events) {
    TALLY_ASSIGN(Statement insert, m_database.prepare("INSERT INTO events (block, log_index, block_hash, txn, day, "
                                                      "signer, kind, root, credential, member, payload) VALUES "
                                                      "(?,?,?,?,?,?,?,?,?,?,?)"));
    for (const StampedEvent& one : events) {
        const EventSubject subject = subjectOf(one.event);
        TALLY_TRY(insert.run(one.stamp.block, one.stamp.logIndex, one.stamp.blockHash, one.stamp.txn, one.stamp.day,
                             one.stamp.signer, one.event.index(), subject.root, subject.credential, subject.member,
                             encodeEvent(one.event)));
    }
    return Done{};
}

Result<Done> LedgerStore::keepBlock(const BlockRef& block) {
    return query::run(m_database, "INSERT OR REPLACE INTO blocks (number, hash) VALUES (?,?)", block.number,
                      block.hash);
}

Result<Done> LedgerStore::prune(std::uint64_t head) {
    if (head <= kUndoDepth) {
        return Done{};
    }
    const std::uint64_t final = head - kUndoDepth;
    TALLY_TRY(query::run(m_database, "DELETE FROM undo WHERE block < ?", final));
    // The newest final block stays: it is where a deeper reorganisation would be noticed.
    return query::run(m_database,
                      "DELETE FROM blocks WHERE number < (SELECT max(number) FROM blocks WHERE number <= ?)", final);
}

Result<std::optional<std::uint64_t>> LedgerStore::reached() {
    TALLY_ASSIGN(Statement newest, m_database.prepare("SELECT max(number) FROM blocks"));
    newest.query();
    TALLY_ASSIGN(const bool row, newest.next());
    if (!row || newest.isNull(0)) {
        return std::nullopt;
    }
    return newest.as<std::uint64_t>(0);
}

Result<std::vector<BlockRef>> LedgerStore::known() {
    TALLY_ASSIGN(Statement blocks, m_database.prepare("SELECT number, hash FROM blocks ORDER BY number DESC"));
    blocks.query();
    std::vector<BlockRef> out;
    for (;;) {
        TALLY_ASSIGN(const bool row, blocks.next());
        if (!row) {
            return out;
        }
        out.push_back({blocks.as<std::uint64_t>(0), blocks.as<Hash>(1)});
    }
}

Result<Done> LedgerStore::rollBack(const BlockRef& to) {
    TALLY_ASSIGN(const auto reachedBlock, reached());
    if (!reachedBlock || *reachedBlock <= to.number) {
        return Done{};
    }
    std::vector<std::pair<std::uint64_t, Bytes>> undos;
    {
        TALLY_ASSIGN(Statement rows,
                     m_database.prepare("SELECT block, changeset FROM undo WHERE block > ? ORDER BY block DESC"));
        rows.query(to.number);
        for (;;) {
            TALLY_ASSIGN(const bool row, rows.next());
            if (!row) {
                break;
            }
            undos.emplace_back(rows.as<std::uint64_t>(0), Bytes(rows.blob(1).begin(), rows.blob(1).end()));
        }
    }
    const bool allKept = undos.size() == *reachedBlock - to.number;
    if (!allKept) {
        TALLY_TRY(rebuild(to.number));
        return keepBlock(to);
    }
    Changes taken;
    for (const auto& [block, changes] : undos) {
        TALLY_ASSIGN(const Changes undone, changesIn(m_database, changes));
        m_changes.add(undone);
        taken.add(undone);
        TALLY_TRY(takeBack(m_database, changes));
        TALLY_TRY(query::run(m_database, "DELETE FROM undo WHERE block = ?", block));
    }
    return KeptLists(m_database).bringUpToDate(taken);
}

Result<Done> LedgerStore::rebuild(std::uint64_t upTo) {
    m_changes.setEverything();
    TALLY_TRY(query::run(m_database, "DELETE FROM events WHERE block > ?", upTo));
    TALLY_TRY(query::run(m_database, "DELETE FROM undo"));
    TALLY_TRY(query::run(m_database, "DELETE FROM blocks WHERE number > ?", upTo));
    for (const std::string_view table : kDerivedTables) {
        TALLY_TRY(query::run(m_database, "DELETE FROM " + std::string(table)));
    }
    TALLY_ASSIGN(Statement journalled, m_database.prepare("SELECT " + std::string(rows::kEventColumns) +
                                                          " FROM events ORDER BY block, log_index"));
    journalled.query();
    LedgerTables tables(m_database);
    LedgerState state(tables);
    for (;;) {
        TALLY_ASSIGN(const bool row, journalled.next());
        if (!row) {
            break;
        }
        TALLY_ASSIGN(const StampedEvent one, rows::readEvent(journalled));
        TALLY_TRY(apply(state, one.stamp, one.event));
    }
    TALLY_ASSIGN(const Changes saved, tables.saveChanged(state, m_profiles));
    m_changes.add(saved);
    return KeptLists(m_database).makeAnew();
}

}  // namespace tally
