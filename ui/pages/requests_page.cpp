#include "ui/pages/requests_page.h"

#include "models/session/when_done.h"
#include "ui/format/format.h"
#include "ui/look/icon.h"
#include "ui/pages/check_list.h"
#include "ui/pages/credential_rows.h"
#include "ui/pages/quote_calculator.h"
#include "ui/pages/request_queue.h"
#include "ui/parts/choice_box.h"
#include "ui/parts/fact_strip.h"
#include "ui/parts/path_picture.h"
#include "ui/parts/state_look.h"
#include "ui/parts/table.h"
#include "ui/words/terms.h"

#include <QPointer>
#include <QResizeEvent>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace tally::pages {

namespace {

const std::vector<RefuseReason> kReasons{RefuseReason::TradeNotProven,       RefuseReason::EvidenceAlreadyUsed,
                                         RefuseReason::LimitExhausted,       RefuseReason::TermsNotAcceptable,
                                         RefuseReason::ApplicantNotEligible, RefuseReason::IssuerNotEligible,
                                         RefuseReason::RiskAppetite,         RefuseReason::Other};

constexpr int kQueue = 344;
constexpr int kNarrowQueue = 290;
constexpr int kSide = 300;
/// Narrower than this the answer stands below the checks.
constexpr int kBeside = 745;

[[nodiscard]] const char* toneOf(format::Nearness nearness) {
    switch (nearness) {
        case format::Nearness::Past:
            return "bad";
        case format::Nearness::Soon:
            return "warn";
        case format::Nearness::Far:
            break;
    }
    return "";
}

}  // namespace

RequestsPage::RequestsPage(shell::Workbench& bench, QWidget* parent) : Page(bench, QStringLiteral("requests"), parent) {
    setProperty("counts", true);
    m_queue = new RequestQueue(bench, this);
    m_queue->setFixedWidth(kQueue);
    buildDesk();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 16, 16, 16);
    row->setSpacing(12);
    row->addWidget(m_queue);
    row->addWidget(m_desk, 1);

    connect(m_queue, &RequestQueue::chosenChanged, this, &RequestsPage::inspect);
    connect(m_queue, &RequestQueue::counted, this, &Page::countChanged);
    connect(m_quote, &parts::ActionButton::acted, this, &RequestsPage::quote);
    connect(m_refuse, &parts::ActionButton::acted, this, &RequestsPage::refuse);
    connect(m_disburse, &parts::ActionButton::acted, this, &RequestsPage::disburse);
    for (const parts::ActionButton* button : {m_quote, m_refuse, m_disburse}) {
        connect(button, &parts::ActionButton::refused, &bench, &shell::Workbench::toast);
    }
    for (const QLineEdit* edit : {m_payment, m_registration}) {
        connect(edit, &QLineEdit::textChanged, this, [this] { update(); });
    }
    connect(m_calculator, &QuoteCalculator::changed, this, [this] { update(); });
    connect(&bench.place(), &Workplace::standingChanged, this, [this] {
        if (m_view) {
            fillPath();
        }
        update();
    });
    retranslate();
}

void RequestsPage::buildDesk() {
    m_desk = new QWidget(this);
    auto* column = new QVBoxLayout(m_desk);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_scroll = new QScrollArea(m_desk);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inside = new QWidget(m_scroll);
    auto* all = new QVBoxLayout(inside);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(12);
    m_head = new parts::FactStrip(inside);
    all->addWidget(m_head);
    m_pathPanel = new parts::Panel(inside);
    m_path = new parts::PathPicture(m_pathPanel);
    m_pathPanel->body()->addWidget(m_path);
    all->addWidget(m_pathPanel);
    m_work = new QBoxLayout(QBoxLayout::LeftToRight);
    m_work->setSpacing(12);
    m_checks = new CheckList(bench(), inside);
    m_work->addWidget(m_checks, 1, Qt::AlignTop);
    m_side = new QWidget(inside);
    auto* side = new QVBoxLayout(m_side);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(12);
    m_payPanel = makePayPanel(m_side);
    side->addWidget(m_payPanel);
    m_oursPanel = new parts::Panel(m_side);
    m_ours = new Facts(m_oursPanel);
    auto* ours = new QVBoxLayout;
    ours->setContentsMargins(14, 2, 14, 12);
    ours->addWidget(m_ours);
    m_oursPanel->body()->addLayout(ours);
    m_calculator = new QuoteCalculator(bench(), m_side);
    side->addWidget(m_calculator);
    side->addWidget(m_oursPanel);
    side->addStretch();
    m_work->addWidget(m_side);
    all->addLayout(m_work);
    all->addStretch();
    m_scroll->setWidget(inside);
    column->addWidget(m_scroll, 1);
    m_foot = makeFoot();
    column->addWidget(m_foot);
}

