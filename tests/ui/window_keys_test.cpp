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

/// What keys do beside the story, which window_story_test.cpp plays by keys alone too: no mouse, and nothing is given
/// the focus but by keys.
class WindowKeys : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowStage> m_stage;

    [[nodiscard]] const Keys& keys() const { return m_stage->keys(); }
    void speak(bool isChinese) { m_stage->openWindow(isChinese ? QStringLiteral("zh_CN") : QStringLiteral("en")); }
    /// By keys, as everything here.
    [[nodiscard]] bool enter(story::Part part) {
        const std::string_view key = story::characterOf(part).key;
        return m_stage->unlock(QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size())));
    }
    [[nodiscard]] bool leave() {
        keys().press(Qt::Key_L, Qt::ControlModifier);
        return m_stage->await(QStringLiteral("walletList")) != nullptr && m_stage->pages().isEmpty();
    }
    [[nodiscard]] bool at(story::Part part, const char* page) {
        return enter(part) && keys().open(QString::fromLatin1(page));
    }

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void theGuideOpensOverADialog();
    void thePaletteGoesByFirstLetters();
    void theSupplierAcceptsAndDeclines();
    void aPaymentOfSeveralRows();
    void thePageHasAMainAction();
};

void WindowKeys::initTestCase() {
    m_stage = std::make_unique<WindowStage>();
    DO(m_stage->begin());
    m_stage->workByKeys(true);
}

void WindowKeys::cleanupTestCase() { m_stage.reset(); }

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
        DO(keys().push(QString::fromLatin1(one.button)));
        DO(m_stage->waitUntil(isOpen, name));
        QWidget* dialog = QApplication::activeModalWidget();
        keys().press(Qt::Key_F1);
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
        keys().press(Qt::Key_Escape);
        DO(m_stage->waitUntil([&] { return !isOpen(); }, name + QStringLiteral(" closes")));
        keys().settle();
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
        keys().press(Qt::Key_K, Qt::ControlModifier);
        auto* list = m_stage->await<QListWidget>(QStringLiteral("paletteList"));
        QVERIFY(list != nullptr);
        keys().type(QString::fromLatin1(one.typed));
        bool isFound = false;
        for (int i = 0; i < list->count(); ++i) {
            isFound = isFound ||
                      list->item(i)->data(Qt::AccessibleTextRole).toString().contains(QString::fromUtf8(one.found));
        }
        QVERIFY2(isFound, one.typed);
        keys().press(Qt::Key_Escape);
        DO(m_stage->waitUntil([&] { return m_stage->find(QStringLiteral("paletteList")) == nullptr; },
                              QStringLiteral("the palette closes")));
        DO(keys().onPage());
    }
    DO(keys().command(QStringLiteral("dqs")));
    DO(m_stage->waitUntil([&] { return m_stage->find(QStringLiteral("inbox")) != nullptr; }, QStringLiteral("待签收")));
    DO(keys().onPage());
    DO(leave());
}

void WindowKeys::theSupplierAcceptsAndDeclines() {
    speak(false);
    DO(at(story::Part::Ningbo, "inbox"));
    const QString table = QStringLiteral("inboxTable");
    const int before = m_stage->rows(table, 2);
    QVERIFY(before >= 2);
    DO(keys().row(table, QStringLiteral("-0")));
    DO(keys().push(QStringLiteral("accept")));
    DO(keys().sign());
    DO(m_stage->waitUntil([&] { return m_stage->rows(table, 0) == before - 1; }, QStringLiteral("one offer less")));
    DO(keys().row(table, QStringLiteral("-0")));
    // Without a reason the keys are led to it.
    DO(keys().push(QStringLiteral("decline")));
    QCOMPARE(Keys::focusName(), QStringLiteral("declineReason"));
    DO(keys().chooseAt(QStringLiteral("declineReason"), 1));
    DO(keys().push(QStringLiteral("decline")));
    DO(keys().sign());
    DO(m_stage->waitUntil([&] { return m_stage->rows(table, 0) == before - 2; }, QStringLiteral("two offers less")));
    DO(leave());
}

