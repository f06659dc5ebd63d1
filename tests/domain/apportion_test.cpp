#include "models/domain/apportion.h"

#include <QTest>

#include <numeric>
#include <random>

using namespace tally;

namespace {

PaymentClaim claim(std::uint32_t index, MinorUnits value, MinorUnits paid = 0) { return {{{1}, index}, value, paid}; }

using Amounts = std::vector<MinorUnits>;

MinorUnits total(const Amounts& amounts) { return std::accumulate(amounts.begin(), amounts.end(), MinorUnits{0}); }

}  // namespace

class ApportionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sharesTheExampleOfTheDesign() {
        const std::vector<PaymentClaim> claims{claim(1, 1), claim(2, 3), claim(3, 3)};
        QCOMPARE(*apportion(3, claims), (Amounts{1, 1, 1}));
        // What was paid stays paid: the fourth unit goes to one of those who still have a claim.
        const auto after = *afterClearings(claims, Amounts{3, 1});
        QCOMPARE(after[0].paid, MinorUnits{1});
        QCOMPARE(after[1].paid, MinorUnits{2});
        QCOMPARE(after[2].paid, MinorUnits{1});
    }

    void givesTheOddUnitToTheLargestRemainder() {
        // 10 of 100 over 33, 33, 34: 3.3, 3.3, 3.4.
        QCOMPARE(*apportion(10, std::vector{claim(1, 33), claim(2, 33), claim(3, 34)}), (Amounts{3, 3, 4}));
        // 100 over 1, 2, 4 of 7 thousand: 14.28…, 28.57…, 57.14….
        QCOMPARE(*apportion(100, std::vector{claim(1, 1000), claim(2, 2000), claim(3, 4000)}), (Amounts{14, 29, 57}));
    }

    void breaksTiesByIdWhateverTheOrderOfTheList() {
        QCOMPARE(*apportion(1, std::vector{claim(9, 5), claim(3, 5), claim(7, 5)}), (Amounts{0, 1, 0}));
        QCOMPARE(*apportion(2, std::vector{claim(9, 5), claim(3, 5), claim(7, 5)}), (Amounts{0, 1, 1}));
    }

    void paysAllOfItExactly() {
        QCOMPARE(*apportion(7, std::vector{claim(1, 1), claim(2, 3), claim(3, 3)}), (Amounts{1, 3, 3}));
    }

    void passesOverWhoeverIsPaidOrHoldsNothing() {
        QCOMPARE(*apportion(1, std::vector{claim(1, 4, 4), claim(2, 0), claim(3, 3, 1)}), (Amounts{0, 0, 1}));
    }

    void refusesMoreThanIsUnpaidAndNothing() {
        const std::vector<PaymentClaim> claims{claim(1, 5, 2)};
        QCOMPARE(apportion(4, claims).error().code, kClearingAboveUnpaid);
        QCOMPARE(apportion(0, claims).error().code, kClearingAmount);
        QCOMPARE(apportion(-1, claims).error().code, kClearingAmount);
        QCOMPARE(apportion(1, {}).error().code, kClearingAboveUnpaid);
    }

    void reckonsBeyond64Bits() {
        const MinorUnits half = MinorUnits{1} << 55;
        const auto shares = *apportion((half * 2) - 1, std::vector{claim(1, half), claim(2, half)});
        QCOMPARE(shares, (Amounts{half, half - 1}));
    }

    void holdsWhateverComes() {
        std::mt19937_64 random(7);
        for (int round = 0; round < 2000; ++round) {
            const unsigned width = 1U + static_cast<unsigned>(random() % 50U);
            std::vector<PaymentClaim> claims;
            MinorUnits unpaid = 0;
            for (std::uint32_t index = 0; index < 1 + random() % 12; ++index) {
                claims.push_back(claim(index, static_cast<MinorUnits>(random() >> (64U - width))));
                unpaid += claims.back().value;
            }
            while (unpaid > 0) {
                const auto amount = random() % 4 == 0
                                        ? unpaid
                                        : static_cast<MinorUnits>(random() % static_cast<std::uint64_t>(unpaid)) + 1;
                const auto shares = *apportion(amount, claims);
                QCOMPARE(total(shares), amount);
                for (std::size_t at = 0; at < claims.size(); ++at) {
                    QVERIFY(shares[at] >= 0);
                    QVERIFY(shares[at] <= claims[at].unpaid());
                    claims[at].paid += shares[at];
                }
                unpaid -= amount;
            }
            for (const PaymentClaim& each : claims) {
                QCOMPARE(each.paid, each.value);
            }
        }
    }

    void doesNotDependOnTheOrderOfTheList() {
        std::mt19937_64 random(11);
        for (int round = 0; round < 500; ++round) {
            std::vector<PaymentClaim> claims;
            for (std::uint32_t index = 0; index < 8; ++index) {
                claims.push_back(claim(index, static_cast<MinorUnits>(random() % 9) + 1));
            }
            auto shuffled = claims;
            std::shuffle(shuffled.begin(), shuffled.end(), random);
            const auto shares = *apportion(5, claims);
            const auto shuffledShares = *apportion(5, shuffled);
            for (std::size_t at = 0; at < shuffled.size(); ++at) {
                QCOMPARE(shuffledShares[at], shares[shuffled[at].id.index]);
            }
        }
    }
};

QTEST_APPLESS_MAIN(ApportionTest)
#include "apportion_test.moc"
