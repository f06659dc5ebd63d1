#include "ui/pages/list_page.h"

#include "ui/pages/credential_rows.h"
#include "ui/parts/labels.h"

#include <QScrollArea>

#include <algorithm>

namespace tally::pages {

namespace {

constexpr int kSide = 380;

}  // namespace

ListPage::ListPage(shell::Workbench& bench, const QString& name, std::vector<items::PagedItems::Column> columns,
                   std::vector<int> widths, QWidget* parent)
    : Page(bench, name, parent) {
    auto* panel = new parts::Panel(this);
    m_table = new parts::Table(name + QStringLiteral("Table"), std::move(columns), bench.cells(), panel);
    m_table->setWidths(widths);
    m_table->setHeads(headOf);
    panel->body()->addWidget(m_table);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 16, 16, 16);
    row->setSpacing(12);
    m_column = new QVBoxLayout;
    m_column->setSpacing(12);
    m_column->addWidget(panel, 1);
    row->addLayout(m_column, 1);
}

parts::Panel* ListPage::addSide(int stretch, int width) {
    if (m_side == nullptr) {
        auto* scroll = new QScrollArea(this);
        scroll->setWidgetResizable(true);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setFixedWidth(width > 0 ? width : kSide);
        scroll->setFocusPolicy(Qt::NoFocus);
        auto* inside = new QWidget(scroll);
        m_side = new QVBoxLayout(inside);
        m_side->setContentsMargins(0, 0, 0, 0);
        m_side->setSpacing(12);
        m_side->addStretch();
        scroll->setWidget(inside);
        layout()->addWidget(scroll);
        // What stands beside the table speaks of one row: of the first until another is chosen.
        connect(&m_table->items(), &items::PagedItems::loaded, this, [this] {
            const auto first = m_table->items().idAt(0);
            if (chosen() == 0 && first) {
                m_table->select(*first);
            }
        });
    }
    auto* panel = new parts::Panel(this);
    m_side->insertWidget(m_side->count() - 1, panel, stretch);
    return panel;
}

void ListPage::setRows(std::function<Rows()> rows) {
    m_table->items().setSource([this, rows](std::uint64_t offset, std::size_t limit) -> Async<items::Page> {
        const auto ask = [](WalletHandle wallet, Rows read, std::uint64_t from,
                            std::size_t most) -> Async<items::Page> {
            auto reading = wallet.read([read](OpenWallet& open) { return read(open); });
            TALLY_CO_ASSIGN(std::vector<items::Row> all, co_await std::move(reading));
            items::Page page;
            page.total = all.size();
            for (std::size_t i = from; i < std::min<std::size_t>(all.size(), from + most); ++i) {
                page.rows.push_back(std::move(all[i]));
            }
            co_return page;
        };
        return ask(bench().session().wallet(), rows(), offset, limit);
    });
}

void ListPage::retranslate() {
    m_table->setHeads(headOf);
    m_table->view().setAccessibleName(title());
    m_table->retranslate();
}

}  // namespace tally::pages
