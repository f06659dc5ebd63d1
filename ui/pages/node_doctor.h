#pragma once

#include "models/session/node_history.h"
#include "models/session/standing.h"
#include "ui/look/tokens.h"
#include "ui/parts/labels.h"
#include "ui/shell/workbench.h"

class QLabel;

namespace tally::pages {

/// What was found when a node was asked last, one check below the other: does it answer, over what connection, for which
/// ledger, how far, and of one mind with the others; then what is wrong, in a sentence.
class NodeDoctor : public parts::Panel {
    Q_OBJECT

public:
    NodeDoctor(shell::Workbench& bench, QWidget* parent);

    /// `track` may be null: nothing is known of its past then.
    void examine(const NodeStatus& node, const NodeHistory::Track* track);
    void retranslate() { setTitle(tr("Connection")); }

    enum class Mark : std::uint8_t { Good, Look, Bad, Unknown };

private:
    struct Check {
        Mark mark;
        QString name;
        QString found;
    };

    void add(const Check& check, int row);
    [[nodiscard]] std::vector<Check> checksOf(const NodeStatus& node, const NodeHistory::Track* track) const;
    [[nodiscard]] Check answerOf(const NodeStatus& node, const NodeHistory::Track* track) const;
    void addTls(std::vector<Check>& to, const NodeStatus& node) const;

    shell::Workbench& m_bench;
    QVBoxLayout* m_column;
    QWidget* m_list = nullptr;
    QLabel* m_problem;
};

}  // namespace tally::pages
