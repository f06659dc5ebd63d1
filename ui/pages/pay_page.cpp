#include "ui/pages/pay_page.h"

#include "models/session/defaults.h"
#include "models/session/evidence_named.h"
#include "models/session/when_done.h"
#include "ui/format/format.h"
#include "ui/look/icon.h"
#include "ui/pages/credential_rows.h"
#include "ui/pages/form.h"
#include "ui/parts/labels.h"
#include "ui/parts/split_bar.h"

#include <QApplication>
#include <QClipboard>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPointer>
#include <QScrollArea>

#include <algorithm>
#include <set>

namespace tally::pages {

namespace {

constexpr std::size_t kMostParts = 100;
constexpr std::size_t kMostCredentials = 1'000;
constexpr int kWidestChoice = 520;
constexpr int kBarRoom = 8;
/// How wide the button is that takes a row away.
constexpr int kRemove = 48;
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
    sheet->setSpacing(8);
    addHeads(*sheet);
    auto* scroll = new QScrollArea(m_body);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* rows = new QWidget(scroll);
    m_list = new QVBoxLayout(rows);
    m_list->setContentsMargins(0, 0, kBarRoom, 0);
    m_list->setSpacing(8);
    m_list->addStretch();
    scroll->setWidget(rows);
    rows->setAutoFillBackground(false);
    sheet->addWidget(scroll, 1);
    auto* more = new QHBoxLayout;
    m_add = new QPushButton(m_body);
    m_add->setObjectName(QStringLiteral("payAdd"));
    m_add->setIcon(look::icon(QStringLiteral("plus")));
    m_hint = parts::makeText("muted", m_body);
    m_undo = new QPushButton(m_body);
    m_undo->setObjectName(QStringLiteral("payUndo"));
    m_undo->setIcon(look::icon(QStringLiteral("undo-2")));
    m_undo->setShortcut(QKeySequence(QKeySequence::Undo));
    m_undo->hide();
    more->addWidget(m_add);
    more->addWidget(m_undo);
    more->addWidget(m_hint, 1);
    sheet->addLayout(more);
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

