#include "models/wallet/audit_store.h"

#include "tests/wallet/wallet_fixture.h"

using namespace tally;

class AuditStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void entriesAreNumberedAndChained();
    void whatIsDoneWithAWalletIsOnRecord();
    void everyChangeIsNoticed_data();
    void everyChangeIsNoticed();
    void pagesFollowOneAnother();
};

void AuditStoreTest::entriesAreNumberedAndChained() {
    WalletFixture fixture;
    auto wallet = fixture.create();
    AuditStore audit(wallet->database(), fixture.clock);
    const std::size_t before = audit.newest(100)->size();
    QVERIFY(audit.append("payables.set-aside", "batch 3 row 17", R"({"row":"…"})"));
    fixture.clock.moveTo(1'790'000'060);
    QVERIFY(audit.append("offers.accept", "1-3", {}, Address{{1}}));
    const auto entries = audit.newest(100);
    QCOMPARE(entries->size(), before + 2);
    QCOMPARE((*entries)[0].kind, std::string("offers.accept"));
    QCOMPARE((*entries)[0].at, 1'790'000'060);
    QVERIFY((*entries)[0].actor == Address{{1}});
    QVERIFY(!(*entries)[1].actor);
    QCOMPARE((*entries)[0].number, (*entries)[1].number + 1);
    QVERIFY(audit.verify());
}

void AuditStoreTest::whatIsDoneWithAWalletIsOnRecord() {
    WalletFixture fixture;
    {
        auto wallet = fixture.create();
        QVERIFY(wallet->changePassword(secretOf("password"), secretOf("next")));
        const auto key = wallet->keys().importKey(secretOf(std::string(32, 'k')), "old");
        QVERIFY(wallet->keys().exportKeystore(key->address, secretOf("file"), kScryptPractice));
        QVERIFY(wallet->backUp(fixture.path("backup.tally")));
    }
    auto wallet = fixture.open("next");
    AuditStore audit(wallet->database(), fixture.clock);
    std::vector<std::string> kinds;
    const auto entries = audit.newest(100);
    for (const AuditEntry& entry : *entries) {
        kinds.insert(kinds.begin(), entry.kind);
    }
    QCOMPARE(kinds, (std::vector<std::string>{"wallet.created", "key.derived", "password.changed", "key.imported",
                                              "key.exported", "wallet.backed-up"}));
    QVERIFY(audit.verify());
}

void AuditStoreTest::everyChangeIsNoticed_data() {
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QByteArray>("entry");
    QTest::newRow("time") << QByteArray("UPDATE audit SET at = at + 1 WHERE number = 3") << QByteArray("3");
    QTest::newRow("kind") << QByteArray("UPDATE audit SET kind = 'b' WHERE number = 4") << QByteArray("4");
    QTest::newRow("moved text") << QByteArray("UPDATE audit SET kind = 'as', subject = '' WHERE number = 4")
                                << QByteArray("4");
    QTest::newRow("actor") << QByteArray("UPDATE audit SET actor = zeroblob(20) WHERE number = 5") << QByteArray("5");
    QTest::newRow("taken out") << QByteArray("DELETE FROM audit WHERE number = 4") << QByteArray("4");
    QTest::newRow("the first taken out") << QByteArray("DELETE FROM audit WHERE number = 1") << QByteArray("1");
    QTest::newRow("hash") << QByteArray("UPDATE audit SET hash = zeroblob(32) WHERE number = 6") << QByteArray("6");
    QTest::newRow("swapped") << QByteArray(
                                    "UPDATE audit SET number = 100 WHERE number = 3; UPDATE audit SET number = 3 "
                                    "WHERE number = 4; UPDATE audit SET number = 4 WHERE number = 100")
                             << QByteArray("3");
}

void AuditStoreTest::everyChangeIsNoticed() {
    QFETCH(QByteArray, sql);
    QFETCH(QByteArray, entry);
    WalletFixture fixture;
    auto wallet = fixture.create();
    AuditStore audit(wallet->database(), fixture.clock);
    for (int i = 0; i < 6; ++i) {
        QVERIFY(audit.append("a", "s"));
    }
    QVERIFY(audit.verify());
    QVERIFY(wallet->database().execute(sql.toStdString()));
    const auto verified = audit.verify();
    QCOMPARE(codeOf(verified), std::string("audit.broken"));
    QCOMPARE(QByteArray::fromStdString(verified.error().args[0]), entry);
}

void AuditStoreTest::pagesFollowOneAnother() {
    WalletFixture fixture;
    auto wallet = fixture.create();
    AuditStore audit(wallet->database(), fixture.clock);
    for (int i = 0; i < 5; ++i) {
        QVERIFY(audit.append("a", std::to_string(i)));
    }
    const auto first = audit.newest(3);
    const auto second = audit.newest(3, first->back().number);
    QCOMPARE(first->back().number, second->front().number + 1);
}

QTEST_APPLESS_MAIN(AuditStoreTest)
#include "audit_store_test.moc"
