#include "ui/pages/pay_rows.h"

#include "ui/format/format.h"
#include "ui/look/icon.h"
#include "ui/parts/labels.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>
#include <limits>

namespace tally::pages {

namespace {

constexpr std::size_t kMostParts = 100;
constexpr int kBarRoom = 8;
/// How wide the button is that takes a row away.
constexpr int kRemove = 48;
/// How the width is shared out among supplier, amount and document.
constexpr std::array kShares{5, 3, 4};

}  // namespace

PayRows::PayRows(shell::Workbench& bench, QWidget* parent) : QWidget(parent), m_bench(bench) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    addHeads(*column);
    auto* scroll = new QScrollArea(this);
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
    column->addWidget(scroll, 1);
    addFoot(*column);
    addRow();
}

void PayRows::addHeads(QVBoxLayout& to) {
    auto* heads = new QHBoxLayout;
    heads->setContentsMargins(0, 0, kBarRoom + kRemove + 8, 0);
    heads->setSpacing(8);
    for (std::size_t i = 0; i < m_heads.size(); ++i) {
        m_heads[i] = parts::makeLabel("muted", this, look::Type::Label);
        m_heads[i]->setContentsMargins(10, 0, 10, 0);
        heads->addWidget(m_heads[i], kShares[i]);
    }
    m_heads[1]->setAlignment(Qt::AlignRight);
    to.addLayout(heads);
    to.addWidget(parts::makeRule(this));
}

void PayRows::addFoot(QVBoxLayout& to) {
    auto* line = new QHBoxLayout;
    m_add = new QPushButton(this);
    m_add->setObjectName(QStringLiteral("payAdd"));
    m_add->setIcon(look::icon(QStringLiteral("plus")));
    m_hint = parts::makeText("muted", this);
    m_undo = new QPushButton(this);
    m_undo->setObjectName(QStringLiteral("payUndo"));
    m_undo->setIcon(look::icon(QStringLiteral("undo-2")));
    m_undo->hide();
    line->addWidget(m_add);
    line->addWidget(m_undo);
    line->addWidget(m_hint, 1);
    to.addLayout(line);
    connect(m_add, &QPushButton::clicked, this, [this] { addRow(); });
    connect(m_undo, &QPushButton::clicked, this, &PayRows::undo);
}

