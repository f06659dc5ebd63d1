#pragma once

#include "models/domain/credential.h"
#include "models/domain/reasons.h"

namespace tally {

/// One clearing of a root: what its settlement bank distributed on a day.
struct Clearing {
    RootId root;
    std::uint32_t number = 0;  ///< within the root, from 1
    MinorUnits amount = 0;
    MinorUnits clearedTotal = 0;  ///< this one included
    Date valueDay;
    Hash receipt;
    friend bool operator==(const Clearing&, const Clearing&) = default;
};

/// A holder's word on its shares of all clearings up to `clearedTotal`.
struct ReceiptMark {
    CredentialId id;
    MinorUnits clearedTotal = 0;
    bool confirmed = false;
    DisputeReason dispute{};
    friend bool operator==(const ReceiptMark&, const ReceiptMark&) = default;
};

}  // namespace tally