    connect(m_add, &QPushButton::clicked, this, [this] { addRow(); });
    connect(m_undo, &QPushButton::clicked, this, &PayPage::undo);
    connect(m_from, &QComboBox::currentIndexChanged, this, &PayPage::takeCredential);
    connect(m_review, &parts::ActionButton::acted, this, &PayPage::review);
    connect(m_review, &parts::ActionButton::refused, &bench, &shell::Workbench::toast);
    connect(&bench.place(), &Workplace::standingChanged, this, &PayPage::update);
    addRow();
    retranslate();
}

void PayPage::addHeads(QVBoxLayout& to) {
    auto* heads = new QHBoxLayout;
    heads->setContentsMargins(0, 0, kBarRoom + kRemove + 8, 0);
    heads->setSpacing(8);
    constexpr std::array kShares{5, 3, 4};
    for (std::size_t i = 0; i < m_heads.size(); ++i) {
        m_heads[i] = parts::makeLabel("muted", m_body, look::Type::Label);
        m_heads[i]->setContentsMargins(10, 0, 10, 0);
        heads->addWidget(m_heads[i], kShares[i]);
    }
    m_heads[1]->setAlignment(Qt::AlignRight);
    to.addLayout(heads);
    to.addWidget(parts::makeRule(m_body));
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

void PayPage::sumUp(const std::vector<Part>& split, MinorUnits sum) {
    const CredentialRow* from = m_from->row();
    if (from == nullptr) {
        return;
    }
    std::set<std::uint32_t> suppliers;
    for (const Part& one : split) {
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
        for (Row& row : m_rows) {
            fillSuppliers(row);
        }
        takeCredential();
    });
}

void PayPage::takeCredential() {
    const CredentialRow* row = m_from->row();
    if (row == nullptr) {
        return update();
    }
    for (const Row& one : m_rows) {
        one.amount->setCurrency(row->root.currency);
    }
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

void PayPage::addRow() {
    if (m_rows.size() >= kMostParts) {
        return bench().toast(tr("At most %1 in one transaction.").arg(kMostParts));
    }
    Row row{};
    row.box = new QWidget(this);
    auto* column = new QVBoxLayout(row.box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    row.to = new parts::MemberBox(row.box);
    row.amount = new parts::AmountEdit(row.box);
    row.document = new QLineEdit(row.box);
    constexpr int kLongest = 200;
    row.document->setMaxLength(kLongest);
    row.remove = new QPushButton(row.box);
    row.remove->setIcon(look::icon(QStringLiteral("x")));
    row.remove->setFixedWidth(kRemove);
    row.error = parts::makeText("error", row.box);
    row.error->hide();
    line->addWidget(row.to, 5);
    line->addWidget(row.amount, 3);
    line->addWidget(row.document, 4);
    line->addWidget(row.remove);
    column->addLayout(line);
    column->addWidget(row.error);
    m_list->insertWidget(m_list->count() - 1, row.box);
    for (QLineEdit* edit : {static_cast<QLineEdit*>(row.amount), row.document}) {
        edit->installEventFilter(this);
        connect(edit, &QLineEdit::textChanged, this, &PayPage::update);
    }
    row.to->installEventFilter(this);
    connect(row.to, &QComboBox::currentIndexChanged, this, &PayPage::update);
    connect(row.remove, &QPushButton::clicked, this, [this, box = row.box] { removeRow(box); });
    if (const CredentialRow* from = m_from->row()) {
        row.amount->setCurrency(from->root.currency);
    }
    m_rows.push_back(row);
    fillSuppliers(m_rows.back());
    nameRow(m_rows.back(), static_cast<int>(m_rows.size()));
    row.to->setFocus();
    update();
}

void PayPage::remember() {
    std::vector<Typed> now;
    for (const Row& row : m_rows) {
        now.push_back({row.to->member(), row.amount->text(), row.document->text()});
    }
    constexpr std::size_t kMostPast = 50;
    if (m_past.size() == kMostPast) {
        m_past.erase(m_past.begin());
    }
    m_past.push_back(std::move(now));
    m_undo->show();
}

void PayPage::undo() {
    if (m_past.empty()) {
        return;
    }
    const std::vector<Typed> before = std::move(m_past.back());
    m_past.pop_back();
    m_undo->setVisible(!m_past.empty());
    clear();
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (i > 0) {
            addRow();
        }
        m_rows[i].to->choose(before[i].to);
        m_rows[i].amount->setText(before[i].amount);
        m_rows[i].document->setText(before[i].document);
    }
    update();
}

void PayPage::removeRow(QWidget* box) {
    remember();
    std::erase_if(m_rows, [box](const Row& row) { return row.box == box; });
    box->deleteLater();
    if (m_rows.empty()) {
        addRow();
    }
    int number = 0;
    for (Row& row : m_rows) {
        nameRow(row, ++number);
    }
    update();
}

void PayPage::clear() {
    while (m_rows.size() > 1) {
        m_rows.back().box->deleteLater();
        m_rows.pop_back();
    }
    m_rows.front().to->choose(MemberId{});
    m_rows.front().amount->clear();
    m_rows.front().document->clear();
}

void PayPage::nameRow(Row& row, int number) {
    const auto named = [number](const char* name) { return QString::fromLatin1(name) + QString::number(number); };
    row.to->setObjectName(named("payTo"));
    row.amount->setObjectName(named("payAmount"));
    row.document->setObjectName(named("payDocument"));
    row.remove->setObjectName(named("payRemove"));
    row.to->setAccessibleName(tr("Supplier %1").arg(number));
    row.amount->setAccessibleName(tr("Amount %1").arg(number));
    row.document->setAccessibleName(tr("Invoice or contract %1").arg(number));
    row.document->setPlaceholderText(tr("Invoice or contract"));
    row.remove->setAccessibleName(tr("Remove row %1").arg(number));
    row.remove->setToolTip(tr("Remove row %1").arg(number));
    row.to->setItemText(0, tr("Supplier…"));
}

void PayPage::fillSuppliers(Row& row) {
    const MemberId me = bench().me();
    row.to->fill(
        *bench().place().directory(),
        [me](const Member& one) {
            return one.id != me && one.status == MemberStatus::Active && one.roles.has(Role::Supplier);
        },
        tr("Supplier…"));
}

std::vector<PayPage::Part> PayPage::read(QString& wrong) {
    std::vector<Part> out;
    const CredentialRow* from = m_from->row();
    const MinorUnits whole = from != nullptr ? from->credential.available() : 0;
    MinorUnits sum = 0;
    for (Row& row : m_rows) {
        const auto amount = row.amount->amount();
        const MemberId to = row.to->member();
        const bool isUntouched = to.isNobody() && row.amount->text().isEmpty() && row.document->text().isEmpty();
        QString problem;
        if (!amount) {
            problem = bench().sentence(amount.error(), row.amount->currency());
        } else if (!isUntouched && to.isNobody()) {
            problem = tr("Choose who is paid.");
        } else if (!isUntouched && !*amount) {
            problem = tr("Type the amount.");
        } else if (amount->value_or(0) > whole - sum) {
            problem = tr("Only %1 is left: lower this amount by %2.")
                          .arg(format::amountWithCurrency(std::max<MinorUnits>(0, whole - sum), row.amount->currency()),
                               format::amountWithCurrency(amount->value_or(0) - (whole - sum), row.amount->currency()));
        } else if (!isUntouched && row.document->text().trimmed().isEmpty()) {
            problem = tr("Name the invoice or contract that is paid.");
        }
        const bool isTyped = !row.amount->text().isEmpty() && !row.amount->hasFocus() && !row.document->hasFocus();
        const bool isShown = !problem.isEmpty() && (isTyped || (amount && amount->value_or(0) > whole - sum));
        row.error->setText(isShown ? problem : QString());
        row.error->setVisible(isShown);
        row.amount->setAccessibleDescription(isShown ? problem : QString());
        if (!problem.isEmpty() && wrong.isEmpty()) {
            wrong = problem;
        }
        if (!isUntouched) {
            const MinorUnits value = amount ? amount->value_or(0) : 0;
            out.push_back({to, value, row.document->text().trimmed().toStdString()});
            sum += value;
        }
    }
    return out;
}

void PayPage::update() {
    const CredentialRow* from = m_from->row();
    QString wrong;
    const std::vector<Part> split = read(wrong);
    MinorUnits sum = 0;
    std::vector<parts::SplitBar::Piece> pieces;
    const MinorUnits whole = from != nullptr ? from->credential.available() : 0;
    const std::uint16_t currency = from != nullptr ? from->root.currency : std::uint16_t{0};
    for (std::size_t i = 0; i < split.size(); ++i) {
        const bool isCurrent = i < m_rows.size() && m_rows[i].box->isAncestorOf(QApplication::focusWidget());
        sum += split[i].value;
        pieces.push_back(
            {split[i].to.isNobody() ? QString() : bench().nameOf(split[i].to), split[i].value, sum > whole, isCurrent});
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
        why = wrong;
    }
    m_review->setRefusal(why);
    m_why->setText(why);
}

bool PayPage::paste(const QString& text) {
    if (!text.contains(QLatin1Char('\t')) && !text.trimmed().contains(QLatin1Char('\n'))) {
        return false;
    }
    remember();
    std::size_t at = 0;
    QStringList unknown;
    for (const QString& line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const QStringList fields = QString(line).remove(QLatin1Char('\r')).split(QLatin1Char('\t'));
        while (at < m_rows.size() && (!m_rows[at].to->member().isNobody() || !m_rows[at].amount->text().isEmpty())) {
            ++at;
        }
        if (at == m_rows.size()) {
            if (m_rows.size() >= kMostParts) {
                bench().toast(tr("At most %1 in one transaction.").arg(kMostParts));
                break;
            }
            addRow();
        }
        Row& row = m_rows[at];
        if (!row.to->choose(*bench().place().directory(), fields.value(0))) {
            unknown.append(fields.value(0).left(kMostParts));
        }
        row.amount->setText(fields.value(1).trimmed());
        row.document->setText(fields.value(2).trimmed());
        ++at;
    }
    if (!unknown.isEmpty()) {
        bench().toast(tr("No single supplier is called: %1. Choose by hand.").arg(unknown.join(QStringLiteral(", "))));
    }
    update();
    return true;
}

bool PayPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Paste) &&
        paste(QApplication::clipboard()->text())) {
        return true;
    }
    if (event->type() == QEvent::FocusOut || event->type() == QEvent::FocusIn) {
        QMetaObject::invokeMethod(this, &PayPage::update, Qt::QueuedConnection);
    }
    return Page::eventFilter(watched, event);
}

