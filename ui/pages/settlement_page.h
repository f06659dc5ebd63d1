#pragma once

#include "models/session/settlement.h"
#include "ui/pages/form.h"
#include "ui/pages/list_page.h"

namespace tally::pages {

/// What falls due: the issuer instructs payment, its settlement bank clears, each holder sees its share to the fen and
/// confirms or disputes it.
class SettlementPage final : public ListPage {
    Q_OBJECT

public:
    SettlementPage(shell::Workbench& bench, QWidget* parent);

    [[nodiscard]] QString title() const override { return tr("Settlement"); }
    [[nodiscard]] QString subtitle() const override { return tr("Payment and clearing at maturity"); }
    [[nodiscard]] QString icon() const override { return QStringLiteral("landmark"); }
    void refresh() override;
    void retranslate() override;

private:
    struct Mine {
        std::vector<CredentialId> ids;
        MinorUnits share = 0;
    };
    void inspect();
    void fill(const RootShares& shares);
    void update();
    void instruct();
    void clear();
    void answer(bool isConfirmed);
    void markOverdue();
    /// A plan about the root that is shown.
    [[nodiscard]] shell::SigningPlan planFor(const QString& title, MinorUnits amount) const;
    /// Makes an intent of the reference's keyed hash.
    void proposeWithReference(shell::SigningPlan plan, std::function<Intent(const Hash&)> make);

    parts::Panel* m_factsPanel;
    Facts* m_facts;
    parts::Table* m_shares;
    parts::Panel* m_payPanel;
    std::optional<Form> m_form;
    parts::AmountEdit* m_amount;
    parts::DayEdit* m_day;
    QLineEdit* m_reference;
    parts::ActionButton* m_instruct;
    parts::ActionButton* m_clear;
    parts::Panel* m_wordPanel;
    std::optional<Form> m_wordForm;
    parts::ChoiceBox* m_reason;
    parts::ActionButton* m_confirm;
    parts::ActionButton* m_dispute;
    parts::ActionButton* m_overdue;
    std::optional<RootShares> m_root;
    Mine m_mine;
};

}  // namespace tally::pages
