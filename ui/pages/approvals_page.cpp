#include "ui/pages/approvals_page.h"

#include "ui/format/format.h"
#include "ui/words/action_names.h"

#include <QPointer>

namespace tally::pages {

namespace {

[[nodiscard]] QString actionOf(const OpenCall& call) {
    return call.intent ? words::actionTitle(actionName(*call.intent)) : QString();
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
            TALLY_CO_ASSIGN(std::vector<OpenCall> calls, co_await std::move(reading));
            if (page == nullptr) {
                co_return fail(kSessionCancelled);
            }
            page->m_calls = std::move(calls);
            items::Page out;
            out.total = page->m_calls.size();
            std::uint64_t id = 0;
            for (const OpenCall& one : page->m_calls) {
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

const OpenCall* ApprovalsPage::call() const {
    const quint64 id = chosen();
    return id > 0 && id <= m_calls.size() ? &m_calls[id - 1] : nullptr;
}

void ApprovalsPage::update() {
    const OpenCall* one = call();
    m_panel->setVisible(one != nullptr);
    if (one == nullptr) {
        return;
    }
    m_facts->set({{tr("What"), one->intent ? actionOf(*one) : tr("Not a call of this program")},
                  {tr("Maker"), format::shortAddress(one->call.maker)},
                  {tr("Call"), format::shortHash(one->call.callHash)}});
    const auto& me = bench().place().me();
    QString why = bench().signingRefusal(Permission::Check);
    if (why.isEmpty() && me && me->key.address == one->call.maker) {
        why = tr("Another operator confirms what you prepared.");
    }
    if (why.isEmpty() && !one->intent) {
        why = tr("This program would not make such a call, and does not confirm it.");
    }
    m_confirm->setRefusal(why);
    m_back->setRefusal(bench().signingRefusal());
}

void ApprovalsPage::review(bool isConfirmed) {
    const OpenCall* one = call();
    if (one == nullptr) {
        return;
    }
    shell::SigningPlan plan;
    const QString what = actionOf(*one);
    plan.signLabel = tr("Sign");
    if (isConfirmed) {
        plan.title = tr("Confirm: %1").arg(what);
        plan.sentence =
            tr("Exactly what %1 prepared is done now, to the letter. What is sealed in it was opened and compared.")
                .arg(format::shortAddress(one->call.maker));
        plan.cannotBeUndone = {tr("Confirming does it: from then on the rules of this order hold.")};
        plan.doneText = tr("Confirmed");
        plan.makeDraft = [this, hash = one->call.callHash] { return PreparedCalls(bench().session()).confirm(hash); };
    } else {
        plan.title = tr("Take back: %1").arg(what);
        plan.sentence = tr("What was prepared is taken back. Nothing has moved.");
        plan.doneText = tr("Taken back");
        plan.makeDraft = [this, hash = one->call.callHash] { return PreparedCalls(bench().session()).unprepare(hash); };
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
