#include "models/session/batch_storing.h"

namespace tally {

namespace {

[[nodiscard]] Result<StoreProgress> storeSlice(OpenWallet& wallet, const EventBatch& batch,
                                               const StoreProgress& progress) {
    TALLY_ASSIGN(LedgerStore store, wallet.ledgerStore());
    TALLY_ASSIGN(const StoreProgress next, store.storeSlice(batch, progress, kSliceAim));
    if (next.isDone) {
        TALLY_ASSIGN(SettingsStore settings, wallet.settings());
        TALLY_TRY(settings.setText(setting::kSyncedAt, std::to_string(wallet.clock().now())));
    }
    return next;
}

}  // namespace

Async<Changes> storeInSlices(WalletHandle wallet, std::shared_ptr<const EventBatch> batch,
                             std::function<void(const Changes&)> told) {
    StoreProgress progress;
    while (!progress.isDone) {
        auto slice = wallet.run([batch, progress](OpenWallet& open) { return storeSlice(open, *batch, progress); });
        auto next = co_await std::move(slice);
        if (next) {
            progress = std::move(*next);
        }
        const bool isLast = !next || progress.isDone;
        if (isLast && told) {
            told(progress.changes);
        }
        if (!next) {
            co_return failWith(std::move(next).error());
        }
    }
    co_return progress.changes;
}

}  // namespace tally
