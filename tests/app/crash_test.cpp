#include "tests/app/crash_stage.h"

#include <QFile>
#include <QJsonArray>
#include <QSet>
#include <QtTest>

using namespace tally;

using Side = NodeProxy::Side;

Q_DECLARE_METATYPE(tally::NodeProxy::Side)

/// Killed with SIGKILL wherever it hurts, on a real node, and taken up again: never two, never none.
class CrashTest : public QObject {
    Q_OBJECT

    const QString m_ningbo = QStringLiteral("ningbo");
    const QString m_huadong = QStringLiteral("huadong");
    CrashStage m_stage;
    int m_contract = 0;

    [[nodiscard]] QString nextPayment() {
        return QStringLiteral("pay #1-0 --part Yuyao,1.00,CONTRACT-%1").arg(++m_contract);
    }
    [[nodiscard]] qsizetype undecided() {
        const auto outcome = m_stage.run(m_ningbo, QStringLiteral("outbox resume"));
        if (outcome.code != 0) {
            qWarning("%s", outcome.err.constData());
        }
        return outcome.code == 0 ? outcome.json[QLatin1String("undecided")].toArray().size() : -1;
    }
    [[nodiscard]] qsizetype openEntries() {
        const auto outcome = m_stage.run(m_ningbo, QStringLiteral("outbox list --open"));
        return outcome.code == 0 ? outcome.json[QLatin1String("outbox")].toArray().size() : -1;
    }
    /// The payment that was under way has one effect: from the outbox where it was signed, by asking again where not.
    void takeUp(const QString& payment, quint64 nonceBefore, qsizetype partsBefore) {
        m_stage.mine(8);
        QCOMPARE(undecided(), 0);
        if (m_stage.nonce(m_ningbo) == nonceBefore) {
            QCOMPARE(m_stage.parts(m_ningbo), partsBefore);
            const auto again = m_stage.run(m_ningbo, payment);
            QVERIFY2(again.code == 0, again.err.constData());
        }
        m_stage.mine(8);
        QCOMPARE(undecided(), 0);
        QCOMPARE(openEntries(), 0);
        QCOMPARE(m_stage.nonce(m_ningbo), nonceBefore + 1);
        QCOMPARE(m_stage.parts(m_ningbo), partsBefore + 1);
        QVERIFY(m_stage.agrees(m_ningbo));
        QCOMPARE(m_stage.run(m_ningbo, QStringLiteral("wallet verify")).code, 0);
    }
    [[nodiscard]] QByteArray payablesOf(int rows) const {
        QByteArray out = "supplier id,supplier name,invoice number,invoice date,invoice total,amount,due date\n";
        for (int i = 1; i <= rows; ++i) {
            out += "91330281MA2A00003B,Ningbo,B-" + QByteArray::number(i) + "," +
                   m_stage.today().toString(Qt::ISODate).toLatin1() + ",10.00,10.00," +
                   m_stage.due().toString(Qt::ISODate).toLatin1() + "\n";
        }
        return out;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_stage.begin(QStringLiteral(ANVIL)), qPrintable(m_stage.problem)); }

    void killedAtACallItHasOneEffect_data() {
        QTest::addColumn<QString>("method");
        QTest::addColumn<Side>("side");
        QTest::addColumn<QString>("onlyAfter");
        QTest::addColumn<bool>("mines");
        const auto row = [](const char* name, const char* method, Side side, const char* after = "",
                            bool mines = true) {
            QTest::newRow(name) << QString::fromLatin1(method) << side << QString::fromLatin1(after) << mines;
        };
        row("while it synchronises first", "eth_getLogs", Side::Request);
        row("before its trial", "eth_estimateGas", Side::Request);
        row("after its trial, before signing", "eth_getTransactionCount", Side::Answer);
        row("after storing, before sending", "eth_sendRawTransaction", Side::Request);
        row("sent, in a block, its answer unheard", "eth_sendRawTransaction", Side::Answer);
        row("sent, in no block, its answer unheard", "eth_sendRawTransaction", Side::Answer, "", false);
        row("in no block, noted as sent", "eth_getTransactionReceipt", Side::Request, "", false);
        row("in a block, not noted", "eth_getTransactionReceipt", Side::Answer);
        row("noted, while it synchronises", "eth_getLogs", Side::Answer, "eth_sendRawTransaction");
    }

    void killedAtACallItHasOneEffect() {
        QFETCH(QString, method);
        QFETCH(Side, side);
        QFETCH(QString, onlyAfter);
        QFETCH(bool, mines);
        const quint64 nonce = m_stage.nonce(m_ningbo);
        const qsizetype parts = m_stage.parts(m_ningbo);
        // Something to synchronise.
        m_stage.mine(1);
        if (!mines) {
            static_cast<void>(m_stage.rpc(QStringLiteral("evm_setAutomine"), QStringLiteral("[false]")));
        }
        const QString payment = nextPayment();
        const bool killed = m_stage.killAt(m_ningbo, payment, {method, side, onlyAfter});
        if (!mines) {
            const qsizetype waiting = undecided();
            static_cast<void>(m_stage.rpc(QStringLiteral("evm_setAutomine"), QStringLiteral("[true]")));
            QCOMPARE(waiting, 1);
        }
        QVERIFY2(killed, m_stage.last.constData());
        takeUp(payment, nonce, parts);
    }

    /// Between the signature and the last row of what it did: at every write and flush of its journal.
    void killedAtAWriteItHasOneEffect() {
        int killed = 0;
        for (int write = 1; write < 400; write = write < 8 ? write + 1 : write * 5 / 4) {
            const quint64 nonce = m_stage.nonce(m_ningbo);
            const qsizetype parts = m_stage.parts(m_ningbo);
            const QString payment = nextPayment();
            if (!m_stage.killAtWrite(m_ningbo, payment, write)) {
                QCOMPARE(m_stage.nonce(m_ningbo), nonce + 1);
                break;
            }
            ++killed;
            takeUp(payment, nonce, parts);
            if (QTest::currentTestFailed()) {
                qWarning("killed before write %d", write);
                return;
            }
        }
        QVERIFY2(killed >= 8, qPrintable(QString::number(killed)));
    }

    /// Killed, and then another command found out how the first ended: nobody was told.
    void whatEndedUnseenIsNotPaidAgain() {
        const quint64 nonce = m_stage.nonce(m_ningbo);
        const qsizetype parts = m_stage.parts(m_ningbo);
        const QString payment = nextPayment();
        QVERIFY(m_stage.killAt(
            m_ningbo, payment,
            {QStringLiteral("eth_getTransactionReceipt"), Side::Answer, QStringLiteral("eth_sendRawTransaction")}));
        m_stage.mine(8);
        QCOMPARE(m_stage.run(m_ningbo, nextPayment()).code, 0);
        const auto again = m_stage.run(m_ningbo, payment);
        QCOMPARE(again.code, 1);
        QCOMPARE(again.errorCode(), QStringLiteral("outbox.same-under-way"));
        QCOMPARE(m_stage.nonce(m_ningbo), nonce + 2);
        QCOMPARE(m_stage.parts(m_ningbo), parts + 2);
        const auto told = m_stage.run(m_ningbo, QStringLiteral("outbox resume"));
        QCOMPARE(told.json[QLatin1String("ended")].toArray().size(), 1);
        QVERIFY(told.err.contains("has ended"));
        QVERIFY2(m_stage.run(m_ningbo, payment).code == 0, "whoever was told may pay the same again");
        QCOMPARE(m_stage.parts(m_ningbo), parts + 3);
    }

    void theJournalTellsOfEachStep() {
        QCOMPARE(m_stage.run(m_ningbo, nextPayment()).code, 0);
        const auto told = m_stage.run(m_ningbo, QStringLiteral("audit list --limit 3"));
        const QJsonArray entries = told.json[QLatin1String("audit")].toArray();
        QCOMPARE(entries.size(), 3);
        const QStringList kinds{entries[2][QLatin1String("kind")].toString(),
                                entries[1][QLatin1String("kind")].toString(),
                                entries[0][QLatin1String("kind")].toString()};
        QCOMPARE(kinds, (QStringList{QStringLiteral("txn.signed"), QStringLiteral("txn.sent"),
                                     QStringLiteral("txn.included")}));
        for (const QJsonValue& entry : entries) {
            QCOMPARE(entry[QLatin1String("subject")], entries[0][QLatin1String("subject")]);
            QVERIFY(!entry[QLatin1String("actor")].toString().isEmpty());
            QCOMPARE(entry[QLatin1String("detail")][QLatin1String("action")].toString(), QStringLiteral("parts.offer"));
        }
        QVERIFY(entries[0][QLatin1String("detail")][QLatin1String("block")].toInt() > 0);
        QCOMPARE(m_stage.run(m_ningbo, QStringLiteral("audit verify")).code, 0);
    }

    void rowsThatWereSetAsideAreOnRecord() {
        const QString path = m_stage.file(QStringLiteral("aside.csv"));
        QFile out(path);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(payablesOf(2).replace("B-", "A-") + "91330281MA2A00003B,Ningbo,A-3,,,-5,\n");
        out.close();
        QCOMPARE(m_stage.run(m_huadong, QStringLiteral("payables import ") + path).code, 2);
        const auto imported = m_stage.run(m_huadong, QStringLiteral("payables import %1 --set-aside 4").arg(path));
        QVERIFY2(imported.code == 0, imported.err.constData());
        const QJsonValue entry =
            m_stage.run(m_huadong, QStringLiteral("audit list --limit 1")).json[QLatin1String("audit")][0];
        QCOMPARE(entry[QLatin1String("kind")].toString(), QStringLiteral("payables.set-aside"));
        QCOMPARE(entry[QLatin1String("subject")].toString(), QStringLiteral("aside.csv"));
        QCOMPARE(entry[QLatin1String("detail")][QLatin1String("rows")].toArray(), QJsonArray{4});
        QVERIFY(entry[QLatin1String("detail")][QLatin1String("file")].toString().startsWith(QStringLiteral("0x")));
        QVERIFY(!entry[QLatin1String("actor")].toString().isEmpty());
    }

    /// Whoever is killed after storing and does not ask the outbox, but does the next thing, closes the gap with it.
    void theNextTransactionTakesTheOneBeforeAlong() {
        const quint64 nonce = m_stage.nonce(m_ningbo);
        const qsizetype parts = m_stage.parts(m_ningbo);
        QVERIFY(m_stage.killAt(m_ningbo, nextPayment(), {QStringLiteral("eth_sendRawTransaction")}));
        QCOMPARE(m_stage.run(m_ningbo, nextPayment()).code, 0);
        QCOMPARE(m_stage.nonce(m_ningbo), nonce + 2);
        QCOMPARE(m_stage.parts(m_ningbo), parts + 2);
        m_stage.mine(8);
        QCOMPARE(undecided(), 0);
        QCOMPARE(openEntries(), 0);
    }

    void aSecondProcessIsRefusedWhileTheFirstWorks() {
        auto first = m_stage.heldAt(m_ningbo, nextPayment(), {QStringLiteral("eth_estimateGas")});
        QVERIFY(first);
        const auto second = m_stage.run(m_ningbo, QStringLiteral("credential list"));
        QCOMPARE(second.code, 4);
        QCOMPARE(second.errorCode(), QStringLiteral("wallet.in-use"));
        m_stage.proxy().release();
        QCOMPARE(m_stage.finish(*first).code, 0);
        QCOMPARE(m_stage.run(m_ningbo, QStringLiteral("credential list")).code, 0);
    }

    void aBatchThatIsKilledIsTakenUpAgain() {
        constexpr int kRows = 230;
        const QString path = m_stage.file(QStringLiteral("batch.csv"));
        QFile out(path);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(payablesOf(kRows));
        out.close();
        const auto imported = m_stage.run(m_huadong, QStringLiteral("payables import ") + path);
        QVERIFY2(imported.code == 0, imported.err.constData());
        const QString batch = QString::number(imported.json[QLatin1String("batch")].toInt());
        const quint64 nonce = m_stage.nonce(m_huadong);
        const QString begin = QStringLiteral("issue batch %1 --bank Bank").arg(batch);
        const QString resume = QStringLiteral("issue resume %1 --bank Bank").arg(batch);
        QVERIFY(m_stage.killAt(m_huadong, begin, {QStringLiteral("eth_sendRawTransaction"), Side::Request, {}}));
        QVERIFY(m_stage.killAt(
            m_huadong, resume,
            {QStringLiteral("eth_sendRawTransaction"), Side::Answer, QStringLiteral("eth_estimateGas")}));
        QVERIFY(
            m_stage.killAt(m_huadong, resume,
                           {QStringLiteral("eth_getLogs"), Side::Answer, QStringLiteral("eth_sendRawTransaction")}));
        const auto done = m_stage.run(m_huadong, resume);
        QVERIFY2(done.code == 0, done.err.constData());
        QCOMPARE(done.json[QLatin1String("count")].toObject()[QLatin1String("issued")].toInt(), kRows);
        QCOMPARE(m_stage.nonce(m_huadong), nonce + 3);
        QSet<QString> roots;
        for (const QJsonValue& row : done.json[QLatin1String("rows")].toArray()) {
            roots.insert(row[QLatin1String("root")].toString());
        }
        QCOMPARE(roots.size(), kRows);
        const auto all = m_stage.run(QStringLiteral("bank"), QStringLiteral("root list --sync"));
        QVERIFY2(all.code == 0, all.err.constData());
        QCOMPARE(all.json[QLatin1String("roots")].toArray().size(), kRows + 1);
    }

    /// It opens and shows everything with no node there, and says since when. Last: the node does not come back.
    void withNoNodeItShowsWhatItKnows() {
        const QJsonObject before = m_stage.root(m_ningbo, 1);
        const qsizetype open = openEntries();
        m_stage.stopNode();
        const auto shown = m_stage.run(m_ningbo, QStringLiteral("root show #1"));
        QCOMPARE(shown.code, 0);
        QCOMPARE(shown.json[QLatin1String("parts")], before[QLatin1String("parts")]);
        const QJsonObject asOf = shown.json[QLatin1String("asOf")].toObject();
        QVERIFY(asOf[QLatin1String("block")].toInt() > 0);
        QVERIFY(!asOf[QLatin1String("at")].toString().isEmpty());
        const auto status = m_stage.run(m_ningbo, QStringLiteral("status"));
        QCOMPARE(status.code, 0);
        QCOMPARE(status.json[QLatin1String("asOf")].toObject(), asOf);
        QCOMPARE(m_stage.run(m_ningbo, nextPayment()).code, 3);
        QCOMPARE(openEntries(), open);
    }
};

QTEST_GUILESS_MAIN(CrashTest)
#include "crash_test.moc"
