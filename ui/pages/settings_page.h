#pragma once

#include "ui/shell/page.h"

class QLabel;
class QLineEdit;
class QSpinBox;

namespace tally::parts {
class ActionButton;
class Field;
class Notice;
class Panel;
}  // namespace tally::parts

namespace tally::pages {

/// The wallet itself: another password, a copy in a safe place, and where its file lies.
class SettingsPage final : public shell::Page {
    Q_OBJECT

public:
    SettingsPage(shell::Workbench& bench, QWidget* parent);
    [[nodiscard]] QString title() const override { return tr("Settings"); }
    [[nodiscard]] QString subtitle() const override { return tr("This wallet"); }
    [[nodiscard]] QString icon() const override { return QStringLiteral("settings"); }
    void refresh() override;
    void retranslate() override;

private:
    void changePassword();
    void keepAttention(int percent);
    void backUp();

    parts::Panel* m_passwordPanel;
    QLineEdit* m_present;
    parts::Field* m_presentField;
    QLineEdit* m_next;
    parts::Field* m_nextField;
    QLineEdit* m_again;
    parts::Field* m_againField;
    parts::ActionButton* m_change;
    parts::Panel* m_dashboardPanel;
    QSpinBox* m_attention;
    parts::Field* m_attentionField;
    parts::Panel* m_filePanel;
    QLabel* m_place;
    parts::ActionButton* m_backUp;
    parts::Notice* m_notice;
};

}  // namespace tally::pages
