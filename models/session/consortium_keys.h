#pragma once

#include "models/base/bytes.h"
#include "models/crypto/sealing.h"
#include "models/crypto/secret.h"
#include "models/domain/member.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

/// What only the consortium's members can read or compute, from the secret in its manifest. No free text reaches the
/// chain: names stand there encrypted, documents and references as keyed fingerprints.
namespace tally {

/// The recipient has no key that something could be sealed to. place: the member's identifier.
inline constexpr ErrorCode kSealNoRecipient{"seal.no-recipient", ErrorKind::Refused};
/// More than fits on the ledger. args: length, limit.
inline constexpr ErrorCode kSealTooLong{"seal.too-long", ErrorKind::Input};

class ConsortiumKeys {
public:
    /// From the 32-byte secret of the manifest.
    [[nodiscard]] static Result<ConsortiumKeys> from(BytesView secret);

    /// A member's names as they stand on the ledger: encrypted, the Chinese one first.
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

/// Longest envelope the ledger takes, in bytes.
inline constexpr std::size_t kEnvelopeLimit = 1024;

/// Encrypts `message` for all of `to`: a random key, wrapped to each (crypto/sealing.h), then the message under it.
/// Layout: version 1, count of wraps, wraps of 80 bytes, ciphertext.
[[nodiscard]] Result<Bytes> sealEnvelope(const std::vector<EncryptionKey>& to, BytesView message);
/// The wrapped keys of an envelope, one of which is the reader's; kSealBroken when it is no envelope.
[[nodiscard]] Result<std::vector<Bytes>> envelopeWraps(BytesView envelope);
/// The message, once a wrap was opened.
[[nodiscard]] Result<Bytes> openEnvelope(BytesView envelope, const Secret& key);

}  // namespace tally
