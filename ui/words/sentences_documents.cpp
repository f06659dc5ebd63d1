#include "ui/words/sentence_table.h"

#include <array>

namespace tally::words {

namespace {

/// Files that people bring: invoices, payables.
constexpr std::array kSentences = {
    Sentence{"cell.error", "", QT_TRANSLATE_NOOP("words", "The formula in this cell failed ({place}).")},
    Sentence{"csv.quote", "n",
             QT_TRANSLATE_NOOP("words", "A quoted field that begins in line {1} does not end as it should.")},
    Sentence{"csv.binary", "n", QT_TRANSLATE_NOOP("words", "Line {1} holds a zero byte: this is no text file.")},
    Sentence{"csv.too-many-fields", "n", QT_TRANSLATE_NOOP("words", "A line has more than {1} fields.")},
    Sentence{"invoice.credit-note", "t",
             QT_TRANSLATE_NOOP("words", "This is a credit note (type {1}), not an invoice: it takes a claim back.")},
    Sentence{"invoice.violations", "ntt",
             QT_TRANSLATE_NOOP("words", "The invoice breaks {1} rules of its format; the first is {2} at {3}.")},
    Sentence{"invoice.party-id", "tt",
             QT_TRANSLATE_NOOP("words", "The {1} ({2}) has no valid Unified Social Credit Code on the invoice.")},
    Sentence{"invoice.currency", "t", QT_TRANSLATE_NOOP("words", "The invoice's currency is not known: {1}")},
    Sentence{"invoice.amount", "tt", QT_TRANSLATE_NOOP("words", "An amount of the invoice cannot be used ({1}: {2}).")},
    Sentence{"invoice.nothing-payable", "t",
             QT_TRANSLATE_NOOP("words", "Nothing is left to pay on this invoice ({1}).")},
    Sentence{"invoice.assigned", "t",
             QT_TRANSLATE_NOOP("words", "This invoice is to be paid to somebody else already: {1}")},
    Sentence{"invoice.not-ubl", "tt", QT_TRANSLATE_NOOP("words", "This is XML, but no UBL 2 invoice ({2}).")},
    Sentence{"payables.header", "l",
             QT_TRANSLATE_NOOP("words", "No line names the columns that are needed; missing are: {1}")},
    Sentence{"payables.header-twice", "ttt",
             QT_TRANSLATE_NOOP("words", "Two columns mean the same, {1}: {2} and {3}.")},
    Sentence{"payables.unit", "t",
             QT_TRANSLATE_NOOP("words", "The column {1} counts thousands or ten thousands: give amounts in full.")},
    Sentence{"payables.empty", "", QT_TRANSLATE_NOOP("words", "The file has no rows below its header.")},
    Sentence{
        "payables.old-format", "",
        QT_TRANSLATE_NOOP("words", "This workbook is of before 2007 or has a password: save it as .xlsx without one.")},
    Sentence{"payables.too-many-rows", "n", QT_TRANSLATE_NOOP("words", "The file has more than {1} rows.")},
    Sentence{"payables.no-such-row", "n", QT_TRANSLATE_NOOP("words", "The file has no row {1}.")},
    Sentence{"payable.missing", "", QT_TRANSLATE_NOOP("words", "This field is empty ({place}).")},
    Sentence{"payable.date", "", QT_TRANSLATE_NOOP("words", "This is no date ({place}).")},
    Sentence{"payable.currency", "", QT_TRANSLATE_NOOP("words", "This is no currency ({place}).")},
    Sentence{"payable.zero", "", QT_TRANSLATE_NOOP("words", "The amount must be above zero ({place}).")},
    Sentence{"payable.above-total", "t",
             QT_TRANSLATE_NOOP("words", "The amount is above the invoice's total of {1} ({place}).")},
    Sentence{"payable.due-before-invoice", "t",
             QT_TRANSLATE_NOOP("words", "It is due before the invoice was made out on {1} ({place}).")},
    Sentence{"payable.duplicate", "n",
             QT_TRANSLATE_NOOP("words", "This supplier's invoice stands in row {1} too ({place}).")},
    Sentence{"payable.precision", "",
             QT_TRANSLATE_NOOP(
                 "words", "The spreadsheet kept this as a number and lost digits: make the column text ({place}).")},
    Sentence{
        "payable.text", "",
        QT_TRANSLATE_NOOP("words", "This text is longer than 200 characters, or holds control characters ({place}).")},
    Sentence{"payable.supplier-not-a-member", "",
             QT_TRANSLATE_NOOP("words", "The supplier is not a member of this consortium ({place}).")},
    Sentence{"payable.supplier-suspended", "", QT_TRANSLATE_NOOP("words", "The supplier is suspended ({place}).")},
    Sentence{"payable.supplier-is-issuer", "",
             QT_TRANSLATE_NOOP("words", "The supplier is the issuer itself ({place}).")},
    Sentence{"payable.name-of-another", "t",
             QT_TRANSLATE_NOOP("words",
                               "This is the name of the member with the code {1}, not of the one this row's code names "
                               "({place}).")},
    Sentence{"payable.due-past", "t",
             QT_TRANSLATE_NOOP("words", "The due date is past: {1} is the first that is possible ({place}).")},
    Sentence{
        "payable.due-beyond-policy", "tn",
        QT_TRANSLATE_NOOP("words", "The due date is later than the consortium allows: {1} at the latest ({place}).")},
    Sentence{"payable.invoice-used", "a",
             QT_TRANSLATE_NOOP("words", "This invoice backs other credentials already: {1} of it is left ({place}).")},
    Sentence{"invoice.not-ours", "t", QT_TRANSLATE_NOOP("words", "This invoice is made out to somebody else ({1}).")},
    Sentence{"invoice.unknown", "",
             QT_TRANSLATE_NOOP("words", "There is no such invoice or batch in this wallet: {place}")},
    Sentence{"invoice.no-due-date", "", QT_TRANSLATE_NOOP("words", "The invoice states no due date: give one.")},
    Sentence{"text.encoding", "t", QT_TRANSLATE_NOOP("words", "The file is not text in {1}.")},
    Sentence{"xlsx.malformed", "t", QT_TRANSLATE_NOOP("words", "This workbook is damaged ({1}).")},
    Sentence{"xlsx.too-large", "tn", QT_TRANSLATE_NOOP("words", "This workbook is too large: {1} is limited to {2}.")},
    Sentence{"xml.syntax", "nn", QT_TRANSLATE_NOOP("words", "This is not well-formed XML (line {1}, column {2}).")},
    Sentence{"xml.doctype", "",
             QT_TRANSLATE_NOOP("words", "This XML declares its own document type; that is not read, for safety.")},
    Sentence{"xml.encoding", "t", QT_TRANSLATE_NOOP("words", "This XML is not in its declared encoding: {1}")},
    Sentence{"xml.too-large", "b", QT_TRANSLATE_NOOP("words", "This XML is larger than {1}.")},
    Sentence{"xml.too-complex", "tn", QT_TRANSLATE_NOOP("words", "This XML is too complex: {1} is limited to {2}.")},
    Sentence{"zip.malformed", "", QT_TRANSLATE_NOOP("words", "This archive is damaged.")},
    Sentence{"zip.encrypted", "", QT_TRANSLATE_NOOP("words", "This archive has a password: save it without one.")},
    Sentence{"zip.too-large", "tn", QT_TRANSLATE_NOOP("words", "This archive is too large: {1} is limited to {2}.")},
    Sentence{"zip.duplicate", "t", QT_TRANSLATE_NOOP("words", "This archive holds the same name twice: {1}")},
};

}  // namespace

std::span<const Sentence> documentSentences() { return kSentences; }

}  // namespace tally::words
