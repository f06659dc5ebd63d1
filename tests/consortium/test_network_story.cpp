#include "app/ledger/consortium_setup.h"
#include "app/story/story.h"
#include "ledger_client/consortium/ledger_room.h"
#include "ledger_client/rpc/eth_requests.h"
#include "tests/consortium/clique_stage.h"
#include "tests/support/waiting.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace tally;
using std::chrono::seconds;
using story::Part;

namespace {

/// From the deployment to the end of its day, for all that has to happen before the cut-off.
constexpr std::int64_t kSecondsToMidnight = 300;
constexpr std::uint32_t kCutOff = 90;
constexpr int kPayableRows = 150;
constexpr int kPatience = 20 * 60'000;
constexpr std::uint16_t kCurrency = 156;

std::string told(const Error& error) {
    std::string out(error.code.name);
    out += " at " + error.place;
    for (const std::string& argument : error.args) {
        out += ", " + argument;
    }
    // A node's log says at its end why it stopped; the whole of it does not fit a test's line.
    constexpr std::size_t kEnd = 600;
    return out + ": " + error.detail.substr(error.detail.size() - std::min(error.detail.size(), kEnd));
}

/// The story on a real network, and then what happens to it when validators die. The steps build on each other.
class TestNetworkStory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theRegistrarDeploys();
    void theWholeStoryIsPlayed();
    void aDeadValidatorIsNamedAndSurvived();
    void aHaltedChainIsSaidToStandStill();
    void whatWasSentIsDoneOnceAfterHealing();
    void cleanupTestCase();

private:
    [[nodiscard]] LedgerStatus statusSeenBy(Part part) {
        return settled(m_troupe->actor(part).ledger->status()).value_or(LedgerStatus{});
    }
    [[nodiscard]] std::size_t unusableSeenBy(Part part) {
        const LedgerStatus status = statusSeenBy(part);
        return static_cast<std::size_t>(std::count_if(status.nodes.begin(), status.nodes.end(),
                                                      [](const NodeStatus& node) { return !node.usable; }));
    }
    [[nodiscard]] std::uint64_t nonceOf(Part part) const;
    [[nodiscard]] Intent limitOf(MinorUnits yuan) {
        return intent::SetLimit{m_troupe->id(Part::Huadong), kCurrency, yuan * 100, m_schedule.dueLater.plusDays(90)};
    }

    QTemporaryDir m_folder;
    std::unique_ptr<CliqueNetwork> m_network;
    std::shared_ptr<LedgerWorker> m_worker;
    std::unique_ptr<CliqueStage> m_stage;
    std::unique_ptr<story::Troupe> m_troupe;
    story::Schedule m_schedule;
    std::optional<Async<Performed>> m_underWay;
    std::uint64_t m_nonceBefore = 0;
};

void TestNetworkStory::initTestCase() {
    const QString geth = CliqueNetwork::findGeth();
    if (geth.isEmpty()) {
        QSKIP("no geth: set TALLY_GETH, or run installer/machine/geth");
    }
    m_network = std::make_unique<CliqueNetwork>(geth, 4);
    const auto prepared = m_network->prepare();
    QVERIFY2(prepared.has_value(), prepared ? "" : told(prepared.error()).c_str());
    const auto started = m_network->startAll();
    QVERIFY2(started.has_value(), started ? "" : told(started.error()).c_str());
    QVERIFY(m_network->grows(0, 2, seconds(40)));
}

