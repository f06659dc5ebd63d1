#include "ui/shell/workbench.h"

namespace tally::shell {

QString Workbench::signingRefusal(Permission needed) const {
    const auto& me = m_workplace.me();
    if (!me) {
        return tr("None of this wallet's keys is an operator's on this ledger.");
    }
    if (me->member.status != MemberStatus::Active) {
        return tr("Your institution is suspended on this ledger.");
    }
    if (!me->op.permissions.has(needed)) {
        return needed == Permission::Make ? tr("This operator may look, but not prepare orders.")
                                          : tr("This operator's permissions do not allow it.");
    }
    if (!m_workplace.isOnline()) {
        return tr("No node answers: what is signed could not be tried on the ledger first.");
    }
    return {};
}

}  // namespace tally::shell
