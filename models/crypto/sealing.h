#pragma once

#include "models/base/bytes.h"
#include "models/crypto/secret.h"

/// Encryption: to a member's public key, and under a key that is shared or one's own. Everything here is authenticated:
/// what was changed, cut or made for another key is refused whole.
namespace tally {

/// Not for this key, changed, or cut.
inline constexpr ErrorCode kSealBroken{"seal.broken", ErrorKind::Input};
/// A public key that no private key has (a point of small order), or a key of another length than 32 bytes.
inline constexpr ErrorCode kSealKey{"seal.key", ErrorKind::Input};

/// A public key of X25519 (RFC 7748), as 32 bytes.
using X25519Public = std::array<std::uint8_t, 32>;

[[nodiscard]] Result<X25519Public> x25519PublicOf(BytesView privateKey);

/// An anonymous box to a public key: libsodium's crypto_box_seal (X25519, XSalsa20-Poly1305), 48 bytes longer than
/// `message`. Only the private key opens it; it does not say who made it.
inline constexpr std::size_t kSealedBoxOverhead = 48;
[[nodiscard]] Result<Bytes> sealTo(const X25519Public& to, BytesView message);
[[nodiscard]] Result<Secret> openSealed(BytesView privateKey, BytesView box);

/// XChaCha20-Poly1305 under a 32-byte key: 24 random bytes of nonce, the ciphertext, a 16-byte tag. `context` is not in
/// it but has to be the same when it is opened; it binds the ciphertext to its place.
inline constexpr std::size_t kEncryptOverhead = 40;
[[nodiscard]] Result<Bytes> encrypt(BytesView key, BytesView message, BytesView context);
[[nodiscard]] Result<Secret> decrypt(BytesView key, BytesView ciphertext, BytesView context);

/// A fingerprint of `message` that only holders of the 32-byte key can compute (BLAKE2b-256, keyed, RFC 7693): what
/// stands on the ledger for an invoice can so not be found by trying likely invoices. `purpose` keeps fingerprints of
/// different things apart.
[[nodiscard]] Result<Hash> keyedFingerprint(BytesView key, std::string_view purpose, BytesView message);

/// A plain checksum and content address: BLAKE2b-256 (RFC 7693).
[[nodiscard]] Hash blake2b(BytesView message);

}  // namespace tally
