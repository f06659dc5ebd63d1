#include "ui/pages/dashboard_page.h"

#include "models/session/when_done.h"
#include "ui/format/format.h"
#include "ui/look/icon.h"
#include "ui/parts/maturity_bars.h"

#include <QGridLayout>

#include <algorithm>
#include <map>
#include <set>

namespace tally::pages {

namespace {

constexpr std::int32_t kSoon = 7;
constexpr int kWeeks = 12;
constexpr int kDaysOfWeek = 7;
constexpr std::size_t kMostSeries = 4;

}  // namespace

struct DashboardPage::Picture {
    std::vector<DueSum> dues;
    std::vector<CurrencySum> held;
    std::vector<CurrencySum> financing;
    std::uint64_t toAccept = 0;
    std::uint64_t quotes = 0;
    std::uint64_t fundsToConfirm = 0;
    std::uint64_t toQuote = 0;
    std::uint64_t toDisburse = 0;
    std::uint64_t toClear = 0;
    std::uint64_t toApprove = 0;
    std::uint64_t unsettled = 0;
};

DashboardPage::DashboardPage(shell::Workbench& bench, QWidget* parent)
    : Page(bench, QStringLiteral("dashboard"), parent) {
    auto* figures = new parts::Panel(this);
    figures->setObjectName(QStringLiteral("figures"));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 10, 0, 10);
    row->setSpacing(0);
    constexpr const char* kNames[] = {"figureHeld", "figureFree", "figureFinancing", "figureSoon", "figureOverdue"};
    for (const char* name : kNames) {
        if (!m_figures.empty()) {
            auto* rule = new QFrame(figures);
            rule->setProperty("kind", QStringLiteral("upright-rule"));
            row->addWidget(rule);
        }
        auto* column = new QVBoxLayout;
        column->setContentsMargins(15, 0, 15, 0);
        column->setSpacing(2);
        Figure figure{parts::makeLabel("muted", figures, look::Type::Label),
                      new parts::AmountLabel(m_figures.empty() ? look::Type::MainFigure : look::Type::Figure, figures),
                      parts::makeLabel("muted", figures, look::Type::Label)};
        figure.amount->setObjectName(QString::fromLatin1(name));
        column->addWidget(figure.name);
        column->addWidget(figure.amount);
        column->addWidget(figure.note);
        row->addLayout(column, m_figures.empty() ? 5 : 4);
        m_figures.push_back(figure);
    }
    figures->body()->addLayout(row);

    m_ladderPanel = new parts::Panel(this);
    m_legend = parts::makeLabel("muted", m_ladderPanel, look::Type::Label);
    m_ladderPanel->addToTitle(m_legend);
    m_ladder = new parts::MaturityBars(m_ladderPanel);
    m_ladderPanel->body()->addWidget(m_ladder, 1);
    m_taskPanel = new parts::Panel(this);
    m_tasks = new QVBoxLayout;
    m_tasks->setContentsMargins(15, 8, 15, 12);
    m_tasks->setSpacing(6);
    m_taskPanel->body()->addWidget(parts::makeRule(m_taskPanel));
    m_taskPanel->body()->addLayout(m_tasks);
    m_taskPanel->body()->addStretch(1);
    m_exposurePanel = new parts::Panel(this);
    m_exposure = new QGridLayout;
    m_exposure->setContentsMargins(15, 4, 15, 12);
    m_exposure->setHorizontalSpacing(24);
    m_exposure->setVerticalSpacing(8);
    m_exposure->setColumnStretch(0, 1);
    m_exposurePanel->body()->addLayout(m_exposure);
    m_exposurePanel->body()->addStretch(1);

    auto* middle = new QHBoxLayout;
    middle->setSpacing(12);
    middle->addWidget(m_ladderPanel, 67);
    middle->addWidget(m_taskPanel, 33);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(figures);
    column->addLayout(middle, 60);
    column->addWidget(m_exposurePanel, 40);
    connect(m_ladder, &parts::MaturityBars::chosen, this, [this] { this->bench().go(QStringLiteral("credentials")); });
    retranslate();
}

