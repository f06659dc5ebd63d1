#pragma once

#include "models/domain/credential.h"
#include "models/domain/financing.h"
#include "models/domain/member.h"
#include "models/domain/reasons.h"

#include <QString>

/// The ledger's codes in words, in the middle of a sentence. The language is that of the installed translator.
namespace tally::words {

[[nodiscard]] QString nameOf(CredentialState state);
[[nodiscard]] QString nameOf(RequestState state);
[[nodiscard]] QString nameOf(PolicyKey key);
[[nodiscard]] QString nameOf(FinancingKind kind);
[[nodiscard]] QString nameOf(Role role);
[[nodiscard]] QString nameOf(Permission permission);
[[nodiscard]] QString nameOf(DeclineReason reason);
[[nodiscard]] QString nameOf(RefuseReason reason);
[[nodiscard]] QString nameOf(DisputeReason reason);
[[nodiscard]] QString nameOf(SuspendReason reason);
[[nodiscard]] QString nameOf(SkipReason reason);
/// "checker or administrator": any one of them is enough.
[[nodiscard]] QString nameOfAny(Roles roles);
[[nodiscard]] QString nameOfAny(Permissions permissions);

}  // namespace tally::words
