#pragma once

#include "models/base/bytes.h"
#include "models/base/result.h"

#include <cstdint>

/// ECDSA over secp256k1 (SEC 1, SEC 2) as Ethereum uses it: deterministic nonces (RFC 6979 with HMAC-SHA-256), s never
/// above half the order (EIP-2), a parity bit for recovering the key. Keys are views of exactly 32 bytes, whose owner
/// wipes them.
namespace tally {

/// Not 32 bytes, zero, or not below the order.
inline constexpr ErrorCode kEcdsaKey{"ecdsa.key", ErrorKind::Input};
/// Neither 33 bytes beginning with 02 or 03 nor 65 beginning with 04, or not a point of the curve.
inline constexpr ErrorCode kEcdsaPublicKey{"ecdsa.public-key", ErrorKind::Input};
/// r or s zero or not below the order, s above half the order, parity other than 0 or 1, or no key fits.
inline constexpr ErrorCode kEcdsaSignature{"ecdsa.signature", ErrorKind::Input};

/// r and s are big-endian; `yParity` is 0 or 1, the parity of the nonce point's y.
struct EcdsaSignature {
    Hash r;
    Hash s;
    std::uint8_t yParity = 0;

    friend bool operator==(const EcdsaSignature&, const EcdsaSignature&) = default;
};

/// 0x04, then x and y.
using PublicKey = FixedBytes<65, struct PublicKeyTag>;

[[nodiscard]] Result<EcdsaSignature> signDigest(BytesView key, const Hash& digest);

[[nodiscard]] Result<PublicKey> publicKeyOf(BytesView key);
/// Of 33 or 65 bytes; the mixed form of SEC 1 (06, 07) is refused, as all Ethereum software does.
[[nodiscard]] Result<PublicKey> decodePublicKey(BytesView bytes);

/// Whether (r, s) is a signature of `digest` by `key`: false for zero, too large or high values too.
[[nodiscard]] bool verifyDigest(const PublicKey& key, const Hash& digest, const Hash& r, const Hash& s);
/// The same for a signature in DER (X.690): false for anything that is not exactly that.
[[nodiscard]] bool verifyDigestDer(const PublicKey& key, const Hash& digest, BytesView der);

[[nodiscard]] Result<PublicKey> recoverKey(const Hash& digest, const EcdsaSignature& signature);

/// The last 20 bytes of Keccak-256 of x and y (yellow paper, appendix F).
[[nodiscard]] Address addressOf(const PublicKey& key);
[[nodiscard]] Result<Address> addressOfKey(BytesView key);

/// Whether r and s are both in 1 … order - 1, and s not above half the order.
[[nodiscard]] bool isWellFormed(const Hash& r, const Hash& s);
/// Whether s is below the order, but above half of it.
[[nodiscard]] bool isHighS(const Hash& s);

}  // namespace tally
