#include "ui/pages/lines_page.h"

#include "models/session/when_done.h"
#include "ui/format/format.h"
#include "ui/words/terms.h"

#include <QPointer>

#include <algorithm>

namespace tally::pages {

namespace {

constexpr std::uint16_t kUsualCurrency = 156;
constexpr std::int32_t kYear = 365;

[[nodiscard]] Result<std::vector<Line>> linesOf(LedgerQueries& ledger, MemberId me) {
    TALLY_ASSIGN(auto lines, ledger.lines());
    std::ranges::stable_partition(lines, [me](const Line& one) { return one.key.bank == me || one.key.issuer == me; });
    return lines;
}

}  // namespace

LinesPage::LinesPage(shell::Workbench& bench, QWidget* parent)
    : ListPage(bench, QStringLiteral("lines"),
               {{"kind", false, false},
                {"bank", false, false},
                {"issuer", false, false},
                {"amount", true, false},
                {"used", true, false},
                {"reserved", true, false},
                {"free", true, false},
                {"expiry", false, false}},
               {100, 80, 112, 124, 112, 100, 124, 0}, parent) {
    const bool isBank = bench.hasRole(Role::SettlementBank) || bench.hasRole(Role::Funder);
    if (isBank) {
        m_panel = addSide();
        m_form.emplace(*m_panel);
        m_kind = m_form->add<parts::ChoiceBox>("lineKind");
        m_issuer = m_form->add<parts::MemberBox>("lineIssuer");
        m_amount = m_form->add<parts::AmountEdit>("lineAmount");
        m_expiry = m_form->add<parts::DayEdit>("lineExpiry");
        m_expiry->setDay(bench.today().plusDays(kYear));
        m_set = m_form->addButton("primary", "lineSet");
        connect(m_set, &parts::ActionButton::acted, this, &LinesPage::review);
        connect(m_set, &parts::ActionButton::refused, &bench, &shell::Workbench::toast);
        connect(m_amount, &QLineEdit::textChanged, this, &LinesPage::update);
        connect(m_issuer, &QComboBox::currentIndexChanged, this, &LinesPage::update);
        connect(m_kind, &QComboBox::currentIndexChanged, this, &LinesPage::update);
        connect(&bench.place(), &Workplace::standingChanged, this, &LinesPage::update);
        connect(&table(), &parts::Table::selectionSettled, this, &LinesPage::takeLine);
    }
    table().setSpare(5);
    table().items().setSource([this](std::uint64_t, std::size_t) {
        const auto ask = [](QPointer<LinesPage> page) -> Async<items::Page> {
            const MemberId me = page->bench().me();
            const Date today = page->bench().today();
            auto reading = page->bench().session().read([me](LedgerQueries& ledger) { return linesOf(ledger, me); });
            TALLY_CO_ASSIGN(std::vector<Line> lines, co_await std::move(reading));
            if (page == nullptr) {
                co_return fail(kSessionCancelled);
            }
            page->m_lines = std::move(lines);
            items::Page out;
            out.total = page->m_lines.size();
            std::uint64_t id = 0;
            for (const Line& one : page->m_lines) {
                const std::uint16_t currency = one.key.currency;
                const MinorUnits free = std::max<MinorUnits>(0, one.amount - one.used - one.reserved);
                out.rows.push_back({++id,
                                    {one.key.kind == LineKind::Issuing ? tr("Issuing line") : tr("Credit line"),
                                     items::MemberCell{one.key.bank}, items::MemberCell{one.key.issuer},
                                     items::AmountCell{one.amount, currency}, items::AmountCell{one.used, currency},
                                     items::AmountCell{one.reserved, currency}, items::AmountCell{free, currency},
                                     items::DateCell{one.expiryDay, one.amount > 0 && one.expiryDay >= today}}});
            }
            co_return out;
        };
        return ask(this);
    });
    retranslate();
}

void LinesPage::refresh() {
    ListPage::refresh();
    if (m_issuer != nullptr) {
        m_issuer->fill(
            *bench().place().directory(),
            [](const Member& one) { return one.status == MemberStatus::Active && one.roles.has(Role::Issuer); },
            tr("Issuer…"));
        update();
    }
}

void LinesPage::takeLine() {
    const quint64 id = chosen();
    if (id == 0 || id > m_lines.size() || m_lines[id - 1].key.bank != bench().me()) {
        return;
    }
    const Line& line = m_lines[id - 1];
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(static_cast<int>(line.key.kind))));
    m_issuer->choose(line.key.issuer);
    m_amount->setCurrency(line.key.currency);
    m_amount->setAmount(line.amount);
    m_expiry->setDay(line.expiryDay);
    update();
}

