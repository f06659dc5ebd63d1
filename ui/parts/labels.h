#pragma once

#include "models/domain/credential.h"
#include "ui/look/theme.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

/// The small pieces pages are put together from. Text is always plain.
namespace tally::parts {

/// A label of plain text; `kind` as in ui/look/style_sheet.h.
[[nodiscard]] QLabel* makeLabel(const char* kind, QWidget* parent, look::Type type = look::Type::Body);
/// One that breaks its lines.
[[nodiscard]] QLabel* makeText(const char* kind, QWidget* parent);
/// `tone`: "ok", "warn", "bad", "lock", or nothing.
void setTone(QWidget* widget, const char* tone);

[[nodiscard]] QFrame* makeRule(QWidget* parent);

/// A panel: a frame with a title row and a body.
class Panel : public QFrame {
    Q_OBJECT

public:
    explicit Panel(QWidget* parent = nullptr);
    void setTitle(const QString& title);
    void setNote(const QString& note);
    [[nodiscard]] QVBoxLayout* body() { return m_body; }
    /// Something at the right end of the title row.
    void addToTitle(QWidget* widget);

private:
    QWidget* m_head;
    QLabel* m_title;
    QLabel* m_note;
    QVBoxLayout* m_body;
};

/// An amount: strong figures, quiet decimals, the currency smaller before it.
class AmountLabel : public QWidget {
    Q_OBJECT

public:
    explicit AmountLabel(look::Type type, QWidget* parent = nullptr);
    void setAmount(MinorUnits minor, std::uint16_t currency, bool withCurrency = true);
    [[nodiscard]] QString text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    look::Type m_type;
    QString m_currency;
    QString m_whole;
    QString m_decimals;
    QString m_text;
};

/// A button that stays reachable when it cannot be used: it is greyed, takes the focus, and says why.
class ActionButton : public QPushButton {
    Q_OBJECT

public:
    ActionButton(const char* kind, QWidget* parent = nullptr);
    /// Why it cannot be used now; empty: it can.
    void setRefusal(const QString& why);
    [[nodiscard]] const QString& refusal() const { return m_refusal; }

Q_SIGNALS:
    /// Clicked while it can be used.
    void acted();
    /// Clicked while it cannot.
    void refused(const QString& why);

private:
    QString m_refusal;
};

/// One line that says how something stands, on a tinted ground, with a glyph.
class Notice : public QFrame {
    Q_OBJECT

public:
    explicit Notice(QWidget* parent = nullptr);
    /// Empty text hides it. `tone`: "ok", "warn", "bad" or nothing.
    void say(const QString& text, const char* tone = "");
    [[nodiscard]] QString text() const;

private:
    QLabel* m_glyph;
    QLabel* m_text;
};

/// A field with its name above and its error below.
class Field : public QWidget {
    Q_OBJECT

public:
    Field(QWidget* input, QWidget* parent = nullptr);
    void setName(const QString& name);
    /// Empty: nothing is wrong.
    void setError(const QString& error);
    void setHint(const QString& hint);
    [[nodiscard]] QWidget* input() const { return m_input; }
    [[nodiscard]] bool isWrong() const { return !m_error->text().isEmpty(); }

private:
    QLabel* m_name;
    QWidget* m_input;
    QLabel* m_error;
    QLabel* m_hint;
};

/// What an empty page says: what it is for, and the first step.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(const QString& icon, QWidget* parent = nullptr);
    void say(const QString& title, const QString& text);

private:
    QLabel* m_title;
    QLabel* m_text;
};

}  // namespace tally::parts
