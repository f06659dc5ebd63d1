#pragma once

#include "models/wallet/database.h"
#include "models/wallet/key_slots.h"

#include <filesystem>
#include <optional>
#include <string>

/// Two copies of one wallet that are both in use give out the same transaction numbers and forget each other's drafts.
/// A sync tool makes such copies unasked. How one is noticed: the wallet remembers, inside the encrypted file, the
/// computer and the place it lives at. Opened on another computer it is a copy. Opened at another place while a file of
/// the same wallet is still at the old one, it is a copy; when the old place is empty it was moved, and nothing is said.
/// A second file of the same wallet in the same folder ("conflicted copy") is reported, whichever of the two is opened.
namespace tally {

enum class CopyKind {
    OtherComputer,    ///< last used on another computer
    OriginalPresent,  ///< the wallet it was copied from is still where it was
    Beside,           ///< this is the wallet itself; a copy of it lies beside it
};

struct CopyNotice {
    CopyKind kind{};
    std::string other;  ///< the other file, or the other computer's name

    /// A copy does not sign until a person says that this is the one to use from now on.
    [[nodiscard]] bool forbidsSigning() const { return kind != CopyKind::Beside; }
    friend bool operator==(const CopyNotice&, const CopyNotice&) = default;
};

/// A name of this computer that stays the same between starts: the operating system's machine id, hashed with the
/// wallet's id so that it says nothing elsewhere, and the host name for people.
struct Machine {
    std::string id;
    std::string name;
};
[[nodiscard]] Machine thisMachine();

/// What to tell about the wallet at `path`; remembers a new place when it was only moved.
[[nodiscard]] Result<std::optional<CopyNotice>> checkForCopy(Database& database, const WalletId& wallet,
                                                             const std::filesystem::path& path, const Machine& machine);
/// Remembers this computer and place as the wallet's home.
[[nodiscard]] Result<Done> rememberHome(Database& database, const WalletId& wallet, const std::filesystem::path& path,
                                        const Machine& machine);

}  // namespace tally
