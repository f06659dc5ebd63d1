#include "app/story/cast.h"
#include "tests/ui/window_stage.h"
#include "ui/parts/labels.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QScrollBar>
#include <QTableView>

using namespace tally;

#define DO(step) QVERIFY2((step), qPrintable(m_stage->problem))

namespace {

/// What others do on the ledger while a window is open: another program, with another member's wallet, over the same node.
class WindowLive : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowStage> m_stage;
    QTemporaryDir m_files;

    [[nodiscard]] QString write(const QString& name, const QByteArray& content) const {
        const QString path = m_files.filePath(name);
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? path : QString();
    }
    /// What `tallyctl` answers with this character's wallet; empty and `problem` set when it refuses. The window goes on.
    [[nodiscard]] QJsonObject elsewhere(const QString& who, const QStringList& words) {
        QProcess program;
        const QString wallet = QString::fromStdString(m_stage->walletOf(who).string());
        program.start(QStringLiteral(TALLYCTL),
                      QStringList{QStringLiteral("--lang"), QStringLiteral("en"), QStringLiteral("--wallet"), wallet,
                                  QStringLiteral("--password-file"), m_files.filePath(QStringLiteral("password"))} +
                          words);
        const bool ends = QTest::qWaitFor(
            [&] { return program.state() == QProcess::NotRunning && program.error() != QProcess::FailedToStart; },
            WindowStage::kPatience);
        const QByteArray answer = program.readAllStandardOutput();
        if (!ends || program.exitCode() != 0) {
            m_stage->problem = words.join(QLatin1Char(' ')) + QStringLiteral(": ") + QString::fromUtf8(answer) +
                               QString::fromUtf8(program.readAllStandardError());
            return {};
        }
        return QJsonDocument::fromJson(answer).object();
    }
    /// Huadong Auto issues so many credentials to Ningbo Seats, by a file. Their invoices' numbers begin with `series`.
    [[nodiscard]] bool issue(const QString& series, int many) {
        const QDate today = QDate::currentDate();
        constexpr int kTerm = 90;
        const QByteArray due = today.addDays(kTerm - (today.dayOfWeek() - 1)).toString(Qt::ISODate).toLatin1();
        const QByteArray code = QByteArray::fromStdString(story::usccOf(story::characterOf(story::Part::Ningbo)));
        QByteArray rows = "supplier id,supplier name,invoice number,invoice date,invoice total,amount,due date\n";
        for (int i = 1; i <= many; ++i) {
            rows += code + ",Ningbo Seats," + series.toLatin1() + QByteArray::number(i) + "," +
                    today.toString(Qt::ISODate).toLatin1() + ",31.25,31.25," + due + "\n";
        }
        const QString file = write(series + QStringLiteral(".csv"), rows);
        const QString huadong = QStringLiteral("huadong-auto");
        const QJsonObject read = elsewhere(huadong, {QStringLiteral("payables"), QStringLiteral("import"), file});
        return !read.isEmpty() && !elsewhere(huadong, {QStringLiteral("issue"), QStringLiteral("batch"),
                                                       QString::number(read[QStringLiteral("batch")].toInt()),
                                                       QStringLiteral("--bank"), QStringLiteral("Bank A")})
                                       .isEmpty();
    }
    [[nodiscard]] static QString textOf(const QTableView& view, int row) {
        return view.model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    }

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_stage.reset(); }
    void whatOthersDoAppearsByItself();
    void whatChangesUnderASheetIsRefused();
};

void WindowLive::initTestCase() {
    m_stage = std::make_unique<WindowStage>();
    DO(m_stage->begin());
    QVERIFY(!write(QStringLiteral("password"), m_stage->password().toUtf8() + '\n').isEmpty());
    m_stage->openWindow(QStringLiteral("en"));
    DO(m_stage->unlock(QStringLiteral("ningbo-seats")));
}

/// The chosen row stays the chosen one, what is in sight stays in sight.
void WindowLive::whatOthersDoAppearsByItself() {
    const QString table = QStringLiteral("inboxTable");
    DO(m_stage->go(QStringLiteral("inbox")));
    const int first = m_stage->rows(table);
    constexpr int kMany = 60;
    DO(issue(QStringLiteral("LIVE-A"), kMany));
    QCOMPARE(m_stage->rows(table, first + kMany), first + kMany);

    auto* view = m_stage->await<QTableView>(table);
    QVERIFY(view != nullptr);
    DO(m_stage->waitUntil([&] { return view->verticalScrollBar()->maximum() > 0; }, QStringLiteral("more than fits")));
    view->verticalScrollBar()->setValue(view->verticalScrollBar()->maximum() / 2);
    const int scroll = view->verticalScrollBar()->value();
    QVERIFY(scroll > 0);
    const int row = view->rowAt(view->viewport()->height() / 2);
    const QString chosen = textOf(*view, row);
    DO(m_stage->selectRow(table, chosen));
    QCOMPARE(view->verticalScrollBar()->value(), scroll);
    const QString top = textOf(*view, view->rowAt(1));

    DO(issue(QStringLiteral("LIVE-B"), 3));
    QElapsedTimer since;
    since.start();
    QCOMPARE(m_stage->rows(table, first + kMany + 3), first + kMany + 3);
    qInfo("in the table %lld ms after the other program had its block", static_cast<long long>(since.elapsed()));
    const QModelIndexList rows = view->selectionModel()->selectedRows();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(textOf(*view, rows.front().row()), chosen);
    QCOMPARE(textOf(*view, view->currentIndex().row()), chosen);
    QCOMPARE(textOf(*view, view->rowAt(1)), top);
}

/// A sheet stands open over an offer, and its issuer takes the offer back: nothing can be signed any more.
void WindowLive::whatChangesUnderASheetIsRefused() {
    DO(m_stage->go(QStringLiteral("inbox")));
    auto* view = m_stage->await<QTableView>(QStringLiteral("inboxTable"));
    QVERIFY(view != nullptr);
    const QModelIndexList rows = view->selectionModel()->selectedRows();
    QCOMPARE(rows.size(), 1);
    const QString chosen = textOf(*view, rows.front().row());
    const int before = m_stage->rows(QStringLiteral("inboxTable"));
    DO(m_stage->click(QStringLiteral("accept")));
    auto* sign = m_stage->await<parts::ActionButton>(QStringLiteral("confirmSign"));
    QVERIFY(sign != nullptr);
    DO(m_stage->waitUntil([&] { return sign->refusal().isEmpty(); }, QStringLiteral("it would succeed")));
    QVERIFY2(!elsewhere(QStringLiteral("huadong-auto"),
                        {QStringLiteral("offer"), QStringLiteral("withdraw"), chosen.section(QLatin1Char(' '), 0, 0)})
                  .isEmpty(),
             qPrintable(m_stage->problem));
    DO(m_stage->waitUntil([&] { return !sign->refusal().isEmpty(); }, QStringLiteral("the sheet hears of it")));
    qInfo("%s", qPrintable(m_stage->verdict()));
    DO(m_stage->click(QStringLiteral("confirmCancel")));
    QCOMPARE(m_stage->rows(QStringLiteral("inboxTable"), 0), before - 1);
}

}  // namespace

QTEST_MAIN(WindowLive)
#include "window_live_test.moc"
