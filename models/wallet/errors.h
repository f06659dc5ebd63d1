#pragma once

#include "models/base/result.h"

/// What can be wrong with a wallet. place is the path unless it says otherwise. A full disk is `kDiskFull` (base/files.h).
namespace tally {

inline constexpr ErrorCode kWalletMissing{"wallet.missing", ErrorKind::Input};
/// Creating or restoring would overwrite a wallet.
inline constexpr ErrorCode kWalletExists{"wallet.exists", ErrorKind::Input};
inline constexpr ErrorCode kWalletWrongPassword{"wallet.wrong-password", ErrorKind::Locked};
/// A well-formed phrase, but of another wallet. A malformed one is a bip39 code.
inline constexpr ErrorCode kWalletWrongPhrase{"wallet.wrong-phrase", ErrorKind::Locked};
/// It is locked, and what was asked needs it unlocked.
inline constexpr ErrorCode kWalletLocked{"wallet.locked", ErrorKind::Locked};
/// Bytes were changed: an authentication code or checksum does not fit.
inline constexpr ErrorCode kWalletDamaged{"wallet.damaged", ErrorKind::Input};
/// The end is missing.
inline constexpr ErrorCode kWalletTruncated{"wallet.truncated", ErrorKind::Input};
/// The file with the key slots is gone; the phrase restores into a new file.
inline constexpr ErrorCode kWalletKeysMissing{"wallet.keys-missing", ErrorKind::Input};
/// Written by a newer version of the program. args: the schema found, the newest known here.
inline constexpr ErrorCode kWalletNewer{"wallet.newer", ErrorKind::Input};
/// Not a wallet: another kind of file, a plain SQLite database, another program's encrypted one.
inline constexpr ErrorCode kWalletForeign{"wallet.foreign", ErrorKind::Input};
/// Another process, or another part of this one, has it open. args: that process's number, 0 when unknown.
inline constexpr ErrorCode kWalletInUse{"wallet.in-use", ErrorKind::Locked};
/// A copy of a wallet that may still be used elsewhere; signs only once it is adopted. args: the other place.
inline constexpr ErrorCode kWalletCopied{"wallet.copied", ErrorKind::Input};
/// A copy of this wallet lies beside it: a note, never a failure. args: the copy.
inline constexpr ErrorCode kWalletCopyBeside{"wallet.copy-beside", ErrorKind::Input};
/// A password of no character.
inline constexpr ErrorCode kWalletEmptyPassword{"wallet.empty-password", ErrorKind::Input};
/// No such key in this wallet. place: the address.
inline constexpr ErrorCode kWalletNoKey{"wallet.no-key", ErrorKind::Input};
/// The key is in the wallet already. place: the address.
inline constexpr ErrorCode kWalletKeyKnown{"wallet.key-known", ErrorKind::Input};
/// The database refused a row: a rule of the schema. detail: which.
inline constexpr ErrorCode kWalletConstraint{"wallet.constraint", ErrorKind::Internal};
/// The operating system refused to read or write, for another reason than a full disk. detail: SQLite's words.
inline constexpr ErrorCode kWalletIo{"wallet.io", ErrorKind::Internal};
/// Anything else SQLite reports. detail: its words.
inline constexpr ErrorCode kWalletDatabase{"wallet.database", ErrorKind::Internal};

}  // namespace tally