void TestNetworkStory::theRegistrarDeploys() {
    m_worker = makeLedgerWorker();
    m_troupe = std::make_unique<story::Troupe>(m_folder.path().toStdString(), [](const story::Told& line) {
        qInfo("%3d %-14s %s%s%s", line.step, line.who.c_str(), line.what.c_str(), line.txn.empty() ? "" : "  ",
              line.txn.c_str());
    });
    const auto dressed = settled(m_troupe->dress(), 60'000);
    QVERIFY2(dressed.has_value(), dressed ? "" : told(dressed.error()).c_str());

    const UnixSeconds now = SystemClock().now();
    ConsortiumPlan plan;
    plan.name = "Four validators";
    plan.settings.zoneOffset = zoneWithMidnightAt(now + kSecondsToMidnight);
    plan.settings.weekendMask = 0;
    plan.settings.policy = usualPolicy();
    plan.settings.policy[static_cast<std::size_t>(PolicyKey::CutOffSeconds)] = kCutOff;
    plan.settings.policy[static_cast<std::size_t>(PolicyKey::GraceDays)] = 0;
    const story::Character& registrar = story::characterOf(Part::Registrar);
    plan.settings.founder.identifier = story::usccOf(registrar);
    plan.founderNameZh = std::string(registrar.nameZh);
    plan.founderNameEn = std::string(registrar.nameEn);
    for (std::size_t i = 0; i < m_network->size(); ++i) {
        plan.nodes.push_back({"node " + std::to_string(i), m_network->url(i).toString().toStdString()});
    }
    story::Actor& actor = m_troupe->actor(Part::Registrar);
    const auto manifest = settled(deployConsortium(m_worker, *actor.wallet, actor.key, plan), 120'000);
    QVERIFY2(manifest.has_value(), manifest ? "" : told(manifest.error()).c_str());

    m_schedule.today = Date::ofInstant(now, manifest->zoneOffset);
    m_schedule.due = m_schedule.today;
    m_schedule.dueUnpaid = m_schedule.today;
    m_schedule.dueLater = m_schedule.today.plusDays(30);
    m_schedule.offerExpiry = m_schedule.today;
    m_schedule.expiresFirst = false;
    m_stage = std::make_unique<CliqueStage>(*m_network, m_worker, *manifest);
    const auto entered = settled(m_troupe->enter(*m_stage, formatManifest(*manifest), manifest->name,
                                                 Bytes(manifest->secret.data.begin(), manifest->secret.data.end())),
                                 60'000);
    QVERIFY2(entered.has_value(), entered ? "" : told(entered.error()).c_str());
}

void TestNetworkStory::theWholeStoryIsPlayed() {
    story::Story story(*m_troupe, *m_stage, m_schedule, kPayableRows);
    const auto played = settled(story.play(), kPatience);
    QVERIFY2(played.has_value(), played ? "" : told(played.error()).c_str());
}

std::uint64_t TestNetworkStory::nonceOf(Part part) const {
    JsonRpcClient client(makeEndpoint(m_network->url(0).toString()).value());
    return settled(client.ask(requestTransactionCount(m_troupe->actor(part).key.address, BlockTag::latest())))
        .value_or(~std::uint64_t{0});
}

void TestNetworkStory::aDeadValidatorIsNamedAndSurvived() {
    m_network->kill(3);
    // Bank B's own node is the dead one.
    const auto performed =
        settled(m_troupe->act(Part::BankB, limitOf(2'000'000), "sets its limit, its node dead"), 90'000);
    QVERIFY2(performed.has_value(), performed ? "" : told(performed.error()).c_str());
    QTRY_COMPARE_WITH_TIMEOUT(unusableSeenBy(Part::BankB), std::size_t{1}, 15'000);
    const LedgerStatus status = statusSeenBy(Part::BankB);
    QVERIFY(!status.nodes.front().usable);
    QVERIFY(!status.nodes.front().problem.empty());
    QVERIFY(status.grade == ProofGrade::AgreedByNodes);
}

void TestNetworkStory::aHaltedChainIsSaidToStandStill() {
    m_nonceBefore = nonceOf(Part::BankA);
    QVERIFY(m_network->stop(2).has_value());
    QVERIFY(!m_network->grows(0, 4, seconds(8)));
    QTRY_COMPARE_WITH_TIMEOUT(unusableSeenBy(Part::BankA), std::size_t{2}, 15'000);
    const LedgerStatus before = statusSeenBy(Part::BankA);
    m_underWay = m_troupe->act(Part::BankA, limitOf(4'000'000), "sets its limit while the chain stands still");
    QTest::qWait(8'000);
    const LedgerStatus after = statusSeenBy(Part::BankA);
    QVERIFY(!m_underWay->isFinished());
    QCOMPARE(after.head.number, before.head.number);
    QCOMPARE(after.headTime, before.headTime);
    QCOMPARE(nonceOf(Part::BankA), m_nonceBefore);
}

void TestNetworkStory::whatWasSentIsDoneOnceAfterHealing() {
    QVERIFY(m_network->start(2).has_value());
    QVERIFY(m_network->start(3).has_value());
    const auto performed = settled(std::move(*m_underWay), 120'000);
    QVERIFY2(performed.has_value(), performed ? "" : told(performed.error()).c_str());
    for (std::size_t i = 0; i < m_network->size(); ++i) {
        QVERIFY2(m_network->grows(i, 3, seconds(60)), m_network->log(i).c_str());
    }
    QCOMPARE(nonceOf(Part::BankA), m_nonceBefore + 1);
    QTRY_COMPARE_WITH_TIMEOUT(unusableSeenBy(Part::BankB), std::size_t{0}, 60'000);
    // One more through the node that was dead: everybody's holdings are added up after it.
    const auto last =
        settled(m_troupe->act(Part::BankB, limitOf(2'500'000), "sets its limit, its node healed"), 90'000);
    QVERIFY2(last.has_value(), last ? "" : told(last.error()).c_str());
    const LineKey key{LineKind::Credit, m_troupe->id(Part::BankA), m_troupe->id(Part::Huadong), kCurrency};
    const auto line = settled(
        m_troupe->actor(Part::Regulator).session->read([key](LedgerQueries& ledger) { return ledger.line(key); }));
    QVERIFY(line.has_value() && line->has_value());
    QCOMPARE((*line)->amount, MinorUnits{4'000'000 * 100});
}

void TestNetworkStory::cleanupTestCase() {
    if (m_troupe) {
        m_troupe->leave();
    }
    m_troupe.reset();
    m_stage.reset();
    m_worker.reset();
    m_network.reset();
}

}  // namespace

/// Qt Test ends a function after five minutes; this chain's day takes longer.
int main(int argc, char** argv) {
    qputenv("QTEST_FUNCTION_TIMEOUT", QByteArray::number(kPatience));
    QCoreApplication app(argc, argv);
    TestNetworkStory test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_network_story.moc"
