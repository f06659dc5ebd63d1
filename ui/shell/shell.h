#pragma once

#include "models/session/aftermath.h"
#include "models/session/workplace.h"
#include "ui/shell/workbench.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <map>
#include <memory>
#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace tally::parts {
class ActionButton;
class Notice;
}  // namespace tally::parts

namespace tally::shell {

class ConfirmSheet;
class Page;
class Rail;

/// The pages of whoever is at work, by role, in the order of the rail; the last group lies at its foot.
using PageMaker = std::function<std::vector<std::vector<Page*>>(Workbench& bench, QWidget* parent)>;

/// An open wallet at work: the rail, the header, one page at a time. Everything of it goes when the wallet is locked.
class Shell : public QWidget {
    Q_OBJECT

public:
    Shell(Workplace& workplace, PageMaker maker, QWidget* parent = nullptr);
    ~Shell() override;

    [[nodiscard]] Workbench& bench() { return *m_bench; }
    /// By its object name; false when this operator has no such page.
    bool openPage(const QString& name, quint64 id = 0);
    [[nodiscard]] QString currentPage() const;
    [[nodiscard]] std::vector<Page*> pages() const;
    [[nodiscard]] QWidget* pageInSight() const;
    /// The page's main action: its first in the header, else the first field of what it has to fill in.
    void runMain();
    /// Presses the filled button of the page, as if it were clicked: what cannot be is said.
    void review();
    /// To the page's search field; false when it has none.
    bool find();
    [[nodiscard]] bool isSigning() const { return m_sheet != nullptr; }
    /// Not while a signature is being made; a sheet that was forgotten does not keep a wallet open.
    [[nodiscard]] bool mayLock() const;
    void retranslate();

Q_SIGNALS:
    void toasted(const QString& text);
    /// Pages, actions, credentials and members are to be searched.
    void searchAsked();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void makePages();
    void remakePages();
    [[nodiscard]] std::optional<Roles> rolesNow() const;
    void showPage(Page* page);
    void nameWho();
    /// To the table of the page in sight, else to the first thing on it that Tab reaches.
    void focusPage();
    void fillHeader();
    void nameSearch();
    [[nodiscard]] parts::ActionButton* filledButton() const;
    void propose(const SigningPlan& plan);
    /// Tells how what was signed earlier has ended, until somebody has read it.
    void tellEnded();
    void showEnded(const std::vector<Ending>& ended);
    [[nodiscard]] QString endOf(const Ending& ending) const;

    Workplace& m_workplace;
    PageMaker m_maker;
    Workbench* m_bench;
    Rail* m_rail;
    QLabel* m_title;
    QLabel* m_subtitle;
    QToolButton* m_search;
    QHBoxLayout* m_actions;
    std::vector<std::pair<QAction*, parts::ActionButton*>> m_actionButtons;
    parts::Notice* m_notice;
    QWidget* m_endedRow;
    parts::Notice* m_ended;
    QPushButton* m_endedSeen;
    std::vector<OutboxId> m_endedShown;
    bool m_isTellingLater = false;         ///< some that ended are in blocks the wallet has not read
    std::vector<OutboxId> m_leftUnderWay;  ///< by a sheet that was closed
    QStackedWidget* m_stack;
    std::vector<Page*> m_pages;
    std::optional<Roles> m_madeFor;  ///< whose pages these are; nothing: nobody's who may act
    std::map<Page*, bool> m_isStale;
    QTimer m_settle;
    QTimer m_offline;
    ConfirmSheet* m_sheet = nullptr;
    UnixSeconds m_passwordGiven;
};

}  // namespace tally::shell
