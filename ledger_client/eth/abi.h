#pragma once

#include "ledger_client/eth/abi_codec_errors.h"
#include "ledger_client/eth/abi_type.h"
#include "ledger_client/eth/abi_value.h"
#include "models/base/bytes.h"
#include "models/base/result.h"

#include <span>
#include <vector>

/// ABI data whose types are only known at run time.
namespace tally {

/// How many values that occupy no data (empty tuples, T[0]) one decoding may produce.
inline constexpr std::size_t kAbiMaxEmptyValues = 4096;

/// The values of a tuple type (`AbiKind::Tuple`), encoded as the arguments of a call are.
/// Errors: kAbiRange, kAbiCount, kAbiUtf8, kAbiValueKind.
[[nodiscard]] Result<Bytes> encodeAbi(const AbiType& tuple, const AbiList& values);

/// The reverse. Every byte belongs to exactly one value: tails may come in any order, but they neither overlap nor leave
/// gaps, so the work is linear in the data whatever the offsets say.
/// Errors: kAbiTruncated, kAbiOffset, kAbiPadding, kAbiTrailingBytes, kAbiUtf8, kAbiTooLarge.
[[nodiscard]] Result<AbiList> decodeAbi(const AbiType& tuple, BytesView data);

struct AbiEventInput {
    AbiType type;
    bool indexed = false;
};

/// What is worth computing once an event, not once a log.
class AbiEvent {
public:
    /// Errors: kAbiType when the members that are not indexed are too large together.
    [[nodiscard]] static Result<AbiEvent> make(std::vector<AbiEventInput> inputs, bool anonymous = false);

    [[nodiscard]] const std::vector<AbiEventInput>& inputs() const { return m_inputs; }
    /// Topics in a log of this event, topic 0 included unless it is anonymous.
    [[nodiscard]] std::size_t topicCount() const { return m_topicCount; }
    [[nodiscard]] bool isAnonymous() const { return m_anonymous; }
    /// The tuple that a log's data hold.
    [[nodiscard]] const AbiType& dataType() const { return m_data; }

private:
    std::vector<AbiEventInput> m_inputs;
    AbiType m_data;
    std::size_t m_topicCount = 0;
    bool m_anonymous = false;
};

/// The inputs of an event in the order of declaration, as its topics and data hold them. Topic 0 is not compared with the
/// event's. An indexed string, bytes, array or tuple comes as the Hash that the log keeps.
/// Errors: kAbiTopics, and those of `decodeAbi`.
[[nodiscard]] Result<AbiList> decodeLog(const AbiEvent& event, std::span<const Hash> topics, BytesView data);

}  // namespace tally
