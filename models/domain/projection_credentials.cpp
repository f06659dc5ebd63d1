#include "models/domain/projection_steps.h"

namespace tally::detail {

Result<Done> Projection::open(CredentialId id, CredentialId parent, MemberId offeree, MinorUnits value, Date expiry,
                              const Hash& evidence, CredentialState state) {
    TALLY_ASSIGN(Credential source, known<Credential>(parent));
    source.reserved += value;
    Credential part;
    part.id = id;
    part.offeree = offeree;
    part.parent = parent.index;
    part.value = value;
    part.expiryDay = expiry;
    part.tier = static_cast<std::uint8_t>(source.tier + 1);
    part.state = state;
    part.evidence = evidence;
    put(source);
    put(part);
    return change<Root>(id.root, [&](Root& r) { r.parts = id.index + 1; });
}

Result<Done> Projection::mint(CredentialId id, MemberId to) {
    TALLY_ASSIGN(Credential part, known<Credential>(id));
    TALLY_TRY(change<Credential>({id.root, part.parent}, [&](Credential& parent) {
        parent.value -= part.value;
        parent.reserved -= part.value;
    }));
    part.owner = to;
    part.offeree = {};
    part.expiryDay = {};
    part.state = CredentialState::Held;
    return put(part);
}

Result<Done> Projection::close(CredentialId id, CredentialState state) {
    TALLY_ASSIGN(Credential part, known<Credential>(id));
    if (id.index == 0) {
        part.reserved = 0;
        part.offeree = {};
        part.expiryDay = {};
        part.state = CredentialState::Returned;
        return put(part);
    }
    TALLY_TRY(change<Credential>({id.root, part.parent}, [&](Credential& parent) { parent.reserved -= part.value; }));
    part.state = state;
    return put(part);
}

namespace {

/// The promise ended: the part that holds the whole face again is worth nothing, and the line is free.
[[nodiscard]] Result<Done> annul(Projection& to, RootId id, CredentialId whole) {
    TALLY_ASSIGN(Root root, to.known<Root>(id));
    root.annulled = true;
    to.put(root);
    TALLY_ASSIGN(Credential part, to.known<Credential>(whole));
    if (whole.index != 0) {
        TALLY_TRY(to.change<Credential>({id, part.parent}, [&](Credential& parent) {
            parent.value -= part.value;
            parent.reserved -= part.value;
        }));
    }
    part.state = CredentialState::Annulled;
    part.owner = root.issuer;
    part.offeree = {};
    part.value = 0;
    part.reserved = 0;
    to.put(part);
    return to.changeIssuingLine(root, [&](Line& l) { l.used -= root.face; });
}

}  // namespace

Result<Done> project(Projection& to, const event::RootIssued& e) {
    Root root;
    root.id = e.root;
    root.issuer = e.issuer;
    root.settlementBank = e.settlementBank;
    root.currency = e.currency;
    root.face = e.face;
    root.issueDay = to.stamp().day;
    root.dueDay = e.dueDay;
    root.parts = 1;
    root.evidence = e.evidence;
    to.put(root);

    Credential part;
    part.id = {e.root, 0};
    part.owner = e.issuer;
    part.offeree = e.creditor;
    part.value = e.face;
    part.reserved = e.face;
    part.expiryDay = e.offerExpiryDay;
    part.state = CredentialState::Offered;
    part.evidence = e.evidence;
    to.put(part);
    return to.changeIssuingLine(root, [&](Line& l) { l.used += root.face; });
}

Result<Done> project(Projection& to, const event::RootCancelled& e) { return annul(to, e.root, {e.root, 0}); }

Result<Done> project(Projection& to, const event::RootAnnulled& e) { return annul(to, e.root, e.id); }

Result<Done> project(Projection& to, const event::PartOffered& e) {
    return to.open(e.id, e.parent, e.offeree, e.value, e.expiryDay, e.evidence, CredentialState::Offered);
}

Result<Done> project(Projection& to, const event::OfferAccepted& e) {
    if (e.id.index != 0) {
        return to.mint(e.id, e.holder);
    }
    return to.change<Credential>(e.id, [&](Credential& c) {
        c.owner = e.holder;
        c.offeree = {};
        c.reserved = 0;
        c.expiryDay = {};
        c.tier = 1;
        c.state = CredentialState::Held;
    });
}

Result<Done> project(Projection& to, const event::OfferDeclined& e) {
    return to.close(e.id, CredentialState::Declined);
}

Result<Done> project(Projection& to, const event::OfferWithdrawn& e) {
    return to.close(e.id, CredentialState::Withdrawn);
}

Result<Done> project(Projection& to, const event::OfferReleased& e) { return to.close(e.id, CredentialState::Expired); }

Result<Done> project(Projection&, const event::Skipped&) { return Done{}; }

Result<Done> project(Projection& to, const event::Frozen& e) {
    return to.change<Credential>(e.id, [&](Credential& c) { c.frozen = e.total; });
}

Result<Done> project(Projection& to, const event::Unfrozen& e) {
    return to.change<Credential>(e.id, [&](Credential& c) { c.frozen = e.total; });
}

}  // namespace tally::detail
