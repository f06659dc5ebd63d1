#include "models/domain/ledger_state.h"
#include "models/domain/projection.h"

#include <QtTest>

using namespace tally;

namespace {

constexpr std::uint16_t kYuan = 156;
constexpr RootId kRoot{7};
constexpr MemberId kIssuer{2};
constexpr MemberId kSupplier{3};
constexpr MemberId kSecondTier{4};
constexpr MemberId kBank{5};

[[nodiscard]] Hash filled(std::uint8_t byte) {
    Hash out;
    out.data.fill(byte);
    return out;
}

[[nodiscard]] Date day(const char* iso) { return Date::fromIso(iso).value_or(Date{}); }

/// As the office of a successor tells of root 7: 1,000.00, of which 300.00 were paid at the predecessor in two clearings.
[[nodiscard]] event::RootCarried rootCarried() {
    event::RootCarried out;
    out.root = kRoot;
    out.issuer = kIssuer;
    out.settlementBank = kBank;
    out.currency = kYuan;
    out.face = 100'000;
    out.cleared = 30'000;
    out.issueDay = day("2026-01-05");
    out.dueDay = day("2026-04-03");
    out.parts = 3;
    return out;
}

[[nodiscard]] event::ClearingCarried clearingCarried(MinorUnits amount, MinorUnits total, std::uint8_t receipt) {
    return {kRoot, kBank, amount, total, filled(receipt)};
}

[[nodiscard]] event::PartCarried partCarried(std::uint32_t index, CredentialState state) {
    event::PartCarried out;
    out.id = {kRoot, index};
    out.parent = {kRoot, 0};
    out.holder = kSupplier;
    out.value = 60'000;
    out.tier = 1;
    out.state = state;
    return out;
}

}  // namespace

Q_DECLARE_METATYPE(tally::event::PartCarried)
Q_DECLARE_METATYPE(tally::Credential)

/// What a successor's events of a root that was copied to it make of a picture that knows nothing of it.
class CarriedTest : public QObject {
    Q_OBJECT

    LedgerState m_state;
    EventStamp m_stamp;

    void happens(const Event& event) {
        const auto applied = apply(m_state, m_stamp, event);
        QVERIFY2(applied, applied ? "" : applied.error().code.name.data());
    }

private Q_SLOTS:
    void init() {
        m_state = LedgerState();
        m_stamp = EventStamp();
        m_stamp.block = 100;
    }

    void aPartIsAsItWas_data() {
        QTest::addColumn<event::PartCarried>("carried");
        QTest::addColumn<Credential>("credential");
        const auto row = [](const char* name, event::PartCarried carried, Credential credential) {
            credential.id = carried.id;
            credential.value = 60'000;
            credential.tier = 1;
            credential.state = carried.state;
            QTest::newRow(name) << std::move(carried) << std::move(credential);
        };
        Credential held;
        held.owner = kSupplier;
        row("held", partCarried(1, CredentialState::Held), held);

        auto burdened = partCarried(1, CredentialState::Held);
        burdened.reserved = 20'000;
        burdened.frozen = 5'000;
        Credential withBurden = held;
        withBurden.reserved = 20'000;
        withBurden.frozen = 5'000;
        row("held, partly offered and frozen", burdened, withBurden);

        auto deeper = partCarried(2, CredentialState::Held);
        deeper.parent = {kRoot, 1};
        deeper.holder = kSecondTier;
        Credential ofPart = held;
        ofPart.owner = kSecondTier;
        ofPart.parent = 1;
        row("a part of a part", deeper, ofPart);

        auto offered = partCarried(2, CredentialState::Offered);
        offered.holder = {};
        offered.offeree = kSecondTier;
        offered.expiryDay = day("2026-02-01");
        Credential open;
        open.offeree = kSecondTier;
        open.expiryDay = day("2026-02-01");
        row("offered", offered, open);

        auto request = offered;
        request.offeree = {};
        Credential nobodys = open;
        nobodys.offeree = {};
        row("what was a financing request, offered to nobody", request, nobodys);

        // The word of a part that is no longer offered may still hold the day its offer would have ended.
        auto declined = offered;
        declined.state = CredentialState::Declined;
        Credential ended;
        ended.offeree = kSecondTier;
        row("declined, with a day left over", declined, ended);

        auto returned = partCarried(0, CredentialState::Returned);
        returned.holder = kIssuer;
        Credential back;
        back.owner = kIssuer;
        row("given back to the issuer", returned, back);
    }

