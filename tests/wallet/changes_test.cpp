#include "models/wallet/ledger_store.h"
#include "tests/wallet/empty_database.h"
#include "tests/wallet/history.h"
#include "tests/wallet/wallet_fixture.h"

#include <set>

using namespace tally;

namespace {

/// A table, and how what a row of it changes is named.
struct Subject {
    std::string_view table;
    std::string_view key;
};

constexpr Subject kSubjects[] = {
    {"members", "'member ' || id"},
    {"operators", "'member ' || member"},
    {"operator_proposals", "'member ' || member"},
    {"prepared_calls", "'prepared'"},
    {"civil_zone", "'rules'"},
    {"policies", "'rules'"},
    {"holidays", "'rules'"},
    {"lines", "'line ' || kind || ' ' || bank || ' ' || issuer || ' ' || currency"},
    {"roots", "'root ' || id"},
    {"clearings", "'root ' || root"},
    {"credentials", "'credential ' || id"},
    {"receipt_marks", "'credential ' || credential"},
    {"occupancies", "'document ' || lower(hex(fingerprint))"},
    {"backings", "'document ' || lower(hex(fingerprint))"},
    {"requests", "'request ' || id"},
    {"quotes", "'request ' || request"},
};

using Picture = std::set<std::pair<std::string, std::string>>;

/// Every row: the name of what it is about, and its content.
[[nodiscard]] Picture pictureOf(Database& database) {
    Picture out;
    for (const Subject& subject : kSubjects) {
        std::string content;
        {
            auto names = database.prepare("SELECT name FROM pragma_table_info('" + std::string(subject.table) + "')");
            names->query();
            while (*names->next()) {
                content += " || ',' || hex(" + std::string(names->text(0)) + ")";
            }
        }
        auto rows = database.prepare("SELECT " + std::string(subject.key) + ", '" + std::string(subject.table) + "'" +
                                     content + " FROM " + std::string(subject.table));
        rows->query();
        while (*rows->next()) {
            out.emplace(std::string(rows->text(0)), std::string(rows->text(1)));
        }
    }
    return out;
}

/// The names of what is in one picture and not in the other.
[[nodiscard]] std::set<std::string> namesOf(const Picture& before, const Picture& after) {
    std::vector<std::pair<std::string, std::string>> differing;
    std::set_symmetric_difference(before.begin(), before.end(), after.begin(), after.end(),
                                  std::back_inserter(differing));
    std::set<std::string> out;
    for (const auto& row : differing) {
        out.insert(row.first);
    }
    return out;
}

[[nodiscard]] std::set<std::string> namesOf(const Changes& changes) {
    std::set<std::string> out;
    const auto number = [](auto value) { return std::to_string(static_cast<std::uint64_t>(value)); };
    for (const MemberId id : changes.members) {
        out.insert("member " + number(id.value));
    }
    for (const RootId id : changes.roots) {
        out.insert("root " + number(id.value));
    }
    for (const CredentialId id : changes.credentials) {
        out.insert("credential " + number(id.packed()));
    }
    for (const CredentialId id : changes.requests) {
        out.insert("request " + number(id.packed()));
    }
    for (const LineKey& key : changes.lines) {
        out.insert("line " + number(key.kind) + " " + number(key.bank.value) + " " + number(key.issuer.value) + " " +
                   number(key.currency));
    }
    for (const Hash& document : changes.documents) {
        out.insert("document " + toHex(document.view()));
    }
    if (changes.rules) {
        out.insert("rules");
    }
    if (changes.preparedCalls) {
        out.insert("prepared");
    }
    return out;
}

/// The first name that is in `inner` alone.
[[nodiscard]] std::string missingIn(const std::set<std::string>& inner, const std::set<std::string>& outer) {
    for (const std::string& name : inner) {
        if (!outer.contains(name)) {
            return name;
        }
    }
    return {};
}

[[nodiscard]] EventBatch backTo(const BlockRef& block, std::uint64_t head) {
    EventBatch out;
    out.rollbackTo = block;
    out.head = head;
    return out;
}

}  // namespace

class ChangesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsStoredTellsAllItTouched();
    void blocksTakenBackTellAllTheyHadTouched();
    void slicesTogetherTellWhatTheBatchDoes();
    void nothingNewTellsNothing();
    void beyondWhatCanBeTakenBackEverythingIsToldAtOnce();
    void manyThingsAreToldAsEverything();
    void whatIsAddedStandsOnce();

private:
    QTemporaryDir m_folder;
    std::optional<Database> m_database;
    int m_number = 0;
};

void ChangesTest::init() {
    m_database.reset();
    const auto path = m_folder.path().toStdString() + "/changes" + std::to_string(++m_number);
    m_database.emplace(std::move(*emptyDatabase(path)));
}

