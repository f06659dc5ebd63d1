#include "models/wallet/ledger_store.h"

#include "models/wallet/ledger_queries.h"
#include "tests/wallet/empty_database.h"
#include "tests/wallet/history.h"
#include "tests/wallet/wallet_fixture.h"

using namespace tally;

namespace {

constexpr std::string_view kTables[] = {
    "events",   "members",   "operators",    "operator_proposals", "prepared_calls", "civil_zone", "policies",
    "holidays", "lines",     "roots",        "credentials",        "occupancies",    "backings",   "requests",
    "quotes",   "clearings", "receipt_marks"};

/// Everything the ledger's tables hold, as text.
[[nodiscard]] std::string contentOfTables(Database& database) {
    std::string out;
    for (const std::string_view table : kTables) {
        std::vector<std::string> columns;
        {
            auto names = database.prepare("SELECT name FROM pragma_table_info('" + std::string(table) + "')");
            names->query();
            while (*names->next()) {
                columns.push_back(std::string(names->text(0)));
            }
        }
        std::string list;
        for (const std::string& column : columns) {
            list += (list.empty() ? "hex(" : " || ',' || hex(") + column + ")";
        }
        auto rows = database.prepare("SELECT " + list + " AS line FROM " + std::string(table) + " ORDER BY line");
        rows->query();
        out += std::string(table) + "\n";
        while (*rows->next()) {
            out += std::string(rows->text(0)) + "\n";
        }
    }
    return out;
}

}  // namespace

class LedgerStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void batchesOfAnySizeAddUpToTheSame();
    void whatWasStoredIsStoredOnce();
    void blocksAreTakenBackAndGrownAgain_data();
    void blocksAreTakenBackAndGrownAgain();
    void deeperThanItRemembersItReadsItsJournalAgain();
    void aGapIsRefusedAndNothingIsKept();
    void valuesOfARootAlwaysAddUpToItsFace();
    void evidenceGivenBackBacksNothing();

private:
    /// The tables after a replay of a whole history in one go.
    [[nodiscard]] std::string replayed(const History& history) {
        const auto path = m_folder.path().toStdString() + "/replay" + std::to_string(++m_number);
        auto database = emptyDatabase(path);
        LedgerStore store(*database, {});
        const auto stored = store.store(history.batch(0, history.height(), 0));
        return stored ? contentOfTables(*database) : "failed: " + codeOf(stored);
    }

    QTemporaryDir m_folder;
    std::optional<Database> m_database;
    int m_number = 0;
};

void LedgerStoreTest::init() {
    m_database.reset();
    const auto path = m_folder.path().toStdString() + "/store" + std::to_string(++m_number);
    m_database.emplace(std::move(*emptyDatabase(path)));
}

void LedgerStoreTest::batchesOfAnySizeAddUpToTheSame() {
    History history(1);
    for (int i = 0; i < 120; ++i) {
        history.grow(12);
    }
    std::mt19937 random(2);
    LedgerStore store(*m_database, {});
    for (std::uint64_t at = 0; at < history.height();) {
        const std::uint64_t to = std::min(history.height(), at + 1 + random() % 17);
        QVERIFY(store.store(history.batch(at, to, LedgerStore::kUndoDepth)));
        at = to;
    }
    QCOMPARE(*m_database->integer("SELECT count(*) FROM events"), static_cast<std::int64_t>(history.eventCount()));
    QVERIFY(contentOfTables(*m_database) == replayed(history));
    const auto known = store.known();
    QVERIFY(known->front() == history.block(history.height()));
    QVERIFY(known->size() >= LedgerStore::kUndoDepth);
    QVERIFY(known->size() <= LedgerStore::kUndoDepth + 2);
}

void LedgerStoreTest::whatWasStoredIsStoredOnce() {
    History history(3);
    for (int i = 0; i < 30; ++i) {
        history.grow(10);
    }
    LedgerStore store(*m_database, {});
    QVERIFY(store.store(history.batch(0, 20, LedgerStore::kUndoDepth)));
    const std::string before = contentOfTables(*m_database);
    QVERIFY(store.store(history.batch(0, 20, LedgerStore::kUndoDepth)));
    QVERIFY(store.store(history.batch(5, 18, LedgerStore::kUndoDepth)));
    QVERIFY(contentOfTables(*m_database) == before);
    QVERIFY(store.store(history.batch(0, 30, LedgerStore::kUndoDepth)));
    QVERIFY(contentOfTables(*m_database) == replayed(history));
}

