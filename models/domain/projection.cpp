#include "models/domain/projection.h"

#include <string>

namespace tally {

namespace {

/// The value, or the failure that an earlier event is missing.
template <typename T>
[[nodiscard]] Result<T> known(Result<std::optional<T>> found) {
    if (!found) {
        return failWith(std::move(found).error());
    }
    if (!*found) {
        return fail(kProjectionGap);
    }
    return std::move(**found);
}

class Projector {
public:
    Projector(LedgerState& state, const EventStamp& stamp) : m_state(state), m_stamp(stamp) {}

    Result<Done> operator()(const event::MemberAdmitted& e) {
        Member member;
        member.id = e.member;
        member.account = e.account;
        member.scheme = e.scheme;
        member.identifier = e.identifier;
        member.roles = e.roles;
        member.status = MemberStatus::Active;
        member.encryptionKey = e.encryptionKey;
        member.profile = e.profile;
        return m_state.put(member);
    }
    Result<Done> operator()(const event::RolesSet& e) {
        return changeMember(e.member, [&](Member& m) { m.roles = e.roles; });
    }
    Result<Done> operator()(const event::MemberSuspended& e) {
        return changeMember(e.member, [](Member& m) { m.status = MemberStatus::Suspended; });
    }
    Result<Done> operator()(const event::MemberReinstated& e) {
        return changeMember(e.member, [](Member& m) { m.status = MemberStatus::Active; });
    }
    Result<Done> operator()(const event::DualControlSet& e) {
        return changeMember(e.member, [&](Member& m) { m.dualControl = e.on; });
    }
    Result<Done> operator()(const event::ProfileSet& e) {
        return changeMember(e.member, [&](Member& m) {
            m.encryptionKey = e.encryptionKey;
            m.profile = e.profile;
        });
    }
    Result<Done> operator()(const event::OperatorAdded& e) {
        TALLY_ASSIGN(auto proposal, m_state.proposal(e.key));
        if (proposal && proposal->open) {
            proposal->open = false;
            TALLY_TRY(m_state.put(*proposal));
        }
        return m_state.put(Operator{e.key, e.member, e.permissions, true, e.encryptionKey});
    }
    Result<Done> operator()(const event::OperatorRevoked& e) {
        TALLY_ASSIGN(Operator op, known(m_state.operatorOf(e.key)));
        op.active = false;
        return m_state.put(op);
    }
    Result<Done> operator()(const event::OperatorProposed& e) {
        return m_state.put(OperatorProposal{e.key, e.member, e.permissions, e.encryptionKey, e.enactDay, true});
    }
    Result<Done> operator()(const event::OperatorObjected& e) {
        TALLY_ASSIGN(OperatorProposal proposal, known(m_state.proposal(e.key)));
        proposal.open = false;
        return m_state.put(proposal);
    }

    Result<Done> operator()(const event::CallPrepared& e) {
        return m_state.put(PreparedCall{e.callHash, e.member, e.maker, e.call, true});
    }
    Result<Done> operator()(const event::CallUnprepared& e) { return closeCall(e.member, e.callHash); }
    Result<Done> operator()(const event::CallConfirmed& e) { return closeCall(e.member, e.callHash); }

    Result<Done> operator()(const event::ZoneSet& e) { return m_state.put(CivilZone{e.zoneOffset, e.weekendMask}); }
    Result<Done> operator()(const event::PolicySet& e) {
        return m_state.put(PolicyEntry{e.key, e.value, e.fromDay, e.rule});
    }
    Result<Done> operator()(const event::HolidaysSet& e) {
        for (const Date date : e.dates) {
            TALLY_TRY(m_state.put(Holiday{date, e.holiday}));
        }
        return Done{};
    }

