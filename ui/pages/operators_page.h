#pragma once

#include "models/session/operators.h"
#include "ui/pages/form.h"
#include "ui/pages/list_page.h"

class QCheckBox;
class QPlainTextEdit;

namespace tally::pages {

/// The keys that act for our member: this wallet's card, further keys given, proposed, stopped, enacted and revoked, and
/// whether the member acts by maker and checker. A registrar proposes keys for members that lost theirs.
class OperatorsPage final : public ListPage {
    Q_OBJECT

public:
    OperatorsPage(shell::Workbench& bench, QWidget* parent);

    [[nodiscard]] QString title() const override { return tr("Operators"); }
    [[nodiscard]] QString subtitle() const override { return tr("Whose keys act for us"); }
    [[nodiscard]] QString icon() const override { return QStringLiteral("user-cog"); }
    void refresh() override;
    void retranslate() override;

private:
    /// One row: an operator's key, or one that is proposed.
    struct Entry {
        Operator op;
        std::optional<OperatorProposal> proposal;
    };
    struct View {
        std::optional<KeyCard> card;
        std::vector<Entry> entries;
    };
    [[nodiscard]] const Entry* entry() const;
    [[nodiscard]] QString stateOf(const Entry& one) const;
    [[nodiscard]] Permissions ticked() const;
    [[nodiscard]] bool isForAnother() const;
    void buildCard();
    void buildGiving();
    void buildChosen();
    void update();
    void updateGiving();
    void updateChosen();
    void saveCard();
    void chooseCard();
    void give();
    void revoke();
    void answer(bool isEnacted);
    void switchDual();

    View m_view;
    parts::Panel* m_cardPanel = nullptr;
    QLabel* m_address = nullptr;
    QLabel* m_cardNote = nullptr;
    parts::ActionButton* m_save = nullptr;
    parts::Panel* m_chosenPanel = nullptr;
    Facts* m_facts = nullptr;
    parts::ActionButton* m_revoke = nullptr;
    parts::ActionButton* m_object = nullptr;
    parts::ActionButton* m_enact = nullptr;
    parts::Panel* m_givePanel = nullptr;
    std::optional<Form> m_form;
    parts::MemberBox* m_for = nullptr;
    QPlainTextEdit* m_card = nullptr;
    QWidget* m_mayList = nullptr;
    std::vector<std::pair<Permission, QCheckBox*>> m_may;
    parts::ActionButton* m_choose = nullptr;
    parts::ActionButton* m_give = nullptr;
    parts::Panel* m_dualPanel = nullptr;
    QLabel* m_dualSaid = nullptr;
    parts::ActionButton* m_dual = nullptr;
};

}  // namespace tally::pages
