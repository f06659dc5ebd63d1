#include "ui/words/event_names.h"

#include <QCoreApplication>

#include <array>
#include <utility>

namespace tally::words {

namespace {

constexpr std::array kTitles = {
    std::pair{"member.admitted", QT_TRANSLATE_NOOP("event", "Member admitted")},
    std::pair{"member.roles-set", QT_TRANSLATE_NOOP("event", "Roles changed")},
    std::pair{"member.profile-set", QT_TRANSLATE_NOOP("event", "Profile changed")},
    std::pair{"member.suspended", QT_TRANSLATE_NOOP("event", "Member suspended")},
    std::pair{"member.reinstated", QT_TRANSLATE_NOOP("event", "Member reinstated")},
    std::pair{"member.dual-control-set", QT_TRANSLATE_NOOP("event", "Maker and checker changed")},
    std::pair{"operator.added", QT_TRANSLATE_NOOP("event", "Operator added")},
    std::pair{"operator.revoked", QT_TRANSLATE_NOOP("event", "Operator revoked")},
    std::pair{"operator.proposed", QT_TRANSLATE_NOOP("event", "Operator proposed")},
    std::pair{"operator.objected", QT_TRANSLATE_NOOP("event", "Objected to an operator")},
    std::pair{"call.prepared", QT_TRANSLATE_NOOP("event", "Prepared for the checker")},
    std::pair{"call.unprepared", QT_TRANSLATE_NOOP("event", "Taken back before the checker")},
    std::pair{"call.confirmed", QT_TRANSLATE_NOOP("event", "Confirmed by the checker")},
    std::pair{"policy.zone-set", QT_TRANSLATE_NOOP("event", "Time zone set")},
    std::pair{"policy.set", QT_TRANSLATE_NOOP("event", "Rule changed")},
    std::pair{"policy.holidays-set", QT_TRANSLATE_NOOP("event", "Holidays changed")},
    std::pair{"line.set", QT_TRANSLATE_NOOP("event", "Issuing line set")},
    std::pair{"limit.set", QT_TRANSLATE_NOOP("event", "Credit line set")},
    std::pair{"limit.freed", QT_TRANSLATE_NOOP("event", "Credit line freed")},
    std::pair{"evidence.occupied", QT_TRANSLATE_NOOP("event", "Evidence used")},
    std::pair{"evidence.vacated", QT_TRANSLATE_NOOP("event", "Evidence freed")},
    std::pair{"root.issued", QT_TRANSLATE_NOOP("event", "Issued")},
    std::pair{"root.cancelled", QT_TRANSLATE_NOOP("event", "Cancelled")},
    std::pair{"root.annulled", QT_TRANSLATE_NOOP("event", "Annulled")},
    std::pair{"root.overdue", QT_TRANSLATE_NOOP("event", "Recorded as overdue")},
    std::pair{"part.offered", QT_TRANSLATE_NOOP("event", "Offered")},
    std::pair{"offer.accepted", QT_TRANSLATE_NOOP("event", "Accepted")},
    std::pair{"offer.declined", QT_TRANSLATE_NOOP("event", "Declined")},
    std::pair{"offer.withdrawn", QT_TRANSLATE_NOOP("event", "Withdrawn")},
    std::pair{"offer.released", QT_TRANSLATE_NOOP("event", "Released")},
    std::pair{"list.skipped", QT_TRANSLATE_NOOP("event", "Left as it was")},
    std::pair{"financing.opened", QT_TRANSLATE_NOOP("event", "Reserved for financing")},
    std::pair{"financing.closed", QT_TRANSLATE_NOOP("event", "Financing closed")},
    std::pair{"financing.filled", QT_TRANSLATE_NOOP("event", "Passed to the bank")},
    std::pair{"financing.requested", QT_TRANSLATE_NOOP("event", "Financing requested")},
    std::pair{"financing.withdrawn", QT_TRANSLATE_NOOP("event", "Request withdrawn")},
    std::pair{"quote.submitted", QT_TRANSLATE_NOOP("event", "Quote submitted")},
    std::pair{"financing.refused", QT_TRANSLATE_NOOP("event", "Request refused")},
    std::pair{"quote.accepted", QT_TRANSLATE_NOOP("event", "Quote accepted")},
    std::pair{"financing.disbursed", QT_TRANSLATE_NOOP("event", "Disbursed")},
    std::pair{"funds.confirmed", QT_TRANSLATE_NOOP("event", "Funds confirmed")},
    std::pair{"funds.disputed", QT_TRANSLATE_NOOP("event", "Funds disputed")},
    std::pair{"financing.released", QT_TRANSLATE_NOOP("event", "Request released")},
    std::pair{"payment.instructed", QT_TRANSLATE_NOOP("event", "Payment instructed")},
    std::pair{"root.cleared", QT_TRANSLATE_NOOP("event", "Cleared")},
    std::pair{"receipt.confirmed", QT_TRANSLATE_NOOP("event", "Receipt confirmed")},
    std::pair{"receipt.disputed", QT_TRANSLATE_NOOP("event", "Receipt disputed")},
    std::pair{"credential.frozen", QT_TRANSLATE_NOOP("event", "Frozen by order")},
    std::pair{"credential.unfrozen", QT_TRANSLATE_NOOP("event", "Freed by order")},
    std::pair{"part.carried", QT_TRANSLATE_NOOP("event", "Part carried over")},
    std::pair{"clearing.carried", QT_TRANSLATE_NOOP("event", "Clearing carried over")},
    std::pair{"root.carried", QT_TRANSLATE_NOOP("event", "Root carried over")},
};

}  // namespace

QString eventTitle(std::string_view name) {
    for (const auto& [known, title] : kTitles) {
        if (name == known) {
            return QCoreApplication::translate("event", title);
        }
    }
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

}  // namespace tally::words
