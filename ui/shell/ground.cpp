#include "ui/shell/ground.h"

#include <QAccessibleWidget>

namespace tally::shell {

namespace {

class AccessibleGround final : public QAccessibleWidget {
public:
    explicit AccessibleGround(Ground& ground) : QAccessibleWidget(&ground, QAccessible::Grouping) {}
    int childCount() const override { return isCovered() ? 0 : QAccessibleWidget::childCount(); }
    QAccessibleInterface* child(int index) const override {
        return isCovered() ? nullptr : QAccessibleWidget::child(index);
    }
    QAccessibleInterface* childAt(int x, int y) const override {
        return isCovered() ? nullptr : QAccessibleWidget::childAt(x, y);
    }
    QAccessible::State state() const override {
        QAccessible::State out = QAccessibleWidget::state();
        out.invisible = out.invisible || isCovered();
        return out;
    }

private:
    [[nodiscard]] bool isCovered() const { return static_cast<const Ground*>(widget())->isCovered(); }
};

class AccessibleScrim final : public QAccessibleWidget {
public:
    explicit AccessibleScrim(Scrim& scrim) : QAccessibleWidget(&scrim, QAccessible::Dialog) {}
    QAccessible::State state() const override {
        QAccessible::State out = QAccessibleWidget::state();
        out.modal = true;
        return out;
    }
};

QAccessibleInterface* makeAccessible(const QString& className, QObject* object) {
    if (className == QLatin1String(Ground::staticMetaObject.className())) {
        return new AccessibleGround(*static_cast<Ground*>(object));
    }
    if (className == QLatin1String(Scrim::staticMetaObject.className())) {
        return new AccessibleScrim(*static_cast<Scrim*>(object));
    }
    return nullptr;
}

}  // namespace

Ground::Ground(QWidget* parent) : QWidget(parent) {
    // One that is installed already is not installed again.
    QAccessible::installFactory(makeAccessible);
}

void Ground::cover(bool isCovered) {
    if (m_isCovered == isCovered) {
        return;
    }
    m_isCovered = isCovered;
    QAccessibleEvent told(this, isCovered ? QAccessible::ObjectHide : QAccessible::ObjectShow);
    QAccessible::updateAccessibility(&told);
}

Scrim::Scrim(QWidget* window)
    : QWidget(window), m_ground(window->findChild<Ground*>()), m_before(window->focusWidget()) {
    QAccessible::installFactory(makeAccessible);
    if (m_ground != nullptr) {
        m_ground->cover(true);
    }
}

Scrim::~Scrim() {
    if (m_ground != nullptr) {
        m_ground->cover(false);
    }
    if (m_before != nullptr && m_before->isVisible()) {
        m_before->setFocus();
    }
}

}  // namespace tally::shell
