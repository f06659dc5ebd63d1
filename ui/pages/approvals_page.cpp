#include "ui/pages/approvals_page.h"

#include "models/crypto/address.h"
#include "ui/format/format.h"
#include "ui/pages/intent_facts.h"
#include "ui/words/action_names.h"

#include <QPointer>

#include <algorithm>
#include <iterator>

namespace tally::pages {

namespace {

[[nodiscard]] QString actionOf(const OpenCall& call) {
    return call.intent ? words::actionTitle(actionName(*call.intent)) : QString();
}

/// What it takes to do this. Proposals and admissions are a registrar's, who checks.
[[nodiscard]] Permission neededFor(const std::optional<Intent>& intent) {
    const bool isAdmins = intent && (std::holds_alternative<intent::AddOperator>(*intent) ||
                                     std::holds_alternative<intent::RevokeOperator>(*intent) ||
                                     std::holds_alternative<intent::SetProfile>(*intent) ||
                                     std::holds_alternative<intent::SetDualControl>(*intent));
    return isAdmins ? Permission::Admin : Permission::Check;
}

}  // namespace

ApprovalsPage::ApprovalsPage(shell::Workbench& bench, QWidget* parent)
    : ListPage(bench, QStringLiteral("approvals"),
               {{"what", false, false}, {"maker", false, false}, {"transaction", false, false}}, {280, 200, 0},
               parent) {
    setProperty("counts", true);
    m_panel = addSide();
    auto* inside = new QVBoxLayout;
    inside->setContentsMargins(16, 4, 16, 16);
    inside->setSpacing(10);
    m_facts = new Facts(m_panel);
    m_facts->setObjectName(QStringLiteral("callFacts"));
    inside->addWidget(m_facts);
    auto* row = new QHBoxLayout;
    m_back = new parts::ActionButton("danger", m_panel);
    m_back->setObjectName(QStringLiteral("takeBack"));
    m_confirm = new parts::ActionButton("primary", m_panel);
    m_confirm->setObjectName(QStringLiteral("confirmCall"));
    row->addStretch();
    row->addWidget(m_back);
    row->addWidget(m_confirm);
    inside->addLayout(row);
    m_panel->body()->addLayout(inside);
    connect(&table(), &parts::Table::selectionSettled, this, &ApprovalsPage::update);
    connect(m_confirm, &parts::ActionButton::acted, this, [this] { review(true); });
    connect(m_back, &parts::ActionButton::acted, this, [this] { review(false); });
    connect(m_confirm, &parts::ActionButton::refused, &bench, &shell::Workbench::toast);
    connect(m_back, &parts::ActionButton::refused, &bench, &shell::Workbench::toast);
    connect(&bench.place(), &Workplace::standingChanged, this, &ApprovalsPage::update);
    table().items().setSource([this](std::uint64_t, std::size_t) {
        const auto ask = [](QPointer<ApprovalsPage> page) -> Async<items::Page> {
            auto reading = PreparedCalls(page->bench().session()).open();
            TALLY_CO_ASSIGN(std::vector<CallReading> calls, co_await std::move(reading));
            if (page == nullptr) {
                co_return fail(kSessionCancelled);
            }
            page->m_calls = std::move(calls);
            items::Page out;
            out.total = page->m_calls.size();
            std::uint64_t id = 0;
            for (const CallReading& each : page->m_calls) {
                const OpenCall& one = each.call;
                out.rows.push_back({++id,
                                    {one.intent ? items::Cell(items::NameCell{std::string(actionName(*one.intent))})
                                                : items::Cell(tr("Not a call of this program")),
                                     items::CodeCell{format::shortAddress(one.call.maker)},
                                     items::CodeCell{format::shortHash(one.call.callHash)}}});
            }
            co_return out;
        };
        return ask(this);
    });
    connect(&table().items(), &items::PagedItems::loaded, this, [this] {
        Q_EMIT countChanged();
        update();
    });
    retranslate();
}

const CallReading* ApprovalsPage::call() const {
    const quint64 id = chosen();
    return id > 0 && id <= m_calls.size() ? &m_calls[id - 1] : nullptr;
}

void ApprovalsPage::update() {
    const CallReading* reading = call();
    m_panel->setVisible(reading != nullptr);
    if (reading == nullptr) {
        return;
    }
    const OpenCall& one = reading->call;
    std::vector<std::pair<QString, QString>> facts{
        {tr("What"), one.intent ? actionOf(one) : tr("Not a call of this program")}};
    std::ranges::move(wordsOf(*reading, bench()).facts, std::back_inserter(facts));
    facts.emplace_back(tr("Maker"), QString::fromStdString(formatAddress(one.call.maker)));
    facts.emplace_back(tr("Call"), format::shortHash(one.call.callHash));
    m_facts->set(facts);
    const auto& me = bench().place().me();
    const bool isMine = me && me->key.address == one.call.maker;
    QString why = bench().signingRefusal(Permissions(neededFor(one.intent)));
    if (isMine) {
        why = tr("Another operator confirms what you prepared.");
    }
    if (why.isEmpty() && !one.intent) {
        why = tr("This program would not make such a call, and does not confirm it.");
    }
    m_confirm->setRefusal(why);
    // Its maker takes it back, or whoever may check.
    QString back = bench().signingRefusal(Permissions(Permission::Make, Permission::Check, Permission::Admin));
    if (back.isEmpty() && !isMine &&
        !bench().signingRefusal(Permissions(Permission::Check, Permission::Admin)).isEmpty()) {
        back = tr("Only the key that prepared it, or a checker, takes it back.");
    }
    m_back->setRefusal(back);
}

void ApprovalsPage::review(bool isConfirmed) {
    const CallReading* reading = call();
    if (reading == nullptr) {
        return;
    }
    const OpenCall& one = reading->call;
    shell::SigningPlan plan;
    const QString what = actionOf(one);
    const QString maker = QString::fromStdString(formatAddress(one.call.maker));
    plan.signLabel = tr("Sign");
    plan.mayBePrepared = false;
    IntentWords inWords = wordsOf(*reading, bench());
    plan.currency = reading->currency;
    plan.linesHead = what;
    for (auto& [name, value] : inWords.facts) {
        plan.lines.push_back({name, value, std::nullopt});
    }
    if (isConfirmed) {
        plan.title = tr("Confirm: %1").arg(what);
        plan.total = inWords.total;
        plan.sentence =
            tr("Exactly what %1 prepared is done now, to the letter. What is sealed in it was opened and compared.")
                .arg(maker);
        plan.cannotBeUndone = {tr("Confirming does it: from then on the rules of this order hold.")};
        plan.doneText = tr("Confirmed");
        plan.makeDraft = [this, hash = one.call.callHash] { return PreparedCalls(bench().session()).confirm(hash); };
    } else {
        plan.title = tr("Take back: %1").arg(what);
        plan.sentence = tr("What was prepared is taken back. Nothing has moved.");
        plan.doneText = tr("Taken back");
        plan.makeDraft = [this, hash = one.call.callHash] { return PreparedCalls(bench().session()).unprepare(hash); };
    }
    bench().propose(std::move(plan));
}

void ApprovalsPage::retranslate() {
    ListPage::retranslate();
    table().setEmpty(
        QStringLiteral("stamp"), tr("Nothing waits for a checker"),
        tr("When your institution acts by maker and checker, what one key prepares waits here for another."));
    m_confirm->setText(tr("Review and confirm"));
    m_back->setText(tr("Take back"));
    update();
}

}  // namespace tally::pages
