#include "models/documents/payables.h"

#include "models/documents/text_encoding.h"
#include "models/documents/xlsx.h"
#include "models/documents/zip_entries.h"
#include "models/domain/money_text.h"
#include "tests/documents/workbook_builder.h"

#include <QElapsedTimer>
#include <QTest>

using namespace tally;
using namespace tally::samples;

namespace {

// What is asked is a second; instrumented builds are told nothing by a clock.
#ifdef __SANITIZE_ADDRESS__
constexpr qint64 kMostMilliseconds = 60'000;
#else
constexpr qint64 kMostMilliseconds = 1'000;
#endif

const std::string kSupplier = "91330200MA2AAAAA1" + std::string(1, *usccCheckCharacter("91330200MA2AAAAA1"));

constexpr const char* kHeader =
    "统一社会信用代码,供应商名称,发票号码,开票日期,币种,价税合计,应付金额,到期日,合同编号,备注";

/// A sound row with one field made something else.
std::string row(int number, std::size_t field = 99, const std::string& value = {}) {
    std::vector<std::string> fields{kSupplier,
                                    "宁波座椅有限公司",
                                    "2633" + std::to_string(number),
                                    "2026-11-20",
                                    "CNY",
                                    "\"1,234.50\"",
                                    "1234.50",
                                    "2027-05-20",
                                    "HT-1",
                                    "备注"};
    if (field < fields.size()) {
        fields[field] = value;
    }
    std::string out;
    for (std::size_t at = 0; at < fields.size(); ++at) {
        out += (at == 0 ? "" : ",") + fields[at];
    }
    return out;
}

[[nodiscard]] Result<PayablesFile> readText(const std::string& text, const PayablesOptions& options = {}) {
    return readPayables(viewOf(text), options);
}

PayablesFile readRows(const std::vector<std::string>& rows, const PayablesOptions& options = {}) {
    std::string text = kHeader;
    for (const std::string& each : rows) {
        text += "\r\n" + each;
    }
    return readText(text + "\r\n", options).value();
}

}  // namespace

class PayablesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsARowIntoItsValues() {
        const auto file = readRows({row(1)});
        QVERIFY(file.isIssuable());
        QCOMPARE(file.source, std::string("UTF-8, comma"));
        const Payable& payable = file.payables.front();
        QCOMPARE(payable.row, 2);
        QCOMPARE(payable.supplier.text(), kSupplier);
        QCOMPARE(payable.supplierName, std::string("宁波座椅有限公司"));
        QCOMPARE(payable.invoiceNumber, std::string("26331"));
        QCOMPARE(payable.invoiceDate.iso(), std::string("2026-11-20"));
        QCOMPARE(payable.invoiceTotal, (Money{123'450, kCny}));
        QCOMPARE(payable.amount, (Money{123'450, kCny}));
        QCOMPARE(payable.dueDate.iso(), std::string("2027-05-20"));
        QCOMPARE(payable.contractNumber, std::string("HT-1"));
        QCOMPARE(payable.note, std::string("备注"));
    }

    void readsEnglishHeadersBelowATitle() {
        const auto file = readText(
            "Approved payables;;;;;;\n;;;;;;\n"
            "Supplier Tax No.;Vendor Name;Invoice No;Invoice Date;Invoice Amount (CNY);Amount Due;Due Date\n" +
            kSupplier + ";Ningbo Seats;A-1;20261120;1,000.00;999.99;2027/5/20\n");
        QVERIFY(file.has_value());
        QVERIFY(file->isIssuable());
        QCOMPARE(file->source, std::string("UTF-8, semicolon"));
        QCOMPARE(file->payables.front().row, 4);
        QCOMPARE(file->payables.front().amount, (Money{99'999, kCny}));
    }

    void readsGb18030WithTabs() {
        std::string text = std::string(kHeader) + "\n" + row(1, 5, "1234.50");
        std::replace(text.begin(), text.end(), ',', '\t');
        const auto file = readText(fromUtf8(text, "GB18030").value());
        QVERIFY(file.has_value());
        QCOMPARE(file->source, std::string("GB18030, tab"));
        QCOMPARE(file->payables.front().supplierName, std::string("宁波座椅有限公司"));
    }

    void readsAByteOrderMarkAndExcelsHint() {
        QVERIFY(readText("\xEF\xBB\xBF" + std::string(kHeader) + "\n" + row(1))->isIssuable());
        std::string text = std::string(kHeader) + "\r\n" + row(1, 5, "1234.50");
        std::replace(text.begin(), text.end(), ',', ';');
        const auto file = readText("sep=;\r\n" + text);
        QVERIFY(file->isIssuable());
        QCOMPARE(file->payables.front().row, 3);
    }

    void namesEveryBadFieldByRowFieldValueAndCode_data() {
        QTest::addColumn<int>("field");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("code");
        const auto bad = [](PayableField field, const std::string& value, std::string_view code) {
            QTest::addRow("%s %s", std::string(nameOf(field)).c_str(), value.c_str())
                << static_cast<int>(field) << QByteArray::fromStdString(value)
                << QByteArray::fromStdString(std::string(code));
        };
        bad(PayableField::SupplierId, "", kPayableMissing.name);
        bad(PayableField::SupplierId, "91330200MA2AAAAA1", "uscc.length");
        bad(PayableField::SupplierId, "91330200MA2AAAAA10", "uscc.check");
        bad(PayableField::SupplierId, "9133O200MA2AAAAA10", "uscc.character");
        bad(PayableField::InvoiceNumber, "", kPayableMissing.name);
        bad(PayableField::InvoiceNumber, std::string(201, '1'), kPayableText.name);
        bad(PayableField::InvoiceDate, "2026-02-30", kPayableDate.name);
        bad(PayableField::InvoiceDate, "20/11/2026", kPayableDate.name);
        bad(PayableField::Currency, "YUAN", kPayableCurrency.name);
        bad(PayableField::InvoiceTotal, "", kPayableMissing.name);
        bad(PayableField::InvoiceTotal, "\"12,34.5\"", kMoneyGrouping.name);
        bad(PayableField::Amount, "0", kPayableZero.name);
        bad(PayableField::Amount, "-5", kMoneySign.name);
        bad(PayableField::Amount, "0.001", kMoneyDecimals.name);
        bad(PayableField::Amount, "1234.51", kPayableAboveTotal.name);
        bad(PayableField::Amount, "99999999999999999999", kMoneyOverflow.name);
        bad(PayableField::Amount, "12a", kMoneySyntax.name);
        bad(PayableField::DueDate, "2026-11-19", kPayableDueBeforeInvoice.name);
        bad(PayableField::DueDate, "", kPayableMissing.name);
        bad(PayableField::Note, std::string(201, 'x'), kPayableText.name);
    }
    void namesEveryBadFieldByRowFieldValueAndCode() {
        QFETCH(int, field);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, code);
        const auto file = readRows({row(1), row(2, static_cast<std::size_t>(field), value.toStdString()), row(3)});
        QVERIFY(!file.isIssuable());
        QCOMPARE(file.problems.size(), std::size_t{1});
        QCOMPARE(file.problems.front().row, 3);
        QCOMPARE(static_cast<int>(file.problems.front().field), field);
        QCOMPARE(QByteArray::fromStdString(file.problems.front().code), code);
        QCOMPARE(QByteArray::fromStdString(file.problems.front().value), QByteArray(value).replace("\"", ""));
        QCOMPARE(file.payables.size(), std::size_t{2});
    }

    void listsAllBadRowsAmongTenThousandAndIssuesNone() {
        std::vector<std::string> rows;
        for (int at = 0; at < 10'000; ++at) {
            rows.push_back(at % 1000 == 7 ? row(at, 6, "x") : row(at));
        }
        QElapsedTimer timer;
        timer.start();
        const auto file = readRows(rows);
        const auto elapsed = timer.elapsed();
        QCOMPARE(file.problems.size(), std::size_t{10});
        QCOMPARE(file.problems.back().row, 9009);
        QCOMPARE(file.payables.size(), std::size_t{9990});
        QVERIFY(!file.isIssuable());
        QVERIFY2(elapsed < kMostMilliseconds, qPrintable(QString::number(elapsed)));
    }

    void findsOneInvoiceTwice() {
        const auto file = readRows({row(1), row(2), row(1), row(1, 6, "x")});
        QCOMPARE(file.problems.size(), std::size_t{3});
        QCOMPARE(file.problems[0],
                 (PayableProblem{4, PayableField::InvoiceNumber, "26331", "payable.duplicate", {"2"}}));
        QCOMPARE(file.problems[1].code, std::string("payable.duplicate"));
        QCOMPARE(file.problems[2].code, std::string("money.syntax"));
    }

    void setsRowsAsideAndKeepsThemOnRecord() {
        PayablesOptions options;
        options.setAside = {3};
        const auto file = readRows({row(1), row(2, 6, "x"), row(3)}, options);
        QVERIFY(file.isIssuable());
        QCOMPARE(file.payables.size(), std::size_t{2});
        QCOMPARE(file.setAside.size(), std::size_t{1});
        QCOMPARE(file.setAside.front().row, 3);
        QCOMPARE(file.setAside.front().cells[2], std::string("26332"));
        options.setAside = {3, 77};
        const auto wrong = readText(std::string(kHeader) + "\n" + row(1) + "\n" + row(2), options);
        QCOMPARE(wrong.error().code, kPayablesNoSuchRow);
        QCOMPARE(wrong.error().args.front(), std::string("77"));
    }

    void passesOverBlankRowsAndTotals() {
        const auto file = readRows({row(1), ",,,,,,,,,", "", "合计,,,,,1234.50,1234.50,,,"});
        QVERIFY(file.isIssuable());
        QCOMPARE(file.passedOver, std::vector<int>{5});
        // A supplier whose name begins like a total is none.
        QVERIFY(!readRows({row(1), ",Total Energies,,2026-11-20,,1,1,2027-05-20,,"}).problems.empty());
    }

    void takesTheCurrencyThatARowNames() {
        const auto file = readRows({row(1, 4, "usd"), row(2, 4, "人民币"), row(3, 4, ""), row(4, 4, "RMB")});
        QVERIFY(file.isIssuable());
        QCOMPARE(file.payables[0].amount.currency, kUsd);
        QCOMPARE(file.payables[1].amount.currency, kCny);
        QCOMPARE(file.payables[2].amount.currency, kCny);
        QCOMPARE(file.payables[3].amount.currency, kCny);
    }

    void saysWhichColumnsAreMissing() {
        const auto none = readText("供应商名称,发票号码,到期日\nx,y,z\n");
        QCOMPARE(none.error().code, kPayablesHeader);
        QCOMPARE(none.error().args, (std::vector<std::string>{"supplierId", "invoiceDate", "invoiceTotal", "amount"}));
        QCOMPARE(readText("").error().code, kPayablesHeader);
        QCOMPARE(readText(std::string(kHeader) + "\n").error().code, kPayablesEmpty);
    }

    void refusesColumnsThatMeanTheSameOrCountInTenThousands() {
        QCOMPARE(readText(std::string(kHeader) + ",付款金额\n").error().code, kPayablesHeaderTwice);
        std::string header = kHeader;
        header.replace(header.find("应付金额"), std::string("应付金额").size(), "应付金额(万元)");
        QCOMPARE(readText(header + "\n" + row(1)).error().code, kPayablesUnit);
    }

    void refusesFilesOfOtherKinds() {
        QCOMPARE(readPayables(viewOf(std::string_view("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8))).error().code,
                 kPayablesOldFormat);
        QCOMPARE(readText("PK\x03\x04 nothing").error().code, kZipMalformed);
        QCOMPARE(readText(std::string(kHeader) + "\n\"open").error().code.name, std::string_view("csv.quote"));
        QCOMPARE(readText("\xFF\xFF\xFF\xFF").error().code, kTextEncoding);
        PayablesOptions options;
        options.rowLimit = 1;
        QCOMPARE(readText(std::string(kHeader) + "\n" + row(1) + "\n" + row(2), options).error().code,
                 kPayablesTooManyRows);
    }

    void readsAWorkbook() {
        WorkbookParts parts;
        parts.rows =
            textRow(1, {"应付账款清单"}) +
            textRow(3, {"供应商税号", "供应商", "发票号", "开票日期", "发票金额(元)", "应付金额(元)", "到期日"}) +
            "<row r=\"4\"><c r=\"A4\" t=\"inlineStr\"><is><t>" + kSupplier +
            "</t></is></c><c r=\"B4\" t=\"inlineStr\"><is><t>宁波座椅</t></is></c><c r=\"C4\"><v>12345678</v></c>"
            "<c r=\"D4\" s=\"1\"><v>46346</v></c><c r=\"E4\" s=\"3\"><v>1234.5</v></c>"
            "<c r=\"F4\"><v>1.2345E3</v></c><c r=\"G4\" s=\"2\"><v>46527</v></c></row>" +
            textRow(5, {"合计"});
        const auto file = readPayables(workbook(parts));
        QVERIFY2(file.has_value(), file ? "" : std::string(file.error().code.name).c_str());
        QVERIFY(file->isIssuable());
        QCOMPARE(file->source, std::string("应付"));
        const Payable& payable = file->payables.front();
        QCOMPARE(payable.row, 4);
        QCOMPARE(payable.invoiceNumber, std::string("12345678"));
        QCOMPARE(payable.invoiceDate.iso(), std::string("2026-11-20"));
        QCOMPARE(payable.dueDate.iso(), std::string("2027-05-20"));
        QCOMPARE(payable.amount, (Money{123'450, kCny}));
    }

    void noticesDigitsThatASpreadsheetLost() {
        WorkbookParts parts;
        parts.rows = textRow(1, {"供应商税号", "发票号", "开票日期", "发票金额", "应付金额", "到期日"}) +
                     "<row r=\"2\"><c><v>9.1330200000000003E+17</v></c><c><v>2.6332000000012346E+19</v></c>"
                     "<c t=\"inlineStr\"><is><t>2026-11-20</t></is></c><c t=\"e\"><v>#REF!</v></c><c><v>1</v></c>"
                     "<c s=\"1\"><v>46527</v></c></row>";
        const auto file = readPayables(workbook(parts));
        QVERIFY(file.has_value());
        QCOMPARE(file->problems.size(), std::size_t{3});
        QCOMPARE(file->problems[0].code, std::string("payable.precision"));
        QCOMPARE(file->problems[1].code, std::string("payable.precision"));
        QCOMPARE(file->problems[2].code, std::string("cell.error"));
    }

    void readsTenThousandRowsOfAWorkbookWithinASecond() {
        WorkbookParts parts;
        parts.rows = textRow(1, {"供应商税号", "供应商", "发票号", "开票日期", "发票金额", "应付金额", "到期日"});
        for (int at = 2; at <= 10'001; ++at) {
            parts.rows += textRow(at, {kSupplier, "宁波座椅", "A" + std::to_string(at), "2026-11-20", "1,000.00",
                                       "999.00", "2027-05-20"});
        }
        const Bytes bytes = workbook(parts);
        QElapsedTimer timer;
        timer.start();
        const auto file = readPayables(bytes);
        const auto elapsed = timer.elapsed();
        QVERIFY(file->isIssuable());
        QCOMPARE(file->payables.size(), std::size_t{10'000});
        QVERIFY2(elapsed < kMostMilliseconds, qPrintable(QString::number(elapsed)));
    }
};

QTEST_APPLESS_MAIN(PayablesTest)
#include "payables_test.moc"
