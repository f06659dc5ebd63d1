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

/// The position after the tag that begins at `at`; -1 when it does not end or has too many attributes.
qsizetype afterTag(QStringView text, qsizetype at, std::size_t attributeLimit) {
    std::size_t attributes = 0;
    QChar quote;
    for (; at < text.size(); ++at) {
        const QChar c = text[at];
        if (!quote.isNull()) {
            quote = c == quote ? QChar() : quote;
        } else if (c == u'"' || c == u'\'') {
            quote = c;
        } else if (c == u'=' && ++attributes > attributeLimit) {
            return -1;
        } else if (c == u'>') {
            return at + 1;
        }
    }
    return at;
}

qsizetype after(QStringView text, qsizetype at, QStringView mark) {
    const qsizetype found = text.indexOf(mark, at);
    return found < 0 ? text.size() : found + mark.size();
}

[[nodiscard]] Result<Done> checkMarkup(QStringView text, const XmlLimits& limits) {
    for (qsizetype at = text.indexOf(u'<'); at >= 0 && at < text.size(); at = text.indexOf(u'<', at)) {
        const QStringView rest = text.sliced(at);
        if (rest.startsWith(u"<!--")) {
            at = after(text, at + 4, u"-->");
        } else if (rest.startsWith(u"<![CDATA[")) {
            at = after(text, at + 9, u"]]>");
        } else if (rest.startsWith(u"<!")) {
            return fail(kXmlDoctype);
        } else if (rest.startsWith(u"<?")) {
            at = after(text, at + 2, u"?>");
        } else {
            at = afterTag(text, at + 1, limits.attributesOfTag);
            if (at < 0) {
                return fail(kXmlTooComplex, {}, {"attributes", std::to_string(limits.attributesOfTag)});
            }
        }
    }
    return Done{};
}

}  // namespace

Result<QString> xmlText(BytesView bytes, const XmlLimits& limits) {
    if (bytes.size() > limits.bytes) {
        return fail(kXmlTooLarge, {}, {std::to_string(limits.bytes)});
    }
    TALLY_ASSIGN(QString text, decoded(bytes));
    if (text.startsWith(kByteOrderMark)) {
        text.remove(0, 1);
    }
    TALLY_TRY(checkMarkup(text, limits));
    return text;
}

}  // namespace tally
