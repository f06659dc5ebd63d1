#include "models/wallet/copy_check.h"

#include "models/base/files.h"
#include "models/crypto/sealing.h"

#include <algorithm>
#include <system_error>
#include <vector>

namespace tally {

namespace {

std::string placeOf(const std::filesystem::path& path) {
    std::error_code code;
    const auto whole = std::filesystem::weakly_canonical(path, code);
    return (code ? path : whole).string();
}

Hash machineHash(const WalletId& wallet, const Machine& machine) {
    Bytes text(wallet.data.begin(), wallet.data.end());
    text.insert(text.end(), machine.id.begin(), machine.id.end());
    return blake2b(text);
}

bool isSameWallet(const std::filesystem::path& keys, const WalletId& wallet) {
    constexpr std::size_t kLargest = std::size_t{64} << 10;
    const auto bytes = readFile(keys, kLargest);
    const auto slots = bytes ? KeySlots::decode(*bytes) : Result<KeySlots>(fail(kWalletForeign));
    return slots && slots->wallet == wallet && (slots->flags & KeySlots::kBackup) == 0;
}

/// A key slots file of the same wallet in the same folder, under any name a sync tool gives it.
std::optional<std::string> copyBeside(const std::filesystem::path& path, const WalletId& wallet) {
    const auto own = keySlotsPath(path).filename();
    std::vector<std::filesystem::path> found;
    std::error_code code;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::filesystem::path(placeOf(path)).parent_path(), code)) {
        const std::string name = entry.path().filename().string();
        if (entry.path().filename() != own && name.find("tally-keys") != std::string::npos &&
            isSameWallet(entry.path(), wallet)) {
            found.push_back(entry.path());
        }
    }
    if (found.empty()) {
        return std::nullopt;
    }
    return std::min_element(found.begin(), found.end())->string();
}

}  // namespace

Result<Done> rememberHome(Database& database, const WalletId& wallet, const std::filesystem::path& path,
                          const Machine& machine) {
    TALLY_ASSIGN(Statement home, database.prepare("UPDATE wallet SET home_machine = ?, home_name = ?, home_place = ?"));
    return home.run(machineHash(wallet, machine), machine.name, placeOf(path));
}

Result<std::optional<CopyNotice>> checkForCopy(Database& database, const WalletId& wallet,
                                               const std::filesystem::path& path, const Machine& machine) {
    TALLY_ASSIGN(Statement home, database.prepare("SELECT home_machine, home_name, home_place FROM wallet"));
    home.query();
    TALLY_ASSIGN(const bool row, home.next());
    if (!row) {
        return fail(kWalletDamaged, path.string());
    }
    if (home.fixed<Hash>(0) != machineHash(wallet, machine)) {
        return CopyNotice{CopyKind::OtherComputer, std::string(home.text(1))};
    }
    const std::string place(home.text(2));
    if (place != placeOf(path)) {
        if (isSameWallet(keySlotsPath(place), wallet)) {
            return CopyNotice{CopyKind::OriginalPresent, place};
        }
        TALLY_TRY(rememberHome(database, wallet, path, machine));
    }
    if (auto other = copyBeside(path, wallet)) {
        return CopyNotice{CopyKind::Beside, std::move(*other)};
    }
    return std::nullopt;
}

}  // namespace tally
