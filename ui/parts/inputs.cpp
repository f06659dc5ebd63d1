#include "ui/parts/inputs.h"

#include "models/domain/credential_number.h"
#include "models/domain/money_text.h"
#include "ui/format/format.h"
#include "ui/look/icon.h"
#include "ui/parts/cell_words.h"

#include <QPainter>
#include <QWheelEvent>

namespace tally::parts {

namespace {

/// Takes digits of both widths.
constexpr std::string_view kWriting = "zh_CN";
constexpr int kNarrowest = 120;

[[nodiscard]] QDate toQt(Date day) { return QDate(1970, 1, 1).addDays(day.days); }

}  // namespace

AmountEdit::AmountEdit(QWidget* parent) : QLineEdit(parent) {
    setAlignment(Qt::AlignRight);
    setMinimumWidth(kNarrowest);
    setPlaceholderText(QStringLiteral("0.00"));
    constexpr int kLongest = 40;
    setMaxLength(kLongest);
}

void AmountEdit::setAmount(MinorUnits amount) { setText(format::amount(amount, m_currency).joined()); }

Result<std::optional<MinorUnits>> AmountEdit::amount() const {
    const QString typed = text().trimmed();
    if (typed.isEmpty()) {
        return std::optional<MinorUnits>();
    }
    TALLY_ASSIGN(const Money money,
                 parseMoney(typed.toStdString(), Currency::fromNumeric(m_currency).value_or(Currency()), kWriting));
    if (money.minor == 0) {
        return fail(kMoneyZero);
    }
    return std::optional<MinorUnits>(money.minor);
}

MemberBox::MemberBox(QWidget* parent) : ChoiceBox(parent) {
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    constexpr int kLetters = 12;
    setMinimumContentsLength(kLetters);
    constexpr int kInSight = 16;
    setMaxVisibleItems(kInSight);
}

void MemberBox::fill(const MemberDirectory& directory, const std::function<bool(const Member&)>& is,
                     const QString& first) {
    const MemberId before = member();
    const QSignalBlocker quiet(this);
    clear();
    addItem(first, 0U);
    const auto canBeChosen = [&is](const Member& one) { return one.status == MemberStatus::Active && is(one); };
    for (const MemberId id : directory.those(canBeChosen)) {
        addItem(memberName(directory, id), id.value);
        setItemData(count() - 1, QString::fromStdString(directory.find(id)->identifier), Qt::ToolTipRole);
    }
    choose(before);
}

MemberId MemberBox::member() const { return MemberId{currentData().toUInt()}; }

void MemberBox::choose(MemberId member) { setCurrentIndex(std::max(0, findData(member.value))); }

bool MemberBox::choose(const MemberDirectory& directory, const QString& words) {
    const auto found = directory.named(words.trimmed().toStdString());
    if (found.size() != 1 || findData(found.front().value) < 0) {
        return false;
    }
    choose(found.front());
    return true;
}

CredentialBox::CredentialBox(QWidget* parent) : ChoiceBox(parent) {
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    constexpr int kLetters = 24;
    setMinimumContentsLength(kLetters);
}

void CredentialBox::fill(std::vector<CredentialRow> rows, const std::function<QString(MemberId)>& nameOf) {
    const CredentialRow* before = row();
    const std::optional<CredentialId> chosen = before != nullptr ? std::optional(before->credential.id) : std::nullopt;
    const QSignalBlocker quiet(this);
    m_rows = std::move(rows);
    clear();
    for (const CredentialRow& one : m_rows) {
        addItem(QStringLiteral("%1 · %2 · %3 · %4")
                    .arg(QString::fromStdString(credentialNumber(one.credential.id)), nameOf(one.root.issuer),
                         format::amountWithCurrency(one.credential.available(), one.root.currency),
                         format::date(one.root.dueDay)));
    }
    if (chosen) {
        // What was chosen and is gone is not replaced by another: somebody has to choose again.
        setCurrentIndex(-1);
        choose(*chosen);
    }
}

const CredentialRow* CredentialBox::row() const {
    const int at = currentIndex();
    return at >= 0 && static_cast<std::size_t>(at) < m_rows.size() ? &m_rows[static_cast<std::size_t>(at)] : nullptr;
}

void CredentialBox::choose(CredentialId id) {
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].credential.id == id) {
            setCurrentIndex(static_cast<int>(i));
        }
    }
}

DayEdit::DayEdit(QWidget* parent) : QDateEdit(parent) {
    setCalendarPopup(true);
    setFocusPolicy(Qt::StrongFocus);
    setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
}

QSize DayEdit::sizeHint() const {
    constexpr int kArrow = 24;
    return QDateEdit::sizeHint() + QSize(kArrow, 0);
}

void DayEdit::wheelEvent(QWheelEvent* event) {
    if (hasFocus()) {
        return QDateEdit::wheelEvent(event);
    }
    event->ignore();
}

void DayEdit::paintEvent(QPaintEvent* event) {
    QDateEdit::paintEvent(event);
    QPainter painter(this);
    constexpr int kIcon = 14;
    constexpr int kFromEdge = 8;
    look::icon(QStringLiteral("calendar-clock"))
        .paint(&painter, width() - kIcon - kFromEdge, (height() - kIcon) / 2, kIcon, kIcon);
}

void DayEdit::setDay(Date day) { setDate(toQt(day)); }

Date DayEdit::day() const { return Date{static_cast<std::int32_t>(QDate(1970, 1, 1).daysTo(date()))}; }

}  // namespace tally::parts
