#include "ledger_client/rpc/anvil.h"
#include "ledger_client/rpc/errors.h"
#include "ledger_client/rpc/eth_requests.h"
#include "tests/support/waiting.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <set>

using namespace tally;

namespace {

/// Where npm put the native binary; the test is told by its first argument.
QString anvilPath;

constexpr std::uint64_t kChainId = 7001;

bool isAlive(qint64 pid) { return ::kill(static_cast<pid_t>(pid), 0) == 0; }

class TestNodeProcess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void startsAnswersAndStops();
    void endsWithItsObject();
    void endsWithAnOwnerThatIsKilled();
    void tellsWhenTheProgramCannotBeStarted();
    void tellsWhenTheProgramEndsAtOnce();
    void portsAreOfferedOnceAndNotFromThoseOfConnections();
    void tellsWhenItStaysSilent();
    void tellsOfADeathThatNobodyAskedFor();
    void tellsWhenAnotherChainAnswers();
    void stateSurvivesAStop();
    void stateSurvivesAKill();
    void theGenesisIsAsOldAsAskedFor();
    void blocksComeByTheClock();
    void gasIsFree();

private:
    [[nodiscard]] static AnvilOptions options(const QString& stateFile = {}) {
        AnvilOptions out;
        out.path = anvilPath;
        out.port = freePort().value_or(0);
        out.chainId = kChainId;
        out.stateFile = stateFile;
        return out;
    }
    [[nodiscard]] static std::optional<BlockHeader> headOf(const NodeProcess& node) {
        JsonRpcClient client(*makeEndpoint(node.url().toString()));
        return settled(client.ask(requestBlock(BlockTag::latest()))).value_or(std::nullopt);
    }
    static void mine(const NodeProcess& node, int blocks) {
        JsonRpcClient client(*makeEndpoint(node.url().toString()));
        for (int i = 0; i < blocks; ++i) {
            QVERIFY(settled(client.ask(requestDone({"evm_mine", "[]"}))).has_value());
        }
    }
};

void TestNodeProcess::startsAnswersAndStops() {
    NodeProcess node(anvilProgram(options()));
    QVERIFY(settled(node.start()).has_value());
    QVERIFY(node.isRunning());
    QCOMPARE(headOf(node)->number, std::uint64_t{0});
    QVERIFY(settled(node.stop()).has_value());
    QVERIFY(!node.isRunning());
}

void TestNodeProcess::endsWithItsObject() {
    qint64 pid = 0;
    {
        NodeProcess node(anvilProgram(options()));
        QVERIFY(settled(node.start()).has_value());
        pid = node.processId();
        QVERIFY(isAlive(pid));
    }
    QVERIFY(!isAlive(pid));
}

