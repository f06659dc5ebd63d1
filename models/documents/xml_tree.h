#pragma once

#include "models/documents/xml_text.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tally {

struct XmlAttribute {
    std::string space;  ///< namespace, empty for none
    std::string name;
    std::string value;
    friend bool operator==(const XmlAttribute&, const XmlAttribute&) = default;
};

/// An element of a parsed file. Mixed content is not told apart: `text` is all character data directly in it.
struct XmlElement {
    std::string space;  ///< namespace, empty for none
    std::string name;   ///< without prefix
    std::string text;
    int line = 0;  ///< from 1, of the end of its start tag
    std::vector<XmlAttribute> attributes;
    std::vector<XmlElement> children;

    /// The first child of that name in any namespace, or nullptr.
    [[nodiscard]] const XmlElement* child(std::string_view childName) const;
    /// The value of an attribute without a namespace.
    [[nodiscard]] std::optional<std::string_view> attribute(std::string_view attributeName) const;
};

/// The root of a well-formed, bounded XML file without a document type declaration.
[[nodiscard]] Result<XmlElement> parseXml(BytesView bytes, const XmlLimits& limits = {});

}  // namespace tally
