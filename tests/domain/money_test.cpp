#include "models/domain/money.h"

#include "models/domain/muldiv.h"

#include <QTest>

#include <limits>
#include <set>

using namespace tally;

namespace {
constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();
}  // namespace

class MoneyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsTheCurrenciesOfIso4217_data() {
        QTest::addColumn<QByteArray>("alpha");
        QTest::addColumn<int>("numeric");
        QTest::addColumn<int>("minorUnits");
        QTest::newRow("yuan") << QByteArray("CNY") << 156 << 2;
        QTest::newRow("euro") << QByteArray("EUR") << 978 << 2;
        QTest::newRow("dollar") << QByteArray("USD") << 840 << 2;
        QTest::newRow("yen") << QByteArray("JPY") << 392 << 0;
        QTest::newRow("Kuwaiti dinar") << QByteArray("KWD") << 414 << 3;
        QTest::newRow("unidad de fomento") << QByteArray("CLF") << 990 << 4;
        QTest::newRow("krone") << QByteArray("DKK") << 208 << 2;
        QTest::newRow("lek, leading zeros") << QByteArray("ALL") << 8 << 2;
        QTest::newRow("Caribbean guilder, since 2025") << QByteArray("XCG") << 532 << 2;
    }
    void knowsTheCurrenciesOfIso4217() {
        QFETCH(QByteArray, alpha);
        QFETCH(int, numeric);
        QFETCH(int, minorUnits);
        const auto currency = Currency::fromAlpha(alpha.toStdString());
        QVERIFY(currency.has_value());
        QCOMPARE(int{currency->numeric()}, numeric);
        QCOMPARE(currency->minorUnits(), minorUnits);
        QCOMPARE(Currency::fromNumeric(numeric), currency);
        QCOMPARE(QByteArray::fromStdString(std::string(currency->alpha())), alpha);
    }

    void refusesWhatNobodyOwesMoneyIn() {
        for (const char* code : {"XXX", "XAU", "XTS", "HRK", "cny", "CN", "CNYY", ""}) {
            QVERIFY2(!Currency::fromAlpha(code), code);
        }
        for (const int code : {999, 0, -1, 1000, 191}) {
            QVERIFY(!Currency::fromNumeric(code));
        }
        QCOMPARE(Currency{}.alpha(), std::string_view("XXX"));
    }

    void hasEachCurrencyOnce() {
        std::set<int> numeric;
        for (const CurrencyEntry& entry : knownCurrencies()) {
            QVERIFY(numeric.insert(entry.numeric).second);
            QVERIFY(Currency::fromAlpha(entry.alpha).has_value());
        }
        QCOMPARE(kCny.alpha(), std::string_view("CNY"));
        QCOMPARE(kCny.minorPerMajor(), std::int64_t{100});
    }

    void addsWithinOneCurrencyOnly() {
        QCOMPARE(add({150, kCny}, {50, kCny})->minor, std::int64_t{200});
        QCOMPARE(subtract({150, kCny}, {200, kCny})->minor, std::int64_t{-50});
        QCOMPARE(add({1, kCny}, {1, kEur}).error().code, kMoneyCurrencyMismatch);
        QCOMPARE(subtract({1, kCny}, {1, kEur}).error().code, kMoneyCurrencyMismatch);
        QCOMPARE(compare({1, kCny}, {1, kEur}).error().code, kMoneyCurrencyMismatch);
        QVERIFY(*compare({1, kCny}, {2, kCny}) == std::strong_ordering::less);
    }

    void neverWrapsAround() {
        QCOMPARE(add({kMost, kCny}, {1, kCny}).error().code, kMoneyOverflow);
        QCOMPARE(subtract({kLeast, kCny}, {1, kCny}).error().code, kMoneyOverflow);
        QCOMPARE(add({kMost, kCny}, {0, kCny})->minor, kMost);
        const std::vector<Money> amounts{{kMost, kCny}, {1, kCny}};
        QCOMPARE(sum(amounts, kCny).error().code, kMoneyOverflow);
        QCOMPARE(sum({}, kCny)->minor, std::int64_t{0});
    }

    void roundsAsTheNameSays() {
        QCOMPARE(mulDivDown(10, 1, 4), std::optional<std::int64_t>(2));
        QCOMPARE(mulDivHalfUp(10, 1, 4), std::optional<std::int64_t>(3));
        QCOMPARE(mulDivUp(9, 1, 4), std::optional<std::int64_t>(3));
        QCOMPARE(mulDivHalfUp(9, 1, 4), std::optional<std::int64_t>(2));
        QCOMPARE(mulDivUp(8, 1, 4), std::optional<std::int64_t>(2));
        QCOMPARE(mulDivDown(kMost, kMost, kMost), std::optional<std::int64_t>(kMost));
        QCOMPARE(mulDivUp(kMost, kMost, kMost - 1), std::optional<std::int64_t>());
        QCOMPARE(mulDivDown(-1, 1, 1), std::optional<std::int64_t>());
        QCOMPARE(mulDivDown(1, 1, 0), std::optional<std::int64_t>());
        QCOMPARE(fractionHalfUp({5, kCny}, 1, 2)->minor, std::int64_t{3});
        QCOMPARE(fractionHalfUp({kMost, kCny}, 2, 1).error().code, kMoneyOverflow);
    }
};

QTEST_APPLESS_MAIN(MoneyTest)
#include "money_test.moc"
