#include "models/session/envelope.h"

#include "models/crypto/random.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace tally {

namespace {

constexpr std::string_view kEnvelopeContext = "tally.envelope.1";
constexpr std::uint8_t kEnvelopeVersion = 1;
constexpr std::size_t kKeySize = 32;
constexpr std::size_t kWrapSize = kKeySize + kSealedBoxOverhead;
constexpr std::size_t kMostWraps = 8;

}  // namespace

Result<Bytes> sealEnvelope(const std::vector<EncryptionKey>& to, BytesView message) {
    if (to.empty()) {
        return fail(kSealNoRecipient);
    }
    TALLY_ASSIGN(Secret key, randomSecret(kKeySize));
    const std::size_t count = std::min(to.size(), kMostWraps);
    Bytes out{kEnvelopeVersion, static_cast<std::uint8_t>(count)};
    for (std::size_t i = 0; i < count; ++i) {
        TALLY_ASSIGN(const Bytes wrap, sealTo(to[i].data, key.view()));
        out.insert(out.end(), wrap.begin(), wrap.end());
    }
    TALLY_ASSIGN(const Bytes ciphertext, encrypt(key.view(), message, viewOf(kEnvelopeContext)));
    out.insert(out.end(), ciphertext.begin(), ciphertext.end());
    if (out.size() > kEnvelopeLimit) {
        return fail(kSealTooLong, {}, {std::to_string(out.size()), std::to_string(kEnvelopeLimit)});
    }
    return out;
}

Result<std::vector<Bytes>> envelopeWraps(BytesView envelope) {
    if (envelope.size() < 2 || envelope[0] != kEnvelopeVersion || envelope[1] > kMostWraps ||
        envelope.size() < 2 + envelope[1] * kWrapSize) {
        return fail(kSealBroken);
    }
    std::vector<Bytes> out;
    for (std::size_t i = 0; i < envelope[1]; ++i) {
        const BytesView wrap = envelope.subspan(2 + i * kWrapSize, kWrapSize);
        out.emplace_back(wrap.begin(), wrap.end());
    }
    return out;
}

Result<Bytes> openEnvelope(BytesView envelope, const Secret& key) {
    TALLY_ASSIGN(const std::vector<Bytes> wraps, envelopeWraps(envelope));
    TALLY_ASSIGN(const Secret opened,
                 decrypt(key.view(), envelope.subspan(2 + wraps.size() * kWrapSize), viewOf(kEnvelopeContext)));
    return Bytes(opened.view().begin(), opened.view().end());
}

}  // namespace tally
