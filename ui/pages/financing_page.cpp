#include "ui/pages/financing_page.h"

#include "models/session/defaults.h"
#include "models/session/when_done.h"
#include "models/wallet/request_list.h"
#include "ui/format/format.h"
#include "ui/pages/credential_rows.h"
#include "ui/pages/quote_columns.h"
#include "ui/pages/quote_words.h"
#include "ui/parts/tall_area.h"
#include "ui/words/terms.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QLocale>
#include <QPointer>

#include <algorithm>

namespace tally::pages {

namespace {

const std::vector<DisputeReason> kReasons{DisputeReason::NotReceived, DisputeReason::ShortPaid, DisputeReason::LatePaid,
                                          DisputeReason::WrongAccount, DisputeReason::Other};
constexpr std::size_t kMostCredentials = 1'000;
constexpr int kSide = 330;
/// A few steps are always in sight.
constexpr int kSteps = 150;
/// Of the requests, and of the quotes to one, where the window is low.
constexpr int kRequests = 96;
constexpr int kQuotes = 200;
/// Block and place within it make a step's id.
constexpr int kLogBits = 24;

}  // namespace

FinancingPage::FinancingPage(shell::Workbench& bench, QWidget* parent)
    : ListPage(bench, QStringLiteral("financing"),
               {{"number", false, false},
                {"issuer", false, false},
                {"amount", true, false},
                {"due", false, false},
                {"state", false, false},
                {"answers", false, false},
                {"answer-by", false, false}},
               {130, 108, 112, 150, 128, 76, 100}, parent) {
    m_askPanel = addSide(0, kSide);
    m_form.emplace(*m_askPanel);
    m_from = m_form->add<parts::CredentialBox>("askFrom");
    m_amount = m_form->add<parts::AmountEdit>("askAmount");
    m_bankList = new QWidget(m_askPanel);
    auto* list = new QVBoxLayout(m_bankList);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(4);
    m_form->addField(m_bankList, "askBanks");
    m_expiry = m_form->add<parts::DayEdit>("askExpiry");
    m_ask = m_form->addButton("primary", "ask");

    m_quotePanel = new parts::Panel(this);
    m_best = parts::makeLabel("muted", m_quotePanel, look::Type::Label);
    m_best->setObjectName(QStringLiteral("bestQuote"));
    m_quotePanel->addToTitle(m_best);
    m_quotes = new QuoteColumns(bench, m_quotePanel);
    m_quotePanel->body()->addWidget(m_quotes);
    m_funds = new QWidget(m_quotePanel);
    auto* foot = new QHBoxLayout(m_funds);
    foot->setContentsMargins(14, 6, 12, 10);
    foot->setSpacing(8);
    m_reason = new parts::ChoiceBox(m_quotePanel);
    m_reason->setObjectName(QStringLiteral("fundsReason"));
    const auto button = [&](const char* kind, const char* name) {
        auto* out = new parts::ActionButton(kind, m_quotePanel);
        out->setObjectName(QString::fromLatin1(name));
        connect(out, &parts::ActionButton::refused, &bench, &shell::Workbench::toast);
        return out;
    };
    m_dispute = button("danger", "disputeFunds");
    m_confirm = button("primary", "confirmFunds");
    foot->addStretch(1);
    foot->addWidget(m_reason);
    foot->addWidget(m_dispute);
    foot->addWidget(m_confirm);
    m_quotePanel->body()->addWidget(m_funds);
    m_quoteArea = new parts::TallArea(kQuotes, this);
    m_quoteArea->setWidget(m_quotePanel);
    column().addWidget(m_quoteArea);
    table().setMinimumHeight(kRequests);

    m_stepPanel = addSide(1);
    m_steps = new parts::Table(QStringLiteral("requestSteps"), {{"date", false, false}, {"what", false, false}},
                               bench.cells(), m_stepPanel);
    m_steps->setWidths({96, 0});
    m_steps->setMinimumHeight(kSteps);
    m_withdraw = button("", "withdrawRequest");
    m_stepPanel->addToTitle(m_withdraw);
    m_stepPanel->body()->addWidget(m_steps);

    connect(m_ask, &parts::ActionButton::acted, this, &FinancingPage::ask);
    connect(m_ask, &parts::ActionButton::refused, &bench, &shell::Workbench::toast);
    connect(m_quotes, &QuoteColumns::chosenChanged, this, &FinancingPage::update);
    connect(m_quotes, &QuoteColumns::acceptAsked, this, &FinancingPage::accept);
    connect(m_withdraw, &parts::ActionButton::acted, this, &FinancingPage::withdraw);
    connect(m_confirm, &parts::ActionButton::acted, this, [this] { answer(true); });
    connect(m_dispute, &parts::ActionButton::acted, this, [this] { answer(false); });
    connect(m_amount, &QLineEdit::textChanged, this, &FinancingPage::update);
    connect(m_from, &QComboBox::currentIndexChanged, this, &FinancingPage::update);
    connect(&table(), &parts::Table::selectionSettled, this, &FinancingPage::inspect);
    connect(&bench.place(), &Workplace::standingChanged, this, &FinancingPage::update);
    m_steps->items().setSource([this](std::uint64_t, std::size_t) {
        items::Page page;
        const auto nameOf = [this](MemberId id) { return this->bench().nameOf(id); };
        for (const FinancingStep& one : m_view ? m_view->steps : std::vector<FinancingStep>{}) {
            page.rows.push_back({one.stamp.block << kLogBits | one.stamp.logIndex,
                                 {items::DateCell{one.stamp.day, false}, stepWords(one, nameOf)}});
        }
        page.total = page.rows.size();
        return ready(Result<items::Page>(std::move(page)));
    });
    setRows([this] {
        const MemberId me = this->bench().me();
        return Rows([me](OpenWallet& wallet) -> Result<std::vector<items::Row>> {
            TALLY_ASSIGN(Database * database, wallet.database());
            TALLY_ASSIGN(const auto requests, requestRowsBy(*database, me));
            std::vector<items::Row> out;
            for (const RequestRow& one : requests) {
                const bool isOpen = one.state == RequestState::Open;
                const QString answers = QCoreApplication::translate("tally::pages::FinancingPage", "%1 of %2")
                                            .arg(one.answered)
                                            .arg(one.asked);
                out.push_back({one.id.packed(),
                               {items::CodeCell{numberText(one.id)}, items::MemberCell{one.issuer},
                                items::AmountCell{one.value, one.currency}, items::DateCell{one.dueDay, isOpen},
                                items::RequestCell{one.state}, answers, items::DateCell{one.expiryDay, false}}});
            }
            return out;
        });
    });
    retranslate();
}

void FinancingPage::show(quint64 id) {
    m_wanted = CredentialId::unpack(id);
    table().select(id);
    refresh();
}

void FinancingPage::refresh() {
    ListPage::refresh();
    fillBanks();
    const MemberId me = bench().me();
    using Choice = std::pair<std::vector<CredentialRow>, Date>;
    auto reading = bench().session().read([me, today = bench().today()](LedgerQueries& ledger) -> Result<Choice> {
        CredentialFilter filter;
        filter.owner = me;
        filter.state = CredentialState::Held;
        filter.withValueOnly = true;
        filter.limit = kMostCredentials;
        TALLY_ASSIGN(auto rows, ledger.credentials(filter));
        std::erase_if(rows, [&](const CredentialRow& one) {
            return one.credential.available() == 0 || one.root.dueDay < today || one.root.cleared > 0;
        });
        std::ranges::sort(rows, {}, [](const CredentialRow& one) { return one.root.dueDay; });
        Date until = today;
        if (!rows.empty()) {
            TALLY_ASSIGN(until, usualOfferExpiry(ledger, today, rows.front().root.dueDay));
        }
        return Choice{std::move(rows), until};
    });
    whenDone(std::move(reading), this, [this](Result<Choice> choice) {
        if (!choice) {
            return;
        }
        m_from->fill(std::move(choice->first), [this](MemberId id) { return bench().nameOf(id); });
        // A day that somebody chose stays.
        if (!m_usualExpiry || m_expiry->day() == *m_usualExpiry) {
            m_expiry->setDay(choice->second);
            m_usualExpiry = choice->second;
        }
        if (m_wanted) {
            m_from->choose(*m_wanted);
            m_wanted.reset();
        }
        update();
    });
    inspect();
}

void FinancingPage::fillBanks() {
    const auto directory = bench().place().directory();
    const auto found = directory->those(
        [](const Member& one) { return one.status == MemberStatus::Active && one.roles.has(Role::Funder); });
    const bool isSame = std::ranges::equal(found, m_banks, {}, {}, [](const auto& one) { return one.first; });
    if (isSame) {
        for (const auto& [id, box] : m_banks) {
            box->setText(bench().nameOf(id));
        }
        return;
    }
    for (const auto& [id, box] : m_banks) {
        box->deleteLater();
    }
    m_banks.clear();
    for (const MemberId id : found) {
        auto* box = new QCheckBox(bench().nameOf(id), m_bankList);
        box->setObjectName(QStringLiteral("askBank%1").arg(id.value));
        m_bankList->layout()->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &FinancingPage::update);
        // Tab comes to it where it stands, not after all that was there before it.
        setTabOrder(m_banks.empty() ? static_cast<QWidget*>(m_amount) : m_banks.back().second, box);
        m_banks.emplace_back(id, box);
    }
}

