#pragma once

#include "models/base/bytes.h"
#include "models/base/result.h"
#include "models/crypto/secret.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

/// What only the consortium's members can read or compute, from the secret in its manifest. No free text reaches the
/// chain: names stand there encrypted, documents and references as keyed fingerprints.
namespace tally {

/// A name with control characters, line breaks or characters that nobody sees. args: the name.
inline constexpr ErrorCode kNameCharacters{"member.name-characters", ErrorKind::Input};

class ConsortiumKeys {
public:
    /// From the 32-byte secret of the manifest.
    [[nodiscard]] static Result<ConsortiumKeys> from(BytesView secret);

    /// A member's names as they stand on the ledger: encrypted, the Chinese one first.
    /// kNameCharacters
    [[nodiscard]] Result<Bytes> sealNames(const std::string& zh, const std::string& en) const;
    /// Nothing when it is not ours to read.
    [[nodiscard]] std::optional<std::pair<std::string, std::string>> openNames(BytesView profile) const;

    /// The fingerprint (数据指纹) of a document's identifying data (documents/invoice_identity.h).
    [[nodiscard]] Result<Hash> documentFingerprint(BytesView identity) const;
    /// What stands on the ledger for a payment reference, a registration number, an order number.
    [[nodiscard]] Result<Hash> referenceHash(std::string_view reference) const;

private:
    ConsortiumKeys(Secret directory, Secret fingerprints)
        : m_directory(std::move(directory)), m_fingerprints(std::move(fingerprints)) {}
    Secret m_directory;
    Secret m_fingerprints;
};

}  // namespace tally
