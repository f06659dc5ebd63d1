#pragma once

#include "models/base/bytes.h"
#include "models/crypto/kdf.h"
#include "models/crypto/secret.h"

#include <optional>
#include <string>
#include <string_view>

/// One key in a file of its own under a password: Web3 Secret Storage, version 3, as geth and MetaMask write it.
/// The password's bytes are used as they are: other programs do not normalise it.
namespace tally {

/// Not JSON, larger than 64 KiB, or a member that is missing or not what it should be. place: the member.
inline constexpr ErrorCode kKeystoreJson{"keystore.json", ErrorKind::Input};
/// args: the version found.
inline constexpr ErrorCode kKeystoreVersion{"keystore.version", ErrorKind::Input};
/// A cipher other than aes-128-ctr. args: its name.
inline constexpr ErrorCode kKeystoreCipher{"keystore.cipher", ErrorKind::Input};
/// A key derivation other than scrypt and pbkdf2 with hmac-sha256. args: its name.
inline constexpr ErrorCode kKeystoreKdf{"keystore.kdf", ErrorKind::Input};
/// Deriving the key would cost more than `scrypt` or `pbkdf2Sha256` allow, or is not possible with these figures.
inline constexpr ErrorCode kKeystoreCost{"keystore.cost", ErrorKind::Input};
/// The password is wrong, or the file was changed: the two cannot be told apart.
inline constexpr ErrorCode kKeystoreMac{"keystore.mac", ErrorKind::Locked};
/// What was decrypted is no key of secp256k1.
inline constexpr ErrorCode kKeystoreKey{"keystore.key", ErrorKind::Input};
/// The file names another address than the key has.
inline constexpr ErrorCode kKeystoreAddress{"keystore.address", ErrorKind::Input};

/// The 32-byte key. Shorter ciphertexts (files of 2015 dropped leading zeros) are filled up on the left.
[[nodiscard]] Result<Secret> decryptKeystore(std::string_view json, BytesView password);

/// `key` is a private key of 32 bytes; its address is written beside it, as other programs expect.
[[nodiscard]] Result<std::string> encryptKeystore(BytesView key, BytesView password, ScryptCost cost = kScryptStandard);

}  // namespace tally