QString DashboardPage::subtitle() const { return format::longDate(bench().today()); }

void DashboardPage::retranslate() {
    m_figures[0].name->setText(tr("We hold"));
    m_figures[1].name->setText(tr("Free to use"));
    m_figures[2].name->setText(tr("In financing"));
    m_figures[3].name->setText(tr("Due within 7 days"));
    m_figures[4].name->setText(tr("Overdue"));
    m_ladderPanel->setTitle(tr("Maturity ladder"));
    m_taskPanel->setTitle(tr("Needs me"));
    m_exposurePanel->setTitle(tr("Exposure by issuer"));
    refresh();
}

Result<DashboardPage::Picture> DashboardPage::pictureIn(OpenWallet& wallet, MemberId me, Date today) {
    Picture out;
    TALLY_ASSIGN(Database * database, wallet.database());
    TALLY_ASSIGN(LedgerQueries ledger, wallet.ledger());
    TALLY_ASSIGN(OutboxStore outbox, wallet.outbox());
    CredentialListQuery query;
    query.member = me;
    query.today = today;
    query.scope = CredentialScope::Held;
    TALLY_ASSIGN(out.held, credentialSums(*database, query));
    query.scope = CredentialScope::Financing;
    TALLY_ASSIGN(out.financing, credentialSums(*database, query));
    query.scope = CredentialScope::ToAccept;
    TALLY_ASSIGN(const auto offers, credentialSums(*database, query));
    for (const CurrencySum& sum : offers) {
        out.toAccept += sum.count;
    }
    TALLY_ASSIGN(out.dues, dueSums(*database, me));
    TALLY_ASSIGN(const auto mine, ledger.requestsBy(me));
    for (const FinancingRequest& request : mine) {
        TALLY_ASSIGN(const auto quotes, ledger.quotesFor(request.id));
        const bool hasQuote = std::ranges::any_of(
            quotes, [&](const Quote& one) { return one.state == QuoteState::Quoted && one.validToDay >= today; });
        out.quotes += request.state == RequestState::Open && hasQuote ? 1U : 0U;
        out.fundsToConfirm += request.state == RequestState::Disbursed ? 1U : 0U;
    }
    TALLY_ASSIGN(const auto asked, ledger.requestsTo(me));
    for (const FinancingRequest& request : asked) {
        TALLY_ASSIGN(const auto quotes, ledger.quotesFor(request.id));
        const bool isOpen = std::ranges::any_of(
            quotes, [&](const Quote& one) { return one.funder == me && one.state == QuoteState::Invited; });
        out.toQuote += request.state == RequestState::Open && isOpen ? 1U : 0U;
        out.toDisburse += request.state == RequestState::Accepted && request.acceptedFunder == me ? 1U : 0U;
    }
    TALLY_ASSIGN(const auto roots, ledger.roots());
    for (const Root& root : roots) {
        out.toClear += root.settlementBank == me && root.instructed > root.cleared ? 1U : 0U;
    }
    TALLY_ASSIGN(const auto calls, ledger.openPreparedCalls(me));
    out.toApprove = calls.size();
    TALLY_ASSIGN(const OutboxCounts underWay, outbox.counts());
    out.unsettled = underWay.kept + underWay.sent;
    return out;
}

void DashboardPage::refresh() {
    const MemberId me = bench().me();
    const Date today = bench().today();
    auto reading = bench().session().wallet().readLatest(
        this, [me, today](OpenWallet& wallet) { return pictureIn(wallet, me, today); });
    whenDone(std::move(reading), this, [this](const Result<Picture>& picture) {
        if (picture) {
            fill(*picture);
        }
    });
}

