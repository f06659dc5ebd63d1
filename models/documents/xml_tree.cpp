#include "models/documents/xml_tree.h"

#include <QXmlStreamReader>

namespace tally {
namespace {

XmlElement elementAt(const QXmlStreamReader& reader) {
    XmlElement out;
    out.space = reader.namespaceUri().toString().toStdString();
    out.name = reader.name().toString().toStdString();
    out.line = static_cast<int>(reader.lineNumber());
    const auto attributes = reader.attributes();
    out.attributes.reserve(static_cast<std::size_t>(attributes.size()));
    for (const QXmlStreamAttribute& attribute : attributes) {
        out.attributes.push_back({attribute.namespaceUri().toString().toStdString(),
                                  attribute.name().toString().toStdString(),
                                  attribute.value().toString().toStdString()});
    }
    return out;
}

tl::unexpected<Error> syntaxError(const QXmlStreamReader& reader) {
    return fail(kXmlSyntax, {}, {std::to_string(reader.lineNumber()), std::to_string(reader.columnNumber())},
                reader.errorString().toStdString());
}

}  // namespace

const XmlElement* XmlElement::child(std::string_view childName) const {
    for (const XmlElement& element : children) {
        if (element.name == childName) {
            return &element;
        }
    }
    return nullptr;
}

std::optional<std::string_view> XmlElement::attribute(std::string_view attributeName) const {
    for (const XmlAttribute& each : attributes) {
        if (each.space.empty() && each.name == attributeName) {
            return each.value;
        }
    }
    return std::nullopt;
}

Result<XmlElement> parseXml(BytesView bytes, const XmlLimits& limits) {
    TALLY_ASSIGN(const QString text, xmlText(bytes, limits));
    QXmlStreamReader reader(text);
    // The elements that are open, outermost first; a closed one moves into the one before it.
    std::vector<XmlElement> open;
    std::optional<XmlElement> root;
    std::size_t elements = 0;
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::StartElement) {
            if (open.size() >= limits.depth) {
                return fail(kXmlTooComplex, {}, {"depth", std::to_string(limits.depth)});
            }
            if (++elements > limits.elements) {
                return fail(kXmlTooComplex, {}, {"elements", std::to_string(limits.elements)});
            }
            open.push_back(elementAt(reader));
        } else if (token == QXmlStreamReader::EndElement) {
            XmlElement closed = std::move(open.back());
            open.pop_back();
            if (open.empty()) {
                root = std::move(closed);
            } else {
                open.back().children.push_back(std::move(closed));
            }
        } else if (token == QXmlStreamReader::Characters && !open.empty()) {
            open.back().text += reader.text().toString().toStdString();
        } else if (token == QXmlStreamReader::DTD || token == QXmlStreamReader::EntityReference) {
            return fail(kXmlDoctype);
        }
    }
    if (reader.hasError() || !root) {
        return syntaxError(reader);
    }
    return std::move(*root);
}

}  // namespace tally