void LedgerStoreTest::blocksAreTakenBackAndGrownAgain_data() {
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 10; seed < 18; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void LedgerStoreTest::blocksAreTakenBackAndGrownAgain() {
    QFETCH(quint32, seed);
    History history(seed);
    std::mt19937 random(seed);
    LedgerStore store(*m_database, {});
    std::uint64_t stored = 0;
    for (int round = 0; round < 40; ++round) {
        for (std::uint32_t i = 0; i < 1 + random() % 6; ++i) {
            history.grow(static_cast<int>(random() % 9));
        }
        const std::uint64_t to = stored + 1 + random() % (history.height() - stored);
        const auto done = store.store(history.batch(stored, to, LedgerStore::kUndoDepth));
        QVERIFY2(done, codeOf(done).c_str());
        stored = to;
        if (random() % 3 == 0) {
            const std::uint64_t back =
                std::max<std::uint64_t>(1, stored - std::min<std::uint64_t>(stored, random() % 9));
            EventBatch taken;
            taken.rollbackTo = history.block(back);
            taken.head = history.height();
            const auto undone = store.store(taken);
            QVERIFY2(undone, codeOf(undone).c_str());
            history.forgetAbove(back);
            stored = std::min(stored, back);
            QVERIFY(store.known()->front() == history.block(stored));
        }
    }
    history.forgetAbove(stored);
    QVERIFY(contentOfTables(*m_database) == replayed(history));
}

void LedgerStoreTest::deeperThanItRemembersItReadsItsJournalAgain() {
    History history(21);
    for (int i = 0; i < 200; ++i) {
        history.grow(5);
    }
    LedgerStore store(*m_database, {});
    QVERIFY(store.store(history.batch(0, 100, LedgerStore::kUndoDepth)));
    QVERIFY(store.store(history.batch(100, 200, LedgerStore::kUndoDepth)));
    EventBatch taken;
    taken.rollbackTo = history.block(90);
    taken.head = 200;
    QVERIFY(store.store(taken));
    history.forgetAbove(90);
    QVERIFY(store.known()->front() == history.block(90));
    QVERIFY(contentOfTables(*m_database) == replayed(history));
    for (int i = 0; i < 30; ++i) {
        history.grow(5);
    }
    const auto done = store.store(history.batch(90, 120, LedgerStore::kUndoDepth));
    QVERIFY2(done, codeOf(done).c_str());
    QVERIFY(contentOfTables(*m_database) == replayed(history));
}

void LedgerStoreTest::aGapIsRefusedAndNothingIsKept() {
    History history(31);
    for (int i = 0; i < 20; ++i) {
        history.grow(10);
    }
    LedgerStore store(*m_database, {});
    QVERIFY(store.store(history.batch(0, 5, LedgerStore::kUndoDepth)));
    const std::string before = contentOfTables(*m_database);
    QCOMPARE(codeOf(store.store(history.batch(10, 20, LedgerStore::kUndoDepth))), std::string("projection.gap"));
    QVERIFY(contentOfTables(*m_database) == before);
    QVERIFY(store.known()->front() == history.block(5));
    QVERIFY(store.store(history.batch(5, 20, LedgerStore::kUndoDepth)));
}

void LedgerStoreTest::valuesOfARootAlwaysAddUpToItsFace() {
    History history(41);
    LedgerStore store(*m_database, {});
    LedgerQueries queries(*m_database);
    for (int i = 0; i < 60; ++i) {
        history.grow(10);
        QVERIFY(store.store(history.batch(history.height() - 1, history.height(), LedgerStore::kUndoDepth)));
        const auto roots = queries.roots();
        QVERIFY(roots);
        for (const Root& root : *roots) {
            QCOMPARE(*queries.liveValue(root.id), root.face);
        }
    }
}

void LedgerStoreTest::evidenceGivenBackBacksNothing() {
    const CredentialId root{RootId{1}, 0};
    const Hash invoice{{7}};
    const Hash contract{{8}};
    EventBatch batch;
    batch.upTo = {1, Hash{{1}}};
    batch.head = 1;
    const Event events[] = {event::EvidenceOccupied{invoice, MemberId{1}, root, 500, 300, {}},
                            event::EvidenceOccupied{contract, MemberId{1}, root, 200, 200, {}},
                            event::EvidenceVacated{invoice, MemberId{1}, root, 300}};
    for (const Event& one : events) {
        EventStamp stamp;
        stamp.block = 1;
        stamp.blockHash = batch.upTo.hash;
        stamp.logIndex = static_cast<std::uint32_t>(batch.events.size());
        batch.events.push_back({stamp, one});
    }
    LedgerStore store(*m_database, {});
    QVERIFY(store.store(batch));
    const auto left = LedgerQueries(*m_database).backingsOf(root);
    QVERIFY(left);
    QCOMPARE(left->size(), std::size_t{1});
    QVERIFY(left->front().fingerprint == contract);
}

QTEST_APPLESS_MAIN(LedgerStoreTest)
#include "ledger_store_test.moc"
