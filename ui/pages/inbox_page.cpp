#include "ui/pages/inbox_page.h"

#include "models/session/when_done.h"
#include "ui/format/format.h"
#include "ui/look/icon.h"
#include "ui/pages/credential_rows.h"
#include "ui/parts/choice_box.h"
#include "ui/parts/labels.h"
#include "ui/parts/table.h"
#include "ui/words/terms.h"

#include <QHBoxLayout>
#include <QPointer>

#include <algorithm>
#include <map>
#include <utility>

namespace tally::pages {

namespace {

constexpr DeclineReason kReasons[] = {
    DeclineReason::WrongAmount, DeclineReason::NotOurTrade,  DeclineReason::WrongTerms, DeclineReason::GoodsNotAccepted,
    DeclineReason::Duplicate,   DeclineReason::RiskAppetite, DeclineReason::Other};
constexpr std::size_t kMost = 100;

[[nodiscard]] std::vector<items::PagedItems::Column> columns() {
    return {{"number", false, false}, {"from", false, false},      {"issuer", false, false}, {"amount", true, false},
            {"due", false, false},    {"answer-by", false, false}, {"proof", false, false}};
}

/// Who offers it: the parent's owner; the issuer at issue.
struct Offered {
    CredentialRow row;
    MemberId from;
};

/// Those that can still be accepted.
[[nodiscard]] Result<std::vector<Offered>> offeredTo(LedgerQueries& ledger, MemberId me, Date today) {
    CredentialFilter filter;
    filter.offeree = me;
    filter.state = CredentialState::Offered;
    TALLY_ASSIGN(const auto rows, ledger.credentials(filter));
    std::vector<Offered> out;
    for (const CredentialRow& row : rows) {
        if (row.credential.expiryDay < today) {
            continue;
        }
        MemberId from = row.root.issuer;
        if (row.credential.id.index != 0) {
            TALLY_ASSIGN(const auto parent, ledger.credential({row.credential.id.root, row.credential.parent}));
            from = parent ? parent->owner : from;
        }
        out.push_back({row, from});
    }
    return out;
}

}  // namespace

InboxPage::InboxPage(shell::Workbench& bench, QWidget* parent) : Page(bench, QStringLiteral("inbox"), parent) {
    setProperty("counts", true);
    auto* panel = new parts::Panel(this);
    m_table = new parts::Table(QStringLiteral("inboxTable"), columns(), bench.cells(), panel);
    m_table->setManySelectable(true);
    m_table->setWidths({150, 150, 150, 140, 190, 180, 0});
    panel->body()->addWidget(m_table);
    m_reason = new parts::ChoiceBox(this);
    m_reason->setObjectName(QStringLiteral("declineReason"));
    m_accept = new parts::ActionButton("primary", this);
    m_accept->setObjectName(QStringLiteral("accept"));
    m_accept->setIcon(look::icon(QStringLiteral("check"), &look::Tokens::onAccent));
    m_decline = new parts::ActionButton("danger", this);
    m_decline->setObjectName(QStringLiteral("decline"));
    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_reason);
    foot->addWidget(m_decline);
    foot->addStretch();
    foot->addWidget(m_accept);
    setTabOrder(m_reason, m_decline);
    setTabOrder(m_decline, m_accept);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->setSpacing(12);
    column->addWidget(panel, 1);
    column->addLayout(foot);

    connect(m_table, &parts::Table::selectionSettled, this, &InboxPage::update);
    connect(m_accept, &parts::ActionButton::acted, this, [this] { answer(true); });
    connect(m_decline, &parts::ActionButton::acted, this, [this] { answer(false); });
    connect(m_accept, &parts::ActionButton::refused, &bench, &shell::Workbench::toast);
    connect(m_decline, &parts::ActionButton::refused, &bench, &shell::Workbench::toast);
    connect(&bench.place(), &Workplace::standingChanged, this, [this] {
        const ProofGrade grade = this->bench().place().standing().grade;
        if (grade != std::exchange(m_shownGrade, grade)) {
            refresh();
        }
        update();
    });
    retranslate();
    m_table->items().setSource([this](std::uint64_t, std::size_t) -> Async<items::Page> {
        const auto ask = [](QPointer<InboxPage> page) -> Async<items::Page> {
            const MemberId me = page->bench().me();
            auto reading = page->bench().session().read(
                [me, today = page->bench().today()](LedgerQueries& ledger) { return offeredTo(ledger, me, today); });
            TALLY_CO_ASSIGN(const std::vector<Offered> offers, co_await std::move(reading));
            if (page == nullptr) {
                co_return fail(kSessionCancelled);
            }
            const ProofGrade grade = page->bench().place().standing().grade;
            items::Page out;
            out.total = offers.size();
            page->m_rows.clear();
            for (const Offered& one : offers) {
                page->m_rows.push_back(one.row);
                const Credential& part = one.row.credential;
                out.rows.push_back(
                    {part.id.packed(),
                     {items::CodeCell{numberText(part.id)}, items::MemberCell{one.from},
                      items::MemberCell{one.row.root.issuer}, items::AmountCell{part.value, one.row.root.currency},
                      items::DateCell{one.row.root.dueDay, true}, items::DateCell{part.expiryDay, true},
                      items::GradeCell{grade}}});
            }
            co_return out;
        };
        return ask(this);
    });
    connect(&m_table->items(), &items::PagedItems::loaded, this, [this] {
        m_count = static_cast<int>(m_rows.size());
        std::map<std::uint16_t, MinorUnits> sums;
        for (const CredentialRow& row : m_rows) {
            sums[row.root.currency] += row.credential.value;
        }
        QStringList amounts;
        for (const auto& [currency, sum] : sums) {
            amounts.append(format::amountWithCurrency(sum, currency));
        }
        m_table->setFoot(tr("%n to answer", nullptr, m_count), amounts.join(QStringLiteral("  ")));
        Q_EMIT countChanged();
        Q_EMIT headChanged();
        update();
    });
}

