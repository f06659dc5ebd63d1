#pragma once

#include "models/wallet/credential_list.h"

namespace tally::shell {

/// Which credentials a figure speaks of: what the page of credentials shows when it is asked for them.
struct Narrowing {
    CredentialScope scope = CredentialScope::Mine;
    std::optional<MemberId> issuer;
    std::optional<std::pair<Date, Date>> due;  ///< both included
};

}  // namespace tally::shell
