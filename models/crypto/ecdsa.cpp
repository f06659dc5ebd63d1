#include "models/crypto/ecdsa.h"

#include "models/base/ensure.h"
#include "models/crypto/keccak.h"

#include <secp256k1.h>
#include <secp256k1_recovery.h>
#include <sodium.h>

namespace tally {

namespace {

constexpr std::uint8_t kUncompressed = 0x04;

/// One context for the process, blinded once; after that it is only read, which the library allows from any thread.
const secp256k1_context* curve() {
    static const secp256k1_context* const context = [] {
        ENSURE(sodium_init() >= 0);
        secp256k1_context* made = secp256k1_context_create(SECP256K1_CONTEXT_SIGN | SECP256K1_CONTEXT_VERIFY);
        ENSURE(made != nullptr);
        std::array<std::uint8_t, 32> seed{};
        randombytes_buf(seed.data(), seed.size());
        ENSURE(secp256k1_context_randomize(made, seed.data()) == 1);
        sodium_memzero(seed.data(), seed.size());
        return made;
    }();
    return context;
}

bool isKey(BytesView key) { return key.size() == 32 && secp256k1_ec_seckey_verify(curve(), key.data()) == 1; }

PublicKey serialised(const secp256k1_pubkey& point) {
    PublicKey out;
    std::size_t length = out.data.size();
    secp256k1_ec_pubkey_serialize(curve(), out.data.data(), &length, &point, SECP256K1_EC_UNCOMPRESSED);
    return out;
}

std::array<std::uint8_t, 64> compact(const Hash& r, const Hash& s) {
    std::array<std::uint8_t, 64> out{};
    std::copy(r.data.begin(), r.data.end(), out.begin());
    std::copy(s.data.begin(), s.data.end(), out.begin() + 32);
    return out;
}

bool verify(const PublicKey& key, const Hash& digest, const secp256k1_ecdsa_signature& signature) {
    secp256k1_pubkey point;
    return secp256k1_ec_pubkey_parse(curve(), &point, key.data.data(), key.data.size()) == 1 &&
           secp256k1_ecdsa_verify(curve(), &signature, digest.data.data(), &point) == 1;
}

}  // namespace

Result<EcdsaSignature> signDigest(BytesView key, const Hash& digest) {
    if (!isKey(key)) {
        return fail(kEcdsaKey);
    }
    secp256k1_ecdsa_recoverable_signature signature;
    ENSURE(secp256k1_ecdsa_sign_recoverable(curve(), &signature, digest.data.data(), key.data(),
                                            secp256k1_nonce_function_rfc6979, nullptr) == 1);
    std::array<std::uint8_t, 64> both{};
    int recoveryId = 0;
    secp256k1_ecdsa_recoverable_signature_serialize_compact(curve(), both.data(), &recoveryId, &signature);
    // 2 and 3 mean that the nonce point's x is not below the order: about one signature in 2^128.
    ENSURE(recoveryId == 0 || recoveryId == 1);
    EcdsaSignature out;
    std::copy(both.begin(), both.begin() + 32, out.r.data.begin());
    std::copy(both.begin() + 32, both.end(), out.s.data.begin());
    out.yParity = static_cast<std::uint8_t>(recoveryId);
    return out;
}

Result<PublicKey> publicKeyOf(BytesView key) {
    secp256k1_pubkey point;
    if (!isKey(key) || secp256k1_ec_pubkey_create(curve(), &point, key.data()) != 1) {
        return fail(kEcdsaKey);
    }
    return serialised(point);
}

Result<PublicKey> decodePublicKey(BytesView bytes) {
    secp256k1_pubkey point;
    const bool plain = bytes.size() == 33 || (bytes.size() == 65 && bytes[0] == kUncompressed);
    if (!plain || secp256k1_ec_pubkey_parse(curve(), &point, bytes.data(), bytes.size()) != 1) {
        return fail(kEcdsaPublicKey);
    }
    return serialised(point);
}

bool isWellFormed(const Hash& r, const Hash& s) {
    secp256k1_ecdsa_signature signature;
    return !r.isZero() && !s.isZero() &&
           secp256k1_ecdsa_signature_parse_compact(curve(), &signature, compact(r, s).data()) == 1 && !isHighS(s);
}

bool isHighS(const Hash& s) {
    secp256k1_ecdsa_signature signature;
    return secp256k1_ecdsa_signature_parse_compact(curve(), &signature, compact(Hash{}, s).data()) == 1 &&
           secp256k1_ecdsa_signature_normalize(curve(), nullptr, &signature) == 1;
}

bool verifyDigest(const PublicKey& key, const Hash& digest, const Hash& r, const Hash& s) {
    secp256k1_ecdsa_signature signature;
    return secp256k1_ecdsa_signature_parse_compact(curve(), &signature, compact(r, s).data()) == 1 &&
           verify(key, digest, signature);
}

bool verifyDigestDer(const PublicKey& key, const Hash& digest, BytesView der) {
    secp256k1_ecdsa_signature signature;
    return !der.empty() && secp256k1_ecdsa_signature_parse_der(curve(), &signature, der.data(), der.size()) == 1 &&
           verify(key, digest, signature);
}

Result<PublicKey> recoverKey(const Hash& digest, const EcdsaSignature& signature) {
    secp256k1_ecdsa_recoverable_signature parsed;
    secp256k1_pubkey point;
    if (signature.yParity > 1 || !isWellFormed(signature.r, signature.s) ||
        secp256k1_ecdsa_recoverable_signature_parse_compact(curve(), &parsed, compact(signature.r, signature.s).data(),
                                                            signature.yParity) != 1 ||
        secp256k1_ecdsa_recover(curve(), &point, &parsed, digest.data.data()) != 1) {
        return fail(kEcdsaSignature);
    }
    return serialised(point);
}

Address addressOf(const PublicKey& key) {
    const Hash hash = keccak256(key.view().subspan(1));
    Address out;
    std::copy(hash.data.begin() + 12, hash.data.end(), out.data.begin());
    return out;
}

Result<Address> addressOfKey(BytesView key) {
    TALLY_ASSIGN(const PublicKey point, publicKeyOf(key));
    return addressOf(point);
}

}  // namespace tally
