#include "tests/app/aftermath.h"

using namespace tally;

using Side = NodeProxy::Side;

Q_DECLARE_METATYPE(tally::NodeProxy::Side)

/// The node dies under a verb, with SIGKILL, and comes back with what it had written: the sentence says what is known,
/// and what was signed has one effect, also when the node has forgotten the block it was in.
class NodeDeathTest : public QObject {
    Q_OBJECT

    const QString m_ningbo = QStringLiteral("ningbo");
    const QString m_huadong = QStringLiteral("huadong");
    CrashStage m_stage;
    int m_contract = 0;

    enum class Return { AtOnce, Afterwards };

    /// Begins, and goes on with a node that died while the proxy held what `gate` names. With `keepsAll` its state has
    /// all that it had done.
    [[nodiscard]] CrashStage::Outcome runWhileTheNodeDies(const QString& who, const QString& words,
                                                          NodeProxy::Gate gate, bool keepsAll, Return comesBack) {
        if (!m_stage.nodeHasWritten()) {
            return {};
        }
        const auto child = m_stage.heldAt(who, words, std::move(gate));
        if (!child || (keepsAll && !m_stage.nodeHasWritten())) {
            return {};
        }
        m_stage.stopNode();
        m_stage.proxy().release();
        const bool isBackEarly = comesBack == Return::AtOnce && m_stage.startNode();
        const auto outcome = m_stage.finish(*child);
        return isBackEarly || m_stage.startNode() ? outcome : CrashStage::Outcome();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_stage.begin(QStringLiteral(ANVIL)), qPrintable(m_stage.problem)); }

    void aPaymentHasOneEffect_data() {
        QTest::addColumn<QString>("method");
        QTest::addColumn<Side>("side");
        QTest::addColumn<bool>("keepsAll");
        QTest::addColumn<bool>("isBackEarly");
        QTest::addColumn<QString>("answer");
        const auto row = [](const char* name, const char* method, Side side, bool keepsAll, bool isBackEarly,
                            const char* answer) {
            QTest::newRow(name) << QString::fromLatin1(method) << side << keepsAll << isBackEarly
                                << QString::fromLatin1(answer);
        };
        row("before its trial", "eth_estimateGas", Side::Request, true, false, "rpc.cut 3");
        row("before it was sent", "eth_sendRawTransaction", Side::Request, true, true, "outbox.undecided 3");
        row("in a block that the node kept", "eth_sendRawTransaction", Side::Answer, true, false, "outbox.undecided 3");
        row("in a block that the node forgot", "eth_sendRawTransaction", Side::Answer, false, true, " 0");
    }

    void aPaymentHasOneEffect() {
        QFETCH(QString, method);
        QFETCH(Side, side);
        QFETCH(bool, keepsAll);
        QFETCH(bool, isBackEarly);
        QFETCH(QString, answer);
        const quint64 nonce = m_stage.nonce(m_ningbo);
        const qsizetype parts = m_stage.parts(m_ningbo);
        const QString payment = paymentNumber(++m_contract);
        const auto outcome = runWhileTheNodeDies(m_ningbo, payment, {method, side}, keepsAll,
                                                 isBackEarly ? Return::AtOnce : Return::Afterwards);
        QCOMPARE(QStringLiteral("%1 %2").arg(outcome.errorCode()).arg(outcome.code), answer);
        QCOMPARE(outcome.err.count("tallyctl: "), outcome.code == 0 ? 0 : 1);
        expectOneEffect(m_stage, payment, nonce, parts);
    }

    void aBatchIsTakenUpAgain() {
        constexpr int kRows = 230;
        const QString batch = importedBatch(m_stage, "D", kRows);
        QVERIFY(!batch.isEmpty());
        const quint64 nonce = m_stage.nonce(m_huadong);
        const auto outcome = runWhileTheNodeDies(
            m_huadong, QStringLiteral("issue batch %1 --bank Bank").arg(batch),
            {QStringLiteral("eth_estimateGas"), Side::Request, QStringLiteral("eth_sendRawTransaction")}, false,
            Return::Afterwards);
        QCOMPARE(outcome.code, 3);
        expectAllIssued(m_stage, m_stage.run(m_huadong, QStringLiteral("issue resume %1 --bank Bank").arg(batch)),
                        kRows, 1);
        QCOMPARE(m_stage.nonce(m_huadong), nonce + 3);
    }
};

QTEST_GUILESS_MAIN(NodeDeathTest)
#include "node_death_test.moc"
