#include "ui/parts/offered_as.h"

#include <QAccessibleWidget>
#include <QVariant>
#include <QWidget>

namespace tally::parts {

namespace {

constexpr const char kRole[] = "offeredAs";

QAccessibleInterface* makeAccessible(const QString& className, QObject* object) {
    auto* widget = qobject_cast<QWidget*>(object);
    if (widget == nullptr || className != QLatin1String(object->metaObject()->className())) {
        return nullptr;
    }
    const QVariant role = widget->property(kRole);
    return role.isValid() ? new QAccessibleWidget(widget, static_cast<QAccessible::Role>(role.toInt())) : nullptr;
}

}  // namespace

void offerAs(QWidget& widget, QAccessible::Role role) {
    // One that is installed already is not installed again.
    QAccessible::installFactory(makeAccessible);
    widget.setProperty(kRole, static_cast<int>(role));
}

}  // namespace tally::parts
