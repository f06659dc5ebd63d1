#pragma once

#include "models/base/bytes.h"
#include "models/domain/date.h"
#include "models/domain/ids.h"

#include <cstdint>

namespace tally {

/// An amount in minor units (fen, cents) whose currency the surrounding value names. Below 2^56 on the ledger.
using MinorUnits = std::int64_t;

/// An issuer's promise to pay; all parts descend from it.
struct Root {
    RootId id;
    MemberId issuer;
    MemberId settlementBank;
    std::uint16_t currency = 0;  ///< ISO 4217 numeric
    MinorUnits face = 0;
    Date issueDay;
    Date dueDay;                ///< as promised; paid on the next business day when it is a holiday
    MinorUnits cleared = 0;     ///< what the settlement bank has distributed
    MinorUnits instructed = 0;  ///< what the issuer has told its bank to pay
    std::uint32_t clearings = 0;
    std::uint32_t parts = 0;  ///< how many indices were given out
    Hash evidence;            ///< hash of the manifest of the trade's documents
    bool annulled = false;    ///< cancelled before anybody relied on it, or given back whole
    bool overdueRecorded = false;

    [[nodiscard]] MinorUnits outstanding() const { return annulled ? 0 : face - cleared; }
    friend bool operator==(const Root&, const Root&) = default;
};

/// Where a part stands (low bits of its state on the ledger; LedgerTypes.sol). Frozen, overdue and cleared are facts
/// beside it. Declined, Withdrawn and Expired are final; part 0 becomes Returned instead.
enum class CredentialState : std::uint8_t {
    None,
    Offered,
    Held,
    InFinancing,  ///< reserved by a financing request; minted to the funder when it disburses
    Declined,
    Withdrawn,
    Expired,
    Returned,  ///< the issuer's again, unaccepted: it can only be cancelled
    Annulled,
};

/// One part of a root.
struct Credential {
    CredentialId id;
    MemberId owner;            ///< nobody while it is only offered; the issuer for part 0 until it is accepted
    MemberId offeree;          ///< who may accept it
    std::uint32_t parent = 0;  ///< index within the root
    MinorUnits value = 0;
    MinorUnits reserved = 0;  ///< open offers and requests out of it
    MinorUnits frozen = 0;
    Date expiryDay;  ///< an offer or request stands to the end of this day
    std::uint8_t tier = 0;
    CredentialState state = CredentialState::None;
    Hash evidence;  ///< fingerprint of the invoice or contract it pays, as offered

    [[nodiscard]] MinorUnits available() const {
        const MinorUnits free = value - reserved - frozen;
        return free > 0 ? free : 0;
    }
    friend bool operator==(const Credential&, const Credential&) = default;
};

}  // namespace tally
