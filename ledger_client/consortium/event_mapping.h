#pragma once

#include "ledger_client/consortium/contract_set.h"
#include "models/base/bytes.h"
#include "models/base/result.h"
#include "models/domain/event.h"

#include <optional>
#include <span>

/// A log of the contracts as an event of the domain.
namespace tally {

/// A contract's event holds a number that its field cannot have: an amount above 2^63, an enumeration's value that does
/// not exist. place: the event.
inline constexpr ErrorCode kEventOutOfRange{"contract.event-out-of-range", ErrorKind::Unreachable};

/// `day` and `signer` as the event tells them; an event that does not is stamped from its transaction's others.
struct MappedEvent {
    Event event;
    std::optional<Date> day;
    std::optional<Address> signer;
};

/// Nothing for the events of the ERC-721 and ERC-3525 face: the domain's own say the same.
/// Errors: kEventUnknown, kEventOutOfRange, those of abi_codec_errors.h.
[[nodiscard]] Result<std::optional<MappedEvent>> mapEvent(ContractName contract, std::span<const Hash> topics,
                                                          BytesView data);

}  // namespace tally
