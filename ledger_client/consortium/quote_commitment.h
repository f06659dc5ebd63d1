#pragma once

#include "models/base/bytes.h"
#include "models/base/result.h"
#include "models/session/ledger.h"

#include <cstdint>

namespace tally {

/// The EIP-712 digest of a quote. Domain: name "Tallystick", version "1", the chain's id, the financing desk's address.
/// Primary type, with every enumeration and day as its number:
///   Quote(uint64 request,uint32 applicant,uint32 funder,uint8 kind,bool recourse,uint64 nominal,uint32 annualRatePpm,
///     uint8 dayCount,uint16 interestFrom,uint16 interestTo,uint8 interestTiming,uint8 interestBearer,Fee[] fees,
///     uint16 validToDay,bytes32 salt)Fee(uint8 kind,uint64 amount,uint8 bearer)
/// Errors: kEip712Value for a figure that does not fit its type.
[[nodiscard]] Result<Hash> quoteCommitment(const QuoteCommitment& quote, std::uint64_t chainId, const Address& desk);

}  // namespace tally
