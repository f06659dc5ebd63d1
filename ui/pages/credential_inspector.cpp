#include "ui/pages/credential_inspector.h"

#include "models/domain/credential_number.h"
#include "models/session/claims_behind.h"
#include "models/session/provenance.h"
#include "models/session/when_done.h"
#include "ui/format/format.h"
#include "ui/look/icon.h"
#include "ui/pages/credential_rows.h"
#include "ui/parts/provenance_diagram.h"
#include "ui/parts/state_look.h"
#include "ui/parts/table.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QToolButton>

#include <algorithm>

namespace tally::pages {

namespace {

constexpr std::size_t kMostEvents = 2'000;
/// Of a root that is drawn; of one with more the picture would say little.
constexpr std::size_t kMostParts = 5'000;
/// Ends in the picture.
constexpr std::size_t kMostBranches = 12;

[[nodiscard]] std::vector<items::PagedItems::Column> timelineColumns() {
    return {{"date", false, false}, {"what", false, false}, {"member", false, false}, {"block", true, false}};
}

}  // namespace

struct CredentialInspector::View {
    MemberId offeror;
    CredentialRow row;
    std::vector<Credential> parts;  ///< of its root; none when they are too many to be drawn
    std::size_t papers = 0;         ///< invoices and contracts behind it
    std::vector<StampedEvent> events;
    MinorUnits liveValue = 0;
};

CredentialInspector::CredentialInspector(shell::Workbench& bench, QWidget* parent)
    : parts::Panel(parent), m_bench(bench) {
    setObjectName(QStringLiteral("inspector"));
    setMinimumWidth(360);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(16, 10, 10, 10);
    head->setSpacing(12);
    m_number = parts::makeLabel("title", this, look::Type::Title);
    m_number->setObjectName(QStringLiteral("inspectorNumber"));
    m_number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_state = parts::makeLabel("", this);
    m_grade = parts::makeLabel("muted", this, look::Type::Label);
    m_close = new QToolButton(this);
    m_close->setIcon(look::icon(QStringLiteral("x")));
    head->addWidget(m_number);
    head->addWidget(m_state);
    head->addStretch();
    head->addWidget(m_grade);
    head->addWidget(m_close);
    body()->addLayout(head);
    body()->addWidget(parts::makeRule(this));

    m_facts = new QGridLayout;
    m_facts->setContentsMargins(16, 12, 16, 12);
    m_facts->setHorizontalSpacing(24);
    m_facts->setVerticalSpacing(2);
    m_amountName = parts::makeLabel("muted", this, look::Type::Label);
    m_amount = new parts::AmountLabel(look::Type::MainFigure, this);
    m_amount->setObjectName(QStringLiteral("inspectorAmount"));
    m_dueName = parts::makeLabel("muted", this, look::Type::Label);
    m_due = parts::makeLabel("", this, look::Type::Figure);
    m_facts->addWidget(m_amountName, 0, 0);
    m_facts->addWidget(m_amount, 1, 0);
    m_facts->addWidget(m_dueName, 0, 1);
    m_facts->addWidget(m_due, 1, 1);
    m_facts->setColumnStretch(2, 1);
    body()->addLayout(m_facts);
    auto* origin = new QGridLayout;
    origin->setContentsMargins(16, 0, 16, 12);
    origin->setHorizontalSpacing(24);
    origin->setVerticalSpacing(2);
    for (std::size_t i = 0; i < m_originNames.size(); ++i) {
        m_originNames[i] = parts::makeLabel("muted", this, look::Type::Label);
        m_origins[i] = parts::makeLabel("", this);
        origin->addWidget(m_originNames[i], 0, static_cast<int>(i));
        origin->addWidget(m_origins[i], 1, static_cast<int>(i));
    }
    origin->setColumnStretch(static_cast<int>(m_originNames.size()), 1);
    body()->addLayout(origin);
    body()->addWidget(parts::makeRule(this));

    auto* provenance = new QHBoxLayout;
    provenance->setContentsMargins(16, 10, 16, 4);
    m_provenanceHead = parts::makeLabel("section", this);
    m_sum = parts::makeLabel("", this, look::Type::Label);
    m_sum->setObjectName(QStringLiteral("inspectorSum"));
    provenance->addWidget(m_provenanceHead);
    provenance->addStretch();
    provenance->addWidget(m_sum);
    body()->addLayout(provenance);
    m_provenance = new parts::ProvenanceDiagram(this);
    auto* picture = new QVBoxLayout;
    picture->setContentsMargins(16, 0, 16, 10);
    picture->addWidget(m_provenance);
    m_tooMany = parts::makeText("muted", this);
    picture->addWidget(m_tooMany);
    body()->addLayout(picture);
    body()->addWidget(parts::makeRule(this));

    m_timelineHead = parts::makeLabel("section", this);
    auto* timeline = new QHBoxLayout;
    timeline->setContentsMargins(16, 8, 16, 4);
    timeline->addWidget(m_timelineHead);
    body()->addLayout(timeline);
    m_timeline = new parts::Table(QStringLiteral("timeline"), timelineColumns(), bench.cells(), this);
    m_timeline->setWidths({100, 0, 110, 64});
    // Lines of one story, not a table to work in: no heads in sight, and closer together.
    constexpr int kBetween = 6;
    m_timeline->view().horizontalHeader()->hide();
    // On a low screen it is the timeline that is scrolled, not the page.
    m_timeline->view().setMinimumHeight(fontMetrics().height() + kBetween);
    m_timeline->view().verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kBetween);
    auto* lines = new QHBoxLayout;
    lines->setContentsMargins(6, 0, 0, 0);
    lines->addWidget(m_timeline);
    body()->addLayout(lines, 1);

    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(16, 10, 16, 10);
    foot->setSpacing(8);
    m_pay = new parts::ActionButton("primary", this);
    m_pay->setObjectName(QStringLiteral("inspectorPay"));
    m_cash = new parts::ActionButton("", this);
    m_cash->setObjectName(QStringLiteral("inspectorCash"));
    m_withdraw = new parts::ActionButton("danger", this);
    m_withdraw->setObjectName(QStringLiteral("inspectorWithdraw"));
    foot->addWidget(m_pay);
    foot->addWidget(m_cash);
    m_cancelRoot = new parts::ActionButton("danger", this);
    m_cancelRoot->setObjectName(QStringLiteral("inspectorCancelRoot"));
    // Until it is read whose it is.
    m_withdraw->hide();
    m_cancelRoot->hide();
    foot->addWidget(m_withdraw);
    foot->addWidget(m_cancelRoot);
    foot->addStretch();
    body()->addLayout(foot);

