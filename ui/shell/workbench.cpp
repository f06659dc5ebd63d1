#include "ui/shell/workbench.h"

namespace tally::shell {

QString Workbench::signingRefusal(Permission needed) const {
    const auto& me = m_workplace.me();
    const bool isDual = me && me->member.dualControl;
    const QString why = signingRefusal(isDual ? Permissions(Permission::Make) : Permissions(needed));
    const bool isMaker = me && me->op.permissions.has(Permission::Make) && !me->op.permissions.has(needed);
    if (!isDual && isMaker && needed == Permission::Check && m_workplace.isOnline() &&
        me->member.status == MemberStatus::Active) {
        return tr("This operator prepares orders for a checker; your institution does not act by maker and checker.");
    }
    return why;
}

QString Workbench::signingRefusal(Permissions anyOf) const {
    const auto& me = m_workplace.me();
    if (!me) {
        return tr("None of this wallet's keys is an operator's on this ledger.");
    }
    if (me->member.status != MemberStatus::Active) {
        return tr("Your institution is suspended on this ledger.");
    }
    if ((me->op.permissions.bits & anyOf.bits) == 0) {
        return anyOf == Permissions(Permission::Make) ? tr("This operator may look, but not prepare orders.")
                                                      : tr("This operator's permissions do not allow it.");
    }
    if (!m_workplace.isOnline()) {
        return tr("No node answers: what is signed could not be tried on the ledger first.");
    }
    return {};
}

}  // namespace tally::shell
