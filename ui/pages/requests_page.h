#pragma once

#include "models/session/financing_room.h"
#include "ui/pages/form.h"
#include "ui/pages/list_page.h"

namespace tally::pages {

/// The bank's desk: requests to answer, what each rests on, a quote with its net proceeds and all-in cost, a refusal with its
/// reason, and the disbursement of what was accepted.
class RequestsPage final : public ListPage {
    Q_OBJECT

public:
    RequestsPage(shell::Workbench& bench, QWidget* parent);

    [[nodiscard]] QString title() const override { return tr("Requests"); }
    [[nodiscard]] QString subtitle() const override { return tr("Who asks us for financing, and on what ground"); }
    [[nodiscard]] QString icon() const override { return QStringLiteral("scale"); }
    [[nodiscard]] int count() const override { return m_waiting; }
    void refresh() override;
    void retranslate() override;

private:
    struct View;
    void inspect();
    void fill(const View& view);
    void update();
    [[nodiscard]] std::optional<FinancingTerms> terms(QString& wrong) const;
    void quote();
    void refuse();
    void disburse();

    parts::Panel* m_factsPanel;
    Facts* m_facts;
    parts::Panel* m_quotePanel;
    std::optional<Form> m_form;
    QLineEdit* m_rate;
    parts::AmountEdit* m_fee;
    parts::DayEdit* m_from;
    parts::DayEdit* m_validTo;
    QLabel* m_outcome;
    parts::ActionButton* m_quote;
    QComboBox* m_reason;
    parts::ActionButton* m_refuse;
    parts::Panel* m_payPanel;
    std::optional<Form> m_payForm;
    QLineEdit* m_payment;
    QLineEdit* m_registration;
    parts::ActionButton* m_disburse;
    std::optional<FinancingRequest> m_request;
    Root m_root;
    Date m_paid;
    bool m_isInvited = false;
    int m_waiting = 0;
};

}  // namespace tally::pages
