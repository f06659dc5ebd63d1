#include "ledger_client/consortium/event_sync.h"

#include "tests/support/fake_node.h"
#include "tests/support/waiting.h"

#include <QtTest>

using namespace tally;

namespace {

[[nodiscard]] std::uint64_t quantityOf(const RpcView& filter, std::string_view key) {
    return readQuantity(filter.field(key)).value_or(0);
}

/// A fake chain, its pool, and what a wallet would know of it.
struct Bench {
    FakeNode node;
    std::shared_ptr<ChainAccess> chain;
    std::shared_ptr<EventSync> sync;
    std::vector<BlockRef> known;
    std::size_t asked = 0;
    std::uint64_t widest = 0;

    /// A node that answers at most `most` blocks at once, and has no logs after block 1, where the deployment is known.
    explicit Bench(std::uint64_t height, std::uint64_t most) {
        node.chain.height = height;
        node.results["eth_getLogs"] = "[]";
        node.judges["eth_getLogs"] = [this, most](const RpcView& params) -> std::optional<std::string> {
            const std::vector<RpcView> list = params.items();
            const std::uint64_t blocks =
                list.empty() ? 0 : quantityOf(list.front(), "toBlock") - quantityOf(list.front(), "fromBlock") + 1;
            ++asked;
            if (blocks > most) {
                return R"({"code":-32005,"message":"too many blocks"})";
            }
            widest = std::max(widest, blocks);
            return std::nullopt;
        };
        PoolSettings settings;
        settings.identity = {node.chain.chainId, std::nullopt};
        settings.pollEvery = std::chrono::milliseconds{50};
        chain = std::make_shared<ChainAccess>(settings, std::vector<NodeEndpoint>{node.endpoint()});
        sync = std::make_shared<EventSync>(chain, ContractAddresses{}, 1, 0);
        known = {{1, node.hashAt(1)}};
    }
    ~Bench() { chain->close(); }

    [[nodiscard]] Result<EventBatch> next() {
        TALLY_ASSIGN(PoolStatus status, settled(chain->firstRound()));
        if (!status.head) {
            return fail(kTestTimeout);
        }
        TALLY_ASSIGN(EventBatch batch, settled(sync->after(known, *status.head)));
        if (batch.rollbackTo) {
            std::erase_if(known, [&](const BlockRef& ref) { return ref.number > batch.rollbackTo->number; });
            return batch;
        }
        for (const BlockRef& ref : batch.recent) {
            known.insert(known.begin(), ref);
        }
        if (known.empty() || known.front().number < batch.upTo.number) {
            known.insert(known.begin(), batch.upTo);
        }
        return batch;
    }
    /// Up to the head; how many pages it took.
    [[nodiscard]] int catchUp() {
        for (int pages = 1; pages < 10'000; ++pages) {
            const auto batch = next();
            if (!batch) {
                return -1;
            }
            if (batch->upTo.number >= batch->head) {
                return pages;
            }
        }
        return -1;
    }
};

}  // namespace

class EventSyncTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void emptyStretchesAreCrossedInGrowingSteps() {
        Bench bench(100'000, 1'000'000);
        const int pages = bench.catchUp();
        QVERIFY(pages > 0 && pages < 12);
        QCOMPARE(bench.known.front().number, std::uint64_t{100'000});
    }

    void aRangeThatIsTooMuchForTheNodeIsCut() {
        Bench bench(300, 10);
        QVERIFY(bench.catchUp() > 0);
        QCOMPARE(bench.known.front().number, std::uint64_t{300});
        QVERIFY(bench.widest <= 10);
        QVERIFY2(bench.asked < 70, "what was refused once is not asked for again and again");
    }

    void theBlocksNearTheHeadAreKnownOneByOne() {
        Bench bench(500, 1'000'000);
        QVERIFY(bench.catchUp() > 0);
        for (std::uint64_t i = 0; i < EventSync::kTail; ++i) {
            QCOMPARE(bench.known.at(i).number, 500 - i);
            QVERIFY(bench.known.at(i).hash == bench.node.hashAt(500 - i));
        }
    }

    void aChainThatWentBackIsFollowedFromWhereItBranched() {
        Bench bench(500, 1'000'000);
        QVERIFY(bench.catchUp() > 0);
        bench.node.chain.forkAt = 480;
        bench.node.chain.height = 503;
        QTRY_VERIFY(bench.chain->status().head && bench.chain->status().head->number == 503);
        const auto back = bench.next();
        QVERIFY(back && back->rollbackTo);
        QCOMPARE(back->rollbackTo->number, std::uint64_t{479});
        QVERIFY(bench.catchUp() > 0);
        QVERIFY(bench.known.front().hash == bench.node.hashAt(503));
    }

    void aChainThatWentBackFurtherThanIsKnownIsReadAnew() {
        Bench bench(500, 1'000'000);
        QVERIFY(bench.catchUp() > 0);
        bench.node.chain.forkAt = 1;
        bench.node.chain.height = 503;
        QTRY_VERIFY(bench.chain->status().head && bench.chain->status().head->number == 503);
        const auto back = bench.next();
        QVERIFY(back && back->rollbackTo);
        QCOMPARE(back->rollbackTo->number, std::uint64_t{0});
        QVERIFY(bench.known.empty());
    }

    void aNodeThatTellsNothingOfTheDeploymentIsNotBelieved() {
        Bench bench(100, 1'000'000);
        bench.known.clear();
        const auto batch = bench.next();
        QVERIFY(!batch);
        QCOMPARE(batch.error().code.name, kSyncWithheld.name);
    }

    void aNodeThatRefusesEverySingleBlockIsNamed() {
        Bench bench(100, 0);
        const auto batch = bench.next();
        QVERIFY(!batch);
        QCOMPARE(batch.error().code.name, kSyncStuck.name);
        QCOMPARE(batch.error().args, std::vector<std::string>{"2"});
    }

    void whatIsUnderWayEndsWhenThePoolIsClosed() {
        Bench bench(500, 1'000'000);
        QVERIFY(bench.next());
        bench.node.manner = FakeNode::Manner::Silent;
        BlockHeader head;
        head.number = 500;
        auto waiting = bench.sync->after(bench.known, head);
        bench.chain->close();
        bench.sync.reset();
        const auto ended = settled(std::move(waiting));
        QVERIFY(!ended);
        QCOMPARE(ended.error().code.name, kSessionCancelled.name);
    }
};

QTEST_GUILESS_MAIN(EventSyncTest)
#include "event_sync_test.moc"
