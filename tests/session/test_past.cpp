#include "models/session/aftermath.h"
#include "models/session/provenance.h"
#include "tests/session/bank_desk.h"

using namespace tally;

namespace {

class TestPast : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void provenanceGoesUpToTheRootsFirstPart();
    void aTimelineLeavesOtherPartsOut();
    void anAftermathIsOfOneTransaction();
    void whatWasOnlySkippedWasNotDone();
    void whatAListNamesInVainIsKnownBefore();

private:
    std::unique_ptr<BankDesk> m_desk;
};

void TestPast::init() {
    m_desk = std::make_unique<BankDesk>();
    const auto begun = m_desk->begin();
    QVERIFY2(begun, codeOf(begun).c_str());
}

void TestPast::provenanceGoesUpToTheRootsFirstPart() {
    const auto chain =
        settled(m_desk->session->read([](LedgerQueries& ledger) { return provenanceOf(ledger, BankDesk::kRequest); }));
    QVERIFY2(chain, codeOf(chain).c_str());
    QCOMPARE(chain->size(), std::size_t{2});
    QVERIFY(chain->front().id == BankDesk::kRequest);
    QCOMPARE(chain->back().id.index, std::uint32_t{0});
    const auto none = settled(m_desk->session->read([](LedgerQueries& ledger) {
        return provenanceOf(ledger, CredentialId{{1}, 9});
    }));
    QCOMPARE(codeOf(none), std::string("credential.unknown"));
}

void TestPast::aTimelineLeavesOtherPartsOut() {
    const auto past =
        settled(m_desk->session->read([](LedgerQueries& ledger) { return timelineOf(ledger, BankDesk::kRequest); }));
    QVERIFY2(past, codeOf(past).c_str());
    QVERIFY(!past->empty());
    for (const StampedEvent& one : *past) {
        QVERIFY(!std::holds_alternative<event::OfferAccepted>(one.event));
    }
}

void TestPast::anAftermathIsOfOneTransaction() {
    QVERIFY(m_desk->store({event::RequestWithdrawn{BankDesk::kRequest}}));
    Hash txn;
    txn.data[0] = 3;
    const auto what = settled(m_desk->session->read([txn](LedgerQueries& ledger) { return aftermathOf(ledger, txn); }));
    QVERIFY2(what, codeOf(what).c_str());
    QCOMPARE(what->events.size(), std::size_t{1});
    QCOMPARE(what->credentials.size(), std::size_t{1});
    QVERIFY(what->credentials.front().credential.id == BankDesk::kRequest);
    QVERIFY(!what->isNothingDone());
}

void TestPast::whatWasOnlySkippedWasNotDone() {
    event::Skipped skipped;
    skipped.id = BankDesk::kRequest;
    QVERIFY(m_desk->store({skipped, skipped}));
    Hash txn;
    txn.data[0] = 3;
    const auto what = settled(m_desk->session->read([txn](LedgerQueries& ledger) { return aftermathOf(ledger, txn); }));
    QVERIFY2(what, codeOf(what).c_str());
    QCOMPARE(what->skipped.size(), std::size_t{2});
    QVERIFY(what->isNothingDone());
}

/// The desk's request is no open offer: accepting it would be left undone, whatever the ledger says of the transaction.
void TestPast::whatAListNamesInVainIsKnownBefore() {
    const auto staleOf = [this](Intent what) {
        return settled(
            m_desk->session->read([what](LedgerQueries& ledger) { return staleIn(ledger, what, BankDesk::kToday); }));
    };
    const auto accepting = staleOf(intent::AcceptOffers{{BankDesk::kRequest}});
    QVERIFY2(accepting, codeOf(accepting).c_str());
    QCOMPARE(accepting->named, std::size_t{1});
    QCOMPARE(accepting->skipped.size(), std::size_t{1});
    QVERIFY(accepting->skipped.front().reason == SkipReason::NotOpen);
    const auto other = staleOf(intent::WithdrawRequest{BankDesk::kRequest});
    QVERIFY2(other, codeOf(other).c_str());
    QCOMPARE(other->named, std::size_t{0});
    QVERIFY(other->skipped.empty());
}

}  // namespace

QTEST_GUILESS_MAIN(TestPast)
#include "test_past.moc"
