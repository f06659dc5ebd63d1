#include "ui/parts/accessible_choice.h"

#include <QAbstractItemView>
#include <QPointer>

namespace tally::parts {

namespace {

class Entry final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    Entry(ChoiceBox& box, int row) : m_box(&box), m_row(row) {}

    bool isValid() const override { return m_box != nullptr && m_row < m_box->count(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override {
        return m_box != nullptr ? QAccessible::queryAccessibleInterface(m_box->view()) : nullptr;
    }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    void setText(QAccessible::Text, const QString&) override {}
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QString text(QAccessible::Text what) const override {
        return isValid() && what == QAccessible::Name ? m_box->itemText(m_row) : QString();
    }

    QRect rect() const override {
        if (!isValid()) {
            return {};
        }
        const QAbstractItemView* list = m_box->view();
        const QRect inside =
            list->visualRect(m_box->model()->index(m_row, m_box->modelColumn(), m_box->rootModelIndex()));
        return {list->viewport()->mapToGlobal(inside.topLeft()), inside.size()};
    }

    QAccessible::State state() const override {
        QAccessible::State out;
        if (!isValid()) {
            out.invalid = true;
            return out;
        }
        out.selectable = true;
        out.focusable = true;
        out.selected = m_box->currentIndex() == m_row;
        // What has to be scrolled to can be chosen as well.
        out.invisible = !m_box->view()->isVisible();
        return out;
    }

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }
    QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString& action) override {
        if (isValid() && action == pressAction()) {
            m_box->take(m_row);
        }
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

    [[nodiscard]] int row() const { return m_row; }

private:
    QPointer<ChoiceBox> m_box;
    int m_row;
};

}  // namespace

AccessibleChoice::AccessibleChoice(ChoiceBox& box) : QAccessibleWidget(&box, QAccessible::ComboBox) {}

ChoiceBox& AccessibleChoice::box() const { return *static_cast<ChoiceBox*>(widget()); }

void* AccessibleChoice::interface_cast(QAccessible::InterfaceType type) {
    return type == QAccessible::TextInterface ? static_cast<QAccessibleTextInterface*>(this)
                                              : QAccessibleWidget::interface_cast(type);
}

QAccessibleInterface* AccessibleChoice::child(int index) const {
    return index == 0 ? QAccessible::queryAccessibleInterface(box().view()) : nullptr;
}

int AccessibleChoice::indexOfChild(const QAccessibleInterface* child) const {
    return child != nullptr && child->object() == box().view() ? 0 : -1;
}

QString AccessibleChoice::text(QAccessible::Text what) const {
    return what == QAccessible::Value ? box().currentText() : QAccessibleWidget::text(what);
}

QStringList AccessibleChoice::actionNames() const {
    return box().isEnabled() ? QStringList{showMenuAction()} : QStringList();
}

void AccessibleChoice::doAction(const QString& action) {
    if (action != showMenuAction() || !box().isEnabled()) {
        return;
    }
    if (box().view()->isVisible()) {
        box().hidePopup();
    } else {
        box().showPopup();
    }
}

QString AccessibleChoice::text(int start, int end) const { return box().currentText().mid(start, end - start); }

int AccessibleChoice::characterCount() const { return static_cast<int>(box().currentText().size()); }

QString AccessibleChoice::attributes(int, int* start, int* end) const {
    *start = 0;
    *end = characterCount();
    return {};
}

AccessibleEntries::AccessibleEntries(ChoiceBox& box) : QAccessibleWidget(box.view(), QAccessible::List), m_box(box) {}

AccessibleEntries::~AccessibleEntries() {
    for (const auto& [row, id] : m_entries) {
        QAccessible::deleteAccessibleInterface(id);
    }
}

QAccessibleInterface* AccessibleEntries::parent() const { return QAccessible::queryAccessibleInterface(&m_box); }

int AccessibleEntries::childCount() const { return m_box.count(); }

QAccessibleInterface* AccessibleEntries::child(int index) const {
    if (index < 0 || index >= m_box.count()) {
        return nullptr;
    }
    if (const auto found = m_entries.find(index); found != m_entries.end()) {
        return QAccessible::accessibleInterface(found->second);
    }
    auto* made = new Entry(m_box, index);
    m_entries[index] = QAccessible::registerAccessibleInterface(made);
    return made;
}

QAccessibleInterface* AccessibleEntries::childAt(int x, int y) const {
    const QAbstractItemView* list = m_box.view();
    return child(list->indexAt(list->viewport()->mapFromGlobal(QPoint(x, y))).row());
}

int AccessibleEntries::indexOfChild(const QAccessibleInterface* child) const {
    const auto* entry = dynamic_cast<const Entry*>(child);
    return entry != nullptr ? entry->row() : -1;
}

QString AccessibleEntries::text(QAccessible::Text what) const {
    return what == QAccessible::Name ? m_box.accessibleName() : QAccessibleWidget::text(what);
}

}  // namespace tally::parts
