#include "models/wallet/kept_lists.h"

#include "models/wallet/credential_list.h"
#include "models/wallet/ledger_store.h"
#include "models/wallet/query.h"
#include "tests/wallet/empty_database.h"
#include "tests/wallet/history.h"
#include "tests/wallet/wallet_fixture.h"

using namespace tally;

namespace {

constexpr std::uint32_t kMembers = 12;
constexpr std::size_t kAll = 1'000'000;
constexpr CredentialScope kScopes[] = {CredentialScope::Mine,    CredentialScope::Held,      CredentialScope::ToAccept,
                                       CredentialScope::Offered, CredentialScope::Financing, CredentialScope::Overdue,
                                       CredentialScope::Issued,  CredentialScope::All};
constexpr CredentialOrder kOrders[] = {CredentialOrder::Newest, CredentialOrder::DueDay, CredentialOrder::Value,
                                       CredentialOrder::Issuer};
/// Before offers lapse; when some have; when some is overdue; when all is.
constexpr Date kDays[] = {{20'000}, {20'015}, {20'165}, {20'400}};

[[nodiscard]] QByteArray textOf(const std::vector<CurrencySum>& sums) {
    QByteArrayList out;
    for (const CurrencySum& sum : sums) {
        out.append(QByteArray::number(sum.currency) + ":" + QByteArray::number(quint64{sum.count}) + " " +
                   QByteArray::number(qint64{sum.value}) + " " + QByteArray::number(qint64{sum.reserved}));
    }
    std::ranges::sort(out);
    return out.join("; ");
}

[[nodiscard]] QByteArray textOf(const std::vector<DueSum>& sums) {
    QByteArrayList out;
    for (const DueSum& sum : sums) {
        out.append(QByteArray::number(sum.day.days) + " " + QByteArray::number(sum.issuer.value) + " " +
                   textOf(std::vector{CurrencySum{sum.currency, sum.count, sum.value, sum.reserved}}));
    }
    return out.join("; ");
}

[[nodiscard]] QByteArray textOf(const std::vector<CredentialRow>& rows) {
    QByteArrayList out;
    for (const CredentialRow& row : rows) {
        out.append(QByteArray::number(quint64{row.credential.id.packed()}) + "=" +
                   QByteArray::number(qint64{row.credential.value}) + "/" + QByteArray::number(row.root.dueDay.days));
    }
    return out.join(" ");
}

/// Every kind of question that narrows a list.
[[nodiscard]] std::vector<CredentialListQuery> narrowed(const CredentialListQuery& whole) {
    std::vector<CredentialListQuery> out(9, whole);
    out[1].issuer = MemberId{12};
    out[2].named = {{1}};
    out[3].named = {{12}, {7}, {1}};
    out[4].named = {MemberId{}};
    out[5].due = std::pair{Date{20'155}, Date{20'170}};
    out[6].due = std::pair{Date{20'160}, Date{20'165}};
    out[6].named = {{12}};
    out[7].root = RootId{3};
    out[8].due = std::pair{Date{}, Date{20'163}};
    out[8].issuer = MemberId{1};
    return out;
}

}  // namespace

class KeptListsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void stretchesFollowOneAnother();
    void everyPageIsWhatAScanGives_data();
    void everyPageIsWhatAScanGives();
    void theyStayRightWhileBlocksComeAndGo_data();
    void theyStayRightWhileBlocksComeAndGo();
    void aDeepReorganisationMakesThemAnew();
    void carriedPartsAreListedOnceTheirRootCame();
    void aRootThatIsCancelledLeavesItsLists();
    void aWalletFromBeforeGetsItsLists();
    void withoutAKeyNothingIsKept();

private:
    void actFor(MemberId member) {
        QVERIFY(query::run(*m_database,
                           "INSERT INTO keys (address, label, encryption_key, sealed_signing, sealed_encryption, "
                           "created_at) VALUES (?, '', zeroblob(32), x'00', x'00', 0)",
                           Address{{static_cast<std::uint8_t>(member.value)}}));
    }
    void store(const EventBatch& batch) {
        LedgerStore store(*m_database, {});
        QVERIFY(store.store(batch));
    }
    void storeEvents(std::uint64_t block, const std::vector<Event>& events) {
        EventBatch batch;
        for (const Event& event : events) {
            StampedEvent one;
            one.stamp.block = block;
            one.stamp.logIndex = static_cast<std::uint32_t>(batch.events.size());
            one.stamp.day = Date{20'000};
            one.event = event;
            batch.events.push_back(one);
        }
        batch.upTo = {block, Hash{{static_cast<std::uint8_t>(block)}}};
        batch.head = block;
        store(batch);
    }
    [[nodiscard]] std::string content() {
        std::string out;
        for (
            const std::string_view sql :
            {"SELECT id || ' ' || list || ' ' || issuer || ' ' || due_day || ' ' || currency || ' ' || value || ' ' || "
             "reserved || ' ' || coalesce(expiry_day, '-') FROM listed ORDER BY id, list",
             "SELECT list || ' ' || issuer || ' ' || due_day || ' ' || currency || ' ' || count || ' ' || value || ' ' "
             "|| reserved FROM listed_sums ORDER BY list, issuer, due_day, currency",
             "SELECT list || ' ' || issuer || ' ' || way || ' ' || stretch || ' ' || count FROM listed_stretches ORDER "
             "BY list, issuer, way, stretch"}) {
            const auto lines =
                query::all(*m_database, sql, [](const Statement& row) { return std::string(row.text(0)); });
            for (const std::string& line : *lines) {
                out += line + "\n";
            }
        }
        return out;
    }
    /// As kept against as made from the state.
    void compareWithMadeAnew() {
        const std::string kept = content();
        auto tx = Tx::begin(*m_database);
        QVERIFY(KeptLists(*m_database).makeAnew());
        QCOMPARE(kept, content());
    }
    void compareSums(MemberId member, Date today) {
        for (const CredentialScope scope : kScopes) {
            CredentialListQuery whole;
            whole.member = member;
            whole.today = today;
            whole.scope = scope;
            for (const CredentialListQuery& one : narrowed(whole)) {
                QCOMPARE(textOf(*credentialSums(*m_database, one)), textOf(*scannedSums(*m_database, one)));
            }
        }
        QCOMPARE(textOf(*dueSums(*m_database, member)), textOf(*scannedDueSums(*m_database, member)));
    }
    void comparePages(const CredentialListQuery& query, std::size_t size) {
        const QByteArray wanted = textOf(*scannedRows(*m_database, query, 0, kAll));
        std::vector<CredentialRow> rows;
        for (std::uint64_t offset = 0;; offset += size) {
            const auto page = credentialList(*m_database, query, offset, size);
            QVERIFY(page);
            rows.insert(rows.end(), page->rows.begin(), page->rows.end());
            if (page->rows.size() < size) {
                QCOMPARE(page->total(), std::uint64_t{rows.size()});
                break;
            }
        }
        QCOMPARE(textOf(rows), wanted);
    }
    /// The history's members with keys, and everybody's lists.
    void actForAll() {
        for (std::uint32_t id = 1; id <= kMembers; ++id) {
            actFor({id});
        }
    }

    QTemporaryDir m_folder;
    std::optional<Database> m_database;
    int m_number = 0;
};

void KeptListsTest::init() {
    m_database.reset();
    const auto path = m_folder.path().toStdString() + "/kept" + std::to_string(++m_number);
    m_database.emplace(std::move(*emptyDatabase(path)));
}

void KeptListsTest::stretchesFollowOneAnother() {
    for (std::int64_t stretch = 0; stretch < 800; ++stretch) {
        const std::int64_t begin = beginOfStretch(StretchWay::Value, stretch);
        QCOMPARE(stretchOfValue(begin), stretch);
        QCOMPARE(stretchOfValue(beginOfStretch(StretchWay::Value, stretch + 1) - 1), stretch);
    }
    for (const std::int64_t stretch : {0, 1, 97, 2'097'151}) {
        const auto begin = CredentialId::unpack(static_cast<std::uint64_t>(beginOfStretch(StretchWay::Id, stretch)));
        QCOMPARE(stretchOfId(begin), stretch);
    }
}

void KeptListsTest::everyPageIsWhatAScanGives_data() {
    QTest::addColumn<quint32>("member");
    for (const quint32 member : {1U, 2U, 3U, 12U}) {
        QTest::addRow("member %u", member) << member;
    }
}

void KeptListsTest::everyPageIsWhatAScanGives() {
    QFETCH(quint32, member);
    actForAll();
    History history(7);
    history.grow(0);
    history.grow(1'500);
    store(history.batch(0, 1, 0));
    // A registrar sees everybody's.
    QVERIFY(m_database->execute("UPDATE members SET roles = 16 WHERE id = 5"));
    store(history.batch(1, history.height(), 0));
    QVERIFY(*isFollowed(*m_database, {}));
    for (const Date today : kDays) {
        compareSums({member}, today);
        for (const CredentialScope scope : kScopes) {
            for (const CredentialOrder order : kOrders) {
                for (const bool descending : {false, true}) {
                    CredentialListQuery whole;
                    whole.member = MemberId{member};
                    whole.today = today;
                    whole.scope = scope;
                    whole.order = order;
                    whole.descending = descending;
                    for (const CredentialListQuery& one : narrowed(whole)) {
                        comparePages(one, 37);
                    }
                }
            }
        }
    }
}

void KeptListsTest::theyStayRightWhileBlocksComeAndGo_data() {
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed) {
        QTest::addRow("past %u", seed) << seed;
    }
}

void KeptListsTest::theyStayRightWhileBlocksComeAndGo() {
    QFETCH(quint32, seed);
    std::mt19937 random(seed);
    actForAll();
    History history(seed);
    history.grow(0);
    store(history.batch(0, 1, 60));
    QVERIFY(m_database->execute("UPDATE members SET roles = 32 WHERE id = 5"));
    std::uint64_t stored = 1;
    for (int step = 0; step < 25; ++step) {
        for (std::uint32_t blocks = 1 + static_cast<std::uint32_t>(random() % 3); blocks > 0; --blocks) {
            history.grow(static_cast<int>(1 + random() % 40));
        }
        store(history.batch(stored, history.height(), 60));
        stored = history.height();
        if (random() % 3 == 0 && stored > 4) {
            const std::uint64_t back = stored - 1 - random() % 3;
            EventBatch batch;
            batch.rollbackTo = history.block(back);
            store(batch);
            compareWithMadeAnew();
            history.forgetAbove(back);
            stored = back;
        }
        compareWithMadeAnew();
    }
    for (std::uint32_t member = 1; member <= kMembers; ++member) {
        compareSums({member}, kDays[2]);
    }
}

void KeptListsTest::aDeepReorganisationMakesThemAnew() {
    actForAll();
    History history(3);
    for (int i = 0; i < 12; ++i) {
        history.grow(30);
    }
    store(history.batch(0, history.height(), 2));
    EventBatch back;
    back.rollbackTo = history.block(4);
    store(back);
    compareWithMadeAnew();
    for (std::uint32_t member = 1; member <= kMembers; ++member) {
        compareSums({member}, kDays[0]);
    }
    LedgerStore store(*m_database, {});
    QVERIFY(store.forget());
    QCOMPARE(content(), std::string());
}

void KeptListsTest::carriedPartsAreListedOnceTheirRootCame() {
    actFor({3});
    History history(1);
    history.grow(0);
    store(history.batch(0, 1, 0));
    event::PartCarried part;
    part.id = {{900}, 1};
    part.parent = {{900}, 0};
    part.holder = MemberId{3};
    part.value = 500;
    part.state = CredentialState::Held;
    event::PartCarried offered = part;
    offered.id.index = 2;
    offered.parent.index = 1;
    offered.holder = MemberId{};
    offered.offeree = MemberId{4};
    offered.expiryDay = Date{20'010};
    offered.state = CredentialState::Offered;
    storeEvents(2, {offered, part});
    QCOMPARE(content(), std::string());
    event::RootCarried root;
    root.root = RootId{900};
    root.issuer = MemberId{1};
    root.settlementBank = MemberId{2};
    root.currency = 156;
    root.face = 1'000;
    root.dueDay = Date{20'100};
    storeEvents(3, {root});
    compareWithMadeAnew();
    compareSums({3}, kDays[0]);
    CredentialListQuery query;
    query.member = MemberId{3};
    query.today = kDays[0];
    query.scope = CredentialScope::Offered;
    QCOMPARE(textOf(*credentialSums(*m_database, query)), QByteArray("156:1 500 0"));
}

void KeptListsTest::aRootThatIsCancelledLeavesItsLists() {
    actFor({1});
    actFor({3});
    History history(1);
    history.grow(0);
    store(history.batch(0, 1, 0));
    const RootId root{700};
    storeEvents(2, {event::RootIssued{root, {1}, {3}, {2}, 156, 5'000, Date{20'100}, Date{20'010}, {}}});
    compareWithMadeAnew();
    CredentialListQuery query;
    query.member = MemberId{3};
    query.today = kDays[0];
    QCOMPARE(textOf(*credentialSums(*m_database, query)), QByteArray("156:1 5000 5000"));
    storeEvents(3, {event::OfferDeclined{{root, 0}, {3}, DeclineReason::WrongAmount}});
    QCOMPARE(textOf(*credentialSums(*m_database, query)), QByteArray());
    storeEvents(4, {event::RootCancelled{root}});
    compareWithMadeAnew();
    for (const MemberId member : {MemberId{1}, MemberId{3}}) {
        compareSums(member, kDays[0]);
    }
}

void KeptListsTest::aWalletFromBeforeGetsItsLists() {
    const auto path = m_folder.path().toStdString() + "/before";
    const auto keep = [](std::int64_t) -> Result<Done> { return Done{}; };
    m_database.reset();
    m_database.emplace(std::move(*emptyDatabase(path)));
    actFor({3});
    History history(5);
    history.grow(0);
    history.grow(600);
    store(history.batch(0, history.height(), 0));
    const std::string kept = content();
    QVERIFY(!kept.empty());
    // Back to what step 6 left.
    QVERIFY(
        m_database->execute("DROP TABLE listed; DROP TABLE listed_sums; DROP TABLE listed_stretches; "
                            "DROP TABLE listed_stretches_due; "
                            "DROP TABLE followed; DROP INDEX roots_owed; DROP INDEX roots_to_clear; "
                            "PRAGMA user_version = 6"));
    QVERIFY(migrate(*m_database, schemaSteps(), keep));
    QCOMPARE(content(), std::string());
    // Until they are made, what is asked is scanned.
    compareSums({3}, kDays[0]);
    QVERIFY(KeptLists(*m_database).follow());
    QCOMPARE(content(), kept);
    compareSums({3}, kDays[0]);
}

void KeptListsTest::withoutAKeyNothingIsKept() {
    History history(5);
    history.grow(0);
    history.grow(600);
    store(history.batch(0, history.height(), 0));
    QCOMPARE(content(), std::string());
    compareSums({3}, kDays[0]);
}

QTEST_APPLESS_MAIN(KeptListsTest)
#include "kept_lists_test.moc"
