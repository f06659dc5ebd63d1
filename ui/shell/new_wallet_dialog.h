#pragma once

#include "ui/shell/house.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;
class QStackedWidget;

namespace tally::parts {
class ActionButton;
class Field;
class Notice;
}  // namespace tally::parts

namespace tally::shell {

/// Makes a wallet: where, its password twice, and its recovery phrase, which has to be written down and typed back in
/// part before anything is made. Restoring asks for the phrase instead of showing one.
class NewWalletDialog : public QDialog {
    Q_OBJECT

public:
    NewWalletDialog(House& house, bool isRestored, QWidget* parent);
    ~NewWalletDialog() override;

Q_SIGNALS:
    /// Everything was given: `maker` makes the wallet on the wallet thread.
    void asked(const std::filesystem::path& path, const tally::WalletMaker& maker);

private:
    void build();
    void goOn();
    [[nodiscard]] bool checkFirst();
    [[nodiscard]] bool checkPhrase();
    void finish();

    House& m_house;
    bool m_isRestored;
    std::shared_ptr<Secret> m_phrase;
    QStackedWidget* m_steps;
    QLineEdit* m_name;
    parts::Field* m_nameField;
    QLineEdit* m_password;
    parts::Field* m_passwordField;
    QLineEdit* m_again;
    parts::Field* m_againField;
    QPlainTextEdit* m_words = nullptr;
    QLineEdit* m_third = nullptr;
    parts::Field* m_phraseField;
    parts::Notice* m_notice;
    parts::ActionButton* m_next;
};

}  // namespace tally::shell
