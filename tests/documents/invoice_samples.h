#pragma once

#include "models/documents/ubl_reader.h"
#include "models/documents/ubl_writer.h"

#include <QtGlobal>

#include <string>

/// Invoices for the tests, all made here.
namespace tally::samples {

inline Decimal decimal(const char* text) { return Decimal::fromText(text).value(); }
inline Date day(const char* iso) { return Date::fromIso(iso).value(); }

inline const std::string kNingboSeats = "91330200MA2AAAAA1" + std::string(1, *usccCheckCharacter("91330200MA2AAAAA1"));
inline const std::string kHuadongAuto = "91330100MA1BBBBB2" + std::string(1, *usccCheckCharacter("91330100MA1BBBBB2"));

/// Two rates, prices of more than two decimals, names that need escaping.
inline InvoiceDraft draft() {
    InvoiceDraft out;
    out.number = "26332000000012345678";
    out.issueDate = day("2026-11-20");
    out.dueDate = day("2027-05-20");
    out.seller = {kNingboSeats, "宁波座椅有限公司", "江北区 1 号", "宁波", "315000"};
    out.buyer = {kHuadongAuto, "华东汽车 <集团> & Co.", "滨江区 \"2\" 号", "杭州", "310000"};
    out.lines = {{"座椅总成", decimal("1200"), "C62", decimal("437.1255"), decimal("13")},
                 {"运输", decimal("3.5"), "HUR", decimal("99.99"), decimal("9")}};
    out.contractNumber = "HT-2026-001";
    return out;
}

inline std::string xml() { return makeUblInvoice(draft()); }

/// The text with the first `from` made `to`.
inline std::string with(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    if (at == std::string::npos) {
        qFatal("the sample has no %s", from.c_str());
    }
    return text.replace(at, from.size(), to);
}

[[nodiscard]] inline Result<ImportedInvoice> read(const std::string& text) { return readUblInvoice(viewOf(text)); }

}  // namespace tally::samples
