#include "ui/pages/pay_page.h"

#include "models/session/defaults.h"
#include "models/session/evidence_named.h"
#include "models/session/when_done.h"
#include "ui/format/format.h"
#include "ui/look/icon.h"
#include "ui/pages/credential_rows.h"
#include "ui/pages/form.h"
#include "ui/pages/pay_rows.h"
#include "ui/parts/labels.h"
#include "ui/parts/split_bar.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPointer>

#include <algorithm>
#include <set>

namespace tally::pages {

namespace {

constexpr std::size_t kMostCredentials = 1'000;
constexpr int kWidestChoice = 520;
constexpr int kSide = 280;
/// Below this width the rows need all of it.
constexpr int kSideFrom = 860;
constexpr int kGlyph = 16;

[[nodiscard]] Result<std::vector<CredentialRow>> payableWith(LedgerQueries& ledger, MemberId me, Date today) {
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
    return rows;
}

}  // namespace

PayPage::PayPage(shell::Workbench& bench, QWidget* parent) : Page(bench, QStringLiteral("pay"), parent) {
    m_top = new parts::Panel(this);
    auto* inside = new QVBoxLayout;
    inside->setContentsMargins(16, 12, 16, 16);
    inside->setSpacing(12);
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    m_from = new parts::CredentialBox(m_top);
    m_from->setObjectName(QStringLiteral("payFrom"));
    m_from->setMaximumWidth(kWidestChoice);
    m_fromName = parts::makeLabel("muted", m_top);
    const auto figure = [&](look::Type type, QLabel*& name) {
        auto* column = new QVBoxLayout;
        column->setSpacing(2);
        name = parts::makeLabel("muted", m_top, look::Type::Label);
        auto* amount = new parts::AmountLabel(type, m_top);
        column->addWidget(name, 0, Qt::AlignRight);
        column->addWidget(amount, 0, Qt::AlignRight);
        head->addLayout(column);
        return amount;
    };
    head->addWidget(m_fromName);
    head->addWidget(m_from, 1);
    head->addStretch();
    m_offered = figure(look::Type::Figure, m_offeredName);
    head->addSpacing(12);
    m_left = figure(look::Type::MainFigure, m_remainder);
    m_remainder->setObjectName(QStringLiteral("payRemainder"));
    inside->addLayout(head);
    m_bar = new parts::SplitBar(m_top);
    m_bar->setObjectName(QStringLiteral("splitBar"));
    inside->addWidget(m_bar);
    m_top->body()->addLayout(inside);

    m_body = new parts::Panel(this);
    auto* sheet = new QVBoxLayout;
    sheet->setContentsMargins(16, 0, 16, 16);
    m_rows = new PayRows(bench, m_body);
    sheet->addWidget(m_rows);
    m_body->body()->addLayout(sheet);
    m_expiryName = parts::makeLabel("muted", m_body, look::Type::Label);
    m_expiry = new parts::DayEdit(m_body);
    m_expiry->setObjectName(QStringLiteral("payExpiry"));
    m_body->addToTitle(m_expiryName);
    m_body->addToTitle(m_expiry);
    m_side = makeSide();
    m_empty = new parts::EmptyState(QStringLiteral("split"), this);
    auto* foot = new QHBoxLayout;
    m_why = parts::makeLabel("muted", this);
    m_why->setObjectName(QStringLiteral("payWhy"));
    m_review = new parts::ActionButton("primary", this);
    m_review->setObjectName(QStringLiteral("payReview"));
    foot->addStretch();
    foot->addWidget(m_why);
    foot->addWidget(m_review);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(12);
    middle->addWidget(m_body, 1);
    middle->addWidget(m_side);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->setSpacing(12);
    column->addWidget(m_top);
    column->addLayout(middle, 1);
    column->addWidget(m_empty, 1);
    column->addLayout(foot);
    // From the choice through the rows to the button, as one reads.
    setTabOrder(m_from, m_expiry);
    m_rows->tabBetween(m_expiry, m_review);

    connect(m_rows, &PayRows::changed, this, &PayPage::update);
    connect(m_from, &QComboBox::currentIndexChanged, this, &PayPage::takeCredential);
    connect(m_review, &parts::ActionButton::acted, this, &PayPage::review);
    connect(m_review, &parts::ActionButton::refused, &bench, &shell::Workbench::toast);
    connect(&bench.place(), &Workplace::standingChanged, this, &PayPage::update);
    retranslate();
}

QWidget* PayPage::makeSide() {
    auto* side = new QWidget(this);
    side->setFixedWidth(kSide);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_sumPanel = new parts::Panel(side);
    m_sum = new Facts(m_sumPanel);
    auto* facts = new QVBoxLayout;
    facts->setContentsMargins(16, 0, 16, 14);
    facts->addWidget(m_sum);
    m_sumPanel->body()->addLayout(facts);
    m_laterPanel = new parts::Panel(side);
    auto* lines = new QGridLayout;
    lines->setContentsMargins(16, 0, 16, 14);
    lines->setHorizontalSpacing(10);
    lines->setVerticalSpacing(8);
    lines->setColumnStretch(1, 1);
    for (std::size_t i = 0; i < m_later.size(); ++i) {
        const int row = static_cast<int>(i);
        m_glyphs[i] = parts::makeLabel("", m_laterPanel);
        m_later[i] = parts::makeText("", m_laterPanel);
        lines->addWidget(m_glyphs[i], row, 0, Qt::AlignTop);
        lines->addWidget(m_later[i], row, 1);
    }
    m_laterPanel->body()->addLayout(lines);
    column->addWidget(m_sumPanel);
    column->addWidget(m_laterPanel);
    column->addStretch();
    drawGlyphs();
    return side;
}

void PayPage::drawGlyphs() {
    constexpr const char* kGlyphs[] = {"undo-2", "arrow-left", "lock"};
    for (std::size_t i = 0; i < m_glyphs.size(); ++i) {
        m_glyphs[i]->setPixmap(look::icon(QString::fromLatin1(kGlyphs[i])).pixmap(kGlyph));
    }
}

void PayPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        drawGlyphs();
    }
}

void PayPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    m_side->setVisible(m_body->isVisibleTo(this) && width() >= kSideFrom);
}

void PayPage::sumUp(const std::vector<PayPart>& split, MinorUnits sum) {
    const CredentialRow* from = m_from->row();
    if (from == nullptr) {
        return;
    }
    std::set<std::uint32_t> suppliers;
    for (const PayPart& one : split) {
        if (!one.to.isNobody()) {
            suppliers.insert(one.to.value);
        }
    }
    const Credential& source = from->credential;
    const format::DaysAway away = format::daysAway(from->root.dueDay, bench().today());
    m_sum->set(
        {{tr("Parts"), tr("%1 to %n supplier(s)", nullptr, static_cast<int>(suppliers.size())).arg(split.size())},
         {tr("Total"), format::amountWithCurrency(sum, from->root.currency)},
         {tr("Due date"), format::date(from->root.dueDay) + QStringLiteral("  ") + away.text},
         {tr("Who pays then"), bench().nameOf(from->root.issuer)},
         {tr("Tier"), QStringLiteral("%1 → %2").arg(source.tier).arg(source.tier + 1)}});
}

void PayPage::show(quint64 id) {
    m_wanted = CredentialId::unpack(id);
    refresh();
}

void PayPage::refresh() {
    const MemberId me = bench().me();
    const Date today = bench().today();
    auto reading =
        bench().session().read([me, today](LedgerQueries& ledger) { return payableWith(ledger, me, today); });
    whenDone(std::move(reading), this, [this](Result<std::vector<CredentialRow>> rows) {
        if (!rows) {
            return bench().toast(bench().sentence(rows.error()));
        }
        const bool isThere = !rows->empty();
        m_top->setVisible(isThere);
        m_body->setVisible(isThere);
        m_side->setVisible(isThere && width() >= kSideFrom);
        m_empty->setVisible(!isThere);
        m_from->fill(std::move(*rows), [this](MemberId id) { return bench().nameOf(id); });
        if (m_wanted) {
            m_from->choose(*m_wanted);
            m_wanted.reset();
        }
        m_rows->fillSuppliers();
        takeCredential();
    });
}

void PayPage::takeCredential() {
    const CredentialRow* row = m_from->row();
    if (row == nullptr) {
        return update();
    }
    m_rows->setCurrency(row->root.currency);
    if (m_shown == row->credential.id) {
        return update();
    }
    m_shown = row->credential.id;
    auto asking = bench().session().read([today = bench().today(), due = row->root.dueDay](LedgerQueries& ledger) {
        return usualOfferExpiry(ledger, today, due);
    });
    whenDone(std::move(asking), this, [this](const Result<Date>& day) {
        if (day) {
            m_expiry->setDay(*day);
        }
        update();
    });
}

