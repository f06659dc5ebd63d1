#include "tests/app/aftermath.h"

using namespace tally;

/// One payment by two at once: only one of them is made.
class AtOnceTest : public QObject {
    Q_OBJECT

    const QString m_ningbo = QStringLiteral("ningbo");
    const QString m_second = QStringLiteral("second");
    CrashStage m_stage;

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_stage.beginWithTwoOperators(QStringLiteral(ANVIL)), qPrintable(m_stage.problem)); }

    void aWalletThatIsAtWorkIsNotOpenedAgain() {
        const qsizetype parts = m_stage.parts(m_ningbo);
        const auto first = m_stage.heldAt(m_ningbo, paymentNumber(1), {QStringLiteral("eth_estimateGas")});
        QVERIFY2(first, m_stage.last.constData());
        const auto refused = m_stage.run(m_ningbo, paymentNumber(1));
        QCOMPARE(refused.code, 4);
        QCOMPARE(refused.errorCode(), QStringLiteral("wallet.in-use"));
        QCOMPARE(refused.err.count('\n'), 1);
        m_stage.proxy().release();
        QCOMPARE(m_stage.finish(*first).code, 0);
        QCOMPARE(m_stage.parts(m_ningbo), parts + 1);
    }

    /// Both found that there is enough; the ledger takes the first, and the other hears how much is left.
    void ofTwoOperatorsTheQuickerPays() {
        const qsizetype parts = m_stage.parts(m_ningbo);
        const QString all = QStringLiteral("pay #1-0 --part Yuyao,99999.00,CONTRACT-2");
        const auto slower = m_stage.heldAt(m_ningbo, all, {QStringLiteral("eth_sendRawTransaction")});
        QVERIFY2(slower, m_stage.last.constData());
        const auto quicker = m_stage.run(m_second, all);
        QVERIFY2(quicker.code == 0, quicker.err.constData());
        m_stage.proxy().release();
        const auto refused = m_stage.finish(*slower);
        QCOMPARE(refused.errorCode(), QStringLiteral("ledger.insufficient-value"));
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains("CNY 99999.00"), refused.err.constData());
        QCOMPARE(m_stage.parts(m_ningbo), parts + 1);
        m_stage.mine(8);
        QCOMPARE(undecided(m_stage, m_ningbo), 0);
        QCOMPARE(undecided(m_stage, m_second), 0);
        QCOMPARE(m_stage.parts(m_ningbo), parts + 1);
        QVERIFY(m_stage.agrees(m_ningbo));
        QVERIFY(m_stage.agrees(m_second));
    }
};

QTEST_GUILESS_MAIN(AtOnceTest)
#include "at_once_test.moc"
