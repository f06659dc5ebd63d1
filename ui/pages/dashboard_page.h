#pragma once

#include "models/wallet/credential_list.h"
#include "ui/parts/labels.h"
#include "ui/shell/page.h"

class QGridLayout;

namespace tally::parts {
class MaturityBars;
}

namespace tally::pages {

/// What needs me, what I hold and when it pays, and on whom it depends.
class DashboardPage final : public shell::Page {
    Q_OBJECT

public:
    DashboardPage(shell::Workbench& bench, QWidget* parent);

    [[nodiscard]] QString title() const override { return tr("Dashboard"); }
    [[nodiscard]] QString subtitle() const override;
    [[nodiscard]] QString icon() const override { return QStringLiteral("layout-dashboard"); }
    void refresh() override;
    void retranslate() override;

private:
    struct Picture;
    struct Figure {
        QLabel* name;
        parts::AmountLabel* amount;
        QLabel* note;
    };
    struct Task {
        QString icon;
        QString text;
        QString page;
    };
    [[nodiscard]] static Result<Picture> pictureIn(OpenWallet& wallet, MemberId me, Date today);
    void fill(const Picture& picture);
    void fillLadder(const Picture& picture);
    void fillTasks(const Picture& picture);
    void fillExposure(const Picture& picture);

    std::vector<Figure> m_figures;
    parts::Panel* m_ladderPanel;
    parts::MaturityBars* m_ladder;
    QLabel* m_legend;
    parts::Panel* m_taskPanel;
    QVBoxLayout* m_tasks;
    parts::Panel* m_exposurePanel;
    QGridLayout* m_exposure;
};

}  // namespace tally::pages