void TestNodeProcess::endsWithAnOwnerThatIsKilled() {
    QProcess owner;
    owner.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--own"), anvilPath});
    QVERIFY(QTest::qWaitFor([&] { return owner.canReadLine(); }, 30'000));
    const qint64 pid = owner.readLine().trimmed().toLongLong();
    QVERIFY(isAlive(pid));
    owner.kill();
    QVERIFY(QTest::qWaitFor([&] { return owner.state() == QProcess::NotRunning; }, 5'000));
    QTRY_VERIFY(!isAlive(pid));
}

void TestNodeProcess::tellsWhenTheProgramCannotBeStarted() {
    AnvilOptions missing = options();
    missing.path = QStringLiteral("/nowhere/anvil");
    NodeProcess node(anvilProgram(missing));
    const auto started = settled(node.start());
    QVERIFY(started.error().code == kNodeStart);
    QCOMPARE(started.error().place, std::string("/nowhere/anvil"));
}

void TestNodeProcess::tellsWhenTheProgramEndsAtOnce() {
    NodeProgram program = anvilProgram(options());
    program.arguments << QStringLiteral("--no-such-option");
    NodeProcess node(program);
    const auto started = settled(node.start());
    QVERIFY(started.error().code == kNodeStart);
    QVERIFY(started.error().detail.find("no-such-option") != std::string::npos);
}

void TestNodeProcess::portsAreOfferedOnceAndNotFromThoseOfConnections() {
    constexpr int kFirstOfConnections = 32'768;
    std::set<quint16> ports;
    for (int i = 0; i < 50; ++i) {
        const auto port = freePort();
        QVERIFY(port.has_value());
        QVERIFY(*port < kFirstOfConnections);
        QVERIFY(ports.insert(*port).second);
    }
}

void TestNodeProcess::tellsWhenItStaysSilent() {
    NodeProgram program;
    program.path = QStringLiteral("/bin/sleep");
    program.arguments = QStringList{QStringLiteral("60")};
    program.port = *freePort();
    program.startDeadline = std::chrono::milliseconds(300);
    NodeProcess node(program);
    QVERIFY(settled(node.start()).error().code == kNodeSilent);
    QTRY_VERIFY(!node.isRunning());
}

void TestNodeProcess::tellsOfADeathThatNobodyAskedFor() {
    NodeProcess node(anvilProgram(options()));
    int deaths = 0;
    connect(&node, &NodeProcess::died, this, [&deaths] { ++deaths; });
    QVERIFY(settled(node.start()).has_value());
    ::kill(static_cast<pid_t>(node.processId()), SIGKILL);
    QTRY_COMPARE(deaths, 1);
}

void TestNodeProcess::tellsWhenAnotherChainAnswers() {
    NodeProgram program = anvilProgram(options());
    program.chainId = kChainId + 1;
    NodeProcess node(program);
    const auto started = settled(node.start());
    QVERIFY(started.error().code == kRpcForeign);
    QCOMPARE(started.error().args, (std::vector<std::string>{"7002", "7001"}));
}

void TestNodeProcess::stateSurvivesAStop() {
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("state.json"));
    std::optional<BlockHeader> before;
    {
        NodeProcess node(anvilProgram(options(file)));
        QVERIFY(settled(node.start()).has_value());
        mine(node, 5);
        before = headOf(node);
        QVERIFY(settled(node.stop()).has_value());
    }
    NodeProcess again(anvilProgram(options(file)));
    QVERIFY(settled(again.start()).has_value());
    QCOMPARE(before->number, std::uint64_t{5});
    QCOMPARE(headOf(again)->hash, before->hash);
}

void TestNodeProcess::stateSurvivesAKill() {
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("state.json"));
    std::optional<BlockHeader> before;
    {
        NodeProcess node(anvilProgram(options(file)));
        QVERIFY(settled(node.start()).has_value());
        mine(node, 5);
        before = headOf(node);
        QTest::qWait(2'500);
        node.kill();
        QTRY_VERIFY(!node.isRunning());
    }
    NodeProcess again(anvilProgram(options(file)));
    QVERIFY(settled(again.start()).has_value());
    QCOMPARE(headOf(again)->hash, before->hash);
}

void TestNodeProcess::theGenesisIsAsOldAsAskedFor() {
    AnvilOptions old = options();
    old.genesisTime = 1'700'000'000;
    NodeProcess node(anvilProgram(old));
    QVERIFY(settled(node.start()).has_value());
    QCOMPARE(headOf(node)->timestamp, std::uint64_t{1'700'000'000});
}

void TestNodeProcess::blocksComeByTheClock() {
    AnvilOptions timed = options();
    timed.blockTime = std::chrono::seconds(1);
    NodeProcess node(anvilProgram(timed));
    QVERIFY(settled(node.start()).has_value());
    QTRY_VERIFY(headOf(node)->number >= 2);
}

void TestNodeProcess::gasIsFree() {
    NodeProcess node(anvilProgram(options()));
    QVERIFY(settled(node.start()).has_value());
    JsonRpcClient client(*makeEndpoint(node.url().toString()));
    QVERIFY(settled(client.ask(requestGasPrice()))->isZero());
}

/// The owner that is going to be killed: starts a node, tells its process id, waits.
int ownANode(const QString& path) {
    AnvilOptions options;
    options.path = path;
    options.port = freePort().value_or(0);
    options.chainId = kChainId;
    NodeProcess node(anvilProgram(options));
    if (!settled(node.start())) {
        return 1;
    }
    std::printf("%lld\n", static_cast<long long>(node.processId()));
    std::fflush(stdout);
    QTest::qWait(60'000);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == QLatin1String("--own")) {
        return ownANode(arguments[2]);
    }
    if (arguments.size() < 2 || !QFileInfo(arguments[1]).isExecutable()) {
        std::fprintf(stderr, "usage: test_node_process ANVIL [Qt Test options]\n");
        return 2;
    }
    anvilPath = arguments.takeAt(1);
    TestNodeProcess test;
    return QTest::qExec(&test, arguments);
}

#include "test_node_process.moc"
