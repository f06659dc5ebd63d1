#include "models/domain/financing_terms.h"

#include <QTest>

using namespace tally;

namespace {

/// One million yuan for the 90 days from 2026-11-22.
FinancingTerms millionFor90Days(std::uint32_t ratePpm) {
    FinancingTerms terms;
    terms.nominal = 100'000'000;
    terms.annualRatePpm = ratePpm;
    terms.interestFrom = Date::fromCivil(2026, 11, 22).value();
    terms.interestTo = terms.interestFrom.plusDays(90);
    return terms;
}

}  // namespace

class FinancingTermsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reckonsInterest_data() {
        QTest::addColumn<qint64>("nominal");
        QTest::addColumn<unsigned>("ratePpm");
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("dayCount");
        QTest::addColumn<qint64>("interest");
        const auto row = [](const char* name, qint64 nominal, unsigned rate, int days, DayCount count,
                            qint64 interest) {
            QTest::newRow(name) << nominal << rate << days << static_cast<int>(count) << interest;
        };
        row("1,000,000.00 at 4 %, 90/360: 10,000.00", 100'000'000, 40'000, 90, DayCount::Act360, 1'000'000);
        row("1,000,000.00 at 4 %, 90/365: 9,863.013…", 100'000'000, 40'000, 90, DayCount::Act365, 986'301);
        row("1,000,000.00 at 4.35 %, 181/360: 21,870.833…", 100'000'000, 43'500, 181, DayCount::Act360, 2'187'083);
        row("200,000.00 at 3.65 %, 1/365: 20.00", 20'000'000, 36'500, 1, DayCount::Act365, 2'000);
        row("half a fen goes up: 1.80 at 10 %, 10/360 is 0.005", 180, 100'000, 10, DayCount::Act360, 1);
        row("less than half goes down: 1.79", 179, 100'000, 10, DayCount::Act360, 0);
        row("no interest", 100'000'000, 0, 90, DayCount::Act360, 0);
        row("720 trillion yuan at 100 % for ten years", (qint64{1} << 56) - 1, 1'000'000, 3660, DayCount::Act360,
            732'585'539'385'600'673);
    }
    void reckonsInterest() {
        QFETCH(qint64, nominal);
        QFETCH(unsigned, ratePpm);
        QFETCH(int, days);
        QFETCH(int, dayCount);
        QFETCH(qint64, interest);
        QCOMPARE(qint64{interestHalfUp(nominal, ratePpm, days, static_cast<DayCount>(dayCount))}, interest);
    }

    void takesPrepaidInterestOffTheProceeds() {
        const auto outcome = outcomeOf(millionFor90Days(40'000)).value();
        QCOMPARE(outcome.interest, MinorUnits{1'000'000});
        QCOMPARE(outcome.netProceeds, MinorUnits{99'000'000});
        QCOMPARE(outcome.costOfApplicant, MinorUnits{1'000'000});
        QCOMPARE(outcome.owedAtMaturity, MinorUnits{0});
        // 10,000 / 990,000 x 365 / 90 = 4.0965…%
        QCOMPARE(outcome.allInAnnualCostPpm, std::int64_t{40'966});
    }

    void leavesInterestAtMaturityInTheProceeds() {
        FinancingTerms terms = millionFor90Days(40'000);
        terms.interestTiming = InterestTiming::AtMaturity;
        const auto outcome = outcomeOf(terms).value();
        QCOMPARE(outcome.netProceeds, MinorUnits{100'000'000});
        QCOMPARE(outcome.owedAtMaturity, MinorUnits{1'000'000});
        QCOMPARE(outcome.costOfApplicant, MinorUnits{1'000'000});
        // 10,000 / 1,000,000 x 365 / 90 = 4.0555…%
        QCOMPARE(outcome.allInAnnualCostPpm, std::int64_t{40'556});
    }

    void countsOnlyWhatTheApplicantBears() {
        FinancingTerms terms = millionFor90Days(40'000);
        terms.interestBearer = Bearer::Issuer;
        terms.fees = {{FeeKind::Handling, 50'000, Bearer::Applicant},
                      {FeeKind::Registration, 3'000, Bearer::Issuer},
                      {FeeKind::Management, 7'000, Bearer::Funder}};
        const auto outcome = outcomeOf(terms).value();
        QCOMPARE(outcome.interest, MinorUnits{1'000'000});
        QCOMPARE(outcome.interestOfApplicant, MinorUnits{0});
        QCOMPARE(outcome.feesOfApplicant, MinorUnits{50'000});
        QCOMPARE(outcome.netProceeds, MinorUnits{99'950'000});
        // 500 / 999,500 x 365 / 90 = 0.20287…%
        QCOMPARE(outcome.allInAnnualCostPpm, std::int64_t{2'029});
    }

    void showsThatALowRateWithFeesMayCostMore() {
        FinancingTerms lowRate = millionFor90Days(35'000);
        lowRate.fees = {{FeeKind::Handling, 200'000, Bearer::Applicant}};
        const auto cheap = outcomeOf(millionFor90Days(40'000)).value();
        const auto dear = outcomeOf(lowRate).value();
        QCOMPARE(dear.netProceeds, MinorUnits{98'925'000});
        QVERIFY(dear.allInAnnualCostPpm > cheap.allInAnnualCostPpm);
    }

    void costsNothingWhenOthersBearIt() {
        FinancingTerms terms = millionFor90Days(40'000);
        terms.interestBearer = Bearer::Issuer;
        QCOMPARE(outcomeOf(terms)->allInAnnualCostPpm, std::int64_t{0});
    }

    void refusesTermsThatAreNone() {
        FinancingTerms terms = millionFor90Days(40'000);
        terms.nominal = 0;
        QCOMPARE(outcomeOf(terms).error().code, kTermsNominal);
        terms.nominal = MinorUnits{1} << 56;
        QCOMPARE(outcomeOf(terms).error().code, kTermsNominal);
        terms = millionFor90Days(1'000'001);
        QCOMPARE(outcomeOf(terms).error().code, kTermsRate);
        terms = millionFor90Days(40'000);
        terms.interestTo = terms.interestFrom;
        QCOMPARE(outcomeOf(terms).error().code, kTermsDays);
        terms.interestTo = terms.interestFrom.plusDays(3661);
        QCOMPARE(outcomeOf(terms).error().code, kTermsDays);
        terms = millionFor90Days(40'000);
        terms.fees = {{FeeKind::Handling, -1, Bearer::Applicant}};
        QCOMPARE(outcomeOf(terms).error().code, kTermsFee);
        terms.fees = {{FeeKind::Handling, 99'000'000, Bearer::Applicant}};
        QCOMPARE(outcomeOf(terms).error().code, kTermsNoProceeds);
    }
};

QTEST_APPLESS_MAIN(FinancingTermsTest)
#include "financing_terms_test.moc"
