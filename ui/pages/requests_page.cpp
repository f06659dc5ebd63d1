#include "ui/pages/requests_page.h"

#include "models/session/defaults.h"
#include "models/session/provenance.h"
#include "models/session/when_done.h"
#include "ui/format/format.h"
#include "ui/pages/credential_rows.h"
#include "ui/words/terms.h"

#include <QCoreApplication>

#include <algorithm>

namespace tally::pages {

namespace {

const std::vector<RefuseReason> kReasons{RefuseReason::TradeNotProven,       RefuseReason::EvidenceAlreadyUsed,
                                         RefuseReason::LimitExhausted,       RefuseReason::TermsNotAcceptable,
                                         RefuseReason::ApplicantNotEligible, RefuseReason::IssuerNotEligible,
                                         RefuseReason::RiskAppetite,         RefuseReason::Other};

[[nodiscard]] const Quote* ourAnswer(const std::vector<Quote>& quotes, MemberId me) {
    const auto found = std::ranges::find(quotes, me, &Quote::funder);
    return found == quotes.end() ? nullptr : &*found;
}

[[nodiscard]] QString answerText(const Quote* answer) {
    if (answer == nullptr || answer->state == QuoteState::Invited) {
        return QCoreApplication::translate("tally::pages::RequestsPage", "To answer");
    }
    return answer->state == QuoteState::Quoted
               ? QCoreApplication::translate("tally::pages::RequestsPage", "Quoted")
               : QCoreApplication::translate("tally::pages::RequestsPage", "Refused: %1")
                     .arg(words::nameOf(answer->refusal));
}

/// "3.24" or "3.24%" as parts per million.
[[nodiscard]] std::optional<std::uint32_t> ratePpm(QString text) {
    text = text.trimmed().remove(QLatin1Char('%')).replace(QChar(0xFF0E), QLatin1Char('.'));
    const QStringList halves = text.split(QLatin1Char('.'));
    constexpr int kDecimals = 4;
    const QString decimals = halves.value(1);
    const QString digits = halves.value(0) + decimals.leftJustified(kDecimals, QLatin1Char('0'));
    const bool isPlain =
        !halves.value(0).isEmpty() && halves.size() <= 2 && decimals.size() <= kDecimals &&
        std::ranges::all_of(digits, [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
    bool isNumber = false;
    const std::uint32_t out = digits.toUInt(&isNumber);
    return isPlain && isNumber && out <= 1'000'000 ? std::optional(out) : std::nullopt;
}

}  // namespace

struct RequestsPage::View {
    FinancingRequest request;
    Root root;
    std::vector<Credential> chain;
    std::vector<EvidenceBacking> backings;
    std::optional<Line> limit;
    std::vector<Quote> quotes;
    Date paid;
};

RequestsPage::RequestsPage(shell::Workbench& bench, QWidget* parent)
    : ListPage(bench, QStringLiteral("requests"),
               {{"applicant", false, false},
                {"number", false, false},
                {"issuer", false, false},
                {"amount", true, false},
                {"due", false, false},
                {"state", false, false},
                {"answers", false, false},
                {"answer-by", false, false}},
               {104, 136, 100, 112, 96, 100, 88, 0}, parent) {
    setProperty("counts", true);
    table().setSpare(2);
    m_factsPanel = addSide();
    auto* inside = new QVBoxLayout;
    inside->setContentsMargins(16, 4, 16, 16);
    m_facts = new Facts(m_factsPanel);
    inside->addWidget(m_facts);
    m_factsPanel->body()->addLayout(inside);
    m_quotePanel = addSide();
    m_form.emplace(*m_quotePanel);
    m_rate = m_form->add<QLineEdit>("quoteRate");
    m_fee = m_form->add<parts::AmountEdit>("quoteFee");
    m_from = m_form->add<parts::DayEdit>("quoteFrom");
    m_validTo = m_form->add<parts::DayEdit>("quoteValidTo");
    m_outcome = parts::makeText("strong", m_quotePanel);
    m_outcome->setObjectName(QStringLiteral("quoteOutcome"));
    m_form->addWidget(m_outcome);
    m_reason = m_form->add<QComboBox>("refuseReason");
    m_refuse = m_form->addButton("danger", "refuse");
    m_quote = m_form->addButton("primary", "quote");
    m_payPanel = addSide();
    m_payForm.emplace(*m_payPanel);
    m_payment = m_payForm->add<QLineEdit>("paymentReference");
    m_registration = m_payForm->add<QLineEdit>("registrationReference");
    m_disburse = m_payForm->addButton("primary", "disburse");
    constexpr int kLongest = 200;
    m_payment->setMaxLength(kLongest);
    m_registration->setMaxLength(kLongest);

    connect(&table(), &parts::Table::selectionSettled, this, &RequestsPage::inspect);
    connect(m_quote, &parts::ActionButton::acted, this, &RequestsPage::quote);
    connect(m_refuse, &parts::ActionButton::acted, this, &RequestsPage::refuse);
    connect(m_disburse, &parts::ActionButton::acted, this, &RequestsPage::disburse);
    for (const parts::ActionButton* button : {m_quote, m_refuse, m_disburse}) {
        connect(button, &parts::ActionButton::refused, &bench, &shell::Workbench::toast);
    }
    for (const QLineEdit* edit : {m_rate, static_cast<QLineEdit*>(m_fee), m_payment, m_registration}) {
        connect(edit, &QLineEdit::textChanged, this, &RequestsPage::update);
    }
    connect(m_from, &QDateEdit::dateChanged, this, &RequestsPage::update);
    connect(&bench.place(), &Workplace::standingChanged, this, &RequestsPage::update);
    setRows([this] {
        const MemberId me = this->bench().me();
        return Rows([me](OpenWallet& wallet) -> Result<std::vector<items::Row>> {
            TALLY_ASSIGN(LedgerQueries ledger, wallet.ledger());
            TALLY_ASSIGN(const auto requests, ledger.requestsTo(me));
            std::vector<items::Row> out;
            for (const FinancingRequest& one : requests) {
                TALLY_ASSIGN(const auto root, ledger.root(one.id.root));
                TALLY_ASSIGN(const auto quotes, ledger.quotesFor(one.id));
                const Root shown = root.value_or(Root{});
                out.push_back({one.id.packed(),
                               {items::MemberCell{one.applicant}, items::CodeCell{numberText(one.id)},
                                items::MemberCell{shown.issuer}, items::AmountCell{one.value, shown.currency},
                                items::DateCell{shown.dueDay, false}, items::RequestCell{one.state},
                                answerText(ourAnswer(quotes, me)), items::DateCell{one.expiryDay, false}}});
            }
            return out;
        });
    });
    retranslate();
}

void RequestsPage::refresh() {
    ListPage::refresh();
    const MemberId me = bench().me();
    auto counting = bench().session().read([me](LedgerQueries& ledger) -> Result<int> {
        TALLY_ASSIGN(const auto requests, ledger.requestsTo(me));
        int waiting = 0;
        for (const FinancingRequest& one : requests) {
            TALLY_ASSIGN(const auto quotes, ledger.quotesFor(one.id));
            const Quote* answer = ourAnswer(quotes, me);
            const bool isOpen =
                one.state == RequestState::Open && answer != nullptr && answer->state == QuoteState::Invited;
            waiting += isOpen || (one.state == RequestState::Accepted && one.acceptedFunder == me) ? 1 : 0;
        }
        return waiting;
    });
    whenDone(std::move(counting), this, [this](const Result<int>& waiting) {
        m_waiting = waiting.value_or(0);
        Q_EMIT countChanged();
    });
    inspect();
}

void RequestsPage::inspect() {
    const quint64 id = chosen();
    if (id == 0) {
        m_request.reset();
        return update();
    }
    if (m_request && m_request->id.packed() != id) {
        // Nothing is typed for the one that was chosen before.
        m_request.reset();
        update();
    }
    const MemberId me = bench().me();
    auto reading =
        bench().session().read([me, request = CredentialId::unpack(id)](LedgerQueries& ledger) -> Result<View> {
            View out;
            TALLY_ASSIGN(const auto found, ledger.request(request));
            TALLY_ASSIGN(const auto root, ledger.root(request.root));
            if (!found || !root) {
                return fail(kCredentialUnknown);
            }
            out.request = *found;
            out.root = *root;
            TALLY_ASSIGN(out.chain, provenanceOf(ledger, request));
            TALLY_ASSIGN(out.backings, ledger.backingsOf({request.root, 0}));
            TALLY_ASSIGN(out.limit, ledger.line({LineKind::Credit, me, root->issuer, root->currency}));
            TALLY_ASSIGN(out.quotes, ledger.quotesFor(request));
            TALLY_ASSIGN(out.paid, paymentDay(ledger, root->dueDay));
            return out;
        });
    whenDone(std::move(reading), this, [this, id](const Result<View>& view) {
        if (view && id == chosen()) {
            fill(*view);
        }
    });
}

void RequestsPage::fill(const View& view) {
    const bool isAnother = !m_request || m_request->id != view.request.id;
    m_request = view.request;
    m_root = view.root;
    m_paid = view.paid;
    const Quote* answer = ourAnswer(view.quotes, bench().me());
    m_isInvited = answer != nullptr && answer->state == QuoteState::Invited;
    if (isAnother) {
        m_rate->clear();
        m_fee->clear();
        m_fee->setCurrency(m_root.currency);
        m_from->setDay(bench().today());
        m_validTo->setDay(m_request->expiryDay);
        m_payment->clear();
        m_registration->clear();
        m_reason->setCurrentIndex(0);
    }
    QStringList way;
    for (const Credential& one : view.chain) {
        way.append(bench().nameOf(one.owner));
    }
    QStringList papers;
    for (const EvidenceBacking& one : view.backings) {
        papers.append(
            tr("%1 for %2")
                .arg(format::shortHash(one.fingerprint), format::amountWithCurrency(one.amount, m_root.currency)));
    }
    const MinorUnits free = view.limit ? view.limit->amount - view.limit->used - view.limit->reserved : 0;
    m_factsPanel->setTitle(numberText(m_request->id));
    m_facts->set(
        {{tr("Applicant"), bench().nameOf(m_request->applicant)},
         {tr("Asked"), format::amountWithCurrency(m_request->value, m_root.currency)},
         {tr("Who pays"), bench().nameOf(m_root.issuer)},
         {tr("Due date"), format::date(m_root.dueDay)},
         {tr("How it came"), way.join(QStringLiteral(" → "))},
         {tr("Invoices behind it"), papers.isEmpty() ? tr("none on the ledger") : papers.join(QLatin1Char('\n'))},
         {tr("Our limit left"), view.limit ? format::amountWithCurrency(free, m_root.currency) : tr("none set")},
         {tr("Recourse"), m_request->recourse ? tr("with recourse") : tr("without recourse")}});
    update();
}

std::optional<FinancingTerms> RequestsPage::terms(QString& wrong) const {
    const auto rate = ratePpm(m_rate->text());
    const auto fee = m_fee->amount();
    if (!rate) {
        wrong = tr("Type the annual rate in per cent, such as 3.24.");
        return std::nullopt;
    }
    if (!fee) {
        wrong = bench().sentence(fee.error(), m_root.currency);
        return std::nullopt;
    }
    FinancingTerms out;
    out.kind = m_request->kind;
    out.recourse = m_request->recourse;
    out.nominal = m_request->value;
    out.annualRatePpm = *rate;
    out.interestFrom = m_from->day();
    out.interestTo = m_paid;
    if (*fee) {
        out.fees.push_back({FeeKind::Handling, **fee, Bearer::Applicant});
    }
    if (const auto sound = outcomeOf(out); !sound) {
        wrong = bench().sentence(sound.error(), m_root.currency);
        return std::nullopt;
    }
    return out;
}

void RequestsPage::update() {
    const bool isShown = m_request.has_value();
    m_factsPanel->setVisible(isShown);
    m_quotePanel->setVisible(isShown && m_isInvited && m_request->state == RequestState::Open);
    m_payPanel->setVisible(isShown && m_request->state == RequestState::Accepted &&
                           m_request->acceptedFunder == bench().me());
    if (!isShown) {
        return;
    }
    const QString why = bench().signingRefusal();
    QString wrong;
    const auto quoted = terms(wrong);
    if (quoted) {
        const auto outcome = outcomeOf(*quoted);
        m_outcome->setText(tr("%1 days, interest %2; the applicant gets %3, all-in %4 a year")
                               .arg(outcome->interestDays)
                               .arg(format::amountWithCurrency(outcome->interest, m_root.currency),
                                    format::amountWithCurrency(outcome->netProceeds, m_root.currency),
                                    format::rate(outcome->allInAnnualCostPpm)));
    } else {
        m_outcome->clear();
    }
    m_quote->setRefusal(why.isEmpty() ? wrong : why);
    m_refuse->setRefusal(why);
    const bool isReady = !m_payment->text().trimmed().isEmpty() && !m_registration->text().trimmed().isEmpty();
    m_disburse->setRefusal(!why.isEmpty() || isReady ? why : tr("Type both references first."));
}

void RequestsPage::quote() {
    QString wrong;
    const auto offered = terms(wrong);
    if (!m_request || !offered) {
        return update();
    }
    const auto outcome = outcomeOf(*offered);
    const Date until = m_validTo->day();
    shell::SigningPlan plan;
    plan.title = tr("Quote for %1").arg(numberText(m_request->id));
    plan.currency = m_root.currency;
    plan.sentence =
        tr("%1 offers %2 to finance this credential, until %3. Only the applicant and we can read the terms.")
            .arg(bench().nameOf(bench().me()), bench().nameOf(m_request->applicant), format::longDate(until));
    plan.lines = {{tr("Asked"), {}, m_request->value},
                  {tr("Annual rate"), format::rate(offered->annualRatePpm), std::nullopt},
                  {tr("Interest"), tr("%n day(s)", nullptr, outcome->interestDays), outcome->interest},
                  {tr("Fee"), {}, outcome->feesOfApplicant},
                  {tr("Net proceeds"), {}, outcome->netProceeds},
                  {tr("All-in annual cost"), format::rate(outcome->allInAnnualCostPpm), std::nullopt}};
    plan.total = m_request->value;
    plan.cannotBeUndone = {tr("A quote binds us until it ends: the applicant may accept it any time before.")};
    plan.signLabel = tr("Sign and quote");
    plan.doneText = tr("The quote is given");
    plan.makeDraft = [this, id = m_request->id, sealed = *offered, until] {
        return FinancingRoom(bench().session()).quote(id, sealed, until);
    };
    bench().propose(std::move(plan));
}

void RequestsPage::refuse() {
    const auto reason = parts::codeOf<RefuseReason>(*m_reason);
    if (!m_request || !reason) {
        bench().toast(tr("Say why first: the applicant sees the reason."));
        return m_reason->setFocus();
    }
    shell::SigningPlan plan;
    plan.title = tr("Refuse %1").arg(numberText(m_request->id));
    plan.currency = m_root.currency;
    plan.sentence =
        tr("%1 does not finance this request of %2. The reason is on the ledger: %3.")
            .arg(bench().nameOf(bench().me()), bench().nameOf(m_request->applicant), words::nameOf(*reason));
    plan.cannotBeUndone = {tr("We cannot quote for this request any more.")};
    plan.signLabel = tr("Sign and refuse");
    plan.doneText = tr("The request is refused");
    plan.intent = intent::RefuseRequest{m_request->id, *reason};
    bench().propose(std::move(plan));
}

void RequestsPage::disburse() {
    if (!m_request) {
        return;
    }
    const DisbursementReferences references{m_payment->text().trimmed().toStdString(),
                                            m_registration->text().trimmed().toStdString()};
    shell::SigningPlan plan;
    plan.title = tr("Disburse for %1").arg(numberText(m_request->id));
    plan.currency = m_root.currency;
    plan.total = m_request->value;
    plan.sentence = tr("%1 says that the money was paid to %2 and becomes holder of this part.")
                        .arg(bench().nameOf(bench().me()), bench().nameOf(m_request->applicant));
    plan.lines = {{tr("Payment"), QString::fromStdString(references.payment), std::nullopt},
                  {tr("Registration"), QString::fromStdString(references.registration), std::nullopt}};
    plan.cannotBeUndone = {tr("We become holder at once. Sign only when the money has really left.")};
    plan.signLabel = tr("Sign and disburse");
    plan.doneText = tr("We are holder of it");
    plan.makeDraft = [this, id = m_request->id, references] {
        return FinancingRoom(bench().session()).disburse(id, references);
    };
    bench().propose(std::move(plan));
}

void RequestsPage::retranslate() {
    ListPage::retranslate();
    table().setEmpty(QStringLiteral("scale"), tr("Nobody asks for financing"),
                     tr("Requests that name our bank appear here by themselves, with what they rest on."));
    table().items().refresh();
    m_quotePanel->setTitle(tr("Answer"));
    m_form->name(m_rate, tr("Annual rate (%)"));
    m_form->name(m_fee, tr("Handling fee, borne by the applicant"));
    m_form->name(m_from, tr("Interest from"));
    m_form->name(m_validTo, tr("The quote stands until"));
    m_form->name(m_reason, tr("Or refuse, with the reason"));
    parts::fillCodes(*m_reason, kReasons, tr("Reason for refusing…"),
                     [](RefuseReason reason) { return words::nameOf(reason); });
    m_quote->setText(tr("Review quote"));
    m_refuse->setText(tr("Refuse"));
    m_payPanel->setTitle(tr("Accepted: pay out"));
    m_payForm->name(m_payment, tr("Payment reference"));
    m_payForm->name(m_registration, tr("Registration number"));
    m_disburse->setText(tr("Review disbursement"));
    inspect();
    update();
}

}  // namespace tally::pages
