#pragma once

#include "models/session/key_card.h"
#include "ui/pages/form.h"
#include "ui/pages/list_page.h"

class QCheckBox;
class QPlainTextEdit;

namespace tally::pages {

/// Everybody on this ledger. The registrar admits members and gives their first key; registrar and regulator suspend.
class MembersPage final : public ListPage {
    Q_OBJECT

public:
    MembersPage(shell::Workbench& bench, QWidget* parent);

    [[nodiscard]] QString title() const override { return tr("Members"); }
    [[nodiscard]] QString subtitle() const override { return tr("Everybody on this ledger"); }
    [[nodiscard]] QString icon() const override { return QStringLiteral("building-2"); }
    void retranslate() override;

private:
    [[nodiscard]] Result<KeyCard> cardTyped() const;
    void update();
    void admit();
    void giveKey();
    void setStanding();
    [[nodiscard]] const Member* member() const;

    parts::Panel* m_admitPanel = nullptr;
    std::optional<Form> m_form;
    QLineEdit* m_code = nullptr;
    QLineEdit* m_nameZh = nullptr;
    QLineEdit* m_nameEn = nullptr;
    QWidget* m_roleList = nullptr;
    std::vector<std::pair<Role, QCheckBox*>> m_roles;
    QPlainTextEdit* m_card = nullptr;
    parts::ActionButton* m_admit = nullptr;
    parts::ActionButton* m_giveKey = nullptr;
    parts::Panel* m_standingPanel = nullptr;
    std::optional<Form> m_standingForm;
    parts::ChoiceBox* m_reason = nullptr;
    parts::ActionButton* m_standing = nullptr;
};

}  // namespace tally::pages
