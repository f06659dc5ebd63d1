#include "ui/pages/nodes_page.h"

#include "models/base/files.h"
#include "models/session/node_evidence.h"
#include "models/session/when_done.h"
#include "ui/format/format.h"
#include "ui/pages/credential_rows.h"
#include "ui/pages/node_doctor.h"
#include "ui/parts/chart_legend.h"
#include "ui/parts/labels.h"
#include "ui/parts/node_strips.h"
#include "ui/parts/state_look.h"
#include "ui/parts/table.h"

#include <QAction>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QSaveFile>
#include <QVBoxLayout>

#include <algorithm>

namespace tally::pages {

namespace {

constexpr int kDoctor = 320;
constexpr std::array<const char*, 4> kTileNames{"nodesNewest", "nodesAgreed", "nodesAgreeing", "nodesAside"};

/// How many are set aside for each reason, the gravest first.
[[nodiscard]] QString reasonsOf(const std::vector<NodeStatus>& nodes) {
    QStringList out;
    for (const NodeStanding standing :
         {NodeStanding::Foreign, NodeStanding::Contradicts, NodeStanding::Silent, NodeStanding::Lags}) {
        const auto many = std::ranges::count(nodes, standing, standingOf);
        if (many > 0) {
            out.append(NodesPage::tr("%1: %2").arg(parts::lookOf(standing).text).arg(many));
        }
    }
    return out.join(QStringLiteral(", "));
}

}  // namespace

void NodesPage::Tile::say(const QString& name, const QString& value, const QString& remark, const char* tone) const {
    title->setText(name);
    figure->setText(value);
    note->setText(remark);
    parts::setTone(figure, tone);
    figure->setAccessibleName(name + QStringLiteral(": ") + value);
    figure->setAccessibleDescription(remark);
}

NodesPage::NodesPage(shell::Workbench& bench, QWidget* parent) : Page(bench, QStringLiteral("nodes"), parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(makeTiles());
    auto* left = new QVBoxLayout;
    left->setSpacing(12);
    left->addWidget(makeTable(), 1);
    left->addWidget(makeStrips());
    auto* middle = new QHBoxLayout;
    middle->setSpacing(12);
    middle->addLayout(left, 1);
    m_doctor = new NodeDoctor(bench, this);
    m_doctor->setFixedWidth(kDoctor);
    middle->addWidget(m_doctor);
    column->addLayout(middle, 1);
    m_save = new QAction(this);
    m_save->setObjectName(QStringLiteral("saveEvidence"));
    m_save->setProperty("glyph", QStringLiteral("download"));
    connect(m_save, &QAction::triggered, this, &NodesPage::saveEvidence);
    connect(&m_table->items(), &items::PagedItems::loaded, this, [this] {
        if (!m_table->currentId()) {
            m_table->select(1);
        }
        inspect();
    });
    connect(m_table->view().selectionModel(), &QItemSelectionModel::selectionChanged, this, &NodesPage::inspect);
    connect(&bench.place(), &Workplace::standingChanged, this, &NodesPage::refresh);
    retranslate();
}

parts::Panel* NodesPage::makeTiles() {
    auto* panel = new parts::Panel(this);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        if (i > 0) {
            auto* rule = new QFrame(panel);
            rule->setProperty("kind", QStringLiteral("upright-rule"));
            row->addWidget(rule);
        }
        auto* one = new QVBoxLayout;
        one->setContentsMargins(14, 8, 14, 8);
        one->setSpacing(2);
        Tile& tile = m_tiles[i];
        tile.title = parts::makeLabel("muted", panel, look::Type::Label);
        tile.figure = parts::makeLabel("figure", panel, look::Type::Figure);
        tile.figure->setObjectName(QString::fromLatin1(kTileNames[i]));
        tile.note = parts::makeText("muted", panel);
        tile.note->setFont(look::typeOf(font(), look::Type::Label));
        one->addWidget(tile.title);
        one->addWidget(tile.figure);
        one->addWidget(tile.note);
        one->addStretch();
        row->addLayout(one, 1);
    }
    panel->body()->addLayout(row);
    return panel;
}

parts::Panel* NodesPage::makeTable() {
    m_tablePanel = new parts::Panel(this);
    m_table = new parts::Table(QStringLiteral("nodeTable"),
                               {{"node", false, false},
                                {"height", true, false},
                                {"behind", true, false},
                                {"agreement", false, false},
                                {"answer", false, false},
                                {"tls", false, false}},
                               bench().cells(), m_tablePanel);
    m_table->setWidths({200, 110, 80, 150, 100, 0});
    m_tablePanel->body()->addWidget(m_table);
    m_table->items().setSource([this](std::uint64_t, std::size_t) { return ready(Result<items::Page>(rows())); });
    return m_tablePanel;
}

parts::Panel* NodesPage::makeStrips() {
    m_stripPanel = new parts::Panel(this);
    m_legend = new parts::ChartLegend(m_stripPanel);
    m_stripPanel->addToTitle(m_legend);
    m_strips = new parts::NodeStrips(m_stripPanel);
    m_stripPanel->body()->addWidget(m_strips);
    return m_stripPanel;
}

