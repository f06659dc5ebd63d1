#include "tests/ui/keys.h"

#include "tests/ui/window_stage.h"
#include "ui/parts/labels.h"
#include "ui/shell/page.h"
#include "ui/shell/shell.h"

#include <QApplication>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QTableView>
#include <QTest>

#include <algorithm>

namespace tally {

void Keys::settle() const {
    QWidget* top = QApplication::activeModalWidget();
    top = top != nullptr ? top : &m_stage.window();
    if (QApplication::activeWindow() != top) {
        QApplication::setActiveWindow(top);
    }
}

QString Keys::focusName() {
    const QWidget* focus = QApplication::focusWidget();
    return focus != nullptr ? focus->objectName() : QString();
}

void Keys::press(Qt::Key key, Qt::KeyboardModifiers with) const {
    settle();
    QWidget* focus = QApplication::focusWidget();
    QTest::keyClick(focus != nullptr ? focus : QApplication::activeWindow(), key, with);
    QCoreApplication::processEvents();
}

void Keys::type(const QString& text) const {
    settle();
    QWidget* focus = QApplication::focusWidget();
    // Keys of a keyboard make no Chinese: an input method hands over the words.
    if (std::ranges::any_of(text, [](QChar one) { return one.unicode() > 0x7f; })) {
        QInputMethodEvent words;
        words.setCommitString(text);
        QApplication::sendEvent(focus, &words);
    } else {
        QTest::keyClicks(focus, text);
    }
}

bool Keys::tabTo(const QString& name, bool isBackward) const {
    constexpr int kMost = 60;
    QStringList way;
    if (!m_stage.waitUntil([&] { return seen(name) != nullptr; }, name + QStringLiteral(" shows"))) {
        return false;
    }
    for (int i = 0; i < kMost; ++i) {
        settle();
        const QWidget* focus = QApplication::focusWidget();
        if (focus == nullptr) {
            return fail(QStringLiteral("the focus is nowhere after ") + way.join(QLatin1Char(' ')));
        }
        if (focus->objectName() == name) {
            return true;
        }
        way.append(focus->objectName().isEmpty() ? QString::fromLatin1(focus->metaObject()->className())
                                                 : focus->objectName());
        press(isBackward ? Qt::Key_Backtab : Qt::Key_Tab, isBackward ? Qt::ShiftModifier : Qt::NoModifier);
    }
    return fail(QStringLiteral("Tab does not reach %1: %2").arg(name, way.join(QLatin1Char(' '))));
}

bool Keys::fill(const QString& field, const QString& text) const {
    if (!tabTo(field)) {
        return false;
    }
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_Backspace);
    type(text);
    return true;
}

bool Keys::choose(const QString& box, const QString& text) const {
    auto* choice = m_stage.await<QComboBox>(box);
    const auto place = [&] { return choice->findText(text, Qt::MatchContains); };
    return choice != nullptr &&
           m_stage.waitUntil([&] { return place() >= 0; }, box + QStringLiteral(" offers ") + text) &&
           chooseAt(box, place());
}

bool Keys::chooseAt(const QString& box, int place) const {
    auto* choice = m_stage.await<QComboBox>(box);
    if (choice == nullptr || !tabTo(box) ||
        !m_stage.waitUntil([&] { return choice->count() > place; }, box + QStringLiteral(" has that many entries"))) {
        return false;
    }
    press(Qt::Key_Home);
    for (int i = 0; i < place; ++i) {
        press(Qt::Key_Down);
    }
    return choice->currentIndex() == place ||
           fail(QStringLiteral("the arrows lead in %1 to %2").arg(box, choice->currentText()));
}

bool Keys::row(const QString& table, const QString& text) const {
    auto* view = m_stage.await<QTableView>(table);
    if (view == nullptr || !tabTo(table)) {
        return false;
    }
    const auto contains = [&](int row) {
        bool found = false;
        for (int column = 0; column < view->model()->columnCount(); ++column) {
            found = found || view->model()->index(row, column).data(Qt::AccessibleTextRole).toString().contains(text);
        }
        return found;
    };
    const auto place = [&] {
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            if (contains(row)) {
                return row;
            }
        }
        return -1;
    };
    if (!m_stage.waitUntil([&] { return place() >= 0; }, table + QStringLiteral(" has ") + text)) {
        return false;
    }
    press(Qt::Key_Home, Qt::ControlModifier);
    for (int i = 0; i < view->model()->rowCount() && !contains(view->currentIndex().row()); ++i) {
        press(Qt::Key_Down);
    }
    const auto isChosen = [&] {
        const int here = view->currentIndex().row();
        return here >= 0 && contains(here) && view->selectionModel()->isRowSelected(here, {});
    };
    if (!isChosen()) {
        press(Qt::Key_Space);
    }
    // What was on its way comes in, and the row moves to where it belongs now.
    constexpr int kSettles = 150;
    QTest::qWait(kSettles);
    return isChosen() || fail(QStringLiteral("the arrows do not choose %1 in %2").arg(text, table));
}

