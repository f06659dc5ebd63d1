#include "models/domain/projection_steps.h"

namespace tally::detail {

Result<Done> project(Projection& to, const event::PaymentInstructed& e) {
    return to.change<Root>(e.root, [&](Root& r) { r.instructed += e.amount; });
}

Result<Done> project(Projection& to, const event::Cleared& e) {
    TALLY_ASSIGN(Root root, to.known<Root>(e.root));
    root.cleared = e.clearedTotal;
    ++root.clearings;
    to.put(root);
    to.put(Clearing{e.root, root.clearings, e.amount, e.clearedTotal, e.valueDay, e.receipt});
    return to.changeIssuingLine(root, [&](Line& l) { l.used -= e.amount; });
}

Result<Done> project(Projection& to, const event::ReceiptConfirmed& e) {
    return to.put(ReceiptMark{e.id, e.clearedTotal, true, {}});
}

Result<Done> project(Projection& to, const event::ReceiptDisputed& e) {
    return to.put(ReceiptMark{e.id, e.clearedTotal, false, e.reason});
}

Result<Done> project(Projection& to, const event::OverdueRecorded& e) {
    return to.change<Root>(e.root, [](Root& r) { r.overdueRecorded = true; });
}

}  // namespace tally::detail
