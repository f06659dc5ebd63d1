#include "models/documents/xlsx.h"

#include "models/documents/xlsx_parts.h"
#include "models/documents/zip_entries.h"

#include <algorithm>

namespace tally {
namespace {

using Parts = std::map<std::string, Bytes>;

constexpr const char* kWorkbook = "xl/workbook.xml";
constexpr const char* kRelations = "xl/_rels/workbook.xml.rels";
constexpr const char* kStrings = "xl/sharedStrings.xml";
constexpr const char* kStyles = "xl/styles.xml";

/// The part that a failure happened in becomes its place.
template <typename T>
[[nodiscard]] Result<T> within(Result<T> result, const std::string& part) {
    if (!result && result.error().place.empty()) {
        result.error().place = part;
    }
    return result;
}

[[nodiscard]] Result<const Bytes*> partOf(const Parts& parts, const std::string& name) {
    const auto found = parts.find(name);
    if (found == parts.end()) {
        return fail(kXlsxMalformed, name, {name});
    }
    return &found->second;
}

[[nodiscard]] Result<xlsx::Shared> sharedOf(const Parts& parts, const xlsx::Workbook& workbook) {
    xlsx::Shared out;
    out.has1904Dates = workbook.has1904Dates;
    if (const auto strings = parts.find(kStrings); strings != parts.end()) {
        TALLY_ASSIGN(out.strings, within(xlsx::parseSharedStrings(strings->second), kStrings));
    }
    if (const auto styles = parts.find(kStyles); styles != parts.end()) {
        TALLY_ASSIGN(out.dateStyles, within(xlsx::parseDateStyles(styles->second), kStyles));
    }
    return out;
}

}  // namespace

Result<std::vector<Sheet>> readXlsx(BytesView file, const XlsxLimits& limits) {
    TALLY_ASSIGN(const Parts parts, zipEntries(file, [](std::string_view name) {
                     return name == kWorkbook || name == kRelations || name == kStrings || name == kStyles ||
                            (name.starts_with("xl/worksheets/") && name.ends_with(".xml"));
                 }));
    TALLY_ASSIGN(const Bytes* workbookPart, partOf(parts, kWorkbook));
    TALLY_ASSIGN(const Bytes* relationsPart, partOf(parts, kRelations));
    TALLY_ASSIGN(const auto workbook, within(xlsx::parseWorkbook(*workbookPart), kWorkbook));
    TALLY_ASSIGN(const auto relations, within(xlsx::parseRelations(*relationsPart), kRelations));
    TALLY_ASSIGN(const auto shared, sharedOf(parts, workbook));
    std::vector<Sheet> out;
    std::size_t textLeft = limits.textBytes;
    for (const xlsx::SheetEntry& entry : workbook.sheets) {
        if (out.size() >= limits.sheets) {
            return fail(kXlsxTooLarge, kWorkbook, {"sheets", std::to_string(limits.sheets)});
        }
        const auto relation = std::find_if(relations.begin(), relations.end(),
                                           [&entry](const xlsx::Relation& each) { return each.id == entry.relation; });
        if (relation == relations.end()) {
            return fail(kXlsxMalformed, kRelations, {entry.name});
        }
        if (!relation->target.starts_with("xl/worksheets/")) {
            continue;
        }
        TALLY_ASSIGN(const Bytes* part, partOf(parts, relation->target));
        TALLY_ASSIGN(Table rows, within(xlsx::parseSheet(*part, shared, limits, textLeft), relation->target));
        out.push_back({entry.name, entry.isHidden, std::move(rows)});
    }
    return out;
}

}  // namespace tally
