#pragma once

#include "models/base/bytes.h"
#include "models/crypto/secret.h"

#include <cstdint>
#include <span>

/// The keys that a recovery phrase brings back. `seed` is the 64 bytes of BIP-39 (`seedFrom`).
///
/// | Key | From the seed |
/// |---|---|
/// | operator i, secp256k1 | BIP-32, path m/44'/60'/0'/0/i (BIP-44 with Ethereum's coin type), as other wallets do |
/// | encryption i, X25519 | HKDF-SHA-512, salt "tallystick", info "x25519 encryption key i", 32 bytes |
/// | the wallet's phrase slot | HKDF-SHA-512, salt "tallystick", info "wallet phrase slot", 32 bytes |
///
/// i is decimal, from 0. The encryption key is not on the BIP-32 tree, so that neither key says anything of the other.
namespace tally {

/// A child key is zero or not below the order (once in 2^127), or the seed is shorter than 16 or longer than 64 bytes.
inline constexpr ErrorCode kDerivation{"derivation.no-key", ErrorKind::Input};

/// Added to an index of a BIP-32 path for hardened derivation.
inline constexpr std::uint32_t kHardened = std::uint32_t{1} << 31;

/// The private key at the end of a BIP-32 path: 32 bytes.
[[nodiscard]] Result<Secret> bip32Key(BytesView seed, std::span<const std::uint32_t> path);

[[nodiscard]] Result<Secret> operatorKey(BytesView seed, std::uint32_t index);
/// An X25519 private key (RFC 7748): 32 bytes, clamped when it is used.
[[nodiscard]] Result<Secret> encryptionKey(BytesView seed, std::uint32_t index);
[[nodiscard]] Result<Secret> phraseSlotKey(BytesView seed);

}  // namespace tally