    Result<Done> operator()(const event::LineSet& e) {
        return setLine({LineKind::Issuing, e.bank, e.issuer, e.currency}, e.amount, e.expiryDay);
    }
    Result<Done> operator()(const event::LimitSet& e) {
        return setLine({LineKind::Credit, e.funder, e.issuer, e.currency}, e.amount, e.expiryDay);
    }
    Result<Done> operator()(const event::LimitFreed& e) {
        TALLY_TRY(changeRequest(e.id, [&](FinancingRequest& r) { r.limitFreed += e.amount; }));
        return changeLimit(e.id, e.funder, [&](Line& l) { l.used -= e.amount; });
    }

    Result<Done> operator()(const event::EvidenceOccupied& e) {
        TALLY_ASSIGN(auto found, m_state.occupancy(e.fingerprint, e.debtor, e.claimant));
        EvidenceOccupancy occupancy =
            found.value_or(EvidenceOccupancy{e.fingerprint, e.debtor, e.claimant, e.total, 0});
        // A document that backs nothing any more is forgotten: its total may be stated anew.
        if (occupancy.used == 0) {
            occupancy.total = e.total;
        }
        occupancy.used += e.amount;
        TALLY_TRY(m_state.put(occupancy));
        TALLY_ASSIGN(auto standing, m_state.backing(e.fingerprint, e.debtor, e.backing));
        EvidenceBacking backing = standing.value_or(EvidenceBacking{e.fingerprint, e.debtor, e.backing, 0});
        backing.amount += e.amount;
        return m_state.put(backing);
    }
    Result<Done> operator()(const event::EvidenceVacated& e) {
        TALLY_ASSIGN(const auto request, m_state.request(e.backing));
        const MemberId claimant = request ? request->applicant : MemberId{};
        TALLY_ASSIGN(EvidenceOccupancy occupancy, known(m_state.occupancy(e.fingerprint, e.debtor, claimant)));
        TALLY_ASSIGN(EvidenceBacking backing, known(m_state.backing(e.fingerprint, e.debtor, e.backing)));
        occupancy.used -= e.amount;
        backing.amount -= e.amount;
        TALLY_TRY(m_state.put(occupancy));
        return m_state.put(backing);
    }

    Result<Done> operator()(const event::RootIssued& e) {
        Root root;
        root.id = e.root;
        root.issuer = e.issuer;
        root.settlementBank = e.settlementBank;
        root.currency = e.currency;
        root.face = e.face;
        root.issueDay = m_stamp.day;
        root.dueDay = e.dueDay;
        root.parts = 1;
        root.evidence = e.evidence;
        TALLY_TRY(m_state.put(root));

        Credential part;
        part.id = {e.root, 0};
        part.owner = e.issuer;
        part.offeree = e.creditor;
        part.value = e.face;
        part.reserved = e.face;
        part.expiryDay = e.offerExpiryDay;
        part.state = CredentialState::Offered;
        part.evidence = e.evidence;
        TALLY_TRY(m_state.put(part));
        return changeIssuingLine(root, [&](Line& l) { l.used += root.face; });
    }
    Result<Done> operator()(const event::RootCancelled& e) { return annul(e.root, {e.root, 0}); }
    Result<Done> operator()(const event::RootAnnulled& e) { return annul(e.root, e.id); }
    Result<Done> operator()(const event::OverdueRecorded& e) {
        return changeRoot(e.root, [](Root& r) { r.overdueRecorded = true; });
    }
    Result<Done> operator()(const event::PartOffered& e) {
        return open(e.id, e.parent, e.offeree, e.value, e.expiryDay, e.evidence, CredentialState::Offered);
    }
    Result<Done> operator()(const event::OfferAccepted& e) {
        if (e.id.index != 0) {
            return mint(e.id, e.holder);
        }
        return changePart(e.id, [&](Credential& c) {
            c.owner = e.holder;
            c.offeree = {};
            c.reserved = 0;
            c.expiryDay = {};
            c.tier = 1;
            c.state = CredentialState::Held;
        });
    }
    Result<Done> operator()(const event::OfferDeclined& e) { return close(e.id, CredentialState::Declined); }
    Result<Done> operator()(const event::OfferWithdrawn& e) { return close(e.id, CredentialState::Withdrawn); }
    Result<Done> operator()(const event::OfferReleased& e) { return close(e.id, CredentialState::Expired); }
    Result<Done> operator()(const event::Skipped&) { return Done{}; }

