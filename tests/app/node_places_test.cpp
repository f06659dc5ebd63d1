#include "app/practice/node_platform.h"
#include "app/practice/practice_ledger.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace tally {

class NodePlacesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { qunsetenv("TALLYSTICK_ANVIL"); }
    void cleanup() { qunsetenv("TALLYSTICK_ANVIL"); }

    void looksWhereAPackagePutsIt() {
        const QStringList places = platform::practiceNodePlaces(QStringLiteral("/usr/bin"));
        QStringList clean;
        for (const QString& place : places) {
            clean.append(QDir::cleanPath(place));
        }
        QVERIFY(clean.contains(QStringLiteral("/usr/lib/tallystick/anvil")));
    }

    void looksInTheSourceTreeLast() {
        const QTemporaryDir tree;
        const QString programs = tree.filePath(QStringLiteral("build/dev/app/tallyctl"));
        QVERIFY(QDir().mkpath(programs));
        const QStringList places = platform::practiceNodePlaces(programs);
        const QString installed = programs + QStringLiteral("/../lib/tallystick/anvil");
        const QString built = tree.filePath(QStringLiteral("node_modules/@foundry-rs/anvil-linux-amd64/bin/anvil"));
        QVERIFY(places.contains(installed));
        QVERIFY(places.indexOf(built) > places.indexOf(installed));
    }

    void takesTheOneThatIsNamedFirst() {
        const QTemporaryDir folder;
        QFile node(folder.filePath(QStringLiteral("node")));
        QVERIFY(node.open(QIODevice::WriteOnly));
        QVERIFY(node.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        qputenv("TALLYSTICK_ANVIL", QFile::encodeName(node.fileName()));
        const Result<QString> found = findAnvil();
        QVERIFY(found.has_value());
        QCOMPARE(*found, node.fileName());
    }

    void passesOverOneThatCannotBeRun() {
        const QTemporaryDir folder;
        QFile node(folder.filePath(QStringLiteral("node")));
        QVERIFY(node.open(QIODevice::WriteOnly));
        qputenv("TALLYSTICK_ANVIL", QFile::encodeName(node.fileName()));
        const Result<QString> found = findAnvil();
        QVERIFY(!found || *found != node.fileName());
    }
};

}  // namespace tally

QTEST_GUILESS_MAIN(tally::NodePlacesTest)
#include "node_places_test.moc"
