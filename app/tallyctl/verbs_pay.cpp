#include "app/tallyctl/choices.h"
#include "app/tallyctl/groups.h"
#include "app/tallyctl/output.h"
#include "app/tallyctl/runs.h"
#include "models/base/files.h"
#include "models/documents/csv.h"
#include "models/documents/text_encoding.h"
#include "models/session/evidence_named.h"
#include "ui/words/sentences.h"

#include <algorithm>

namespace tally::ctl {

/// A line of the file that names no recipient and amount. place: file and line; args: how many fields it has.
inline constexpr ErrorCode kPayLine{"pay.line", ErrorKind::Input};

/// An amount with group marks fell into two fields: "1,000.00" would be 1, with a document called 000.00. place: the
/// part.
inline constexpr ErrorCode kPayGrouped{"pay.grouped", ErrorKind::Input};

namespace {

constexpr std::size_t kFileLimit = std::size_t{1} << 20U;

/// A part as it is written: to, amount, evidence, expiry; the last two may be missing.
struct WrittenPart {
    std::vector<std::string> fields;
    std::string place;
};

/// Lines "to,amount,evidence,expiry"; a first line of these very words is a heading.
[[nodiscard]] Result<std::vector<WrittenPart>> partsOfFile(const std::string& path) {
    TALLY_ASSIGN(const Bytes content, readFile(path, kFileLimit));
    TALLY_ASSIGN(const DecodedText decoded, decodeText(content));
    TALLY_ASSIGN(const auto records, parseCsv(decoded.text, guessedDelimiter(decoded.text)));
    std::vector<WrittenPart> out;
    for (const CsvRecord& record : records) {
        const bool isEmpty = std::ranges::all_of(record.fields, [](const auto& field) { return field.empty(); });
        if (!isEmpty && record.fields.front() != "to") {
            out.push_back({record.fields, path + ":" + std::to_string(record.line)});
        }
    }
    return out;
}

[[nodiscard]] Result<std::vector<WrittenPart>> writtenParts(const Arguments& arguments) {
    std::vector<WrittenPart> out;
    if (const auto file = arguments.value("file")) {
        TALLY_ASSIGN(out, partsOfFile(*file));
    }
    for (const std::string& words : arguments.values("part")) {
        out.push_back({listFrom(words), "part " + words});
    }
    if (out.empty()) {
        return fail(kUsageOptionMissing, {}, {"--part"});
    }
    return out;
}

/// "000" or "000.00": what stands behind the group mark of an amount.
[[nodiscard]] bool isGroupOfDigits(std::string_view field) {
    constexpr std::size_t kGroup = 3;
    const std::string_view whole = field.substr(0, field.find('.'));
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return whole.size() == kGroup && std::ranges::all_of(whole, isDigit) &&
           std::ranges::all_of(field.substr(whole.size()), [&](char c) { return isDigit(c) || c == '.'; });
}

[[nodiscard]] Result<intent::OfferPart> partFrom(Scene& scene, const WrittenPart& written, Currency currency,
                                                 Date expiry) {
    const auto& fields = written.fields;
    if (fields.size() < 2 || fields.size() > 4) {
        return fail(kPayLine, written.place, {std::to_string(fields.size())});
    }
    if (fields.size() > 2 && isGroupOfDigits(fields[2])) {
        return fail(kPayGrouped, written.place);
    }
    intent::OfferPart out;
    TALLY_ASSIGN(const Member to, scene.member(fields[0], written.place));
    TALLY_ASSIGN(const Money amount, amountFrom(fields[1], currency, written.place));
    out.to = to.id;
    out.value = amount.minor;
    out.expiryDay = expiry;
    if (fields.size() > 2 && !fields[2].empty()) {
        TALLY_ASSIGN(out.evidence, evidenceNamed(scene.wallet(), fields[2]));
    }
    if (fields.size() > 3 && !fields[3].empty()) {
        TALLY_ASSIGN(out.expiryDay, dateFrom(fields[3], written.place));
    }
    return out;
}

[[nodiscard]] Result<Proposal> pay(Scene& scene, const Arguments& arguments, const LedgerTime& time) {
    TALLY_TRY(arguments.atMostOperands(1));
    TALLY_ASSIGN(const std::string words, arguments.operand(0, "NUMBER"));
    TALLY_ASSIGN(const CredentialRow row, scene.credential(words, "NUMBER"));
    TALLY_ASSIGN(const Date expiry, offerExpiry(scene, arguments, time, row.root.dueDay));
    TALLY_ASSIGN(const auto written, writtenParts(arguments));
    const Currency currency = Currency::fromNumeric(row.root.currency).value_or(Currency());
    intent::Offer out{row.credential.id, {}};
    QJsonArray parts;
    std::vector<Error> wrong;
    for (const WrittenPart& one : written) {
        const auto read = partFrom(scene, one, currency, expiry);
        if (!read) {
            wrong.push_back(read.error());
            continue;
        }
        const intent::OfferPart& part = *read;
        out.parts.push_back(part);
        parts.append(
            object({{"to", scene.rows().brief(part.to)}, {"amount", text(amountText(part.value, row.root.currency))}}));
    }
    if (!wrong.empty()) {
        // All of them, so that a file is mended in one go; the answer is the first.
        for (std::size_t i = 1; i < wrong.size(); ++i) {
            tell(words::sentenceOf(wrong[i]));
        }
        return failWith(wrong.front());
    }
    return Proposal{std::move(out), object({{"from", text(words)}, {"parts", parts}})};
}

template <typename Kind>
[[nodiscard]] Result<Proposal> hold(Scene& scene, const Arguments& arguments, const LedgerTime&) {
    TALLY_TRY(arguments.atMostOperands(2));
    TALLY_ASSIGN(const std::string words, arguments.operand(0, "NUMBER"));
    TALLY_ASSIGN(const std::string much, arguments.operand(1, "AMOUNT"));
    TALLY_ASSIGN(const CredentialRow row, scene.credential(words, "NUMBER"));
    const Currency currency = Currency::fromNumeric(row.root.currency).value_or(Currency());
    TALLY_ASSIGN(const Money amount, amountFrom(much, currency, "AMOUNT"));
    TALLY_ASSIGN(const Hash order, referenceNamed(scene, arguments, "order"));
    return Proposal{Kind{row.credential.id, amount.minor, order},
                    object({{"credential", text(words)},
                            {"amount", text(much)},
                            {"order", text(arguments.value("order").value_or(""))}})};
}

const std::vector<Option> kOrder{
    {"order", "TEXT", "The order's number; a keyed hash of it stands on the ledger.", true}};

}  // namespace

Group payGroup() {
    return {
        "pay",
        "Pay suppliers with parts of a credential (转让).",
        {{"pay", "", "NUMBER", "Offer parts of a credential to suppliers, in one transaction.",
          actingOptions({{"part", "TO,AMOUNT[,EVIDENCE[,DATE]]",
                          "A part; repeated for more. EVIDENCE is an imported invoice's number, a fingerprint, or a "
                          "contract's number."},
                         {"file", "CSV", "Parts from a file with the columns to, amount, evidence, expiry."},
                         {"expiry", "DATE", "The last day to accept (as policy allows)."}}),
          acting(pay)}}};
}

Group freezeGroup() {
    return {"freeze",
            "Freeze part of a holder's credential by order (regulator).",
            {{"freeze", "", "NUMBER AMOUNT", "Freeze part of a holder's credential by order (regulator).",
              actingOptions(kOrder), acting(hold<intent::Freeze>)}}};
}

Group unfreezeGroup() {
    return {"unfreeze",
            "Free what was frozen (regulator).",
            {{"unfreeze", "", "NUMBER AMOUNT", "Free what was frozen (regulator).", actingOptions(kOrder),
              acting(hold<intent::Unfreeze>)}}};
}

}  // namespace tally::ctl
