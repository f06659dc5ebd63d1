#include "ui/pages/quote_columns.h"

#include "models/domain/cost_steps.h"
#include "ui/format/format.h"
#include "ui/pages/credential_rows.h"
#include "ui/pages/quote_words.h"
#include "ui/parts/chart_legend.h"
#include "ui/parts/columns_view.h"
#include "ui/parts/cost_bars.h"
#include "ui/parts/table.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QStyle>

#include <algorithm>

namespace tally::pages {

namespace {

/// By place, as the columns are named below.
constexpr int kInterest = 4;
constexpr int kAllIn = 7;
constexpr int kExpiry = 9;
constexpr int kFeet = 46;

void setKind(parts::ActionButton& button, bool isPrimary) {
    const QString kind = isPrimary ? QStringLiteral("primary") : QString();
    if (button.property("kind").toString() != kind) {
        button.setProperty("kind", kind);
        button.style()->unpolish(&button);
        button.style()->polish(&button);
    }
}

}  // namespace

QuoteColumns::QuoteColumns(shell::Workbench& bench, QWidget* parent)
    : QWidget(parent), m_bench(bench), m_view(new parts::ColumnsView(this)) {
    m_table = new parts::Table(QStringLiteral("quoteTable"),
                               {{"bank", false, false},
                                {"state", false, false},
                                {"rate", true, false},
                                {"day-count", true, false},
                                {"interest", true, false},
                                {"fees", true, false},
                                {"net", true, false},
                                {"all-in", true, false},
                                {"more", true, false},
                                {"expiry", true, false}},
                               bench.cells(), this, m_view);
    m_view->setMain(kAllIn);
    m_feet = new QWidget(this);
    m_feet->setMinimumHeight(kFeet);
    m_feet->installEventFilter(this);
    m_accept = new parts::ActionButton("primary", m_feet);
    m_accept->setObjectName(QStringLiteral("acceptQuote"));
    m_pictureHead = new QWidget(this);
    auto* pictureHead = new QHBoxLayout(m_pictureHead);
    pictureHead->setContentsMargins(14, 6, 14, 0);
    m_pictureTitle = parts::makeLabel("muted", m_pictureHead, look::Type::Label);
    m_pictureLegend = new parts::ChartLegend(m_pictureHead);
    pictureHead->addWidget(m_pictureTitle, 1);
    pictureHead->addWidget(m_pictureLegend);
    m_picture = new parts::CostBars(this);
    auto* picture = new QHBoxLayout;
    picture->setContentsMargins(14, 0, 14, 2);
    picture->addWidget(m_picture);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(parts::makeRule(this));
    column->addWidget(m_table);
    column->addWidget(m_feet);
    column->addWidget(m_pictureHead);
    column->addLayout(picture);

    connect(m_accept, &parts::ActionButton::acted, this, [this] {
        if (const ComparedQuote* one = chosen()) {
            Q_EMIT acceptAsked(one->quote.quote.funder);
        }
    });
    connect(m_accept, &parts::ActionButton::refused, &bench, &shell::Workbench::toast);
    connect(m_table, &parts::Table::selectionSettled, this, [this] {
        fillButtons();
        Q_EMIT chosenChanged();
    });
    connect(m_view, &parts::ColumnsView::moved, this, &QuoteColumns::placeButtons);
    m_table->items().setSource([this](std::uint64_t, std::size_t) {
        items::Page page;
        for (const ComparedQuote& one : m_answers ? m_answers->quotes : std::vector<ComparedQuote>{}) {
            const auto& [quote, terms, outcome, asCommitted, hasUsualDays] = one.quote;
            const auto amount = [&](MinorUnits minor) {
                return items::Cell(items::AmountCell{minor, m_answers->currency});
            };
            items::Row row{quote.funder.value, {items::MemberCell{quote.funder}, standingWords(one, m_bench.today())}};
            if (terms && outcome) {
                const QString count =
                    terms->dayCount == DayCount::Act360 ? QStringLiteral("ACT/360") : QStringLiteral("ACT/365");
                const QString more =
                    !one.moreThanBest ? QString()
                    : *one.moreThanBest == 0
                        ? QStringLiteral("—")
                        : QLatin1Char('+') + format::amount(*one.moreThanBest, m_answers->currency).joined();
                row.cells.insert(
                    row.cells.end(),
                    {items::RateCell{terms->annualRatePpm}, count, amount(outcome->interestOfApplicant),
                     amount(outcome->feesOfApplicant), amount(outcome->netProceeds),
                     items::RateCell{outcome->allInAnnualCostPpm}, more, items::DateCell{quote.validToDay, false}});
            }
            row.cells.resize(static_cast<std::size_t>(kExpiry) + 1);
            page.rows.push_back(std::move(row));
        }
        page.total = page.rows.size();
        return ready(Result<items::Page>(std::move(page)));
    });
    retranslate();
}

void QuoteColumns::set(std::optional<Answers> answers) {
    const bool isOther = !answers || !m_answers || answers->request.id != m_answers->request.id;
    m_answers = std::move(answers);
    if (isOther) {
        m_view->selectionModel()->clear();
    }
    fill();
}

void QuoteColumns::setRefusal(const QString& why) {
    m_why = why;
    fillButtons();
}

const ComparedQuote* QuoteColumns::of(MemberId bank) const {
    if (!m_answers) {
        return nullptr;
    }
    const auto found = std::ranges::find_if(m_answers->quotes,
                                            [&](const ComparedQuote& one) { return one.quote.quote.funder == bank; });
    return found == m_answers->quotes.end() ? nullptr : &*found;
}

const ComparedQuote* QuoteColumns::chosen() const {
    if (!m_answers) {
        return nullptr;
    }
    if (const ComparedQuote* one = of(MemberId{static_cast<std::uint32_t>(m_table->currentId().value_or(0))})) {
        return one;
    }
    const auto best = std::ranges::find_if(m_answers->quotes, &ComparedQuote::isBest);
    return best == m_answers->quotes.end() ? nullptr : &*best;
}

void QuoteColumns::fill() {
    std::map<std::uint64_t, parts::ColumnsView::Column> columns;
    const Date today = m_bench.today();
    for (const ComparedQuote& one : m_answers ? m_answers->quotes : std::vector<ComparedQuote>{}) {
        parts::ColumnsView::Column column;
        column.state = lookOf(one, today);
        column.isBest = one.isBest || one.standing == QuoteStanding::Agreed;
        column.isQuiet = one.standing != QuoteStanding::Open && one.standing != QuoteStanding::Agreed;
        column.words = wordsInPlace(one, m_answers->request, m_answers->steps);
        if (one.quote.terms) {
            const FinancingTerms& terms = *one.quote.terms;
            column.before[kInterest] = terms.interestBearer == Bearer::Issuer               ? tr("borne by the issuer")
                                       : terms.interestBearer == Bearer::Funder             ? tr("borne by the bank")
                                       : terms.interestTiming == InterestTiming::AtMaturity ? tr("at maturity")
                                                                                            : tr("in advance");
        }
        if (one.standing == QuoteStanding::Open) {
            column.before[kExpiry] = format::daysAway(one.quote.quote.validToDay, today).text;
        }
        columns.emplace(one.quote.quote.funder.value, std::move(column));
    }
    m_view->setColumns(std::move(columns));
    m_table->items().refresh();
    fillPicture();
    fillButtons();
}

void QuoteColumns::fillPicture() {
    std::vector<parts::CostBars::Bar> bars;
    for (const ComparedQuote& one : m_answers ? m_answers->quotes : std::vector<ComparedQuote>{}) {
        if (one.quote.terms && one.quote.outcome && one.quote.asCommitted) {
            bars.push_back({m_bench.nameOf(one.quote.quote.funder), costSteps(*one.quote.terms, *one.quote.outcome),
                            one.isBest || one.standing == QuoteStanding::Agreed});
        }
    }
    m_pictureHead->setVisible(!bars.empty());
    m_picture->setBars(std::move(bars), m_pictureTitle->text());
}

QString QuoteColumns::refusalOf(const ComparedQuote* quote) const {
    if (!m_why.isEmpty()) {
        return m_why;
    }
    if (quote != nullptr && quote->standing == QuoteStanding::Expired) {
        return tr("The quote of %1 was valid to %2.")
            .arg(m_bench.nameOf(quote->quote.quote.funder), format::longDate(quote->quote.quote.validToDay));
    }
    return quote == nullptr || quote->standing != QuoteStanding::Open ? tr("No quote can be accepted yet.") : QString();
}

void QuoteColumns::fillButtons() {
    const bool isOpen = m_answers && m_answers->request.state == RequestState::Open;
    m_feet->setVisible(isOpen);
    const ComparedQuote* taken = chosen();
    std::map<std::uint64_t, parts::ActionButton*> before;
    before.swap(m_others);
    for (const ComparedQuote& one : isOpen ? m_answers->quotes : std::vector<ComparedQuote>{}) {
        const MemberId bank = one.quote.quote.funder;
        if (one.standing != QuoteStanding::Open || (taken != nullptr && taken->quote.quote.funder == bank)) {
            continue;
        }
        parts::ActionButton* button = nullptr;
        if (const auto known = before.find(bank.value); known != before.end()) {
            button = known->second;
            before.erase(known);
        } else {
            button = new parts::ActionButton("", m_feet);
            button->setObjectName(QStringLiteral("acceptQuote%1").arg(bank.value));
            connect(button, &parts::ActionButton::acted, this, [this, bank] { Q_EMIT acceptAsked(bank); });
            connect(button, &parts::ActionButton::refused, &m_bench, &shell::Workbench::toast);
            button->show();
        }
        button->setText(tr("Review and accept"));
        button->setAccessibleName(tr("Review and accept the quote of %1").arg(m_bench.nameOf(bank)));
        setKind(*button, one.isBest);
        button->setRefusal(m_why);
        m_others.emplace(bank.value, button);
    }
    for (const auto& [bank, button] : before) {
        button->hide();
        button->deleteLater();
    }
    m_accept->setText(tr("Review and accept"));
    m_accept->setRefusal(refusalOf(taken));
    setKind(*m_accept, taken == nullptr || taken->isBest);
    placeButtons();
}

void QuoteColumns::placeButtons() {
    const auto place = [this](parts::ActionButton& button, const QRect& under) {
        constexpr int kMargin = 8;
        const QSize size = button.sizeHint();
        const int width = std::min(size.width(), std::max(0, under.width() - 2 * kMargin));
        const int left = under.right() - kMargin - width;
        button.setGeometry(left, (m_feet->height() - size.height()) / 2, width, size.height());
    };
    const QPoint origin = m_view->viewport()->mapTo(this, QPoint(0, 0)) - m_feet->pos();
    const auto under = [&](std::uint64_t bank) {
        const auto row = m_table->items().rowOf(bank);
        return row ? m_view->columnRect(*row).translated(origin.x(), 0) : m_feet->rect();
    };
    const ComparedQuote* taken = chosen();
    place(*m_accept, taken == nullptr ? m_feet->rect() : under(taken->quote.quote.funder.value));
    for (const auto& [bank, button] : m_others) {
        place(*button, under(bank));
    }
}

bool QuoteColumns::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_feet && event->type() == QEvent::Resize) {
        placeButtons();
    }
    return QWidget::eventFilter(watched, event);
}

void QuoteColumns::retranslate() {
    m_pictureTitle->setText(tr("From the rate to the all-in annual cost: simple interest, 365 days"));
    m_pictureLegend->setEntries({{tr("day count"), &look::Tokens::rest},
                                 {tr("paid in advance"), &look::Tokens::series1},
                                 {tr("fees"), &look::Tokens::series2}});
    m_table->setHeads(headOf);
    m_view->setAccessibleName(tr("Quotes"));
    m_table->setEmpty(QStringLiteral("scale"), tr("No bank was asked"), {});
    m_table->retranslate();
    fill();
}

}  // namespace tally::pages
