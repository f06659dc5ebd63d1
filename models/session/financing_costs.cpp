#include "models/session/financing_costs.h"

#include <algorithm>

namespace tally {

namespace {

struct Asked {
    FinancingRequest request;
    Date dueDay;
};

[[nodiscard]] bool isAgreed(const FinancingRequest& request) {
    return request.state == RequestState::Accepted || request.state == RequestState::Disbursed ||
           request.state == RequestState::FundsConfirmed || request.state == RequestState::FundsDisputed;
}

[[nodiscard]] Result<std::vector<Asked>> askedIn(LedgerQueries& ledger, MemberId member, Date since, std::size_t most) {
    TALLY_ASSIGN(std::vector<FinancingRequest> requests, ledger.requestsBy(member));
    TALLY_ASSIGN(const std::vector<FinancingRequest> given, ledger.requestsTo(member));
    std::ranges::copy_if(given, std::back_inserter(requests),
                         [&](const FinancingRequest& one) { return one.acceptedFunder == member; });
    std::erase_if(requests, [&](const FinancingRequest& one) {
        return one.requestDay < since ||
               !(isAgreed(one) || (one.state == RequestState::Open && one.applicant == member));
    });
    std::ranges::stable_sort(requests, std::ranges::greater{}, &FinancingRequest::requestDay);
    requests.resize(std::min(requests.size(), most));
    std::vector<Asked> out;
    for (FinancingRequest& request : requests) {
        TALLY_ASSIGN(const auto root, ledger.root(request.id.root));
        if (root) {
            out.push_back({std::move(request), root->dueDay});
        }
    }
    return out;
}

}  // namespace

Async<FinancingCosts> financingCosts(Session& from, MemberId member, Date today, int days, std::size_t most) {
    Session session = from;
    auto reading = session.read([member, since = today.plusDays(-days), most](LedgerQueries& ledger) {
        return askedIn(ledger, member, since, most);
    });
    TALLY_CO_ASSIGN(const std::vector<Asked> asked, co_await std::move(reading));
    FinancingRoom room(session);
    FinancingCosts out;
    for (const Asked& one : asked) {
        auto opening = room.quotes(one.request.id);
        TALLY_CO_ASSIGN(const std::vector<ReadableQuote> quotes, co_await std::move(opening));
        for (const ReadableQuote& quote : quotes) {
            if (!quote.outcome || !quote.asCommitted) {
                continue;
            }
            const FinancingCost cost{
                one.request.id,    quote.quote.funder,         one.request.requestDay,           one.dueDay,
                one.request.value, quote.outcome->netProceeds, quote.outcome->allInAnnualCostPpm};
            if (isAgreed(one.request)) {
                if (quote.quote.funder == one.request.acceptedFunder) {
                    out.agreed.push_back(cost);
                }
            } else if (quote.quote.validToDay >= today &&
                       (!out.best || cost.allInAnnualCostPpm < out.best->allInAnnualCostPpm)) {
                out.best = cost;
            }
        }
    }
    std::ranges::stable_sort(out.agreed, {}, &FinancingCost::day);
    co_return out;
}

}  // namespace tally