std::vector<MemberId> FinancingPage::banks() const {
    std::vector<MemberId> out;
    for (const auto& [id, box] : m_banks) {
        if (box->isChecked()) {
            out.push_back(id);
        }
    }
    return out;
}

void FinancingPage::inspect() {
    const quint64 id = chosen();
    if (id == 0) {
        m_view.reset();
        fillAnswers();
        return update();
    }
    if (m_view && m_view->request.id.packed() != id) {
        // Nothing is accepted of the one that was chosen before.
        m_view.reset();
        fillAnswers();
        update();
    }
    const auto reading = [](Session session, CredentialId request) -> Async<View> {
        View out;
        auto asking = session.read([request](LedgerQueries& ledger) -> Result<View> {
            TALLY_ASSIGN(const auto found, ledger.request(request));
            TALLY_ASSIGN(const auto root, ledger.root(request.root));
            return View{found.value_or(FinancingRequest{}), root.value_or(Root{}), {}, {}};
        });
        TALLY_CO_ASSIGN(out, co_await std::move(asking));
        auto opening = FinancingRoom(session).quotes(request);
        TALLY_CO_ASSIGN(out.quotes, co_await std::move(opening));
        auto looking = financingHistory(session, request);
        TALLY_CO_ASSIGN(out.steps, co_await std::move(looking));
        co_return out;
    };
    whenDone(reading(bench().session(), CredentialId::unpack(id)), this, [this, id](Result<View> view) {
        if (id != chosen()) {
            return;
        }
        if (!view) {
            return bench().toast(bench().sentence(view.error()));
        }
        m_view = std::move(*view);
        fillAnswers();
        update();
    });
}

