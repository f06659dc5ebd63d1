#include "ui/parts/one_of.h"

#include <QAccessibleWidget>

namespace tally::parts {

namespace {

class AccessibleOneOf final : public QAccessibleWidget {
public:
    explicit AccessibleOneOf(OneOf& button) : QAccessibleWidget(&button, QAccessible::RadioButton) {}

    QString text(QAccessible::Text what) const override {
        const QString own = QAccessibleWidget::text(what);
        return what == QAccessible::Name && own.isEmpty() ? button().text() : own;
    }
    QAccessible::State state() const override {
        QAccessible::State out = QAccessibleWidget::state();
        out.checkable = true;
        out.checked = button().isChecked();
        return out;
    }
    QStringList actionNames() const override {
        return button().isEnabled() ? QStringList{pressAction(), setFocusAction()} : QStringList();
    }
    void doAction(const QString& action) override {
        if (action == pressAction() && button().isEnabled()) {
            return button().click();
        }
        QAccessibleWidget::doAction(action);
    }

private:
    [[nodiscard]] OneOf& button() const { return *static_cast<OneOf*>(widget()); }
};

QAccessibleInterface* makeAccessible(const QString& className, QObject* object) {
    const bool isOurs = className == QLatin1String(OneOf::staticMetaObject.className());
    return isOurs ? new AccessibleOneOf(*static_cast<OneOf*>(object)) : nullptr;
}

}  // namespace

OneOf::OneOf(QWidget* parent) : QToolButton(parent) {
    // One that is installed already is not installed again.
    QAccessible::installFactory(makeAccessible);
    setCheckable(true);
}

}  // namespace tally::parts
