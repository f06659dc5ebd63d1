#include "models/documents/cell_values.h"
#include "models/documents/xlsx_parts.h"
#include "models/documents/xml_text.h"

#include <QXmlStreamReader>

#include <charconv>

namespace tally::xlsx {
namespace {

constexpr int kMostRowNumber = 1'048'576;
constexpr std::size_t kMostColumns = 16'384;

/// The column of a reference as "AB12", from 0; nothing when it is none.
std::optional<std::size_t> columnOf(QStringView reference) {
    std::size_t column = 0;
    qsizetype letters = 0;
    while (letters < reference.size() && reference[letters] >= u'A' && reference[letters] <= u'Z') {
        column = column * 26 + static_cast<std::size_t>(reference[letters].unicode() - u'A' + 1);
        ++letters;
        if (column > kMostColumns) {
            return std::nullopt;
        }
    }
    return letters == 0 ? std::nullopt : std::optional(column - 1);
}

/// Reads one worksheet part as a stream: it may be large, and most of it is passed over.
class SheetParser {
public:
    SheetParser(const QString& text, const Shared& shared, const XlsxLimits& limits, std::size_t& textLeft)
        : m_reader(text), m_shared(shared), m_limits(limits), m_textLeft(textLeft) {}

    [[nodiscard]] Result<Table> run() {
        while (!m_reader.atEnd()) {
            const auto token = m_reader.readNext();
            if (token == QXmlStreamReader::StartElement && m_reader.name() == u"row") {
                TALLY_TRY(readRow());
            }
        }
        TALLY_TRY(wellFormed());
        return std::move(m_rows);
    }

private:
    [[nodiscard]] Result<Done> wellFormed() const {
        if (m_reader.hasError()) {
            return fail(kXmlSyntax, {},
                        {std::to_string(m_reader.lineNumber()), std::to_string(m_reader.columnNumber())},
                        m_reader.errorString().toStdString());
        }
        return Done{};
    }

    [[nodiscard]] Result<Done> readRow() {
        const auto stated = m_reader.attributes().value(QLatin1String("r"));
        bool isNumber = true;
        const int number = stated.isEmpty() ? m_rowNumber + 1 : stated.toInt(&isNumber);
        if (!isNumber || number <= m_rowNumber || number > kMostRowNumber) {
            return fail(kXlsxMalformed, {}, {"row " + std::to_string(m_rowNumber + 1)});
        }
        m_rowNumber = number;
        if (m_rows.size() >= m_limits.rows) {
            return fail(kXlsxTooLarge, {}, {"rows", std::to_string(m_limits.rows)});
        }
        TableRow row{number, {}};
        std::size_t next = 0;
        while (m_reader.readNextStartElement()) {
            if (m_reader.name() != u"c") {
                m_reader.skipCurrentElement();
                continue;
            }
            const auto reference = m_reader.attributes().value(QLatin1String("r"));
            const auto column = reference.isEmpty() ? std::optional(next) : columnOf(reference);
            if (!column || *column < next) {
                return fail(kXlsxMalformed, {}, {"row " + std::to_string(number)});
            }
            next = *column + 1;
            TALLY_ASSIGN(TableCell cell, readCell());
            if (*column < m_limits.columns && !cell.text.empty()) {
                row.cells.resize(*column + 1);
                row.cells.back() = std::move(cell);
            }
        }
        if (!row.cells.empty()) {
            m_rows.push_back(std::move(row));
        }
        return Done{};
    }

    [[nodiscard]] Result<TableCell> readCell() {
        const auto attributes = m_reader.attributes();
        const QString type = attributes.value(QLatin1String("t")).toString();
        bool hasStyle = false;
        const auto style = attributes.value(QLatin1String("s")).toULong(&hasStyle);
        QString value;
        QString inlineText;
        while (m_reader.readNextStartElement()) {
            if (m_reader.name() == u"v") {
                value = m_reader.readElementText();
            } else if (m_reader.name() == u"is") {
                inlineText = readInlineString();
            } else {
                m_reader.skipCurrentElement();
            }
        }
        TALLY_TRY(wellFormed());
        TALLY_ASSIGN(TableCell cell, cellOf(type, value, inlineText, hasStyle && m_shared.dateStyles.contains(style)));
        if (cell.text.size() > m_textLeft) {
            return fail(kXlsxTooLarge, {}, {"bytes", std::to_string(m_limits.textBytes)});
        }
        m_textLeft -= cell.text.size();
        return cell;
    }

    [[nodiscard]] Result<TableCell> cellOf(const QString& type, const QString& value, const QString& inlineText,
                                           bool isDate) const {
        if (type == u"s") {
            bool isNumber = false;
            const auto index = value.toULong(&isNumber);
            if (!isNumber || index >= m_shared.strings.size()) {
                return fail(kXlsxMalformed, {}, {"xl/sharedStrings.xml"});
            }
            return TableCell{m_shared.strings[index], CellKind::Text};
        }
        if (type == u"inlineStr") {
            return TableCell{inlineText.toStdString(), CellKind::Text};
        }
        if (type == u"str" || type == u"b" || type == u"d") {
            return TableCell{value.toStdString(), CellKind::Text};
        }
        if (type == u"e") {
            return TableCell{value.toStdString(), CellKind::Error};
        }
        std::string number = value.toStdString();
        if (!isDate || number.empty()) {
            return TableCell{std::move(number), CellKind::Number};
        }
        const auto date = dateOfSerial(number, m_shared.has1904Dates);
        return TableCell{date ? date->iso() : std::move(number), CellKind::Date};
    }

    QString readInlineString() {
        QString out;
        int phonetic = 0;
        for (int depth = 1; depth > 0 && !m_reader.atEnd();) {
            const auto token = m_reader.readNext();
            const bool isPhonetic = m_reader.name() == u"rPh";
            if (token == QXmlStreamReader::StartElement) {
                ++depth;
                phonetic += isPhonetic ? 1 : 0;
            } else if (token == QXmlStreamReader::EndElement) {
                --depth;
                phonetic -= isPhonetic ? 1 : 0;
            } else if (token == QXmlStreamReader::Characters && phonetic == 0) {
                out += m_reader.text();
            }
        }
        return out;
    }

    QXmlStreamReader m_reader;
    const Shared& m_shared;
    const XlsxLimits& m_limits;
    std::size_t& m_textLeft;
    Table m_rows;
    int m_rowNumber = 0;
};

}  // namespace

Result<Table> parseSheet(BytesView part, const Shared& shared, const XlsxLimits& limits, std::size_t& textLeft) {
    XmlLimits xmlLimits;
    xmlLimits.bytes = std::size_t{64} << 20;
    xmlLimits.depth = 32;
    TALLY_ASSIGN(const QString text, xmlText(part, xmlLimits));
    return SheetParser(text, shared, limits, textLeft).run();
}

}  // namespace tally::xlsx