    Result<Done> operator()(const event::FinancingOpened& e) {
        return open(e.id, e.parent, {}, e.value, e.expiryDay, {}, CredentialState::InFinancing);
    }
    Result<Done> operator()(const event::FinancingClosed& e) {
        TALLY_TRY(close(e.id, e.state));
        TALLY_ASSIGN(FinancingRequest request, known(m_state.request(e.id)));
        if (request.state == RequestState::Accepted) {
            TALLY_TRY(changeLimit(e.id, request.acceptedFunder, [&](Line& l) { l.reserved -= request.value; }));
        }
        request.state = RequestState::Closed;
        return m_state.put(request);
    }
    Result<Done> operator()(const event::FinancingFilled& e) { return mint(e.id, e.holder); }
    Result<Done> operator()(const event::FinancingRequested& e) {
        FinancingRequest request;
        request.id = e.id;
        request.applicant = e.applicant;
        request.value = e.value;
        request.funders = e.funders;
        request.requestDay = m_stamp.day;
        request.expiryDay = e.expiryDay;
        request.kind = e.kind;
        request.recourse = e.recourse;
        request.debtor = e.debtor;
        request.claims = e.claims;
        request.state = RequestState::Open;
        TALLY_TRY(m_state.put(request));
        for (const MemberId funder : e.funders) {
            Quote quote;
            quote.request = e.id;
            quote.funder = funder;
            quote.state = QuoteState::Invited;
            TALLY_TRY(m_state.put(quote));
        }
        return Done{};
    }
    Result<Done> operator()(const event::RequestWithdrawn&) { return Done{}; }
    Result<Done> operator()(const event::RequestReleased&) { return Done{}; }
    Result<Done> operator()(const event::QuoteSubmitted& e) {
        Quote quote;
        quote.request = e.id;
        quote.funder = e.funder;
        quote.state = QuoteState::Quoted;
        quote.commitment = e.commitment;
        quote.validToDay = e.validToDay;
        quote.sealedToApplicant = e.sealedToApplicant;
        quote.sealedToFunder = e.sealedToFunder;
        return m_state.put(quote);
    }
    Result<Done> operator()(const event::RequestRefused& e) {
        TALLY_ASSIGN(Quote quote, known(m_state.quote(e.id, e.funder)));
        quote.state = QuoteState::Refused;
        quote.refusal = e.reason;
        return m_state.put(quote);
    }
    Result<Done> operator()(const event::QuoteAccepted& e) {
        TALLY_TRY(changeRequest(e.id, [&](FinancingRequest& r) {
            r.state = RequestState::Accepted;
            r.acceptedFunder = e.funder;
            r.acceptedCommitment = e.commitment;
            r.disburseByDay = e.disburseByDay;
        }));
        TALLY_ASSIGN(FinancingRequest request, known(m_state.request(e.id)));
        return changeLimit(e.id, e.funder, [&](Line& l) { l.reserved += request.value; });
    }
    Result<Done> operator()(const event::Disbursed& e) {
        TALLY_TRY(changeRequest(e.id, [&](FinancingRequest& r) {
            r.state = RequestState::Disbursed;
            r.paymentReference = e.paymentReference;
            r.registrationReference = e.registrationReference;
            r.sealedReferences = e.sealedReferences;
        }));
        TALLY_ASSIGN(FinancingRequest request, known(m_state.request(e.id)));
        return changeLimit(e.id, e.funder, [&](Line& l) {
            l.reserved -= request.value;
            l.used += request.value;
        });
    }
    Result<Done> operator()(const event::FundsConfirmed& e) {
        return changeRequest(e.id, [](FinancingRequest& r) { r.state = RequestState::FundsConfirmed; });
    }
    Result<Done> operator()(const event::FundsDisputed& e) {
        return changeRequest(e.id, [&](FinancingRequest& r) {
            r.state = RequestState::FundsDisputed;
            r.dispute = e.reason;
        });
    }

