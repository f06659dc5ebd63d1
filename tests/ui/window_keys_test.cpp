#include "app/story/cast.h"
#include "tests/ui/window_stage.h"
#include "ui/parts/labels.h"
#include "ui/shell/page.h"
#include "ui/shell/shell.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QTableView>

using namespace tally;

#define DO(step) QVERIFY2((step), qPrintable(m_stage->problem))

namespace {

/// The hands of somebody without a mouse: every step is key events to whatever has the focus, and nothing else.
class Keys {
public:
    explicit Keys(WindowStage& stage) : m_stage(stage) {}

    /// What a window manager does: the dialog that stands open has the keys, else the window.
    void settle() const {
        QWidget* top = QApplication::activeModalWidget();
        top = top != nullptr ? top : &m_stage.window();
        if (QApplication::activeWindow() != top) {
            QApplication::setActiveWindow(top);
        }
    }
    [[nodiscard]] static QString focusName() {
        const QWidget* focus = QApplication::focusWidget();
        return focus != nullptr ? focus->objectName() : QString();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers with = {}) const {
        settle();
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus != nullptr ? focus : QApplication::activeWindow(), key, with);
        QCoreApplication::processEvents();
    }
    void type(const QString& text) const {
        settle();
        QTest::keyClicks(QApplication::focusWidget(), text);
    }
    /// Tab by Tab, or Shift and Tab by Shift and Tab, to the widget of this name. The focus is never nowhere on the way.
    [[nodiscard]] bool tabTo(const QString& name, bool isBackward = false) const {
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
    [[nodiscard]] bool chooseNext(const QString& name) const {
        if (!tabTo(name)) {
            return false;
        }
        press(Qt::Key_Home);
        press(Qt::Key_Down);
        return true;
    }
    /// The row whose cells contain the text, by arrow keys from the first.
    [[nodiscard]] bool row(const QString& table, const QString& text) const {
        auto* view = m_stage.await<QTableView>(table);
        if (view == nullptr || !tabTo(table)) {
            return false;
        }
        const auto contains = [&](int row) {
            bool found = false;
            for (int column = 0; column < view->model()->columnCount(); ++column) {
                found =
                    found || view->model()->index(row, column).data(Qt::AccessibleTextRole).toString().contains(text);
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
        const int here = view->currentIndex().row();
        if (here >= 0 && !view->selectionModel()->isRowSelected(here, {})) {
            press(Qt::Key_Space);
        }
        constexpr int kSettles = 150;
        QTest::qWait(kSettles);
        return (contains(here) && view->selectionModel()->isRowSelected(here, {})) ||
               fail(QStringLiteral("the arrows do not choose %1 in %2").arg(text, table));
    }
    /// Tab to the button, once it can be pressed, and Space.
    [[nodiscard]] bool push(const QString& name) const {
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
    /// Ctrl and its number where it has one, else the palette; the focus is on the page then.
    [[nodiscard]] bool open(const QString& page) const {
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
        return m_stage.waitUntil([&] { return m_stage.find(page) != nullptr; }, QStringLiteral("page ") + page) &&
               onPage();
    }
    /// Ctrl+K, the words, Enter.
    [[nodiscard]] bool command(const QString& words) const {
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
    /// What has the focus is on the page in sight, and shows.
    [[nodiscard]] bool onPage() const {
        settle();
        const QWidget* focus = QApplication::focusWidget();
        for (const QWidget* up = focus; up != nullptr; up = up->parentWidget()) {
            if (qobject_cast<const shell::Page*>(up) != nullptr && focus->isVisible()) {
                return true;
            }
        }
        return fail(QStringLiteral("the focus is not on the page but on ") + focusName());
    }
    /// The sheet: its password, Tab to the button, Space; Enter signs nothing, Escape leaves. The focus is back after.
    [[nodiscard]] bool sign() const {
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
        if (m_stage.find(QStringLiteral("confirmSheet")) != nullptr) {
            press(Qt::Key_Escape);
        }
        return m_stage.waitUntil([&] { return m_stage.find(QStringLiteral("confirmSheet")) == nullptr; },
                                 QStringLiteral("the sheet closes")) &&
               onPage();
    }

private:
    [[nodiscard]] QWidget* seen(const QString& name) const {
        QWidget* dialog = QApplication::activeModalWidget();
        QWidget* inDialog = dialog != nullptr ? dialog->findChild<QWidget*>(name) : nullptr;
        return inDialog != nullptr ? inDialog : m_stage.find(name);
    }
    [[nodiscard]] bool fail(const QString& problem) const {
        m_stage.problem = problem;
        return false;
    }

    WindowStage& m_stage;
};

/// The story by keys alone: no mouse, and nothing is given the focus but by keys.
class WindowKeys : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowStage> m_stage;
    std::unique_ptr<Keys> m_keys;
    bool m_isChinese = false;

    [[nodiscard]] QString nameOf(story::Part part) const {
        const auto& who = story::characterOf(part);
        const std::string_view name = m_isChinese ? who.nameZh : who.nameEn;
        return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    }
    void speak(bool isChinese) {
        m_isChinese = isChinese;
        m_stage->openWindow(isChinese ? QStringLiteral("zh_CN") : QStringLiteral("en"));
    }
    /// From the first page: arrows to the wallet, Enter, the password, Enter.
    [[nodiscard]] bool enter(story::Part part) {
        auto* list = m_stage->await<QListWidget>(QStringLiteral("walletList"));
        m_keys->settle();
        if (list == nullptr || !list->hasFocus()) {
            m_stage->problem = QStringLiteral("the first page has the focus on ") + Keys::focusName();
            return false;
        }
        m_keys->press(Qt::Key_Home);
        const auto isAt = [&] {
            return list->currentItem() != nullptr &&
                   list->currentItem()->data(Qt::AccessibleTextRole).toString() == nameOf(part);
        };
        for (int i = 0; i < list->count() && !isAt(); ++i) {
            m_keys->press(Qt::Key_Down);
        }
        m_keys->press(Qt::Key_Return);
        if (!isAt() || Keys::focusName() != QStringLiteral("password")) {
            m_stage->problem = QStringLiteral("Enter on a wallet leads to ") + Keys::focusName();
            return false;
        }
        m_keys->type(m_stage->password());
        m_keys->press(Qt::Key_Return);
        return m_stage->waitUntil([&] { return !m_stage->pages().isEmpty(); },
                                  QStringLiteral("pages of ") + nameOf(part)) &&
               m_keys->onPage();
    }
    [[nodiscard]] bool leave() {
        m_keys->press(Qt::Key_L, Qt::ControlModifier);
        return m_stage->await(QStringLiteral("walletList")) != nullptr && m_stage->pages().isEmpty();
    }
    [[nodiscard]] bool at(story::Part part, const char* page) {
        return enter(part) && m_keys->open(QString::fromLatin1(page));
    }

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void theGuideOpensOverADialog();
    void thePaletteGoesByFirstLetters();
    void theSupplierAcceptsAndDeclines();
};

void WindowKeys::initTestCase() {
    m_stage = std::make_unique<WindowStage>();
    m_keys = std::make_unique<Keys>(*m_stage);
    DO(m_stage->begin());
}

void WindowKeys::cleanupTestCase() {
    m_keys.reset();
    m_stage.reset();
}

void WindowKeys::theGuideOpensOverADialog() {
    speak(false);
    const struct {
        const char* button;
        const char* dialog;
    } kDialogs[] = {
        {"openWallet", "QFileDialog"}, {"newWallet", "newWalletDialog"}, {"practice", "newPracticeQuestion"}};
    for (const auto& one : kDialogs) {
        const QString name = QString::fromLatin1(one.dialog);
        const auto isOpen = [&] {
            const QWidget* dialog = QApplication::activeModalWidget();
            return dialog != nullptr && (dialog->objectName() == name || dialog->inherits(one.dialog));
        };
        DO(m_keys->push(QString::fromLatin1(one.button)));
        DO(m_stage->waitUntil(isOpen, name));
        QWidget* dialog = QApplication::activeModalWidget();
        m_keys->press(Qt::Key_F1);
        const auto help = [&] { return dialog->findChild<QWidget*>(QStringLiteral("help")); };
        DO(m_stage->waitUntil([&] { return help() != nullptr && help()->isVisible(); }, name + QStringLiteral(": F1")));
        // It can be used: no dialog lies over it.
        QApplication::setActiveWindow(help());
        auto* words = help()->findChild<QLineEdit*>(QStringLiteral("helpWords"));
        QTest::keyClick(help(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(words->hasFocus());
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("wallet"));
        QCOMPARE(words->text(), QStringLiteral("wallet"));
        QPointer<QWidget> opened = help();
        for (int i = 0; i < 3 && opened != nullptr && opened->isVisible(); ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        }
        QVERIFY2(opened == nullptr || !opened->isVisible(), "Escape closes the guide");
        QVERIFY(isOpen());
        m_keys->press(Qt::Key_Escape);
        DO(m_stage->waitUntil([&] { return !isOpen(); }, name + QStringLiteral(" closes")));
        m_keys->settle();
        QCOMPARE(Keys::focusName(), QString::fromLatin1(one.button));
    }
}

void WindowKeys::thePaletteGoesByFirstLetters() {
    speak(true);
    DO(enter(story::Part::Ningbo));
    const struct {
        const char* typed;
        const char* found;
    } kCases[] = {{"nbzy", "宁波座椅"}, {"yjyh", "甬江银行"}, {"pz", "凭证"}};
    for (const auto& one : kCases) {
        m_keys->press(Qt::Key_K, Qt::ControlModifier);
        auto* list = m_stage->await<QListWidget>(QStringLiteral("paletteList"));
        QVERIFY(list != nullptr);
        m_keys->type(QString::fromLatin1(one.typed));
        bool isFound = false;
        for (int i = 0; i < list->count(); ++i) {
            isFound = isFound ||
                      list->item(i)->data(Qt::AccessibleTextRole).toString().contains(QString::fromUtf8(one.found));
        }
        QVERIFY2(isFound, one.typed);
        m_keys->press(Qt::Key_Escape);
        DO(m_stage->waitUntil([&] { return m_stage->find(QStringLiteral("paletteList")) == nullptr; },
                              QStringLiteral("the palette closes")));
        DO(m_keys->onPage());
    }
    DO(m_keys->command(QStringLiteral("dqs")));
    DO(m_stage->waitUntil([&] { return m_stage->find(QStringLiteral("inbox")) != nullptr; }, QStringLiteral("待签收")));
    DO(m_keys->onPage());
    DO(leave());
}

void WindowKeys::theSupplierAcceptsAndDeclines() {
    speak(false);
    DO(at(story::Part::Ningbo, "inbox"));
    const QString table = QStringLiteral("inboxTable");
    const int before = m_stage->rows(table, 2);
    QVERIFY(before >= 2);
    DO(m_keys->row(table, QStringLiteral("-0")));
    DO(m_keys->push(QStringLiteral("accept")));
    DO(m_keys->sign());
    DO(m_stage->waitUntil([&] { return m_stage->rows(table, 0) == before - 1; }, QStringLiteral("one offer less")));
    DO(m_keys->row(table, QStringLiteral("-0")));
    // Without a reason the keys are led to it.
    DO(m_keys->push(QStringLiteral("decline")));
    QCOMPARE(Keys::focusName(), QStringLiteral("declineReason"));
    DO(m_keys->chooseNext(QStringLiteral("declineReason")));
    DO(m_keys->push(QStringLiteral("decline")));
    DO(m_keys->sign());
    DO(m_stage->waitUntil([&] { return m_stage->rows(table, 0) == before - 2; }, QStringLiteral("two offers less")));
    DO(leave());
}

}  // namespace

QTEST_MAIN(WindowKeys)
#include "window_keys_test.moc"
