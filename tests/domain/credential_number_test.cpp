#include "models/domain/credential_number.h"

#include <QTest>

#include <limits>

using namespace tally;

class CredentialNumberTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesAndReadsBack() {
        constexpr std::uint32_t kMost = std::numeric_limits<std::uint32_t>::max();
        for (const std::uint32_t root : {1U, 9U, 123U, 999'999U, 1'000'000U, RootId::kLimit - 1}) {
            QCOMPARE(parseRootNumber(rootNumber({root}))->value, root);
            for (const std::uint32_t index : {0U, 1U, 42U, 9'999U, 10'000U, kMost}) {
                const CredentialId id{{root}, index};
                const auto read = parseCredentialNumber(credentialNumber(id));
                QVERIFY(read.has_value());
                QCOMPARE(read->packed(), id.packed());
            }
        }
    }

    void looksTheSameForEver() {
        // 98 - (12300 mod 97), and 98 - (123 * 10^12 + 400 mod 97), reckoned apart.
        QCOMPARE(rootNumber({123}), std::string("000123-20"));
        QCOMPARE(credentialNumber({{123}, 4}), std::string("000123-0004-47"));
        QCOMPARE(credentialNumber({{1'234'567}, 12'345}), std::string("1234567-12345-45"));
    }

    void refusesEverySingleWrongDigit() {
        const std::string number = credentialNumber({{123'456}, 7'890});
        for (std::size_t at = 0; at < number.size(); ++at) {
            for (char other = '0'; other <= '9'; ++other) {
                if (number[at] == '-' || number[at] == other) {
                    continue;
                }
                std::string wrong = number;
                wrong[at] = other;
                QCOMPARE(parseCredentialNumber(wrong).error().code, kCredentialNumberCheck);
            }
        }
    }

    void refusesNeighboursExchanged() {
        const std::string number = credentialNumber({{102'938}, 4'756});
        for (std::size_t at = 0; at + 1 < number.size(); ++at) {
            if (number[at] == '-' || number[at + 1] == '-' || number[at] == number[at + 1]) {
                continue;
            }
            std::string wrong = number;
            std::swap(wrong[at], wrong[at + 1]);
            QCOMPARE(parseCredentialNumber(wrong).error().code, kCredentialNumberCheck);
        }
    }

    void readsWithoutLeadingZerosAndWithBlanksAround() {
        QCOMPARE(parseCredentialNumber(" 123-4-47\n")->packed(), (CredentialId{{123}, 4}.packed()));
    }

    void refusesOtherTexts() {
        for (const char* text : {"", "123", "000123-0004", "000123-0004-6", "000123-0004-470", "000123--47", "a-1-47",
                                 "12345678901-1-47", "000123-0004-47-1", "+123-4-47"}) {
            QCOMPARE(parseCredentialNumber(text).error().code, kCredentialNumberSyntax);
        }
        QCOMPARE(parseRootNumber("000123-0004-47").error().code, kCredentialNumberSyntax);
    }

    void refusesNumbersOutOfRange() {
        QCOMPARE(parseRootNumber(rootNumber({0})).error().code, kCredentialNumberRange);
        QCOMPARE(parseRootNumber(rootNumber({RootId::kLimit})).error().code, kCredentialNumberRange);
    }
};

QTEST_APPLESS_MAIN(CredentialNumberTest)
#include "credential_number_test.moc"