void DashboardPage::fill(const Picture& picture) {
    const Date today = bench().today();
    // The currency most is held in; the others are on the page of credentials.
    std::uint16_t currency = 156;
    MinorUnits held = 0;
    MinorUnits reserved = 0;
    std::uint64_t count = 0;
    for (const CurrencySum& sum : picture.held) {
        if (sum.value > held) {
            currency = sum.currency;
            held = sum.value;
            reserved = sum.reserved;
            count = sum.count;
        }
    }
    MinorUnits financing = 0;
    std::uint64_t financed = 0;
    for (const CurrencySum& sum : picture.financing) {
        if (sum.currency == currency) {
            financing += sum.value;
            financed += sum.count;
        }
    }
    MinorUnits soon = 0;
    MinorUnits late = 0;
    std::uint64_t soonCount = 0;
    std::uint64_t lateCount = 0;
    for (const DueSum& due : picture.dues) {
        const std::int32_t days = daysBetween(today, due.day);
        if (due.currency != currency) {
            continue;
        }
        if (days < 0) {
            late += due.value;
            lateCount += due.count;
        } else if (days <= kSoon) {
            soon += due.value;
            soonCount += due.count;
        }
    }
    const auto show = [&](std::size_t at, MinorUnits amount, std::uint64_t number) {
        m_figures[at].amount->setAmount(amount, currency, at == 0);
        m_figures[at].note->setText(tr("%n credential(s)", nullptr, static_cast<int>(number)));
    };
    show(0, held, count);
    show(1, held - reserved, count);
    m_figures[1].note->setText(tr("to pay with, or to finance"));
    show(2, financing, financed);
    show(3, soon, soonCount);
    show(4, late, lateCount);
    parts::setTone(m_figures[4].name, lateCount > 0 ? "bad" : "");
    parts::setTone(m_figures[3].name, soonCount > 0 ? "warn" : "");
    fillLadder(picture);
    fillTasks(picture);
    fillExposure(picture);
}

void DashboardPage::fillLadder(const Picture& picture) {
    const Date today = bench().today();
    std::map<MemberId, MinorUnits> byIssuer;
    for (const DueSum& due : picture.dues) {
        byIssuer[due.issuer] += due.value;
    }
    std::vector<MemberId> issuers;
    for (const auto& [issuer, value] : byIssuer) {
        issuers.push_back(issuer);
    }
    std::ranges::sort(issuers, [&](MemberId a, MemberId b) { return byIssuer[a] > byIssuer[b]; });
    const auto seriesOf = [&](MemberId issuer) {
        const auto at = static_cast<std::size_t>(std::ranges::find(issuers, issuer) - issuers.begin());
        return std::min(at, kMostSeries);
    };
    std::vector<parts::MaturityBars::Bar> bars(kWeeks + 2);
    bars[0].name = tr("Late");
    bars[0].isPast = true;
    for (int week = 0; week < kWeeks; ++week) {
        const Date first = today.plusDays(week * kDaysOfWeek);
        bars[static_cast<std::size_t>(week) + 1].name = format::date(first).mid(5);
    }
    bars.back().name = tr("Later");
    std::uint16_t currency = picture.held.empty() ? 156 : picture.held.front().currency;
    for (const DueSum& due : picture.dues) {
        const std::int32_t days = daysBetween(today, due.day);
        const int at = days < 0 ? 0 : std::min(kWeeks + 1, 1 + days / kDaysOfWeek);
        auto& bar = bars[static_cast<std::size_t>(at)];
        bar.series.resize(kMostSeries + 1);
        bar.series[seriesOf(due.issuer)] += due.value - due.reserved;
        bar.reserved += due.reserved;
    }
    QStringList legend;
    for (std::size_t i = 0; i < std::min(kMostSeries, issuers.size()); ++i) {
        legend.append(QStringLiteral("%1. %2").arg(i + 1).arg(bench().nameOf(issuers[i])));
    }
    m_legend->setText(legend.join(QStringLiteral("   ")) +
                      (legend.isEmpty() ? QString() : QStringLiteral("   ") + tr("hatched: reserved")));
    m_ladder->setBars(std::move(bars), currency, tr("Maturity ladder by week"));
}