QString InboxPage::title() const { return tr("Inbox"); }
QString InboxPage::subtitle() const { return tr("What is offered to us"); }

void InboxPage::show(quint64 id) { m_table->select(id); }

void InboxPage::refresh() { m_table->items().refresh(); }

void InboxPage::retranslate() {
    m_table->setHeads(headOf);
    m_table->setEmpty(QStringLiteral("inbox"), tr("Nothing waits for an answer"),
                      tr("Credentials that customers offer you appear here by themselves. You accept them, or decline "
                         "them with a reason."));
    m_table->view().setAccessibleName(tr("Credentials to answer"));
    m_accept->setText(tr("Accept"));
    m_decline->setText(tr("Decline"));
    m_reason->setAccessibleName(tr("Reason for declining"));
    const int before = m_reason->currentIndex();
    m_reason->clear();
    m_reason->addItem(tr("Reason for declining…"));
    for (const DeclineReason reason : kReasons) {
        m_reason->addItem(words::nameOf(reason));
    }
    m_reason->setCurrentIndex(std::max(0, before));
    m_table->retranslate();
    update();
}

std::vector<CredentialRow> InboxPage::chosen() const {
    std::vector<CredentialRow> out;
    for (const std::uint64_t id : m_table->selectedIds()) {
        const auto found =
            std::ranges::find_if(m_rows, [id](const CredentialRow& row) { return row.credential.id.packed() == id; });
        if (found != m_rows.end()) {
            out.push_back(*found);
        }
    }
    return out;
}

void InboxPage::update() {
    QString why = bench().signingRefusal();
    const std::vector<CredentialRow> rows = chosen();
    const std::size_t selected = rows.size();
    if (why.isEmpty() && selected == 0) {
        why = tr("Choose one or more credentials first.");
    }
    const auto isOther = [&rows](const CredentialRow& row) { return row.root.currency != rows.front().root.currency; };
    if (why.isEmpty() && std::ranges::any_of(rows, isOther)) {
        why = tr("Only one currency in one transaction.");
    }
    if (why.isEmpty() && selected > kMost) {
        why = tr("At most %1 in one transaction.").arg(kMost);
    }
    m_accept->setRefusal(why);
    m_decline->setRefusal(why);
}

void InboxPage::answer(bool isAccepted) {
    const std::vector<CredentialRow> rows = chosen();
    if (rows.empty()) {
        return;
    }
    const int reason = m_reason->currentIndex();
    if (!isAccepted && reason == 0) {
        bench().toast(tr("Say why first: the one who offered it sees the reason."));
        m_reason->setFocus();
        return;
    }
    shell::SigningPlan plan;
    plan.currency = rows.front().root.currency;
    MinorUnits total = 0;
    std::vector<CredentialId> ids;
    for (const CredentialRow& row : rows) {
        total += row.credential.value;
        ids.push_back(row.credential.id);
        plan.lines.push_back({bench().nameOf(row.root.issuer),
                              tr("%1, due %2").arg(numberText(row.credential.id), format::date(row.root.dueDay)),
                              row.credential.value});
    }
    plan.total = total;
    const int many = static_cast<int>(rows.size());
    const QString me = bench().nameOf(bench().me());
    const QString sum = format::amountWithCurrency(total, plan.currency);
    if (isAccepted) {
        plan.title = tr("Accept %n credential(s)", nullptr, many);
        plan.sentence = tr("%1 becomes holder of %2, promised by the issuers below.").arg(me, sum);
        plan.cannotBeUndone = {tr("Accepting cannot be undone. You could only offer it on.")};
        plan.signLabel = tr("Sign and accept");
        plan.doneText = tr("%n credential(s) accepted", nullptr, many);
        plan.intent = intent::AcceptOffers{ids};
    } else {
        const DeclineReason why = kReasons[reason - 1];
        plan.title = tr("Decline %n credential(s)", nullptr, many);
        plan.sentence = tr("%1 declines %2. The reason is on the ledger: %3.").arg(me, sum, words::nameOf(why));
        plan.cannotBeUndone = {tr("The value returns to who offered it. You would need a new offer.")};
        plan.signLabel = tr("Sign and decline");
        plan.doneText = tr("%n credential(s) declined", nullptr, many);
        plan.intent = intent::DeclineOffers{ids, why};
    }
    bench().propose(std::move(plan));
}

}  // namespace tally::pages
