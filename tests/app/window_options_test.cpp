#include "app/tallystick/options.h"

#include <QTest>

namespace tally::desktop {

class WindowOptionsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesTheWallet_data() {
        QTest::addColumn<QStringList>("given");
        const QString file = QStringLiteral("/home/new/a=b.tally");
        QTest::newRow("alone, as a file manager does") << QStringList{file};
        QTest::newRow("behind --wallet") << QStringList{QStringLiteral("--wallet"), file};
        QTest::newRow("joined to --wallet") << QStringList{QStringLiteral("--wallet=") + file};
        QTest::newRow("after another option") << QStringList{QStringLiteral("--lang"), QStringLiteral("en"), file};
    }

    void namesTheWallet() {
        QFETCH(const QStringList, given);
        const ReadOptions read = readOptions(QStringList{QStringLiteral("tallystick")} + given);
        QCOMPARE(read.problem, QString());
        QCOMPARE(read.options.wallet, QStringLiteral("/home/new/a=b.tally"));
    }

    void needsNoWallet() {
        const ReadOptions read = readOptions({QStringLiteral("tallystick")});
        QCOMPARE(read.problem, QString());
        QVERIFY(read.options.wallet.isEmpty());
    }

    void refuses_data() {
        QTest::addColumn<QStringList>("given");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char* name, const QStringList& given, const QString& problem) {
            QTest::newRow(name) << given << problem;
        };
        row("two wallets", {QStringLiteral("a.tally"), QStringLiteral("b.tally")},
            QStringLiteral("A window opens one wallet: “b.tally” is one too many."));
        row("an option nobody knows", {QStringLiteral("--walet"), QStringLiteral("a.tally")},
            QStringLiteral("There is no option --walet. See tallystick --help."));
        row("an option without its value", {QStringLiteral("--wallet")},
            QStringLiteral("The option --wallet needs a value. See tallystick --help."));
        row("a theme nobody drew", {QStringLiteral("--theme=pink")},
            QStringLiteral("--theme is light, dark or system, not “pink”."));
        row("a language nobody wrote", {QStringLiteral("--lang"), QStringLiteral("fr")},
            QStringLiteral("--lang is zh_CN or en, not “fr”."));
    }

    void refuses() {
        QFETCH(const QStringList, given);
        QFETCH(const QString, problem);
        QCOMPARE(readOptions(QStringList{QStringLiteral("tallystick")} + given).problem, problem);
    }
};

}  // namespace tally::desktop

QTEST_GUILESS_MAIN(tally::desktop::WindowOptionsTest)
#include "window_options_test.moc"
