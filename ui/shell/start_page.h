#pragma once

#include "ui/shell/house.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace tally::parts {
class ActionButton;
class Field;
class Notice;
class Panel;
}  // namespace tally::parts

namespace tally::shell {

/// The first page: the wallets on this computer and the way into one; new wallets, the practice ledger.
class StartPage : public QWidget {
    Q_OBJECT

public:
    explicit StartPage(House& house, QWidget* parent = nullptr);

    /// Looks for wallets again; `chosen` is put in front.
    void refresh(const std::filesystem::path& chosen = {});
    /// Keys go to the wallets; without one, to the practice ledger.
    void takeFocus();
    void retranslate();
    /// Asks first when one runs: it would be forgotten.
    void startPractice();
    void openFile();
    void newWallet();
    void restoreWallet();
    void say(const QString& text, const char* tone);

Q_SIGNALS:
    void opened(tally::WalletHandle wallet, const std::filesystem::path& path);

private:
    struct Known {
        std::filesystem::path path;
        QString name;
        QString role;
        bool isPractice = false;
    };
    void build();
    void beginPractice();
    void findWallets();
    void choose(int row);
    void unlock();
    void create(bool isRestored);
    void busy(const QString& text);
    void take(Result<WalletHandle> wallet, const std::filesystem::path& path);

    House& m_house;
    std::vector<Known> m_known;
    std::vector<std::filesystem::path> m_extra;
    bool m_isBusy = false;
    QLabel* m_head;
    QListWidget* m_list;
    QLabel* m_name;
    QLabel* m_about;
    QLineEdit* m_password;
    parts::Field* m_passwordField;
    parts::ActionButton* m_unlock;
    QLabel* m_never;
    parts::Notice* m_notice;
    QPushButton* m_open;
    QPushButton* m_new;
    QPushButton* m_restore;
    parts::Panel* m_practicePanel;
    QLabel* m_practiceTitle;
    QLabel* m_practiceText;
    parts::ActionButton* m_practice;
};

}  // namespace tally::shell
