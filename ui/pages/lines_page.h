#pragma once

#include "ui/pages/form.h"
#include "ui/pages/list_page.h"

namespace tally::pages {

/// Issuing lines that settlement banks grant, and funders' own limits on issuers; a bank sets its own.
class LinesPage final : public ListPage {
    Q_OBJECT

public:
    LinesPage(shell::Workbench& bench, QWidget* parent);

    [[nodiscard]] QString title() const override { return tr("Lines"); }
    [[nodiscard]] QString subtitle() const override { return tr("Issuing lines and credit lines"); }
    [[nodiscard]] QString icon() const override { return QStringLiteral("gauge"); }
    void refresh() override;
    void retranslate() override;

private:
    void takeLine();
    void update();
    void review();

    parts::Panel* m_panel = nullptr;
    std::optional<Form> m_form;
    parts::ChoiceBox* m_kind = nullptr;
    parts::MemberBox* m_issuer = nullptr;
    parts::AmountEdit* m_amount = nullptr;
    parts::DayEdit* m_expiry = nullptr;
    parts::ActionButton* m_set = nullptr;
    std::vector<Line> m_lines;
};

}  // namespace tally::pages