parts::Panel* RequestsPage::makePayPanel(QWidget* parent) {
    auto* panel = new parts::Panel(parent);
    m_payForm.emplace(*panel);
    m_payment = m_payForm->add<QLineEdit>("paymentReference");
    m_registration = m_payForm->add<QLineEdit>("registrationReference");
    constexpr int kLongest = 200;
    m_payment->setMaxLength(kLongest);
    m_registration->setMaxLength(kLongest);
    return panel;
}

QWidget* RequestsPage::makeFoot() {
    auto* foot = new parts::Panel(m_desk);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(14, 9, 14, 9);
    row->setSpacing(8);
    m_footGlyph = new QLabel(foot);
    m_footText = parts::makeText("", foot);
    m_footNote = parts::makeText("muted", foot);
    m_footNote->setFont(look::typeOf(m_footNote->font(), look::Type::Label));
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_footText);
    words->addWidget(m_footNote);
    m_reason = new parts::ChoiceBox(foot);
    m_reason->setObjectName(QStringLiteral("refuseReason"));
    m_reason->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    constexpr int kReasonLength = 16;
    m_reason->setMinimumContentsLength(kReasonLength);
    const auto button = [foot](const char* kind, const char* name) {
        auto* out = new parts::ActionButton(kind, foot);
        out->setObjectName(QString::fromLatin1(name));
        return out;
    };
    m_refuse = button("danger", "refuse");
    m_quote = button("primary", "quote");
    m_disburse = button("primary", "disburse");
    row->addWidget(m_footGlyph);
    row->addLayout(words, 1);
    row->addWidget(m_reason);
    for (QWidget* one : {m_refuse, m_quote, m_disburse}) {
        row->addWidget(one);
    }
    foot->body()->addLayout(row);
    return foot;
}

int RequestsPage::count() const { return m_queue->waiting(); }

void RequestsPage::show(quint64 id) {
    m_queue->show(id);
    inspect();
}

void RequestsPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    const bool isNarrow = event->size().width() < 2 * kBeside - kQueue;
    m_queue->setFixedWidth(isNarrow ? kNarrowQueue : kQueue);
    const int room = event->size().width() - m_queue->width() - 44;
    const bool isBeside = room >= kBeside;
    m_work->setDirection(isBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_side->setFixedWidth(isBeside ? kSide : std::max(kSide, room - m_scroll->verticalScrollBar()->sizeHint().width()));
}

void RequestsPage::refresh() {
    m_queue->refresh();
    inspect();
}

void RequestsPage::inspect() {
    const quint64 id = m_queue->chosen();
    if (id == 0) {
        m_view.reset();
        return update();
    }
    if (m_view && m_view->review.facts.request.id.packed() != id) {
        // Nothing is typed for the one that was chosen before.
        m_view.reset();
        update();
    }
    const auto looking = [](Session session, CredentialId request, MemberId me, Date today) -> Async<View> {
        View out;
        auto reading = session.wallet().read(
            [request, me, today](OpenWallet& wallet) { return reviewOf(wallet, request, me, today); });
        TALLY_CO_ASSIGN(out.review, co_await std::move(reading));
        if (out.review.answer.state == QuoteState::Quoted) {
            auto opening = FinancingRoom(session).quotes(request);
            TALLY_CO_ASSIGN(const std::vector<ReadableQuote> quotes, co_await std::move(opening));
            const auto own = std::ranges::find(quotes, me, [](const ReadableQuote& one) { return one.quote.funder; });
            if (own != quotes.end()) {
                out.ours = *own;
            }
        }
        co_return out;
    };
    const CredentialId request = CredentialId::unpack(id);
    whenDone(looking(bench().session(), request, bench().me(), bench().today()), this, [this, id](Result<View> view) {
        if (view && id == m_queue->chosen()) {
            fill(std::move(*view));
        }
    });
}

void RequestsPage::fill(View view) {
    const bool isAnother = !m_view || m_view->review.facts.request.id != view.review.facts.request.id;
    const bool isReplaced = m_view && m_view->review.answer.commitment != view.review.answer.commitment;
    m_view = std::move(view);
    const RequestFacts& facts = m_view->review.facts;
    if (isAnother || isReplaced) {
        m_calculator->begin(facts.request, facts.root, facts.paymentDay, m_view->ours);
    }
    if (isAnother) {
        m_payment->clear();
        m_registration->clear();
        m_reason->setCurrentIndex(0);
        m_scroll->verticalScrollBar()->setValue(0);
    }
    fillHead();
    fillPath();
    fillOurs();
    update();
}

