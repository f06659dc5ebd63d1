#include "app/story/props.h"
#include "app/story/story.h"
#include "models/domain/money_text.h"
#include "models/session/financing_room.h"

#include <algorithm>

namespace tally::story {

namespace {

[[nodiscard]] std::vector<EvidenceClaim> claimOn(const StoredInvoice& invoice, MinorUnits amount) {
    return {{invoice.fingerprint, invoice.invoice.identity.total.minor, amount}};
}

[[nodiscard]] FinancingTerms termsOfBankA(const Schedule& schedule) {
    FinancingTerms terms;
    terms.annualRatePpm = 36'000;
    terms.dayCount = DayCount::Act360;
    terms.interestFrom = schedule.today;
    terms.interestTo = std::max(schedule.due, schedule.today.plusDays(1));
    terms.interestTiming = InterestTiming::Prepaid;
    terms.fees = {{FeeKind::Handling, 150 * kYuan, Bearer::Applicant},
                  {FeeKind::Registration, 30 * kYuan, Bearer::Funder}};
    return terms;
}

}  // namespace

Async<Done> Story::financing() {
    TALLY_CO_TRY(co_await askBanks());
    TALLY_CO_TRY(co_await quoteAndRefuse());
    TALLY_CO_TRY(co_await takeQuote());
    TALLY_CO_TRY(co_await disburse());
    co_return Done{};
}

Async<Done> Story::askBanks() {
    intent::RequestFinancing request;
    request.from = m_yuyaosPart;
    request.value = 300'000 * kYuan;
    request.funders.push_back(m_troupe.id(Part::BankA));
    request.funders.push_back(m_troupe.id(Part::BankB));
    request.expiryDay = m_schedule.offerExpiry;
    const Bytes file = invoiceFile(Part::Yuyao, Part::Ningbo, "YY-88", 400'000 * kYuan, "聚氨酯泡棉",
                                   m_schedule.today.plusDays(-4), m_schedule.due);
    DocumentImport yuyao(*m_troupe.actor(Part::Yuyao).session);
    TALLY_CO_ASSIGN(const StoredInvoice invoice, co_await yuyao.invoice("YY-88.xml", file));
    request.debtor = m_troupe.id(Part::Ningbo);
    request.claims = claimOn(invoice, request.value);
    TALLY_CO_TRY(co_await m_troupe.act(Part::Yuyao, request, "asks Bank A and Bank B to finance 300,000.00"));
    TALLY_CO_ASSIGN(m_request, co_await newestPart(m_paid));

    TALLY_CO_TRY(co_await m_troupe.refused(
        Part::Yuyao,
        offering(m_yuyaosPart, m_troupe.id(Part::Cixi), 200'000 * kYuan, m_schedule.offerExpiry, invoice.fingerprint),
        "ledger.insufficient-value", "transfers what is reserved"));
    intent::RequestFinancing again = request;
    again.claims.clear();
    again.debtor = MemberId{};
    TALLY_CO_TRY(co_await m_troupe.refused(Part::Yuyao, again, "ledger.insufficient-value", "asks twice for the same"));
    co_return Done{};
}

Async<Done> Story::quoteAndRefuse() {
    TALLY_CO_TRY(co_await m_troupe.catchUp(Part::BankB));
    TALLY_CO_TRY(co_await m_troupe.catchUp(Part::BankA));
    const FinancingTerms terms = termsOfBankA(m_schedule);
    FinancingRoom bankA(*m_troupe.actor(Part::BankA).session);
    TALLY_CO_ASSIGN(Draft quote, co_await bankA.quote(m_request, terms, m_schedule.offerExpiry));
    TALLY_CO_TRY(co_await m_troupe.perform(Part::BankA, std::move(quote), "quotes 3.60 % a year, sealed"));

    TALLY_CO_TRY(co_await m_troupe.catchUp(Part::BankB));
    FinancingRoom bankB(*m_troupe.actor(Part::BankB).session);
    TALLY_CO_ASSIGN(const auto seenByB, co_await bankB.quotes(m_request));
    const bool readable =
        std::any_of(seenByB.begin(), seenByB.end(), [](const ReadableQuote& q) { return q.terms.has_value(); });
    TALLY_CO_TRY(m_troupe.expect(!readable, "Bank B cannot read Bank A's quote"));
    m_troupe.say(Part::BankB, "cannot read Bank A's quote");
    TALLY_CO_TRY(co_await m_troupe.act(Part::BankB, intent::RefuseRequest{m_request, RefuseReason::LimitExhausted},
                                       "refuses: limit exhausted"));
    co_return Done{};
}

Async<Done> Story::takeQuote() {
    TALLY_CO_TRY(co_await m_troupe.catchUp(Part::Yuyao));
    FinancingRoom applicant(*m_troupe.actor(Part::Yuyao).session);
    TALLY_CO_ASSIGN(const auto answers, co_await applicant.quotes(m_request));
    TALLY_CO_TRY(m_troupe.expect(!answers.empty() && answers.front().outcome && answers.front().asCommitted,
                                 "Yuyao Foam can read the quote"));
    const FinancingOutcome outcome = *answers.front().outcome;
    m_troupe.say(Part::Yuyao, "compares: Bank A pays out " + plainText(Money{outcome.netProceeds, kCny}) +
                                  ", all-in annual cost " + std::to_string(outcome.allInAnnualCostPpm) +
                                  " ppm; Bank B refused");
    TALLY_CO_ASSIGN(Draft taking, co_await applicant.accept(m_request, m_troupe.id(Part::BankA)));
    TALLY_CO_TRY(co_await m_troupe.perform(Part::Yuyao, std::move(taking), "accepts Bank A's quote"));
    co_return Done{};
}

Async<Done> Story::disburse() {
    TALLY_CO_TRY(co_await m_troupe.catchUp(Part::BankA));
    FinancingRoom bankA(*m_troupe.actor(Part::BankA).session);
    TALLY_CO_ASSIGN(Draft paying, co_await bankA.disburse(m_request, {"PAY-2026-0001", "ZD-2026-778899"}));
    TALLY_CO_TRY(co_await m_troupe.perform(Part::BankA, std::move(paying), "disburses and becomes holder"));
    TALLY_CO_TRY(co_await m_troupe.catchUp(Part::Yuyao));
    FinancingRoom applicant(*m_troupe.actor(Part::Yuyao).session);
    TALLY_CO_ASSIGN(const DisbursementReferences references, co_await applicant.references(m_request));
    TALLY_CO_TRY(m_troupe.expect(references.payment == "PAY-2026-0001", "Yuyao Foam reads the payment's reference",
                                 references.payment));
    TALLY_CO_TRY(co_await m_troupe.act(Part::Yuyao, intent::ConfirmFunds{m_request},
                                       "confirms that the money came (" + references.payment + ")"));
    co_return Done{};
}

}  // namespace tally::story
