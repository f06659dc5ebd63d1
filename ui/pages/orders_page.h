#pragma once

#include "ui/pages/form.h"
#include "ui/pages/list_page.h"

namespace tally::pages {

/// A regulator freezes part of a holder's credential by order, and frees it again.
class OrdersPage final : public ListPage {
    Q_OBJECT

public:
    OrdersPage(shell::Workbench& bench, QWidget* parent);

    [[nodiscard]] QString title() const override { return tr("Freezing orders"); }
    [[nodiscard]] QString subtitle() const override { return tr("What is frozen, and what an order names"); }
    [[nodiscard]] QString icon() const override { return QStringLiteral("snowflake"); }
    void retranslate() override;

private:
    void update();
    void review(bool isFreezing);

    parts::Panel* m_panel;
    std::optional<Form> m_form;
    QLineEdit* m_number;
    parts::AmountEdit* m_amount;
    QLineEdit* m_order;
    parts::ActionButton* m_freeze;
    parts::ActionButton* m_unfreeze;
};

}  // namespace tally::pages