void RequestsPage::fillHead() {
    const RequestFacts& facts = m_view->review.facts;
    const FinancingRequest& request = facts.request;
    const parts::StateLook state = parts::lookOf(request.state);
    const format::DaysAway due = format::daysAway(facts.root.dueDay, facts.today);
    const bool isWhole = request.value == facts.root.face;
    m_head->set(
        {{numberText(request.id), bench().nameOf(request.applicant), tr("applicant"), "", {}, 0},
         {tr("Amount"), {}, isWhole ? tr("the whole of it") : QString(), "", request.value, facts.root.currency},
         {tr("Due date"), format::date(facts.root.dueDay), due.text, toneOf(due.nearness), {}, 0},
         {tr("Recourse"), request.recourse ? tr("with recourse") : tr("without recourse"), {}, "", {}, 0},
         {tr("State"), state.text, {}, request.state == RequestState::Accepted ? "lock" : "", {}, 0}});
}

void RequestsPage::fillPath() {
    const RequestReview& review = m_view->review;
    const std::uint16_t currency = review.facts.root.currency;
    std::vector<parts::PathPicture::Stop> stops;
    for (const RequestHop& hop : review.path) {
        parts::PathPicture::Stop stop;
        const bool isFirst = stops.empty();
        stop.name = bench().nameOf(hop.holder);
        stop.role = isFirst ? tr("issuer") : tr("tier %1").arg(hop.tier == 0 ? stops.size() : hop.tier);
        stop.amount = format::amount(hop.value, currency).joined();
        stop.note = numberText(hop.id);
        stop.arrow = stops.size() == 1 ? tr("issued") : tr("passed on");
        stop.day = isFirst || hop.day == Date{} ? QString() : format::date(hop.day);
        stop.isCurrent = hop.holder == review.facts.request.applicant && &hop == &review.path.back();
        stops.push_back(stop);
    }
    parts::PathPicture::Stop us;
    us.name = bench().nameOf(bench().me());
    us.role = tr("you");
    us.arrow = tr("asks");
    us.day = format::date(review.facts.request.requestDay);
    const bool isHolder = review.facts.part.owner == bench().me();
    us.amount = isHolder ? format::amount(review.facts.request.value, currency).joined() : tr("not yet holder");
    us.note = numberText(review.facts.request.id);
    stops.push_back(us);
    const parts::StateLook grade = parts::lookOf(bench().place().standing().grade);
    m_path->setStops(std::move(stops), grade.icon, grade.ink, tr("How it came"));
}

void RequestsPage::fillOurs() {
    const RequestReview& review = m_view->review;
    const FinancingRequest& request = review.facts.request;
    const auto money = [&](MinorUnits amount) {
        return format::amountWithCurrency(amount, review.facts.root.currency);
    };
    std::vector<std::pair<QString, QString>> facts;
    if (review.answer.state == QuoteState::Refused) {
        facts.emplace_back(tr("Refused by us"), words::nameOf(review.answer.refusal));
    }
    if (m_view->ours && m_view->ours->terms && m_view->ours->outcome) {
        const FinancingTerms& terms = *m_view->ours->terms;
        const FinancingOutcome& outcome = *m_view->ours->outcome;
        facts.emplace_back(tr("Annual rate"), format::rate(terms.annualRatePpm));
        facts.emplace_back(tr("Fee"), money(outcome.feesOfApplicant));
        facts.emplace_back(tr("Interest"),
                           tr("%1 over %n day(s)", nullptr, outcome.interestDays).arg(money(outcome.interest)));
        facts.emplace_back(tr("Net proceeds"), money(outcome.netProceeds));
        facts.emplace_back(tr("All-in annual cost"), format::rate(outcome.allInAnnualCostPpm));
        facts.emplace_back(tr("It stands until"), format::date(review.answer.validToDay));
        facts.emplace_back(tr("The ledger says"), m_view->ours->asCommitted ? tr("as committed on the ledger")
                                                                            : tr("not what we committed to"));
    } else if (review.answer.state == QuoteState::Quoted) {
        facts.emplace_back(tr("The terms"), tr("cannot be read with the keys of this wallet"));
    }
    if (request.acceptedFunder == bench().me() && request.disburseByDay != Date{}) {
        facts.emplace_back(tr("Accepted: pay out until"),
                           format::date(request.disburseByDay) + QStringLiteral("  ") +
                               format::daysAway(request.disburseByDay, review.facts.today).text);
    } else if (!request.acceptedFunder.isNobody()) {
        facts.emplace_back(tr("Accepted"), tr("the quote of another bank"));
    }
    m_oursPanel->setVisible(!facts.empty());
    m_ours->set(facts);
}