void LinesPage::update() {
    QString why = bench().signingRefusal();
    const auto amount = m_amount->amount();
    m_form->around(m_amount).setError(amount ? QString() : bench().sentence(amount.error(), m_amount->currency()));
    if (why.isEmpty() && m_issuer->member().isNobody()) {
        why = tr("Choose an issuer first.");
    }
    if (why.isEmpty() && (!amount || !*amount)) {
        why = tr("Type the amount of the line.");
    }
    m_set->setRefusal(why);
}

void LinesPage::review() {
    const auto amount = m_amount->amount();
    const MemberId issuer = m_issuer->member();
    if (!amount || !*amount || issuer.isNobody()) {
        return update();
    }
    const bool isIssuing = m_kind->currentData().toInt() == static_cast<int>(LineKind::Issuing);
    const MinorUnits much = **amount;
    const Date until = m_expiry->day();
    const auto before = std::ranges::find_if(m_lines, [&](const Line& one) {
        return one.key.bank == bench().me() && one.key.issuer == issuer &&
               (one.key.kind == LineKind::Issuing) == isIssuing && one.key.currency == m_amount->currency();
    });
    shell::SigningPlan plan;
    plan.currency = m_amount->currency();
    plan.title = isIssuing ? tr("Issuing line of %1").arg(bench().nameOf(issuer))
                           : tr("Credit line of %1").arg(bench().nameOf(issuer));
    const QString sum = format::amountWithCurrency(much, plan.currency);
    const QString me = bench().nameOf(bench().me());
    plan.sentence =
        isIssuing
            ? tr("%1 lets %2 issue credentials up to %3 outstanding at a time, until %4, and is their settlement bank.")
                  .arg(me, bench().nameOf(issuer), sum, format::longDate(until))
            : tr("%1 finances credentials of %2 up to %3 at a time, until %4.")
                  .arg(me, bench().nameOf(issuer), sum, format::longDate(until));
    plan.total = much;
    plan.lines.push_back({tr("Before"), {}, before != m_lines.end() ? before->amount : 0});
    plan.lines.push_back({tr("After"), {}, much});
    plan.cannotBeUndone = {tr("What is issued or financed on the line stays, even when the line is lowered later.")};
    plan.signLabel = tr("Sign");
    plan.doneText = tr("The line is set");
    plan.intent = isIssuing ? Intent(intent::SetLine{issuer, plan.currency, much, until})
                            : Intent(intent::SetLimit{issuer, plan.currency, much, until});
    bench().propose(std::move(plan));
}

void LinesPage::retranslate() {
    ListPage::retranslate();
    table().setEmpty(
        QStringLiteral("gauge"), tr("No line was granted yet"),
        tr("A settlement bank grants an issuer its issuing line; a funder sets its own limit on an issuer."));
    table().items().refresh();
    if (m_panel == nullptr) {
        return;
    }
    m_panel->setTitle(tr("Set a line"));
    m_form->name(m_kind, tr("Kind"));
    m_form->name(m_issuer, tr("Issuer"));
    m_form->name(m_amount, tr("Amount (CNY)"));
    m_form->name(m_expiry, tr("Until"));
    std::vector<LineKind> kinds;
    if (bench().hasRole(Role::SettlementBank)) {
        kinds.push_back(LineKind::Issuing);
    }
    if (bench().hasRole(Role::Funder)) {
        kinds.push_back(LineKind::Credit);
    }
    parts::fillCodes(*m_kind, kinds, {},
                     [](LineKind kind) { return kind == LineKind::Issuing ? tr("Issuing line") : tr("Credit line"); });
    m_set->setText(tr("Review and sign"));
    update();
}

}  // namespace tally::pages
