#include "models/domain/money_text.h"

#include <QTest>

#include <limits>
#include <random>

using namespace tally;

namespace {
constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();

Currency currencyOf(const QByteArray& alpha) { return Currency::fromAlpha(alpha.toStdString()).value(); }
}  // namespace

class MoneyTextTest : public QObject {
    Q_OBJECT

    static void columns() {
        QTest::addColumn<QByteArray>("locale");
        QTest::addColumn<QByteArray>("currency");
        QTest::addColumn<QByteArray>("text");
    }

private Q_SLOTS:
    void readsWhatPeopleWrite_data() {
        columns();
        QTest::addColumn<qint64>("minor");
        const auto row = [](const char* locale, const char* currency, const char* text, qint64 minor) {
            QTest::addRow("%s %s %s", locale, currency, text)
                << QByteArray(locale) << QByteArray(currency) << QByteArray(text) << minor;
        };
        row("en", "CNY", "1,234,567.89", 123456789);
        row("en", "CNY", "1234567.89", 123456789);
        row("en", "CNY", "1234567", 123456700);
        row("en", "CNY", "0", 0);
        row("en", "CNY", "0.5", 50);
        row("en", "CNY", "007.10", 710);
        row("en", "CNY", "  12.30\t", 1230);
        row("en-US", "CNY", "1,000", 100000);
        row("EN_gb.UTF-8", "CNY", "1,000", 100000);
        row("en", "JPY", "1,000", 1000);
        row("en", "KWD", "1,000.125", 1000125);
        row("en", "CNY", "92,233,720,368,547,758.07", kMost);
        row("zh_CN", "CNY", "1,234.50", 123450);
        row("zh-Hans-CN", "CNY", "1,234.50", 123450);
        row("zh", "CNY", "１，２３４．５０", 123450);
        row("zh_CN", "CNY", "　１２３4.5　", 123450);
        row("ja_JP", "JPY", "１２，３４５", 12345);
        row("vi_VN", "USD", "1.234,50", 123450);
        row("de", "EUR", "1.234.567,89", 123456789);
        row("de_AT", "EUR", "1234,5", 123450);
        row("de_CH", "EUR", "1’234.50", 123450);
        row("de_CH", "EUR", "1'234.50", 123450);
        row("fr", "EUR", "1\u202F234\u202F567,89", 123456789);
        row("fr_FR", "EUR", "1 234,5", 123450);
        row("fr", "EUR", "1\u00A0234", 123400);
        row("en_IN", "INR", "12,34,567.89", 123456789);
        row("en_IN", "INR", "1,234", 123400);
        row("hi", "INR", "1,00,00,000", 1000000000);
    }
    void readsWhatPeopleWrite() {
        QFETCH(QByteArray, locale);
        QFETCH(QByteArray, currency);
        QFETCH(QByteArray, text);
        QFETCH(qint64, minor);
        const auto read = parseMoney(text.toStdString(), currencyOf(currency), locale.toStdString());
        QVERIFY2(read.has_value(), read ? "" : std::string(read.error().code.name).c_str());
        QCOMPARE(qint64{read->minor}, minor);
        QCOMPARE(read->currency, currencyOf(currency));
    }

