#include "models/documents/xlsx_parts.h"

#include "models/documents/xml_tree.h"

#include <charconv>
#include <map>

namespace tally::xlsx {
namespace {

constexpr std::string_view kRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/// The same in files of the strict variant of ECMA-376.
constexpr std::string_view kStrictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";

XmlLimits partLimits() {
    XmlLimits limits;
    limits.bytes = std::size_t{64} << 20;
    limits.elements = 4'000'000;
    limits.depth = 16;
    return limits;
}

std::string attributeOf(const XmlElement& element, std::string_view name) {
    return std::string(element.attribute(name).value_or(""));
}

std::optional<int> intOf(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

/// The text of a string item: its own, or its runs'; phonetic runs are not part of it.
std::string itemText(const XmlElement& item) {
    std::string out;
    for (const XmlElement& child : item.children) {
        if (child.name == "t") {
            out += child.text;
        } else if (child.name == "r") {
            const XmlElement* text = child.child("t");
            out += text == nullptr ? std::string{} : text->text;
        }
    }
    return out;
}

}  // namespace

Result<Workbook> parseWorkbook(BytesView part) {
    TALLY_ASSIGN(const XmlElement root, parseXml(part, partLimits()));
    Workbook out;
    if (const XmlElement* properties = root.child("workbookPr")) {
        const std::string flag = attributeOf(*properties, "date1904");
        out.has1904Dates = flag == "1" || flag == "true";
    }
    const XmlElement* sheets = root.child("sheets");
    if (sheets == nullptr) {
        return fail(kXlsxMalformed, {}, {"xl/workbook.xml"});
    }
    for (const XmlElement& sheet : sheets->children) {
        SheetEntry entry;
        entry.name = attributeOf(sheet, "name");
        const std::string state = attributeOf(sheet, "state");
        entry.isHidden = state == "hidden" || state == "veryHidden";
        for (const XmlAttribute& attribute : sheet.attributes) {
            if (attribute.name == "id" &&
                (attribute.space == kRelationships || attribute.space == kStrictRelationships)) {
                entry.relation = attribute.value;
            }
        }
        out.sheets.push_back(std::move(entry));
    }
    return out;
}

Result<std::vector<Relation>> parseRelations(BytesView part) {
    TALLY_ASSIGN(const XmlElement root, parseXml(part, partLimits()));
    std::vector<Relation> out;
    for (const XmlElement& relation : root.children) {
        std::string target = attributeOf(relation, "Target");
        // Targets are relative to the folder of the workbook, or absolute within the archive.
        target = target.starts_with('/') ? target.substr(1) : "xl/" + target;
        out.push_back({attributeOf(relation, "Id"), std::move(target)});
    }
    return out;
}

Result<std::vector<std::string>> parseSharedStrings(BytesView part) {
    TALLY_ASSIGN(const XmlElement root, parseXml(part, partLimits()));
    std::vector<std::string> out;
    out.reserve(root.children.size());
    for (const XmlElement& item : root.children) {
        if (item.name == "si") {
            out.push_back(itemText(item));
        }
    }
    return out;
}

bool isDateFormat(int builtInId) {
    return (builtInId >= 14 && builtInId <= 22) || (builtInId >= 27 && builtInId <= 36) ||
           (builtInId >= 45 && builtInId <= 47) || (builtInId >= 50 && builtInId <= 58);
}

bool isDateFormat(std::string_view code) {
    for (std::size_t at = 0; at < code.size(); ++at) {
        const char c = code[at];
        if (c == '"' || c == '[') {
            const std::size_t close = code.find(c == '"' ? '"' : ']', at + 1);
            if (close == std::string_view::npos) {
                return false;
            }
            at = close;
        } else if (c == '\\' || c == '_' || c == '*') {
            ++at;
        } else if (c == ';') {
            return false;
        } else if (std::string_view("yYmMdDhHsS").find(c) != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

Result<std::set<std::size_t>> parseDateStyles(BytesView part) {
    TALLY_ASSIGN(const XmlElement root, parseXml(part, partLimits()));
    std::map<int, bool> custom;
    if (const XmlElement* formats = root.child("numFmts")) {
        for (const XmlElement& format : formats->children) {
            if (const auto id = intOf(attributeOf(format, "numFmtId"))) {
                custom[*id] = isDateFormat(attributeOf(format, "formatCode"));
            }
        }
    }
    std::set<std::size_t> out;
    const XmlElement* formats = root.child("cellXfs");
    if (formats == nullptr) {
        return out;
    }
    for (std::size_t at = 0; at < formats->children.size(); ++at) {
        const auto id = intOf(attributeOf(formats->children[at], "numFmtId"));
        const auto known = id ? custom.find(*id) : custom.end();
        if (known != custom.end() ? known->second : id && isDateFormat(*id)) {
            out.insert(at);
        }
    }
    return out;
}

}  // namespace tally::xlsx
