#include "app/tallyctl/choices.h"
#include "app/tallyctl/groups.h"
#include "app/tallyctl/runs.h"
#include "app/tallyctl/tokens.h"

namespace tally::ctl {

namespace {

struct Payment {
    Root root;
    MinorUnits amount = 0;
    Date day;
};

[[nodiscard]] Result<Payment> paymentFrom(Scene& scene, const Arguments& arguments, const LedgerTime& time) {
    TALLY_TRY(arguments.atMostOperands(2));
    TALLY_ASSIGN(const std::string words, arguments.operand(0, "ROOT"));
    TALLY_ASSIGN(const Root root, scene.root(words, "ROOT"));
    Payment out{root, root.outstanding(), time.day};
    if (arguments.operands.size() > 1) {
        const Currency currency = Currency::fromNumeric(root.currency).value_or(Currency());
        TALLY_ASSIGN(const Money amount, amountFrom(arguments.operands[1], currency, "AMOUNT"));
        out.amount = amount.minor;
    }
    TALLY_ASSIGN(const auto day, arguments.dateIfAny("date"));
    out.day = day.value_or(time.day);
    TALLY_TRY(checkValueDay(root, out.day));
    return out;
}

[[nodiscard]] QJsonObject summaryOf(const Payment& payment, const Arguments& arguments, const char* reference) {
    return object({{"root", text(arguments.operands.front())},
                   {"amount", text(amountText(payment.amount, payment.root.currency))},
                   {"valueDate", text(payment.day.iso())},
                   {reference, text(arguments.value(reference).value_or(""))}});
}

[[nodiscard]] Result<Proposal> instruct(Scene& scene, const Arguments& arguments, const LedgerTime& time) {
    TALLY_ASSIGN(const Payment payment, paymentFrom(scene, arguments, time));
    TALLY_TRY(arguments.has("again") ? Result<Done>(Done{}) : checkInstruction(payment.root, payment.amount));
    TALLY_ASSIGN(const Hash reference, referenceNamed(scene, arguments, "reference"));
    return Proposal{intent::InstructPayment{payment.root.id, payment.amount, payment.day, reference},
                    summaryOf(payment, arguments, "reference")};
}

[[nodiscard]] Result<Proposal> clear(Scene& scene, const Arguments& arguments, const LedgerTime& time) {
    TALLY_ASSIGN(const Payment payment, paymentFrom(scene, arguments, time));
    TALLY_ASSIGN(const Hash receipt, referenceNamed(scene, arguments, "receipt"));
    return Proposal{intent::RecordClearing{payment.root.id, payment.amount, payment.day, receipt},
                    summaryOf(payment, arguments, "receipt")};
}

[[nodiscard]] Result<QJsonObject> shares(Scene& scene, const Arguments& arguments) {
    TALLY_TRY(arguments.atMostOperands(1));
    TALLY_ASSIGN(const std::string words, arguments.operand(0, "ROOT"));
    TALLY_ASSIGN(const RootId root, rootFrom(words, "ROOT"));
    TALLY_ASSIGN(const RootShares found, sharesOf(scene.ledger(), root));
    return scene.rows().shares(found);
}

/// What has come so far: `--total`, else all clearings of the root of the first credential.
[[nodiscard]] Result<MinorUnits> clearedTotal(Scene& scene, const Arguments& arguments, CredentialId first) {
    TALLY_ASSIGN(const Root root, scene.root(first.root));
    if (const auto words = arguments.value("total")) {
        const Currency currency = Currency::fromNumeric(root.currency).value_or(Currency());
        TALLY_ASSIGN(const Money total, amountFrom(*words, currency, "total"));
        return total.minor;
    }
    return root.cleared;
}

[[nodiscard]] Result<Proposal> confirm(Scene& scene, const Arguments& arguments, const LedgerTime&) {
    TALLY_ASSIGN(auto ids, idOperands(scene, arguments));
    TALLY_ASSIGN(const MinorUnits total, clearedTotal(scene, arguments, ids.front()));
    return Proposal{intent::ConfirmReceipt{std::move(ids), total},
                    object({{"credentials", words(arguments.operands)}, {"clearedTotal", number(total)}})};
}

[[nodiscard]] Result<Proposal> dispute(Scene& scene, const Arguments& arguments, const LedgerTime&) {
    TALLY_ASSIGN(auto ids, idOperands(scene, arguments));
    TALLY_ASSIGN(const MinorUnits total, clearedTotal(scene, arguments, ids.front()));
    TALLY_ASSIGN(const std::string reasonWords, arguments.required("reason"));
    TALLY_ASSIGN(const auto reason, tokenFrom<DisputeReason>(reasonWords, "reason"));
    return Proposal{intent::DisputeReceipt{std::move(ids), total, reason},
                    object({{"credentials", words(arguments.operands)}, {"reason", text(reasonWords)}})};
}

[[nodiscard]] Result<Proposal> overdue(Scene& scene, const Arguments& arguments, const LedgerTime&) {
    TALLY_TRY(arguments.atMostOperands(1));
    TALLY_ASSIGN(const std::string words, arguments.operand(0, "ROOT"));
    TALLY_ASSIGN(const Root root, scene.root(words, "ROOT"));
    return Proposal{intent::MarkOverdue{root.id}, object({{"root", text(words)}})};
}

}  // namespace

Group settleGroup() {
    constexpr std::string_view kGroup = "settle";
    const Option date{"date", "DATE", "The value date (today)."};
    const Option total{"total", "AMOUNT", "About the clearings up to this running total (all)."};
    return {
        kGroup,
        "Payment and clearing at maturity (兑付, 清分).",
        {
            {kGroup, "instruct", "ROOT [AMOUNT]", "Instruct payment (issuer); all that is outstanding by default.",
             actingOptions(
                 {{"reference", "TEXT", "The instruction's number; its keyed hash is recorded.", true}, date}),
             acting(instruct)},
            {kGroup, "clear", "ROOT [AMOUNT]", "Record a clearing (settlement bank); all by default.",
             actingOptions({{"receipt", "TEXT", "The bank's receipt number; its keyed hash is recorded.", true}, date}),
             acting(clear)},
            {kGroup, "shares", "ROOT", "Show each holder's share of each clearing.", {}, looking(shares)},
            {kGroup, "confirm", "NUMBER...", "Confirm that one's shares came (holder).", actingOptions({total}),
             acting(confirm)},
            {kGroup, "dispute", "NUMBER...", "Say that they did not (holder).",
             actingOptions(
                 {total, {"reason", "REASON", "not-received, short-paid, late-paid, wrong-account, other.", true}}),
             acting(dispute)},
            {kGroup, "overdue", "ROOT", "Record that due date and grace have passed; anybody may.", actingOptions(),
             acting(overdue)},
        }};
}

}  // namespace tally::ctl