void ChangesTest::whatIsStoredTellsAllItTouched() {
    History history(51);
    LedgerStore store(*m_database, {});
    std::set<std::string> told;
    for (int i = 0; i < 80; ++i) {
        const Picture before = pictureOf(*m_database);
        history.grow(6);
        const auto changes =
            store.store(history.batch(history.height() - 1, history.height(), LedgerStore::kUndoDepth));
        QVERIFY2(changes, codeOf(changes).c_str());
        const auto names = namesOf(*changes);
        QCOMPARE(missingIn(namesOf(before, pictureOf(*m_database)), names), std::string());
        told.insert(names.begin(), names.end());
    }
    // The history is worth the name: each kind of thing was touched.
    for (const char* const kind : {"member ", "root ", "credential ", "request ", "line ", "document "}) {
        QVERIFY2(told.lower_bound(kind) != told.end() && told.lower_bound(kind)->starts_with(kind), kind);
    }
}

void ChangesTest::blocksTakenBackTellAllTheyHadTouched() {
    History history(52);
    std::mt19937 random(52);
    LedgerStore store(*m_database, {});
    history.grow(8);
    QVERIFY(store.store(history.batch(0, 1, LedgerStore::kUndoDepth)));
    for (int round = 0; round < 30; ++round) {
        const Picture before = pictureOf(*m_database);
        const std::uint64_t from = history.height();
        for (std::uint32_t i = 0; i < 1 + random() % 5; ++i) {
            history.grow(static_cast<int>(random() % 8));
        }
        const auto forth = store.store(history.batch(from, history.height(), LedgerStore::kUndoDepth));
        QVERIFY(forth);
        const Picture between = pictureOf(*m_database);
        const auto back = store.store(backTo(history.block(from), history.height()));
        QVERIFY2(back, codeOf(back).c_str());
        QVERIFY(!back->everything);
        QVERIFY(pictureOf(*m_database) == before);
        QCOMPARE(missingIn(namesOf(between, before), namesOf(*back)), std::string());
        // And nothing that the blocks had not touched.
        QCOMPARE(missingIn(namesOf(*back), namesOf(*forth)), std::string());
        QVERIFY(store.store(history.batch(from, history.height(), LedgerStore::kUndoDepth)));
    }
}

void ChangesTest::slicesTogetherTellWhatTheBatchDoes() {
    History history(53);
    for (int i = 0; i < 60; ++i) {
        history.grow(8);
    }
    const EventBatch batch = history.batch(0, history.height(), 10);
    LedgerStore store(*m_database, {});
    StoreProgress progress{16, {}, false};
    while (!progress.isDone) {
        auto next = store.storeSlice(batch, progress, std::chrono::milliseconds(1));
        QVERIFY2(next, codeOf(next).c_str());
        progress = *next;
    }
    const Changes inSlices = progress.changes;
    init();
    LedgerStore whole(*m_database, {});
    const auto atOnce = whole.store(batch);
    QVERIFY(atOnce);
    QVERIFY(inSlices == *atOnce);
}

void ChangesTest::nothingNewTellsNothing() {
    History history(54);
    history.grow(9);
    LedgerStore store(*m_database, {});
    const auto first = store.store(history.batch(0, 1, LedgerStore::kUndoDepth));
    QVERIFY(first && !first->isEmpty());
    const auto again = store.store(history.batch(0, 1, LedgerStore::kUndoDepth));
    QVERIFY(again && again->isEmpty());
}

void ChangesTest::beyondWhatCanBeTakenBackEverythingIsToldAtOnce() {
    History history(55);
    for (int i = 0; i < 200; ++i) {
        history.grow(3);
    }
    LedgerStore store(*m_database, {});
    QVERIFY(store.store(history.batch(0, 200, LedgerStore::kUndoDepth)));
    const auto back = store.store(backTo(history.block(90), 200));
    QVERIFY(back);
    QVERIFY(back->everything && back->credentials.empty());
}

void ChangesTest::manyThingsAreToldAsEverything() {
    Changes changes;
    for (std::uint32_t i = 1; i <= Changes::kMost; ++i) {
        changes.credentials.push_back({RootId{i}, 0});
    }
    changes.tidy();
    QVERIFY(!changes.everything);
    Changes more;
    more.rules = true;
    more.roots.push_back(RootId{1});
    changes.add(more);
    QVERIFY(changes.everything && changes.credentials.empty());
    changes.add(more);
    QVERIFY(changes.everything && changes.roots.empty());
}

void ChangesTest::whatIsAddedStandsOnce() {
    Changes changes;
    changes.members = {MemberId{3}, MemberId{1}, MemberId{3}};
    changes.tidy();
    Changes more;
    more.members = {MemberId{2}, MemberId{3}};
    more.preparedCalls = true;
    changes.add(more);
    QVERIFY((changes.members == std::vector<MemberId>{MemberId{1}, MemberId{2}, MemberId{3}}));
    QVERIFY(changes.preparedCalls && !changes.rules);
}

QTEST_APPLESS_MAIN(ChangesTest)
#include "changes_test.moc"
