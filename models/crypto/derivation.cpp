#include "models/crypto/derivation.h"

#include "models/base/ensure.h"
#include "models/crypto/ecdsa.h"
#include "models/crypto/kdf.h"

#include <secp256k1.h>
#include <sodium.h>

#include <array>
#include <string>

namespace tally {

namespace {

constexpr std::size_t kKeySize = 32;
constexpr std::string_view kSalt = "tallystick";

/// HMAC-SHA-512 over pieces, into 64 locked bytes.
[[nodiscard]] Result<Secret> hmacSha512(BytesView key, std::span<const BytesView> pieces) {
    TALLY_ASSIGN(Secret out, Secret::zeros(crypto_auth_hmacsha512_BYTES));
    crypto_auth_hmacsha512_state state;
    crypto_auth_hmacsha512_init(&state, key.data(), key.size());
    for (const BytesView piece : pieces) {
        crypto_auth_hmacsha512_update(&state, piece.data(), piece.size());
    }
    crypto_auth_hmacsha512_final(&state, out.bytes().data());
    sodium_memzero(&state, sizeof state);
    return out;
}

std::array<std::uint8_t, 33> compressed(const PublicKey& key) {
    std::array<std::uint8_t, 33> out{};
    out[0] = static_cast<std::uint8_t>(2 + (key.data[64] & 1));
    std::copy(key.data.begin() + 1, key.data.begin() + 33, out.begin() + 1);
    return out;
}

/// BIP-32, "private parent key to private child key". A node is the key followed by its chain code.
[[nodiscard]] Result<Secret> childOf(const Secret& node, std::uint32_t index) {
    const BytesView key = node.view().first(kKeySize);
    const BytesView chain = node.view().subspan(kKeySize);
    const std::array<std::uint8_t, 4> number{static_cast<std::uint8_t>(index >> 24),
                                             static_cast<std::uint8_t>(index >> 16),
                                             static_cast<std::uint8_t>(index >> 8), static_cast<std::uint8_t>(index)};
    const std::array<std::uint8_t, 1> zero{};
    std::array<std::uint8_t, 33> point{};
    std::array<BytesView, 3> pieces{zero, key, number};
    if (index < kHardened) {
        TALLY_ASSIGN(const PublicKey publicKey, publicKeyOf(key));
        point = compressed(publicKey);
        pieces = {point, BytesView{}, number};
    }
    TALLY_ASSIGN(Secret out, hmacSha512(chain, pieces));
    // The left half is added to the parent's key, modulo the order.
    TALLY_ASSIGN(Secret sum, Secret::copyOf(key));
    if (secp256k1_ec_seckey_tweak_add(secp256k1_context_static, sum.bytes().data(), out.view().data()) != 1) {
        return fail(kDerivation);
    }
    std::copy(sum.view().begin(), sum.view().end(), out.bytes().begin());
    return out;
}

}  // namespace

Result<Secret> bip32Key(BytesView seed, std::span<const std::uint32_t> path) {
    if (seed.size() < 16 || seed.size() > 64) {
        return fail(kDerivation);
    }
    const std::array<BytesView, 1> whole{seed};
    TALLY_ASSIGN(Secret node, hmacSha512(viewOf("Bitcoin seed"), whole));
    if (secp256k1_ec_seckey_verify(secp256k1_context_static, node.view().data()) != 1) {
        return fail(kDerivation);
    }
    for (const std::uint32_t index : path) {
        TALLY_ASSIGN(node, childOf(node, index));
    }
    node.shrinkTo(kKeySize);
    return node;
}

Result<Secret> operatorKey(BytesView seed, std::uint32_t index) {
    ENSURE(index < kHardened);
    const std::array<std::uint32_t, 5> path{44 + kHardened, 60 + kHardened, 0 + kHardened, 0, index};
    return bip32Key(seed, path);
}

Result<Secret> encryptionKey(BytesView seed, std::uint32_t index) {
    return hkdfSha512(seed, kSalt, "x25519 encryption key " + std::to_string(index), kKeySize);
}

Result<Secret> phraseSlotKey(BytesView seed) { return hkdfSha512(seed, kSalt, "wallet phrase slot", kKeySize); }

}  // namespace tally
