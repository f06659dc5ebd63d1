#include "tests/app/aftermath.h"

using namespace tally;

using Side = NodeProxy::Side;

Q_DECLARE_METATYPE(tally::NodeProxy::Side)

/// Ctrl+C while a verb works: it ends at once with 130 and one sentence, and what it was about is taken up again.
class InterruptTest : public QObject {
    Q_OBJECT

    const QString m_ningbo = QStringLiteral("ningbo");
    const QString m_huadong = QStringLiteral("huadong");
    CrashStage m_stage;
    int m_contract = 0;

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_stage.begin(QStringLiteral(ANVIL)), qPrintable(m_stage.problem)); }

    void aPaymentHasOneEffect_data() {
        QTest::addColumn<QString>("method");
        QTest::addColumn<Side>("side");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const char* method, Side side, const char* code) {
            QTest::newRow(name) << QString::fromLatin1(method) << side << QString::fromLatin1(code);
        };
        row("while it synchronises", "eth_getLogs", Side::Request, "session.cancelled");
        row("before its trial", "eth_estimateGas", Side::Request, "session.cancelled");
        row("before signing", "eth_getTransactionCount", Side::Answer, "session.cancelled");
        row("before sending", "eth_sendRawTransaction", Side::Request, "session.stopped-under-way");
        row("sent, its answer unheard", "eth_sendRawTransaction", Side::Answer, "session.stopped-under-way");
        row("in a block, not noted", "eth_getTransactionReceipt", Side::Answer, "session.stopped-under-way");
    }

    void aPaymentHasOneEffect() {
        QFETCH(QString, method);
        QFETCH(Side, side);
        QFETCH(QString, code);
        const quint64 nonce = m_stage.nonce(m_ningbo);
        const qsizetype parts = m_stage.parts(m_ningbo);
        // Something to synchronise.
        m_stage.mine(1);
        const QString payment = paymentNumber(++m_contract);
        const auto child = m_stage.heldAt(m_ningbo, payment, {method, side});
        QVERIFY2(child, m_stage.last.constData());
        CrashStage::interrupt(*child);
        expectStopped(m_stage.finish(*child), code);
        m_stage.proxy().drop();
        expectOneEffect(m_stage, payment, nonce, parts);
    }

    void aSynchronisationIsTakenUpAgain() {
        for (const Side side : {Side::Request, Side::Answer}) {
            QCOMPARE(m_stage
                         .run(QStringLiteral("bank"),
                              QStringLiteral("limit set Huadong 1.00 --expiry ") + m_stage.due().toString(Qt::ISODate))
                         .code,
                     0);
            const auto child = m_stage.heldAt(m_ningbo, QStringLiteral("sync"), {QStringLiteral("eth_getLogs"), side});
            QVERIFY2(child, m_stage.last.constData());
            CrashStage::interrupt(*child);
            expectStopped(m_stage.finish(*child), QStringLiteral("session.cancelled"));
            m_stage.proxy().drop();
            QCOMPARE(m_stage.run(m_ningbo, QStringLiteral("sync")).json[QLatin1String("events")].toInt(), 1);
            QVERIFY(m_stage.agrees(m_ningbo));
        }
    }

    /// The first time it ends after the hundred that is under way, the second time where it stands.
    void aBatchIsTakenUpAgain() {
        constexpr int kRows = 230;
        const QString batch = importedBatch(m_stage, "I", kRows);
        QVERIFY(!batch.isEmpty());
        const quint64 nonce = m_stage.nonce(m_huadong);
        const QString resume = QStringLiteral("issue resume %1 --bank Bank").arg(batch);
        auto child = m_stage.heldAt(m_huadong, QStringLiteral("issue batch %1 --bank Bank").arg(batch),
                                    {QStringLiteral("eth_sendRawTransaction")});
        QVERIFY2(child, m_stage.last.constData());
        CrashStage::interrupt(*child);
        m_stage.proxy().release();
        const auto stopped = m_stage.finish(*child);
        expectStopped(stopped, QStringLiteral("batch.stopped"));
        QCOMPARE(stopped.json[QLatin1String("count")][QLatin1String("issued")].toInt(), 100);
        QCOMPARE(m_stage.nonce(m_huadong), nonce + 1);

        child = m_stage.heldAt(m_huadong, resume, {QStringLiteral("eth_sendRawTransaction"), Side::Answer});
        QVERIFY2(child, m_stage.last.constData());
        // Signals that are not yet heard count once.
        QVERIFY(QTest::qWaitFor([&] {
            CrashStage::interrupt(*child);
            return child->state() == QProcess::NotRunning;
        }));
        expectStopped(m_stage.finish(*child), QStringLiteral("session.stopped-under-way"));
        m_stage.proxy().drop();

        expectAllIssued(m_stage, m_stage.run(m_huadong, resume), kRows, 1);
        QCOMPARE(m_stage.nonce(m_huadong), nonce + 3);
    }
};

QTEST_GUILESS_MAIN(InterruptTest)
#include "interrupt_test.moc"