void FinancingPage::fillAnswers() {
    if (m_view) {
        m_quotes->set(QuoteColumns::Answers{m_view->request, m_view->root.currency,
                                            compareQuotes(m_view->quotes, m_view->request, bench().today()),
                                            m_view->steps});
    } else {
        m_quotes->set(std::nullopt);
    }
    m_steps->items().refresh();
}

void FinancingPage::update() {
    const QString why = bench().signingRefusal();
    const CredentialRow* from = m_from->row();
    if (from != nullptr) {
        m_amount->setCurrency(from->root.currency);
    }
    const auto amount = m_amount->amount();
    QString wrong = amount ? QString() : bench().sentence(amount.error(), m_amount->currency());
    if (from != nullptr && amount && amount->value_or(0) > from->credential.available()) {
        wrong = tr("Only %1 of it is free.")
                    .arg(format::amountWithCurrency(from->credential.available(), from->root.currency));
    }
    m_form->around(m_amount).setError(wrong);
    QString refusal = why;
    if (refusal.isEmpty() && from == nullptr) {
        refusal = tr("There is no credential to finance.");
    }
    if (refusal.isEmpty() && !wrong.isEmpty()) {
        refusal = wrong;
    }
    if (refusal.isEmpty() && !amount->has_value()) {
        refusal = tr("Type the amount first.");
    }
    if (refusal.isEmpty() && banks().empty()) {
        refusal = tr("Choose at least one bank.");
    }
    m_ask->setRefusal(refusal);

    const bool isShown = m_view.has_value();
    const RequestState state = isShown ? m_view->request.state : RequestState::None;
    m_quoteArea->setVisible(isShown);
    m_stepPanel->setVisible(isShown);
    m_withdraw->setVisible(state == RequestState::Open);
    m_funds->setVisible(state == RequestState::Disbursed);
    m_quotes->setRefusal(why);
    m_withdraw->setRefusal(why);
    m_confirm->setRefusal(why);
    m_dispute->setRefusal(why);
    const ComparedQuote* best = m_quotes->chosen();
    m_best->setText(best == nullptr || best->standing != QuoteStanding::Open
                        ? QString()
                        : tr("%1 pays out %2, all-in %3 a year")
                              .arg(bench().nameOf(best->quote.quote.funder),
                                   format::amountWithCurrency(best->quote.outcome->netProceeds, m_view->root.currency),
                                   format::rate(best->quote.outcome->allInAnnualCostPpm)));
}