    void refusesTheRestByName_data() {
        columns();
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char* locale, const char* currency, const char* text, ErrorCode code) {
            QTest::addRow("%s %s %s", locale, currency, text)
                << QByteArray(locale) << QByteArray(currency) << QByteArray(text)
                << QByteArray(code.name.data(), static_cast<qsizetype>(code.name.size()));
        };
        row("en", "CNY", "1.234", kMoneyDecimals);
        row("en", "CNY", "1.000", kMoneyDecimals);
        row("en", "JPY", "1.0", kMoneyDecimals);
        row("de", "EUR", "1,234", kMoneyDecimals);
        row("en", "CNY", "12,34.00", kMoneyGrouping);
        row("en", "CNY", "1,2345", kMoneyGrouping);
        row("en", "CNY", "1234,567", kMoneyGrouping);
        row("en", "CNY", "1,,234", kMoneyGrouping);
        row("en", "CNY", ",123", kMoneyGrouping);
        row("en", "CNY", "1,234,", kMoneyGrouping);
        row("en", "CNY", "0,123", kMoneyGrouping);
        row("en", "CNY", "1.234,5", kMoneyGrouping);
        row("en", "CNY", "12,34,567", kMoneyGrouping);
        row("en_IN", "INR", "1,234,567", kMoneyGrouping);
        row("de", "EUR", "1.23", kMoneyGrouping);
        row("fr", "EUR", "12 34", kMoneyGrouping);
        row("zh", "CNY", "１２，３４", kMoneyGrouping);
        row("en", "CNY", "-1", kMoneySign);
        row("en", "CNY", "+1", kMoneySign);
        row("en", "CNY", "1-", kMoneySign);
        row("en", "CNY", "(1.00)", kMoneySign);
        row("en", "CNY", "−1", kMoneySign);
        row("zh", "CNY", "－１", kMoneySign);
        row("en", "CNY", "1e5", kMoneySyntax);
        row("en", "CNY", "1E-5", kMoneySyntax);
        row("en", "CNY", "", kMoneySyntax);
        row("en", "CNY", " ", kMoneySyntax);
        row("en", "CNY", "1.", kMoneySyntax);
        row("en", "CNY", ".5", kMoneySyntax);
        row("en", "CNY", ".", kMoneySyntax);
        row("en", "CNY", "1.2.3", kMoneySyntax);
        row("en", "CNY", "12 34", kMoneySyntax);
        row("en", "CNY", "0x10", kMoneySyntax);
        row("en", "CNY", "NaN", kMoneySyntax);
        row("en", "CNY", "１２", kMoneySyntax);
        row("en", "CNY", "\xFF", kMoneySyntax);
        row("zh", "CNY", "一百", kMoneySyntax);
        row("en", "CNY", "92233720368547758.08", kMoneyOverflow);
        row("en", "CNY", "99999999999999999999999999", kMoneyOverflow);
        row("tlh", "CNY", "1", kMoneyLocale);
        row("", "CNY", "1", kMoneyLocale);
    }
    void refusesTheRestByName() {
        QFETCH(QByteArray, locale);
        QFETCH(QByteArray, currency);
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, code);
        const auto read = parseMoney(text.toStdString(), currencyOf(currency), locale.toStdString());
        QVERIFY(!read.has_value());
        QCOMPARE(QByteArray::fromStdString(std::string(read.error().code.name)), code);
    }

    void writesAsTheLocaleDoes_data() {
        columns();
        QTest::addColumn<qint64>("minor");
        const auto row = [](const char* locale, const char* currency, qint64 minor, const char* text) {
            QTest::addRow("%s %s %lld", locale, currency, minor)
                << QByteArray(locale) << QByteArray(currency) << QByteArray(text) << minor;
        };
        row("en", "CNY", 123456789, "1,234,567.89");
        row("zh_CN", "CNY", 100000, "1,000.00");
        row("en", "CNY", 7, "0.07");
        row("en", "CNY", 0, "0.00");
        row("en", "CNY", -123456, "-1,234.56");
        row("en", "JPY", 1234567, "1,234,567");
        row("en", "KWD", 1234567, "1,234.567");
        row("en", "CNY", kMost, "92,233,720,368,547,758.07");
        row("en", "CNY", std::numeric_limits<qint64>::min(), "-92,233,720,368,547,758.08");
        row("de", "EUR", 123456789, "1.234.567,89");
        row("fr", "EUR", 123456789, "1\u202F234\u202F567,89");
        row("de_CH", "EUR", 123456789, "1’234’567.89");
        row("en_IN", "INR", 1234567890, "1,23,45,678.90");
        row("en_IN", "INR", 12345678, "1,23,456.78");
        row("es", "EUR", 123456, "1234,56");
        row("es", "EUR", 1234567, "12.345,67");
    }
    void writesAsTheLocaleDoes() {
        QFETCH(QByteArray, locale);
        QFETCH(QByteArray, currency);
        QFETCH(QByteArray, text);
        QFETCH(qint64, minor);
        const auto written = formatMoney({minor, currencyOf(currency)}, locale.toStdString());
        QVERIFY(written.has_value());
        QCOMPARE(QByteArray::fromStdString(*written), text);
    }

    void readsBackWhateverItWrites() {
        std::mt19937_64 random(20261122);
        for (const std::string_view locale : moneyLocales()) {
            for (const char* alpha : {"CNY", "JPY", "KWD", "CLF"}) {
                for (int round = 0; round < 200; ++round) {
                    const Money amount{static_cast<std::int64_t>(random() >> (1U + random() % 63U)), currencyOf(alpha)};
                    const auto text = formatMoney(amount, locale);
                    QVERIFY(text.has_value());
                    const auto read = parseMoney(*text, amount.currency, locale);
                    QVERIFY2(read.has_value(), text->c_str());
                    QCOMPARE(read->minor, amount.minor);
                }
            }
        }
    }

    void writesPlainlyForFiles() {
        QCOMPARE(plainText({123456789, kCny}), std::string("1234567.89"));
        QCOMPARE(plainText({-5, kCny}), std::string("-0.05"));
        QCOMPARE(plainText({5, currencyOf("JPY")}), std::string("5"));
    }
};

QTEST_APPLESS_MAIN(MoneyTextTest)
#include "money_text_test.moc"
