#include "ui/pages/quote_words.h"

#include "ui/format/format.h"
#include "ui/words/terms.h"

#include <QCoreApplication>

#include <algorithm>

namespace tally::pages {

namespace {

using look::Tokens;
using parts::StateLook;

/// The words of these functions.
class Quotes {
    Q_DECLARE_TR_FUNCTIONS(tally::pages::Quotes)

public:
    [[nodiscard]] static StateLook look(const ComparedQuote& one, Date today) {
        switch (one.standing) {
            case QuoteStanding::Open: {
                const QString best = one.isBest ? tr("lowest cost") : QString();
                const auto warned = [&](const QString& icon, const QString& what) {
                    return StateLook{icon, best.isEmpty() ? what : best + QStringLiteral(" · ") + what, &Tokens::warn,
                                     true};
                };
                if (one.quote.quote.validToDay == today) {
                    return warned(QStringLiteral("clock"), tr("expires today"));
                }
                if (!one.quote.hasUsualDays) {
                    return warned(QStringLiteral("triangle-alert"), tr("interest beyond the due date"));
                }
                return one.isBest ? StateLook{QStringLiteral("check"), best, &Tokens::accent, true}
                                  : StateLook{QStringLiteral("check"), tr("as committed"), &Tokens::muted, false};
            }
            case QuoteStanding::Agreed:
                return {QStringLiteral("check-check"), tr("accepted"), &Tokens::ok, true};
            case QuoteStanding::Passed:
                return {QStringLiteral("circle"), tr("not taken"), &Tokens::muted, false};
            case QuoteStanding::Expired:
                return {QStringLiteral("clock"), tr("expired"), &Tokens::bad, true};
            case QuoteStanding::NotAsCommitted:
                return {QStringLiteral("octagon-alert"), tr("not what it committed to"), &Tokens::bad, true};
            case QuoteStanding::Unreadable:
                return {QStringLiteral("lock"), tr("sealed to other keys"), &Tokens::bad, true};
            case QuoteStanding::Waiting:
                return {QStringLiteral("clock"), tr("not answered yet"), &Tokens::muted, false};
            case QuoteStanding::Unanswered:
                return {QStringLiteral("circle"), tr("no answer"), &Tokens::muted, false};
            case QuoteStanding::Refused:
                return {QStringLiteral("x"), tr("refused"), &Tokens::bad, true};
        }
        return {};
    }

    [[nodiscard]] static QString withReason(const ComparedQuote& one, Date today) {
        return one.standing == QuoteStanding::Refused ? tr("refused: %1").arg(words::nameOf(one.quote.quote.refusal))
                                                      : look(one, today).text;
    }

    [[nodiscard]] static std::vector<std::pair<QString, QString>> inPlace(const ComparedQuote& one,
                                                                          const FinancingRequest& request,
                                                                          const std::vector<FinancingStep>& steps) {
        switch (one.standing) {
            case QuoteStanding::Waiting:
                return {{tr("Asked on"), format::date(request.requestDay)},
                        {tr("Answers until"), format::date(request.expiryDay)}};
            case QuoteStanding::Unanswered:
                return {{tr("Asked on"), format::date(request.requestDay)},
                        {tr("Could answer until"), format::date(request.expiryDay)}};
            case QuoteStanding::Unreadable:
                return {{tr("Why"), tr("This wallet has none of the keys that the quote is sealed to.")}};
            case QuoteStanding::Refused: {
                std::vector<std::pair<QString, QString>> out{{tr("Reason"), words::nameOf(one.quote.quote.refusal)}};
                const auto step = std::ranges::find_if(steps, [&](const FinancingStep& each) {
                    return each.act == FinancingAct::Refused && each.bank == one.quote.quote.funder;
                });
                if (step != steps.end()) {
                    out.emplace_back(tr("Refused on"), format::date(step->stamp.day));
                }
                if (one.quote.quote.refusal == RefuseReason::LimitExhausted) {
                    out.emplace_back(tr("What you can do"), tr("Ask again for less, or ask another bank."));
                }
                return out;
            }
            case QuoteStanding::Open:
            case QuoteStanding::Agreed:
            case QuoteStanding::Passed:
            case QuoteStanding::Expired:
            case QuoteStanding::NotAsCommitted:
                break;
        }
        return {};
    }

    [[nodiscard]] static QString step(const FinancingStep& one, const MemberNames& nameOf) {
        switch (one.act) {
            case FinancingAct::Asked:
                return tr("%n bank(s) asked", nullptr, static_cast<int>(one.asked));
            case FinancingAct::Quoted:
                return quoted(one, nameOf(one.bank));
            case FinancingAct::Refused:
                return tr("%1 refuses: %2").arg(nameOf(one.bank), words::nameOf(one.refusal));
            case FinancingAct::Accepted:
                return tr("The quote of %1 is accepted").arg(nameOf(one.bank));
            case FinancingAct::Disbursed:
                return tr("%1 has paid out").arg(nameOf(one.bank));
            case FinancingAct::Confirmed:
                return tr("The money is confirmed");
            case FinancingAct::Disputed:
                return tr("The money is disputed: %1").arg(words::nameOf(one.dispute));
            case FinancingAct::Withdrawn:
                return tr("The request is withdrawn");
            case FinancingAct::Lapsed:
                return tr("The request has lapsed");
        }
        return {};
    }

private:
    [[nodiscard]] static QString quoted(const FinancingStep& one, const QString& bank) {
        if (!one.terms) {
            return tr("%1 quotes, unreadably").arg(bank);
        }
        const QString rate = format::rate(one.terms->annualRatePpm);
        const QString said = one.ratePpmBefore && *one.ratePpmBefore != one.terms->annualRatePpm
                                 ? tr("%1 quotes %2 → %3").arg(bank, format::rate(*one.ratePpmBefore), rate)
                             : one.ratePpmBefore ? tr("%1 quotes %2 again").arg(bank, rate)
                                                 : tr("%1 quotes %2").arg(bank, rate);
        return one.isReplaced ? tr("%1 (replaced)").arg(said) : said;
    }
};

}  // namespace

parts::StateLook lookOf(const ComparedQuote& quote, Date today) { return Quotes::look(quote, today); }

QString standingWords(const ComparedQuote& quote, Date today) { return Quotes::withReason(quote, today); }

std::vector<std::pair<QString, QString>> wordsInPlace(const ComparedQuote& quote, const FinancingRequest& request,
                                                      const std::vector<FinancingStep>& steps) {
    return Quotes::inPlace(quote, request, steps);
}

QString stepWords(const FinancingStep& step, const MemberNames& nameOf) { return Quotes::step(step, nameOf); }

}  // namespace tally::pages
