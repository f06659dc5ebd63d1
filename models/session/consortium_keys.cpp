#include "models/session/consortium_keys.h"

#include "models/crypto/kdf.h"
#include "models/crypto/random.h"

#include <algorithm>

namespace tally {

namespace {

constexpr std::string_view kNamesContext = "tally.member-names.1";
constexpr std::string_view kEnvelopeContext = "tally.envelope.1";
constexpr std::uint8_t kEnvelopeVersion = 1;
constexpr std::size_t kKeySize = 32;
constexpr std::size_t kWrapSize = kKeySize + kSealedBoxOverhead;
constexpr std::size_t kMostWraps = 8;

}  // namespace

Result<ConsortiumKeys> ConsortiumKeys::from(BytesView secret) {
    TALLY_ASSIGN(Secret directory, hkdfSha512(secret, "tally.consortium", "directory", kKeySize));
    TALLY_ASSIGN(Secret fingerprints, hkdfSha512(secret, "tally.consortium", "fingerprints", kKeySize));
    return ConsortiumKeys(std::move(directory), std::move(fingerprints));
}

Result<Bytes> ConsortiumKeys::sealNames(const std::string& zh, const std::string& en) const {
    return encrypt(m_directory.view(), viewOf(zh + "\n" + en), viewOf(kNamesContext));
}

std::optional<std::pair<std::string, std::string>> ConsortiumKeys::openNames(BytesView profile) const {
    const auto opened = decrypt(m_directory.view(), profile, viewOf(kNamesContext));
    if (!opened) {
        return std::nullopt;
    }
    const std::string_view text = textOf(opened->view());
    const auto split = text.find('\n');
    if (split == std::string_view::npos) {
        return std::pair(std::string(text), std::string(text));
    }
    return std::pair(std::string(text.substr(0, split)), std::string(text.substr(split + 1)));
}

Result<Hash> ConsortiumKeys::documentFingerprint(BytesView identity) const {
    return keyedFingerprint(m_fingerprints.view(), "document", identity);
}

Result<Hash> ConsortiumKeys::referenceHash(std::string_view reference) const {
    return keyedFingerprint(m_fingerprints.view(), "reference", viewOf(reference));
}

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