void PayPage::review() {
    const CredentialRow* from = m_from->row();
    QString wrong;
    const std::vector<Part> split = read(wrong);
    if (from == nullptr || split.empty() || !wrong.isEmpty()) {
        return update();
    }
    const Date expiry = m_expiry->day();
    shell::SigningPlan plan;
    plan.currency = from->root.currency;
    MinorUnits total = 0;
    for (const Part& part : split) {
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
        const auto make = [](Session session, CredentialId source, std::vector<Part> wanted,
                             Date until) -> Async<Draft> {
            auto naming = session.wallet().run([wanted, source, until](OpenWallet& wallet) -> Result<Intent> {
                intent::Offer out{source, {}};
                for (const Part& part : wanted) {
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
            self->clear();
            // What is signed is not undone: its rows do not come back.
            self->m_past.clear();
            self->m_undo->hide();
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
    const QString heads[] = {tr("Supplier"), tr("Amount"), tr("Invoice or contract")};
    for (std::size_t i = 0; i < m_heads.size(); ++i) {
        m_heads[i]->setText(heads[i]);
    }
    m_offeredName->setText(tr("Offered"));
    m_sumPanel->setTitle(tr("This payment"));
    m_laterPanel->setTitle(tr("After signing"));
    const QString later[] = {tr("Until a supplier accepts, the offer can be withdrawn."),
                             tr("What is declined, withdrawn or not answered is yours again."),
                             tr("Once accepted, the part is the supplier's for good.")};
    for (std::size_t i = 0; i < m_later.size(); ++i) {
        m_later[i]->setText(later[i]);
    }
    m_add->setText(tr("Add a supplier"));
    m_undo->setText(tr("Undo"));
    m_undo->setToolTip(tr("Puts back the rows that were removed or pasted over"));
    m_hint->setText(tr("Rows copied from a spreadsheet can be pasted: supplier, amount, document."));
    m_review->setText(tr("Review and sign"));
    m_empty->say(tr("Nothing to pay with yet"),
                 tr("As soon as you hold a credential, you can pay your own suppliers with parts of it."));
    int number = 0;
    for (Row& row : m_rows) {
        nameRow(row, ++number);
    }
    update();
}

}  // namespace tally::pages
