#pragma once

#include "models/wallet/wallet_file.h"

#include <cstdint>
#include <string>
#include <vector>

/// Inside of wallet_file.h: what an open or locked wallet has in memory, and what opening and making share.
namespace tally {

/// "TALY": marks the database as ours (SQLite's application id).
inline constexpr std::int64_t kApplicationId = 0x54414c59;

[[nodiscard]] Result<Secret> databaseKey(const Secret& master);
[[nodiscard]] Result<Secret> sealingKey(const Secret& master);

/// The language that a phrase is in; the failure of the closest language otherwise.
[[nodiscard]] Result<std::string_view> languageOfPhrase(const Secret& phrase);

struct WalletFile::State {
    std::filesystem::path path;
    WalletOptions options;
    const Clock& clock;
    ProcessLock lock;
    KeySlots slots;
    std::optional<Secret> master = {};
    std::optional<Database> database = {};
    std::optional<KeyRing> keys = {};
    std::optional<CopyNotice> notice = {};
    std::vector<std::string> refusals = {};  ///< not on record yet; what each was for

    /// Writes other slots, or leaves the former ones.
    [[nodiscard]] Result<Done> replaceSlots(KeySlots next);
    [[nodiscard]] Result<Done> replacePassword(const Secret& password, const Secret& masterSecret);
    /// The master secret behind a password; one that does not open it is on record as a refusal to do `what`.
    [[nodiscard]] Result<Secret> openWith(const Secret& password, std::string_view what);
    /// In the journal, when that can be written.
    [[nodiscard]] Result<Done> record(std::string_view kind, std::string_view subject);
    [[nodiscard]] Result<Done> recordRefusals();
    /// From now on this file is the wallet, no longer a backup of it.
    [[nodiscard]] Result<Done> endBackup();
};

}  // namespace tally
