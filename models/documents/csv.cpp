#include "models/documents/csv.h"

#include <array>

namespace tally {
namespace {

constexpr std::size_t kMostFields = 2'000'000;

class Scanner {
public:
    Scanner(std::string_view text, char delimiter) : m_text(text), m_delimiter(delimiter) {}

    [[nodiscard]] Result<std::vector<CsvRecord>> run(std::size_t most) {
        std::vector<CsvRecord> records;
        while (m_at < m_text.size() && records.size() < most) {
            CsvRecord record{m_line, {}};
            do {
                if (++m_fields > kMostFields) {
                    return fail(kCsvTooManyFields, {}, {std::to_string(kMostFields)});
                }
                TALLY_ASSIGN(auto field, isAt('"') ? quotedField() : plainField());
                record.fields.push_back(std::move(field));
            } while (passDelimiter());
            passLineEnd();
            records.push_back(std::move(record));
        }
        return records;
    }

private:
    [[nodiscard]] bool isAt(char c) const { return m_at < m_text.size() && m_text[m_at] == c; }
    [[nodiscard]] bool isAtEnd() const { return m_at >= m_text.size() || isAt('\r') || isAt('\n'); }

    bool passDelimiter() {
        if (!isAt(m_delimiter)) {
            return false;
        }
        ++m_at;
        return true;
    }

    void passLineEnd() {
        if (m_at >= m_text.size()) {
            return;
        }
        const bool isCrLf = isAt('\r') && m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n';
        m_at += isCrLf ? 2 : 1;
        ++m_line;
    }

    [[nodiscard]] Result<std::string> plainField() {
        const std::size_t begin = m_at;
        while (!isAtEnd() && !isAt(m_delimiter)) {
            if (isAt('\0')) {
                return fail(kCsvBinary, {}, {std::to_string(m_line)});
            }
            ++m_at;
        }
        return std::string(m_text.substr(begin, m_at - begin));
    }

    [[nodiscard]] Result<std::string> quotedField() {
        const int line = m_line;
        std::string out;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (c == '"') {
                ++m_at;
                if (!isAt('"')) {
                    if (!isAtEnd() && !isAt(m_delimiter)) {
                        return fail(kCsvQuote, {}, {std::to_string(line)});
                    }
                    return out;
                }
            } else if (c == '\0') {
                return fail(kCsvBinary, {}, {std::to_string(m_line)});
            } else if (c == '\n' || (c == '\r' && (m_at + 1 >= m_text.size() || m_text[m_at + 1] != '\n'))) {
                ++m_line;
            }
            out += c;
        }
        return fail(kCsvQuote, {}, {std::to_string(line)});
    }

    std::string_view m_text;
    char m_delimiter;
    std::size_t m_at = 0;
    std::size_t m_fields = 0;
    int m_line = 1;
};

}  // namespace

Result<std::vector<CsvRecord>> parseCsv(std::string_view text, char delimiter, std::size_t most) {
    return Scanner(text, delimiter).run(most);
}

char guessedDelimiter(std::string_view text) {
    constexpr std::array<char, 3> kDelimiters{',', ';', '\t'};
    constexpr int kLines = 10;
    std::array<std::size_t, 3> counts{};
    bool isQuoted = false;
    int lines = 0;
    for (const char c : text) {
        isQuoted = c == '"' ? !isQuoted : isQuoted;
        if (isQuoted) {
            continue;
        }
        if (c == '\n' && ++lines >= kLines) {
            break;
        }
        for (std::size_t at = 0; at < kDelimiters.size(); ++at) {
            counts[at] += c == kDelimiters[at] ? 1U : 0U;
        }
    }
    std::size_t best = 0;
    for (std::size_t at = 1; at < counts.size(); ++at) {
        best = counts[at] > counts[best] ? at : best;
    }
    return kDelimiters[best];
}

}  // namespace tally