bool RequestsPage::isOurs(RequestState state) const {
    return m_view && m_view->review.facts.request.state == state &&
           m_view->review.facts.request.acceptedFunder == bench().me();
}

std::vector<RequestCheck> RequestsPage::checks() const {
    RequestFacts facts = m_view->review.facts;
    facts.isRegistrationTyped = !m_registration->text().trimmed().isEmpty();
    return checksOf(facts);
}

void RequestsPage::update() {
    m_desk->setVisible(m_view.has_value());
    if (!m_view) {
        return;
    }
    const RequestFacts& facts = m_view->review.facts;
    const bool isOpen = facts.request.state == RequestState::Open;
    const bool isToAnswer = isOpen && (m_view->review.answer.state == QuoteState::Invited ||
                                       m_view->review.answer.state == QuoteState::Quoted);
    const bool isToPay = isOurs(RequestState::Accepted);
    m_calculator->setVisible(isToAnswer);
    m_payPanel->setVisible(isToPay);
    m_reason->setVisible(isToAnswer || isToPay);
    m_refuse->setVisible(isToAnswer || isToPay);
    m_quote->setVisible(isToAnswer);
    m_disburse->setVisible(isToPay);
    m_foot->setVisible(isToAnswer || isToPay);
    m_side->setVisible(isToAnswer || isToPay || m_oursPanel->isVisibleTo(m_side));

    const std::vector<RequestCheck> found = checks();
    m_checks->set(found, facts);
    sayFoot(found);
    const QString why = bench().signingRefusal();
    QString wrong;
    if (!m_calculator->terms(wrong) && why.isEmpty()) {
        m_quote->setRefusal(wrong);
    } else {
        m_quote->setRefusal(why);
    }
    m_refuse->setRefusal(why);
    QString unpaid = why;
    const RequestCheck* stop = whatStops(found, RequestStep::Disbursement);
    if (unpaid.isEmpty() && stop != nullptr && stop->subject != CheckSubject::Registration) {
        unpaid = sentenceOf(*stop, facts, bench());
    }
    if (unpaid.isEmpty() && (m_payment->text().trimmed().isEmpty() || m_registration->text().trimmed().isEmpty())) {
        unpaid = tr("Type both references first.");
    }
    m_disburse->setRefusal(unpaid);
}

void RequestsPage::sayFoot(const std::vector<RequestCheck>& found) {
    const auto blocking = [&](RequestStep step) {
        return static_cast<int>(std::ranges::count(found, std::optional(step), &RequestCheck::stops));
    };
    const int acceptance = blocking(RequestStep::Acceptance);
    const int payout = blocking(RequestStep::Disbursement);
    QString text = tr("No check blocks anything.");
    QString note = tr("What is to be looked at is yours to judge.");
    if (acceptance > 0) {
        text = tr("%n check(s) block the applicant's acceptance.", nullptr, acceptance);
        note = tr("Quoting stays possible; the ledger refuses the acceptance until it is put right.");
    } else if (payout > 0) {
        text = tr("%n check(s) block paying out.", nullptr, payout);
        note = m_view->review.facts.request.state == RequestState::Accepted ? tr("Put it right first.")
                                                                            : tr("Quoting stays possible.");
    }
    constexpr int kGlyph = 16;
    const bool isBlocked = acceptance + payout > 0;
    m_footGlyph->setPixmap(look::icon(isBlocked ? QStringLiteral("octagon-x") : QStringLiteral("circle-check"),
                                      isBlocked ? &look::Tokens::bad : &look::Tokens::ok)
                               .pixmap(QSize(kGlyph, kGlyph), devicePixelRatioF()));
    m_footText->setText(text);
    m_footNote->setText(note);
}

