#include "tests/documents/workbook_builder.h"

#include <QtGlobal>
#include <archive.h>
#include <archive_entry.h>

namespace tally::samples {
namespace {

constexpr const char* kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr const char* kRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

la_ssize_t appendTo(archive*, void* out, const void* data, size_t size) {
    const auto* bytes = static_cast<const std::uint8_t*>(data);
    static_cast<Bytes*>(out)->insert(static_cast<Bytes*>(out)->end(), bytes, bytes + size);
    return static_cast<la_ssize_t>(size);
}

}  // namespace

Bytes zipOf(const std::vector<std::pair<std::string, std::string>>& entries) {
    Bytes out;
    archive* writer = archive_write_new();
    archive_write_set_format_zip(writer);
    archive_write_set_bytes_in_last_block(writer, 1);
    archive_write_open(writer, &out, nullptr, appendTo, nullptr);
    for (const auto& [name, content] : entries) {
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.c_str());
        archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_write_header(writer, entry);
        archive_write_data(writer, content.data(), content.size());
        archive_entry_free(entry);
    }
    archive_write_close(writer);
    archive_write_free(writer);
    return out;
}

std::vector<std::pair<std::string, std::string>> entriesOf(const WorkbookParts& parts) {
    const std::string main = std::string(" xmlns=\"") + kMain + "\"";
    return {
        {"[Content_Types].xml", "<Types/>"},
        {"xl/workbook.xml", "<workbook" + main + " xmlns:r=\"" + kRelations + "\">" + parts.workbookProperties +
                                "<sheets><sheet name=\"" + parts.sheetName +
                                "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
         "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"},
        {"xl/styles.xml",
         "<styleSheet" + main +
             "><numFmts><numFmt numFmtId=\"170\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/>"
             "<numFmt numFmtId=\"171\" formatCode=\"[Red]#,##0.00&quot;days&quot;\"/></numFmts>"
             "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/><xf "
             "numFmtId=\"171\"/></cellXfs></styleSheet>"},
        {"xl/sharedStrings.xml", "<sst" + main + ">" + parts.sharedStrings + "</sst>"},
        {"xl/worksheets/sheet1.xml", "<worksheet" + main + "><sheetData>" + parts.rows + "</sheetData></worksheet>"}};
}

std::string textRow(int number, const std::vector<std::string>& cells) {
    std::string out = "<row r=\"" + std::to_string(number) + "\">";
    for (const std::string& cell : cells) {
        out += "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>";
    }
    return out + "</row>";
}

}  // namespace tally::samples
