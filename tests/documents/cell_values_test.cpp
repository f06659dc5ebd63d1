#include "models/documents/cell_values.h"

#include "models/domain/money_text.h"

#include <QTest>

using namespace tally;

class CellValuesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsDatesAsErpsWriteThem_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"2026-11-22", "2026/11/22", "2026.11.22", "20261122", "2026年11月22日", "46348",
                                 " 2026-11-22 ", "2026-11-22 00:00:00", "2026/11/22 9:30", "2026-11-22T00:00:00Z",
                                 "2026-11-22 00:00:00.000", "'2026-11-22", "=\"2026-11-22\""}) {
            QTest::newRow(text) << QByteArray(text);
        }
    }
    void readsDatesAsErpsWriteThem() {
        QFETCH(QByteArray, text);
        const auto date = dateOfCell({text.toStdString(), CellKind::Text});
        QVERIFY(date.has_value());
        QCOMPARE(date->iso(), std::string("2026-11-22"));
    }

    void readsShortMonthsAndDays() {
        QCOMPARE(dateOfCell({"2026/1/5", CellKind::Text})->iso(), std::string("2026-01-05"));
        QCOMPARE(dateOfCell({"2026年1月5日", CellKind::Text})->iso(), std::string("2026-01-05"));
        QCOMPARE(dateOfCell({"46348", CellKind::Number})->iso(), std::string("2026-11-22"));
        QCOMPARE(dateOfCell({"2026-11-22", CellKind::Date})->iso(), std::string("2026-11-22"));
    }

    void refusesDatesThatNobodyCanTell_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"", "22/11/2026", "11/22/2026", "22-11-26", "2026-02-29", "20260229", "2026-13-01",
                                 "2026", "2026-11", "2026/11-22", "12345", "99999", "2026年11月22", "tomorrow",
                                 "2026-11-22 x", "2026--22", "2026-011-22", "123456", "-46348"}) {
            QTest::newRow(text) << QByteArray(text);
        }
    }
    void refusesDatesThatNobodyCanTell() {
        QFETCH(QByteArray, text);
        QVERIFY(!dateOfCell({text.toStdString(), CellKind::Text}));
    }

    void readsSerialNumbers() {
        QCOMPARE(dateOfSerial("61", false)->iso(), std::string("1900-03-01"));
        QCOMPARE(dateOfSerial("2958465", false)->iso(), std::string("9999-12-31"));
        QCOMPARE(dateOfSerial("46348.999", false)->iso(), std::string("2026-11-22"));
        QCOMPARE(dateOfSerial("0", true)->iso(), std::string("1904-01-01"));
        for (const char* number : {"60", "2958466", "-1", "1E99", "x", ""}) {
            QVERIFY2(!dateOfSerial(number, false), number);
        }
        QVERIFY(!dateOfSerial("2958465", true));
    }

    void readsAmountsAsErpsWriteThem_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isNumber");
        const auto row = [](const char* text, bool isNumber) {
            QTest::addRow("%s%s", text, isNumber ? " as a number" : "") << QByteArray(text) << isNumber;
        };
        for (const char* text : {"1,234.50", "1234.5", "１，２３４．５０", "¥1,234.50", "￥ 1,234.50", "CNY 1,234.50",
                                 "RMB1234.50", "1,234.50元", " 1,234.50 ", "=\"1,234.50\""}) {
            row(text, false);
        }
        for (const char* text :
             {"1234.5", "1234.50", "1.2345E3", "1234.5000000000001", "1234.4999999999999", "12345E-1"}) {
            row(text, true);
        }
    }
    void readsAmountsAsErpsWriteThem() {
        QFETCH(QByteArray, text);
        QFETCH(bool, isNumber);
        const auto amount = moneyOfCell({text.toStdString(), isNumber ? CellKind::Number : CellKind::Text}, kCny);
        QVERIFY2(amount.has_value(), amount ? "" : std::string(amount.error().code.name).c_str());
        QCOMPARE(amount->minor, std::int64_t{123'450});
    }

    void refusesAmountsByName() {
        const auto codeOf = [](const char* text, CellKind kind) {
            return moneyOfCell({text, kind}, kCny).error().code;
        };
        QCOMPARE(codeOf("12,34.00", CellKind::Text), kMoneyGrouping);
        QCOMPARE(codeOf("1.234", CellKind::Text), kMoneyDecimals);
        QCOMPARE(codeOf("-1", CellKind::Text), kMoneySign);
        QCOMPARE(codeOf("1e3", CellKind::Text), kMoneySyntax);
        QCOMPARE(codeOf("$5", CellKind::Text), kMoneySyntax);
        QCOMPARE(codeOf("1.005", CellKind::Number), kMoneyDecimals);
        QCOMPARE(codeOf("-1", CellKind::Number), kMoneySign);
        QCOMPARE(codeOf("1E300", CellKind::Number), kMoneySyntax);
        QCOMPARE(codeOf("#REF!", CellKind::Error), kCellError);
    }

    void takesNumbersToWhatASpreadsheetKeeps() {
        QCOMPARE(decimalOfNumber("0.30000000000000004")->text(), std::string("0.3"));
        QCOMPARE(decimalOfNumber("99999999999999.999")->text(), std::string("100000000000000"));
        QCOMPARE(decimalOfNumber("1.5E-3")->text(), std::string("0.0015"));
        QCOMPARE(decimalOfNumber("-2")->text(), std::string("-2"));
        QCOMPARE(decimalOfNumber("0")->text(), std::string("0"));
        for (const char* number : {"", "E5", "1E", "1E+", "1E999", "1.2.3", "abc", "1E25"}) {
            QVERIFY2(!decimalOfNumber(number), number);
        }
    }
};

QTEST_APPLESS_MAIN(CellValuesTest)
#include "cell_values_test.moc"
