#include "models/documents/csv.h"

#include <QTest>

using namespace tally;

namespace {

using Fields = std::vector<std::string>;

std::vector<Fields> rows(std::string_view text, char delimiter = ',') {
    std::vector<Fields> out;
    auto records = parseCsv(text, delimiter).value();
    for (auto& record : records) {
        out.push_back(std::move(record.fields));
    }
    return out;
}

}  // namespace

class CsvTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsRecordsWithAnyEndOfLine() {
        const std::vector<Fields> expected{{"a", "b"}, {"c", "d"}};
        QCOMPARE(rows("a,b\r\nc,d\r\n"), expected);
        QCOMPARE(rows("a,b\nc,d"), expected);
        QCOMPARE(rows("a,b\rc,d\r"), expected);
        QCOMPARE(rows("a;b\nc;d\n", ';'), expected);
        QCOMPARE(rows("a\tb\nc\td\n", '\t'), expected);
    }

    void readsQuotedFields() {
        QCOMPARE(rows("\"a,b\",\"c\"\"d\",\"e\r\nf\"\n"), (std::vector<Fields>{{"a,b", "c\"d", "e\r\nf"}}));
        QCOMPARE(rows("\"\",\"\"\"\"\n"), (std::vector<Fields>{{"", "\""}}));
        QCOMPARE(rows("a\"b,c"), (std::vector<Fields>{{"a\"b", "c"}}));
    }

    void keepsEmptyFieldsAndLines() {
        QCOMPARE(rows(""), (std::vector<Fields>{}));
        QCOMPARE(rows("\n"), (std::vector<Fields>{{""}}));
        QCOMPARE(rows("a,\n,b\n\nc"), (std::vector<Fields>{{"a", ""}, {"", "b"}, {""}, {"c"}}));
        QCOMPARE(rows("a,"), (std::vector<Fields>{{"a", ""}}));
    }

    void countsLinesThroughQuotedBreaks() {
        const auto records = parseCsv("h\n\"a\r\nb\nc\rd\"\ne\n", ',').value();
        QCOMPARE(records[1].line, 2);
        QCOMPARE(records[2].line, 6);
    }

    void refusesQuotesThatDoNotEnd() {
        const auto open = parseCsv("a\n\"b\nc", ',');
        QCOMPARE(open.error().code, kCsvQuote);
        QCOMPARE(open.error().args.front(), std::string("2"));
        QCOMPARE(parseCsv("\"a\"b", ',').error().code, kCsvQuote);
        QCOMPARE(parseCsv(std::string_view("a\0b", 3), ',').error().code, kCsvBinary);
        QCOMPARE(parseCsv(std::string_view("\"a\0b\"", 5), ',').error().code, kCsvBinary);
    }

    void stopsWhereItIsTold() { QCOMPARE(parseCsv("a\nb\nc\n", ',', 2)->size(), std::size_t{2}); }

    void boundsTheNumberOfFields() {
        QCOMPARE(parseCsv(std::string(3'000'000, ','), ',').error().code, kCsvTooManyFields);
    }

    void guessesTheDelimiter() {
        QCOMPARE(guessedDelimiter("a,b,c\n1,2,3"), ',');
        QCOMPARE(guessedDelimiter("a;b;c\n1,5;2;3"), ';');
        QCOMPARE(guessedDelimiter("a\tb\n1\t\"x,y,z\""), '\t');
        QCOMPARE(guessedDelimiter("a"), ',');
        QCOMPARE(guessedDelimiter(""), ',');
    }
};

QTEST_APPLESS_MAIN(CsvTest)
#include "csv_test.moc"
