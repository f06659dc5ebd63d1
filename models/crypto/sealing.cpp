#include "models/crypto/sealing.h"

#include "models/base/ensure.h"
#include "models/crypto/random.h"

#include <sodium.h>

#include <array>

namespace tally {

namespace {

constexpr std::size_t kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(kEncryptOverhead == kNonce + kTag);
static_assert(kSealedBoxOverhead == crypto_box_SEALBYTES);

}  // namespace

Result<X25519Public> x25519PublicOf(BytesView privateKey) {
    X25519Public out{};
    if (privateKey.size() != out.size() || crypto_scalarmult_base(out.data(), privateKey.data()) != 0) {
        return fail(kSealKey);
    }
    return out;
}

Result<Bytes> sealTo(const X25519Public& to, BytesView message) {
    ENSURE(sodium_init() >= 0);
    Bytes out(message.size() + kSealedBoxOverhead);
    if (crypto_box_seal(out.data(), message.data(), message.size(), to.data()) != 0) {
        return fail(kSealKey);
    }
    return out;
}

Result<Secret> openSealed(BytesView privateKey, BytesView box) {
    TALLY_ASSIGN(const X25519Public publicKey, x25519PublicOf(privateKey));
    if (box.size() < kSealedBoxOverhead) {
        return fail(kSealBroken);
    }
    TALLY_ASSIGN(Secret out, Secret::zeros(box.size() - kSealedBoxOverhead));
    std::uint8_t nothing = 0;
    std::uint8_t* to = out.isEmpty() ? &nothing : out.bytes().data();
    if (crypto_box_seal_open(to, box.data(), box.size(), publicKey.data(), privateKey.data()) != 0) {
        return fail(kSealBroken);
    }
    return out;
}

Result<Bytes> encrypt(BytesView key, BytesView message, BytesView context) {
    if (key.size() != crypto_aead_xchacha20poly1305_ietf_KEYBYTES) {
        return fail(kSealKey);
    }
    Bytes out(message.size() + kEncryptOverhead);
    fillRandom(std::span(out).first(kNonce));
    crypto_aead_xchacha20poly1305_ietf_encrypt(out.data() + kNonce, nullptr, message.data(), message.size(),
                                               context.data(), context.size(), nullptr, out.data(), key.data());
    return out;
}

Result<Secret> decrypt(BytesView key, BytesView ciphertext, BytesView context) {
    if (key.size() != crypto_aead_xchacha20poly1305_ietf_KEYBYTES) {
        return fail(kSealKey);
    }
    if (ciphertext.size() < kEncryptOverhead) {
        return fail(kSealBroken);
    }
    TALLY_ASSIGN(Secret out, Secret::zeros(ciphertext.size() - kEncryptOverhead));
    std::uint8_t nothing = 0;
    std::uint8_t* to = out.isEmpty() ? &nothing : out.bytes().data();
    const BytesView sealed = ciphertext.subspan(kNonce);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(to, nullptr, nullptr, sealed.data(), sealed.size(), context.data(),
                                                   context.size(), ciphertext.data(), key.data()) != 0) {
        return fail(kSealBroken);
    }
    return out;
}

Result<Hash> keyedFingerprint(BytesView key, std::string_view purpose, BytesView message) {
    if (key.size() != crypto_generichash_KEYBYTES) {
        return fail(kSealKey);
    }
    // The purpose's length comes first, so that no other split of the same bytes has the same fingerprint.
    ENSURE(purpose.size() < 256);
    const auto length = static_cast<std::uint8_t>(purpose.size());
    Hash out;
    crypto_generichash_state state;
    crypto_generichash_init(&state, key.data(), key.size(), out.data.size());
    crypto_generichash_update(&state, &length, 1);
    crypto_generichash_update(&state, viewOf(purpose).data(), purpose.size());
    crypto_generichash_update(&state, message.data(), message.size());
    crypto_generichash_final(&state, out.data.data(), out.data.size());
    return out;
}

Hash blake2b(BytesView message) {
    Hash out;
    crypto_generichash(out.data.data(), out.data.size(), message.data(), message.size(), nullptr, 0);
    return out;
}

}  // namespace tally
