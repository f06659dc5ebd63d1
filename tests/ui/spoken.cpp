#include "tests/ui/spoken.h"

#include <QWidget>

#include <functional>
#include <set>

namespace tally {

namespace {

using Visitor = std::function<void(QAccessibleInterface&)>;

void walk(QAccessibleInterface* from, const Visitor& visit) {
    for (int i = 0; from != nullptr && i < from->childCount(); ++i) {
        QAccessibleInterface* const child = from->child(i);
        if (child == nullptr || !child->isValid() || child->state().invisible) {
            continue;
        }
        visit(*child);
        walk(child, visit);
    }
}

[[nodiscard]] bool isActedOn(QAccessible::Role role) {
    static const std::set<QAccessible::Role> those{
        QAccessible::Button,  QAccessible::CheckBox, QAccessible::RadioButton, QAccessible::EditableText,
        QAccessible::SpinBox, QAccessible::ComboBox, QAccessible::ButtonMenu,  QAccessible::ButtonDropDown,
        QAccessible::Table,   QAccessible::List,     QAccessible::Dialog,      QAccessible::PageTab};
    return those.contains(role);
}

[[nodiscard]] QString called(QAccessibleInterface& one) {
    return QStringLiteral("%1 “%2” %3")
        .arg(QString::number(one.role()), one.text(QAccessible::Name),
             one.object() != nullptr ? one.object()->objectName() : QString());
}

}  // namespace

QStringList unspoken(QWidget& window) {
    QStringList out;
    std::set<std::pair<QAccessible::Role, QString>> seen;
    walk(QAccessible::queryAccessibleInterface(&window), [&](QAccessibleInterface& one) {
        const QString name = one.text(QAccessible::Name);
        if (isActedOn(one.role())) {
            if (name.isEmpty()) {
                out.append(called(one) + QStringLiteral(" has no name"));
            } else if (!seen.emplace(one.role(), name).second) {
                out.append(called(one) + QStringLiteral(" is there twice"));
            }
        }
        auto* widget = qobject_cast<QWidget*>(one.object());
        const bool hasNoRole = one.role() == QAccessible::Client || one.role() == QAccessible::NoRole;
        if (widget != nullptr && hasNoRole && (widget->focusPolicy() & Qt::TabFocus) != 0) {
            out.append(called(one) + QStringLiteral(" has no role"));
        }
    });
    return out;
}

QStringList offered(QWidget& window, QAccessible::Role role) {
    QStringList out;
    walk(QAccessible::queryAccessibleInterface(&window), [&](QAccessibleInterface& one) {
        if (one.role() == role) {
            out.append(one.text(QAccessible::Name));
        }
    });
    return out;
}

}  // namespace tally
