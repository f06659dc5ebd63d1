#include "models/crypto/self_test.h"

#include "models/base/ensure.h"
#include "models/crypto/bip39.h"
#include "models/crypto/derivation.h"
#include "models/crypto/ecdsa.h"
#include "models/crypto/kdf.h"
#include "models/crypto/keccak.h"
#include "models/crypto/keystore.h"
#include "models/crypto/sealing.h"

#include <sodium.h>

#include <array>
#include <numeric>

namespace tally {

namespace {

Bytes hex(std::string_view digits) {
    auto bytes = fromHex(digits);
    ENSURE(bytes);
    return std::move(*bytes);
}

bool is(const Result<Secret>& found, std::string_view digits) {
    return found && std::ranges::equal(found->view(), hex(digits));
}

/// Ethereum yellow paper: the hash of nothing.
bool keccakHolds() {
    return toHex(keccak256({}).view()) == "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470";
}

/// RFC 6979 over secp256k1, key 1, SHA-256 of "Satoshi Nakamoto"; recovery gives the key's own address back.
bool signatureHolds() {
    Bytes key(32);
    key.back() = 1;
    Hash digest;
    crypto_hash_sha256(digest.data.data(), viewOf("Satoshi Nakamoto").data(), 16);
    const auto signature = signDigest(key, digest);
    if (!signature ||
        toHex(signature->r.view()) != "934b1ea10a4b3c1757e2b0c017d0b6143ce3c9a7e6a4a49860d7a6ab210ee3d8" ||
        toHex(signature->s.view()) != "2442ce9d2b916064108014783e923ec36b49743e2ffa1c4496f01a512aafd9e5") {
        return false;
    }
    const auto recovered = recoverKey(digest, *signature);
    return recovered && toHex(addressOf(*recovered).view()) == "7e5f4552091a69125d5dfcb7b8c2659029395bdf";
}

/// BIP-39 and BIP-32, vectors of the standards: SHA-256, PBKDF2 and HMAC with SHA-512, normal form KD, addition on the
/// curve's order.
bool phraseHolds() {
    const auto phrase = mnemonicFrom(Bytes(16), "english");
    if (!phrase ||
        textOf(phrase->view()) !=
            "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about" ||
        !is(seedFrom(phrase->view(), viewOf("TREZOR")),
            "c55257c360c07c72029aebc1b53c05ed0362ada38ead3e3e9efa3708e53495531f09a6987599d18264c1e1c92f2cf141630c7a3c4a"
            "b7c8"
            "1b2f001698e7463b04")) {
        return false;
    }
    const std::array<std::uint32_t, 2> path{kHardened, 1};
    return is(bip32Key(hex("000102030405060708090a0b0c0d0e0f"), path),
              "3c6cb8d0f6a264c91ea8b5030fadaa8e538b020f0a387421a12de9319dc93368") &&
           is(nfkd(hex("efac81e291a0e284abe5ae81e6b3a2")), "66693141cc8ae5ae81e6b3a2");
}

/// RFC 7914, section 12; the others computed with OpenSSL through Node.js and with the reference Argon2.
bool derivationHolds() {
    KdfSalt salt;
    std::iota(salt.data.begin(), salt.data.end(), std::uint8_t{0});
    return is(scrypt({}, {}, {16, 1, 1}, 64),
              "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442fcd0069ded0948f8326a753a0fc81f17e8d3e0fb"
              "2e0d3628"
              "cf35e20c38d18906") &&
           is(argon2id(viewOf("correct horse"), salt, {1, std::uint64_t{64} << 10}, 32),
              "25ce5233cc1e4d37e9bca31bfef41710e40446cd1cb575932791c5fd3780bd3c") &&
           is(encryptionKey(Bytes(64, 1), 0), "b001a27ea57b5e3d52cd75efa4e244c391d49fb6cbd2ed1ae4fb80359bbfb247");
}

/// draft-irtf-cfrg-xchacha A.3.1, RFC 7693 keyed, and a box that PyNaCl sealed.
bool sealingHolds() {
    Bytes key(32);
    std::iota(key.begin(), key.end(), std::uint8_t{0});
    const auto box = hex(
        "bded7a1709166c8df92c17db4b1745ecd76109c20ace68fe55e7e955c0afad2761a35ca65cef8a9849a85d07bb2ac8280ef0e33176");
    Bytes streamKey(32);
    std::iota(streamKey.begin(), streamKey.end(), std::uint8_t{0x80});
    const auto sealed =
        hex("404142434445464748494a4b4c4d4e4f5051525354555657bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21"
            "396cbb73"
            "1c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369"
            "488f76"
            "b2383565d3fff921f9664c97637da9768812f615c68b13b52ec0875924c1c7987947deafd8780acf49");
    const auto opened = decrypt(streamKey, sealed, hex("50515253c0c1c2c3c4c5c6c7"));
    const auto print = keyedFingerprint(key, "invoice", viewOf("abc"));
    return is(openSealed(key, box), toHex(viewOf("tally"))) && opened &&
           textOf(opened->view()).starts_with("Ladies and Gentlemen of the class of '99") && print &&
           toHex(print->view()) == "f14428aabb80add81e214375522f9267305f9658bc2beac9242127c3839c278c";
}

/// A keystore that Node.js wrote: PBKDF2 with HMAC-SHA-256, AES-128-CTR, Keccak-256; and its wrong password.
bool keystoreHolds() {
    constexpr std::string_view kFile =
        R"({"crypto":{"cipher":"aes-128-ctr","cipherparams":{"iv":"09090909090909090909090909090909"},)"
        R"("ciphertext":"c1919ec31ca0d162bd711e5b6e0a0d52f11231a09287cd3e79e74ea257afbadb","kdf":"pbkdf2",)"
        R"("kdfparams":{"c":2,"dklen":32,"prf":"hmac-sha256",)"
        R"("salt":"0707070707070707070707070707070707070707070707070707070707070707"},)"
        R"("mac":"a174addb77d5a8007a7be665b80774e01b0dcb1a73d0c08f36c2c8908bcff701"},"version":3})";
    const auto wrong = decryptKeystore(kFile, viewOf("testpasswort"));
    return is(decryptKeystore(kFile, viewOf("testpassword")),
              "7a28b5ba57c53603b0b07b56bba752f7784bf506fa95edc395f5cf6c7514fe9d") &&
           !wrong && wrong.error().code == kKeystoreMac;
}

struct KnownAnswer {
    const char* name;
    bool (*holds)();
};

constexpr KnownAnswer kKnownAnswers[] = {
    {"keccak-256", keccakHolds},         {"ecdsa secp256k1", signatureHolds}, {"bip-39, bip-32", phraseHolds},
    {"key derivation", derivationHolds}, {"sealing", sealingHolds},           {"keystore", keystoreHolds},
};

}  // namespace

Result<Done> selfTest() {
    if (sodium_init() < 0) {
        return fail(kSelfTest, "libsodium");
    }
    for (const KnownAnswer& answer : kKnownAnswers) {
        if (!answer.holds()) {
            return fail(kSelfTest, answer.name);
        }
    }
    return Done{};
}

}  // namespace tally
