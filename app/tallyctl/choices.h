#pragma once

#include "app/tallyctl/scene.h"
#include "models/session/ledger.h"

/// What several verbs read from their options in the same way.
namespace tally::ctl {

/// `--expiry`, else as long as policy and the due date let an offer stand.
[[nodiscard]] Result<Date> offerExpiry(Scene& scene, const Arguments& arguments, const LedgerTime& time, Date dueDate);

/// The keyed hash of `--NAME`, which is required.
[[nodiscard]] Result<Hash> referenceNamed(Scene& scene, const Arguments& arguments, std::string_view option);

/// The credentials that the operands name, at least one; each must be known: the ledger passes over what it does not
/// know, and would do the rest.
[[nodiscard]] Result<std::vector<CredentialId>> idOperands(Scene& scene, const Arguments& arguments);

}  // namespace tally::ctl
