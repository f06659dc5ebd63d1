#include "models/session/financing_history.h"
#include "models/session/quote_standing.h"
#include "tests/session/bank_desk.h"

#include <QtTest>

using namespace tally;

namespace {

constexpr Date kToday{20'000};
constexpr MemberId kMe{9};

struct Answer {
    std::uint32_t bank;
    QuoteState state;
    std::int64_t allInPpm = 0;  ///< 0: it cannot be read
    bool asCommitted = true;
    int validDays = 5;  ///< from today
};

[[nodiscard]] ReadableQuote quoteOf(const Answer& answer) {
    ReadableQuote out;
    out.quote.funder = {answer.bank};
    out.quote.state = answer.state;
    out.quote.validToDay = kToday.plusDays(answer.validDays);
    out.asCommitted = answer.asCommitted;
    if (answer.allInPpm > 0) {
        out.terms.emplace();
        out.outcome.emplace();
        out.outcome->allInAnnualCostPpm = answer.allInPpm;
        out.outcome->costOfApplicant = answer.allInPpm * 10;
    }
    return out;
}

[[nodiscard]] FinancingRequest requestIn(RequestState state, std::uint32_t accepted = 0) {
    FinancingRequest out;
    out.id = {{1}, 1};
    out.applicant = kMe;
    out.state = state;
    out.acceptedFunder = {accepted};
    out.expiryDay = kToday.plusDays(10);
    return out;
}

[[nodiscard]] StampedEvent at(std::uint64_t block, Event event) {
    EventStamp stamp;
    stamp.block = block;
    return {stamp, std::move(event)};
}

[[nodiscard]] Event quoted(std::uint32_t bank, std::uint8_t salt, CredentialId request = {{1}, 1}) {
    event::QuoteSubmitted out;
    out.id = request;
    out.funder = {bank};
    out.commitment.data[0] = salt;
    return out;
}

/// The salt of a test's quote is its rate in tenths of a percent; 0 is not ours to read.
[[nodiscard]] std::optional<FinancingTerms> termsOf(const event::QuoteSubmitted& quote) {
    FinancingTerms out;
    out.annualRatePpm = quote.commitment.data[0] * 1'000U;
    return out.annualRatePpm == 0 ? std::nullopt : std::optional(out);
}

}  // namespace

/// What an applicant is shown of the banks' answers, and of those that came before.
class TestFinancingHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachAnswerStandsAsItIs_data() {
        QTest::addColumn<Answer>("answer");
        QTest::addColumn<FinancingRequest>("request");
        QTest::addColumn<QuoteStanding>("standing");
        const FinancingRequest open = requestIn(RequestState::Open);
        FinancingRequest late = open;
        late.expiryDay = kToday.plusDays(-1);
        const Answer good{7, QuoteState::Quoted, 32'000};
        using enum QuoteStanding;
        QTest::newRow("open") << good << open << Open;
        QTest::newRow("on its last day") << Answer{7, QuoteState::Quoted, 32'000, true, 0} << open << Open;
        QTest::newRow("a day later") << Answer{7, QuoteState::Quoted, 32'000, true, -1} << open << Expired;
        QTest::newRow("the request is over") << good << late << Expired;
        QTest::newRow("another than committed")
            << Answer{7, QuoteState::Quoted, 32'000, false} << open << NotAsCommitted;
        QTest::newRow("sealed to others") << Answer{7, QuoteState::Quoted, 0} << open << Unreadable;
        QTest::newRow("waiting") << Answer{7, QuoteState::Invited} << open << Waiting;
        QTest::newRow("never came") << Answer{7, QuoteState::Invited} << late << Unanswered;
        QTest::newRow("never came, withdrawn")
            << Answer{7, QuoteState::Invited} << requestIn(RequestState::Closed) << Unanswered;
        QTest::newRow("refused") << Answer{7, QuoteState::Refused} << open << Refused;
        QTest::newRow("accepted") << good << requestIn(RequestState::Accepted, 7) << Agreed;
        QTest::newRow("paid out") << good << requestIn(RequestState::FundsDisputed, 7) << Agreed;
        QTest::newRow("another was accepted") << good << requestIn(RequestState::Accepted, 8) << Passed;
        QTest::newRow("not disbursed in time") << good << requestIn(RequestState::Closed, 7) << Passed;
    }

    void eachAnswerStandsAsItIs() {
        QFETCH(Answer, answer);
        QFETCH(FinancingRequest, request);
        QFETCH(QuoteStanding, standing);
        QVERIFY(standingOf(quoteOf(answer), request, kToday) == standing);
    }

    void theCheapestComesFirstAndRefusalsLast_data() {
        QTest::addColumn<std::vector<Answer>>("answers");
        QTest::addColumn<std::vector<std::uint32_t>>("order");
        QTest::addColumn<std::uint32_t>("best");
        using Answers = std::vector<Answer>;
        using Order = std::vector<std::uint32_t>;
        constexpr auto kQuoted = QuoteState::Quoted;
        QTest::newRow("nobody asked") << Answers{} << Order{} << 0U;
        QTest::newRow("by all-in cost") << Answers{{1, kQuoted, 33'300}, {2, kQuoted, 32'400}, {3, kQuoted, 33'100}}
                                        << Order{2, 3, 1} << 2U;
        QTest::newRow("equals in the order of members")
            << Answers{{2, kQuoted, 32'000}, {1, kQuoted, 32'000}} << Order{1, 2} << 1U;
        QTest::newRow("a refusal last") << Answers{{1, QuoteState::Refused},
                                                   {2, QuoteState::Invited},
                                                   {3, kQuoted, 40'000}}
                                        << Order{3, 2, 1} << 3U;
        QTest::newRow("what cannot be accepted is not the best")
            << Answers{{1, kQuoted, 10'000, true, -1}, {2, kQuoted, 20'000, false}, {3, kQuoted, 90'000}}
            << Order{3, 1, 2} << 3U;
        QTest::newRow("none that can be accepted")
            << Answers{{1, QuoteState::Refused}, {2, kQuoted, 20'000, true, -1}} << Order{2, 1} << 0U;
    }

    void theCheapestComesFirstAndRefusalsLast() {
        QFETCH(std::vector<Answer>, answers);
        QFETCH(std::vector<std::uint32_t>, order);
        QFETCH(std::uint32_t, best);
        std::vector<ReadableQuote> quotes;
        for (const Answer& one : answers) {
            quotes.push_back(quoteOf(one));
        }
        std::vector<std::uint32_t> found;
        std::uint32_t foundBest = 0;
        for (const ComparedQuote& one : compareQuotes(quotes, requestIn(RequestState::Open), kToday)) {
            found.push_back(one.quote.quote.funder.value);
            foundBest = one.isBest ? one.quote.quote.funder.value : foundBest;
        }
        QVERIFY(found == order);
        QCOMPARE(foundBest, best);
    }

    void howMuchMoreThanTheBest() {
        const auto compared =
            compareQuotes({quoteOf({1, QuoteState::Quoted, 33'000}), quoteOf({2, QuoteState::Quoted, 32'000})},
                          requestIn(RequestState::Open), kToday);
        QCOMPARE(compared[0].moreThanBest.value(), MinorUnits{0});
        QCOMPARE(compared[1].moreThanBest.value(), MinorUnits{10'000});
    }

    void aReplacedQuoteStaysInTheHistory() {
        event::RequestRefused refused;
        refused.id = {{1}, 1};
        refused.funder = {8};
        refused.reason = RefuseReason::LimitExhausted;
        const auto steps = financingSteps({at(9, quoted(7, 30)), at(8, refused), at(7, quoted(8, 29)),
                                           at(6, quoted(7, 5, {{1}, 2})), at(5, quoted(7, 33)), at(4, quoted(7, 0))},
                                          {{1}, 1}, termsOf);
        QCOMPARE(steps.size(), std::size_t{5});
        QCOMPARE(steps[0].stamp.block, std::uint64_t{9});
        QCOMPARE(steps[0].terms->annualRatePpm, 30'000U);
        QCOMPARE(steps[0].ratePpmBefore.value(), 33'000U);
        QVERIFY(!steps[0].isReplaced);
        QVERIFY(steps[1].act == FinancingAct::Refused && steps[1].refusal == RefuseReason::LimitExhausted);
        QVERIFY(!steps[1].isReplaced);
        // Its refusal took the place of its quote.
        QVERIFY(steps[2].isReplaced && steps[2].bank == MemberId{8});
        QVERIFY(steps[3].isReplaced && !steps[3].ratePpmBefore);
        QVERIFY(steps[4].isReplaced && !steps[4].terms);
    }

    /// The wallet's own journal, opened with its own keys.
    void theWalletKnowsWhatABankQuotedBefore() {
        BankDesk desk;
        QVERIFY(desk.begin());
        FinancingRoom room(*desk.session);
        for (const std::uint32_t rate : {33'000U, 31'000U}) {
            FinancingTerms terms;
            terms.annualRatePpm = rate;
            terms.interestFrom = BankDesk::kToday;
            terms.interestTo = BankDesk::kDue;
            auto drafting = room.quote(BankDesk::kRequest, terms, BankDesk::kToday.plusDays(3));
            const auto draft = settled(std::move(drafting));
            QVERIFY(draft);
            const auto& wish = std::get<intent::SubmitQuote>(draft->intent);
            QVERIFY(desk.store({event::QuoteSubmitted{BankDesk::kRequest, BankDesk::kBank, wish.commitment,
                                                      wish.validToDay, wish.sealedToApplicant, wish.sealedToFunder}}));
        }
        // One that is not what it commits to has no rate.
        QVERIFY(
            desk.store({event::QuoteSubmitted{BankDesk::kRequest, BankDesk::kBank, Hash{}, BankDesk::kToday, {}, {}}}));
        auto asking = financingHistory(*desk.session, BankDesk::kRequest);
        const auto steps = settled(std::move(asking));
        QVERIFY(steps);
        QCOMPARE(steps->size(), std::size_t{4});
        QVERIFY(!(*steps)[0].terms && !(*steps)[0].isReplaced);
        QCOMPARE((*steps)[1].terms->annualRatePpm, 31'000U);
        QCOMPARE((*steps)[1].ratePpmBefore.value(), 33'000U);
        QVERIFY((*steps)[1].isReplaced && (*steps)[2].isReplaced);
        QCOMPARE((*steps)[2].terms->annualRatePpm, 33'000U);
        QVERIFY((*steps)[3].act == FinancingAct::Asked);
        QCOMPARE((*steps)[3].asked, std::size_t{1});
    }
};

QTEST_GUILESS_MAIN(TestFinancingHistory)
#include "test_financing_history.moc"
