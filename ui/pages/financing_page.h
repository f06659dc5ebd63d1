#pragma once

#include "models/session/financing_history.h"
#include "models/session/financing_room.h"
#include "ui/pages/form.h"
#include "ui/pages/list_page.h"

class QCheckBox;

namespace tally::parts {
class TallArea;
}

namespace tally::pages {

class QuoteColumns;

/// Turning a credential into cash: ask several banks, compare what each would really pay, accept one, say that the money came.
class FinancingPage final : public ListPage {
    Q_OBJECT

public:
    FinancingPage(shell::Workbench& bench, QWidget* parent);

    [[nodiscard]] QString title() const override { return tr("Financing"); }
    [[nodiscard]] QString subtitle() const override { return tr("Cash for a credential, at the best all-in cost"); }
    [[nodiscard]] QString icon() const override { return QStringLiteral("banknote"); }
    /// A credential to ask for, or a request to show.
    void show(quint64 id) override;
    void refresh() override;
    void retranslate() override;

private:
    struct View {
        FinancingRequest request;
        Root root;
        std::vector<ReadableQuote> quotes;
        std::vector<FinancingStep> steps;
    };
    void inspect();
    void fillBanks();
    void update();
    /// The answers side by side, and how they came.
    void fillAnswers();
    [[nodiscard]] std::vector<MemberId> banks() const;
    void ask();
    void accept(MemberId bank);
    void withdraw();
    void answer(bool isConfirmed);

    parts::Panel* m_askPanel;
    std::optional<Form> m_form;
    parts::CredentialBox* m_from;
    parts::AmountEdit* m_amount;
    std::optional<Date> m_usualExpiry;  ///< as given last, until somebody chooses another
    QWidget* m_bankList;
    std::vector<std::pair<MemberId, QCheckBox*>> m_banks;
    parts::DayEdit* m_expiry;
    parts::ActionButton* m_ask;
    parts::TallArea* m_quoteArea;
    parts::Panel* m_quotePanel;
    QuoteColumns* m_quotes;
    QWidget* m_funds;
    QLabel* m_best;
    parts::ChoiceBox* m_reason;
    parts::ActionButton* m_withdraw;
    parts::ActionButton* m_confirm;
    parts::ActionButton* m_dispute;
    parts::Panel* m_stepPanel;
    parts::Table* m_steps;
    std::optional<View> m_view;
    std::optional<CredentialId> m_wanted;
};

}  // namespace tally::pages
