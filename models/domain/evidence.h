#pragma once

#include "models/base/bytes.h"
#include "models/domain/credential.h"

#include <span>

namespace tally {

/// The part of an invoice or contract that backs a credential or a request. Only its fingerprint reaches the ledger.
struct EvidenceClaim {
    Hash fingerprint;
    MinorUnits total = 0;   ///< what the document is worth; must be the same in every claim on it
    MinorUnits amount = 0;  ///< how much of it this claim uses up

    friend bool operator==(const EvidenceClaim&, const EvidenceClaim&) = default;
};

/// What the evidence book says of one document and its debtor: what was issued on it, and apart from that what each
/// claimant asks for on it. At issue the first creditor's claims count as well, at a request what was issued.
struct EvidenceOccupancy {
    Hash fingerprint;
    MemberId debtor;
    MemberId claimant;  ///< none: at issue
    MinorUnits total = 0;
    MinorUnits used = 0;

    [[nodiscard]] MinorUnits free() const { return total - used; }
    friend bool operator==(const EvidenceOccupancy&, const EvidenceOccupancy&) = default;
};

/// How much of a document worth `total` can still be issued on to this creditor.
/// @param occupancies all of the document and its debtor.
[[nodiscard]] inline MinorUnits freeAtIssue(MinorUnits total, MemberId creditor,
                                            std::span<const EvidenceOccupancy> occupancies) {
    for (const EvidenceOccupancy& one : occupancies) {
        if (one.claimant == MemberId{} || one.claimant == creditor) {
            total -= one.used;
        }
    }
    return total;
}

/// One document backing one root (its part 0) or one financing request.
struct EvidenceBacking {
    Hash fingerprint;
    MemberId debtor;
    CredentialId backing;
    MinorUnits amount = 0;

    friend bool operator==(const EvidenceBacking&, const EvidenceBacking&) = default;
};

}  // namespace tally