    connect(m_close, &QToolButton::clicked, this, &CredentialInspector::closed);
    connect(m_pay, &parts::ActionButton::acted, this, [this] { m_bench.go(QStringLiteral("pay"), m_id.packed()); });
    connect(m_cash, &parts::ActionButton::acted, this,
            [this] { m_bench.go(QStringLiteral("financing"), m_id.packed()); });
    connect(m_withdraw, &parts::ActionButton::acted, this, &CredentialInspector::withdraw);
    connect(m_cancelRoot, &parts::ActionButton::acted, this, &CredentialInspector::cancelRoot);
    for (parts::ActionButton* button : {m_pay, m_cash, m_withdraw, m_cancelRoot}) {
        connect(button, &parts::ActionButton::refused, &m_bench, &shell::Workbench::toast);
    }
    m_timeline->items().setSource([this](std::uint64_t, std::size_t) {
        return ready(Result<items::Page>(items::Page{m_events.size(), m_events}));
    });
    retranslate();
}

void CredentialInspector::retranslate() {
    m_amountName->setText(tr("Amount"));
    m_dueName->setText(tr("Due date"));
    const QString origins[] = {tr("Issuer"), tr("Root"), tr("Tier"), tr("Evidence")};
    for (std::size_t i = 0; i < m_originNames.size(); ++i) {
        m_originNames[i]->setText(origins[i]);
    }
    m_provenanceHead->setText(tr("Provenance"));
    m_timelineHead->setText(tr("Timeline"));
    m_close->setAccessibleName(tr("Close"));
    m_pay->setText(tr("Pay suppliers"));
    m_cash->setText(tr("Get cash"));
    m_withdraw->setText(tr("Withdraw the offer"));
    m_cancelRoot->setText(tr("Cancel the root"));
    m_timeline->setHeads(headOf);
    m_timeline->view().setAccessibleName(tr("Timeline"));
    if (m_row) {
        refresh();
    }
}

