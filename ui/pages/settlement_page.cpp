#include "ui/pages/settlement_page.h"

#include "models/domain/credential_number.h"
#include "models/session/when_done.h"
#include "models/wallet/root_list.h"
#include "ui/format/format.h"
#include "ui/look/icon.h"
#include "ui/pages/credential_rows.h"
#include "ui/words/terms.h"

#include <QPointer>

namespace tally::pages {

namespace {

const std::vector<DisputeReason> kReasons{DisputeReason::NotReceived, DisputeReason::ShortPaid, DisputeReason::LatePaid,
                                          DisputeReason::WrongAccount, DisputeReason::Other};

[[nodiscard]] QString numberOf(RootId id) { return QString::fromStdString(rootNumber(id)); }

[[nodiscard]] QString dueText(const Root& root, Date today) {
    const QString day = format::date(root.dueDay);
    return root.outstanding() == 0 ? day : day + QStringLiteral("  ") + format::daysAway(root.dueDay, today).text;
}

/// What nobody accepted is owed to nobody: it says how its offer ended.
[[nodiscard]] items::StateCell stateOf(const RootRow& row) {
    items::StateCell out;
    out.state = row.first;
    out.isOverdue = row.root.overdueRecorded && row.isOwed();
    out.isCleared = row.root.outstanding() == 0;
    return out;
}

}  // namespace

SettlementPage::SettlementPage(shell::Workbench& bench, QWidget* parent)
    : ListPage(bench, QStringLiteral("settlement"),
               {{"root", false, false},
                {"issuer", false, false},
                {"bank", false, false},
                {"face", true, false},
                {"due", false, false},
                {"instructed", true, false},
                {"cleared", true, false},
                {"state", false, false}},
               {96, 112, 84, 116, 178, 100, 100, 0}, parent) {
    // Where there is no room for both: who holds wants to know who pays, an issuer through which bank.
    table().setSpare(bench.hasRole(Role::Issuer) ? 1 : 2);
    // Narrower than elsewhere: the days that are left have room behind their date.
    constexpr int kSide = 348;
    m_factsPanel = addSide(0, kSide);
    auto* inside = new QVBoxLayout;
    inside->setContentsMargins(16, 4, 16, 16);
    m_facts = new Facts(m_factsPanel);
    inside->addWidget(m_facts);
    m_overdue = new parts::ActionButton("", m_factsPanel);
    m_overdue->setObjectName(QStringLiteral("markOverdue"));
    inside->addWidget(m_overdue, 0, Qt::AlignRight);
    m_factsPanel->body()->addLayout(inside);

    m_payPanel = addSide();
    m_form.emplace(*m_payPanel);
    m_amount = m_form->add<parts::AmountEdit>("settleAmount");
    m_day = m_form->add<parts::DayEdit>("settleDay");
    m_reference = m_form->add<QLineEdit>("settleReference");
    constexpr int kLongest = 200;
    m_reference->setMaxLength(kLongest);
    m_instruct = m_form->addButton("", "instruct");
    m_clear = m_form->addButton("primary", "clear");

    m_wordPanel = addSide();
    m_wordForm.emplace(*m_wordPanel);
    m_reason = m_wordForm->add<parts::ChoiceBox>("disputeReason");
    m_dispute = m_wordForm->addButton("danger", "disputeReceipt");
    m_confirm = m_wordForm->addButton("primary", "confirmReceipt");

    auto* panel = new parts::Panel(this);
    m_shares = new parts::Table(QStringLiteral("shareTable"),
                                {{"holder", false, false},
                                 {"number", false, false},
                                 {"amount", true, false},
                                 {"share", true, false},
                                 {"word", false, false}},
                                bench.cells(), panel);
    m_shares->setWidths({150, 150, 140, 130, 0});
    panel->body()->addWidget(m_shares);
    column().addWidget(panel, 1);

    connect(&table(), &parts::Table::selectionSettled, this, &SettlementPage::inspect);
    connect(m_instruct, &parts::ActionButton::acted, this, &SettlementPage::instruct);
    connect(m_clear, &parts::ActionButton::acted, this, &SettlementPage::clear);
    connect(m_confirm, &parts::ActionButton::acted, this, [this] { answer(true); });
    connect(m_dispute, &parts::ActionButton::acted, this, [this] { answer(false); });
    connect(m_overdue, &parts::ActionButton::acted, this, &SettlementPage::markOverdue);
    for (const parts::ActionButton* button : {m_instruct, m_clear, m_confirm, m_dispute, m_overdue}) {
        connect(button, &parts::ActionButton::refused, &bench, &shell::Workbench::toast);
    }
    connect(m_amount, &QLineEdit::textChanged, this, &SettlementPage::update);
    connect(m_reference, &QLineEdit::textChanged, this, &SettlementPage::update);
    connect(m_day, &QDateEdit::dateChanged, this, &SettlementPage::update);
    connect(&bench.place(), &Workplace::standingChanged, this, &SettlementPage::update);
    m_shares->items().setSource([this](std::uint64_t, std::size_t) {
        items::Page page;
        if (m_root) {
            page.total = m_root->holders.size();
            for (const HolderShares& one : m_root->holders) {
                QString word = tr("None yet");
                if (!one.marks.empty()) {
                    word = one.marks.back().confirmed ? tr("Confirmed")
                                                      : tr("Disputed: %1").arg(words::nameOf(one.marks.back().dispute));
                }
                page.rows.push_back(
                    {one.credential.id.packed(),
                     {items::MemberCell{one.credential.owner}, items::CodeCell{numberText(one.credential.id)},
                      items::AmountCell{one.credential.value, m_root->root.currency},
                      items::AmountCell{one.paid, m_root->root.currency}, word}});
            }
        }
        return ready(Result<items::Page>(std::move(page)));
    });
    setRows([this] {
        const MemberId me = this->bench().me();
        const bool isEverybody = this->bench().hasRole(Role::Regulator) || this->bench().hasRole(Role::Registrar);
        return Rows([me, isEverybody](OpenWallet& wallet) -> Result<std::vector<items::Row>> {
            TALLY_ASSIGN(Database * database, wallet.database());
            TALLY_ASSIGN(const auto roots, rootRowsOf(*database, isEverybody ? std::nullopt : std::optional(me)));
            std::vector<items::Row> out;
            for (const RootRow& row : roots) {
                const Root& one = row.root;
                out.push_back(
                    {one.id.value,
                     {items::CodeCell{numberOf(one.id)}, items::MemberCell{one.issuer},
                      items::MemberCell{one.settlementBank}, items::AmountCell{one.face, one.currency},
                      items::DateCell{one.dueDay, row.isOwed()}, items::AmountCell{one.instructed, one.currency},
                      items::AmountCell{one.cleared, one.currency}, stateOf(row)}});
            }
            return out;
        });
    });
    m_day->setDay(bench.today());
    retranslate();
}

void SettlementPage::refresh() {
    ListPage::refresh();
    inspect();
}

void SettlementPage::inspect() {
    const quint64 id = chosen();
    if (id == 0) {
        m_root.reset();
        return update();
    }
    if (m_root && m_root->root.id.value != id) {
        // Nothing is typed for the one that was chosen before.
        m_root.reset();
        update();
    }
    auto reading = bench().session().read(
        [root = RootId{static_cast<std::uint32_t>(id)}](LedgerQueries& ledger) { return sharesOf(ledger, root); });
    whenDone(std::move(reading), this, [this, id](const Result<RootShares>& shares) {
        if (shares && id == chosen()) {
            fill(*shares);
        }
    });
}

void SettlementPage::fill(const RootShares& shares) {
    const bool isAnother = !m_root || m_root->root.id != shares.root.id;
    m_root = shares;
    m_mine = {};
    for (const HolderShares& one : shares.holders) {
        if (one.credential.owner == bench().me() && one.paid > 0) {
            m_mine.ids.push_back(one.credential.id);
            m_mine.share += one.paid;
        }
    }
    const Root& root = shares.root;
    m_amount->setCurrency(root.currency);
    if (isAnother) {
        m_amount->setAmount(root.outstanding());
        m_reference->clear();
        m_day->setDay(bench().today());
    }
    m_factsPanel->setTitle(tr("Root %1").arg(numberOf(root.id)));
    m_facts->set({{tr("Issuer"), bench().nameOf(root.issuer)},
                  {tr("Settlement bank"), bench().nameOf(root.settlementBank)},
                  {tr("Face"), format::amountWithCurrency(root.face, root.currency)},
                  {tr("Instructed"), format::amountWithCurrency(root.instructed, root.currency)},
                  {tr("Cleared"), format::amountWithCurrency(root.cleared, root.currency)},
                  {tr("Outstanding"), format::amountWithCurrency(root.outstanding(), root.currency)},
                  {tr("Due date"), dueText(root, bench().today())},
                  {tr("Our share so far"), format::amountWithCurrency(m_mine.share, root.currency)}});
    m_shares->items().refresh();
    update();
}

void SettlementPage::update() {
    const bool isShown = m_root.has_value();
    const bool isIssuer = isShown && m_root->root.issuer == bench().me();
    const bool isBank = isShown && m_root->root.settlementBank == bench().me();
    m_factsPanel->setVisible(isShown);
    m_payPanel->setVisible(isIssuer || isBank);
    m_instruct->setVisible(isIssuer);
    m_clear->setVisible(isBank);
    m_wordPanel->setVisible(isShown && !m_mine.ids.empty());
    QString why = bench().signingRefusal();
    m_confirm->setRefusal(why);
    m_dispute->setRefusal(why);
    m_overdue->setVisible(isShown && !m_root->root.overdueRecorded && m_root->root.outstanding() > 0 &&
                          m_root->root.dueDay < bench().today());
    m_overdue->setRefusal(why);
    const auto amount = m_amount->amount();
    m_form->around(m_amount).setError(amount ? QString() : bench().sentence(amount.error(), m_amount->currency()));
    if (why.isEmpty() && isShown && m_root->root.outstanding() == 0) {
        why = tr("All of it has been paid.");
    }
    if (why.isEmpty() && (!amount || !*amount)) {
        why = tr("Type the amount first.");
    }
    if (why.isEmpty() && m_reference->text().trimmed().isEmpty()) {
        why = isBank ? tr("Type the receipt's number first.") : tr("Type the instruction's number first.");
    }
    const auto refused = [&](const Result<Done>& check) {
        return why.isEmpty() && !check ? bench().sentence(check.error(), m_root->root.currency) : why;
    };
    m_instruct->setRefusal(isShown ? refused(checkInstruction(m_root->root, amount ? amount->value_or(0) : 0)) : why);
    m_clear->setRefusal(isShown ? refused(checkValueDay(m_root->root, m_day->day())) : why);
}

shell::SigningPlan SettlementPage::planFor(const QString& title, MinorUnits amount) const {
    shell::SigningPlan plan;
    plan.title = title;
    plan.currency = m_root->root.currency;
    plan.total = amount;
    plan.signLabel = tr("Sign");
    return plan;
}

void SettlementPage::proposeWithReference(shell::SigningPlan plan, std::function<Intent(const Hash&)> make) {
    plan.done = [self = QPointer(this)] {
        if (self != nullptr) {
            self->m_reference->clear();
        }
    };
    plan.lines.push_back({tr("Number"), m_reference->text().trimmed(), std::nullopt});
    plan.makeDraft = [session = bench().session(), words = m_reference->text().trimmed().toStdString(), make] {
        const auto drafting = [](Session held, std::string reference,
                                 std::function<Intent(const Hash&)> build) -> Async<Draft> {
            auto naming = held.wallet().run([reference](OpenWallet& wallet) -> Result<Hash> {
                TALLY_ASSIGN(const ConsortiumKeys* keys, wallet.consortium());
                return keys->referenceHash(reference);
            });
            TALLY_CO_ASSIGN(const Hash hash, co_await std::move(naming));
            auto making = held.draft(build(hash));
            co_return co_await std::move(making);
        };
        return drafting(session, words, make);
    };
    bench().propose(std::move(plan));
}

void SettlementPage::instruct() {
    const auto amount = m_amount->amount();
    if (!m_root || !amount || !*amount) {
        return update();
    }
    const Root root = m_root->root;
    const Date day = m_day->day();
    shell::SigningPlan plan = planFor(tr("Instruct payment of root %1").arg(numberOf(root.id)), **amount);
    plan.sentence = tr("%1 tells %2 to pay the holders of this root, value date %3. Nothing counts as paid before the "
                       "bank has cleared it.")
                        .arg(bench().nameOf(root.issuer), bench().nameOf(root.settlementBank), format::longDate(day));
    plan.cannotBeUndone = {tr("The instruction stands on the ledger for everybody to see.")};
    plan.doneText = tr("Payment is instructed");
    proposeWithReference(std::move(plan), [id = root.id, much = **amount, day](const Hash& reference) {
        return Intent(intent::InstructPayment{id, much, day, reference});
    });
}

void SettlementPage::clear() {
    const auto amount = m_amount->amount();
    if (!m_root || !amount || !*amount) {
        return update();
    }
    const Root root = m_root->root;
    const Date day = m_day->day();
    shell::SigningPlan plan = planFor(tr("Clear root %1").arg(numberOf(root.id)), **amount);
    plan.sentence =
        tr("%1 records that it has distributed this amount to the holders, value date %2. What %3 owes becomes "
           "less by it, and its line is freed.")
            .arg(bench().nameOf(root.settlementBank), format::longDate(day), bench().nameOf(root.issuer));
    plan.cannotBeUndone = {tr("A clearing cannot be taken back: clear only what was really paid out.")};
    plan.doneText = tr("The clearing is recorded");
    proposeWithReference(std::move(plan), [id = root.id, much = **amount, day](const Hash& receipt) {
        return Intent(intent::RecordClearing{id, much, day, receipt});
    });
}

void SettlementPage::answer(bool isConfirmed) {
    if (!m_root || m_mine.ids.empty()) {
        return;
    }
    const auto reason = parts::codeOf<DisputeReason>(*m_reason);
    if (!isConfirmed && !reason) {
        bench().toast(tr("Say first what is wrong."));
        return m_reason->setFocus();
    }
    const Root& root = m_root->root;
    shell::SigningPlan plan = planFor(isConfirmed ? tr("Confirm the payment of root %1").arg(numberOf(root.id))
                                                  : tr("Dispute the payment of root %1").arg(numberOf(root.id)),
                                      m_mine.share);
    const QString sum = format::amountWithCurrency(m_mine.share, root.currency);
    const QString me = bench().nameOf(bench().me());
    plan.cannotBeUndone = {tr("Your word stands on the ledger for everybody to see.")};
    if (isConfirmed) {
        plan.sentence = tr("%1 confirms that %2 has reached its account.").arg(me, sum);
        plan.doneText = tr("The payment is confirmed");
        plan.intent = intent::ConfirmReceipt{m_mine.ids, root.cleared};
    } else {
        plan.sentence =
            tr("%1 says that of its share of %2 not all has come: %3.").arg(me, sum, words::nameOf(*reason));
        plan.doneText = tr("The payment is disputed");
        plan.intent = intent::DisputeReceipt{m_mine.ids, root.cleared, *reason};
    }
    bench().propose(std::move(plan));
}

void SettlementPage::markOverdue() {
    if (!m_root) {
        return;
    }
    const Root& root = m_root->root;
    shell::SigningPlan plan = planFor(tr("Record that root %1 is overdue").arg(numberOf(root.id)), root.outstanding());
    plan.sentence =
        tr("It was due on %1 and is not paid whole. That it is overdue becomes a fact on the ledger; a late "
           "payment can still be recorded.")
            .arg(format::longDate(root.dueDay));
    plan.cannotBeUndone = {tr("The fact stays on the ledger, also after a late payment.")};
    plan.doneText = tr("It is recorded as overdue");
    plan.intent = intent::MarkOverdue{root.id};
    bench().propose(std::move(plan));
}

void SettlementPage::retranslate() {
    ListPage::retranslate();
    table().setEmpty(QStringLiteral("landmark"), tr("Nothing falls due"),
                     tr("Roots that you issued, clear, or hold parts of appear here, the next due first."));
    m_shares->setHeads(headOf);
    m_shares->view().setAccessibleName(tr("Shares of the holders"));
    m_shares->setEmpty(QStringLiteral("users"), tr("Choose a root above"),
                       tr("Its holders appear here with their share of each clearing, to the fen."));
    m_shares->retranslate();
    m_payPanel->setTitle(tr("Pay"));
    m_form->name(m_amount, tr("Amount"));
    m_form->name(m_day, tr("Value date"));
    m_form->name(m_reference, tr("Number of the instruction or receipt"));
    m_instruct->setText(tr("Instruct payment"));
    m_clear->setText(tr("Record clearing"));
    m_wordPanel->setTitle(tr("Has it come?"));
    m_wordForm->name(m_reason, tr("What is wrong"));
    parts::fillCodes(*m_reason, kReasons, tr("Nothing is wrong"),
                     [](DisputeReason reason) { return words::nameOf(reason); });
    m_confirm->setText(tr("Confirm receipt"));
    m_dispute->setText(tr("Dispute"));
    m_overdue->setText(tr("Record as overdue"));
    inspect();
    update();
}

}  // namespace tally::pages