    Result<Done> operator()(const event::PaymentInstructed& e) {
        return changeRoot(e.root, [&](Root& r) { r.instructed += e.amount; });
    }
    Result<Done> operator()(const event::Cleared& e) {
        TALLY_ASSIGN(Root root, known(m_state.root(e.root)));
        root.cleared = e.clearedTotal;
        ++root.clearings;
        TALLY_TRY(m_state.put(root));
        TALLY_TRY(m_state.put(Clearing{e.root, root.clearings, e.amount, e.clearedTotal, e.valueDay, e.receipt}));
        return changeIssuingLine(root, [&](Line& l) { l.used -= e.amount; });
    }
    Result<Done> operator()(const event::ReceiptConfirmed& e) {
        return m_state.put(ReceiptMark{e.id, e.clearedTotal, true, {}});
    }
    Result<Done> operator()(const event::ReceiptDisputed& e) {
        return m_state.put(ReceiptMark{e.id, e.clearedTotal, false, e.reason});
    }
    Result<Done> operator()(const event::Frozen& e) {
        return changePart(e.id, [&](Credential& c) { c.frozen = e.total; });
    }
    Result<Done> operator()(const event::Unfrozen& e) {
        return changePart(e.id, [&](Credential& c) { c.frozen = e.total; });
    }

    /// Stands apart until its root comes: amounts of an incomplete root are nobody's to count.
    Result<Done> operator()(const event::PartCarried& e) {
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
        return m_state.put(part);
    }
    /// The value day is in the predecessor's logs.
    Result<Done> operator()(const event::ClearingCarried& e) {
        TALLY_ASSIGN(auto found, m_state.root(e.root));
        Root root = found.value_or(Root{});
        root.id = e.root;
        root.settlementBank = e.bank;
        root.cleared = e.clearedTotal;
        ++root.clearings;
        TALLY_TRY(m_state.put(root));
        return m_state.put(Clearing{e.root, root.clearings, e.amount, e.clearedTotal, {}, e.receipt});
    }
    Result<Done> operator()(const event::RootCarried& e) {
        TALLY_ASSIGN(auto found, m_state.root(e.root));
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
        TALLY_TRY(m_state.put(root));
        // The bank may set its line here only later: what is used stands from now on.
        const LineKey key{LineKind::Issuing, root.settlementBank, root.issuer, root.currency};
        TALLY_ASSIGN(auto line, m_state.line(key));
        Line used = line.value_or(Line{});
        used.key = key;
        used.used += root.outstanding();
        return m_state.put(used);
    }

private:
    template <typename Change>
    [[nodiscard]] Result<Done> changeMember(MemberId id, Change change) {
        TALLY_ASSIGN(Member member, known(m_state.member(id)));
        change(member);
        return m_state.put(member);
    }
    template <typename Change>
    [[nodiscard]] Result<Done> changeRoot(RootId id, Change change) {
        TALLY_ASSIGN(Root root, known(m_state.root(id)));
        change(root);
        return m_state.put(root);
    }
    template <typename Change>
    [[nodiscard]] Result<Done> changeRequest(CredentialId id, Change change) {
        TALLY_ASSIGN(FinancingRequest request, known(m_state.request(id)));
        change(request);
        return m_state.put(request);
    }
    template <typename Change>
    [[nodiscard]] Result<Done> changePart(CredentialId id, Change change) {
        TALLY_ASSIGN(Credential part, known(m_state.credential(id)));
        change(part);
        return m_state.put(part);
    }
    [[nodiscard]] Result<Done> closeCall(MemberId member, const Hash& callHash) {
        TALLY_ASSIGN(PreparedCall call, known(m_state.preparedCall(member, callHash)));
        call.open = false;
        return m_state.put(call);
    }
    [[nodiscard]] Result<Done> setLine(const LineKey& key, MinorUnits amount, Date expiryDay) {
        TALLY_ASSIGN(auto found, m_state.line(key));
        Line line = found.value_or(Line{});
        line.key = key;
        line.amount = amount;
        line.expiryDay = expiryDay;
        return m_state.put(line);
    }
    template <typename Change>
    [[nodiscard]] Result<Done> changeLine(const LineKey& key, Change change) {
        TALLY_ASSIGN(Line line, known(m_state.line(key)));
        change(line);
        return m_state.put(line);
    }
    template <typename Change>
    [[nodiscard]] Result<Done> changeIssuingLine(const Root& root, Change change) {
        return changeLine({LineKind::Issuing, root.settlementBank, root.issuer, root.currency}, change);
    }
    template <typename Change>
    [[nodiscard]] Result<Done> changeLimit(CredentialId request, MemberId funder, Change change) {
        TALLY_ASSIGN(Root root, known(m_state.root(request.root)));
        return changeLine({LineKind::Credit, funder, root.issuer, root.currency}, change);
    }

