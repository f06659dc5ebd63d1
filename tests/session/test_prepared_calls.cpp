#include "models/session/prepared_calls.h"
#include "tests/session/bank_desk.h"

using namespace tally;

namespace {

[[nodiscard]] FinancingTerms terms() {
    FinancingTerms out;
    out.annualRatePpm = 43'500;
    out.interestFrom = BankDesk::kToday;
    out.interestTo = BankDesk::kDue;
    return out;
}

class TestPreparedCalls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aQuoteIsConfirmedAsItWasPrepared();
    /// The checker would otherwise put his name to other terms than he reads.
    void aQuoteOtherThanItCommitsToIsNotConfirmed();
    void aQuoteThatCannotBeReadIsNotConfirmed();
    void onlyAQuoteAsCommittedIsAccepted();
    void referencesOtherThanTheSealedAreNotConfirmed();
    void whatThisProgramWouldNotMakeIsListedAndNotConfirmed();

private:
    [[nodiscard]] intent::SubmitQuote quote() {
        FinancingRoom room(*m_desk->session);
        const auto draft = settled(room.quote(BankDesk::kRequest, terms(), BankDesk::kDue));
        return draft ? std::get<intent::SubmitQuote>(draft->intent) : intent::SubmitQuote{};
    }
    /// The code with which a checker's confirmation of it ends; empty when it may be signed.
    [[nodiscard]] std::string confirming(const Intent& intent) {
        const auto hash = m_desk->prepare(intent);
        if (!hash) {
            return codeOf(hash);
        }
        PreparedCalls calls(*m_desk->session);
        return codeOf(settled(calls.confirm(*hash)));
    }

    std::unique_ptr<BankDesk> m_desk;
};

void TestPreparedCalls::init() {
    m_desk = std::make_unique<BankDesk>();
    const auto begun = m_desk->begin();
    QVERIFY2(begun, codeOf(begun).c_str());
}

void TestPreparedCalls::aQuoteIsConfirmedAsItWasPrepared() {
    const intent::SubmitQuote made = quote();
    const auto hash = m_desk->prepare(made);
    QVERIFY2(hash, codeOf(hash).c_str());
    PreparedCalls calls(*m_desk->session);
    const auto draft = settled(calls.confirm(*hash));
    QVERIFY2(draft, codeOf(draft).c_str());
    const auto& confirmed = std::get<intent::SubmitQuote>(draft->intent);
    QVERIFY(confirmed.commitment == made.commitment);
    QVERIFY(confirmed.sealedToApplicant == made.sealedToApplicant);
    QVERIFY(!draft->forChecker);
}

void TestPreparedCalls::aQuoteOtherThanItCommitsToIsNotConfirmed() {
    intent::SubmitQuote made = quote();
    made.commitment.data[9] ^= 1U;
    QCOMPARE(confirming(made), std::string("quote.not-as-committed"));
    made = quote();
    made.validToDay = made.validToDay.plusDays(1);
    QCOMPARE(confirming(made), std::string("quote.not-as-committed"));
}

void TestPreparedCalls::aQuoteThatCannotBeReadIsNotConfirmed() {
    intent::SubmitQuote made = quote();
    made.sealedToFunder.back() ^= 1U;
    QCOMPARE(confirming(made), std::string("quote.not-as-committed"));
}

void TestPreparedCalls::onlyAQuoteAsCommittedIsAccepted() {
    const intent::SubmitQuote made = quote();
    event::QuoteSubmitted submitted;
    submitted.id = BankDesk::kRequest;
    submitted.funder = BankDesk::kBank;
    submitted.commitment = made.commitment;
    submitted.validToDay = made.validToDay;
    submitted.sealedToApplicant = made.sealedToApplicant;
    submitted.sealedToFunder = made.sealedToFunder;
    QVERIFY(m_desk->store({submitted}));
    intent::AcceptQuote accepting{BankDesk::kRequest, BankDesk::kBank, made.commitment};
    QCOMPARE(confirming(accepting), std::string());
    accepting.commitment.data[9] ^= 1U;
    QCOMPARE(confirming(accepting), std::string("quote.not-as-committed"));
}

void TestPreparedCalls::referencesOtherThanTheSealedAreNotConfirmed() {
    FinancingRoom room(*m_desk->session);
    const auto draft = settled(room.disburse(BankDesk::kRequest, {"PAY-1", "REG-1"}));
    QVERIFY2(draft, codeOf(draft).c_str());
    auto made = std::get<intent::Disburse>(draft->intent);
    QCOMPARE(confirming(made), std::string());
    std::swap(made.paymentReference, made.registrationReference);
    QCOMPARE(confirming(made), std::string("disbursement.not-as-sealed"));
}

void TestPreparedCalls::whatThisProgramWouldNotMakeIsListedAndNotConfirmed() {
    const Bytes foreign(1, std::uint8_t{200});
    const auto hash = m_desk->ledger.callHashOf(foreign);
    QVERIFY(hash);
    QVERIFY(m_desk->store({event::CallPrepared{*hash, BankDesk::kBank, Address{{1}}, foreign}}));
    PreparedCalls calls(*m_desk->session);
    const auto open = settled(calls.open());
    QVERIFY(open && open->size() == 1 && !open->front().call.intent);
    QCOMPARE(codeOf(settled(calls.confirm(*hash))), std::string("ledger.foreign-call"));
    QCOMPARE(codeOf(settled(calls.confirm(Hash{}))), std::string("call.unknown"));
}

}  // namespace

QTEST_GUILESS_MAIN(TestPreparedCalls)
#include "test_prepared_calls.moc"
