#include "models/session/consortium_keys.h"

#include "models/crypto/kdf.h"
#include "models/crypto/sealing.h"
#include "models/documents/plain_signs.h"

#include <cstddef>

namespace tally {

namespace {

constexpr std::string_view kNamesContext = "tally.member-names.1";
constexpr std::size_t kKeySize = 32;
constexpr std::size_t kMostNameBytes = 256;

}  // namespace

Result<ConsortiumKeys> ConsortiumKeys::from(BytesView secret) {
    TALLY_ASSIGN(Secret directory, hkdfSha512(secret, "tally.consortium", "directory", kKeySize));
    TALLY_ASSIGN(Secret fingerprints, hkdfSha512(secret, "tally.consortium", "fingerprints", kKeySize));
    return ConsortiumKeys(std::move(directory), std::move(fingerprints));
}

Result<Bytes> ConsortiumKeys::sealNames(const std::string& zh, const std::string& en) const {
    for (const std::string& name : {zh, en}) {
        if (!isPlainText(name)) {
            return fail(kNameCharacters, "name", {name});
        }
    }
    return encrypt(m_directory.view(), viewOf(zh + "\n" + en), viewOf(kNamesContext));
}

std::optional<std::pair<std::string, std::string>> ConsortiumKeys::openNames(BytesView profile) const {
    const auto opened = decrypt(m_directory.view(), profile, viewOf(kNamesContext));
    if (!opened) {
        return std::nullopt;
    }
    const std::string_view text = textOf(opened->view());
    const auto split = text.find('\n');
    // Whoever sealed it may not have used this program: what could steer the text around it is no name.
    const auto nameIn = [](std::string_view part) {
        return part.size() <= kMostNameBytes && isPlainText(part) ? std::string(part) : std::string();
    };
    if (split == std::string_view::npos) {
        return std::pair(nameIn(text), nameIn(text));
    }
    return std::pair(nameIn(text.substr(0, split)), nameIn(text.substr(split + 1)));
}

Result<Hash> ConsortiumKeys::documentFingerprint(BytesView identity) const {
    return keyedFingerprint(m_fingerprints.view(), "document", identity);
}

Result<Hash> ConsortiumKeys::referenceHash(std::string_view reference) const {
    return keyedFingerprint(m_fingerprints.view(), "reference", viewOf(reference));
}

}  // namespace tally
