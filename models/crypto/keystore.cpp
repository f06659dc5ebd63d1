#include "models/crypto/keystore.h"

#include "models/crypto/ecdsa.h"
#include "models/crypto/keccak.h"
#include "models/crypto/random.h"

#include <openssl/evp.h>
#include <simdjson.h>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <memory>

namespace tally {

namespace {

constexpr std::size_t kLargestFile = std::size_t{64} << 10;
constexpr std::size_t kIvSize = 16;
constexpr std::size_t kKeySize = 32;
constexpr std::uint64_t kLongestDerived = 1024;

using Element = simdjson::dom::element;

std::string pathOf(std::string_view parent, std::string_view name) {
    return parent.empty() ? std::string(name) : std::string(parent) + "." + std::string(name);
}

[[nodiscard]] Result<Element> memberOf(Element object, std::string_view parent, std::string_view name) {
    Element out;
    if (object[name].get(out) != simdjson::SUCCESS) {
        return fail(kKeystoreJson, pathOf(parent, name));
    }
    return out;
}

[[nodiscard]] Result<std::string_view> textIn(Element object, std::string_view parent, std::string_view name) {
    TALLY_ASSIGN(const Element member, memberOf(object, parent, name));
    std::string_view out;
    if (member.get(out) != simdjson::SUCCESS) {
        return fail(kKeystoreJson, pathOf(parent, name));
    }
    return out;
}

[[nodiscard]] Result<Bytes> bytesIn(Element object, std::string_view parent, std::string_view name) {
    TALLY_ASSIGN(std::string_view text, textIn(object, parent, name));
    if (text.starts_with("0x")) {
        text.remove_prefix(2);
    }
    auto out = fromHex(text);
    if (!out) {
        return fail(kKeystoreJson, pathOf(parent, name));
    }
    return std::move(*out);
}

[[nodiscard]] Result<std::uint64_t> numberIn(Element object, std::string_view parent, std::string_view name) {
    TALLY_ASSIGN(const Element member, memberOf(object, parent, name));
    std::uint64_t out = 0;
    if (member.get(out) != simdjson::SUCCESS) {
        return fail(kKeystoreJson, pathOf(parent, name));
    }
    return out;
}

[[nodiscard]] Result<Element> cryptoOf(Element file) {
    Element out;
    for (const char* const name : {"crypto", "Crypto"}) {
        if (file[name].get(out) == simdjson::SUCCESS) {
            return out;
        }
    }
    return fail(kKeystoreJson, "crypto");
}

template <typename T>
[[nodiscard]] Result<T> asKeystoreCost(Result<T> derived) {
    if (!derived && derived.error().code == kKdfCost) {
        return fail(kKeystoreCost);
    }
    return derived;
}

[[nodiscard]] Result<Secret> deriveKey(Element crypto, BytesView password) {
    constexpr std::string_view kParent = "crypto.kdfparams";
    TALLY_ASSIGN(const std::string_view kdf, textIn(crypto, "crypto", "kdf"));
    TALLY_ASSIGN(const Element params, memberOf(crypto, "crypto", "kdfparams"));
    TALLY_ASSIGN(const Bytes salt, bytesIn(params, kParent, "salt"));
    TALLY_ASSIGN(const std::uint64_t size, numberIn(params, kParent, "dklen"));
    if (size < kKeySize || size > kLongestDerived) {
        return fail(kKeystoreCost, std::string(kParent) + ".dklen");
    }
    if (kdf == "scrypt") {
        ScryptCost cost;
        TALLY_ASSIGN(cost.n, numberIn(params, kParent, "n"));
        TALLY_ASSIGN(cost.r, numberIn(params, kParent, "r"));
        TALLY_ASSIGN(cost.p, numberIn(params, kParent, "p"));
        return asKeystoreCost(scrypt(password, salt, cost, size));
    }
    if (kdf == "pbkdf2") {
        TALLY_ASSIGN(const std::uint64_t rounds, numberIn(params, kParent, "c"));
        TALLY_ASSIGN(const std::string_view prf, textIn(params, kParent, "prf"));
        if (prf != "hmac-sha256") {
            return fail(kKeystoreKdf, {}, {std::string(prf)});
        }
        return asKeystoreCost(pbkdf2Sha256(password, salt, rounds, size));
    }
    return fail(kKeystoreKdf, {}, {std::string(kdf)});
}

/// AES-128 in counter mode; encrypts and decrypts alike.
[[nodiscard]] Result<Secret> aesCtr(BytesView key, BytesView iv, BytesView input) {
    TALLY_ASSIGN(Secret out, Secret::zeros(input.size()));
    const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context(EVP_CIPHER_CTX_new(),
                                                                                  &EVP_CIPHER_CTX_free);
    int written = 0;
    if (!context || EVP_EncryptInit_ex(context.get(), EVP_aes_128_ctr(), nullptr, key.data(), iv.data()) != 1 ||
        EVP_EncryptUpdate(context.get(), out.bytes().data(), &written, input.data(), static_cast<int>(input.size())) !=
            1) {
        return fail(kKdfFailed);
    }
    return out;
}

Hash macOf(const Secret& derived, BytesView ciphertext) {
    Keccak256 sponge;
    sponge.update(derived.view().subspan(16, 16));
    sponge.update(ciphertext);
    return sponge.finish();
}

std::string randomUuid() {
    std::array<std::uint8_t, 16> bytes{};
    fillRandom(bytes);
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0f) | 0x40);
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3f) | 0x80);
    std::string out = toHex(bytes);
    for (const std::size_t at : {20U, 16U, 12U, 8U}) {
        out.insert(at, "-");
    }
    return out;
}

}  // namespace

