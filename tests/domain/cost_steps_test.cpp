#include "models/domain/cost_steps.h"

#include <QTest>

using namespace tally;

/// The picture of a quote's cost: its steps are those of the terms, and add up to the all-in annual cost.
class CostStepsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stepsAddUp_data();
    void stepsAddUp();
};

void CostStepsTest::stepsAddUp_data() {
    QTest::addColumn<int>("rate");
    QTest::addColumn<bool>("is360");
    QTest::addColumn<bool>("isPrepaid");
    QTest::addColumn<qint64>("fee");
    QTest::addColumn<int>("bearer");
    QTest::addColumn<bool>("hasDays");
    QTest::addColumn<bool>("hasFees");
    QTest::newRow("365, at maturity, no fee") << 32'000 << false << false << qint64{0} << 1 << false << false;
    QTest::newRow("360, at maturity, no fee") << 32'000 << true << false << qint64{0} << 1 << true << false;
    QTest::newRow("360, prepaid, no fee") << 43'500 << true << true << qint64{0} << 1 << true << false;
    QTest::newRow("360, prepaid, fee") << 28'500 << true << true << qint64{135'000} << 1 << true << true;
    QTest::newRow("interest borne by the issuer") << 28'500 << true << true << qint64{135'000} << 2 << true << true;
}

void CostStepsTest::stepsAddUp() {
    QFETCH(int, rate);
    QFETCH(bool, is360);
    QFETCH(bool, isPrepaid);
    QFETCH(qint64, fee);
    QFETCH(int, bearer);
    QFETCH(bool, hasDays);
    QFETCH(bool, hasFees);
    FinancingTerms terms;
    terms.nominal = 90'000'000;
    terms.annualRatePpm = static_cast<std::uint32_t>(rate);
    terms.dayCount = is360 ? DayCount::Act360 : DayCount::Act365;
    terms.interestFrom = *Date::fromIso("2026-11-24");
    terms.interestTo = *Date::fromIso("2027-04-09");
    terms.interestTiming = isPrepaid ? InterestTiming::Prepaid : InterestTiming::AtMaturity;
    terms.interestBearer = static_cast<Bearer>(bearer);
    if (fee > 0) {
        terms.fees.push_back({FeeKind::Handling, fee, Bearer::Applicant});
    }
    const auto outcome = outcomeOf(terms);
    QVERIFY(outcome.has_value());
    const CostSteps steps = costSteps(terms, *outcome);
    QCOMPARE(steps.nominal, std::int64_t{rate});
    QCOMPARE(steps.nominal + steps.days + steps.interest + steps.fees, steps.allIn);
    QCOMPARE(steps.allIn, outcome->allInAnnualCostPpm);
    QCOMPARE(steps.days > 0, hasDays);
    QCOMPARE(steps.fees > 5, hasFees);
    if (bearer == 1) {
        // What is taken off in advance makes the rest dearer; at maturity it does not.
        QCOMPARE(steps.interest > 5, isPrepaid);
    } else {
        QCOMPARE(steps.nominal + steps.days + steps.interest, std::int64_t{0});
    }
}

QTEST_GUILESS_MAIN(CostStepsTest)
#include "cost_steps_test.moc"
