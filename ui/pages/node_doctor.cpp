#include "ui/pages/node_doctor.h"

#include "ui/format/format.h"
#include "ui/look/icon.h"
#include "ui/parts/state_look.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace tally::pages {

namespace {

constexpr int kGlyph = 15;
constexpr UnixSeconds kDay = 86'400;
/// Days before its end from which a certificate is worth a look: time enough to have another issued.
constexpr UnixSeconds kSoon = 45;

struct MarkLook {
    const char* icon;
    look::Token ink;
    const char* tone;
    QString word;
};

[[nodiscard]] MarkLook lookOf(NodeDoctor::Mark mark) {
    switch (mark) {
        case NodeDoctor::Mark::Good:
            return {"circle-check", &look::Tokens::ok, "", NodeDoctor::tr("in order")};
        case NodeDoctor::Mark::Look:
            return {"triangle-alert", &look::Tokens::warn, "warn", NodeDoctor::tr("worth a look")};
        case NodeDoctor::Mark::Bad:
            return {"circle-x", &look::Tokens::bad, "bad", NodeDoctor::tr("not in order")};
        case NodeDoctor::Mark::Unknown:
            break;
    }
    return {"minus", &look::Tokens::muted, "", NodeDoctor::tr("not known")};
}

}  // namespace

NodeDoctor::NodeDoctor(shell::Workbench& bench, QWidget* parent) : parts::Panel(parent), m_bench(bench) {
    setObjectName(QStringLiteral("nodeDoctor"));
    m_column = new QVBoxLayout;
    m_column->setContentsMargins(14, 0, 14, 12);
    m_column->setSpacing(10);
    m_problem = parts::makeText("", this);
    m_problem->setObjectName(QStringLiteral("nodeProblem"));
    m_column->addWidget(m_problem);
    m_column->addStretch();
    body()->addLayout(m_column);
}

void NodeDoctor::examine(const NodeStatus& node, const NodeHistory::Track* track) {
    setNote(QString::fromStdString(node.name));
    delete m_list;
    m_list = new QWidget(this);
    auto* grid = new QGridLayout(m_list);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(7);
    grid->setColumnStretch(2, 1);
    int row = 0;
    for (const Check& check : checksOf(node, track)) {
        add(check, row++);
    }
    m_column->insertWidget(0, m_list);
    QString problem;
    if (node.error) {
        problem = m_bench.sentence(*node.error);
    } else if (!node.problem.empty()) {
        problem = m_bench.sentence(Error{{node.problem, ErrorKind::Unreachable}, node.name, {}, {}});
    }
    m_problem->setText(problem.isEmpty() ? QString()
                                         : problem + QLatin1Char('\n') +
                                               tr("No figure uses this node. It is asked again by itself."));
    m_problem->setVisible(!problem.isEmpty());
}

void NodeDoctor::add(const Check& check, int row) {
    const MarkLook look = lookOf(check.mark);
    QLabel* glyph = parts::makeLabel("", m_list);
    glyph->setPixmap(look::icon(QString::fromLatin1(look.icon), look.ink).pixmap(kGlyph));
    QLabel* name = parts::makeLabel("muted", m_list);
    name->setText(check.name);
    QLabel* found = parts::makeText("", m_list);
    found->setText(check.found);
    found->setAlignment(Qt::Alignment(Qt::AlignRight) | Qt::AlignTop);
    parts::setTone(found, look.tone);
    found->setAccessibleName(check.name + QStringLiteral(": ") + check.found);
    found->setAccessibleDescription(look.word);
    auto* grid = static_cast<QGridLayout*>(m_list->layout());
    grid->addWidget(glyph, row, 0, Qt::AlignTop);
    grid->addWidget(name, row, 1, Qt::AlignTop);
    grid->addWidget(found, row, 2);
}