void PayPage::update() {
    const CredentialRow* from = m_from->row();
    const MinorUnits whole = from != nullptr ? from->credential.available() : 0;
    const std::uint16_t currency = from != nullptr ? from->root.currency : std::uint16_t{0};
    const PayRows::Read read = m_rows->read(whole);
    const std::vector<PayPart>& split = read.parts;
    MinorUnits sum = 0;
    std::vector<parts::SplitBar::Piece> pieces;
    for (std::size_t i = 0; i < split.size(); ++i) {
        const PayPart& one = split[i];
        sum += one.value;
        pieces.push_back(
            {one.to.isNobody() ? QString() : bench().nameOf(one.to), one.value, sum > whole, read.current == i});
    }
    const QString rest = format::amountWithCurrency(whole - sum, currency);
    const QString words =
        tr("%1 of %2 offered, %3 stays with us")
            .arg(format::amountWithCurrency(sum, currency), format::amountWithCurrency(whole, currency), rest);
    m_bar->setPieces(std::move(pieces), whole, words);
    m_offered->setAmount(sum, currency, false);
    m_left->setAmount(whole - sum, currency);
    m_remainder->setText(from != nullptr ? tr("Remainder, stays in %1").arg(numberText(from->credential.id))
                                         : tr("Remainder"));
    m_remainder->setAccessibleName(words);
    sumUp(split, sum);
    QString why = bench().signingRefusal();
    if (why.isEmpty() && from == nullptr) {
        why = m_from->count() > 0 ? tr("The credential that was chosen can no longer be used. Choose another.")
                                  : tr("There is nothing to pay with.");
    }
    if (why.isEmpty() && split.empty()) {
        why = tr("Choose a supplier and an amount first.");
    }
    if (why.isEmpty()) {
        why = read.wrong;
    }
    m_review->setRefusal(why);
    m_why->setText(why);
}

void PayPage::review() {
    const CredentialRow* from = m_from->row();
    if (from == nullptr) {
        return update();
    }
    const PayRows::Read read = m_rows->read(from->credential.available());
    const std::vector<PayPart>& split = read.parts;
    if (split.empty() || !read.wrong.isEmpty()) {
        return update();
    }
    const Date expiry = m_expiry->day();
    shell::SigningPlan plan;
    plan.currency = from->root.currency;
    MinorUnits total = 0;
    for (const PayPart& part : split) {
        total += part.value;
        plan.lines.push_back({bench().nameOf(part.to), QString::fromStdString(part.document), part.value});
    }
    plan.total = total;
    const int many = static_cast<int>(split.size());
    plan.title = tr("Offer %n part(s) of credential %1", nullptr, many).arg(numberText(from->credential.id));
    plan.sentence =
        tr("%1 offers the parts below to the suppliers named. %2 promised to pay them on %3. They can accept "
           "until %4; until then the value is reserved.")
            .arg(bench().nameOf(bench().me()), bench().nameOf(from->root.issuer), format::longDate(from->root.dueDay),
                 format::longDate(expiry));
    plan.cannotBeUndone = {tr("What is accepted belongs to the supplier. Until then an offer can be withdrawn.")};
    plan.signLabel = tr("Sign and offer");
    plan.doneText = tr("%n part(s) offered", nullptr, many);
    plan.makeDraft = [this, id = from->credential.id, split, expiry] {
        const auto make = [](Session session, CredentialId source, std::vector<PayPart> wanted,
                             Date until) -> Async<Draft> {
            auto naming = session.wallet().run([wanted, source, until](OpenWallet& wallet) -> Result<Intent> {
                intent::Offer out{source, {}};
                for (const PayPart& part : wanted) {
                    intent::OfferPart one{part.to, part.value, until, {}};
                    if (!part.document.empty()) {
                        TALLY_ASSIGN(one.evidence, evidenceNamed(wallet, part.document));
                    }
                    out.parts.push_back(one);
                }
                return Intent(std::move(out));
            });
            TALLY_CO_ASSIGN(Intent intent, co_await std::move(naming));
            auto drafting = session.draft(std::move(intent));
            co_return co_await std::move(drafting);
        };
        return make(bench().session(), id, split, expiry);
    };
    plan.done = [self = QPointer<PayPage>(this)] {
        if (self != nullptr) {
            self->m_rows->startAnew();
            self->refresh();
        }
    };
    bench().propose(std::move(plan));
}

void PayPage::retranslate() {
    m_fromName->setText(tr("Pay with"));
    m_from->setAccessibleName(tr("Pay with"));
    m_expiryName->setText(tr("They accept until"));
    m_expiry->setAccessibleName(tr("They accept until"));
    m_body->setTitle(tr("Who is paid"));
    m_offeredName->setText(tr("Offered"));
    m_sumPanel->setTitle(tr("This payment"));
    m_laterPanel->setTitle(tr("After signing"));
    const QString later[] = {tr("Until a supplier accepts, the offer can be withdrawn."),
                             tr("What is declined, withdrawn or not answered is yours again."),
                             tr("Once accepted, the part is the supplier's for good.")};
    for (std::size_t i = 0; i < m_later.size(); ++i) {
        m_later[i]->setText(later[i]);
    }
    m_review->setText(tr("Review and sign"));
    m_empty->say(tr("Nothing to pay with yet"),
                 tr("As soon as you hold a credential, you can pay your own suppliers with parts of it."));
    m_rows->retranslate();
    update();
}

}  // namespace tally::pages
