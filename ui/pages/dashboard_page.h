#pragma once

#include "ui/pages/dashboard_picture.h"
#include "ui/parts/labels.h"
#include "ui/parts/maturity_bars.h"
#include "ui/shell/page.h"

class QButtonGroup;
class QGridLayout;

namespace tally::parts {
class ChartLegend;
class FigureTile;
class RateChart;
class StepChart;
}  // namespace tally::parts

namespace tally::pages {

/// What needs me, what I hold or owe and when it is paid, and on whom it depends. Every figure leads to its rows.
class DashboardPage final : public shell::Page {
    Q_OBJECT

public:
    DashboardPage(shell::Workbench& bench, QWidget* parent);

    [[nodiscard]] QString title() const override { return tr("Dashboard"); }
    [[nodiscard]] QString subtitle() const override;
    [[nodiscard]] QString icon() const override { return QStringLiteral("layout-dashboard"); }
    [[nodiscard]] std::vector<QAction*> actions() override;
    void refresh() override;
    void retranslate() override;

private:
    using Stretch = std::pair<Date, Date>;

    void makeFigures();
    void makeLadder();
    void makeTasks();
    void makeExposure();
    void makeCosts();
    void readCosts();

    void fill();
    void fillFigures();
    void fillLadder();
    void fillForecast();
    void fillTasks();
    void fillExposure();
    void fillCosts();
    /// Bars by week or by month: the first is what is late, the last what is later than the others.
    [[nodiscard]] std::vector<Stretch> stretches() const;
    /// Whose share is largest, first.
    [[nodiscard]] std::vector<MemberId> seriesBySize() const;
    void openFigure(std::size_t at);
    void openBar(int bar);
    [[nodiscard]] CredentialScope ownScope() const;

    DashboardView m_view;
    DashboardPicture m_picture;
    FinancingCosts m_costs;
    std::vector<QAction*> m_actions;
    parts::Panel* m_figurePanel;
    std::vector<parts::FigureTile*> m_figures;
    parts::Panel* m_ladderPanel;
    parts::MaturityBars* m_ladder;
    parts::ChartLegend* m_legend;
    QButtonGroup* m_step;
    QButtonGroup* m_by;
    QLabel* m_forecastTitle;
    QLabel* m_forecastNote;
    parts::ChartLegend* m_forecastLegend;
    parts::StepChart* m_forecast;
    parts::Panel* m_taskPanel;
    QVBoxLayout* m_tasks;
    parts::Panel* m_exposurePanel;
    QGridLayout* m_exposure;
    parts::Panel* m_costPanel = nullptr;
    parts::RateChart* m_rates = nullptr;
    QLabel* m_costSaid = nullptr;
    QLabel* m_bestSaid = nullptr;
};

}  // namespace tally::pages
