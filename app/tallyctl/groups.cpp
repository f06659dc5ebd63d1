#include "app/tallyctl/groups.h"

namespace tally::ctl {

std::vector<Group> allGroups() {
    return {
        walletGroup(),   keyGroup(),      consortiumGroup(), memberGroup(),  operatorGroup(), dualControlGroup(),
        callGroup(),     policyGroup(),   holidayGroup(),    lineGroup(),    limitGroup(),    invoiceGroup(),
        payablesGroup(), issueGroup(),    inboxGroup(),      payGroup(),     offerGroup(),    credentialGroup(),
        rootGroup(),     evidenceGroup(), financingGroup(),  settleGroup(),  freezeGroup(),   unfreezeGroup(),
        syncGroup(),     statusGroup(),   outboxGroup(),     journalGroup(), auditGroup(),    practiceGroup(),
    };
}

}  // namespace tally::ctl
