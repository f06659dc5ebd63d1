#pragma once

#include "models/base/clock.h"
#include "models/wallet/copy_check.h"
#include "models/wallet/database.h"
#include "models/wallet/key_ring.h"
#include "models/wallet/key_slots.h"
#include "models/wallet/process_lock.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>

namespace tally {

struct WalletOptions {
    /// For passwords that are set; one that is checked costs what it cost when it was set.
    Argon2Cost cost = kArgon2Desktop;
    Machine machine = thisMachine();
    const char* vfs = nullptr;  ///< as in `DatabaseOptions`
};

/// A new recovery phrase of 24 words (BIP-39, 256 bits), in one of `phraseLanguages()`.
[[nodiscard]] Result<Secret> makePhrase(std::string_view language);

/// One wallet: `NAME.tally` (the encrypted database), `NAME.tally-keys` (the key slots), `NAME.tally-lock`, and while it
/// is open SQLite's `-wal`. Used on one thread. Passwords are UTF-8 and compared in normalization form KD.
///
/// A random master secret gives the database's key and the key that seals signing keys; a slot for the password and one
/// for the phrase each hold it. Setting another password replaces the slots file and nothing else: a copy of the old
/// slots file still opens with the old password, so whoever fears for copies makes a new wallet.
///
/// Its journal (`AuditStore`) tells of: wallet.created, .restored, .opened-by-phrase, .backed-up, .copy-adopted;
/// password.changed, .refused; phrase.shown; key.derived, .imported, .exported. The session adds consortium.joined,
/// setting.changed, payables.set-aside and txn.signed, .sent, .included, .refused, .replaced.
class WalletFile {
public:
    /// Makes a wallet under a phrase from `makePhrase` and derives its first key (index 0). Nothing is left behind on
    /// failure. `kWalletExists`, `kWalletEmptyPassword`, bip39 codes.
    [[nodiscard]] static Result<WalletFile> create(const std::filesystem::path& path, const Secret& password,
                                                   const Secret& phrase, const Clock& clock,
                                                   const WalletOptions& options = {});
    /// The same from a phrase written down: keys come back; what the ledger knows comes with the next synchronisation.
    /// Further keys: compare `keys().addressesOfPhrase` with the ledger's operators, then `derive`.
    [[nodiscard]] static Result<WalletFile> restore(const std::filesystem::path& path, const Secret& password,
                                                    const Secret& phrase, const Clock& clock,
                                                    const WalletOptions& options = {});
    /// errors.h lists the answers.
    [[nodiscard]] static Result<WalletFile> open(const std::filesystem::path& path, const Secret& password,
                                                 const Clock& clock, const WalletOptions& options = {});
    /// For who forgot the password: then `setPassword`.
    [[nodiscard]] static Result<WalletFile> openWithPhrase(const std::filesystem::path& path, const Secret& phrase,
                                                           const Clock& clock, const WalletOptions& options = {});
    ~WalletFile();
    WalletFile(WalletFile&&) noexcept;
    WalletFile& operator=(WalletFile&&) noexcept;

    [[nodiscard]] bool isLocked() const;
    /// Closes the database and wipes every key; the file stays this process's. Everything obtained from `database()` and
    /// `keys()` must be gone before.
    void lock();
    /// `kWalletWrongPassword` leaves it locked.
    [[nodiscard]] Result<Done> unlock(const Secret& password);
    /// Whether this is the password, without unlocking: asked before something is shown or signed.
    [[nodiscard]] Result<Done> checkPassword(const Secret& password) const;

    /// `kWalletWrongPassword` when `present` is not the password. On any failure, and when the process is killed in
    /// between, exactly one of the two opens the wallet.
    [[nodiscard]] Result<Done> changePassword(const Secret& present, const Secret& next);
    /// Without the former one: for a wallet that was opened with the phrase. Needs it unlocked.
    [[nodiscard]] Result<Done> setPassword(const Secret& next);

    /// A consistent copy as `target` and `target`-keys, on disk when this returns, made while the wallet stays open. `kWalletExists` rather than
    /// overwriting. Opens like any wallet, with the passwords of today.
    [[nodiscard]] Result<Done> backUp(const std::filesystem::path& target);

    /// Set when this is a copy of a wallet that may be in use elsewhere, or when a copy lies beside it.
    [[nodiscard]] const std::optional<CopyNotice>& copyNotice() const;
    /// "This is the one to use from now on, here."
    [[nodiscard]] Result<Done> adoptCopy();

    [[nodiscard]] const std::filesystem::path& path() const;
    [[nodiscard]] const WalletId& id() const;
    /// Both abort while locked: ask `isLocked` first.
    [[nodiscard]] Database& database();
    [[nodiscard]] KeyRing& keys();

private:
    struct State;
    explicit WalletFile(std::unique_ptr<State> state);
    [[nodiscard]] static Result<WalletFile> make(const std::filesystem::path& path, const Secret& password,
                                                 const Secret& phrase, std::string_view how, const Clock& clock,
                                                 const WalletOptions& options);
    [[nodiscard]] static Result<WalletFile> claim(const std::filesystem::path& asked, const Clock& clock,
                                                  const WalletOptions& options);
    [[nodiscard]] Result<Done> openDatabase(Secret master);
    std::unique_ptr<State> m_state;
};

}  // namespace tally