void CredentialInspector::show(CredentialId id) {
    m_id = id;
    refresh();
}

void CredentialInspector::refresh() {
    const CredentialId id = m_id;
    auto reading = m_bench.session().wallet().readLatest(this, [id](OpenWallet& wallet) -> Result<View> {
        TALLY_ASSIGN(LedgerQueries ledger, wallet.ledger());
        View out;
        TALLY_ASSIGN(const auto part, ledger.credential(id));
        TALLY_ASSIGN(const auto root, ledger.root(id.root));
        if (!part || !root) {
            return fail(kCredentialUnknown, credentialNumber(id));
        }
        out.row = {*part, *root};
        TALLY_ASSIGN(const auto parent, ledger.credential({id.root, part->parent}));
        out.offeror = id.index == 0 || !parent ? root->issuer : parent->owner;
        TALLY_ASSIGN(out.parts, ledger.partsOf(id.root, kMostParts + 1));
        if (out.parts.size() > kMostParts) {
            out.parts.clear();
        }
        TALLY_ASSIGN(const auto papers, ledger.backingsOf(id.index == 0 ? id : CredentialId{id.root, 0}));
        out.papers = papers.size();
        EventFilter filter;
        filter.root = id.root;
        filter.limit = kMostEvents;
        TALLY_ASSIGN(out.events, ledger.events(filter));
        std::erase_if(out.events, [id](const StampedEvent& one) {
            const CredentialId about = subjectOf(one.event).credential;
            return about.root.value != 0 && about != id;
        });
        TALLY_ASSIGN(out.liveValue, ledger.liveValue(id.root));
        return out;
    });
    whenDone(std::move(reading), this, [this, id](Result<View> view) {
        if (view && id == m_id) {
            fill(*view);
        }
    });
}

