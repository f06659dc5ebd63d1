#include "models/wallet/wallet_state.h"

#include "models/wallet/audit_store.h"

#include <utility>

namespace tally {

[[nodiscard]] Result<Secret> databaseKey(const Secret& master) {
    return hkdfSha512(master.view(), "tallystick", "wallet database key", 48);
}

[[nodiscard]] Result<Secret> sealingKey(const Secret& master) {
    return hkdfSha512(master.view(), "tallystick", "wallet signing keys", 32);
}

Result<Done> WalletFile::State::replaceSlots(KeySlots next) {
    TALLY_TRY(writeKeySlots(path, next));
    slots = std::move(next);
    return Done{};
}

Result<Done> WalletFile::State::record(std::string_view kind, std::string_view subject) {
    return database ? AuditStore(*database, clock).append(kind, subject) : Result<Done>(Done{});
}

}  // namespace tally
