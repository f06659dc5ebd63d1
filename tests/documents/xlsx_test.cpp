#include "models/documents/xlsx.h"

#include "models/documents/xml_text.h"
#include "models/documents/zip_entries.h"
#include "tests/documents/workbook_builder.h"

#include <QTest>

using namespace tally;
using namespace tally::samples;

namespace {

TableCell text(const char* value) { return {value, CellKind::Text}; }

Bytes withPart(const std::string& name, const std::string& content) {
    auto entries = entriesOf({});
    for (auto& [entry, old] : entries) {
        if (entry == name) {
            old = content;
        }
    }
    return zipOf(entries);
}

Bytes without(const std::string& name) {
    auto entries = entriesOf({});
    std::erase_if(entries, [&name](const auto& entry) { return entry.first == name; });
    return zipOf(entries);
}

}  // namespace

class XlsxTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEveryKindOfCell() {
        WorkbookParts parts;
        parts.sharedStrings =
            "<si><t>宁波座椅</t></si><si><r><t>rich </t></r><r><t>text</t></r><rPh><t>x</t></rPh></si>";
        parts.rows =
            "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"s\"><v>1</v></c>"
            "<c r=\"D2\" t=\"inlineStr\"><is><t>in</t><t>line</t></is></c><c r=\"E2\"><v>1234.5</v></c>"
            "<c r=\"F2\" s=\"1\"><v>46348</v></c><c r=\"G2\" s=\"2\"><v>46348.75</v></c><c r=\"H2\" "
            "s=\"3\"><v>46348</v></c>"
            "<c r=\"I2\" t=\"str\"><f>A1</f><v>formula</v></c><c r=\"J2\" t=\"e\"><v>#REF!</v></c></row>";
        const auto sheets = readXlsx(workbook(parts));
        QVERIFY(sheets.has_value());
        QCOMPARE(sheets->front().name, std::string("应付"));
        QCOMPARE(sheets->front().rows.front().number, 2);
        const std::vector<TableCell> expected{text("宁波座椅"),
                                              text("rich text"),
                                              {},
                                              text("inline"),
                                              {"1234.5", CellKind::Number},
                                              {"2026-11-22", CellKind::Date},
                                              {"2026-11-22", CellKind::Date},
                                              {"46348", CellKind::Number},
                                              text("formula"),
                                              {"#REF!", CellKind::Error}};
        QCOMPARE(sheets->front().rows.front().cells, expected);
    }

    void readsCellsWithoutReferences() {
        WorkbookParts parts;
        parts.rows =
            "<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c t=\"inlineStr\"><is><t>x</t></is></c></row>";
        const auto rows = readXlsx(workbook(parts))->front().rows;
        QCOMPARE(rows.size(), std::size_t{2});
        QCOMPARE(rows[0].cells[1].text, std::string("2"));
        QCOMPARE(rows[1].number, 3);
    }

    void readsThe1904System() {
        WorkbookParts parts;
        parts.workbookProperties = "<workbookPr date1904=\"1\"/>";
        parts.rows = "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>44886</v></c></row>";
        QCOMPARE(readXlsx(workbook(parts))->front().rows[0].cells[0].text, std::string("2026-11-22"));
    }

    void refusesWhatIsNoWorkbook() {
        QCOMPARE(readXlsx(viewOf("PK\x03\x04 nothing")).error().code, kZipMalformed);
        QCOMPARE(readXlsx(viewOf("")).error().code, kZipMalformed);
        QCOMPARE(readXlsx(zipOf({{"a.txt", "b"}})).error().code, kXlsxMalformed);
        QCOMPARE(readXlsx(without("xl/workbook.xml")).error().code, kXlsxMalformed);
        QCOMPARE(readXlsx(without("xl/worksheets/sheet1.xml")).error().code, kXlsxMalformed);
        QVERIFY(readXlsx(without("xl/styles.xml")).has_value());
    }

    void namesThePartThatIsBroken() {
        const auto broken = readXlsx(withPart("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>"));
        QCOMPARE(broken.error().code, kXmlSyntax);
        QCOMPARE(broken.error().place, std::string("xl/worksheets/sheet1.xml"));
        const auto bomb = readXlsx(withPart("xl/sharedStrings.xml", "<!DOCTYPE sst [<!ENTITY a 'b'>]><sst/>"));
        QCOMPARE(bomb.error().code, kXmlDoctype);
        QCOMPARE(bomb.error().place, std::string("xl/sharedStrings.xml"));
    }

    void refusesSheetsThatContradictThemselves() {
        const auto sheet = [](const std::string& rows) {
            WorkbookParts parts;
            parts.rows = rows;
            return readXlsx(workbook(parts));
        };
        QCOMPARE(sheet("<row r=\"2\"/><row r=\"1\"/>").error().code, kXlsxMalformed);
        QCOMPARE(sheet("<row r=\"x\"/>").error().code, kXlsxMalformed);
        QCOMPARE(sheet("<row r=\"1048577\"/>").error().code, kXlsxMalformed);
        QCOMPARE(sheet("<row><c r=\"B1\"/><c r=\"A1\"/></row>").error().code, kXlsxMalformed);
        QCOMPARE(sheet("<row><c r=\"ZZZZ1\"/></row>").error().code, kXlsxMalformed);
        QCOMPARE(sheet("<row><c t=\"s\"><v>9</v></c></row>").error().code, kXlsxMalformed);
    }

    void passesOverColumnsFarOut() {
        WorkbookParts parts;
        parts.rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\"><v>2</v></c></row>";
        QCOMPARE(readXlsx(workbook(parts))->front().rows[0].cells.size(), std::size_t{1});
    }

    void refusesBombs() {
        // 80 MB of blanks pack to a few kilobytes.
        const auto bomb = readXlsx(withPart("xl/sharedStrings.xml", std::string(std::size_t{80} << 20, ' ')));
        QCOMPARE(bomb.error().code, kZipTooLarge);
        // One shared string of a megabyte, in a thousand cells.
        WorkbookParts parts;
        parts.sharedStrings = "<si><t>" + std::string(1'000'000, 'x') + "</t></si>";
        for (int row = 1; row <= 1000; ++row) {
            parts.rows += "<row r=\"" + std::to_string(row) + "\"><c t=\"s\"><v>0</v></c></row>";
        }
        QCOMPARE(readXlsx(workbook(parts)).error().code, kXlsxTooLarge);
    }

    void refusesSheetsNestedDeep() {
        std::string rows;
        for (int depth = 0; depth < 1000; ++depth) {
            rows += "<x>";
        }
        const auto deep = readXlsx(withPart("xl/worksheets/sheet1.xml", "<worksheet>" + rows));
        QCOMPARE(deep.error().code, kXmlTooComplex);
    }

    void refusesOnePartTwice() {
        auto entries = entriesOf({});
        entries.push_back(entries[1]);
        QCOMPARE(readXlsx(zipOf(entries)).error().code, kZipDuplicate);
    }

    void survivesEveryTruncation() {
        const Bytes whole = workbook({});
        for (std::size_t length = 0; length < whole.size(); length += 11) {
            QVERIFY2(!readXlsx(BytesView(whole).first(length)).has_value(),
                     qPrintable(QString::number(whole.size() - length)));
        }
    }
};

QTEST_APPLESS_MAIN(XlsxTest)
#include "xlsx_test.moc"
