#pragma once

#include "tests/app/crash_stage.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QtTest>

#include <csignal>

/// What a payment and a batch that were cut off have to come to, whatever cut them off.
namespace tally {

/// One of Ningbo Seats's parts to Yuyao, each under a contract of its own.
[[nodiscard]] inline QString paymentNumber(int contract) {
    return QStringLiteral("pay #1-0 --part Yuyao,1.00,CONTRACT-%1").arg(contract);
}

/// How many transactions `outbox resume` leaves undecided; -1 when it failed.
[[nodiscard]] inline qsizetype undecided(CrashStage& stage, const QString& who) {
    const auto outcome = stage.run(who, QStringLiteral("outbox resume"));
    if (outcome.code != 0) {
        qWarning("%s", outcome.err.constData());
    }
    return outcome.code == 0 ? outcome.json[QLatin1String("undecided")].toArray().size() : -1;
}

/// A payment of Ningbo Seats that was under way has one effect: from the outbox where it was signed, by asking again
/// where not.
inline void expectOneEffect(CrashStage& stage, const QString& payment, quint64 nonceBefore, qsizetype partsBefore) {
    const QString ningbo = QStringLiteral("ningbo");
    QVERIFY(undecided(stage, ningbo) >= 0);
    stage.mine(8);
    QCOMPARE(undecided(stage, ningbo), 0);
    if (stage.nonce(ningbo) == nonceBefore) {
        QCOMPARE(stage.parts(ningbo), partsBefore);
        const auto again = stage.run(ningbo, payment);
        QVERIFY2(again.code == 0, again.err.constData());
    }
    QCOMPARE(stage.nonce(ningbo), nonceBefore + 1);
    QCOMPARE(stage.parts(ningbo), partsBefore + 1);
    QVERIFY(stage.agrees(ningbo));
    QCOMPARE(stage.run(ningbo, QStringLiteral("wallet verify")).code, 0);
}

/// "code exit", and one sentence.
inline void expectStopped(const CrashStage::Outcome& outcome, const QString& code) {
    QCOMPARE(outcome.errorCode(), code);
    QCOMPARE(outcome.code, 128 + SIGINT);
    QCOMPARE(outcome.json[QLatin1String("error")][QLatin1String("exit")].toInt(), outcome.code);
    QCOMPARE(outcome.err.count("tallyctl: "), 1);
    QVERIFY2(outcome.err.endsWith(".\n"), outcome.err.constData());
}

/// Imports so many rows as Huadong Auto's; the batch's number, empty when it failed.
[[nodiscard]] inline QString importedBatch(CrashStage& stage, const char* prefix, int rows) {
    const QString path = stage.file(QString::fromLatin1(prefix) + QStringLiteral(".csv"));
    QFile out(path);
    if (!out.open(QIODevice::WriteOnly)) {
        return {};
    }
    out.write("supplier id,supplier name,invoice number,invoice date,invoice total,amount,due date\n");
    for (int i = 1; i <= rows; ++i) {
        out.write(QStringLiteral("91330281MA2A00003B,Ningbo,%1-%2,%3,10.00,10.00,%4\n")
                      .arg(QString::fromLatin1(prefix))
                      .arg(i)
                      .arg(stage.today().toString(Qt::ISODate), stage.due().toString(Qt::ISODate))
                      .toUtf8());
    }
    out.close();
    const auto imported = stage.run(QStringLiteral("huadong"), QStringLiteral("payables import ") + path);
    if (imported.code != 0) {
        qWarning("%s", imported.err.constData());
        return {};
    }
    return QString::number(imported.json[QLatin1String("batch")].toInt());
}

/// Every row of a batch is issued, as a root of its own, and the ledger has `rootsBefore` more.
inline void expectAllIssued(CrashStage& stage, const CrashStage::Outcome& done, int rows, qsizetype rootsBefore) {
    QVERIFY2(done.code == 0, done.err.constData());
    QCOMPARE(done.json[QLatin1String("count")][QLatin1String("issued")].toInt(), rows);
    QSet<QString> roots;
    for (const QJsonValue& row : done.json[QLatin1String("rows")].toArray()) {
        roots.insert(row[QLatin1String("root")].toString());
    }
    QCOMPARE(roots.size(), rows);
    const auto all = stage.run(QStringLiteral("bank"), QStringLiteral("root list --sync"));
    QVERIFY2(all.code == 0, all.err.constData());
    QCOMPARE(all.json[QLatin1String("roots")].toArray().size(), rootsBefore + rows);
}

}  // namespace tally
