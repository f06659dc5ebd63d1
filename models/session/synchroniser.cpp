#include "models/session/synchroniser.h"

#include "models/session/batch_storing.h"

#include <algorithm>

namespace tally {

namespace {

[[nodiscard]] Result<std::vector<BlockRef>> knownBlocks(OpenWallet& wallet) {
    TALLY_ASSIGN(LedgerStore store, wallet.ledgerStore());
    return store.known();
}

/// Enough to find any reorganisation that can be taken back block by block.
constexpr std::size_t kMostKnown = 2 * LedgerStore::kUndoDepth;

/// What the wallet will know once `batch` is stored on top of `known`, newest first.
[[nodiscard]] std::vector<BlockRef> knownAfter(std::vector<BlockRef> known, const EventBatch& batch) {
    std::vector<BlockRef> out;
    if (batch.recent.empty() || batch.recent.back() != batch.upTo) {
        out.push_back(batch.upTo);
    }
    out.insert(out.end(), batch.recent.rbegin(), batch.recent.rend());
    out.insert(out.end(), known.begin(), known.end());
    out.resize(std::min(out.size(), kMostKnown));
    return out;
}

}  // namespace

Async<SyncReport> Synchroniser::catchUp(std::uint64_t block, Told told) {
    SyncReport report;
    const WalletHandle wallet = m_wallet;
    TALLY_CO_ASSIGN(std::vector<BlockRef> known, co_await wallet.run(knownBlocks));
    TALLY_CO_ASSIGN(EventBatch batch, co_await m_ledger.eventsAfter(known));
    for (;;) {
        if (batch.rollbackTo) {
            ++report.takenBack;
            auto back = storeInSlices(wallet, std::make_shared<const EventBatch>(batch), told);
            TALLY_CO_ASSIGN(const Changes undone, co_await std::move(back));
            report.changes.add(undone);
            TALLY_CO_ASSIGN(known, co_await wallet.run(knownBlocks));
            TALLY_CO_ASSIGN(batch, co_await m_ledger.eventsAfter(known));
            continue;
        }
        report.events += batch.events.size();
        report.reached = batch.upTo;
        const bool atHead = batch.upTo.number >= batch.head && batch.upTo.number >= block;
        known = knownAfter(std::move(known), batch);
        const auto toStore = std::make_shared<const EventBatch>(std::move(batch));
        auto stored = storeInSlices(wallet, toStore, told);
        if (atHead) {
            TALLY_CO_ASSIGN(const Changes last, co_await std::move(stored));
            report.changes.add(last);
            co_return report;
        }
        auto next = m_ledger.eventsAfter(known);
        TALLY_CO_ASSIGN(const Changes some, co_await std::move(stored));
        report.changes.add(some);
        TALLY_CO_ASSIGN(batch, co_await std::move(next));
    }
}

}  // namespace tally
