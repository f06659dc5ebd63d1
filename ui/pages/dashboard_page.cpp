#include "ui/pages/dashboard_page.h"

#include "models/session/when_done.h"
#include "ui/format/format.h"
#include "ui/look/icon.h"
#include "ui/parts/chart_axis.h"
#include "ui/parts/chart_legend.h"
#include "ui/parts/one_of.h"
#include "ui/parts/rate_chart.h"
#include "ui/parts/step_chart.h"
#include "ui/parts/tiles.h"

#include <QAction>
#include <QButtonGroup>
#include <QGridLayout>
#include <QScrollArea>
#include <QToolButton>

namespace tally::pages {

namespace {

[[nodiscard]] DashboardView viewOf(const shell::Workbench& bench) {
    if (bench.hasRole(Role::Issuer)) {
        return DashboardView::Issuer;
    }
    return bench.hasRole(Role::Supplier) || bench.hasRole(Role::Funder) || bench.hasRole(Role::SettlementBank)
               ? DashboardView::Holder
               : DashboardView::Observer;
}

/// Two tool buttons of which one is on.
[[nodiscard]] QButtonGroup* makeSegments(QWidget* parent, QHBoxLayout& row, std::initializer_list<const char*> names) {
    auto* group = new QButtonGroup(parent);
    int id = 0;
    for (const char* name : names) {
        auto* button = new parts::OneOf(parent);
        button->setObjectName(QString::fromLatin1(name));
        button->setProperty("kind", QStringLiteral("segment"));
        button->setChecked(id == 0);
        group->addButton(button, id++);
        row.addWidget(button);
    }
    return group;
}

}  // namespace

DashboardPage::DashboardPage(shell::Workbench& bench, QWidget* parent)
    : Page(bench, QStringLiteral("dashboard"), parent), m_view(viewOf(bench)) {
    const auto action = [&](const char* name, const char* icon, const char* page) {
        auto* out = new QAction(this);
        out->setProperty("glyph", QString::fromLatin1(icon));
        out->setObjectName(QString::fromLatin1(name));
        connect(out, &QAction::triggered, this, [this, page] { this->bench().go(QString::fromLatin1(page)); });
        m_actions.push_back(out);
    };
    if (m_view == DashboardView::Issuer) {
        action("goIssueButton", "file-plus", "issue");
    } else if (bench.hasRole(Role::Supplier)) {
        action("goPayButton", "split", "pay");
        action("goFinancingButton", "hand-coins", "financing");
    } else if (bench.hasRole(Role::Funder)) {
        action("goRequestsButton", "landmark", "requests");
    }
    makeFigures();
    makeLadder();
    makeTasks();
    makeExposure();
    makeCosts();

    auto* inside = new QWidget(this);
    auto* grid = new QGridLayout(inside);
    grid->setContentsMargins(16, 16, 16, 16);
    grid->setSpacing(12);
    grid->addWidget(m_figurePanel, 0, 0, 1, 2);
    grid->addWidget(m_ladderPanel, 1, 0);
    grid->addWidget(m_taskPanel, 1, 1);
    grid->addWidget(m_exposurePanel, 2, 0, 1, m_costPanel != nullptr ? 1 : 2);
    if (m_costPanel != nullptr) {
        grid->addWidget(m_costPanel, 2, 1);
    }
    grid->setColumnStretch(0, 67);
    grid->setColumnStretch(1, 33);
    grid->setRowStretch(1, 62);
    grid->setRowStretch(2, 38);
    // What does not fit a small window is scrolled to, never squeezed.
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll);
    retranslate();
}

QString DashboardPage::subtitle() const { return format::longDate(bench().today()); }

std::vector<QAction*> DashboardPage::actions() { return m_actions; }

void DashboardPage::makeFigures() {
    m_figurePanel = new parts::Panel(this);
    m_figurePanel->setObjectName(QStringLiteral("figures"));
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    constexpr const char* kNames[] = {"figureHeld", "figureFree", "figureFinancing", "figureSoon", "figureOverdue"};
    for (const char* name : kNames) {
        const std::size_t at = m_figures.size();
        if (at > 0) {
            auto* rule = new QFrame(m_figurePanel);
            rule->setProperty("kind", QStringLiteral("upright-rule"));
            row->addWidget(rule);
        }
        auto* tile = new parts::FigureTile(QString::fromLatin1(name), at == 0, m_figurePanel);
        connect(tile, &QAbstractButton::clicked, this, [this, at] { openFigure(at); });
        row->addWidget(tile, at == 0 ? 5 : 4);
        m_figures.push_back(tile);
    }
    m_figurePanel->body()->addLayout(row);
}

