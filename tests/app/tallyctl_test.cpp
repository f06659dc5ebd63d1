#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// The program as people run it: a process of its own, its two streams and its exit code.
class TallyctlTest : public QObject {
    Q_OBJECT

    struct Outcome {
        int code = -1;
        QByteArray out;
        QString err;
        QJsonObject json;

        [[nodiscard]] QString errorCode() const {
            return json[QLatin1String("error")].toObject()[QLatin1String("code")].toString();
        }
    };

    [[nodiscard]] Outcome run(const QStringList& words) {
        QProcess process;
        process.setProgram(QStringLiteral(TALLYCTL));
        process.setArguments(words);
        process.start();
        Outcome outcome;
        if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit) {
            return outcome;
        }
        outcome.code = process.exitCode();
        outcome.out = process.readAllStandardOutput();
        outcome.err = QString::fromUtf8(process.readAllStandardError());
        outcome.json = QJsonDocument::fromJson(outcome.out).object();
        return outcome;
    }
    [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }
    void write(const QString& name, const QByteArray& content) const {
        QFile out(file(name));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(content);
    }
    [[nodiscard]] QStringList withWallet(const QStringList& words) const {
        return QStringList{QStringLiteral("--wallet"), file(QStringLiteral("a.tally")),
                           QStringLiteral("--password-file"), file(QStringLiteral("password"))} +
               words;
    }
    [[nodiscard]] static QStringList split(const char* words) {
        return QString::fromLatin1(words).split(QLatin1Char(' '));
    }
    /// The first words of the indented rows after a heading of a help text.
    [[nodiscard]] static QStringList rowsOf(const QByteArray& help, const QString& heading) {
        const QStringList lines = QString::fromUtf8(help).split(QLatin1Char('\n'));
        QStringList rows;
        for (qsizetype i = lines.indexOf(heading) + 1; i > 0 && i < lines.size() && !lines[i].isEmpty(); ++i) {
            if (lines[i].startsWith(QStringLiteral("  ")) && lines[i][2] != QLatin1Char(' ')) {
                rows.append(lines[i].mid(2).section(QStringLiteral("  "), 0, 0));
            }
        }
        return rows;
    }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(m_folder.isValid());
        write(QStringLiteral("password"), "correct horse\n");
        write(QStringLiteral("other-password"), "battery staple\n");
        const Outcome made = run(withWallet(split("wallet create")));
        QCOMPARE(made.code, 0);
        QCOMPARE(made.json[QLatin1String("keys")].toArray().size(), 1);
    }

    void everyVerbHasHelp() {
        const Outcome all = run(split("--help"));
        QCOMPARE(all.code, 0);
        const QStringList groups = rowsOf(all.out, QStringLiteral("Groups:"));
        QVERIFY(groups.size() > 20);
        int verbs = 0;
        for (const QString& group : groups) {
            const Outcome help = run({group, QStringLiteral("--help")});
            QCOMPARE(help.code, 0);
            for (const QString& row : rowsOf(help.out, QStringLiteral("Verbs:"))) {
                const QString verb = row.section(QLatin1Char(' '), 1, 1);
                const Outcome one = run({group, verb, QStringLiteral("--help")});
                QVERIFY2(one.code == 0, qPrintable(row));
                QVERIFY2(one.out.contains("Common options:"), qPrintable(row));
                QVERIFY2(one.out.startsWith("Usage: tallyctl " + row.toUtf8()), qPrintable(row));
                ++verbs;
            }
        }
        QVERIFY(verbs > 60);
    }

    void badUsageIsTwoAndSaysWhat_data() {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("code");
        QTest::newRow("group") << "walet info"
                               << "usage.unknown-group";
        QTest::newRow("verb") << "wallet inform"
                              << "usage.unknown-verb";
        QTest::newRow("no verb") << "wallet"
                                 << "usage.no-verb";
        QTest::newRow("option") << "wallet info --loud"
                                << "usage.unknown-option";
        QTest::newRow("no value") << "wallet info --password-file"
                                  << "usage.no-value";
        QTest::newRow("needed option") << "member admit X"
                                       << "usage.option-missing";
        QTest::newRow("too many words") << "wallet info now"
                                        << "usage.operand-extra";
        QTest::newRow("value of a switch") << "inbox accept --all=yes"
                                           << "usage.unknown-option";
    }
    void badUsageIsTwoAndSaysWhat() {
        QFETCH(const QString, words);
        QFETCH(const QString, code);
        const Outcome outcome = run(words.split(QLatin1Char(' ')));
        QCOMPARE(outcome.code, 2);
        QCOMPARE(outcome.errorCode(), code);
        QVERIFY(outcome.err.startsWith(QStringLiteral("tallyctl: ")));
    }

    void nothingAtAllIsHelpOnStandardError() {
        const Outcome outcome = run({});
        QCOMPARE(outcome.code, 2);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY(outcome.err.startsWith(QStringLiteral("Usage: tallyctl")));
    }

    /// Text of others can be in any answer; what would steer a terminal is in none, and JSON keeps its meaning.
    void whatSteersATerminalIsEscaped() {
        const QString steering = QStringLiteral("a\u202eb\u009bc 𠀀");
        const Outcome outcome = run({steering});
        QCOMPARE(outcome.code, 2);
        const QString out = QString::fromUtf8(outcome.out);
        for (const QString& stream : {out, outcome.err}) {
            QVERIFY(!stream.contains(QChar(0x202e)) && !stream.contains(QChar(0x9b)));
            QVERIFY(stream.contains(QStringLiteral("𠀀")));
        }
        QVERIFY(out.contains(QStringLiteral("a\\u202eb\\u009bc")));
        QCOMPARE(outcome.json[QLatin1String("error")][QLatin1String("args")][0].toString(), steering);
    }

    void aWrongPasswordIsFour() {
        const Outcome outcome =
            run(withWallet(split("wallet info")) +
                QStringList{QStringLiteral("--password-file"), file(QStringLiteral("other-password"))});
        QCOMPARE(outcome.code, 4);
        QCOMPARE(outcome.errorCode(), QStringLiteral("wallet.wrong-password"));
    }

    void aMissingWalletIsTwo() {
        const Outcome outcome = run(withWallet(split("wallet info --wallet /nowhere/w.tally")));
        QCOMPARE(outcome.code, 2);
        QCOMPARE(outcome.errorCode(), QStringLiteral("wallet.missing"));
    }

    void creatingNeverOverwrites() {
        const Outcome outcome = run(withWallet(split("wallet create")));
        QCOMPARE(outcome.code, 2);
        QCOMPARE(outcome.errorCode(), QStringLiteral("wallet.exists"));
    }

    void withoutATerminalThePasswordIsNotAskedFor() {
        QProcess process;
        process.setProgram(QStringLiteral("setsid"));
        process.setArguments({QStringLiteral("--wait"), QStringLiteral(TALLYCTL), QStringLiteral("wallet"),
                              QStringLiteral("info"), QStringLiteral("--wallet"), file(QStringLiteral("a.tally"))});
        process.start();
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 2);
        QVERIFY(process.readAllStandardOutput().contains("usage.no-prompt"));
    }

    void thePhraseBringsTheKeysBack() {
        const QString phrase = file(QStringLiteral("phrase"));
        QCOMPARE(run(withWallet(split("wallet phrase"))).errorCode(), QStringLiteral("usage.option-missing"));
        QCOMPARE(
            run(withWallet({QStringLiteral("wallet"), QStringLiteral("phrase"), QStringLiteral("--out-file"), phrase}))
                .code,
            0);
        QCOMPARE(QFile::permissions(phrase) & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
                 QFileDevice::Permissions());
        const Outcome restored = run({QStringLiteral("wallet"), QStringLiteral("restore"), QStringLiteral("--wallet"),
                                      file(QStringLiteral("b.tally")), QStringLiteral("--password-file"),
                                      file(QStringLiteral("password")), QStringLiteral("--phrase-file"), phrase});
        QCOMPARE(restored.code, 0);
        const Outcome first = run(withWallet(split("key list")));
        QCOMPARE(restored.json[QLatin1String("keys")].toArray(), first.json[QLatin1String("keys")].toArray());
    }

    void keysAreDerivedExportedAndTakenIn() {
        const Outcome derived = run(withWallet(split("key derive --label second")));
        QCOMPARE(derived.code, 0);
        const QString address = derived.json[QLatin1String("key")].toObject()[QLatin1String("address")].toString();
        const QString keystore = file(QStringLiteral("key.json"));
        QCOMPARE(run(withWallet({QStringLiteral("key"), QStringLiteral("export"), address, QStringLiteral("--out-file"),
                                 keystore, QStringLiteral("--keystore-password-file"),
                                 file(QStringLiteral("other-password"))}))
                     .code,
                 0);
        const Outcome again =
            run(withWallet({QStringLiteral("key"), QStringLiteral("import"), QStringLiteral("--keystore"), keystore,
                            QStringLiteral("--keystore-password-file"), file(QStringLiteral("other-password"))}));
        QCOMPARE(again.errorCode(), QStringLiteral("wallet.key-known"));
        const Outcome wrong =
            run(withWallet({QStringLiteral("key"), QStringLiteral("import"), QStringLiteral("--keystore"), keystore,
                            QStringLiteral("--keystore-password-file"), file(QStringLiteral("password"))}));
        QCOMPARE(wrong.code, 4);
    }

    void thePasswordChanges() {
        const QStringList wallet{QStringLiteral("--wallet"), file(QStringLiteral("c.tally")),
                                 QStringLiteral("--password-file")};
        const QString old = file(QStringLiteral("password"));
        const QString next = file(QStringLiteral("other-password"));
        QCOMPARE(run(wallet + QStringList{old} + split("wallet create")).code, 0);
        QCOMPARE(
            run(wallet + QStringList{old} + split("wallet change-password --new-password-file") + QStringList{next})
                .code,
            0);
        QCOMPARE(run(wallet + QStringList{old} + split("wallet info")).code, 4);
        QCOMPARE(run(wallet + QStringList{next} + split("wallet verify")).code, 0);
    }

    void aBackupOpensLikeTheWallet() {
        const QString copy = file(QStringLiteral("backup.tally"));
        QCOMPARE(run(withWallet({QStringLiteral("wallet"), QStringLiteral("backup"), copy})).code, 0);
        QCOMPARE(run(withWallet({QStringLiteral("wallet"), QStringLiteral("backup"), copy})).errorCode(),
                 QStringLiteral("wallet.exists"));
        const Outcome info = run({QStringLiteral("wallet"), QStringLiteral("info"), QStringLiteral("--wallet"), copy,
                                  QStringLiteral("--password-file"), file(QStringLiteral("password"))});
        QCOMPARE(info.code, 0);
    }

    void aWalletThatJoinedNothingSaysSo() {
        const Outcome outcome = run(withWallet(split("sync")));
        QCOMPARE(outcome.code, 2);
        QCOMPARE(outcome.errorCode(), QStringLiteral("wallet.not-joined"));
    }

    void aManifestThatIsNoneIsRefusedWithItsPlace() {
        write(QStringLiteral("bad.json"), "{\"format\": \"something\"}");
        const Outcome outcome =
            run(withWallet({QStringLiteral("consortium"), QStringLiteral("join"), file(QStringLiteral("bad.json"))}));
        QCOMPARE(outcome.code, 2);
        QVERIFY(outcome.errorCode().startsWith(QStringLiteral("manifest.")));
    }
};

QTEST_GUILESS_MAIN(TallyctlTest)
#include "tallyctl_test.moc"
