#pragma once

#include "ui/parts/labels.h"
#include "ui/shell/workbench.h"

#include <array>

class QGridLayout;
class QToolButton;

namespace tally::parts {
class ProvenanceDiagram;
class Table;
}  // namespace tally::parts

namespace tally::pages {

/// One credential: identity and grade, amount and due date, where it came from, what happened to it, what can be done.
class CredentialInspector final : public parts::Panel {
    Q_OBJECT

public:
    CredentialInspector(shell::Workbench& bench, QWidget* parent);

    void show(CredentialId id);
    void refresh();
    void retranslate();
    using parts::Panel::show;

Q_SIGNALS:
    void closed();

private:
    struct View;
    void fill(const View& view);
    void withdraw();
    void cancelRoot();

    shell::Workbench& m_bench;
    CredentialId m_id;
    std::optional<CredentialRow> m_row;
    QLabel* m_number;
    QLabel* m_state;
    QLabel* m_grade;
    QToolButton* m_close;
    QLabel* m_amountName;
    parts::AmountLabel* m_amount;
    QLabel* m_dueName;
    QLabel* m_due;
    QGridLayout* m_facts;
    std::array<QLabel*, 4> m_originNames{};
    std::array<QLabel*, 4> m_origins{};
    QLabel* m_provenanceHead;
    QLabel* m_sum;
    parts::ProvenanceDiagram* m_provenance;
    QLabel* m_tooMany;
    QLabel* m_timelineHead;
    parts::Table* m_timeline;
    parts::ActionButton* m_pay;
    parts::ActionButton* m_cash;
    parts::ActionButton* m_withdraw;
    parts::ActionButton* m_cancelRoot;
    std::vector<items::Row> m_events;
};

}  // namespace tally::pages
