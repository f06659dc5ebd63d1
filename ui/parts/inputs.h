#pragma once

#include "models/domain/currency.h"
#include "models/session/member_directory.h"
#include "models/wallet/ledger_queries.h"
#include "ui/parts/choice_box.h"

#include <QDateEdit>
#include <QLineEdit>

#include <functional>
#include <optional>
#include <vector>

/// Fields for the values of this trade. What is typed is kept as it was typed; a value comes out only when it is one.
namespace tally::parts {

/// An amount, in either width of digits, with group marks or without.
class AmountEdit : public QLineEdit {
    Q_OBJECT

public:
    explicit AmountEdit(QWidget* parent = nullptr);
    void setCurrency(std::uint16_t currency) { m_currency = currency; }
    [[nodiscard]] std::uint16_t currency() const { return m_currency; }
    void setAmount(MinorUnits amount);
    /// The amount, above 0; nothing while the field is empty. Errors: models/domain/money_text.h, kMoneyZero.
    [[nodiscard]] Result<std::optional<MinorUnits>> amount() const;

private:
    std::uint16_t m_currency = 156;
};

/// One of the members. Keeps what was chosen when the list is filled anew.
class MemberBox : public ChoiceBox {
    Q_OBJECT

public:
    explicit MemberBox(QWidget* parent = nullptr);
    /// Active members only. `first`: what stands there while nobody is chosen.
    void fill(const MemberDirectory& directory, const std::function<bool(const Member&)>& is, const QString& first);
    [[nodiscard]] MemberId member() const;
    void choose(MemberId member);
    /// By name or code as somebody pasted it; false when it is nobody's, or not only one's.
    bool choose(const MemberDirectory& directory, const QString& words);
};

/// One of one's credentials, with what is free in it.
class CredentialBox : public ChoiceBox {
    Q_OBJECT

public:
    explicit CredentialBox(QWidget* parent = nullptr);
    void fill(std::vector<CredentialRow> rows, const std::function<QString(MemberId)>& nameOf);
    [[nodiscard]] const CredentialRow* row() const;
    void choose(CredentialId id);

private:
    std::vector<CredentialRow> m_rows;
};

/// A calendar date.
class DayEdit : public QDateEdit {
    Q_OBJECT

public:
    explicit DayEdit(QWidget* parent = nullptr);
    void setDay(Date day);
    [[nodiscard]] Date day() const;
    QSize sizeHint() const override;

protected:
    /// The style sheet leaves the arrow to the calendar out.
    void paintEvent(QPaintEvent* event) override;
    /// Whoever scrolls the page past it changes nothing.
    void wheelEvent(QWheelEvent* event) override;
};

/// A combo box of a code's values: the words in the language in force, the values in order.
template <typename Code, typename NameOf>
void fillCodes(QComboBox& box, const std::vector<Code>& codes, const QString& first, NameOf nameOf) {
    const int before = box.currentIndex();
    const QSignalBlocker quiet(box);
    box.clear();
    if (!first.isEmpty()) {
        box.addItem(first, -1);
    }
    for (const Code code : codes) {
        box.addItem(nameOf(code), static_cast<int>(code));
    }
    box.setCurrentIndex(std::max(0, before));
}

template <typename Code>
[[nodiscard]] std::optional<Code> codeOf(const QComboBox& box) {
    const QVariant data = box.currentData();
    return data.isValid() && data.toInt() >= 0 ? std::optional<Code>(static_cast<Code>(data.toInt())) : std::nullopt;
}

}  // namespace tally::parts