PayRows::Row PayRows::makeRow() {
    Row row{};
    row.box = new QWidget(this);
    auto* column = new QVBoxLayout(row.box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    row.to = new parts::MemberBox(row.box);
    row.amount = new parts::AmountEdit(row.box);
    row.amount->setCurrency(m_currency);
    row.document = new QLineEdit(row.box);
    constexpr int kLongest = 200;
    row.document->setMaxLength(kLongest);
    row.remove = new QPushButton(row.box);
    row.remove->setIcon(look::icon(QStringLiteral("x")));
    row.remove->setFixedWidth(kRemove);
    row.error = parts::makeText("error", row.box);
    row.error->hide();
    line->addWidget(row.to, kShares[0]);
    line->addWidget(row.amount, kShares[1]);
    line->addWidget(row.document, kShares[2]);
    line->addWidget(row.remove);
    column->addLayout(line);
    column->addWidget(row.error);
    for (QLineEdit* edit : {static_cast<QLineEdit*>(row.amount), row.document}) {
        edit->installEventFilter(this);
        connect(edit, &QLineEdit::textChanged, this, &PayRows::changed);
    }
    row.to->installEventFilter(this);
    connect(row.to, &QComboBox::currentIndexChanged, this, &PayRows::changed);
    connect(row.remove, &QPushButton::clicked, this, [this, box = row.box] { removeRow(box); });
    return row;
}

void PayRows::addRow() {
    if (m_rows.size() >= kMostParts) {
        return m_bench.toast(tr("At most %1 in one transaction.").arg(kMostParts));
    }
    m_rows.push_back(makeRow());
    m_list->insertWidget(m_list->count() - 1, m_rows.back().box);
    fillSuppliers(m_rows.back());
    order();
    m_rows.back().to->setFocus();
    Q_EMIT changed();
}

void PayRows::removeRow(QWidget* box) {
    remember();
    const auto found = std::ranges::find(m_rows, box, [](const Row& row) { return row.box; });
    const auto at = static_cast<std::size_t>(found - m_rows.begin());
    m_rows.erase(found);
    box->hide();
    box->deleteLater();
    if (m_rows.empty()) {
        return addRow();
    }
    order();
    // The keys were in what is gone: they go to the row that takes its place.
    m_rows[std::min(at, m_rows.size() - 1)].to->setFocus();
    Q_EMIT changed();
}

void PayRows::clear() {
    const bool hadKeys = isAncestorOf(QApplication::focusWidget());
    while (m_rows.size() > 1) {
        m_rows.back().box->hide();
        m_rows.back().box->deleteLater();
        m_rows.pop_back();
    }
    Row& first = m_rows.front();
    first.to->choose(MemberId{});
    first.amount->clear();
    first.document->clear();
    order();
    if (hadKeys) {
        first.to->setFocus();
    }
}

void PayRows::startAnew() {
    clear();
    m_past.clear();
    m_undo->hide();
    Q_EMIT changed();
}

void PayRows::tabBetween(QWidget* before, QWidget* after) {
    m_before = before;
    m_after = after;
    order();
}

void PayRows::order() {
    int number = 0;
    for (Row& row : m_rows) {
        ++number;
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
    // Widgets made later come later by themselves, after the button below the rows.
    std::vector<QWidget*> way;
    if (m_before != nullptr) {
        way.push_back(m_before);
    }
    for (const Row& row : m_rows) {
        way.insert(way.end(), {row.to, row.amount, row.document, row.remove});
    }
    way.insert(way.end(), {m_add, m_undo});
    if (m_after != nullptr) {
        way.push_back(m_after);
    }
    for (std::size_t i = 1; i < way.size(); ++i) {
        setTabOrder(way[i - 1], way[i]);
    }
}

void PayRows::setCurrency(std::uint16_t currency) {
    m_currency = currency;
    for (const Row& row : m_rows) {
        row.amount->setCurrency(currency);
    }
}

void PayRows::fillSuppliers() {
    for (Row& row : m_rows) {
        fillSuppliers(row);
    }
}

void PayRows::fillSuppliers(Row& row) {
    const MemberId me = m_bench.me();
    row.to->fill(
        *m_bench.place().directory(),
        [me](const Member& one) {
            return one.id != me && one.status == MemberStatus::Active && one.roles.has(Role::Supplier);
        },
        tr("Supplier…"));
}

void PayRows::remember() {
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

void PayRows::undo() {
    if (m_past.empty()) {
        return;
    }
    const std::vector<Typed> before = std::move(m_past.back());
    m_past.pop_back();
    clear();
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (i > 0) {
            addRow();
        }
        m_rows[i].to->choose(before[i].to);
        m_rows[i].amount->setText(before[i].amount);
        m_rows[i].document->setText(before[i].document);
    }
    m_undo->setVisible(!m_past.empty());
    Q_EMIT changed();
}

QString PayRows::problemOf(const Row& row, MinorUnits left) const {
    const auto amount = row.amount->amount();
    if (!amount) {
        return m_bench.sentence(amount.error(), row.amount->currency());
    }
    if (row.to->member().isNobody()) {
        return tr("Choose who is paid.");
    }
    if (!*amount) {
        return tr("Type the amount.");
    }
    if (const MinorUnits most = std::max<MinorUnits>(0, left); **amount > most) {
        return tr("Only %1 is left: lower this amount by %2.")
            .arg(format::amountWithCurrency(most, row.amount->currency()),
                 format::amountWithCurrency(**amount - most, row.amount->currency()));
    }
    return row.document->text().trimmed().isEmpty() ? tr("Name the invoice or contract that is paid.") : QString();
}

PayRows::Read PayRows::read(MinorUnits whole) {
    Read out;
    MinorUnits sum = 0;
    for (const Row& row : m_rows) {
        const auto amount = row.amount->amount();
        const MinorUnits value = amount ? amount->value_or(0) : 0;
        const MinorUnits left = whole - sum;
        const bool isUntouched =
            row.to->member().isNobody() && row.amount->text().isEmpty() && row.document->text().isEmpty();
        const QString problem = isUntouched ? QString() : problemOf(row, left);
        const bool isTyped = !row.amount->text().isEmpty() && !row.amount->hasFocus() && !row.document->hasFocus();
        const bool isShown = !problem.isEmpty() && (isTyped || (amount && value > left));
        row.error->setText(isShown ? problem : QString());
        row.error->setVisible(isShown);
        row.amount->setAccessibleDescription(isShown ? problem : QString());
        if (out.wrong.isEmpty()) {
            out.wrong = problem;
        }
        if (!isUntouched) {
            if (row.box->isAncestorOf(QApplication::focusWidget())) {
                out.current = out.parts.size();
            }
            // More than any sum can hold counts as what it can: the row says that it is too much.
            const MinorUnits counted = std::min(value, std::numeric_limits<MinorUnits>::max() - sum);
            out.parts.push_back({row.to->member(), counted, row.document->text().trimmed().toStdString()});
            sum += counted;
        }
    }
    return out;
}

bool PayRows::paste(const QString& text) {
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
                m_bench.toast(tr("At most %1 in one transaction.").arg(kMostParts));
                break;
            }
            addRow();
        }
        Row& row = m_rows[at];
        if (!row.to->choose(*m_bench.place().directory(), fields.value(0))) {
            unknown.append(fields.value(0).left(kMostParts));
        }
        row.amount->setText(fields.value(1).trimmed());
        row.document->setText(fields.value(2).trimmed());
        ++at;
    }
    if (!unknown.isEmpty()) {
        m_bench.toast(tr("No single supplier is called: %1. Choose by hand.").arg(unknown.join(QStringLiteral(", "))));
    }
    Q_EMIT changed();
    return true;
}

bool PayRows::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Paste) &&
        paste(QApplication::clipboard()->text())) {
        return true;
    }
    if (event->type() == QEvent::FocusOut || event->type() == QEvent::FocusIn) {
        QMetaObject::invokeMethod(this, &PayRows::changed, Qt::QueuedConnection);
    }
    return QWidget::eventFilter(watched, event);
}

void PayRows::retranslate() {
    const QString heads[] = {tr("Supplier"), tr("Amount"), tr("Invoice or contract")};
    for (std::size_t i = 0; i < m_heads.size(); ++i) {
        m_heads[i]->setText(heads[i]);
    }
    m_add->setText(tr("Add a supplier"));
    m_undo->setText(tr("Undo"));
    // A button forgets its shortcut with its former words.
    m_undo->setShortcut(QKeySequence(QKeySequence::Undo));
    m_undo->setToolTip(tr("Puts back the rows that were removed or pasted over"));
    m_hint->setText(tr("Rows copied from a spreadsheet can be pasted: supplier, amount, document."));
    order();
}

}  // namespace tally::pages
