#include "models/wallet/request_list.h"

#include "models/wallet/ledger_queries.h"
#include "models/wallet/ledger_store.h"
#include "models/wallet/root_list.h"
#include "tests/wallet/empty_database.h"
#include "tests/wallet/history.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <optional>

using namespace tally;

/// The lists of requests, beside what requests, roots and quotes say one by one.
class RequestListTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aBanksListIsWhatTheQuotesSay();
    void anApplicantsListCountsAnswers();
    void theRecordIsWhatTheRootsSay();
    void theRootsOfAMemberAreThoseThatConcernIt();

private:
    QTemporaryDir m_folder;
    std::optional<Database> m_database;
};

void RequestListTest::initTestCase() {
    auto database = emptyDatabase(m_folder.filePath(QStringLiteral("w")).toStdString());
    QVERIFY(database.has_value());
    m_database.emplace(std::move(*database));
    History history(11);
    constexpr int kBlocks = 80;
    for (int i = 0; i < kBlocks; ++i) {
        history.grow(20);
    }
    LedgerStore store(*m_database, {});
    QVERIFY(store.store(history.batch(0, history.height(), 0)).has_value());
}

void RequestListTest::aBanksListIsWhatTheQuotesSay() {
    LedgerQueries ledger(*m_database);
    const auto members = ledger.members();
    QVERIFY(members.has_value());
    std::size_t seen = 0;
    for (const Member& member : *members) {
        const auto rows = requestRowsTo(*m_database, member.id);
        const auto requests = ledger.requestsTo(member.id);
        QVERIFY(rows.has_value() && requests.has_value());
        QCOMPARE(rows->size(), requests->size());
        for (std::size_t i = 0; i < rows->size(); ++i) {
            const RequestRow& row = (*rows)[i];
            const FinancingRequest& request = (*requests)[i];
            const auto root = ledger.root(request.id.root);
            const auto quotes = ledger.quotesFor(request.id);
            QVERIFY(root.has_value() && root->has_value() && quotes.has_value());
            const auto own = std::ranges::find(*quotes, member.id, &Quote::funder);
            QVERIFY(own != quotes->end());
            QVERIFY(row.id == request.id && row.applicant == request.applicant && row.issuer == (*root)->issuer);
            QVERIFY(row.value == request.value && row.currency == (*root)->currency);
            QVERIFY(row.requestDay == request.requestDay && row.expiryDay == request.expiryDay);
            QVERIFY(row.disburseByDay == request.disburseByDay && row.dueDay == (*root)->dueDay);
            QVERIFY(row.state == request.state && row.acceptedFunder == request.acceptedFunder);
            QVERIFY(row.answer == own->state && row.validToDay == own->validToDay && row.refusal == own->refusal);
        }
        seen += rows->size();
    }
    QVERIFY(seen > 0);
}

void RequestListTest::anApplicantsListCountsAnswers() {
    LedgerQueries ledger(*m_database);
    const auto members = ledger.members();
    QVERIFY(members.has_value());
    std::size_t seen = 0;
    for (const Member& member : *members) {
        const auto rows = requestRowsBy(*m_database, member.id);
        const auto requests = ledger.requestsBy(member.id);
        QVERIFY(rows.has_value() && requests.has_value());
        QCOMPARE(rows->size(), requests->size());
        for (std::size_t i = 0; i < rows->size(); ++i) {
            const auto quotes = ledger.quotesFor((*requests)[i].id);
            QVERIFY(quotes.has_value());
            QVERIFY((*rows)[i].id == (*requests)[i].id);
            QCOMPARE((*rows)[i].asked, static_cast<std::uint32_t>(quotes->size()));
            QCOMPARE((*rows)[i].answered,
                     static_cast<std::uint32_t>(std::ranges::count_if(
                         *quotes, [](const Quote& one) { return one.state != QuoteState::Invited; })));
        }
        seen += rows->size();
    }
    QVERIFY(seen > 0);
}

void RequestListTest::theRecordIsWhatTheRootsSay() {
    LedgerQueries ledger(*m_database);
    const auto roots = ledger.roots();
    QVERIFY(roots.has_value() && !roots->empty());
    BusinessCalendar everyDay;
    everyDay.weekendMask = 0;
    const MemberId issuer = roots->front().issuer;
    for (const Date today : {roots->front().dueDay, Date{0xffff}}) {
        IssuerRecord expected;
        for (const Root& root : *roots) {
            if (root.issuer != issuer || root.annulled) {
                continue;
            }
            if (root.cleared < root.face) {
                const auto first = ledger.credential({root.id, 0});
                QVERIFY(first.has_value() && first->has_value());
                const bool isRelied = (*first)->state == CredentialState::Held;
                expected.overdue += isRelied && root.dueDay < today ? 1 : 0;
                continue;
            }
            ++expected.cleared;
            const auto clearings = ledger.clearingsOf(root.id);
            QVERIFY(clearings.has_value());
            expected.late +=
                std::ranges::any_of(*clearings, [&](const Clearing& one) { return one.valueDay > root.dueDay; }) ? 1
                                                                                                                 : 0;
        }
        const auto record = issuerRecord(*m_database, issuer, Date{}, today, everyDay);
        QVERIFY(record.has_value());
        QCOMPARE(record->cleared, expected.cleared);
        QCOMPARE(record->late, expected.late);
        QCOMPARE(record->overdue, expected.overdue);
    }
}

void RequestListTest::theRootsOfAMemberAreThoseThatConcernIt() {
    LedgerQueries ledger(*m_database);
    const auto members = ledger.members();
    const auto roots = ledger.roots();
    QVERIFY(members.has_value() && roots.has_value());
    std::size_t all = 0;
    for (const Member& member : *members) {
        std::size_t expected = 0;
        for (const Root& root : *roots) {
            CredentialFilter held;
            held.owner = member.id;
            held.root = root.id;
            held.withValueOnly = true;
            const auto parts = ledger.credentials(held);
            QVERIFY(parts.has_value());
            const bool concerns = root.issuer == member.id || root.settlementBank == member.id || !parts->empty();
            expected += !root.annulled && concerns ? 1 : 0;
        }
        const auto rows = rootRowsOf(*m_database, member.id);
        QVERIFY(rows.has_value());
        QCOMPARE(rows->size(), expected);
        QVERIFY(std::ranges::is_sorted(
            *rows, {}, [](const RootRow& one) { return std::tuple(!one.isOwed(), one.root.dueDay, one.root.id); }));
        for (const RootRow& row : *rows) {
            const auto first = ledger.credential({row.root.id, 0});
            QVERIFY(first.has_value() && first->has_value() && (*first)->state == row.first);
        }
        all += rows->size();
    }
    QVERIFY(all > 0);
    const auto everybody = rootRowsOf(*m_database, std::nullopt);
    QVERIFY(everybody.has_value());
    QCOMPARE(everybody->size(), static_cast<std::size_t>(std::ranges::count(*roots, false, &Root::annulled)));
}

QTEST_GUILESS_MAIN(RequestListTest)
#include "request_list_test.moc"
