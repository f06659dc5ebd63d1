#include "models/documents/xml_text.h"

#include "models/base/utf8.h"
#include "models/documents/text_encoding.h"

#include <QStringView>

#include <string>

namespace tally {
namespace {

constexpr QChar kByteOrderMark(0xFEFF);

/// The encoding that an XML declaration in an ASCII superset names; "UTF-8" when it names none (XML 1.0, 4.3.3).
std::string declaredEncoding(BytesView bytes) {
    const std::string_view head = textOf(bytes.first(std::min<std::size_t>(bytes.size(), 512)));
    if (!head.starts_with("<?xml")) {
        return "UTF-8";
    }
    const std::string_view declaration = head.substr(0, head.find("?>"));
    const std::size_t at = declaration.find("encoding");
    const std::size_t open = at == std::string_view::npos ? at : declaration.find_first_of("\"'", at);
    if (open == std::string_view::npos) {
        return "UTF-8";
    }
    const std::size_t close = declaration.find(declaration[open], open + 1);
    if (close == std::string_view::npos) {
        return "UTF-8";
    }
    return std::string(declaration.substr(open + 1, close - open - 1));
}

bool isNamed(std::string_view name, std::string_view wanted) {
    return name.size() == wanted.size() && std::equal(name.begin(), name.end(), wanted.begin(), [](char a, char b) {
               return (a >= 'a' && a <= 'z' ? static_cast<char>(a - 'a' + 'A') : a) == b;
           });
}

[[nodiscard]] Result<QString> decoded(BytesView bytes) {
    std::string encoding;
    if (textOf(bytes).starts_with("\xEF\xBB\xBF")) {
        encoding = "UTF-8";
    } else if (textOf(bytes).starts_with("\xFF\xFE") || textOf(bytes).starts_with(std::string_view("<\0?\0", 4))) {
        encoding = "UTF-16LE";
    } else if (textOf(bytes).starts_with("\xFE\xFF") || textOf(bytes).starts_with(std::string_view("\0<\0?", 4))) {
        encoding = "UTF-16BE";
    } else {
        encoding = declaredEncoding(bytes);
    }
    if (isNamed(encoding, "UTF-8")) {
        if (!isUtf8(bytes)) {
            return fail(kXmlEncoding, {}, {encoding});
        }
        return QString::fromUtf8(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    }
    // Files that name GB 2312 or GBK use characters of its successors; GB 18030 contains both.
    if (isNamed(encoding, "GB2312") || isNamed(encoding, "GBK")) {
        encoding = "GB18030";
    }
    const auto text = toUtf8(bytes, encoding);
    if (!text) {
        return fail(kXmlEncoding, {}, {encoding});
    }
    return QString::fromUtf8(text->data(), static_cast<qsizetype>(text->size()));
}

qsizetype after(QStringView text, qsizetype at, QStringView mark) {
    const qsizetype found = text.indexOf(mark, at);
    return found < 0 ? text.size() : found + mark.size();
}

tl::unexpected<Error> tooComplex(const char* what, std::size_t limit) {
    return fail(kXmlTooComplex, {}, {what, std::to_string(limit)});
}

/// Goes from tag to tag without a parser's memory: enough to count, not to judge whether the text is well-formed.
class MarkupCheck {
public:
    MarkupCheck(QStringView text, const XmlLimits& limits) : m_text(text), m_limits(limits) {}

    [[nodiscard]] Result<Done> run() {
        for (m_at = m_text.indexOf(u'<'); m_at >= 0 && m_at < m_text.size(); m_at = m_text.indexOf(u'<', m_at)) {
            const QStringView rest = m_text.sliced(m_at);
            if (rest.startsWith(u"<!--")) {
                m_at = after(m_text, m_at + 4, u"-->");
            } else if (rest.startsWith(u"<![CDATA[")) {
                m_at = after(m_text, m_at + 9, u"]]>");
            } else if (rest.startsWith(u"<!")) {
                return fail(kXmlDoctype);
            } else if (rest.startsWith(u"<?")) {
                m_at = after(m_text, m_at + 2, u"?>");
            } else {
                TALLY_TRY(passTag());
            }
        }
        return Done{};
    }

private:
    [[nodiscard]] Result<Done> passTag() {
        const qsizetype begin = m_at + 1;
        std::size_t attributes = 0;
        std::size_t namespaces = 0;
        QChar quote;
        for (m_at = begin; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text[m_at];
            if (!quote.isNull()) {
                quote = c == quote ? QChar() : quote;
            } else if (c == u'"' || c == u'\'') {
                quote = c;
            } else if (c == u'=') {
                ++attributes;
            } else if (c == u'x' && m_text.sliced(m_at).startsWith(u"xmlns")) {
                ++namespaces;
            } else if (c == u'>') {
                break;
            }
        }
        if (attributes > m_limits.attributesOfTag) {
            return tooComplex("attributes", m_limits.attributesOfTag);
        }
        if (namespaces > m_limits.namespacesOfTag) {
            return tooComplex("namespaces", m_limits.namespacesOfTag);
        }
        return count(begin);
    }

    [[nodiscard]] Result<Done> count(qsizetype begin) {
        if (begin < m_text.size() && m_text[begin] == u'/') {
            m_depth -= m_depth > 0 ? 1 : 0;
            return Done{};
        }
        const bool isEmpty = m_at > begin && m_text[m_at - 1] == u'/';
        m_depth += isEmpty ? 0 : 1;
        return m_depth > m_limits.depth ? tooComplex("depth", m_limits.depth) : Result<Done>(Done{});
    }

    QStringView m_text;
    const XmlLimits& m_limits;
    qsizetype m_at = 0;
    std::size_t m_depth = 0;
};

}  // namespace

Result<QString> xmlText(BytesView bytes, const XmlLimits& limits) {
    if (bytes.size() > limits.bytes) {
        return fail(kXmlTooLarge, {}, {std::to_string(limits.bytes)});
    }
    TALLY_ASSIGN(QString text, decoded(bytes));
    if (text.startsWith(kByteOrderMark)) {
        text.remove(0, 1);
    }
    TALLY_TRY(MarkupCheck(text, limits).run());
    return text;
}

}  // namespace tally
