#include "ui/words/action_names.h"

#include <QCoreApplication>

#include <array>
#include <utility>

namespace tally::words {

namespace {

constexpr std::array kTitles = {
    std::pair{"member.admit", QT_TRANSLATE_NOOP("action", "Admit a member")},
    std::pair{"member.set-roles", QT_TRANSLATE_NOOP("action", "Change a member's roles")},
    std::pair{"member.suspend", QT_TRANSLATE_NOOP("action", "Suspend a member")},
    std::pair{"member.reinstate", QT_TRANSLATE_NOOP("action", "Reinstate a member")},
    std::pair{"member.dual-control", QT_TRANSLATE_NOOP("action", "Change maker and checker")},
    std::pair{"member.set-profile", QT_TRANSLATE_NOOP("action", "Change the member's profile")},
    std::pair{"operator.add", QT_TRANSLATE_NOOP("action", "Add an operator")},
    std::pair{"operator.revoke", QT_TRANSLATE_NOOP("action", "Revoke an operator")},
    std::pair{"operator.object", QT_TRANSLATE_NOOP("action", "Object to a new operator")},
    std::pair{"operator.propose", QT_TRANSLATE_NOOP("action", "Propose a new operator")},
    std::pair{"operator.enact", QT_TRANSLATE_NOOP("action", "Enact a proposed operator")},
    std::pair{"policy.set", QT_TRANSLATE_NOOP("action", "Change a rule")},
    std::pair{"policy.holidays", QT_TRANSLATE_NOOP("action", "Change the holidays")},
    std::pair{"line.set", QT_TRANSLATE_NOOP("action", "Set an issuing line")},
    std::pair{"limit.set", QT_TRANSLATE_NOOP("action", "Set a credit line")},
    std::pair{"limit.settle", QT_TRANSLATE_NOOP("action", "Free a credit line")},
    std::pair{"credentials.issue", QT_TRANSLATE_NOOP("action", "Issue credentials")},
    std::pair{"root.cancel", QT_TRANSLATE_NOOP("action", "Cancel a root")},
    std::pair{"root.mark-overdue", QT_TRANSLATE_NOOP("action", "Record that a root is overdue")},
    std::pair{"root.clear", QT_TRANSLATE_NOOP("action", "Record a clearing")},
    std::pair{"offers.accept", QT_TRANSLATE_NOOP("action", "Accept credentials")},
    std::pair{"offers.decline", QT_TRANSLATE_NOOP("action", "Decline credentials")},
    std::pair{"offers.withdraw", QT_TRANSLATE_NOOP("action", "Withdraw offers")},
    std::pair{"offers.release", QT_TRANSLATE_NOOP("action", "Release expired offers")},
    std::pair{"parts.offer", QT_TRANSLATE_NOOP("action", "Pay suppliers")},
    std::pair{"evidence.vacate", QT_TRANSLATE_NOOP("action", "Free evidence")},
    std::pair{"financing.request", QT_TRANSLATE_NOOP("action", "Ask for financing")},
    std::pair{"financing.withdraw", QT_TRANSLATE_NOOP("action", "Withdraw a financing request")},
    std::pair{"financing.refuse", QT_TRANSLATE_NOOP("action", "Refuse a financing request")},
    std::pair{"financing.disburse", QT_TRANSLATE_NOOP("action", "Disburse")},
    std::pair{"financing.release", QT_TRANSLATE_NOOP("action", "Release expired requests")},
    std::pair{"quote.submit", QT_TRANSLATE_NOOP("action", "Submit a quote")},
    std::pair{"quote.accept", QT_TRANSLATE_NOOP("action", "Accept a quote")},
    std::pair{"funds.confirm", QT_TRANSLATE_NOOP("action", "Confirm that funds came")},
    std::pair{"funds.dispute", QT_TRANSLATE_NOOP("action", "Dispute that funds came")},
    std::pair{"payment.instruct", QT_TRANSLATE_NOOP("action", "Instruct payment")},
    std::pair{"receipt.confirm", QT_TRANSLATE_NOOP("action", "Confirm a receipt")},
    std::pair{"receipt.dispute", QT_TRANSLATE_NOOP("action", "Dispute a receipt")},
    std::pair{"credential.freeze", QT_TRANSLATE_NOOP("action", "Freeze by order")},
    std::pair{"credential.unfreeze", QT_TRANSLATE_NOOP("action", "Free what was frozen")},
    std::pair{"call.prepare", QT_TRANSLATE_NOOP("action", "Prepare for the checker")},
    std::pair{"call.unprepare", QT_TRANSLATE_NOOP("action", "Take back what was prepared")},
};

}  // namespace

QString actionTitle(std::string_view name) {
    for (const auto& [known, title] : kTitles) {
        if (name == known) {
            return QCoreApplication::translate("action", title);
        }
    }
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

}  // namespace tally::words