    void aPartIsAsItWas() {
        QFETCH(event::PartCarried, carried);
        QFETCH(Credential, credential);
        happens(carried);
        QVERIFY(m_state.all<Credential>().size() == 1);
        QVERIFY(m_state.all<Credential>().begin()->second == credential);
        // No root and no line is touched before all of it is there.
        QVERIFY(m_state.all<Root>().empty());
        QVERIFY(m_state.all<Line>().empty());
    }

    void aRootComesAliveWithItsClearings() {
        happens(partCarried(1, CredentialState::Held));
        happens(clearingCarried(10'000, 10'000, 0xa1));
        happens(clearingCarried(20'000, 30'000, 0xa2));
        happens(rootCarried());
        const Root& root = m_state.all<Root>().at(kRoot);
        QVERIFY(root.issuer == kIssuer && root.settlementBank == kBank);
        QCOMPARE(root.currency, kYuan);
        QCOMPARE(root.face, MinorUnits{100'000});
        QCOMPARE(root.cleared, MinorUnits{30'000});
        QCOMPARE(root.outstanding(), MinorUnits{70'000});
        QCOMPARE(root.clearings, 2U);
        QCOMPARE(root.parts, 3U);
        QVERIFY(root.issueDay == day("2026-01-05") && root.dueDay == day("2026-04-03"));
        QCOMPARE(m_state.all<Clearing>().size(), std::size_t{2});
        const Clearing& second = m_state.all<Clearing>().at({kRoot, 2});
        QCOMPARE(second.amount, MinorUnits{20'000});
        QVERIFY(second.receipt == filled(0xa2));
    }

    void whatIsOutstandingUsesTheLine_data() {
        QTest::addColumn<MinorUnits>("cleared");
        QTest::addColumn<bool>("annulled");
        QTest::addColumn<MinorUnits>("used");
        QTest::newRow("nothing was paid") << MinorUnits{0} << false << MinorUnits{100'000};
        QTest::newRow("part was paid") << MinorUnits{30'000} << false << MinorUnits{70'000};
        QTest::newRow("all was paid") << MinorUnits{100'000} << false << MinorUnits{0};
        QTest::newRow("annulled") << MinorUnits{0} << true << MinorUnits{0};
    }

    void whatIsOutstandingUsesTheLine() {
        QFETCH(MinorUnits, cleared);
        QFETCH(bool, annulled);
        QFETCH(MinorUnits, used);
        auto carried = rootCarried();
        carried.cleared = cleared;
        carried.annulled = annulled;
        happens(carried);
        const LineKey key{LineKind::Issuing, kBank, kIssuer, kYuan};
        QCOMPARE(m_state.all<Line>().at(key).used, used);
        // A second root of the same issuer adds to it.
        carried.root = RootId{8};
        happens(carried);
        QCOMPARE(m_state.all<Line>().at(key).used, 2 * used);
    }

    /// From here on it lives as any other.
    void itIsClearedToItsEnd() {
        happens(partCarried(1, CredentialState::Held));
        happens(clearingCarried(30'000, 30'000, 0xa1));
        happens(rootCarried());
        event::LineSet set;
        set.bank = kBank;
        set.issuer = kIssuer;
        set.currency = kYuan;
        set.amount = 500'000;
        happens(set);
        const LineKey key{LineKind::Issuing, kBank, kIssuer, kYuan};
        QCOMPARE(m_state.all<Line>().at(key).used, MinorUnits{70'000});
        event::Cleared rest;
        rest.root = kRoot;
        rest.bank = kBank;
        rest.amount = 70'000;
        rest.clearedTotal = 100'000;
        happens(rest);
        QCOMPARE(m_state.all<Root>().at(kRoot).outstanding(), MinorUnits{0});
        QCOMPARE(m_state.all<Root>().at(kRoot).clearings, 2U);
        QCOMPARE(m_state.all<Line>().at(key).used, MinorUnits{0});
    }

    void overdueIsCarriedToo() {
        auto carried = rootCarried();
        carried.overdue = true;
        happens(carried);
        QVERIFY(m_state.all<Root>().at(kRoot).overdueRecorded);
        QVERIFY(!m_state.all<Root>().at(kRoot).annulled);
    }
};

QTEST_GUILESS_MAIN(CarriedTest)
#include "carried_test.moc"
