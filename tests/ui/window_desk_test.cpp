#include "models/base/files.h"
#include "models/documents/xlsx.h"
#include "tests/ui/window_stage.h"
#include "tests/wallet/faulty_disk.h"
#include "ui/parts/labels.h"
#include "ui/parts/maturity_bars.h"
#include "ui/parts/state_look.h"
#include "ui/parts/table.h"
#include "ui/parts/table_export.h"
#include "ui/shell/start_page.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QProcess>
#include <QTabBar>
#include <QTableView>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTextDocument>
#include <QTimer>

#include <csignal>

using namespace tally;

#define DO(step) QVERIFY2((step), qPrintable(m_stage->problem))

namespace {

/// What makes the window a desk to work at: figures that lead to their rows, paper and files, and a gui thread that
/// waits for nothing.
class WindowDesk : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowStage> m_stage;

    [[nodiscard]] bool enter(const char* key) {
        m_stage->openWindow(QStringLiteral("en"));
        // No window manager says which window the keys are for.
        QApplication::setActiveWindow(&m_stage->window());
        return m_stage->unlock(QString::fromLatin1(key));
    }
    [[nodiscard]] QString textOf(const char* name) const {
        auto* label = m_stage->find<QLabel>(QString::fromLatin1(name));
        return label != nullptr ? label->text() : QString();
    }
    [[nodiscard]] parts::Table* tableOf(const char* name) const {
        auto* view = m_stage->find<QTableView>(QString::fromLatin1(name));
        for (QWidget* up = view; up != nullptr; up = up->parentWidget()) {
            if (auto* table = qobject_cast<parts::Table*>(up)) {
                return table;
            }
        }
        return nullptr;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers with = {}) {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus != nullptr ? focus : &m_stage->window(), key, with);
    }

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_stage.reset(); }
    void everyFigureLeadsToItsRows();
    void theLadderIsReadByKeys();
    void rowsGoIntoFilesOntoPaperAndTheClipboard();
    void whatWasRemovedComesBack();
    void theGuideOpensAtThePageOneIsOn();
    void theGuiThreadWaitsForNothing();
    void killedWhileItSignsItHasOneEffectAndIsTold_data();
    void killedWhileItSignsItHasOneEffectAndIsTold();
};

void WindowDesk::initTestCase() {
    FaultyDisk::watched = std::this_thread::get_id();
    FaultyDisk::install(true);
    m_stage = std::make_unique<WindowStage>();
    DO(m_stage->begin());
}

void WindowDesk::everyFigureLeadsToItsRows() {
    DO(enter("ningbo-seats"));
    const struct {
        const char* figure;
        const char* count;
    } kFigures[] = {{"figureHeld", "9 credentials"},
                    {"figureFree", "9 credentials"},
                    {"figureFinancing", "1 credential"},
                    {"figureSoon", "2 credentials"},
                    {"figureOverdue", "1 credential"}};
    for (const auto& one : kFigures) {
        DO(m_stage->go(QStringLiteral("dashboard")));
        auto* tile = m_stage->await<QAbstractButton>(QString::fromLatin1(one.figure));
        QVERIFY(tile != nullptr);
        DO(m_stage->waitUntil([&] { return tile->accessibleName().contains(QStringLiteral("CNY")); },
                              QStringLiteral("figures are read")));
        const QString amount = tile->accessibleName().section(QStringLiteral(": "), 1);
        DO(m_stage->click(QString::fromLatin1(one.figure)));
        DO(m_stage->waitUntil([&] { return textOf("credentialTableCount") == QLatin1String(one.count); },
                              QString::fromLatin1(one.figure) + QLatin1Char(' ') + QLatin1String(one.count)));
        // What is free is less than what is held: the rest of it is reserved.
        if (qstrcmp(one.figure, "figureFree") != 0) {
            QCOMPARE(textOf("credentialTableSum"), amount);
        }
    }
    DO(m_stage->go(QStringLiteral("dashboard")));
    DO(m_stage->click(QStringLiteral("exposure1")));
    DO(m_stage->waitUntil(
        [&] {
            auto* filter = m_stage->find<QAbstractButton>(QStringLiteral("filterIssuer"));
            return filter != nullptr && filter->text() == QStringLiteral("Issuer: Huadong Auto");
        },
        QStringLiteral("the filter says which issuer")));
    DO(m_stage->click(QStringLiteral("filterClear")));
    DO(m_stage->waitUntil([&] { return m_stage->find(QStringLiteral("filterClear")) == nullptr; },
                          QStringLiteral("no filter is left")));
}

