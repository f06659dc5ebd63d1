#pragma once

#include "ui/look/tokens.h"
#include "ui/shell/workbench.h"

#include <QFrame>
#include <QTimer>

class QLabel;

namespace tally::shell {

/// How certain and how fresh what is shown is, what is under way, and when the wallet locks.
class StatusLine : public QFrame {
    Q_OBJECT

public:
    explicit StatusLine(QWidget* parent = nullptr);

    /// Nothing open: says that keys are sealed.
    void showClosed();
    void showStanding(Workbench& bench, const QString& ledgerName, std::optional<int> locksInMinutes);

private:
    void say(QLabel* glyph, const QString& icon, look::Token ink, QLabel* label, const QString& text);

    QLabel* m_gradeGlyph;
    QLabel* m_grade;
    QLabel* m_nodesGlyph;
    QLabel* m_nodes;
    QLabel* m_outboxGlyph;
    QLabel* m_outbox;
    QLabel* m_ledger;
    QLabel* m_lock;
};

}  // namespace tally::shell
