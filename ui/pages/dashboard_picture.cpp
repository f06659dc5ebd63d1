#include "ui/pages/dashboard_picture.h"

#include "models/wallet/falling_due.h"
#include "models/wallet/settings_store.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace tally::pages {

namespace {

enum FigureAt : std::size_t { kAll, kFree, kBound, kSoon, kLate };

void add(Pending& pending, MinorUnits amount, std::optional<Date> until = {}, std::optional<MemberId> who = {}) {
    ++pending.count;
    pending.amount += amount;
    if (until && (!pending.until || *until < *pending.until)) {
        pending.until = until;
    }
    if (!pending.who) {
        pending.who = who;
    }
}

[[nodiscard]] Result<Done> readHolder(Database& database, MemberId me, Date today, DashboardPicture& out) {
    TALLY_ASSIGN(const auto held, dueSums(database, me));
    for (const DueSum& one : held) {
        out.slices.push_back({one.day, one.issuer, one.currency, one.count, one.value - one.reserved, one.reserved, 0});
    }
    TALLY_ASSIGN(const auto offered, offeredSums(database, me, today));
    for (const DueSum& one : offered) {
        out.slices.push_back({one.day, one.issuer, one.currency, one.count, 0, 0, one.value});
    }
    return Done{};
}

[[nodiscard]] Result<Done> readOwed(Database& database, std::optional<MemberId> issuer, DashboardPicture& out) {
    TALLY_ASSIGN(const auto sums, payableSums(database, issuer));
    for (const PayableSum& one : sums) {
        out.slices.push_back({one.day, issuer ? one.bank : one.issuer, one.currency, one.count,
                              one.outstanding - one.instructed, one.instructed, 0});
    }
    return Done{};
}

/// The currency most is in: amounts of different currencies are never added up.
void keepMainCurrency(DashboardPicture& out) {
    std::map<std::uint16_t, MinorUnits> byCurrency;
    for (const DueSlice& one : out.slices) {
        byCurrency[one.currency] += one.ours() + one.offered;
    }
    for (const auto& [currency, value] : byCurrency) {
        if (byCurrency.count(out.currency) == 0 || value > byCurrency[out.currency]) {
            out.currency = currency;
        }
    }
    out.hasOthers = byCurrency.size() > 1;
    std::erase_if(out.slices, [&](const DueSlice& one) { return one.currency != out.currency; });
}

void sumUp(DashboardPicture& out, Date today) {
    for (const DueSlice& one : out.slices) {
        const auto count = [&](FigureAt at, MinorUnits amount) {
            out.figures[at].amount += amount;
            out.figures[at].count += one.count;
        };
        if (one.offered > 0) {
            continue;
        }
        count(kAll, one.ours());
        if (one.free > 0) {
            count(kFree, one.free);
        }
        const std::int32_t days = daysBetween(today, one.day);
        if (days < 0) {
            count(kLate, one.ours());
        } else if (days <= kSoonDays) {
            count(kSoon, one.ours());
        }
    }
}

[[nodiscard]] Result<CountedAmount> scopeSum(Database& database, const DashboardPicture& picture, MemberId me,
                                             Date today, CredentialScope scope) {
    CredentialListQuery query;
    query.member = me;
    query.today = today;
    query.scope = scope;
    TALLY_ASSIGN(const auto sums, credentialSums(database, query));
    CountedAmount out;
    for (const CurrencySum& sum : sums) {
        if (sum.currency == picture.currency) {
            out = {sum.value, sum.count};
        }
    }
    return out;
}

[[nodiscard]] Result<Done> readLinesLeft(LedgerQueries& ledger, std::optional<MemberId> issuer, Date today,
                                         DashboardPicture& out) {
    TALLY_ASSIGN(const auto lines, ledger.lines());
    out.figures[kFree] = {};
    for (const Line& line : lines) {
        if (line.key.kind == LineKind::Issuing && line.key.currency == out.currency && line.expiryDay >= today &&
            (!issuer || line.key.issuer == *issuer)) {
            out.figures[kFree].amount += line.free();
            ++out.figures[kFree].count;
        }
    }
    return Done{};
}

[[nodiscard]] Result<Done> readOwnRequests(LedgerQueries& ledger, MemberId me, Date today, DashboardPicture& out) {
    TALLY_ASSIGN(const auto mine, ledger.requestsBy(me));
    for (const FinancingRequest& request : mine) {
        if (request.state == RequestState::Disbursed) {
            add(out.fundsToConfirm, request.value, {}, request.acceptedFunder);
        }
        if (request.state != RequestState::Open || request.expiryDay < today) {
            continue;
        }
        TALLY_ASSIGN(const auto quotes, ledger.quotesFor(request.id));
        std::optional<Date> until;
        std::optional<MemberId> who;
        for (const Quote& one : quotes) {
            if (one.state == QuoteState::Quoted && one.validToDay >= today && (!until || one.validToDay < *until)) {
                until = one.validToDay;
                who = one.funder;
            }
        }
        if (until) {
            add(out.quotes, request.value, until, who);
        }
    }
    return Done{};
}

[[nodiscard]] Result<Done> readRequestsToUs(LedgerQueries& ledger, MemberId me, Date today, DashboardPicture& out) {
    TALLY_ASSIGN(const auto asked, ledger.requestsTo(me));
    for (const FinancingRequest& request : asked) {
        if (request.state == RequestState::Accepted && request.acceptedFunder == me) {
            add(out.toDisburse, request.value, request.disburseByDay, request.applicant);
        }
        if (request.state != RequestState::Open || request.expiryDay < today) {
            continue;
        }
        TALLY_ASSIGN(const auto quotes, ledger.quotesFor(request.id));
        if (std::ranges::any_of(
                quotes, [&](const Quote& one) { return one.funder == me && one.state == QuoteState::Invited; })) {
            add(out.toQuote, request.value, request.expiryDay, request.applicant);
        }
    }
    return Done{};
}

[[nodiscard]] Pending pendingOf(const PaymentsWaiting& waiting) {
    return waiting.count == 0 ? Pending{} : Pending{waiting.count, waiting.amount, waiting.firstDue, waiting.other};
}

}  // namespace

