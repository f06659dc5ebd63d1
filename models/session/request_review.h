#pragma once

#include "models/domain/request_checks.h"
#include "models/session/open_wallet.h"

#include <optional>
#include <vector>

namespace tally {

/// One hand that a credential went through: what it got, and when.
struct RequestHop {
    MemberId holder;
    CredentialId id;       ///< the part it holds; of the issuer the root's first
    MinorUnits value = 0;  ///< as it came
    Date day;
    std::uint64_t block = 0;  ///< 0: the wallet does not know
    std::uint8_t tier = 0;
};

/// What a bank looks at when it is asked.
struct RequestReview {
    RequestFacts facts;
    std::vector<RequestHop> path;  ///< from the issuer to the applicant
    Quote answer;                  ///< of this bank
};

/// kRequestUnknown, kCredentialUnknown. On the wallet thread.
[[nodiscard]] Result<RequestReview> reviewOf(OpenWallet& wallet, CredentialId request, MemberId bank, Date today);

}  // namespace tally
