#include "models/wallet/falling_due.h"

#include "models/wallet/ledger_queries.h"
#include "models/wallet/ledger_store.h"
#include "tests/wallet/empty_database.h"
#include "tests/wallet/history.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

using namespace tally;

/// The sums of the dashboard, beside what the rows themselves say.
class FallingDueTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatIsOwedIsWhatTheRootsSay();
    void whatIsOfferedIsWhatTheOffersSay();
    void whatWaitsIsCountedOnce();

private:
    /// Whether somebody accepted it.
    [[nodiscard]] bool isHeld(RootId root) {
        const auto first = LedgerQueries(*m_database).credential({root, 0});
        return first && *first && (*first)->state == CredentialState::Held;
    }

    QTemporaryDir m_folder;
    std::optional<Database> m_database;
};

void FallingDueTest::initTestCase() {
    auto database = emptyDatabase(m_folder.filePath(QStringLiteral("w")).toStdString());
    QVERIFY(database.has_value());
    m_database.emplace(std::move(*database));
    History history(7);
    constexpr int kBlocks = 60;
    for (int i = 0; i < kBlocks; ++i) {
        history.grow(20);
    }
    LedgerStore store(*m_database, {});
    QVERIFY(store.store(history.batch(0, history.height(), 0)).has_value());
}

void FallingDueTest::whatIsOwedIsWhatTheRootsSay() {
    LedgerQueries ledger(*m_database);
    std::map<std::tuple<std::int32_t, std::uint32_t, std::uint32_t, std::uint16_t>, PayableSum> expected;
    int notAccepted = 0;
    const auto roots = ledger.roots();
    QVERIFY(roots.has_value() && !roots->empty());
    for (const Root& root : *roots) {
        const bool isAccepted = isHeld(root.id);
        notAccepted += isAccepted || root.outstanding() == 0 ? 0 : 1;
        if (root.outstanding() > 0 && isAccepted) {
            PayableSum& sum = expected[{root.dueDay.days, root.issuer.value, root.settlementBank.value, root.currency}];
            ++sum.count;
            sum.outstanding += root.outstanding();
            sum.instructed += std::max<MinorUnits>(0, root.instructed - root.cleared);
        }
    }
    // What nobody accepted, or whose offer came to nothing, is owed to nobody.
    QVERIFY(notAccepted > 0);
    const auto sums = payableSums(*m_database, std::nullopt);
    QVERIFY(sums.has_value());
    QCOMPARE(sums->size(), expected.size());
    for (const PayableSum& sum : *sums) {
        const PayableSum& told = expected[{sum.day.days, sum.issuer.value, sum.bank.value, sum.currency}];
        QCOMPARE(sum.count, told.count);
        QCOMPARE(sum.outstanding, told.outstanding);
        QCOMPARE(sum.instructed, told.instructed);
    }
    const MemberId one = sums->front().issuer;
    const auto own = payableSums(*m_database, one);
    QVERIFY(own.has_value());
    QVERIFY(std::ranges::all_of(*own, [&](const PayableSum& sum) { return sum.issuer == one; }));
    QCOMPARE(own->size(), static_cast<std::size_t>(std::ranges::count(*sums, one, &PayableSum::issuer)));
}

void FallingDueTest::whatIsOfferedIsWhatTheOffersSay() {
    LedgerQueries ledger(*m_database);
    const auto members = ledger.members();
    QVERIFY(members.has_value());
    std::uint64_t seen = 0;
    for (const Member& member : *members) {
        CredentialFilter filter;
        filter.offeree = member.id;
        filter.state = CredentialState::Offered;
        const auto rows = ledger.credentials(filter);
        QVERIFY(rows.has_value());
        for (const Date today : {Date{}, Date{0xffff}}) {
            MinorUnits expected = 0;
            std::uint64_t count = 0;
            for (const CredentialRow& row : *rows) {
                const bool waits = row.credential.expiryDay >= today;
                expected += waits ? row.credential.value : 0;
                count += waits ? 1U : 0U;
            }
            const auto sums = offeredSums(*m_database, member.id, today);
            QVERIFY(sums.has_value());
            MinorUnits value = 0;
            std::uint64_t number = 0;
            for (const DueSum& sum : *sums) {
                value += sum.value;
                number += sum.count;
            }
            QCOMPARE(value, expected);
            QCOMPARE(number, count);
            seen += count;
        }
    }
    QVERIFY(seen > 0);
}

void FallingDueTest::whatWaitsIsCountedOnce() {
    LedgerQueries ledger(*m_database);
    const auto roots = ledger.roots();
    QVERIFY(roots.has_value());
    const Root& some = roots->front();
    const Date today{0xffff};
    MinorUnits toInstruct = 0;
    MinorUnits toClear = 0;
    for (const Root& root : *roots) {
        if (root.annulled || root.currency != some.currency || root.cleared >= root.face) {
            continue;
        }
        toInstruct +=
            root.issuer == some.issuer && isHeld(root.id) ? std::max<MinorUnits>(0, root.face - root.instructed) : 0;
        toClear +=
            root.settlementBank == some.settlementBank ? std::max<MinorUnits>(0, root.instructed - root.cleared) : 0;
    }
    const auto instruct = paymentsToInstruct(*m_database, some.issuer, today, some.currency);
    const auto clear = paymentsToClear(*m_database, some.settlementBank, some.currency);
    QVERIFY(instruct.has_value() && clear.has_value());
    QCOMPARE(instruct->amount, toInstruct);
    QCOMPARE(clear->amount, toClear);
    const auto none = paymentsToInstruct(*m_database, MemberId{9'999}, today, some.currency);
    QVERIFY(none.has_value());
    QCOMPARE(none->count, std::uint64_t{0});
}

QTEST_GUILESS_MAIN(FallingDueTest)
#include "falling_due_test.moc"
