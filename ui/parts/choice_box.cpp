#include "ui/parts/choice_box.h"

#include "ui/look/icon.h"
#include "ui/parts/accessible_choice.h"

#include <QAccessible>
#include <QListView>
#include <QPainter>
#include <QWheelEvent>

namespace tally::parts {

namespace {

QAccessibleInterface* makeAccessible(const QString& className, QObject* object) {
    if (auto* box = qobject_cast<ChoiceBox*>(object);
        box != nullptr && className == QLatin1String(ChoiceBox::staticMetaObject.className())) {
        return new AccessibleChoice(*box);
    }
    auto* list = qobject_cast<QListView*>(object);
    if (list == nullptr || className != QLatin1String(list->metaObject()->className())) {
        return nullptr;
    }
    for (QWidget* above = list->parentWidget(); above != nullptr; above = above->parentWidget()) {
        if (auto* box = qobject_cast<ChoiceBox*>(above)) {
            return box->view() == list ? new AccessibleEntries(*box) : nullptr;
        }
    }
    return nullptr;
}

}  // namespace

ChoiceBox::ChoiceBox(QWidget* parent) : QComboBox(parent) {
    // One that is installed already is not installed again.
    QAccessible::installFactory(makeAccessible);
    setFocusPolicy(Qt::StrongFocus);
}

void ChoiceBox::take(int row) {
    hidePopup();
    setCurrentIndex(row);
    Q_EMIT activated(row);
}

void ChoiceBox::wheelEvent(QWheelEvent* event) {
    if (hasFocus()) {
        return QComboBox::wheelEvent(event);
    }
    event->ignore();
}

void ChoiceBox::paintEvent(QPaintEvent* event) {
    QComboBox::paintEvent(event);
    QPainter painter(this);
    constexpr int kIcon = 14;
    constexpr int kFromEdge = 8;
    look::icon(QStringLiteral("chevron-down"))
        .paint(&painter, width() - kIcon - kFromEdge, (height() - kIcon) / 2, kIcon, kIcon);
}

}  // namespace tally::parts
