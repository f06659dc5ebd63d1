#pragma once

#include "app/tallyctl/verb.h"

/// The groups of verbs, a file each.
namespace tally::ctl {

[[nodiscard]] Group walletGroup();
[[nodiscard]] Group keyGroup();
[[nodiscard]] Group consortiumGroup();
[[nodiscard]] Group memberGroup();
[[nodiscard]] Group operatorGroup();
[[nodiscard]] Group callGroup();
[[nodiscard]] Group dualControlGroup();
[[nodiscard]] Group policyGroup();
[[nodiscard]] Group holidayGroup();
[[nodiscard]] Group lineGroup();
[[nodiscard]] Group limitGroup();
[[nodiscard]] Group invoiceGroup();
[[nodiscard]] Group payablesGroup();
[[nodiscard]] Group issueGroup();
[[nodiscard]] Group inboxGroup();
[[nodiscard]] Group payGroup();
[[nodiscard]] Group offerGroup();
[[nodiscard]] Group credentialGroup();
[[nodiscard]] Group rootGroup();
[[nodiscard]] Group evidenceGroup();
[[nodiscard]] Group financingGroup();
[[nodiscard]] Group settleGroup();
[[nodiscard]] Group freezeGroup();
[[nodiscard]] Group unfreezeGroup();
[[nodiscard]] Group syncGroup();
[[nodiscard]] Group statusGroup();
[[nodiscard]] Group outboxGroup();
[[nodiscard]] Group journalGroup();
[[nodiscard]] Group auditGroup();
[[nodiscard]] Group practiceGroup();

/// All of them, in the order of the help.
[[nodiscard]] std::vector<Group> allGroups();

}  // namespace tally::ctl
