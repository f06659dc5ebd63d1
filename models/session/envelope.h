#pragma once

#include "models/base/bytes.h"
#include "models/base/result.h"
#include "models/crypto/sealing.h"
#include "models/crypto/secret.h"
#include "models/domain/member.h"

#include <cstddef>
#include <vector>

/// What is on the ledger for all to see and for a few to read: quotes, references.
namespace tally {

/// The recipient has no key that something could be sealed to. place: the member's identifier.
inline constexpr ErrorCode kSealNoRecipient{"seal.no-recipient", ErrorKind::Refused};
/// More than fits on the ledger. args: length, limit.
inline constexpr ErrorCode kSealTooLong{"seal.too-long", ErrorKind::Input};

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