/// Tab goes through the rows as one reads, those that were added, taken away and put back too.
void WindowKeys::aPaymentOfSeveralRows() {
    speak(false);
    DO(enter(story::Part::Ningbo));
    DO(keys().command(QStringLiteral("Pay suppliers")));
    DO(keys().tabTo(QStringLiteral("payTo1")));
    DO(m_stage->waitUntil([&] { return m_stage->find<QComboBox>(QStringLiteral("payTo1"))->count() > 1; },
                          QStringLiteral("suppliers")));
    const auto next = [this] {
        keys().press(Qt::Key_Tab);
        return Keys::focusName();
    };
    const char* const kSuppliers[] = {"Yuyao", "Cixi", "Yuyao"};
    for (int i = 1; i <= 3; ++i) {
        const QString number = QString::number(i);
        // By the first letters of its name.
        keys().type(QString::fromLatin1(kSuppliers[i - 1]));
        QCOMPARE(next(), QStringLiteral("payAmount") + number);
        keys().type(QStringLiteral("321.0") + number);
        QCOMPARE(next(), QStringLiteral("payDocument") + number);
        keys().type(QStringLiteral("HT-KEYS-") + number);
        QCOMPARE(next(), QStringLiteral("payRemove") + number);
        QCOMPARE(next(), QStringLiteral("payAdd"));
        if (i < 3) {
            keys().press(Qt::Key_Space);
            QCOMPARE(Keys::focusName(), QStringLiteral("payTo") + QString::number(i + 1));
        }
    }
    DO(keys().tabTo(QStringLiteral("payRemove2"), true));
    keys().press(Qt::Key_Space);
    // The keys are on the row that took its place.
    QCOMPARE(Keys::focusName(), QStringLiteral("payTo2"));
    QCOMPARE(m_stage->find<QLineEdit>(QStringLiteral("payAmount2"))->text(), QStringLiteral("321.03"));
    QVERIFY(m_stage->find(QStringLiteral("payTo3")) == nullptr);
    keys().press(Qt::Key_Z, Qt::ControlModifier);
    DO(m_stage->waitUntil([&] { return m_stage->find(QStringLiteral("payTo3")) != nullptr; },
                          QStringLiteral("the row is back")));
    QCOMPARE(m_stage->find<QLineEdit>(QStringLiteral("payAmount2"))->text(), QStringLiteral("321.02"));
    QCOMPARE(m_stage->find<QLineEdit>(QStringLiteral("payAmount3"))->text(), QStringLiteral("321.03"));
    DO(keys().tabTo(QStringLiteral("payTo1"), true));
    for (int i = 1; i <= 3; ++i) {
        const QString number = QString::number(i);
        QCOMPARE(Keys::focusName(), QStringLiteral("payTo") + number);
        QCOMPARE(next(), QStringLiteral("payAmount") + number);
        QCOMPARE(next(), QStringLiteral("payDocument") + number);
        QCOMPARE(next(), QStringLiteral("payRemove") + number);
        static_cast<void>(next());
    }
    QCOMPARE(Keys::focusName(), QStringLiteral("payAdd"));
    auto* review = m_stage->await<parts::ActionButton>(QStringLiteral("payReview"));
    DO(m_stage->waitUntil([&] { return review->refusal().isEmpty(); }, QStringLiteral("it can be reviewed")));
    keys().press(Qt::Key_Return, Qt::ControlModifier);
    DO(keys().sign());
    // What was signed does not come back.
    keys().press(Qt::Key_Z, Qt::ControlModifier);
    constexpr int kLonger = 300;
    QTest::qWait(kLonger);
    QVERIFY(m_stage->find<QLineEdit>(QStringLiteral("payAmount1"))->text().isEmpty());
    DO(leave());
}

void WindowKeys::thePageHasAMainAction() {
    speak(false);
    DO(at(story::Part::Huadong, "invoices"));
    const auto isOpen = [] {
        const QWidget* dialog = QApplication::activeModalWidget();
        return dialog != nullptr && dialog->inherits("QFileDialog");
    };
    keys().press(Qt::Key_N, Qt::ControlModifier);
    DO(m_stage->waitUntil(isOpen, QStringLiteral("Ctrl+N asks for invoices")));
    keys().press(Qt::Key_Escape);
    DO(m_stage->waitUntil([&] { return !isOpen(); }, QStringLiteral("Escape leaves")));
    DO(keys().open(QStringLiteral("issue")));
    keys().press(Qt::Key_K, Qt::ControlModifier);
    QVERIFY(m_stage->await(QStringLiteral("paletteWords")) != nullptr);
    keys().type(QStringLiteral("Read inv"));
    keys().press(Qt::Key_Return);
    DO(m_stage->waitUntil(isOpen, QStringLiteral("the palette asks for invoices")));
    keys().press(Qt::Key_Escape);
    DO(m_stage->waitUntil([&] { return !isOpen() && m_stage->find(QStringLiteral("invoices")) != nullptr; },
                          QStringLiteral("the page is there")));
    DO(leave());
}

}  // namespace

QTEST_MAIN(WindowKeys)
#include "window_keys_test.moc"
