#include "app/tallyctl/choices.h"
#include "app/tallyctl/desk.h"
#include "app/tallyctl/groups.h"
#include "app/tallyctl/output.h"
#include "app/tallyctl/runs.h"
#include "app/tallyctl/scene_job.h"
#include "app/tallyctl/tokens.h"
#include "models/domain/credential_number.h"
#include "models/session/defaults.h"
#include "models/session/evidence_named.h"

namespace tally::ctl {

/// Documents with several debtors in one request. args: the two names.
inline constexpr ErrorCode kClaimDebtors{"claim.debtors", ErrorKind::Input};
/// A document that was not imported needs total and amount: DOCUMENT,TOTAL,AMOUNT. args: what was written.
inline constexpr ErrorCode kClaimUnknown{"claim.unknown", ErrorKind::Input};
/// A note, not a failure: only its sentence is used.
inline constexpr ErrorCode kUnusualDays{"note.unusual-days", ErrorKind::Input};

namespace {

struct NamedClaim {
    EvidenceClaim claim;
    MemberId debtor;
};

/// "INVOICE", "INVOICE,AMOUNT" of an imported invoice, or "FINGERPRINT,TOTAL,AMOUNT" of another.
[[nodiscard]] Result<NamedClaim> claimFrom(Scene& scene, const std::string& words, Currency currency) {
    const auto fields = listFrom(words);
    TALLY_ASSIGN(const auto backing, invoiceNamed(scene.wallet(), fields.front()));
    NamedClaim out;
    if (backing && backing->invoice) {
        const IssuableInvoice& invoice = backing->invoice->invoice;
        out.claim = {backing->fingerprint, invoice.identity.total.minor, invoice.payable.minor};
        TALLY_ASSIGN(const Member buyer, scene.member(invoice.buyer.text(), "claim"));
        out.debtor = buyer.id;
    } else if (backing && fields.size() == 3) {
        TALLY_ASSIGN(const Money total, amountFrom(fields[1], currency, "claim"));
        out.claim = {backing->fingerprint, total.minor, 0};
    } else {
        return fail(kClaimUnknown, "claim", {words});
    }
    if (fields.size() > 1) {
        TALLY_ASSIGN(const Money amount, amountFrom(fields.back(), currency, "claim"));
        out.claim.amount = amount.minor;
    }
    return out;
}

[[nodiscard]] Result<Done> addClaims(Scene& scene, const Arguments& arguments, Currency currency,
                                     intent::RequestFinancing& request) {
    if (const auto words = arguments.value("debtor")) {
        TALLY_ASSIGN(const Member debtor, scene.member(*words, "debtor"));
        request.debtor = debtor.id;
    }
    for (const std::string& words : arguments.values("claim")) {
        TALLY_ASSIGN(const NamedClaim named, claimFrom(scene, words, currency));
        if (request.debtor.isNobody()) {
            request.debtor = named.debtor;
        } else if (!named.debtor.isNobody() && named.debtor != request.debtor) {
            return fail(kClaimDebtors, "claim",
                        {std::to_string(request.debtor.value), std::to_string(named.debtor.value)});
        }
        request.claims.push_back(named.claim);
    }
    return Done{};
}

[[nodiscard]] Result<Proposal> request(Scene& scene, const Arguments& arguments, const LedgerTime& time) {
    TALLY_TRY(arguments.atMostOperands(2));
    TALLY_ASSIGN(const std::string words, arguments.operand(0, "NUMBER"));
    TALLY_ASSIGN(const std::string much, arguments.operand(1, "AMOUNT"));
    TALLY_ASSIGN(const CredentialRow row, scene.credential(words, "NUMBER"));
    const Currency currency = Currency::fromNumeric(row.root.currency).value_or(Currency());
    TALLY_ASSIGN(const Money amount, amountFrom(much, currency, "AMOUNT"));
    intent::RequestFinancing out;
    out.from = row.credential.id;
    out.value = amount.minor;
    out.recourse = arguments.has("recourse");
    TALLY_ASSIGN(out.expiryDay, offerExpiry(scene, arguments, time, row.root.dueDay));
    for (const std::string& name : arguments.values("funder")) {
        TALLY_ASSIGN(const Member funder, scene.member(name, "funder"));
        out.funders.push_back(funder.id);
    }
    TALLY_TRY(addClaims(scene, arguments, currency, out));
    const QJsonArray funders = scene.rows().briefs(out.funders);
    return Proposal{std::move(out), object({{"from", text(words)}, {"amount", text(much)}, {"funders", funders}})};
}

[[nodiscard]] Result<QJsonObject> list(Scene& scene, const Arguments& arguments) {
    TALLY_ASSIGN(const Member who, scene.member(arguments.value("member").value_or("me"), "member"));
    const auto rowsOf = [&](const std::vector<FinancingRequest>& requests) -> Result<QJsonArray> {
        QJsonArray out;
        for (const FinancingRequest& one : requests) {
            TALLY_ASSIGN(const Root root, scene.root(one.id.root));
            out.append(scene.rows().request(one, root));
        }
        return out;
    };
    TALLY_ASSIGN(const auto made, scene.ledger().requestsBy(who.id));
    TALLY_ASSIGN(const auto asked, scene.ledger().requestsTo(who.id));
    TALLY_ASSIGN(const QJsonArray madeRows, rowsOf(made));
    TALLY_ASSIGN(const QJsonArray askedRows, rowsOf(asked));
    return object({{"made", madeRows}, {"received", askedRows}});
}

struct Shown {
    QJsonObject row;
    std::uint16_t currency = 0;
    bool isDisbursed = false;
};

/// The request with the way its value came: the parts from the root's first to its own.
[[nodiscard]] Result<Shown> requestRow(Scene& scene, CredentialId id) {
    TALLY_ASSIGN(const auto found, scene.ledger().request(id));
    if (!found) {
        return fail(kRequestUnknown, credentialNumber(id));
    }
    TALLY_ASSIGN(const Root root, scene.root(id.root));
    TALLY_ASSIGN(const QJsonArray chain, scene.provenance(id));
    TALLY_ASSIGN(const auto backings, scene.ledger().backingsOf({root.id, 0}));
    QJsonArray evidence;
    for (const EvidenceBacking& one : backings) {
        evidence.append(object({{"fingerprint", hex(one.fingerprint.view())},
                                {"debtor", scene.rows().brief(one.debtor)},
                                {"amount", text(amountText(one.amount, root.currency))}}));
    }
    return Shown{object({{"request", scene.rows().request(*found, root)},
                         {"root", scene.rows().root(root)},
                         {"provenance", chain},
                         {"evidence", evidence}}),
                 root.currency, found->state >= RequestState::Disbursed && found->state <= RequestState::FundsDisputed};
}

/// Under which the wallet remembers the quote that was shown last.
[[nodiscard]] std::string shownKey(CredentialId request, MemberId funder) {
    return "quote.shown." + std::to_string(request.packed()) + "." + std::to_string(funder.value);
}

[[nodiscard]] Result<Done> rememberShown(Scene& scene, const std::vector<ReadableQuote>& quotes) {
    TALLY_ASSIGN(SettingsStore settings, scene.wallet().settings());
    for (const ReadableQuote& one : quotes) {
        if (one.outcome) {
            TALLY_TRY(
                settings.setText(shownKey(one.quote.request, one.quote.funder), toHex0x(one.quote.commitment.view())));
        }
    }
    return Done{};
}

/// With the quotes and references that are ours to read.
[[nodiscard]] Async<QJsonObject> show(Desk& desk, Arguments arguments) {
    TALLY_CO_TRY(arguments.atMostOperands(1));
    TALLY_CO_ASSIGN(const std::string words, arguments.operand(0, "NUMBER"));
    TALLY_CO_ASSIGN(const CredentialId id, credentialFrom(words, "NUMBER"));
    TALLY_CO_ASSIGN(Session * session, co_await desk.session());
    if (arguments.has("sync")) {
        TALLY_CO_TRY(co_await session->synchronise());
    }
    auto look = [id](Scene& scene) { return requestRow(scene, id); };
    TALLY_CO_ASSIGN(Shown shown, co_await onScene(session->wallet(), desk, std::move(look)));
    FinancingRoom room(*session);
    TALLY_CO_ASSIGN(const std::vector<ReadableQuote> quotes, co_await room.quotes(id));
    auto write = [quotes, currency = shown.currency](Scene& scene) -> Result<QJsonObject> {
        QJsonArray rows;
        for (const ReadableQuote& one : quotes) {
            rows.append(scene.rows().quote(one, currency));
        }
        TALLY_TRY(rememberShown(scene, quotes));
        TALLY_ASSIGN(const QJsonObject asOf, scene.asOf());
        return object({{"quotes", rows}, {"asOf", asOf}});
    };
    TALLY_CO_ASSIGN(const QJsonObject more, co_await onScene(session->wallet(), desk, std::move(write)));
    for (auto field = more.begin(); field != more.end(); ++field) {
        shown.row.insert(field.key(), field.value());
    }
    if (shown.isDisbursed) {
        if (const auto references = co_await room.references(id)) {
            shown.row.insert(QLatin1String("paymentReference"), text(references->payment));
            shown.row.insert(QLatin1String("registrationReference"), text(references->registration));
        }
    }
    co_return shown.row;
}

[[nodiscard]] Result<Fee> feeFrom(const std::string& words, Currency currency) {
    const auto fields = listFrom(words);
    if (fields.size() < 2 || fields.size() > 3) {
        return fail(kUsageValue, "fee", {words, "KIND,AMOUNT[,BEARER]"});
    }
    Fee out;
    TALLY_ASSIGN(out.kind, tokenFrom<FeeKind>(fields[0], "fee"));
    TALLY_ASSIGN(const Money amount, amountOrZeroFrom(fields[1], currency, "fee"));
    out.amount = amount.minor;
    if (fields.size() == 3) {
        TALLY_ASSIGN(out.bearer, tokenFrom<Bearer>(fields[2], "fee"));
    }
    return out;
}

struct QuotePlan {
    CredentialId request;
    FinancingTerms terms;
    Date validTo;
    std::uint16_t currency = 0;
};

[[nodiscard]] Result<QuotePlan> quoteFrom(Scene& scene, const Arguments& arguments, const LedgerTime& time) {
    TALLY_TRY(arguments.atMostOperands(1));
    TALLY_ASSIGN(const std::string words, arguments.operand(0, "NUMBER"));
    TALLY_ASSIGN(const FinancingRequest asked, scene.request(words, "NUMBER"));
    TALLY_ASSIGN(const Root root, scene.root(asked.id.root));
    QuotePlan out;
    out.request = asked.id;
    out.currency = root.currency;
    FinancingTerms& terms = out.terms;
    terms.kind = asked.kind;
    terms.recourse = asked.recourse;
    terms.nominal = asked.value;
    TALLY_ASSIGN(const std::string rate, arguments.required("rate"));
    TALLY_ASSIGN(terms.annualRatePpm, percentFrom(rate, "rate"));
    TALLY_ASSIGN(terms.dayCount, tokenFrom<DayCount>(arguments.value("day-count").value_or("act/360"), "day-count"));
    TALLY_ASSIGN(terms.interestTiming,
                 tokenFrom<InterestTiming>(arguments.value("timing").value_or("prepaid"), "timing"));
    TALLY_ASSIGN(terms.interestBearer, tokenFrom<Bearer>(arguments.value("bearer").value_or("applicant"), "bearer"));
    TALLY_ASSIGN(const auto from, arguments.dateIfAny("from"));
    TALLY_ASSIGN(const auto to, arguments.dateIfAny("to"));
    TALLY_ASSIGN(const Date paid, paymentDay(scene.ledger(), root.dueDay));
    terms.interestFrom = from.value_or(time.day);
    terms.interestTo = to.value_or(paid);
    TALLY_TRY(checkInterestDays(terms, financedTime(asked, paid)));
    const Currency currency = Currency::fromNumeric(root.currency).value_or(Currency());
    for (const std::string& fee : arguments.values("fee")) {
        TALLY_ASSIGN(const Fee one, feeFrom(fee, currency));
        terms.fees.push_back(one);
    }
    TALLY_ASSIGN(const auto validTo, arguments.dateIfAny("valid-to"));
    out.validTo = validTo.value_or(asked.expiryDay);
    return out;
}

/// Only whether the words can be a quote.
[[nodiscard]] Result<Proposal> quoteWords(Scene& scene, const Arguments& arguments, const LedgerTime& time) {
    TALLY_TRY(quoteFrom(scene, arguments, time));
    return Proposal{};
}

[[nodiscard]] Async<QJsonObject> quote(Desk& desk, Arguments arguments) {
    TALLY_CO_ASSIGN(Session * session, co_await desk.session());
    auto plain = refusePlainFaults(desk, arguments, quoteWords);
    TALLY_CO_TRY(co_await std::move(plain));
    TALLY_CO_TRY(co_await session->synchronise());
    TALLY_CO_ASSIGN(const LedgerTime time, co_await session->ledger().time());
    auto job = [arguments, time](Scene& scene) { return quoteFrom(scene, arguments, time); };
    TALLY_CO_ASSIGN(const QuotePlan plan, co_await onScene(session->wallet(), desk, std::move(job)));
    TALLY_CO_ASSIGN(const FinancingOutcome outcome, outcomeOf(plan.terms));
    QJsonObject out;
    if (!arguments.has("calculate")) {
        FinancingRoom room(*session);
        TALLY_CO_ASSIGN(Draft draft, co_await room.quote(plan.request, plan.terms, plan.validTo));
        QJsonObject summary = object({{"request", text(arguments.operands.front())},
                                      {"ratePercent", text(arguments.value("rate").value_or(""))},
                                      {"netProceeds", text(amountText(outcome.netProceeds, plan.currency))},
                                      {"validTo", text(plan.validTo.iso())}});
        Proposal proposal{std::move(draft.intent), std::move(summary)};
        auto doing = carryOut(desk, std::move(arguments), std::move(proposal));
        TALLY_CO_ASSIGN(out, co_await std::move(doing));
    }
    out.insert(QLatin1String("terms"), rowOf(plan.terms, plan.currency));
    out.insert(QLatin1String("outcome"), rowOf(outcome, plan.currency));
    co_return out;
}

struct Choice {
    CredentialId request;
    MemberId funder;
    std::uint16_t currency = 0;
    std::optional<Hash> seen;  ///< of the quote that was shown last, or that the command names
};

[[nodiscard]] Result<std::optional<Hash>> quoteSeen(Scene& scene, const Arguments& arguments, CredentialId request,
                                                    MemberId funder) {
    if (const auto named = arguments.value("commitment")) {
        const auto hash = fixedFromHex0x<Hash>(*named);
        return hash ? Result<std::optional<Hash>>(*hash)
                    : fail(kUsageValue, "commitment", {*named, "0x and 64 hexadecimal digits"});
    }
    TALLY_ASSIGN(SettingsStore settings, scene.wallet().settings());
    TALLY_ASSIGN(const auto shown, settings.text(shownKey(request, funder)));
    return fixedFromHex0x<Hash>(shown.value_or(""));
}

[[nodiscard]] Async<QJsonObject> accept(Desk& desk, Arguments arguments) {
    TALLY_CO_ASSIGN(Session * session, co_await desk.session());
    TALLY_CO_TRY(co_await session->synchronise());
    auto job = [arguments](Scene& scene) -> Result<Choice> {
        TALLY_TRY(arguments.atMostOperands(1));
        TALLY_ASSIGN(const std::string words, arguments.operand(0, "NUMBER"));
        TALLY_ASSIGN(const CredentialId id, credentialFrom(words, "NUMBER"));
        TALLY_ASSIGN(const std::string name, arguments.required("funder"));
        TALLY_ASSIGN(const Member funder, scene.member(name, "funder"));
        TALLY_ASSIGN(const Root root, scene.root(id.root));
        TALLY_ASSIGN(const auto seen, quoteSeen(scene, arguments, id, funder.id));
        return Choice{id, funder.id, root.currency, seen};
    };
    TALLY_CO_ASSIGN(const Choice choice, co_await onScene(session->wallet(), desk, std::move(job)));
    FinancingRoom room(*session);
    TALLY_CO_ASSIGN(Draft draft, co_await room.accept(choice.request, choice.funder, choice.seen));
    TALLY_CO_ASSIGN(const std::vector<ReadableQuote> quotes, co_await room.quotes(choice.request));
    QJsonObject summary =
        object({{"request", text(arguments.operands.front())}, {"funder", text(*arguments.value("funder"))}});
    for (const ReadableQuote& one : quotes) {
        if (one.quote.funder == choice.funder && one.outcome) {
            summary.insert(QLatin1String("netProceeds"), text(amountText(one.outcome->netProceeds, choice.currency)));
            if (!one.hasUsualDays) {
                tell(words::sentenceOf(Error{kUnusualDays, {}, {}, {}}));
            }
            summary.insert(QLatin1String("cost"), text(amountText(one.outcome->costOfApplicant, choice.currency)));
            summary.insert(QLatin1String("allInAnnualCostPercent"), text(percentText(one.outcome->allInAnnualCostPpm)));
        }
    }
    Proposal proposal{std::move(draft.intent), std::move(summary)};
    auto doing = carryOut(desk, std::move(arguments), std::move(proposal));
    co_return co_await std::move(doing);
}

[[nodiscard]] Async<QJsonObject> disburse(Desk& desk, Arguments arguments) {
    TALLY_CO_TRY(arguments.atMostOperands(1));
    TALLY_CO_ASSIGN(const std::string words, arguments.operand(0, "NUMBER"));
    TALLY_CO_ASSIGN(const CredentialId id, credentialFrom(words, "NUMBER"));
    DisbursementReferences references;
    TALLY_CO_ASSIGN(references.payment, arguments.required("payment"));
    TALLY_CO_ASSIGN(references.registration, arguments.required("registration"));
    TALLY_CO_ASSIGN(Session * session, co_await desk.session());
    TALLY_CO_TRY(co_await session->synchronise());
    FinancingRoom room(*session);
    QJsonObject summary = object({{"request", text(words)},
                                  {"payment", text(references.payment)},
                                  {"registration", text(references.registration)}});
    auto sealing = room.disburse(id, std::move(references));
    TALLY_CO_ASSIGN(Draft draft, co_await std::move(sealing));
    Proposal proposal{std::move(draft.intent), std::move(summary)};
    auto doing = carryOut(desk, std::move(arguments), std::move(proposal));
    co_return co_await std::move(doing);
}

template <typename Kind>
[[nodiscard]] Result<Proposal> onRequest(Scene&, const Arguments& arguments, const LedgerTime&) {
    TALLY_TRY(arguments.atMostOperands(1));
    TALLY_ASSIGN(const std::string words, arguments.operand(0, "NUMBER"));
    TALLY_ASSIGN(const CredentialId id, credentialFrom(words, "NUMBER"));
    return Proposal{Kind{id}, object({{"request", text(words)}})};
}

template <typename Kind, typename Reason>
[[nodiscard]] Result<Proposal> onRequestFor(Scene&, const Arguments& arguments, const LedgerTime&) {
    TALLY_TRY(arguments.atMostOperands(1));
    TALLY_ASSIGN(const std::string words, arguments.operand(0, "NUMBER"));
    TALLY_ASSIGN(const CredentialId id, credentialFrom(words, "NUMBER"));
    TALLY_ASSIGN(const std::string reasonWords, arguments.required("reason"));
    TALLY_ASSIGN(const auto reason, tokenFrom<Reason>(reasonWords, "reason"));
    return Proposal{Kind{id, reason}, object({{"request", text(words)}, {"reason", text(reasonWords)}})};
}

[[nodiscard]] Result<Proposal> release(Scene& scene, const Arguments& arguments, const LedgerTime&) {
    TALLY_ASSIGN(auto ids, idOperands(scene, arguments));
    return Proposal{intent::ReleaseRequests{std::move(ids)}, object({{"requests", words(arguments.operands)}})};
}

[[nodiscard]] std::vector<Option> quoteOptions() {
    return actingOptions({
        {"rate", "PERCENT", "Annual interest, 4.35.", true},
        {"day-count", "RULE", "act/360 (usual) or act/365."},
        {"from", "DATE", "The day the bank pays out (today)."},
        {"to", "DATE", "The day the issuer pays (the due date, or the next business day)."},
        {"timing", "WHEN", "prepaid (usual) or at-maturity."},
        {"bearer", "WHO", "Who bears the interest (付息方): applicant (usual), issuer, funder."},
        {"fee", "KIND,AMOUNT[,BEARER]", "handling, management, registration or other; may be repeated."},
        {"valid-to", "DATE", "The last day to accept (the request's)."},
        {"calculate", nullptr, "Only show what the terms come to."},
    });
}

}  // namespace

Group financingGroup() {
    constexpr std::string_view kGroup = "financing";
    return {
        kGroup,
        "Turning a credential into cash at a bank (融资).",
        {
            {kGroup, "request", "NUMBER AMOUNT", "Ask banks for financing of a part (融资申请); reserves it.",
             actingOptions({{"funder", "MEMBER", "A bank to ask; may be repeated.", true},
                            {"expiry", "DATE", "The last day for an answer (as policy allows)."},
                            {"recourse", nullptr, "With recourse (有追索权)."},
                            {"claim", "INVOICE[,AMOUNT]",
                             "An imported invoice behind it, or FINGERPRINT,TOTAL,AMOUNT; may be repeated."},
                            {"debtor", "MEMBER", "Who owes the claims (the invoices' buyer)."}}),
             acting(request)},
            {kGroup, "withdraw", "NUMBER", "Withdraw a request.", actingOptions(),
             acting(onRequest<intent::WithdrawRequest>)},
            {kGroup,
             "list",
             "",
             "List the requests a member made and received.",
             {{"member", "MEMBER", "Of this member (me)."}},
             looking(list)},
            {kGroup,
             "show",
             "NUMBER",
             "Show a request, its provenance, and the quotes that are ours to read.",
             {},
             show},
            {kGroup, "quote", "NUMBER", "Quote (报价), sealed to the applicant and to oneself (bank).", quoteOptions(),
             quote},
            {kGroup, "refuse", "NUMBER", "Refuse a request, with a reason (bank).",
             actingOptions({{"reason", "REASON",
                             "trade-not-proven, evidence-already-used, limit-exhausted, terms-not-acceptable, "
                             "applicant-not-eligible, issuer-not-eligible, risk-appetite, withdrawn, other.",
                             true}}),
             acting(onRequestFor<intent::RefuseRequest, RefuseReason>)},
            {kGroup, "accept", "NUMBER", "Accept a bank's quote (applicant).",
             actingOptions({{"funder", "MEMBER", "Whose quote.", true},
                            {"commitment", "HASH", "Only the quote with this commitment (the one shown last)."}}),
             accept},
            {kGroup, "disburse", "NUMBER", "Say that the money was paid (放款) and become holder (bank).",
             actingOptions({{"payment", "TEXT", "Reference of the payment.", true},
                            {"registration", "TEXT", "Number of the registration.", true}}),
             disburse},
            {kGroup, "confirm", "NUMBER", "Confirm that the money came (到账).", actingOptions(),
             acting(onRequest<intent::ConfirmFunds>)},
            {kGroup, "dispute", "NUMBER", "Say that it did not come, or not all.",
             actingOptions({{"reason", "REASON", "not-received, short-paid, late-paid, wrong-account, other.", true}}),
             acting(onRequestFor<intent::DisputeFunds, DisputeReason>)},
            {kGroup, "release", "NUMBER...", "Free what expired, was cut off or not disbursed in time; anybody may.",
             actingOptions(), acting(release)},
        }};
}

}  // namespace tally::ctl