Result<int> attentionIn(OpenWallet& wallet) {
    TALLY_ASSIGN(SettingsStore settings, wallet.settings());
    TALLY_ASSIGN(const auto text, settings.text(kAttentionSetting));
    int out = DashboardPicture{}.attentionPercent;
    if (text) {
        std::from_chars(text->data(), text->data() + text->size(), out);
    }
    return std::clamp(out, 1, 100);
}

Result<DashboardPicture> dashboardPicture(OpenWallet& wallet, DashboardView view, MemberId me, Date today) {
    DashboardPicture out;
    out.view = view;
    TALLY_ASSIGN(Database * database, wallet.database());
    TALLY_ASSIGN(LedgerQueries ledger, wallet.ledger());
    TALLY_ASSIGN(OutboxStore outbox, wallet.outbox());
    const std::optional<MemberId> owing = view == DashboardView::Issuer ? std::optional(me) : std::nullopt;
    TALLY_TRY(view == DashboardView::Holder ? readHolder(*database, me, today, out) : readOwed(*database, owing, out));
    keepMainCurrency(out);
    sumUp(out, today);
    if (view == DashboardView::Holder) {
        TALLY_ASSIGN(out.figures[kBound], scopeSum(*database, out, me, today, CredentialScope::Financing));
    } else {
        TALLY_TRY(readLinesLeft(ledger, owing, today, out));
        TALLY_ASSIGN(out.figures[kBound], scopeSum(*database, out, me, today,
                                                   owing ? CredentialScope::Offered : CredentialScope::Financing));
    }
    for (const DueSlice& one : out.slices) {
        if (one.offered > 0) {
            out.toAccept.count += one.count;
            out.toAccept.amount += one.offered;
            out.toAccept.who = out.toAccept.who.value_or(one.series);
        }
    }
    TALLY_TRY(readOwnRequests(ledger, me, today, out));
    TALLY_TRY(readRequestsToUs(ledger, me, today, out));
    TALLY_ASSIGN(const PaymentsWaiting toClear, paymentsToClear(*database, me, out.currency));
    TALLY_ASSIGN(const PaymentsWaiting toInstruct, paymentsToInstruct(*database, me, today, out.currency));
    out.toClear = pendingOf(toClear);
    out.toInstruct = pendingOf(toInstruct);
    TALLY_ASSIGN(const auto calls, ledger.openPreparedCalls(me));
    out.toApprove.count = calls.size();
    TALLY_ASSIGN(const OutboxCounts underWay, outbox.counts());
    out.unsettled.count = underWay.kept + underWay.sent;
    TALLY_ASSIGN(out.attentionPercent, attentionIn(wallet));
    return out;
}

}  // namespace tally::pages
