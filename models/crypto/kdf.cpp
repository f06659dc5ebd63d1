#include "models/crypto/kdf.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <sodium.h>

#include <algorithm>
#include <bit>
#include <limits>
#include <memory>
#include <string>

namespace tally {

namespace {

/// Libraries forbid a null pointer even for no bytes.
[[nodiscard]] const std::uint8_t* pointerOf(BytesView bytes) {
    static constexpr std::uint8_t kNothing = 0;
    return bytes.empty() ? &kNothing : bytes.data();
}

[[nodiscard]] const char* asChars(BytesView bytes) { return reinterpret_cast<const char*>(pointerOf(bytes)); }

[[nodiscard]] Result<Secret> pbkdf2(BytesView password, BytesView salt, std::uint64_t rounds, std::size_t size,
                                    const EVP_MD* hash) {
    if (rounds == 0 || rounds > kPbkdf2Limit) {
        return fail(kKdfCost, {}, {std::to_string(rounds), std::to_string(kPbkdf2Limit)});
    }
    auto out = Secret::zeros(size);
    if (out && PKCS5_PBKDF2_HMAC(asChars(password), static_cast<int>(password.size()), pointerOf(salt),
                                 static_cast<int>(salt.size()), static_cast<int>(rounds), hash, static_cast<int>(size),
                                 out->bytes().data()) != 1) {
        return fail(kKdfFailed);
    }
    return out;
}

}  // namespace

Result<Secret> argon2id(BytesView password, const KdfSalt& salt, Argon2Cost cost, std::size_t size) {
    static_assert(KdfSalt::kSize == crypto_pwhash_SALTBYTES);
    if (cost.passes < crypto_pwhash_OPSLIMIT_MIN || cost.passes > kArgon2Limit.passes ||
        cost.memoryBytes < crypto_pwhash_MEMLIMIT_MIN || cost.memoryBytes > kArgon2Limit.memoryBytes ||
        cost.passes * cost.memoryBytes > kArgon2MostBytes) {
        return fail(kKdfCost);
    }
    auto out = Secret::zeros(size);
    if (out &&
        crypto_pwhash(out->bytes().data(), size, asChars(password), password.size(), salt.data.data(), cost.passes,
                      static_cast<std::size_t>(cost.memoryBytes), crypto_pwhash_ALG_ARGON2ID13) != 0) {
        return fail(kSecretNoMemory);
    }
    return out;
}

Result<Secret> scrypt(BytesView password, BytesView salt, ScryptCost cost, std::size_t size) {
    constexpr std::uint64_t kMost = std::uint64_t{1} << 24;
    constexpr std::uint64_t kMemory = std::uint64_t{1} << 30;
    const bool sane = cost.n > 1 && cost.n <= kMost && std::has_single_bit(cost.n) && cost.r > 0 && cost.r <= kMost &&
                      cost.p > 0 && cost.p <= kMost;
    if (!sane || cost.n * cost.r > kMemory / 128 || cost.n * cost.r > kMost / cost.p) {
        return fail(kKdfCost);
    }
    auto out = Secret::zeros(size);
    // libsodium's, because OpenSSL refuses n = 2^18 with r = 1, which a published keystore of version 3 has.
    if (out &&
        crypto_pwhash_scryptsalsa208sha256_ll(pointerOf(password), password.size(), pointerOf(salt), salt.size(),
                                              cost.n, static_cast<std::uint32_t>(cost.r),
                                              static_cast<std::uint32_t>(cost.p), out->bytes().data(), size) != 0) {
        return fail(kSecretNoMemory);
    }
    return out;
}

Result<Secret> pbkdf2Sha256(BytesView password, BytesView salt, std::uint64_t rounds, std::size_t size) {
    return pbkdf2(password, salt, rounds, size, EVP_sha256());
}

Result<Secret> pbkdf2Sha512(BytesView password, BytesView salt, std::uint64_t rounds, std::size_t size) {
    return pbkdf2(password, salt, rounds, size, EVP_sha512());
}

Result<Secret> hkdfSha512(BytesView key, std::string_view salt, std::string_view info, std::size_t size) {
    const std::unique_ptr<EVP_KDF, decltype(&EVP_KDF_free)> kdf(EVP_KDF_fetch(nullptr, "HKDF", nullptr), &EVP_KDF_free);
    const std::unique_ptr<EVP_KDF_CTX, decltype(&EVP_KDF_CTX_free)> context(EVP_KDF_CTX_new(kdf.get()),
                                                                            &EVP_KDF_CTX_free);
    TALLY_ASSIGN(Secret out, Secret::zeros(size));
    std::string digest = "SHA512";
    // OpenSSL's parameters take pointers to non-const and only read them.
    const OSSL_PARAM params[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest.data(), digest.size()),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_KEY, const_cast<std::uint8_t*>(key.data()), key.size()),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_SALT, const_cast<char*>(salt.data()), salt.size()),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_INFO, const_cast<char*>(info.data()), info.size()),
        OSSL_PARAM_construct_end(),
    };
    if (!context || EVP_KDF_derive(context.get(), out.bytes().data(), size, params) != 1) {
        return fail(kKdfFailed);
    }
    return out;
}

}  // namespace tally