void FinancingPage::ask() {
    const CredentialRow* from = m_from->row();
    const auto amount = m_amount->amount();
    const std::vector<MemberId> asked = banks();
    if (from == nullptr || !amount || !*amount || asked.empty()) {
        return update();
    }
    shell::SigningPlan plan;
    plan.currency = from->root.currency;
    plan.total = **amount;
    plan.title = tr("Ask for financing of %1").arg(numberText(from->credential.id));
    plan.sentence =
        tr("%1 asks the banks below to finance a part of what %2 promised to pay on %3. Until %4 the part is "
           "reserved: it can be neither offered nor asked for again.")
            .arg(bench().nameOf(bench().me()), bench().nameOf(from->root.issuer), format::longDate(from->root.dueDay),
                 format::longDate(m_expiry->day()));
    for (const MemberId bank : asked) {
        plan.lines.push_back({bench().nameOf(bank), {}, std::nullopt});
    }
    plan.cannotBeUndone = {tr("Asking costs nothing. The request can be withdrawn until a quote is accepted.")};
    plan.signLabel = tr("Sign and ask");
    plan.doneText = tr("The banks are asked");
    intent::RequestFinancing wish;
    wish.from = from->credential.id;
    wish.value = **amount;
    wish.funders = asked;
    wish.expiryDay = m_expiry->day();
    plan.intent = wish;
    plan.done = [self = QPointer(this)] {
        if (self != nullptr) {
            self->m_amount->clear();
        }
    };
    bench().propose(std::move(plan));
}

void FinancingPage::accept(MemberId bank) {
    const ComparedQuote* wanted = m_quotes->of(bank);
    if (wanted == nullptr || wanted->standing != QuoteStanding::Open || !m_view) {
        return update();
    }
    const ReadableQuote& quote = wanted->quote;
    const std::uint16_t currency = m_view->root.currency;
    shell::SigningPlan plan;
    plan.currency = currency;
    plan.total = m_view->request.value;
    plan.title = tr("Accept the quote of %1").arg(bench().nameOf(bank));
    plan.sentence = tr("%1 gives this part to %2 and gets the net proceeds below, once the bank has paid out.")
                        .arg(bench().nameOf(bench().me()), bench().nameOf(bank));
    plan.lines = {{tr("Part that changes hands"), numberText(m_view->request.id), m_view->request.value},
                  {tr("Cost we bear"), {}, quote.outcome->costOfApplicant},
                  {tr("Net proceeds"), {}, quote.outcome->netProceeds},
                  {tr("All-in annual cost"), format::rate(quote.outcome->allInAnnualCostPpm), std::nullopt}};
    plan.cannotBeUndone = {tr("From now on only this bank can finance it, until its time to pay out has passed.")};
    plan.signLabel = tr("Sign and accept");
    plan.doneText = tr("The quote is accepted");
    // The quote that stands on the sheet, and no other that took its place meanwhile.
    plan.makeDraft = [this, id = m_view->request.id, bank, seen = quote.quote.commitment] {
        return FinancingRoom(bench().session()).accept(id, bank, seen);
    };
    bench().propose(std::move(plan));
}

