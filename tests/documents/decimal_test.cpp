#include "models/documents/decimal.h"

#include <QTest>

#include <limits>

using namespace tally;

namespace {
Decimal of(const char* text) { return Decimal::fromText(text).value(); }
}  // namespace

class DecimalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsXsDecimal() {
        QCOMPARE(of("12.50").text(), std::string("12.5"));
        QCOMPARE(of("12.50").places(), 2);
        QCOMPARE(of(" -0.010\n").text(), std::string("-0.01"));
        QCOMPARE(of("+7").text(), std::string("7"));
        QCOMPARE(of(".5").text(), std::string("0.5"));
        QCOMPARE(of("5.").text(), std::string("5"));
        QCOMPARE(of("000123").text(), std::string("123"));
        QCOMPARE(of("-0").text(), std::string("0"));
    }

    void refusesOtherTexts() {
        for (const char* text : {"", " ", ".", "-", "1e3", "1,000", "1 000", "0x1", "NaN", "INF", "--1", "1.2.3",
                                 "1234567890123456789", "0.1234567890123"}) {
            QVERIFY2(!Decimal::fromText(text), text);
        }
        QVERIFY(Decimal::fromText("123456789012345678").has_value());
        QVERIFY(Decimal::fromText("0.123456789012").has_value());
    }

    void comparesByValue() {
        QVERIFY(of("1.5") == of("1.50"));
        QVERIFY(of("-1.5") < of("1.5"));
        QVERIFY(of("0.1") < of("0.11"));
        QVERIFY(of("999999999999999999") > of("0.000000000001"));
    }

    void addsExactly() {
        QVERIFY(*Decimal::add(of("0.1"), of("0.2")) == of("0.3"));
        QVERIFY(*Decimal::subtract(of("1"), of("0.999999999999")) == of("0.000000000001"));
        QVERIFY(*Decimal::multiply(of("1.1"), of("1.1")) == of("1.21"));
        QVERIFY(Decimal::percent(of("13")) == of("0.13"));
    }

    void roundsHalvesUpAsXPathDoes() {
        QVERIFY(of("2.345").roundedHalfUp(2) == of("2.35"));
        QVERIFY(of("2.344999").roundedHalfUp(2) == of("2.34"));
        QVERIFY(of("-2.345").roundedHalfUp(2) == of("-2.34"));
        QVERIFY(of("-2.346").roundedHalfUp(2) == of("-2.35"));
        QVERIFY(of("-2.5").roundedHalfUp(0) == of("-2"));
    }

    void becomesMoneyOnlyExactly() {
        QCOMPARE(of("12.30").exactMoney(kCny)->minor, std::int64_t{1230});
        QCOMPARE(of("12.3000").exactMoney(kCny)->minor, std::int64_t{1230});
        QCOMPARE(of("12").exactMoney(kCny)->minor, std::int64_t{1200});
        QVERIFY(!of("12.301").exactMoney(kCny));
        QVERIFY(!of("999999999999999999").exactMoney(kCny));
        QCOMPARE(of("-1.01").exactMoney(kCny)->minor, std::int64_t{-101});
        QCOMPARE(Decimal::fromMoney({-5, kCny}).text(), std::string("-0.05"));
    }

    void writesFixedDecimals() {
        QCOMPARE(of("7").textWith(2), std::string("7.00"));
        QCOMPARE(of("-0.5").textWith(2), std::string("-0.50"));
    }
};

QTEST_APPLESS_MAIN(DecimalTest)
#include "decimal_test.moc"