void DashboardPage::makeLadder() {
    m_ladderPanel = new parts::Panel(this);
    m_legend = new parts::ChartLegend(m_ladderPanel);
    m_ladderPanel->addToTitle(m_legend);
    auto* switches = new QWidget(m_ladderPanel);
    auto* row = new QHBoxLayout(switches);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_step = makeSegments(switches, *row, {"ladderByWeek", "ladderByMonth"});
    row->addSpacing(10);
    m_by = makeSegments(switches, *row, {"ladderByParty", "ladderByState"});
    m_ladderPanel->addToTitle(switches);
    m_ladder = new parts::MaturityBars(m_ladderPanel);
    m_ladderPanel->body()->addWidget(m_ladder, 60);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(15, 0, 15, 0);
    head->setSpacing(8);
    m_forecastTitle = parts::makeLabel("section", m_ladderPanel);
    m_forecastNote = parts::makeLabel("muted", m_ladderPanel, look::Type::Label);
    m_forecastLegend = new parts::ChartLegend(m_ladderPanel);
    head->addWidget(m_forecastTitle);
    head->addWidget(m_forecastNote, 1);
    head->addWidget(m_forecastLegend);
    m_ladderPanel->body()->addLayout(head);
    m_forecast = new parts::StepChart(m_ladderPanel);
    m_ladderPanel->body()->addWidget(m_forecast, 40);
    connect(m_ladder, &parts::MaturityBars::chosen, this, &DashboardPage::openBar);
    connect(m_step, &QButtonGroup::idToggled, this, [this](int, bool isOn) {
        if (isOn) {
            fillLadder();
        }
    });
    connect(m_by, &QButtonGroup::idToggled, this, [this](int, bool isOn) {
        if (isOn) {
            fillLadder();
        }
    });
}

void DashboardPage::makeTasks() {
    m_taskPanel = new parts::Panel(this);
    m_tasks = new QVBoxLayout;
    m_tasks->setContentsMargins(0, 0, 0, 0);
    m_tasks->setSpacing(0);
    m_taskPanel->body()->addWidget(parts::makeRule(m_taskPanel));
    m_taskPanel->body()->addLayout(m_tasks);
    m_taskPanel->body()->addStretch(1);
}

void DashboardPage::makeExposure() {
    m_exposurePanel = new parts::Panel(this);
    m_exposure = new QGridLayout;
    m_exposure->setContentsMargins(15, 4, 15, 12);
    m_exposure->setHorizontalSpacing(24);
    m_exposure->setVerticalSpacing(8);
    m_exposurePanel->body()->addLayout(m_exposure);
    m_exposurePanel->body()->addStretch(1);
}

void DashboardPage::makeCosts() {
    if (m_view != DashboardView::Holder) {
        return;
    }
    m_costPanel = new parts::Panel(this);
    m_rates = new parts::RateChart(m_costPanel);
    const auto line = [this](const char* name) {
        QLabel* label = parts::makeLabel("muted", m_costPanel, look::Type::Label);
        label->setObjectName(QString::fromLatin1(name));
        label->setContentsMargins(15, 0, 15, 0);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        return label;
    };
    m_costSaid = line("costSaid");
    m_bestSaid = line("bestSaid");
    m_costPanel->body()->addWidget(m_rates, 1);
    m_costPanel->body()->addWidget(m_costSaid);
    m_costPanel->body()->addWidget(m_bestSaid);
    m_costPanel->body()->addSpacing(10);
}

CredentialScope DashboardPage::ownScope() const {
    switch (m_view) {
        case DashboardView::Holder:
            return CredentialScope::Held;
        case DashboardView::Issuer:
            return CredentialScope::Issued;
        case DashboardView::Observer:
            break;
    }
    return CredentialScope::All;
}

void DashboardPage::openFigure(std::size_t at) {
    const Date today = bench().today();
    shell::Narrowing to{ownScope(), {}, {}};
    switch (at) {
        case 1:
            if (m_view != DashboardView::Holder) {
                return bench().go(QStringLiteral("lines"));
            }
            break;
        case 2:
            to.scope = m_view == DashboardView::Issuer ? CredentialScope::Offered : CredentialScope::Financing;
            break;
        case 3:
            to.due = {today, today.plusDays(kSoonDays)};
            break;
        case 4:
            if (m_view != DashboardView::Holder) {
                return bench().go(QStringLiteral("settlement"));
            }
            to.scope = CredentialScope::Overdue;
            break;
        default:
            break;
    }
    bench().goTo(to);
}

void DashboardPage::openBar(int bar) {
    const auto all = stretches();
    if (bar >= 0 && static_cast<std::size_t>(bar) < all.size()) {
        bench().goTo({ownScope(), {}, all[static_cast<std::size_t>(bar)]});
    }
}

void DashboardPage::refresh() {
    auto reading = bench().session().wallet().readLatest(
        this, [view = m_view, me = bench().me(), today = bench().today()](OpenWallet& wallet) {
            return dashboardPicture(wallet, view, me, today);
        });
    whenDone(std::move(reading), this, [this](Result<DashboardPicture> picture) {
        if (picture) {
            m_picture = std::move(*picture);
            fill();
            readCosts();
        }
    });
}

void DashboardPage::readCosts() {
    if (m_costPanel == nullptr) {
        return;
    }
    auto reading = financingCosts(bench().session(), bench().me(), bench().today());
    whenDone(std::move(reading), this, [this](Result<FinancingCosts> costs) {
        if (costs) {
            m_costs = std::move(*costs);
            fillCosts();
            fillForecast();
        }
    });
}

void DashboardPage::fill() {
    fillFigures();
    fillLadder();
    fillForecast();
    fillTasks();
    fillExposure();
    fillCosts();
}

}  // namespace tally::pages