    /// Writes a new part and reserves its value in its parent.
    [[nodiscard]] Result<Done> open(CredentialId id, CredentialId parent, MemberId offeree, MinorUnits value,
                                    Date expiry, const Hash& evidence, CredentialState state) {
        TALLY_ASSIGN(Credential source, known(m_state.credential(parent)));
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
        TALLY_TRY(m_state.put(source));
        TALLY_TRY(m_state.put(part));
        return changeRoot(id.root, [&](Root& r) { r.parts = id.index + 1; });
    }

    /// The part becomes its new owner's; its value leaves the parent.
    [[nodiscard]] Result<Done> mint(CredentialId id, MemberId to) {
        TALLY_ASSIGN(Credential part, known(m_state.credential(id)));
        TALLY_TRY(changePart({id.root, part.parent}, [&](Credential& parent) {
            parent.value -= part.value;
            parent.reserved -= part.value;
        }));
        part.owner = to;
        part.offeree = {};
        part.expiryDay = {};
        part.state = CredentialState::Held;
        return m_state.put(part);
    }

    /// The offer or request ended; its value is free again in the parent. Part 0 falls back to its issuer.
    [[nodiscard]] Result<Done> close(CredentialId id, CredentialState state) {
        TALLY_ASSIGN(Credential part, known(m_state.credential(id)));
        if (id.index == 0) {
            part.reserved = 0;
            part.offeree = {};
            part.expiryDay = {};
            part.state = CredentialState::Returned;
            return m_state.put(part);
        }
        TALLY_TRY(changePart({id.root, part.parent}, [&](Credential& parent) { parent.reserved -= part.value; }));
        part.state = state;
        return m_state.put(part);
    }

    /// The promise ended: the part that holds the whole face again is worth nothing, and the line is free.
    [[nodiscard]] Result<Done> annul(RootId id, CredentialId whole) {
        TALLY_ASSIGN(Root root, known(m_state.root(id)));
        root.annulled = true;
        TALLY_TRY(m_state.put(root));
        TALLY_ASSIGN(Credential part, known(m_state.credential(whole)));
        if (whole.index != 0) {
            TALLY_TRY(changePart({id, part.parent}, [&](Credential& parent) {
                parent.value -= part.value;
                parent.reserved -= part.value;
            }));
        }
        part.state = CredentialState::Annulled;
        part.owner = root.issuer;
        part.offeree = {};
        part.value = 0;
        part.reserved = 0;
        TALLY_TRY(m_state.put(part));
        return changeIssuingLine(root, [&](Line& l) { l.used -= root.face; });
    }

    LedgerState& m_state;
    const EventStamp& m_stamp;
};

}  // namespace

Result<Done> apply(LedgerState& state, const EventStamp& stamp, const Event& event) {
    auto applied = std::visit(Projector(state, stamp), event);
    if (!applied && applied.error().code == kProjectionGap) {
        return fail(kProjectionGap, std::string(kindName(event)),
                    {std::to_string(stamp.block), std::to_string(stamp.logIndex)});
    }
    return applied;
}

}  // namespace tally
