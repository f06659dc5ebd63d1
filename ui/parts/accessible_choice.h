#pragma once

#include "ui/parts/choice_box.h"

#include <QAccessibleWidget>

#include <map>

namespace tally::parts {

/// What assistive technology sees of a `ChoiceBox`. Qt's own has what is chosen for its name, so that nobody knows what
/// is chosen there.
class AccessibleChoice final : public QAccessibleWidget, public QAccessibleTextInterface {
public:
    explicit AccessibleChoice(ChoiceBox& box);

    void* interface_cast(QAccessible::InterfaceType type) override;
    int childCount() const override { return 1; }
    QAccessibleInterface* child(int index) const override;
    int indexOfChild(const QAccessibleInterface* child) const override;
    QString text(QAccessible::Text what) const override;
    QStringList actionNames() const override;
    void doAction(const QString& action) override;

    void selection(int, int* start, int* end) const override { *start = *end = 0; }
    int selectionCount() const override { return 0; }
    void addSelection(int, int) override {}
    void removeSelection(int) override {}
    void setSelection(int, int, int) override {}
    int cursorPosition() const override { return 0; }
    void setCursorPosition(int) override {}
    QString text(int start, int end) const override;
    int characterCount() const override;
    QRect characterRect(int) const override { return {}; }
    int offsetAtPoint(const QPoint&) const override { return -1; }
    void scrollToSubstring(int, int) override {}
    QString attributes(int offset, int* start, int* end) const override;

private:
    [[nodiscard]] ChoiceBox& box() const;
};

/// The list of a `ChoiceBox`. Its entries are chosen by their action.
class AccessibleEntries final : public QAccessibleWidget {
public:
    explicit AccessibleEntries(ChoiceBox& box);
    ~AccessibleEntries() override;

    QAccessibleInterface* parent() const override;
    int childCount() const override;
    QAccessibleInterface* child(int index) const override;
    QAccessibleInterface* childAt(int x, int y) const override;
    int indexOfChild(const QAccessibleInterface* child) const override;
    QString text(QAccessible::Text what) const override;

private:
    ChoiceBox& m_box;
    /// Made when they are asked for, by row.
    mutable std::map<int, QAccessible::Id> m_entries;
};

}  // namespace tally::parts