NodeDoctor::Check NodeDoctor::answerOf(const NodeStatus& node, const NodeHistory::Track* track) const {
    const UnixSeconds now = m_bench.place().now();
    if (standingOf(node) == NodeStanding::Silent) {
        return {Mark::Bad, tr("Answer"),
                node.heardAt == 0 ? tr("none yet") : tr("none since %1").arg(format::clockTime(node.heardAt, now))};
    }
    const auto typical = track != nullptr ? track->typicalAnswer() : node.answersIn;
    return {Mark::Good, tr("Answer"),
            typical ? tr("in %1 ms").arg(format::count(static_cast<std::uint64_t>(typical->count())))
                    : format::ago(node.heardAt, now)};
}

void NodeDoctor::addTls(std::vector<Check>& to, const NodeStatus& node) const {
    if (!node.tls) {
        const bool isKnown = node.heardAt != 0;
        to.push_back({isKnown ? Mark::Good : Mark::Unknown, tr("TLS"),
                      isKnown ? tr("none: it is on this computer") : tr("not known yet")});
        return;
    }
    const TlsFacts& tls = *node.tls;
    const QString cipher =
        QString::fromStdString(tls.protocol) + QStringLiteral(", ") + QString::fromStdString(tls.cipher);
    to.push_back({Mark::Good, tr("TLS"), tls.isMutual ? tr("%1, both sides show who they are").arg(cipher) : cipher});
    const UnixSeconds days = (tls.validUntil - m_bench.place().now()) / kDay;
    const Date end{static_cast<std::int32_t>(tls.validUntil / kDay)};
    to.push_back({days < kSoon ? Mark::Look : Mark::Good, tr("Certificate"),
                  tr("to %1, %n day(s)", nullptr, static_cast<int>(days)).arg(format::date(end))});
    to.push_back({Mark::Good, tr("Issued by"),
                  tls.isConsortiums ? tr("%1, named in the manifest").arg(QString::fromStdString(tls.issuer))
                                    : tr("%1, known to this computer").arg(QString::fromStdString(tls.issuer))});
}

std::vector<NodeDoctor::Check> NodeDoctor::checksOf(const NodeStatus& node, const NodeHistory::Track* track) const {
    const Standing& all = m_bench.place().standing();
    const NodeStanding now = standingOf(node);
    const bool isSilent = now == NodeStanding::Silent;
    std::vector<Check> out;
    out.push_back(answerOf(node, track));
    addTls(out, node);
    if (isSilent) {
        out.push_back({Mark::Unknown, tr("Ledger"), tr("not known")});
    } else if (now == NodeStanding::Foreign) {
        out.push_back({Mark::Bad, tr("Ledger"), tr("another than the manifest's")});
    } else {
        out.push_back({Mark::Good, tr("Ledger"), tr("chain id and first block as in the manifest")});
    }
    if (now == NodeStanding::Foreign || node.height == 0) {
        return out;
    }
    const std::uint64_t behind = std::max(all.head, node.height) - node.height;
    const QString height = format::count(node.height);
    out.push_back(
        {now == NodeStanding::Lags ? Mark::Look
         : isSilent                ? Mark::Unknown
                                   : Mark::Good,
         tr("Height"),
         behind == 0 ? tr("%1, newest").arg(height) : tr("%1, %2 behind").arg(height, format::count(behind))});
    const parts::StateLook look = parts::lookOf(now);
    QString agreement = look.text;
    if (track != nullptr && !track->spans.empty()) {
        const NodeHistory::Span& span = track->spans.back();
        agreement = tr("%1, since %2, block %3")
                        .arg(look.text, format::clockTime(span.from, m_bench.place().now()), format::count(span.block));
    }
    out.push_back({now == NodeStanding::Agrees        ? Mark::Good
                   : now == NodeStanding::Contradicts ? Mark::Bad
                                                      : Mark::Look,
                   tr("Agreement"), agreement});
    return out;
}

}  // namespace tally::pages