Result<Secret> decryptKeystore(std::string_view json, BytesView password) {
    if (json.size() > kLargestFile) {
        return fail(kKeystoreJson);
    }
    simdjson::dom::parser parser;
    Element file;
    if (parser.parse(simdjson::padded_string(json)).get(file) != simdjson::SUCCESS || !file.is_object()) {
        return fail(kKeystoreJson);
    }
    TALLY_ASSIGN(const std::uint64_t version, numberIn(file, {}, "version"));
    if (version != 3) {
        return fail(kKeystoreVersion, {}, {std::to_string(version)});
    }
    TALLY_ASSIGN(const Element crypto, cryptoOf(file));
    TALLY_ASSIGN(const std::string_view cipher, textIn(crypto, "crypto", "cipher"));
    if (cipher != "aes-128-ctr") {
        return fail(kKeystoreCipher, {}, {std::string(cipher)});
    }
    TALLY_ASSIGN(const Element cipherParams, memberOf(crypto, "crypto", "cipherparams"));
    TALLY_ASSIGN(const Bytes iv, bytesIn(cipherParams, "crypto.cipherparams", "iv"));
    TALLY_ASSIGN(const Bytes ciphertext, bytesIn(crypto, "crypto", "ciphertext"));
    TALLY_ASSIGN(const Bytes mac, bytesIn(crypto, "crypto", "mac"));
    if (iv.size() != kIvSize) {
        return fail(kKeystoreJson, "crypto.cipherparams.iv");
    }
    if (mac.size() != Hash::kSize) {
        return fail(kKeystoreJson, "crypto.mac");
    }
    if (ciphertext.empty() || ciphertext.size() > kKeySize) {
        return fail(kKeystoreJson, "crypto.ciphertext");
    }
    TALLY_ASSIGN(const Secret derived, deriveKey(crypto, password));
    if (sodium_memcmp(macOf(derived, ciphertext).data.data(), mac.data(), mac.size()) != 0) {
        return fail(kKeystoreMac);
    }
    TALLY_ASSIGN(const Secret plain, aesCtr(derived.view().first(16), iv, ciphertext));
    TALLY_ASSIGN(Secret key, Secret::zeros(kKeySize));
    std::copy(plain.view().begin(), plain.view().end(),
              key.bytes().begin() + static_cast<std::ptrdiff_t>(kKeySize - plain.size()));
    const auto address = addressOfKey(key.view());
    if (!address) {
        return fail(kKeystoreKey);
    }
    std::string_view stated;
    if (file["address"].get(stated) == simdjson::SUCCESS) {
        const auto bytes = stated.starts_with("0x") ? fromHex0x(stated) : fromHex(stated);
        if (!bytes || Address::from(*bytes) != *address) {
            return fail(kKeystoreAddress);
        }
    }
    return key;
}

Result<std::string> encryptKeystore(BytesView key, BytesView password, ScryptCost cost) {
    const auto address = addressOfKey(key);
    if (!address) {
        return fail(kKeystoreKey);
    }
    const auto salt = randomFixed<Hash>();
    const auto iv = randomFixed<FixedBytes<kIvSize, struct IvTag>>();
    TALLY_ASSIGN(const Secret derived, asKeystoreCost(scrypt(password, salt.view(), cost, kKeySize)));
    TALLY_ASSIGN(const Secret ciphertext, aesCtr(derived.view().first(16), iv.view(), key));
    return R"({"address":")" + toHex(address->view()) + R"(","crypto":{"cipher":"aes-128-ctr","cipherparams":{"iv":")" +
           toHex(iv.view()) + R"("},"ciphertext":")" + toHex(ciphertext.view()) +
           R"(","kdf":"scrypt","kdfparams":{"dklen":32,"n":)" + std::to_string(cost.n) + R"(,"p":)" +
           std::to_string(cost.p) + R"(,"r":)" + std::to_string(cost.r) + R"(,"salt":")" + toHex(salt.view()) +
           R"("},"mac":")" + toHex(macOf(derived, ciphertext.view()).view()) + R"("},"id":")" + randomUuid() +
           R"(","version":3})";
}

}  // namespace tally