void WindowDesk::theLadderIsReadByKeys() {
    DO(enter("ningbo-seats"));
    auto* bars = m_stage->await<parts::MaturityBars>(QStringLiteral("maturityBars"));
    QVERIFY(bars != nullptr);
    DO(m_stage->waitUntil([&] { return !bars->accessibleDescription().isEmpty(); }, QStringLiteral("bars are read")));
    const QString byWeek = bars->accessibleDescription();
    DO(m_stage->click(QStringLiteral("ladderByMonth")));
    QVERIFY(bars->accessibleDescription() != byWeek);
    DO(m_stage->click(QStringLiteral("ladderByState")));
    DO(m_stage->click(QStringLiteral("ladderByWeek")));
    QCOMPARE(bars->accessibleDescription(), byWeek);
    bars->setFocus();
    press(Qt::Key_Right);
    QVERIFY(bars->accessibleName().contains(QStringLiteral("CNY 513,000.00")) ||
            bars->accessibleName().contains(QStringLiteral("CNY 512,730.00")));
    press(Qt::Key_Return);
    DO(m_stage->waitUntil([&] { return textOf("credentialTableCount") == QStringLiteral("1 credential"); },
                          QStringLiteral("the row of that week")));
}

void WindowDesk::rowsGoIntoFilesOntoPaperAndTheClipboard() {
    DO(enter("ningbo-seats"));
    DO(m_stage->go(QStringLiteral("credentials")));
    const int count = m_stage->rows(QStringLiteral("credentialTable"));
    parts::Table* table = tableOf("credentialTable");
    QVERIFY(table != nullptr && count > 5);
    // Every row says how well it is proven, as soon as the node answers.
    DO(m_stage->waitUntil(
        [&] {
            return table->view()
                .model()
                ->index(0, 5)
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains(QStringLiteral("one node"));
        },
        QStringLiteral("the grade is that of the status line")));
    QTemporaryDir folder;

    const QString book = folder.filePath(QStringLiteral("rows.xlsx"));
    QTest::keyClick(&table->view(), Qt::Key_E, Qt::ControlModifier);
    DO(m_stage->chooseFile(book));
    DO(m_stage->waitUntil([&] { return QFile::exists(book); }, QStringLiteral("the workbook is there")));
    const auto content = readFile(book.toStdString(), std::size_t{1} << 20);
    QVERIFY(content.has_value());
    const auto sheets = readXlsx(*content);
    QVERIFY(sheets.has_value() && sheets->size() == 1);
    const Table& rows = sheets->front().rows;
    QCOMPARE(rows.size(), static_cast<std::size_t>(count) + 1);
    QCOMPARE(rows[0].cells[2].text, std::string("Amount"));
    QVERIFY(rows[1].cells[2].kind == CellKind::Number);
    QVERIFY(rows[1].cells[3].kind == CellKind::Date);

    const QString csv = folder.filePath(QStringLiteral("rows.csv"));
    QTest::keyClick(&table->view(), Qt::Key_E, Qt::ControlModifier);
    DO(m_stage->chooseFile(csv));
    QFile file(csv);
    DO(m_stage->waitUntil([&] { return file.exists(); }, QStringLiteral("the CSV is there")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count("\r\n"), count + 1);

    DO(m_stage->selectRow(QStringLiteral("credentialTable"), QStringLiteral("512,730.00")));
    QTest::keyClick(&table->view(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("\t512730.00\t")));
    QVERIFY(table->asCsv().contains(QStringLiteral(",512730.00,")));

    const QString paper = folder.filePath(QStringLiteral("rows.pdf"));
    QTest::keyClick(&table->view(), Qt::Key_P, Qt::ControlModifier);
    QPrintDialog* dialog = nullptr;
    DO(m_stage->waitUntil(
        [&] {
            dialog = m_stage->window().findChild<QPrintDialog*>(QStringLiteral("printDialog"));
            return dialog != nullptr && dialog->isVisible();
        },
        QStringLiteral("the print dialog")));
    dialog->printer()->setOutputFormat(QPrinter::PdfFormat);
    dialog->printer()->setOutputFileName(paper);
    dialog->done(QDialog::Accepted);
    DO(m_stage->waitUntil([&] { return QFile(paper).size() > 1'000; }, QStringLiteral("the paper")));
    const QString kept = qEnvironmentVariable("TALLY_GALLERY");
    if (!kept.isEmpty()) {
        static_cast<void>(QFile::copy(paper, kept + QStringLiteral("/print.pdf")));
    }
}

void WindowDesk::whatWasRemovedComesBack() {
    DO(enter("ningbo-seats"));
    DO(m_stage->go(QStringLiteral("pay")));
    DO(m_stage->choose(QStringLiteral("payTo1"), QStringLiteral("Yuyao")));
    DO(m_stage->type(QStringLiteral("payAmount1"), QStringLiteral("12.50")));
    DO(m_stage->click(QStringLiteral("payAdd")));
    DO(m_stage->choose(QStringLiteral("payTo2"), QStringLiteral("Cixi")));
    DO(m_stage->type(QStringLiteral("payAmount2"), QStringLiteral("7.00")));
    DO(m_stage->click(QStringLiteral("payRemove1")));
    DO(m_stage->waitUntil([&] { return m_stage->find(QStringLiteral("payTo2")) == nullptr; },
                          QStringLiteral("one row is left")));
    DO(m_stage->click(QStringLiteral("payUndo")));
    auto* first = m_stage->await<QLineEdit>(QStringLiteral("payAmount1"));
    auto* second = m_stage->await<QLineEdit>(QStringLiteral("payAmount2"));
    QVERIFY(first != nullptr && second != nullptr);
    QCOMPARE(first->text(), QStringLiteral("12.50"));
    QCOMPARE(second->text(), QStringLiteral("7.00"));
    QVERIFY(m_stage->find(QStringLiteral("payUndo")) == nullptr);
}

void WindowDesk::theGuideOpensAtThePageOneIsOn() {
    const auto titleOf = [this](QWidget* from) {
        // The guide took the keys when it opened.
        QApplication::setActiveWindow(&m_stage->window());
        QTest::keyClick(from, Qt::Key_F1);
        auto* text = m_stage->await<QTextBrowser>(QStringLiteral("helpText"));
        return text != nullptr ? text->toPlainText().section(QLatin1Char('\n'), 0, 0) : QString();
    };
    m_stage->openWindow(QStringLiteral("en"));
    QApplication::setActiveWindow(&m_stage->window());
    QCOMPARE(titleOf(&m_stage->window()), QStringLiteral("Wallets and the first page"));
    DO(enter("ningbo-seats"));
    DO(m_stage->go(QStringLiteral("financing")));
    QCOMPARE(titleOf(&m_stage->window()), QStringLiteral("Financing"));
    // The guide goes with the language, and stays while one works.
    m_stage->speak(QStringLiteral("zh_CN"));
    auto* text = m_stage->find<QTextBrowser>(QStringLiteral("helpText"));
    QVERIFY(text != nullptr);
    DO(m_stage->waitUntil(
        [&] { return text->toPlainText().section(QLatin1Char('\n'), 0, 0) == QStringLiteral("融资"); },
        QStringLiteral("the chapter in Chinese")));
    const QString gallery = qEnvironmentVariable("TALLY_GALLERY");
    if (!gallery.isEmpty()) {
        QVERIFY(text->window()->grab().save(gallery + QStringLiteral("/help-zh_CN.png")));
    }
    // A link is clicked, and the way back is there.
    DO(m_stage->go(QStringLiteral("inbox")));
    QCOMPARE(titleOf(&m_stage->window()), QStringLiteral("待签收"));
    QTextCursor at = text->document()->find(QStringLiteral("确认单"));
    QVERIFY(at.charFormat().isAnchor());
    at.setPosition(at.selectionStart() + 1);
    QTest::mouseClick(text->viewport(), Qt::LeftButton, {}, text->cursorRect(at).center());
    QCOMPARE(text->document()->begin().text(), QStringLiteral("签署之前"));
    DO(m_stage->click(QStringLiteral("helpBack")));
    QCOMPARE(text->document()->begin().text(), QStringLiteral("待签收"));
    m_stage->speak(QStringLiteral("en"));
    const auto close = [&] {
        QTest::keyClick(text, Qt::Key_Escape);
        return m_stage->waitUntil([&] { return m_stage->find(QStringLiteral("help")) == nullptr; },
                                  QStringLiteral("Esc closes the guide"));
    };
    DO(close());
    // The sheet has its own chapter, and stays while it is read.
    QVERIFY(m_stage->rows(QStringLiteral("inboxTable")) > 0);
    tableOf("inboxTable")->view().selectRow(0);
    DO(m_stage->click(QStringLiteral("accept")));
    auto* sheet = m_stage->await(QStringLiteral("confirmSheet"));
    QVERIFY(sheet != nullptr);
    QCOMPARE(titleOf(sheet), QStringLiteral("Before you sign"));
    DO(close());
    QVERIFY(m_stage->find(QStringLiteral("confirmSheet")) == sheet);
    DO(m_stage->click(QStringLiteral("confirmCancel")));
}

/// No read and no write of the wallet is made on the gui thread; it goes on while the disk is slow and the node is dead.
void WindowDesk::theGuiThreadWaitsForNothing() {
    FaultyDisk::byWatched = 0;
    DO(enter("ningbo-seats"));
    for (const QString& page : m_stage->pages()) {
        DO(m_stage->go(page));
    }
    QCOMPARE(FaultyDisk::byWatched.load(), 0);

    int ticks = 0;
    QTimer clock;
    connect(&clock, &QTimer::timeout, this, [&ticks] { ++ticks; });
    clock.start(10);
    FaultyDisk::slowness = std::chrono::milliseconds(2'000);
    FaultyDisk::slowSteps = 1;
    m_stage->lock();
    DO(m_stage->unlock(QStringLiteral("ningbo-seats")));
    QCOMPARE(FaultyDisk::slowSteps.load(), 0);
    constexpr int kAlive = 60;
    QVERIFY2(ticks > kAlive, qPrintable(QString::number(ticks)));

    const qint64 node = m_stage->nodeProcess();
    QVERIFY(node > 0);
    ::kill(static_cast<pid_t>(node), SIGSTOP);
    ticks = 0;
    const bool isSaid = m_stage->waitUntil([&] { return m_stage->find(QStringLiteral("offlineNotice")) != nullptr; },
                                           QStringLiteral("the window says that no node answers"));
    const bool areThere = m_stage->go(QStringLiteral("credentials")) &&
                          m_stage->rows(QStringLiteral("credentialTable")) > 5 &&
                          m_stage->go(QStringLiteral("dashboard"));
    const int alive = ticks;
    const bool isSilent =
        m_stage->go(QStringLiteral("nodes")) &&
        m_stage->waitUntil(
            [&] {
                const auto* strips = m_stage->find<QWidget>(QStringLiteral("nodeStrips"));
                return strips != nullptr && strips->accessibleDescription().contains(
                                                parts::lookOf(NodeStanding::Silent).text + QLatin1Char(' '));
            },
            QStringLiteral("the page of the nodes says that the node is silent, since when"));
    const bool isExplained = m_stage->waitUntil(
        [&] { return textOf("nodeProblem").contains(QStringLiteral("127.0.0.1:")); }, QStringLiteral("and why"));
    const QString evidence = m_stage->root() + QStringLiteral("/nodes.json");
    const bool isSaved = m_stage->click(QStringLiteral("saveEvidence")) && m_stage->chooseFile(evidence) &&
                         m_stage->waitUntil([&] { return QFile::exists(evidence); }, QStringLiteral("the evidence"));
    ::kill(static_cast<pid_t>(node), SIGCONT);
    DO(isSaid);
    DO(areThere);
    DO(isSilent);
    DO(isSaved);
    DO(isExplained);
    QFile file(evidence);
    QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll().contains("\"standing\": \"silent\""));
    QVERIFY(alive > kAlive);
    DO(m_stage->waitUntil([&] { return m_stage->find(QStringLiteral("offlineNotice")) == nullptr; },
                          QStringLiteral("it says that nodes answer again")));
}

void WindowDesk::killedWhileItSignsItHasOneEffectAndIsTold_data() {
    QTest::addColumn<int>("write");
    // From the first write of the outbox to the last of the block it ended in.
    for (const int write : {3, 12, 17, 19, 21, 24, 32, 48, 64}) {
        QTest::newRow(qPrintable(QStringLiteral("at write %1").arg(write))) << write;
    }
}

/// Another process pays in a window and is killed at one of its writes; the next start says how it ended, and the ledger
/// has it once, or not at all.
void WindowDesk::killedWhileItSignsItHasOneEffectAndIsTold() {
    QFETCH(int, write);
    m_stage->closeWindow();
    const QString amount = QStringLiteral("7.%1").arg(write, 2, 10, QLatin1Char('0'));
    QProcess victim;
    victim.setProcessChannelMode(QProcess::ForwardedChannels);
    victim.start(QCoreApplication::applicationFilePath(),
                 {QStringLiteral("--victim"), m_stage->root(), QString::number(write), amount});
    // Longer than the victim waits for anything: it says itself what it waited for in vain.
    constexpr int kOutlasting = 3 * WindowStage::kPatience;
    QVERIFY(QTest::qWaitFor([&] { return victim.state() == QProcess::NotRunning; }, kOutlasting));
    const bool isKilled = victim.exitStatus() == QProcess::CrashExit;
    QVERIFY2(isKilled || victim.exitCode() == 0, "the victim could not pay");

    DO(enter("ningbo-seats"));
    constexpr int kTellsWithin = 6'000;
    const bool isTold =
        QTest::qWaitFor([&] { return m_stage->find(QStringLiteral("endedNotice")) != nullptr; }, kTellsWithin);
    qInfo("%s, %s", isKilled ? "killed" : "not killed",
          isTold ? qPrintable(m_stage->find<parts::Notice>(QStringLiteral("endedNotice"))->text()) : "nothing told");
    if (isTold) {
        DO(m_stage->click(QStringLiteral("endedSeen")));
    }
    DO(m_stage->go(QStringLiteral("credentials")));
    auto* tabs = m_stage->find<QTabBar>(QStringLiteral("credentialTabs"));
    QVERIFY(tabs != nullptr);
    constexpr int kOffered = 3;
    tabs->setCurrentIndex(kOffered);
    auto* view = m_stage->await<QTableView>(QStringLiteral("credentialTable"));
    QVERIFY(view != nullptr);
    const auto effects = [view, amount] {
        int found = 0;
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            found += view->model()->index(row, 2).data(Qt::AccessibleTextRole).toString() == amount ? 1 : 0;
        }
        return found;
    };
    // Without a word nothing was signed; told or done before the end, it is there once.
    const int expected = isTold || !isKilled ? 1 : 0;
    static_cast<void>(
        QTest::qWaitFor([&] { return effects() == expected && view->model()->rowCount() > 2; }, kTellsWithin));
    QCOMPARE(effects(), expected);
}

/// Again and again: the window before may be closing the same wallet still.
[[nodiscard]] bool unlockInTheEnd(WindowStage& stage) {
    constexpr int kTries = 6;
    constexpr int kPause = 10'000;
    const auto isOpen = [&] { return stage.find(QStringLiteral("pageTitle")) != nullptr; };
    for (int i = 0; i < kTries && !isOpen(); ++i) {
        if (!stage.type(QStringLiteral("password"), stage.password()) || !stage.click(QStringLiteral("unlock"))) {
            return false;
        }
        static_cast<void>(QTest::qWaitFor(isOpen, kPause));
    }
    return isOpen();
}

/// Pays this amount in a window over the data in `root`, and is killed at a write after the signature is asked for.
int payAndDie(const QString& root, int write, const QString& amount) {
    FaultyDisk::install(true);
    WindowStage stage(root);
    stage.openWindow(QStringLiteral("en"));
    stage.window().start().refresh(stage.walletOf(QStringLiteral("ningbo-seats")));
    const bool isReady = unlockInTheEnd(stage) && stage.go(QStringLiteral("pay")) &&
                         stage.choose(QStringLiteral("payTo1"), QStringLiteral("Yuyao")) &&
                         stage.type(QStringLiteral("payAmount1"), amount) &&
                         stage.type(QStringLiteral("payDocument1"), QStringLiteral("HT-KILL")) &&
                         stage.click(QStringLiteral("payReview"));
    FaultyDisk::writesToDeath = write;
    if (!isReady || !stage.sign()) {
        qWarning("%s", qPrintable(stage.problem));
        return 1;
    }
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QStringLiteral("--victim")) {
        return payAndDie(arguments.value(2), arguments.value(3).toInt(), arguments.value(4));
    }
    WindowDesk desk;
    return QTest::qExec(&desk, argc, argv);
}

#include "window_desk_test.moc"
