#pragma once

#include "models/items/paged_items.h"
#include "ui/shell/page.h"

#include <array>

class QLabel;

namespace tally::parts {
class ChartLegend;
class NodeStrips;
class Panel;
class Table;
}  // namespace tally::parts

namespace tally::pages {

class NodeDoctor;

/// The consortium's nodes as they answer, how they were of late, and how far what is shown is certain.
class NodesPage final : public shell::Page {
    Q_OBJECT

public:
    NodesPage(shell::Workbench& bench, QWidget* parent);
    [[nodiscard]] QString title() const override { return tr("Nodes"); }
    [[nodiscard]] QString subtitle() const override { return tr("Who tells us what the ledger says"); }
    [[nodiscard]] QString icon() const override { return QStringLiteral("network"); }
    [[nodiscard]] std::vector<QAction*> actions() override { return {m_save}; }
    void refresh() override;
    void retranslate() override;

private:
    /// A figure with its name above and a word below.
    struct Tile {
        QLabel* title = nullptr;
        QLabel* figure = nullptr;
        QLabel* note = nullptr;
        void say(const QString& name, const QString& value, const QString& remark, const char* tone = "") const;
    };

    [[nodiscard]] parts::Panel* makeTiles();
    [[nodiscard]] parts::Panel* makeTable();
    [[nodiscard]] parts::Panel* makeStrips();
    [[nodiscard]] items::Page rows() const;
    void sayTiles();
    /// What is known of the node that is chosen.
    void inspect();
    void saveEvidence();

    std::array<Tile, 4> m_tiles;
    parts::Panel* m_tablePanel = nullptr;
    parts::Panel* m_stripPanel = nullptr;
    NodeDoctor* m_doctor = nullptr;
    QAction* m_save = nullptr;
    parts::Table* m_table = nullptr;
    parts::NodeStrips* m_strips = nullptr;
    parts::ChartLegend* m_legend = nullptr;
};

}  // namespace tally::pages
