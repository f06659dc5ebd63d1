// What the dashboard says: its figures, charts, tasks and shares, from the picture that was read.

#include "ui/format/format.h"
#include "ui/look/icon.h"
#include "ui/pages/dashboard_page.h"
#include "ui/parts/chart_axis.h"
#include "ui/parts/chart_legend.h"
#include "ui/parts/rate_chart.h"
#include "ui/parts/share_bar.h"
#include "ui/parts/step_chart.h"
#include "ui/parts/tiles.h"

#include <QAction>
#include <QButtonGroup>
#include <QGridLayout>

#include <algorithm>
#include <map>
#include <numeric>

namespace tally::pages {

namespace {

using look::Tokens;
using Mark = parts::ChartLegend::Mark;

constexpr int kBars = 12;
constexpr int kDaysOfWeek = 7;
constexpr Date kLastDay{0xffff};
constexpr std::size_t kMostRows = 6;

void clear(QLayout& layout) {
    while (QLayoutItem* item = layout.takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

[[nodiscard]] int number(std::uint64_t count) {
    return static_cast<int>(std::min<std::uint64_t>(count, std::numeric_limits<int>::max()));
}

}  // namespace

void DashboardPage::retranslate() {
    const bool owes = m_view == DashboardView::Issuer;
    m_ladderPanel->setTitle(tr("Maturity ladder"));
    m_taskPanel->setTitle(tr("Needs me"));
    m_exposurePanel->setTitle(owes ? tr("To pay, by settlement bank") : tr("Exposure by issuer"));
    m_step->button(0)->setText(tr("Week"));
    m_step->button(1)->setText(tr("Month"));
    m_by->button(0)->setText(owes ? tr("By bank") : tr("By issuer"));
    m_by->button(1)->setText(tr("By state"));
    m_forecastTitle->setText(tr("Cash forecast"));
    m_forecastNote->setText(owes ? tr("what we pay, added up; overdue left out")
                                 : tr("what comes in, added up; overdue left out"));
    if (m_costPanel != nullptr) {
        m_costPanel->setTitle(bench().hasRole(Role::Funder) ? tr("All-in rates agreed") : tr("Cost of cash"));
    }
    const std::map<QString, QString> names{{QStringLiteral("goIssueButton"), tr("Issue credentials")},
                                           {QStringLiteral("goPayButton"), tr("Pay suppliers")},
                                           {QStringLiteral("goFinancingButton"), tr("Ask for financing")},
                                           {QStringLiteral("goRequestsButton"), tr("Answer requests")}};
    for (QAction* action : m_actions) {
        action->setText(names.at(action->objectName()));
    }
    fill();
    refresh();
}

void DashboardPage::fillFigures() {
    const auto& figures = m_picture.figures;
    const auto counted = [&](std::size_t at) { return tr("%n credential(s)", nullptr, number(figures[at].count)); };
    const auto show = [&](std::size_t at, const QString& title, const QString& note) {
        m_figures[at]->setAmount(figures[at].amount, m_picture.currency);
        m_figures[at]->say(title, note);
    };
    const QString other = m_picture.hasOthers ? QStringLiteral(" · ") + tr("more in other currencies") : QString();
    const QString lines = tr("%n line(s)", nullptr, number(figures[1].count));
    switch (m_view) {
        case DashboardView::Holder:
            show(0, tr("We hold"), counted(0) + other);
            show(1, tr("Free to use"), tr("to pay with, or to finance"));
            show(2, tr("In financing"), counted(2));
            break;
        case DashboardView::Issuer:
            show(0, tr("We owe"), counted(0) + other);
            show(1, tr("Issuing line left"), lines);
            show(2, tr("Offered, not accepted"), counted(2));
            break;
        case DashboardView::Observer:
            show(0, tr("Outstanding"), counted(0) + other);
            show(1, tr("Issuing lines left"), lines);
            show(2, tr("In financing"), counted(2));
            break;
    }
    show(3, tr("Due within 7 days"), counted(3));
    show(4, tr("Overdue"), counted(4));
    m_figures[2]->setTone(m_view == DashboardView::Issuer ? QStringLiteral("circle-dashed") : QStringLiteral("lock"),
                          figures[2].count > 0 ? &Tokens::lock : &Tokens::muted);
    m_figures[3]->setTone(QStringLiteral("calendar-clock"), figures[3].count > 0 ? &Tokens::warn : &Tokens::muted);
    m_figures[4]->setTone(QStringLiteral("triangle-alert"), figures[4].count > 0 ? &Tokens::bad : &Tokens::muted);
}

std::vector<DashboardPage::Stretch> DashboardPage::stretches() const {
    const Date today = bench().today();
    std::vector<Stretch> out{{Date{}, today.plusDays(-1)}};
    Date first = today;
    const bool byMonth = m_step->checkedId() == 1;
    for (int bar = 0; bar < kBars; ++bar) {
        const CivilDate civil = today.civil();
        const Date next = byMonth
                              ? Date::fromCivil(civil.year, civil.month, 1).value_or(today).plusMonthsClamped(bar + 1)
                              : first.plusDays(kDaysOfWeek);
        out.push_back({first, next.plusDays(-1)});
        first = next;
    }
    out.push_back({first, kLastDay});
    return out;
}

std::vector<MemberId> DashboardPage::seriesBySize() const {
    std::map<MemberId, MinorUnits> sizes;
    for (const DueSlice& one : m_picture.slices) {
        sizes[one.series] += one.ours();
    }
    std::vector<MemberId> out;
    for (const auto& [series, size] : sizes) {
        if (size > 0) {
            out.push_back(series);
        }
    }
    std::ranges::stable_sort(out, std::ranges::greater{}, [&](MemberId one) { return sizes[one]; });
    return out;
}

void DashboardPage::fillLadder() {
    const std::vector<MemberId> series = seriesBySize();
    const bool byState = m_by->checkedId() == 1;
    const auto all = stretches();
    std::vector<parts::MaturityBars::Bar> bars(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const QString day = format::date(all[i].first);
        bars[i].name = m_step->checkedId() == 1 ? day.left(7) : day.mid(5);
        bars[i].series.resize(parts::kOwnColours + 1);
    }
    bars.front().name = tr("Late");
    bars.front().isPast = true;
    bars.back().name = tr("Later");
    bool hasReserved = false;
    bool hasOffered = false;
    for (const DueSlice& one : m_picture.slices) {
        const auto at = static_cast<std::size_t>(
            std::ranges::find_if(all, [&](const Stretch& stretch) { return one.day <= stretch.second; }) - all.begin());
        const auto who = static_cast<std::size_t>(std::ranges::find(series, one.series) - series.begin());
        bars[at].series[byState ? 0 : std::min(who, parts::kOwnColours)] += one.free;
        bars[at].reserved += one.reserved;
        bars[at].offered += one.offered;
        hasReserved = hasReserved || one.reserved > 0;
        hasOffered = hasOffered || one.offered > 0;
    }
    std::vector<parts::ChartLegend::Entry> legend;
    if (byState) {
        legend.push_back({m_view == DashboardView::Holder ? tr("free") : tr("not instructed"), parts::seriesInk(0)});
    }
    for (std::size_t i = 0; !byState && i < std::min(series.size(), parts::kOwnColours + 1); ++i) {
        legend.push_back({i == parts::kOwnColours ? tr("others") : bench().nameOf(series[i]), parts::seriesInk(i)});
    }
    if (hasReserved) {
        legend.push_back(
            {m_view == DashboardView::Holder ? tr("reserved") : tr("instructed"), &Tokens::lock, Mark::Hatched});
    }
    if (hasOffered) {
        legend.push_back({tr("to accept"), &Tokens::series1, Mark::Outlined});
    }
    QStringList names;
    for (const auto& entry : legend) {
        names.append(entry.name);
    }
    m_legend->setToolTip(names.join(QStringLiteral(", ")).toHtmlEscaped());
    m_legend->setEntries(std::move(legend));
    m_ladder->setEmptyText(tr("Nothing falls due."));
    m_ladder->setBars(std::move(bars), m_picture.currency, tr("Maturity ladder"));
}

void DashboardPage::fillForecast() {
    const Date today = bench().today();
    std::map<std::int32_t, MinorUnits> byDay;
    for (const DueSlice& one : m_picture.slices) {
        if (one.day >= today && one.ours() > 0) {
            byDay[one.day.days] += one.ours();
        }
    }
    constexpr int kLeastDays = 30;
    const Date last = byDay.empty() ? today.plusDays(kLeastDays)
                                    : std::max(today.plusDays(kLeastDays), Date{byDay.rbegin()->first}.plusDays(3));
    const auto stepsOf = [&today](const std::map<std::int32_t, MinorUnits>& amounts) {
        parts::StepChart::Line out{{today, 0}};
        MinorUnits total = 0;
        for (const auto& [day, amount] : amounts) {
            total += amount;
            out.push_back({Date{day}, total});
        }
        return out;
    };
    std::vector<parts::StepChart::Line> lines{stepsOf(byDay)};
    std::vector<parts::ChartLegend::Entry> legend{
        {m_view == DashboardView::Holder ? tr("all we hold") : tr("all that is due"), parts::seriesInk(0), Mark::Line}};
    if (const auto& best = m_costs.best; best && best->dueDay >= today && !bench().hasRole(Role::Funder)) {
        // Its money comes today, and what was financed is paid to the bank.
        std::map<std::int32_t, MinorUnits> with = byDay;
        with[best->dueDay.days] -= best->value;
        with[today.days] += best->netProceeds;
        lines.push_back(stepsOf(with));
        legend.push_back(
            {tr("with the best quote, of %1").arg(bench().nameOf(best->funder)), parts::seriesInk(1), Mark::Dashed});
    }
    const MinorUnits total = lines.front().back().total;
    if (total == 0) {
        legend.clear();
    }
    m_forecast->setLines(today, last, std::move(lines), m_picture.currency,
                         tr("Cash forecast: %1 by %2")
                             .arg(format::amountWithCurrency(total, m_picture.currency), format::longDate(last)));
    m_forecastLegend->setEntries(std::move(legend));
}

void DashboardPage::fillTasks() {
    clear(*m_tasks);
    int tasks = 0;
    const auto row = [&](const Pending& pending, const char* icon, look::Token ink, const QString& title,
                         const QString& action, const char* page) {
        if (pending.count == 0) {
            return;
        }
        QStringList note;
        if (pending.who) {
            note.append(bench().nameOf(*pending.who));
        }
        if (pending.until) {
            note.append(tr("first: %1").arg(format::date(*pending.until)));
        }
        const format::AmountPieces amount = format::amount(pending.amount, m_picture.currency);
        parts::TaskRow::Task task{QString::fromLatin1(icon),
                                  ink,
                                  title,
                                  note.join(QStringLiteral(" · ")),
                                  pending.amount > 0 ? amount.joined() : QString(),
                                  action};
        if (tasks > 0) {
            m_tasks->addWidget(parts::makeRule(m_taskPanel));
        }
        auto* button =
            new parts::TaskRow(QStringLiteral("task_") + QString::fromLatin1(page), std::move(task), m_taskPanel);
        connect(button, &QAbstractButton::clicked, this, [this, page] { bench().go(QString::fromLatin1(page)); });
        m_tasks->addWidget(button);
        ++tasks;
    };
    const DashboardPicture& in = m_picture;
    row(in.toInstruct, "triangle-alert", &Tokens::bad,
        tr("%n due: instruct payment", nullptr, number(in.toInstruct.count)), tr("Pay"), "settlement");
    row(in.toClear, "calendar-check", &Tokens::warn, tr("%n payment(s) to clear", nullptr, number(in.toClear.count)),
        tr("Clear"), "settlement");
    row(in.toDisburse, "hand-coins", &Tokens::warn, tr("%n quote(s) accepted", nullptr, number(in.toDisburse.count)),
        tr("Disburse"), "requests");
    row(in.toAccept, "inbox", &Tokens::accent, tr("%n credential(s) to accept", nullptr, number(in.toAccept.count)),
        tr("Accept"), "inbox");
    row(in.quotes, "hourglass", &Tokens::warn, tr("%n request(s) with quotes", nullptr, number(in.quotes.count)),
        tr("Compare"), "financing");
    row(in.fundsToConfirm, "wallet", &Tokens::accent,
        tr("%n disbursement(s) to confirm", nullptr, number(in.fundsToConfirm.count)), tr("Confirm"), "financing");
    row(in.toQuote, "landmark", &Tokens::accent, tr("%n request(s) to answer", nullptr, number(in.toQuote.count)),
        tr("Answer"), "requests");
    row(in.toApprove, "check-check", &Tokens::accent, tr("%n order(s) to check", nullptr, number(in.toApprove.count)),
        tr("Check"), "approvals");
    row(in.unsettled, "send", &Tokens::muted, tr("%n transaction(s) under way", nullptr, number(in.unsettled.count)),
        tr("Look"), "activity");
    m_taskPanel->setNote(tasks == 0 ? QString() : format::count(static_cast<std::uint64_t>(tasks)));
    if (tasks == 0) {
        QLabel* none = parts::makeText("muted", m_taskPanel);
        none->setText(tr("Nothing waits for you."));
        none->setContentsMargins(15, 10, 15, 10);
        m_tasks->addWidget(none);
    }
}

void DashboardPage::fillExposure() {
    clear(*m_exposure);
    struct Exposure {
        MinorUnits value = 0;
        std::uint64_t count = 0;
        std::uint64_t late = 0;
    };
    std::map<MemberId, Exposure> byParty;
    MinorUnits all = 0;
    for (const DueSlice& one : m_picture.slices) {
        if (one.ours() == 0) {
            continue;
        }
        Exposure& sum = byParty[one.series];
        sum.value += one.ours();
        sum.count += one.count;
        sum.late += one.day < bench().today() ? one.count : 0;
        all += one.ours();
    }
    const auto put = [this](int row, int column, const QString& text, const char* kind) {
        QLabel* label = parts::makeLabel(kind, m_exposurePanel);
        label->setText(text);
        m_exposure->addWidget(label, row, column,
                              Qt::AlignVCenter | (column >= 1 && column <= 3 ? Qt::AlignRight : Qt::AlignLeft));
        return label;
    };
    if (byParty.empty()) {
        m_exposurePanel->setNote({});
        put(0, 0,
            m_view == DashboardView::Holder ? tr("You hold nothing that is still to be paid.")
                                            : tr("Nothing is still to be paid."),
            "muted");
        return;
    }
    const bool owes = m_view == DashboardView::Issuer;
    const double attention = owes ? 1.0 : m_picture.attentionPercent / 100.0;
    m_exposurePanel->setNote(
        owes ? QString() : tr("the mark: attention from %1").arg(format::share(m_picture.attentionPercent, 100)));
    const QString heads[] = {
        owes ? tr("Settlement bank") : tr("Issuer"), tr("Count"), tr("Amount"), tr("Share"), QString(), tr("Note")};
    for (int i = 0; i < static_cast<int>(std::size(heads)); ++i) {
        put(0, i, heads[i], "muted");
    }
    m_exposure->setColumnStretch(4, 1);
    const std::vector<MemberId> series = seriesBySize();
    for (std::size_t i = 0; i < std::min(series.size(), kMostRows); ++i) {
        const Exposure& one = byParty[series[i]];
        const int line = static_cast<int>(i) + 1;
        const double share = static_cast<double>(one.value) / static_cast<double>(all);
        auto* name = new QPushButton(bench().nameOf(series[i]), m_exposurePanel);
        name->setProperty("kind", QStringLiteral("link"));
        name->setObjectName(QStringLiteral("exposure") + QString::number(line));
        connect(name, &QPushButton::clicked, this, [this, owes, id = series[i]] {
            bench().goTo({ownScope(), owes ? std::nullopt : std::optional(id), {}});
        });
        m_exposure->addWidget(name, line, 0, Qt::AlignLeft | Qt::AlignVCenter);
        put(line, 1, format::count(one.count), "");
        auto* amount = new parts::AmountLabel(look::Type::Body, m_exposurePanel);
        amount->setAmount(one.value, m_picture.currency, false);
        m_exposure->addWidget(amount, line, 2, Qt::AlignRight | Qt::AlignVCenter);
        put(line, 3, format::share(one.value, all), "");
        auto* bar = new parts::ShareBar(m_exposurePanel);
        bar->setShare(share, attention, parts::seriesInk(i));
        m_exposure->addWidget(bar, line, 4, Qt::AlignVCenter);
        const bool isLarge = !owes && share > attention;
        QLabel* note = put(line, 5,
                           one.late > 0 ? tr("%n overdue", nullptr, number(one.late))
                           : isLarge    ? tr("above the mark")
                                        : QString(QChar(0x2014)),
                           "");
        parts::setTone(note, one.late > 0 ? "bad" : isLarge ? "warn" : "");
    }
    if (series.size() > kMostRows) {
        put(static_cast<int>(kMostRows) + 1, 0, tr("%n more", nullptr, number(series.size() - kMostRows)), "muted");
    }
}

void DashboardPage::fillCosts() {
    if (m_costPanel == nullptr) {
        return;
    }
    std::vector<parts::RateChart::Point> points;
    std::int64_t sum = 0;
    for (const FinancingCost& one : m_costs.agreed) {
        points.push_back({one.day, one.allInAnnualCostPpm});
        sum += one.allInAnnualCostPpm;
    }
    const bool isBank = bench().hasRole(Role::Funder);
    const auto best = isBank || !m_costs.best ? std::nullopt : std::optional(m_costs.best->allInAnnualCostPpm);
    m_rates->setVisible(!points.empty() || best.has_value());
    QString said;
    if (!points.empty()) {
        const std::int64_t mean = sum / static_cast<std::int64_t>(points.size());
        m_costPanel->setNote(tr("all-in, a year; mean of 12 months %1").arg(format::rate(mean)));
        said = tr("%n financing(s) agreed.", nullptr, number(points.size()));
    } else {
        m_costPanel->setNote({});
        said = isBank ? tr("No quote of yours was accepted in the last 12 months.")
                      : tr("Nothing was financed in the last 12 months.");
    }
    m_costSaid->setText(said);
    m_bestSaid->setText(
        best ? tr("Best quote open now: %1, of %2.").arg(format::rate(*best), bench().nameOf(m_costs.best->funder))
             : QString());
    m_rates->setPoints(bench().today(), std::move(points), best,
                       m_costPanel->accessibleName() + QStringLiteral(": ") + said);
}

}  // namespace tally::pages
