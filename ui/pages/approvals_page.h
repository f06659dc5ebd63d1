#pragma once

#include "models/session/prepared_calls.h"
#include "ui/pages/form.h"
#include "ui/pages/list_page.h"

namespace tally::pages {

/// What a maker of our member left for a checker: confirmed to the letter, or taken back.
class ApprovalsPage final : public ListPage {
    Q_OBJECT

public:
    ApprovalsPage(shell::Workbench& bench, QWidget* parent);

    [[nodiscard]] QString title() const override { return tr("Approvals"); }
    [[nodiscard]] QString subtitle() const override { return tr("What a maker left for a checker"); }
    [[nodiscard]] QString icon() const override { return QStringLiteral("stamp"); }
    [[nodiscard]] int count() const override { return static_cast<int>(m_calls.size()); }
    void retranslate() override;

private:
    void update();
    void review(bool isConfirmed);
    [[nodiscard]] const CallReading* call() const;

    parts::Panel* m_panel;
    Facts* m_facts;
    parts::ActionButton* m_confirm;
    parts::ActionButton* m_back;
    std::vector<CallReading> m_calls;
};

}  // namespace tally::pages
