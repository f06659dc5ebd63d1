#pragma once

#include "ui/look/tokens.h"
#include "ui/shell/ground.h"
#include "ui/shell/workbench.h"

#include <QFrame>
#include <QLineEdit>
#include <QTimer>

class QLabel;
class QPushButton;
class QStackedLayout;
class QVBoxLayout;

namespace tally {
struct Aftermath;
}

namespace tally::parts {
class ActionButton;
class Notice;
}  // namespace tally::parts

namespace tally::shell {

/// The sheet before every signature: in words what will happen and what cannot be undone, the trial on the ledger, the
/// password if asked; then each step with its time, and how it ended. Closing it never stops what is signed.
/// Lies over the window on a scrim and keeps the focus; Esc closes it, Enter signs nothing.
class ConfirmSheet : public Scrim {
    Q_OBJECT

public:
    /// From this amount on (minor units) the password is asked, and always when it was last given longer ago than the
    /// seconds below.
    static constexpr MinorUnits kAskedFrom = 1'000'000'00;
    static constexpr UnixSeconds kTrustedFor = 15 * 60;

    ConfirmSheet(Workbench& bench, SigningPlan plan, UnixSeconds passwordGiven, QWidget* window);

    /// Between the click and the signature: it can be neither closed nor taken away.
    [[nodiscard]] bool isSigning() const { return m_state == State::Signing && m_entry == 0; }

Q_SIGNALS:
    void closed();
    /// Closed while what was signed has not ended: somebody else has to tell how it does.
    void leftUnderWay(tally::OutboxId entry);
    /// The right password was given just now.
    void passwordGiven();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    enum class State { Checking, Ready, Refused, Signing, Failed, Done, Waiting };

    void build();
    void buildLeft(QVBoxLayout& column);
    void buildRight(QVBoxLayout& column);
    void buildFoot(QVBoxLayout& column);
    void makeDraft();
    void check();
    void judge(const Checked& tried);
    void refuse(const QString& verdict, const QString& why);
    void sign();
    void begin(std::shared_ptr<const Secret> password);
    void askAgain();
    void follow(OutboxEntry entry);
    void finished(const Performed& performed);
    /// In a block, and what came of it there.
    void sayEnd(std::uint64_t block, const Aftermath& what);
    void failed(const Error& error, bool isSigned);
    void addStep(const QString& icon, look::Token ink, const QString& text, const QString& note);
    void close();
    /// What the page clears once something is signed; the first time only.
    void tellPage();
    void sayTitle(const QString& title);
    [[nodiscard]] bool asksPassword() const;
    [[nodiscard]] bool isLeftToChecker() const;

    Workbench& m_bench;
    SigningPlan m_plan;
    UnixSeconds m_passwordGiven;
    std::optional<Draft> m_draft;
    OutboxId m_entry = 0;  ///< once it is signed
    State m_state = State::Checking;
    bool m_isPageTold = false;
    QFrame* m_sheet;
    QLabel* m_title;
    parts::Notice* m_verdict;
    QLabel* m_trialNote;
    QVBoxLayout* m_steps;
    QLineEdit* m_password;
    QLabel* m_passwordError;
    QLabel* m_footNote;
    QPushButton* m_cancel;
    parts::ActionButton* m_sign;
    QTimer m_again;
};

}  // namespace tally::shell