void CredentialInspector::fill(const View& view) {
    m_row = view.row;
    const Credential& part = view.row.credential;
    const Root& root = view.row.root;
    const MemberId me = m_bench.me();
    const items::Row cells = credentialRow(view.row, me, m_bench.today(), m_bench.place().standing().grade);
    m_number->setText(numberText(part.id));
    m_state->setText(parts::wordsOf(cells.cells[4], m_bench.cells()));
    m_grade->setText(parts::lookOf(m_bench.place().standing().grade).text);
    m_amount->setAmount(part.value, root.currency);
    const format::DaysAway away = format::daysAway(root.dueDay, m_bench.today());
    const bool isSettled = root.outstanding() == 0;
    m_due->setText(format::date(root.dueDay) + (isSettled ? QString() : QStringLiteral("  ") + away.text));
    parts::setTone(m_due, isSettled                                 ? ""
                          : away.nearness == format::Nearness::Past ? "bad"
                          : away.nearness == format::Nearness::Soon ? "warn"
                                                                    : "");

    const QString origins[] = {
        m_bench.nameOf(root.issuer), QString::fromStdString(rootNumber(root.id)),
        part.tier > 0 ? QString::number(part.tier) : QStringLiteral("—"),
        view.papers > 0 ? tr("%n document(s)", nullptr, static_cast<int>(view.papers)) : tr("none on the ledger")};
    for (std::size_t i = 0; i < m_origins.size(); ++i) {
        m_origins[i]->setText(origins[i]);
    }
    m_provenance->setVisible(!view.parts.empty());
    m_tooMany->setVisible(view.parts.empty());
    m_tooMany->setText(root.annulled ? tr("This root was annulled: nothing of it is left.")
                                     : tr("This root has too many parts to be drawn."));
    if (!view.parts.empty()) {
        m_provenance->setFlow(valueFlow(root, view.parts, part.id, kMostBranches), root.currency,
                              [this](MemberId who) { return m_bench.nameOf(who); });
    }
    const bool addsUp = view.liveValue == (root.annulled ? 0 : root.face);
    m_sum->setText(addsUp ? tr("✓ The parts add up to the face")
                          : tr("The parts add up to %1, not to the face")
                                .arg(format::amountWithCurrency(view.liveValue, root.currency)));
    parts::setTone(m_sum, addsUp ? "ok" : "bad");

    m_events.clear();
    for (const StampedEvent& one : view.events) {
        const EventSubject about = subjectOf(one.event);
        m_events.push_back(
            {(one.stamp.block << 16) | one.stamp.logIndex,
             {items::DateCell{one.stamp.day, false}, items::EventCell{std::string(kindName(one.event))},
              items::MemberCell{about.member}, items::NumberCell{static_cast<std::int64_t>(one.stamp.block)}}});
    }
    m_timeline->items().refresh();

    const bool isMine = part.owner == me && part.state == CredentialState::Held;
    QString why = m_bench.signingRefusal();
    if (why.isEmpty() && !isMine) {
        why = tr("Only its holder can do this.");
    } else if (why.isEmpty() && part.available() == 0) {
        why = tr("Nothing of it is free: all is reserved, frozen or passed on.");
    }
    m_pay->setRefusal(why);
    m_cash->setRefusal(why);
    // Whoever holds what a part was taken from offered it; the first part its issuer did.
    const bool isFirst = part.id.index == 0;
    m_withdraw->setVisible(part.state == CredentialState::Offered && view.offeror == me);
    m_withdraw->setRefusal(m_bench.signingRefusal());
    const bool isOpen = part.state == CredentialState::Offered || part.state == CredentialState::Returned;
    m_cancelRoot->setVisible(isFirst && root.issuer == me && isOpen);
    m_cancelRoot->setRefusal(m_bench.signingRefusal());
}

void CredentialInspector::cancelRoot() {
    if (!m_row) {
        return;
    }
    const Root& root = m_row->root;
    shell::SigningPlan plan;
    plan.currency = root.currency;
    plan.total = root.face;
    plan.title = tr("Cancel root %1").arg(QString::fromStdString(rootNumber(root.id)));
    plan.sentence =
        tr("The promise of %1, which nobody has accepted, is annulled. Your line and the documents behind it are free "
           "again.")
            .arg(format::amountWithCurrency(root.face, root.currency));
    plan.cannotBeUndone = {tr("A cancelled root does not come back; the same invoice can be issued anew.")};
    plan.signLabel = tr("Sign and cancel it");
    plan.doneText = tr("The root is cancelled");
    plan.makeDraft = [session = m_bench.session(), id = root.id] {
        const auto making = [](Session held, RootId what) -> Async<Draft> {
            auto reading = held.read([what](LedgerQueries& ledger) { return cancellationOf(ledger, what); });
            TALLY_CO_ASSIGN(intent::CancelRoot wish, co_await std::move(reading));
            auto drafting = held.draft(Intent(std::move(wish)));
            co_return co_await std::move(drafting);
        };
        return making(session, id);
    };
    m_bench.propose(std::move(plan));
}

void CredentialInspector::withdraw() {
    if (!m_row) {
        return;
    }
    const Credential& part = m_row->credential;
    shell::SigningPlan plan;
    plan.currency = m_row->root.currency;
    plan.total = part.value;
    plan.title = tr("Withdraw the offer of %1").arg(numberText(part.id));
    plan.sentence = tr("%1 is no longer offered %2; the value is free again.")
                        .arg(m_bench.nameOf(part.offeree), format::amountWithCurrency(part.value, plan.currency));
    plan.signLabel = tr("Sign and withdraw");
    plan.doneText = tr("Offer withdrawn");
    plan.intent = intent::WithdrawOffers{{part.id}};
    m_bench.propose(std::move(plan));
}

}  // namespace tally::pages
