#include "tests/app/crash_stage.h"

#include <QFile>
#include <QJsonArray>
#include <QtTest>

using namespace tally;

/// What cannot be is refused with a code, a sentence and its exit code, and nothing is signed or kept.
class BadInputTest : public QObject {
    Q_OBJECT

    const QString m_ningbo = QStringLiteral("ningbo");
    const QString m_huadong = QStringLiteral("huadong");
    CrashStage m_stage;

    [[nodiscard]] static QString codeAndExit(const CrashStage::Outcome& outcome) {
        return QStringLiteral("%1 %2").arg(outcome.errorCode()).arg(outcome.code);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_stage.begin(QStringLiteral(ANVIL)), qPrintable(m_stage.problem)); }

    void aPaymentThatCannotBe_data() {
        QTest::addColumn<QString>("part");
        QTest::addColumn<QString>("answer");
        const auto row = [](const char* name, const char* part, const char* answer) {
            QTest::newRow(name) << QString::fromLatin1(part) << QString::fromLatin1(answer);
        };
        row("amount 0", "Yuyao,0,C", "money.zero 2");
        row("negative", "Yuyao,-1.00,C", "money.sign 2");
        row("too precise", "Yuyao,1.001,C", "money.decimals 2");
        row("no amount", "Yuyao,much,C", "money.syntax 2");
        row("more than there can be", "Yuyao,99999999999999999999.00,C", "money.overflow 2");
        row("above the holding", "Yuyao,100000.01,C", "ledger.insufficient-value 1");
        row("group marks that end a field", "Yuyao,1,000.00", "pay.grouped 2");
        row("group marks that end a field, no decimals", "Yuyao,1,000", "pay.grouped 2");
        row("unknown recipient", "Nobody,1.00,C", "member.unknown 2");
        row("a recipient that is no supplier", "Huadong,1.00,C", "ledger.issuer-takes-whole-only 1");
    }

    void aPaymentThatCannotBe() {
        QFETCH(QString, part);
        QFETCH(QString, answer);
        const quint64 nonce = m_stage.nonce(m_ningbo);
        const auto outbox = m_stage.run(m_ningbo, QStringLiteral("outbox list")).json;
        const auto outcome = m_stage.run(m_ningbo, QStringLiteral("pay #1-0 --part {%1}").arg(part));
        QCOMPARE(codeAndExit(outcome), answer);
        QVERIFY(outcome.err.startsWith("tallyctl: "));
        QCOMPARE(m_stage.nonce(m_ningbo), nonce);
        QCOMPARE(m_stage.run(m_ningbo, QStringLiteral("outbox list")).json, outbox);
    }

    /// The ledger passes over an id that it does not know and does the rest: so nothing is asked of it.
    void aListWithSomethingUnknown_data() {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("answer");
        QTest::newRow("accept") << QStringLiteral("inbox accept #1-0 #9-0") << QStringLiteral("credential.unknown 2");
        QTest::newRow("decline") << QStringLiteral("inbox decline #1-0 #9-0 --reason other")
                                 << QStringLiteral("credential.unknown 2");
        QTest::newRow("withdraw") << QStringLiteral("offer withdraw #1-0 #1-7")
                                  << QStringLiteral("credential.unknown 2");
        QTest::newRow("confirm") << QStringLiteral("settle confirm #1-0 #9-0")
                                 << QStringLiteral("credential.unknown 2");
        QTest::newRow("a root where a credential has to be")
            << QStringLiteral("pay #1 --part Yuyao,1.00,C") << QStringLiteral("usage.value 2");
    }

    void aListWithSomethingUnknown() {
        QFETCH(QString, words);
        QFETCH(QString, answer);
        const quint64 nonce = m_stage.nonce(m_ningbo);
        QCOMPARE(codeAndExit(m_stage.run(m_ningbo, words)), answer);
        QCOMPARE(m_stage.nonce(m_ningbo), nonce);
    }

    /// Whatever moves an amount refuses one that is none before it asks a node.
    void anAmountThatIsNone_data() {
        QTest::addColumn<QString>("who");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* name, const char* who, const char* words) {
            QTest::newRow(name) << QString::fromLatin1(who) << QString::fromLatin1(words);
        };
        row("pay", "ningbo", "pay #1-0 --part Yuyao,%1,C");
        row("financing", "ningbo", "financing request #1-0 %1 --funder Bank");
        row("instruct", "huadong", "settle instruct #1 %1 --reference P");
        row("clear", "huadong", "settle clear #1 %1 --receipt R");
        row("freeze", "ningbo", "freeze #1-0 %1 --order O");
        row("unfreeze", "ningbo", "unfreeze #1-0 %1 --order O");
    }

    void anAmountThatIsNone() {
        QFETCH(QString, who);
        QFETCH(QString, words);
        const QString nowhere = QStringLiteral("--node http://127.0.0.1:1 ");
        const auto said = [&](const char* amount) {
            return codeAndExit(m_stage.run(who, nowhere + words.arg(QString::fromLatin1(amount))));
        };
        QCOMPARE(said("0"), QStringLiteral("money.zero 2"));
        QCOMPARE(said("0.00"), QStringLiteral("money.zero 2"));
        QCOMPARE(said("-1.00"), QStringLiteral("money.sign 2"));
        QCOMPARE(said("1.001"), QStringLiteral("money.decimals 2"));
        QCOMPARE(said("1.00"), QStringLiteral("ledger.unreachable 3"));
    }

    /// Row by row and field by field; nothing of the file is kept.
    void aFileOfPayablesThatCannotBe_data() {
        QTest::addColumn<QString>("number");
        QTest::addColumn<int>("datedIn");
        QTest::addColumn<int>("dueIn");
        QTest::addColumn<QString>("supplier");
        QTest::addColumn<QString>("code");
        const QString ningbo = QStringLiteral("91330281MA2A00003B");
        QTest::newRow("due yesterday") << "P-1" << -9 << -1 << ningbo << "payable.due-past";
        QTest::newRow("due beyond policy") << "P-2" << 0 << 400 << ningbo << "payable.due-beyond-policy";
        QTest::newRow("an invoice that was used") << "INV-001" << 0 << 90 << ningbo << "payable.invoice-used";
        QTest::newRow("a supplier nobody knows") << "P-3" << 0 << 90 << "91330100MA2A000140"
                                                 << "payable.supplier-not-a-member";
    }

    void aFileOfPayablesThatCannotBe() {
        QFETCH(QString, number);
        QFETCH(int, datedIn);
        QFETCH(int, dueIn);
        QFETCH(QString, supplier);
        QFETCH(QString, code);
        const QString path = m_stage.file(QStringLiteral("bad.csv"));
        QFile out(path);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(QStringLiteral("supplier id,supplier name,invoice number,invoice date,invoice total,amount,due date\n"
                                 "%1,Ningbo,%2,%3,100000.00,100000.00,%4\n")
                      .arg(supplier, number, m_stage.today().addDays(datedIn).toString(Qt::ISODate),
                           m_stage.today().addDays(dueIn).toString(Qt::ISODate))
                      .toUtf8());
        out.close();
        const auto before = m_stage.run(m_huadong, QStringLiteral("payables list")).json;
        const auto outcome = m_stage.run(m_huadong, QStringLiteral("payables import ") + path);
        QCOMPARE(codeAndExit(outcome), QStringLiteral("payables.rows-bad 2"));
        QStringList codes;
        for (const QJsonValue& problem : outcome.json[QLatin1String("problems")].toArray()) {
            QCOMPARE(problem[QLatin1String("row")].toInt(), 2);
            codes.append(problem[QLatin1String("code")].toString());
        }
        QVERIFY2(codes.contains(code), qPrintable(codes.join(QLatin1Char(' '))));
        QCOMPARE(m_stage.run(m_huadong, QStringLiteral("payables list")).json, before);
    }

    void aSuspendedRecipientIsRefused() {
        QCOMPARE(
            m_stage.run(QStringLiteral("registrar"), QStringLiteral("member suspend Yuyao --reason licence-expired"))
                .code,
            0);
        const auto outcome = m_stage.run(m_ningbo, QStringLiteral("pay #1-0 --part Yuyao,1.00,C"));
        QCOMPARE(codeAndExit(outcome), QStringLiteral("ledger.member-is-suspended 1"));
        QCOMPARE(m_stage.run(QStringLiteral("registrar"), QStringLiteral("member reinstate Yuyao")).code, 0);
    }
};

QTEST_GUILESS_MAIN(BadInputTest)
#include "bad_input_test.moc"
