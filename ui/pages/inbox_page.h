#pragma once

#include "ui/shell/page.h"

namespace tally::parts {
class ActionButton;
class ChoiceBox;
class Table;
}  // namespace tally::parts

namespace tally::pages {

/// What was offered to us: accept it, or decline it with a reason; several at once.
class InboxPage final : public shell::Page {
    Q_OBJECT

public:
    InboxPage(shell::Workbench& bench, QWidget* parent);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString subtitle() const override;
    [[nodiscard]] QString icon() const override { return QStringLiteral("inbox"); }
    [[nodiscard]] int count() const override { return m_count; }
    void show(quint64 id) override;
    void refresh() override;
    void retranslate() override;

private:
    void update();
    void answer(bool isAccepted);
    [[nodiscard]] std::vector<CredentialRow> chosen() const;

    parts::Table* m_table;
    parts::ChoiceBox* m_reason;
    parts::ActionButton* m_accept;
    parts::ActionButton* m_decline;
    std::vector<CredentialRow> m_rows;
    int m_count = 0;
    ProofGrade m_shownGrade = ProofGrade::Offline;
};

}  // namespace tally::pages