void FinancingPage::withdraw() {
    if (!m_view) {
        return;
    }
    shell::SigningPlan plan;
    plan.title = tr("Withdraw request %1").arg(numberText(m_view->request.id));
    plan.currency = m_view->root.currency;
    plan.sentence = tr("The request ends and its value is free again.");
    plan.signLabel = tr("Sign and withdraw");
    plan.doneText = tr("The request is withdrawn");
    plan.intent = intent::WithdrawRequest{m_view->request.id};
    bench().propose(std::move(plan));
}

void FinancingPage::answer(bool isConfirmed) {
    const auto reason = parts::codeOf<DisputeReason>(*m_reason);
    if (!m_view) {
        return;
    }
    if (!isConfirmed && !reason) {
        bench().toast(tr("Say first what is wrong."));
        return m_reason->setFocus();
    }
    shell::SigningPlan plan;
    plan.currency = m_view->root.currency;
    plan.cannotBeUndone = {tr("Your word stands on the ledger for everybody to see.")};
    plan.signLabel = tr("Sign");
    const QString bank = bench().nameOf(m_view->request.acceptedFunder);
    const QString me = bench().nameOf(bench().me());
    if (isConfirmed) {
        plan.title = tr("Confirm that the money came");
        plan.sentence = tr("%1 confirms that %2 has paid out the net proceeds.").arg(me, bank);
        const ComparedQuote* paid = m_quotes->of(m_view->request.acceptedFunder);
        if (paid != nullptr && paid->quote.outcome) {
            plan.lines = {{tr("Net proceeds"), numberText(m_view->request.id), paid->quote.outcome->netProceeds}};
        }
        plan.doneText = tr("The money is confirmed");
        plan.intent = intent::ConfirmFunds{m_view->request.id};
    } else {
        plan.title = tr("Dispute the disbursement");
        plan.sentence =
            tr("%1 says that the money of %2 has not come as agreed: %3.").arg(me, bank, words::nameOf(*reason));
        plan.doneText = tr("The disbursement is disputed");
        plan.intent = intent::DisputeFunds{m_view->request.id, *reason};
    }
    bench().propose(std::move(plan));
}

void FinancingPage::retranslate() {
    ListPage::retranslate();
    // In Chinese the days that are left have room behind their date; in English names and states are longer.
    const bool isChinese = QLocale().language() == QLocale::Chinese;
    table().setWidths(isChinese ? std::vector<int>{130, 108, 112, 150, 128, 76, 100}
                                : std::vector<int>{130, 130, 112, 108, 146, 76, 100});
    table().setEmpty(QStringLiteral("banknote"), tr("Nothing was asked yet"),
                     tr("Choose a credential on the right, the amount you need, and the banks to ask. Their quotes are "
                        "sealed: only you can compare them."));
    table().items().refresh();
    m_askPanel->setTitle(tr("Ask for cash"));
    m_form->name(m_from, tr("Credential"));
    m_form->name(m_amount, tr("Amount"));
    m_form->name(m_bankList, tr("Banks"));
    m_form->name(m_expiry, tr("They answer until"));
    m_ask->setText(tr("Review and sign"));
    m_quotePanel->setTitle(tr("Quotes"));
    m_quotes->retranslate();
    m_stepPanel->setTitle(tr("What happened"));
    m_steps->setHeads(headOf);
    m_steps->view().setAccessibleName(tr("What happened"));
    m_steps->retranslate();
    m_steps->items().refresh();
    parts::fillCodes(*m_reason, kReasons, tr("Nothing is wrong"),
                     [](DisputeReason reason) { return words::nameOf(reason); });
    m_reason->setAccessibleName(tr("What is wrong"));
    m_withdraw->setText(tr("Withdraw the request"));
    m_confirm->setText(tr("The money came"));
    m_dispute->setText(tr("Dispute"));
    fillBanks();
    update();
}

}  // namespace tally::pages
