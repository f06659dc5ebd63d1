#include "models/domain/projection_steps.h"

namespace tally::detail {

/// Stands apart until its root comes: amounts of an incomplete root are nobody's to count.
Result<Done> project(Projection& to, const event::PartCarried& e) {
    Credential part;
    part.id = e.id;
    part.owner = e.holder;
    part.offeree = e.offeree;
    part.parent = e.parent.index;
    part.value = e.value;
    part.reserved = e.reserved;
    part.frozen = e.frozen;
    part.expiryDay = e.state == CredentialState::Offered ? e.expiryDay : Date{};
    part.tier = e.tier;
    part.state = e.state;
    return to.put(part);
}

/// The value day is in the predecessor's logs.
Result<Done> project(Projection& to, const event::ClearingCarried& e) {
    TALLY_ASSIGN(auto found, to.state().find<Root>(e.root));
    Root root = found.value_or(Root{});
    root.id = e.root;
    root.settlementBank = e.bank;
    root.cleared = e.clearedTotal;
    ++root.clearings;
    to.put(root);
    return to.put(Clearing{e.root, root.clearings, e.amount, e.clearedTotal, {}, e.receipt});
}

Result<Done> project(Projection& to, const event::RootCarried& e) {
    TALLY_ASSIGN(auto found, to.state().find<Root>(e.root));
    Root root = found.value_or(Root{});
    root.id = e.root;
    root.issuer = e.issuer;
    root.settlementBank = e.settlementBank;
    root.currency = e.currency;
    root.face = e.face;
    root.issueDay = e.issueDay;
    root.dueDay = e.dueDay;
    root.cleared = e.cleared;
    root.parts = e.parts;
    root.annulled = e.annulled;
    root.overdueRecorded = e.overdue;
    to.put(root);
    // The bank may set its line here only later: what is used stands from now on.
    const LineKey key{LineKind::Issuing, root.settlementBank, root.issuer, root.currency};
    TALLY_ASSIGN(auto line, to.state().find<Line>(key));
    Line used = line.value_or(Line{});
    used.key = key;
    used.used += root.outstanding();
    return to.put(used);
}

}  // namespace tally::detail
