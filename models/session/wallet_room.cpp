#include "models/session/wallet_room.h"

namespace tally {

std::shared_ptr<WalletThread> makeWalletThread() {
    return std::make_shared<WalletThread>(QStringLiteral("wallet"), [] { return std::make_unique<WalletRoom>(); });
}

Async<WalletHandle> openWallet(std::shared_ptr<WalletThread> thread, WalletMaker open,
                               std::shared_ptr<const Clock> clock) {
    auto placed =
        thread->post([open = std::move(open), clock = std::move(clock)](WalletRoom& room) -> Result<WalletRoom::Place> {
            TALLY_ASSIGN(WalletFile file, open());
            return room.admit(OpenWallet(std::move(file), clock));
        });
    TALLY_CO_ASSIGN(const WalletRoom::Place place, co_await std::move(placed));
    co_return WalletHandle(std::move(thread), place);
}

}  // namespace tally
