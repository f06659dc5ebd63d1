#include "app/tallyctl/choices.h"
#include "app/tallyctl/desk.h"
#include "app/tallyctl/groups.h"
#include "app/tallyctl/output.h"
#include "app/tallyctl/runs.h"
#include "app/tallyctl/scene_job.h"
#include "models/session/claims_behind.h"
#include "models/session/evidence_named.h"
#include "models/session/issuing.h"
#include "ui/words/sentences.h"

namespace tally::ctl {

/// A batch was to be left for a checker.
inline constexpr ErrorCode kBatchNotPrepared{"batch.not-prepared", ErrorKind::Input};
/// Somebody stopped a batch between two groups. args: rows that are issued, rows that are left.
inline constexpr ErrorCode kBatchStopped{"batch.stopped", ErrorKind::Internal};

namespace {

/// Against an imported invoice, to its seller: all that is payable of it, or a part.
[[nodiscard]] Result<Proposal> single(Scene& scene, const Arguments& arguments, const LedgerTime& time) {
    TALLY_TRY(arguments.atMostOperands(1));
    TALLY_ASSIGN(const std::string words, arguments.operand(0, "INVOICE"));
    TALLY_ASSIGN(const auto backing, invoiceNamed(scene.wallet(), words));
    if (!backing || !backing->invoice) {
        return fail(kInvoiceUnknown, words);
    }
    const IssuableInvoice& invoice = backing->invoice->invoice;
    TALLY_ASSIGN(const Member own, scene.own());
    TALLY_ASSIGN(const std::string bankWords, arguments.required("bank"));
    TALLY_ASSIGN(const Member bank, scene.member(bankWords, "bank"));
    IssueWish wish;
    wish.fingerprint = backing->fingerprint;
    wish.settlementBank = bank.id;
    if (const auto amount = arguments.value("amount")) {
        TALLY_ASSIGN(const Money part, amountFrom(*amount, invoice.payable.currency, "amount"));
        wish.face = part.minor;
    }
    TALLY_ASSIGN(wish.dueDay, arguments.dateIfAny("due"));
    TALLY_ASSIGN(wish.offerExpiryDay, arguments.dateIfAny("expiry"));
    TALLY_ASSIGN(Draft draft, draftIssueIn(scene.wallet(), own, wish, time.day));
    const intent::IssueTerms& terms = std::get<intent::Issue>(draft.intent).credentials.front();
    const std::string face = amountText(terms.face, terms.currency);
    QJsonObject summary = object({{"to", scene.rows().brief(terms.to)},
                                  {"face", text(face)},
                                  {"invoice", text(invoice.identity.number)},
                                  {"dueDate", text(terms.dueDay.iso())}});
    return Proposal{std::move(draft.intent), std::move(summary)};
}

struct BatchPlan {
    BatchId batch = 0;
    IssuePlan plan;
};

[[nodiscard]] Result<BatchPlan> planOf(Scene& scene, const Arguments& arguments, const LedgerTime& time) {
    TALLY_TRY(arguments.atMostOperands(1));
    TALLY_ASSIGN(const std::string words, arguments.operand(0, "BATCH"));
    TALLY_ASSIGN(const std::uint64_t batch, wholeFrom(words, "BATCH"));
    TALLY_ASSIGN(Database * database, scene.wallet().database());
    TALLY_ASSIGN(const auto rows, PayableStore(*database).rows(static_cast<BatchId>(batch)));
    if (rows.empty()) {
        return fail(kInvoiceUnknown, words);
    }
    TALLY_ASSIGN(const std::string bankWords, arguments.required("bank"));
    TALLY_ASSIGN(const Member bank, scene.member(bankWords, "bank"));
    BatchPlan out;
    out.batch = static_cast<BatchId>(batch);
    out.plan.settlementBank = bank.id;
    // Rows that are due earlier get an earlier expiry each.
    TALLY_ASSIGN(out.plan.offerExpiryDay, offerExpiry(scene, arguments, time, Date{UINT16_MAX}));
    return out;
}

[[nodiscard]] Result<QJsonObject> batchRows(OpenWallet& wallet, BatchId batch) {
    TALLY_ASSIGN(Database * database, wallet.database());
    PayableStore store(*database);
    TALLY_ASSIGN(const BatchCount count, store.count(batch));
    TALLY_ASSIGN(const auto rows, store.rows(batch));
    QJsonArray list;
    for (const PayableRow& row : rows) {
        list.append(rowOf(row));
    }
    return object({{"batch", number(batch)}, {"count", rowOf(count)}, {"rows", list}});
}

/// All rows that are left, with what the ledger says of each; nothing is signed and no row is marked.
[[nodiscard]] Async<QJsonObject> tryBatch(Session& session, BatchPlan wanted) {
    Issuing issuing(session);
    auto trying = issuing.tryBatch(wanted.batch, wanted.plan);
    TALLY_CO_ASSIGN(const BatchTrial trial, co_await std::move(trying));
    QJsonArray refused;
    for (const auto& [row, error] : trial.refused) {
        const QString sentence = words::sentenceOf(error);
        tell(QStringLiteral("row %1: %2").arg(row).arg(sentence));
        refused.append(object({{"row", row}, {"code", text(error.code.name)}, {"sentence", sentence}}));
    }
    tell(QStringLiteral("%1 rows would be issued now, %2 would not. Nothing was signed or sent.")
             .arg(trial.rows - static_cast<std::int64_t>(trial.refused.size()))
             .arg(trial.refused.size()));
    QJsonObject out = object({{"batch", number(wanted.batch)},
                              {"rows", number(trial.rows)},
                              {"transactions", number(trial.transactions)},
                              {"gas", number(trial.gas)},
                              {"refused", refused}});
    if (!trial.refused.empty()) {
        out.insert(QLatin1String("error"), errorObject(trial.refused.front().second));
    }
    co_return out;
}

[[nodiscard]] Async<QJsonObject> batch(Desk& desk, Arguments arguments) {
    if (arguments.has("prepare")) {
        co_return fail(kBatchNotPrepared);
    }
    TALLY_CO_ASSIGN(Session * session, co_await desk.session());
    TALLY_CO_TRY(co_await session->synchronise());
    TALLY_CO_ASSIGN(const LedgerTime time, co_await session->ledger().time());
    auto job = [arguments, time](Scene& scene) { return planOf(scene, arguments, time); };
    TALLY_CO_ASSIGN(const BatchPlan wanted, co_await onScene(session->wallet(), desk, std::move(job)));
    if (arguments.has("dry-run")) {
        auto trying = tryBatch(*session, wanted);
        co_return co_await std::move(trying);
    }
    Issuing issuing(*session);
    Issuing::Progress progress = [&desk](const BatchCount& count) {
        tell(QStringLiteral("issued %1, to go %2, refused %3")
                 .arg(count.issued)
                 .arg(count.ready + count.inOutbox)
                 .arg(count.refused));
        return !desk.isStopping();
    };
    TALLY_CO_ASSIGN(const BatchCount count,
                    co_await issuing.issueBatch(wanted.batch, wanted.plan, std::move(progress)));
    auto rows = [id = wanted.batch](OpenWallet& open) { return batchRows(open, id); };
    TALLY_CO_ASSIGN(QJsonObject out, co_await session->wallet().run(std::move(rows)));
    if (desk.isStopping() && count.ready > 0) {
        const Error stopped{kBatchStopped, {}, {std::to_string(count.issued), std::to_string(count.ready)}, {}};
        tell(QStringLiteral("tallyctl: ") + words::sentenceOf(stopped));
        out.insert(QLatin1String("error"), stoppedObject(stopped, desk.exitOfStop()));
    }
    co_return out;
}

[[nodiscard]] Result<Proposal> cancel(Scene& scene, const Arguments& arguments, const LedgerTime&) {
    TALLY_TRY(arguments.atMostOperands(1));
    TALLY_ASSIGN(const std::string words, arguments.operand(0, "ROOT"));
    TALLY_ASSIGN(const Root root, scene.root(words, "ROOT"));
    TALLY_ASSIGN(intent::CancelRoot wish, cancellationOf(scene.ledger(), root.id));
    return Proposal{std::move(wish), object({{"root", text(words)}})};
}

}  // namespace

Group issueGroup() {
    constexpr std::string_view kGroup = "issue";
    const Option bank{"bank", "MEMBER", "The settlement bank, which granted the line.", true};
    const Option expiry{"expiry", "DATE", "The last day for the supplier to accept (as policy allows)."};
    return {kGroup,
            "Issue credentials (开立) against invoices and approved payables.",
            {
                {kGroup, "single", "INVOICE", "Issue against an imported invoice, named by number or fingerprint.",
                 actingOptions({bank,
                                {"amount", "AMOUNT", "Only this much of what is payable."},
                                {"due", "DATE", "Due on this day rather than the invoice's."},
                                expiry}),
                 acting(single)},
                {kGroup, "batch", "BATCH", "Issue all rows of an imported file, a hundred in a transaction.",
                 actingOptions({bank, expiry}), batch, true},
                {kGroup, "resume", "BATCH", "Take up a batch that was stopped.", actingOptions({bank, expiry}), batch,
                 true},
                {kGroup, "cancel", "ROOT", "Cancel what nobody has accepted yet.", actingOptions(), acting(cancel)},
            }};
}

}  // namespace tally::ctl
