#include "models/session/financing_history.h"

#include <algorithm>
#include <map>
#include <set>

namespace tally {

namespace {

/// More steps than this no request has, unless its banks do nothing but quote.
constexpr std::size_t kMostSteps = 500;

/// Makes a step of each event that is one.
class StepOf {
public:
    StepOf(CredentialId request, const QuoteReader& termsOf) : m_request(request), m_termsOf(termsOf) {}

    std::optional<FinancingStep> operator()(const event::FinancingRequested& e) const {
        auto out = step(e.id, FinancingAct::Asked);
        if (out) {
            out->asked = e.funders.size();
        }
        return out;
    }
    std::optional<FinancingStep> operator()(const event::QuoteSubmitted& e) const {
        auto out = step(e.id, FinancingAct::Quoted, e.funder);
        if (out) {
            out->terms = m_termsOf(e);
            out->validToDay = e.validToDay;
        }
        return out;
    }
    std::optional<FinancingStep> operator()(const event::RequestRefused& e) const {
        auto out = step(e.id, FinancingAct::Refused, e.funder);
        if (out) {
            out->refusal = e.reason;
        }
        return out;
    }
    std::optional<FinancingStep> operator()(const event::QuoteAccepted& e) const {
        return step(e.id, FinancingAct::Accepted, e.funder);
    }
    std::optional<FinancingStep> operator()(const event::Disbursed& e) const {
        return step(e.id, FinancingAct::Disbursed, e.funder);
    }
    std::optional<FinancingStep> operator()(const event::FundsConfirmed& e) const {
        return step(e.id, FinancingAct::Confirmed);
    }
    std::optional<FinancingStep> operator()(const event::FundsDisputed& e) const {
        auto out = step(e.id, FinancingAct::Disputed);
        if (out) {
            out->dispute = e.reason;
        }
        return out;
    }
    std::optional<FinancingStep> operator()(const event::RequestWithdrawn& e) const {
        return step(e.id, FinancingAct::Withdrawn);
    }
    std::optional<FinancingStep> operator()(const event::RequestReleased& e) const {
        return step(e.id, FinancingAct::Lapsed);
    }
    template <typename Other>
    std::optional<FinancingStep> operator()(const Other&) const {
        return std::nullopt;
    }

private:
    [[nodiscard]] std::optional<FinancingStep> step(CredentialId id, FinancingAct act, MemberId bank = {}) const {
        if (id != m_request) {
            return std::nullopt;
        }
        FinancingStep out;
        out.act = act;
        out.bank = bank;
        return out;
    }

    CredentialId m_request;
    const QuoteReader& m_termsOf;
};

struct Past {
    FinancingRequest request;
    std::vector<StampedEvent> events;
    /// By the commitment they belong to.
    std::map<Hash, SealedQuote> opened;
};

[[nodiscard]] Result<Past> pastOf(OpenWallet& wallet, CredentialId id) {
    TALLY_ASSIGN(LedgerQueries ledger, wallet.ledger());
    Past out;
    TALLY_ASSIGN(out.request, requestIn(ledger, id));
    EventFilter filter;
    filter.root = id.root;
    filter.credential = id;
    filter.limit = kMostSteps;
    TALLY_ASSIGN(out.events, ledger.events(filter));
    for (const StampedEvent& one : out.events) {
        const auto* quote = std::get_if<event::QuoteSubmitted>(&one.event);
        if (quote == nullptr) {
            continue;
        }
        if (auto opened = openQuote(wallet, quote->sealedToApplicant, quote->sealedToFunder)) {
            out.opened.insert_or_assign(quote->commitment, std::move(*opened));
        }
    }
    return out;
}

}  // namespace

std::vector<FinancingStep> financingSteps(const std::vector<StampedEvent>& events, CredentialId request,
                                          const QuoteReader& termsOf) {
    std::vector<FinancingStep> out;
    const StepOf stepOf(request, termsOf);
    std::set<MemberId> answeredLater;
    // The newest quote of each bank among those seen so far: what an older one turns out to have been replaced by.
    std::map<MemberId, std::size_t> later;
    for (const StampedEvent& one : events) {
        auto step = std::visit(stepOf, one.event);
        if (!step) {
            continue;
        }
        step->stamp = one.stamp;
        if (step->act == FinancingAct::Quoted || step->act == FinancingAct::Refused) {
            const bool isLast = answeredLater.insert(step->bank).second;
            step->isReplaced = !isLast && step->act == FinancingAct::Quoted;
        }
        if (step->act == FinancingAct::Quoted) {
            if (const auto after = later.find(step->bank); after != later.end() && step->terms) {
                out[after->second].ratePpmBefore = step->terms->annualRatePpm;
            }
            later[step->bank] = out.size();
        }
        out.push_back(std::move(*step));
    }
    return out;
}

Async<std::vector<FinancingStep>> financingHistory(Session& from, CredentialId id) {
    Session session = from;
    auto reading = session.wallet().run([id](OpenWallet& wallet) { return pastOf(wallet, id); });
    TALLY_CO_ASSIGN(const Past past, co_await std::move(reading));
    const auto termsOf = [&](const event::QuoteSubmitted& quote) -> std::optional<FinancingTerms> {
        const auto opened = past.opened.find(quote.commitment);
        if (opened == past.opened.end()) {
            return std::nullopt;
        }
        FinancingTerms terms = opened->second.terms;
        takeFromRequest(terms, past.request);
        const auto commitment = session.ledger().commitmentOf(
            {id, past.request.applicant, quote.funder, terms, quote.validToDay, opened->second.salt});
        return commitment && *commitment == quote.commitment ? std::optional(std::move(terms)) : std::nullopt;
    };
    co_return financingSteps(past.events, id, termsOf);
}

}  // namespace tally