items::Page NodesPage::rows() const {
    items::Page page;
    const Workplace& place = bench().place();
    const std::vector<NodeStatus>& nodes = place.standing().nodes;
    const auto& tracks = bench().place().nodeHistory().tracks();
    page.total = nodes.size();
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const NodeStatus& node = nodes[i];
        const NodeHistory::Track* track = i < tracks.size() ? &tracks[i] : nullptr;
        const auto number = [&node](std::uint64_t value) {
            return node.height > 0 ? items::Cell(items::NumberCell{static_cast<std::int64_t>(value)}) : items::Cell();
        };
        const auto typical = track != nullptr ? track->typicalAnswer() : std::nullopt;
        const QString answer =
            typical ? tr("%1 ms").arg(format::count(static_cast<std::uint64_t>(typical->count()))) : QString();
        const QString connection = node.tls            ? QString::fromStdString(node.tls->protocol)
                                   : node.heardAt != 0 ? tr("none, on this computer")
                                                       : QString();
        const std::uint64_t head = std::max(place.standing().head, node.height);
        page.rows.push_back({i + 1,
                             {QString::fromStdString(node.name), number(node.height), number(head - node.height),
                              items::NodeCell{standingOf(node)}, answer, connection}});
    }
    return page;
}

void NodesPage::sayTiles() {
    const Workplace& place = bench().place();
    const Standing& standing = place.standing();
    const auto& nodes = standing.nodes;
    const QString none = QStringLiteral("—");
    std::uint64_t newest = 0;
    for (const NodeStatus& node : nodes) {
        const NodeStanding now = standingOf(node);
        if (now == NodeStanding::Agrees || now == NodeStanding::Lags) {
            newest = std::max(newest, node.height);
        }
    }
    m_tiles[0].say(tr("Newest height"), newest == 0 ? none : format::count(newest),
                   newest == 0 ? tr("No node answers") : tr("of the nodes that answer"));
    QString grade = parts::lookOf(standing.grade).text;
    if (standing.reachedAt != 0) {
        grade += QStringLiteral(", ") + format::ago(standing.reachedAt, place.now());
    }
    m_tiles[1].say(tr("Agreed height"), standing.head == 0 ? none : format::count(standing.head), grade,
                   standing.grade == ProofGrade::Offline ? "warn" : "");
    const auto agreeing = std::ranges::count(nodes, NodeStanding::Agrees, standingOf);
    const auto all = static_cast<qlonglong>(nodes.size());
    m_tiles[2].say(tr("In agreement"), nodes.empty() ? none : tr("%1 of %2").arg(agreeing).arg(all),
                   tr("chain id and first block compared with the manifest"));
    m_tiles[3].say(tr("Set aside"), nodes.empty() ? none : QString::number(all - agreeing), reasonsOf(nodes),
                   agreeing < all ? "warn" : "");
}

void NodesPage::refresh() {
    m_table->items().refresh();
    sayTiles();
    std::vector<parts::NodeStrips::Strip> strips;
    const auto& nodes = bench().place().standing().nodes;
    const auto& tracks = bench().place().nodeHistory().tracks();
    for (std::size_t i = 0; i < std::min(nodes.size(), tracks.size()); ++i) {
        strips.emplace_back(QString::fromStdString(nodes[i].name), tracks[i].spans);
    }
    m_strips->setStrips(std::move(strips), bench().place().now());
}

void NodesPage::inspect() {
    const auto& nodes = bench().place().standing().nodes;
    const auto& tracks = bench().place().nodeHistory().tracks();
    // Rows are numbered from 1, in the order of the nodes.
    const std::size_t at = m_table->currentId().value_or(0);
    m_doctor->setVisible(at > 0 && at <= nodes.size());
    if (at > 0 && at <= nodes.size()) {
        m_doctor->examine(nodes[at - 1], at <= tracks.size() ? &tracks[at - 1] : nullptr);
    }
}

void NodesPage::saveEvidence() {
    auto* dialog = new QFileDialog(this, tr("Save what the nodes said"), QStringLiteral("nodes.json"),
                                   tr("JSON (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    // As it is now, not as it will be when a name is typed.
    const Workplace& place = bench().place();
    const std::string said = nodeEvidence(place.standing(), place.nodeHistory(), place.now());
    connect(dialog, &QFileDialog::fileSelected, this, [this, said](const QString& path) {
        // Not on the gui thread: a slow disk may take its time.
        auto saving = bench().session().wallet().run([said, path](OpenWallet&) -> Result<Done> {
            QSaveFile file(path);
            const auto size = static_cast<qint64>(said.size());
            if (!file.open(QIODevice::WriteOnly) || file.write(said.data(), size) != size || !file.commit()) {
                return fail(kFileUnwritable, path.toStdString(), {}, file.errorString().toStdString());
            }
            return Done{};
        });
        whenDone(std::move(saving), this, [this, path](const Result<Done>& done) {
            bench().toast(done ? tr("What the nodes said is saved to %1.").arg(path) : bench().sentence(done.error()));
        });
    });
    dialog->open();
}

void NodesPage::retranslate() {
    m_save->setText(tr("Save evidence…"));
    m_doctor->retranslate();
    using Mark = parts::ChartLegend::Mark;
    m_tablePanel->setTitle(tr("Nodes"));
    m_tablePanel->setNote(tr("asked at each new block, and every few seconds without one"));
    m_table->setHeads(headOf);
    m_table->view().setAccessibleName(tr("Nodes"));
    m_table->setEmpty(QStringLiteral("network"), tr("No node was asked yet"),
                      tr("The consortium's manifest names the nodes; they are asked as soon as the wallet is open."));
    m_table->retranslate();
    m_stripPanel->setTitle(tr("Last 30 minutes"));
    m_stripPanel->setNote(tr("since this wallet was opened"));
    std::vector<parts::ChartLegend::Entry> entries;
    for (const auto& [standing, mark] :
         {std::pair{NodeStanding::Agrees, Mark::Filled}, std::pair{NodeStanding::Lags, Mark::Dashed},
          std::pair{NodeStanding::Contradicts, Mark::Hatched}, std::pair{NodeStanding::Silent, Mark::Outlined}}) {
        const parts::StateLook look = parts::lookOf(standing);
        entries.push_back({look.text, look.ink, mark});
    }
    m_legend->setEntries(std::move(entries));
    refresh();
}

}  // namespace tally::pages