void DashboardPage::fillTasks(const Picture& picture) {
    while (QLayoutItem* item = m_tasks->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    std::vector<Task> tasks;
    const auto add = [&tasks](std::uint64_t number, const char* icon, const QString& text, const char* page) {
        if (number > 0) {
            tasks.push_back({QString::fromLatin1(icon), text, QString::fromLatin1(page)});
        }
    };
    add(picture.toAccept, "inbox", tr("%n credential(s) to accept", nullptr, static_cast<int>(picture.toAccept)),
        "inbox");
    add(picture.quotes, "scale", tr("%n request(s) with quotes to compare", nullptr, static_cast<int>(picture.quotes)),
        "financing");
    add(picture.fundsToConfirm, "wallet",
        tr("%n disbursement(s) to confirm", nullptr, static_cast<int>(picture.fundsToConfirm)), "financing");
    add(picture.toQuote, "landmark", tr("%n request(s) to answer", nullptr, static_cast<int>(picture.toQuote)),
        "requests");
    add(picture.toDisburse, "hand-coins",
        tr("%n quote(s) accepted: disburse", nullptr, static_cast<int>(picture.toDisburse)), "requests");
    add(picture.toClear, "calendar-check",
        tr("%n payment(s) instructed: clear", nullptr, static_cast<int>(picture.toClear)), "settlement");
    add(picture.toApprove, "check-check",
        tr("%n order(s) wait for a checker", nullptr, static_cast<int>(picture.toApprove)), "activity");
    add(picture.unsettled, "send", tr("%n transaction(s) under way", nullptr, static_cast<int>(picture.unsettled)),
        "activity");
    m_taskPanel->setNote(tasks.empty() ? QString() : QString::number(tasks.size()));
    if (tasks.empty()) {
        QLabel* none = parts::makeText("muted", m_taskPanel);
        none->setText(tr("Nothing waits for you."));
        m_tasks->addWidget(none);
    }
    for (const Task& task : tasks) {
        auto* button = new QPushButton(look::icon(task.icon, &look::Tokens::accent), task.text, m_taskPanel);
        button->setProperty("kind", QStringLiteral("quiet"));
        button->setObjectName(QStringLiteral("task_") + task.page);
        button->setStyle(style());
        connect(button, &QPushButton::clicked, this, [this, page = task.page] { bench().go(page); });
        m_tasks->addWidget(button, 0, Qt::AlignLeft);
    }
}

void DashboardPage::fillExposure(const Picture& picture) {
    while (QLayoutItem* item = m_exposure->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    struct Exposure {
        MinorUnits value = 0;
        std::uint64_t count = 0;
        MinorUnits late = 0;
        std::uint16_t currency = 0;
    };
    std::map<MemberId, Exposure> byIssuer;
    MinorUnits all = 0;
    for (const DueSum& due : picture.dues) {
        Exposure& one = byIssuer[due.issuer];
        one.value += due.value;
        one.count += due.count;
        one.currency = due.currency;
        one.late += due.day < bench().today() ? due.value : 0;
        all += due.value;
    }
    int line = 0;
    const auto put = [this](int row, int column, const QString& text, const char* kind) {
        QLabel* label = parts::makeLabel(kind, m_exposurePanel);
        label->setText(text);
        m_exposure->addWidget(label, row, column, column == 0 ? Qt::AlignLeft : Qt::AlignRight);
        return label;
    };
    if (byIssuer.empty()) {
        put(0, 0, tr("You hold nothing that is still to be paid."), "muted");
        return;
    }
    const QString heads[] = {tr("Issuer"), tr("Count"), tr("Amount"), tr("Share"), tr("Note")};
    for (int i = 0; i < 5; ++i) {
        put(line, i, heads[i], "muted");
    }
    for (const auto& [issuer, one] : byIssuer) {
        ++line;
        put(line, 0, bench().nameOf(issuer), "");
        put(line, 1, format::count(one.count), "");
        auto* amount = new parts::AmountLabel(look::Type::Body, m_exposurePanel);
        amount->setAmount(one.value, one.currency, false);
        m_exposure->addWidget(amount, line, 2, Qt::AlignRight);
        put(line, 3, format::share(one.value, all), "");
        QLabel* note = put(line, 4, one.late > 0 ? tr("Overdue") : QString(QChar(0x2014)), "");
        parts::setTone(note, one.late > 0 ? "bad" : "");
    }
}

}  // namespace tally::pages
