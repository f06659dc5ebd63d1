#include "app/tallyctl/choices.h"
#include "app/tallyctl/desk.h"
#include "app/tallyctl/groups.h"
#include "app/tallyctl/output.h"
#include "app/tallyctl/runs.h"
#include "app/tallyctl/scene_job.h"
#include "models/base/files.h"
#include "models/documents/ubl_reader.h"
#include "models/session/document_import.h"
#include "models/session/evidence_named.h"
#include "models/session/issue_terms.h"
#include "ui/words/sentences.h"

#include <filesystem>

namespace tally::ctl {

/// Rows of the file are wrong; nothing was imported. args: how many problems.
inline constexpr ErrorCode kPayablesRowsBad{"payables.rows-bad", ErrorKind::Input};
/// Nothing is left of the file. place: the file; args: how many rows were set aside.
inline constexpr ErrorCode kPayablesAllSetAside{"payables.all-set-aside", ErrorKind::Input};

namespace {

constexpr std::size_t kInvoiceLimit = std::size_t{16} << 20U;
constexpr std::size_t kPayablesLimit = std::size_t{64} << 20U;

[[nodiscard]] std::string nameOfFile(const std::string& path) {
    return std::filesystem::path(path).filename().string();
}

/// The failure of a reader, which does not know the file's name.
[[nodiscard]] Error inFile(Error error, const std::string& file) {
    error.place = error.place.empty() || error.place == nameOfFile(file) ? file : file + ": " + error.place;
    return error;
}

/// Whose invoices are ours the ledger says. A wallet that has only just joined asks it; one that knows needs no node.
[[nodiscard]] Async<Done> knowOneself(Session& session) {
    const auto known = co_await session.identity();
    if (!known) {
        TALLY_CO_TRY(co_await session.synchronise());
    }
    co_return Done{};
}

[[nodiscard]] Async<QJsonObject> importInvoice(Desk& desk, Arguments arguments) {
    TALLY_CO_ASSIGN(const auto files, arguments.someOperands("FILE"));
    TALLY_CO_ASSIGN(Session * session, co_await desk.session());
    TALLY_CO_TRY(co_await knowOneself(*session));
    DocumentImport reader(*session);
    QJsonArray rows;
    for (const std::string& file : files) {
        TALLY_CO_ASSIGN(Bytes content, readFile(file, kInvoiceLimit));
        std::string name = nameOfFile(file);
        auto reading = reader.invoice(std::move(name), std::move(content));
        auto imported = co_await std::move(reading);
        if (!imported) {
            co_return failWith(inFile(imported.error(), file));
        }
        rows.append(rowOf(*imported));
    }
    co_return object({{"invoices", rows}});
}

[[nodiscard]] QJsonValue figure(const std::optional<Decimal>& value) {
    return value ? text(value->text()) : QJsonValue();
}

[[nodiscard]] QJsonObject partyRow(const InvoiceParty& party) {
    const auto uscc = party.uscc();
    return object({{"name", text(party.name)},
                   {"identifier", uscc ? text(uscc->text()) : QJsonValue()},
                   {"legalId", text(party.legalId.value)},
                   {"vatId", text(party.vatId)},
                   {"country", text(party.country)}});
}

/// Any invoice, its totals checked; nothing is kept, no wallet is opened.
[[nodiscard]] Async<QJsonObject> readInvoice(Desk&, Arguments arguments) {
    TALLY_CO_TRY(arguments.atMostOperands(1));
    TALLY_CO_ASSIGN(const std::string file, arguments.operand(0, "FILE"));
    TALLY_CO_ASSIGN(const Bytes content, readFile(file, kInvoiceLimit));
    const auto read = readUblInvoice(content);
    if (!read) {
        co_return failWith(inFile(read.error(), file));
    }
    const Invoice& invoice = read->invoice;
    QJsonArray violations;
    for (const InvoiceViolation& one : read->violations) {
        violations.append(object({{"rule", text(one.rule)}, {"place", text(one.place)}, {"args", words(one.args)}}));
    }
    co_return object({{"number", text(invoice.number)},
                      {"kind", text(invoice.kind == InvoiceKind::CreditNote ? "credit-note" : "invoice")},
                      {"issueDate", invoice.issueDate ? text(invoice.issueDate->iso()) : QJsonValue()},
                      {"dueDate", invoice.dueDate ? text(invoice.dueDate->iso()) : QJsonValue()},
                      {"currency", text(invoice.currency)},
                      {"seller", partyRow(invoice.seller)},
                      {"buyer", partyRow(invoice.buyer)},
                      {"lines", number(invoice.lines.size())},
                      {"taxExclusive", figure(invoice.totals.taxExclusive)},
                      {"tax", figure(invoice.totals.tax)},
                      {"taxInclusive", figure(invoice.totals.taxInclusive)},
                      {"payable", figure(invoice.totals.payable)},
                      {"violations", violations},
                      {"unread", number(read->unread.size())}});
}

[[nodiscard]] Result<QJsonObject> listInvoices(OpenWallet& wallet, const Arguments&) {
    TALLY_ASSIGN(Database * database, wallet.database());
    TALLY_ASSIGN(const auto invoices, PayableStore(*database).invoices());
    QJsonArray rows;
    for (const StoredInvoice& one : invoices) {
        rows.append(rowOf(one));
    }
    return object({{"invoices", rows}});
}

/// With how much of it the ledger says is used.
[[nodiscard]] Result<QJsonObject> showInvoice(Scene& scene, const Arguments& arguments) {
    TALLY_TRY(arguments.atMostOperands(1));
    TALLY_ASSIGN(const std::string words, arguments.operand(0, "INVOICE"));
    TALLY_ASSIGN(const auto backing, invoiceNamed(scene.wallet(), words));
    if (!backing || !backing->invoice) {
        return fail(kInvoiceUnknown, words);
    }
    const IssuableInvoice& invoice = backing->invoice->invoice;
    QJsonObject out = object({{"invoice", rowOf(*backing->invoice)}});
    TALLY_ASSIGN(const auto debtor, scene.ledger().memberByIdentifier(invoice.buyer.text()));
    if (debtor) {
        TALLY_ASSIGN(const auto occupancies, scene.ledger().occupancies(backing->fingerprint, debtor->id));
        TALLY_ASSIGN(const auto creditor, scene.ledger().memberByIdentifier(invoice.identity.sellerId));
        const MinorUnits total = invoice.identity.total.minor;
        const MinorUnits free = freeAtIssue(total, creditor ? creditor->id : MemberId{}, occupancies);
        const std::uint16_t currency = invoice.payable.currency.numeric();
        out.insert(QLatin1String("used"), text(amountText(total - free, currency)));
        out.insert(QLatin1String("free"), text(amountText(free, currency)));
    }
    return out;
}

[[nodiscard]] Result<std::set<int>> rowsToSetAside(const Arguments& arguments) {
    std::set<int> out;
    for (const std::string& list : arguments.values("set-aside")) {
        for (const std::string& words : listFrom(list)) {
            TALLY_ASSIGN(const std::uint64_t row, wholeFrom(words, "set-aside"));
            out.insert(static_cast<int>(std::min<std::uint64_t>(row, INT32_MAX)));
        }
    }
    return out;
}

[[nodiscard]] QJsonObject refused(const std::vector<PayableProblem>& problems, const words::SentenceContext& context) {
    QJsonArray rows;
    for (const PayableProblem& one : problems) {
        const Error error{ErrorCode{one.code, ErrorKind::Input}, std::string(nameOf(one.field)), one.args, {}};
        const QString sentence = words::sentenceOf(error, context);
        tell(QStringLiteral("row %1, %2: %3").arg(one.row).arg(qstring(nameOf(one.field)), sentence));
        QJsonArray args;
        for (const std::string& arg : one.args) {
            args.append(text(arg));
        }
        rows.append(object({{"row", one.row},
                            {"field", text(nameOf(one.field))},
                            {"value", text(one.value)},
                            {"code", text(one.code)},
                            {"args", args},
                            {"sentence", sentence}}));
    }
    const Error error{kPayablesRowsBad, {}, {std::to_string(problems.size())}, {}};
    return object({{"error", errorObject(error)}, {"problems", rows}});
}

[[nodiscard]] Async<QJsonObject> importPayables(Desk& desk, Arguments arguments) {
    TALLY_CO_TRY(arguments.atMostOperands(1));
    TALLY_CO_ASSIGN(const std::string file, arguments.operand(0, "FILE"));
    TALLY_CO_ASSIGN(std::set<int> setAside, rowsToSetAside(arguments));
    TALLY_CO_ASSIGN(Bytes content, readFile(file, kPayablesLimit));
    TALLY_CO_ASSIGN(Session * session, co_await desk.session());
    TALLY_CO_TRY(co_await session->synchronise());
    DocumentImport reader(*session);
    std::string name = nameOfFile(file);
    auto reading = reader.payables(std::move(name), std::move(content), std::move(setAside));
    auto read = co_await std::move(reading);
    if (!read) {
        co_return failWith(inFile(read.error(), file));
    }
    const PayablesImport& imported = *read;
    if (!imported.batch && imported.file.problems.empty()) {
        co_return fail(kPayablesAllSetAside, file, {std::to_string(imported.file.setAside.size())});
    }
    if (!imported.batch) {
        auto knowing = desk.sentenceContext();
        TALLY_CO_ASSIGN(const words::SentenceContext context, co_await std::move(knowing));
        co_return refused(imported.file.problems, context);
    }
    QJsonArray aside;
    for (const SetAsideRow& row : imported.file.setAside) {
        aside.append(row.row);
    }
    QJsonArray passedOver;
    for (const int row : imported.file.passedOver) {
        passedOver.append(row);
    }
    std::map<Currency, MinorUnits> totals;
    for (const Payable& payable : imported.file.payables) {
        totals[payable.amount.currency] += payable.amount.minor;
    }
    QJsonObject sums;
    for (const auto& [currency, total] : totals) {
        sums.insert(qstring(currency.alpha()), text(amountText(total, currency.numeric())));
    }
    co_return object({{"batch", number(*imported.batch)},
                      {"source", text(imported.file.source)},
                      {"payables", number(imported.file.payables.size())},
                      {"totals", sums},
                      {"setAside", aside},
                      {"passedOver", passedOver}});
}

[[nodiscard]] Result<QJsonObject> listPayables(OpenWallet& wallet, const Arguments&) {
    TALLY_ASSIGN(Database * database, wallet.database());
    TALLY_ASSIGN(const auto batches, PayableStore(*database).batches());
    QJsonArray rows;
    for (const BatchInfo& one : batches) {
        rows.append(object({{"batch", number(one.id)},
                            {"file", text(one.fileName)},
                            {"imported", instantText(one.created)},
                            {"count", rowOf(one.count)}}));
    }
    return object({{"batches", rows}});
}

[[nodiscard]] Result<QJsonObject> showPayables(OpenWallet& wallet, const Arguments& arguments) {
    TALLY_TRY(arguments.atMostOperands(1));
    TALLY_ASSIGN(const std::string words, arguments.operand(0, "BATCH"));
    TALLY_ASSIGN(const std::uint64_t batch, wholeFrom(words, "BATCH"));
    TALLY_ASSIGN(Database * database, wallet.database());
    PayableStore store(*database);
    TALLY_ASSIGN(const auto rows, store.rows(static_cast<BatchId>(batch)));
    if (rows.empty()) {
        return fail(kInvoiceUnknown, words);
    }
    TALLY_ASSIGN(const BatchCount count, store.count(static_cast<BatchId>(batch)));
    QJsonArray list;
    for (const PayableRow& row : rows) {
        list.append(rowOf(row));
    }
    return object({{"batch", number(batch)}, {"count", rowOf(count)}, {"rows", list}});
}

}  // namespace

Group invoiceGroup() {
    constexpr std::string_view kGroup = "invoice";
    return {kGroup,
            "Invoices that were imported.",
            {
                {kGroup, "import", "FILE...", "Read, check and keep UBL 2.1 invoices.", {}, importInvoice},
                {kGroup, "read", "FILE", "Read and check any UBL 2.1 invoice; keeps nothing.", {}, readInvoice},
                {kGroup, "list", "", "List the imported invoices.", {}, lookingInside(listInvoices)},
                {kGroup,
                 "show",
                 "INVOICE",
                 "Show one, by number or fingerprint, and how much of it is used.",
                 {},
                 looking(showInvoice)},
            }};
}

Group payablesGroup() {
    constexpr std::string_view kGroup = "payables";
    return {kGroup,
            "Files of approved payables.",
            {
                {kGroup,
                 "import",
                 "FILE",
                 "Read and check a CSV or XLSX file; keep it only when every row is sound.",
                 {{"set-aside", "ROWS", "Do not issue these rows, 3,17; the choice stays on record."}},
                 importPayables},
                {kGroup, "list", "", "List the imported files.", {}, lookingInside(listPayables)},
                {kGroup,
                 "show",
                 "BATCH",
                 "Show the rows of a file and what became of them.",
                 {},
                 lookingInside(showPayables)},
            }};
}

}  // namespace tally::ctl