bool Keys::push(const QString& name) const {
    auto* button = m_stage.await<QAbstractButton>(name);
    auto* acting = qobject_cast<parts::ActionButton*>(button);
    if (button == nullptr || !m_stage.waitUntil([&] { return acting == nullptr || acting->refusal().isEmpty(); },
                                                name + QStringLiteral(" can be pressed"))) {
        m_stage.problem += acting != nullptr ? QStringLiteral(": ") + acting->refusal() : QString();
        return false;
    }
    if (!tabTo(name)) {
        return false;
    }
    press(Qt::Key_Space);
    return true;
}

bool Keys::open(const QString& page) const {
    int at = -1;
    const auto* shell = m_stage.window().findChild<shell::Shell*>();
    const std::vector<shell::Page*> pages = shell != nullptr ? shell->pages() : std::vector<shell::Page*>();
    for (std::size_t i = 0; i < pages.size(); ++i) {
        at = pages[i]->objectName() == page ? static_cast<int>(i) : at;
    }
    constexpr int kNumbered = 9;
    if (at < 0) {
        return fail(QStringLiteral("there is no page ") + page);
    }
    if (at < kNumbered) {
        press(static_cast<Qt::Key>(Qt::Key_1 + at), Qt::ControlModifier);
    } else if (!command(page)) {
        return false;
    }
    return m_stage.waitUntil([&] { return m_stage.find(page) != nullptr; }, QStringLiteral("page ") + page) && onPage();
}

bool Keys::command(const QString& words) const {
    press(Qt::Key_K, Qt::ControlModifier);
    if (m_stage.await(QStringLiteral("paletteWords")) == nullptr) {
        return false;
    }
    settle();
    if (focusName() != QStringLiteral("paletteWords")) {
        return fail(QStringLiteral("the palette opens with the focus on ") + focusName());
    }
    type(words);
    press(Qt::Key_Return);
    return m_stage.waitUntil([&] { return m_stage.find(QStringLiteral("paletteWords")) == nullptr; },
                             QStringLiteral("the palette closes"));
}

bool Keys::onPage() const {
    settle();
    const QWidget* focus = QApplication::focusWidget();
    for (const QWidget* up = focus; up != nullptr; up = up->parentWidget()) {
        if (qobject_cast<const shell::Page*>(up) != nullptr && focus->isVisible()) {
            return true;
        }
    }
    return fail(QStringLiteral("the focus is not on the page but on ") + focusName());
}

bool Keys::enter(int place) const {
    auto* list = m_stage.await<QListWidget>(QStringLiteral("walletList"));
    settle();
    if (list == nullptr || !list->hasFocus()) {
        return fail(QStringLiteral("the first page has the focus on ") + focusName());
    }
    press(Qt::Key_Home);
    for (int i = 0; i < place; ++i) {
        press(Qt::Key_Down);
    }
    press(Qt::Key_Return);
    if (list->currentRow() != place || focusName() != QStringLiteral("password")) {
        return fail(QStringLiteral("Enter on a wallet leads to ") + focusName());
    }
    type(m_stage.password());
    press(Qt::Key_Return);
    return m_stage.waitUntil([&] { return !m_stage.pages().isEmpty(); }, QStringLiteral("the pages")) && onPage();
}

bool Keys::sign() const {
    auto* button = m_stage.await<parts::ActionButton>(QStringLiteral("confirmSign"));
    if (button == nullptr) {
        return false;
    }
    const bool asks = m_stage.find(QStringLiteral("confirmPassword")) != nullptr;
    const QString first = asks ? QStringLiteral("confirmPassword") : QStringLiteral("confirmCancel");
    settle();
    if (focusName() != first) {
        return fail(QStringLiteral("the sheet opens with the focus on ") + focusName());
    }
    if (asks) {
        type(m_stage.password());
    }
    if (!m_stage.waitUntil([&] { return button->refusal().isEmpty(); }, QStringLiteral("the trial passes"))) {
        m_stage.problem += QStringLiteral("; ") + m_stage.verdict();
        return false;
    }
    if (asks) {
        press(Qt::Key_Return);
        if (m_stage.find(QStringLiteral("confirmSign")) == nullptr) {
            return fail(QStringLiteral("Enter signed"));
        }
    }
    if (!tabTo(QStringLiteral("confirmSign"))) {
        return false;
    }
    press(Qt::Key_Space);
    const auto isDone = [this] {
        return m_stage.find(QStringLiteral("confirmSheet")) == nullptr ||
               (m_stage.find(QStringLiteral("confirmSign")) == nullptr && !m_stage.verdict().isEmpty());
    };
    if (!m_stage.waitUntil(isDone, QStringLiteral("the end of what was signed"))) {
        return false;
    }
    m_stage.told = m_stage.verdict();
    if (m_stage.find(QStringLiteral("confirmSheet")) != nullptr) {
        press(Qt::Key_Escape);
    }
    return m_stage.waitUntil([&] { return m_stage.find(QStringLiteral("confirmSheet")) == nullptr; },
                             QStringLiteral("the sheet closes")) &&
           onPage();
}

QWidget* Keys::seen(const QString& name) const {
    QWidget* dialog = QApplication::activeModalWidget();
    QWidget* inDialog = dialog != nullptr ? dialog->findChild<QWidget*>(name) : nullptr;
    return inDialog != nullptr ? inDialog : m_stage.find(name);
}

bool Keys::fail(const QString& problem) const {
    m_stage.problem = problem;
    return false;
}

}  // namespace tally