void RequestsPage::quote() {
    QString wrong;
    const auto offered = m_view ? m_calculator->terms(wrong) : std::nullopt;
    if (!offered) {
        return update();
    }
    const auto outcome = outcomeOf(*offered);
    const Date until = m_calculator->validTo();
    shell::SigningPlan plan;
    plan.title = tr("Quote for %1").arg(numberText(m_view->review.facts.request.id));
    plan.currency = m_view->review.facts.root.currency;
    plan.sentence =
        tr("%1 offers %2 to finance this credential, until %3. Only the applicant and we can read the terms.")
            .arg(bench().nameOf(bench().me()), bench().nameOf(m_view->review.facts.request.applicant),
                 format::longDate(until));
    plan.lines = {{tr("Asked"), {}, m_view->review.facts.request.value},
                  {tr("Annual rate"), format::rate(offered->annualRatePpm), std::nullopt},
                  {tr("Interest"), tr("%n day(s)", nullptr, outcome->interestDays), outcome->interest},
                  {tr("Fee"), {}, outcome->feesOfApplicant},
                  {tr("Net proceeds"), {}, outcome->netProceeds},
                  {tr("All-in annual cost"), format::rate(outcome->allInAnnualCostPpm), std::nullopt}};
    plan.total = m_view->review.facts.request.value;
    plan.cannotBeUndone = {tr("A quote binds us until it ends: the applicant may accept it any time before.")};
    if (m_view->review.answer.state == QuoteState::Quoted) {
        plan.cannotBeUndone.append(tr("It takes the place of the quote we gave before."));
    }
    plan.signLabel = tr("Sign and quote");
    plan.doneText = tr("The quote is given");
    plan.makeDraft = [this, id = m_view->review.facts.request.id, sealed = *offered, until] {
        return FinancingRoom(bench().session()).quote(id, sealed, until);
    };
    bench().propose(std::move(plan));
}

void RequestsPage::refuse() {
    const auto reason = parts::codeOf<RefuseReason>(*m_reason);
    if (!m_view || !reason) {
        bench().toast(tr("Say why first: the applicant sees the reason."));
        return m_reason->setFocus();
    }
    shell::SigningPlan plan;
    plan.title = tr("Refuse %1").arg(numberText(m_view->review.facts.request.id));
    plan.currency = m_view->review.facts.root.currency;
    plan.sentence = tr("%1 does not finance this request of %2. The reason is on the ledger: %3.")
                        .arg(bench().nameOf(bench().me()), bench().nameOf(m_view->review.facts.request.applicant),
                             words::nameOf(*reason));
    plan.cannotBeUndone = {tr("We cannot quote for this request any more.")};
    plan.signLabel = tr("Sign and refuse");
    plan.doneText = tr("The request is refused");
    plan.intent = intent::RefuseRequest{m_view->review.facts.request.id, *reason};
    bench().propose(std::move(plan));
}

void RequestsPage::disburse() {
    if (!m_view) {
        return;
    }
    const DisbursementReferences references{m_payment->text().trimmed().toStdString(),
                                            m_registration->text().trimmed().toStdString()};
    shell::SigningPlan plan;
    plan.title = tr("Disburse for %1").arg(numberText(m_view->review.facts.request.id));
    plan.currency = m_view->review.facts.root.currency;
    plan.total = m_view->review.facts.request.value;
    plan.sentence = tr("%1 says that the money was paid to %2 and becomes holder of this part.")
                        .arg(bench().nameOf(bench().me()), bench().nameOf(m_view->review.facts.request.applicant));
    plan.lines = {{tr("Payment"), QString::fromStdString(references.payment), std::nullopt},
                  {tr("Registration"), QString::fromStdString(references.registration), std::nullopt}};
    plan.cannotBeUndone = {tr("We become holder at once. Sign only when the money has really left.")};
    plan.signLabel = tr("Sign and disburse");
    plan.doneText = tr("We are holder of it");
    plan.makeDraft = [this, id = m_view->review.facts.request.id, references] {
        return FinancingRoom(bench().session()).disburse(id, references);
    };
    bench().propose(std::move(plan));
}

void RequestsPage::retranslate() {
    m_queue->retranslate();
    m_checks->retranslate();
    m_calculator->retranslate();
    m_oursPanel->setTitle(tr("Our answer"));
    m_reason->setAccessibleName(tr("Or refuse, with the reason"));
    parts::fillCodes(*m_reason, kReasons, tr("Reason for refusing…"),
                     [](RefuseReason reason) { return words::nameOf(reason); });
    m_quote->setText(tr("Review quote"));
    m_refuse->setText(tr("Refuse"));
    m_payPanel->setTitle(tr("Accepted: pay out"));
    m_payForm->name(m_payment, tr("Payment reference"));
    m_payForm->name(m_registration, tr("Registration number"));
    m_disburse->setText(tr("Review disbursement"));
    if (m_view) {
        fillHead();
        fillPath();
        fillOurs();
    }
    update();
}

}  // namespace tally::pages
