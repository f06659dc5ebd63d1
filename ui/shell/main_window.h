#pragma once

#include "ui/look/theme.h"
#include "ui/shell/house.h"

#include <QMainWindow>
#include <QTimer>

class QLabel;
class QStackedWidget;

namespace tally::parts {
class Table;
}

namespace tally::shell {

class HelpWindow;
class Shell;
class StartPage;
class StatusLine;

/// The one window: the first page while nothing is open, else the open wallet at work.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// Minutes without a key or a click until the wallet locks.
    static constexpr int kLockAfter = 15;

    explicit MainWindow(House house);
    ~MainWindow() override;

    [[nodiscard]] StartPage& start() { return *m_start; }
    /// The page to open once a wallet is.
    void setFirstPage(const QString& page) { m_firstPage = page; }
    void lock();

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeMenu();
    void nameMenu();
    void open(WalletHandle wallet, const std::filesystem::path& path);
    void work(WalletHandle wallet, std::unique_ptr<Ledger> ledger, const QString& ledgerName);
    void join(WalletHandle wallet);
    void joinFrom(WalletHandle wallet, const QString& manifestPath);
    void toast(const QString& text);
    void showPalette();
    /// At this chapter; an empty one is that of what is in sight.
    void showHelp(QString chapter);
    /// The one with the focus, else the first on the page; says so and gives null when there is none.
    [[nodiscard]] parts::Table* tableInSight();
    void tick();

    House m_house;
    QStackedWidget* m_stack;
    StartPage* m_start;
    HelpWindow* m_help = nullptr;
    Shell* m_shell = nullptr;
    Workplace* m_workplace = nullptr;
    std::optional<WalletHandle> m_wallet;
    StatusLine* m_status;
    QLabel* m_toast;
    QTimer m_toastTimer;
    QTimer m_tick;
    QString m_firstPage;
    QString m_ledgerName;
    UnixSeconds m_lastTouch = 0;
    std::vector<QAction*> m_menuActions;
};

}  // namespace tally::shell
