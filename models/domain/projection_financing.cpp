#include "models/domain/projection_steps.h"

namespace tally::detail {

Result<Done> project(Projection& to, const event::FinancingOpened& e) {
    return to.open(e.id, e.parent, {}, e.value, e.expiryDay, {}, CredentialState::InFinancing);
}

Result<Done> project(Projection& to, const event::FinancingClosed& e) {
    TALLY_TRY(to.close(e.id, e.state));
    TALLY_ASSIGN(FinancingRequest request, to.known<FinancingRequest>(e.id));
    if (request.state == RequestState::Accepted) {
        TALLY_TRY(to.changeLimit(e.id, request.acceptedFunder, [&](Line& l) { l.reserved -= request.value; }));
    }
    request.state = RequestState::Closed;
    return to.put(request);
}

Result<Done> project(Projection& to, const event::FinancingFilled& e) { return to.mint(e.id, e.holder); }

Result<Done> project(Projection& to, const event::FinancingRequested& e) {
    FinancingRequest request;
    request.id = e.id;
    request.applicant = e.applicant;
    request.value = e.value;
    request.funders = e.funders;
    request.requestDay = to.stamp().day;
    request.expiryDay = e.expiryDay;
    request.kind = e.kind;
    request.recourse = e.recourse;
    request.debtor = e.debtor;
    request.claims = e.claims;
    request.state = RequestState::Open;
    to.put(request);
    for (const MemberId funder : e.funders) {
        Quote quote;
        quote.request = e.id;
        quote.funder = funder;
        quote.state = QuoteState::Invited;
        to.put(quote);
    }
    return Done{};
}

Result<Done> project(Projection&, const event::RequestWithdrawn&) { return Done{}; }

Result<Done> project(Projection&, const event::RequestReleased&) { return Done{}; }

Result<Done> project(Projection& to, const event::QuoteSubmitted& e) {
    Quote quote;
    quote.request = e.id;
    quote.funder = e.funder;
    quote.state = QuoteState::Quoted;
    quote.commitment = e.commitment;
    quote.validToDay = e.validToDay;
    quote.sealedToApplicant = e.sealedToApplicant;
    quote.sealedToFunder = e.sealedToFunder;
    return to.put(quote);
}

Result<Done> project(Projection& to, const event::RequestRefused& e) {
    TALLY_ASSIGN(Quote quote, to.known<Quote>({e.id, e.funder}));
    quote.state = QuoteState::Refused;
    quote.refusal = e.reason;
    return to.put(quote);
}

Result<Done> project(Projection& to, const event::QuoteAccepted& e) {
    TALLY_TRY(to.change<FinancingRequest>(e.id, [&](FinancingRequest& r) {
        r.state = RequestState::Accepted;
        r.acceptedFunder = e.funder;
        r.acceptedCommitment = e.commitment;
        r.disburseByDay = e.disburseByDay;
    }));
    TALLY_ASSIGN(FinancingRequest request, to.known<FinancingRequest>(e.id));
    return to.changeLimit(e.id, e.funder, [&](Line& l) { l.reserved += request.value; });
}

Result<Done> project(Projection& to, const event::Disbursed& e) {
    TALLY_TRY(to.change<FinancingRequest>(e.id, [&](FinancingRequest& r) {
        r.state = RequestState::Disbursed;
        r.paymentReference = e.paymentReference;
        r.registrationReference = e.registrationReference;
        r.sealedReferences = e.sealedReferences;
    }));
    TALLY_ASSIGN(FinancingRequest request, to.known<FinancingRequest>(e.id));
    return to.changeLimit(e.id, e.funder, [&](Line& l) {
        l.reserved -= request.value;
        l.used += request.value;
    });
}

Result<Done> project(Projection& to, const event::FundsConfirmed& e) {
    return to.change<FinancingRequest>(e.id, [](FinancingRequest& r) { r.state = RequestState::FundsConfirmed; });
}

Result<Done> project(Projection& to, const event::FundsDisputed& e) {
    return to.change<FinancingRequest>(e.id, [&](FinancingRequest& r) {
        r.state = RequestState::FundsDisputed;
        r.dispute = e.reason;
    });
}

}  // namespace tally::detail
