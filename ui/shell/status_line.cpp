#include "ui/shell/status_line.h"

#include "ui/format/format.h"
#include "ui/look/icon.h"
#include "ui/parts/labels.h"
#include "ui/parts/state_look.h"

#include <QHBoxLayout>

#include <algorithm>

namespace tally::shell {

using look::Tokens;

StatusLine::StatusLine(QWidget* parent) : QFrame(parent) {
    setObjectName(QStringLiteral("statusLine"));
    setMinimumHeight(26);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 0, 14, 0);
    row->setSpacing(6);
    const auto glyph = [this, row] {
        auto* out = new QLabel(this);
        row->addWidget(out);
        return out;
    };
    const auto text = [this, row](const char* name) {
        QLabel* out = parts::makeLabel("", this, look::Type::Label);
        out->setObjectName(QString::fromLatin1(name));
        row->addWidget(out);
        row->addSpacing(10);
        return out;
    };
    m_gradeGlyph = glyph();
    m_grade = text("statusGrade");
    m_nodesGlyph = glyph();
    m_nodes = text("statusNodes");
    m_outboxGlyph = glyph();
    m_outbox = text("statusOutbox");
    row->addStretch();
    m_ledger = text("statusLedger");
    m_lock = text("statusLock");
    showClosed();
}

void StatusLine::say(QLabel* glyph, const QString& icon, look::Token ink, QLabel* label, const QString& text) {
    glyph->setPixmap(look::icon(icon, ink).pixmap(QSize(14, 14), devicePixelRatioF()));
    glyph->setVisible(!text.isEmpty());
    label->setText(text);
    label->setAccessibleName(text);
}

void StatusLine::showClosed() {
    say(m_gradeGlyph, QStringLiteral("lock"), &Tokens::muted, m_grade,
        tr("Locked. Keys stay sealed on this disk until you unlock."));
    say(m_nodesGlyph, QStringLiteral("network"), &Tokens::muted, m_nodes, {});
    say(m_outboxGlyph, QStringLiteral("send"), &Tokens::muted, m_outbox, {});
    m_ledger->clear();
    m_lock->clear();
}

void StatusLine::showStanding(Workbench& bench, const QString& ledgerName, std::optional<int> locksInMinutes) {
    const Standing& standing = bench.place().standing();
    const UnixSeconds now = bench.place().now();
    const QString block = standing.reached ? format::count(standing.reached->number) : QString();
    QString text;
    switch (standing.grade) {
        case ProofGrade::Offline:
            text = standing.reachedAt == 0
                       ? tr("Offline: no node has answered yet")
                       : tr("Offline since %1, block %2").arg(format::clockTime(standing.reachedAt, now), block);
            break;
        case ProofGrade::ToldByOneNode:
            text = tr("Told by one node to block %1").arg(block);
            break;
        case ProofGrade::AgreedByNodes:
            text = tr("Agreed by nodes to block %1").arg(block);
            break;
        case ProofGrade::ProvenByValidators:
            text = tr("Proven by validators to block %1").arg(block);
            break;
    }
    if (bench.place().isOnline() && standing.reachedAt != 0) {
        text += QStringLiteral("  ") + format::ago(standing.reachedAt, now);
    }
    const parts::StateLook grade = parts::lookOf(standing.grade);
    say(m_gradeGlyph, grade.icon, grade.ink, m_grade, text);

    const auto usable = std::ranges::count_if(standing.nodes, &NodeStatus::usable);
    const auto all = static_cast<qlonglong>(standing.nodes.size());
    const bool isWhole = usable == all && all > 0;
    say(m_nodesGlyph, isWhole ? QStringLiteral("network") : QStringLiteral("triangle-alert"),
        isWhole ? &Tokens::muted : &Tokens::warn, m_nodes,
        all == 0 ? QString() : tr("%1 of %2 nodes answer").arg(usable).arg(all));

    const int open = static_cast<int>(bench.place().unsettled());
    say(m_outboxGlyph, QStringLiteral("send"), open > 0 ? &Tokens::accent : &Tokens::muted, m_outbox,
        open == 0 ? tr("Outbox: none pending") : tr("Outbox: %n pending", nullptr, open));
    m_ledger->setText(ledgerName);
    m_lock->setText(locksInMinutes ? tr("Locks in %n min", nullptr, *locksInMinutes) : QString());
}

}  // namespace tally::shell
