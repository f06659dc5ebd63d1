#include "ui/pages/activity_page.h"

#include "ui/format/format.h"
#include "ui/pages/credential_rows.h"
#include "ui/parts/labels.h"
#include "ui/words/terms.h"

#include <QVBoxLayout>

#include <algorithm>

namespace tally::pages {

namespace {

constexpr std::size_t kMost = 1'000;

[[nodiscard]] Result<std::vector<items::Row>> outboxRows(OpenWallet& wallet) {
    TALLY_ASSIGN(OutboxStore store, wallet.outbox());
    TALLY_ASSIGN(const auto entries, store.newest(kMost));
    std::vector<items::Row> out;
    for (const OutboxEntry& entry : entries) {
        out.push_back({static_cast<std::uint64_t>(entry.id),
                       {items::InstantCell{entry.created}, items::NameCell{entry.action},
                        items::OutboxCell{entry.phase}, items::NumberCell{static_cast<std::int64_t>(entry.block)},
                        items::CodeCell{format::shortHash(entry.txn)}}});
    }
    return out;
}

}  // namespace

ActivityPage::ActivityPage(shell::Workbench& bench, QWidget* parent)
    : ListPage(bench, QStringLiteral("activity"),
               {{"when", false, false},
                {"what", false, false},
                {"state", false, false},
                {"block", true, false},
                {"transaction", false, false}},
               {150, 260, 160, 90, 0}, parent) {
    auto* panel = new parts::Panel(this);
    panel->setTitle(tr("On the ledger"));
    m_events = new parts::Table(
        QStringLiteral("eventTable"),
        {{"date", false, false}, {"what", false, false}, {"number", false, false}, {"block", true, false}},
        bench.cells(), panel);
    m_events->setWidths({150, 260, 160, 0});
    panel->body()->addWidget(m_events);
    column().addWidget(panel, 1);
    m_events->items().setSource([this](std::uint64_t offset, std::size_t limit) -> Async<items::Page> {
        const auto ask = [](WalletHandle wallet, MemberId me, std::uint64_t from,
                            std::size_t most) -> Async<items::Page> {
            auto reading = wallet.read([me](OpenWallet& open) -> Result<std::vector<StampedEvent>> {
                TALLY_ASSIGN(LedgerQueries ledger, open.ledger());
                EventFilter filter;
                filter.member = me;
                filter.limit = kMost;
                return ledger.events(filter);
            });
            TALLY_CO_ASSIGN(const std::vector<StampedEvent> events, co_await std::move(reading));
            items::Page page;
            page.total = events.size();
            for (std::size_t i = from; i < std::min<std::size_t>(events.size(), from + most); ++i) {
                const StampedEvent& one = events[i];
                const CredentialId about = subjectOf(one.event).credential;
                page.rows.push_back(
                    {(one.stamp.block << 16) | one.stamp.logIndex,
                     {items::DateCell{one.stamp.day, false}, items::EventCell{std::string(kindName(one.event))},
                      items::CodeCell{about.root.value != 0 ? numberText(about) : QString()},
                      items::NumberCell{static_cast<std::int64_t>(one.stamp.block)}}});
            }
            co_return page;
        };
        return ask(this->bench().session().wallet(), this->bench().me(), offset, limit);
    });
    connect(&bench.place(), &Workplace::outboxChanged, this, &ActivityPage::refresh);
    connect(&bench.place(), &Workplace::changed, m_events, [this] { m_events->items().refresh(); });
    setRows([] { return Rows(outboxRows); });
    retranslate();
}

void ActivityPage::retranslate() {
    ListPage::retranslate();
    table().setEmpty(QStringLiteral("send"), tr("Nothing was signed here yet"),
                     tr("Every transaction you sign is kept here with how it stands, to its end."));
    m_events->setHeads(headOf);
    m_events->view().setAccessibleName(tr("On the ledger"));
    m_events->setEmpty(QStringLiteral("activity"), tr("Nothing happened yet"), tr("What the ledger says of us."));
    m_events->retranslate();
}

}  // namespace tally::pages
