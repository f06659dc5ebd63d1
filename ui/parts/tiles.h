#pragma once

#include "models/domain/credential.h"
#include "ui/look/tokens.h"

#include <QAbstractButton>

/// Things of the dashboard that lead to the rows they speak of.
namespace tally::parts {

/// A figure with its name above and a word below.
class FigureTile : public QAbstractButton {
    Q_OBJECT

public:
    /// The main one is larger and names its currency.
    FigureTile(const QString& name, bool isMain, QWidget* parent = nullptr);
    void say(const QString& title, const QString& note);
    void setAmount(MinorUnits amount, std::uint16_t currency);
    /// An icon before the title, in the colour of what it means; empty: none.
    void setTone(const QString& icon, look::Token ink);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void tell();

    bool m_isMain;
    QString m_title;
    QString m_note;
    QString m_icon;
    look::Token m_ink = &look::Tokens::muted;
    QString m_currency;
    QString m_whole;
    QString m_decimals;
};

/// Something that waits for a person: what, of whom, how much, and what to do.
class TaskRow : public QAbstractButton {
    Q_OBJECT

public:
    struct Task {
        QString icon;
        look::Token ink = &look::Tokens::accent;
        QString title;
        QString note;
        QString amount;  ///< may be empty
        QString action;
    };

    TaskRow(const QString& name, Task task, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {160, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Task m_task;
};

}  // namespace tally::parts
