#include "models/wallet/payable_store.h"

#include "tests/wallet/wallet_fixture.h"

using namespace tally;

namespace {

[[nodiscard]] std::vector<PayableRow> rowsOfFile(int count) {
    std::vector<PayableRow> out;
    for (int row = 2; row < 2 + count; ++row) {
        PayableRow one;
        one.row = row;
        one.supplier = "91330201MA2AXXXXXX";
        one.supplierName = "宁波座椅";
        one.invoiceNumber = "INV-" + std::to_string(row);
        one.invoiceDate = Date{20'000};
        one.currency = 156;
        one.total = 1'000'000 + row;
        one.amount = 900'000 + row;
        one.dueDay = Date{20'150};
        one.fingerprint = Hash{{static_cast<std::uint8_t>(row), static_cast<std::uint8_t>(row >> 8)}};
        out.push_back(one);
    }
    return out;
}

[[nodiscard]] OutboxId addTransaction(Database& database, std::uint64_t nonce) {
    OutboxEntry entry;
    entry.signer = Address{{1}};
    entry.nonce = nonce;
    entry.action = "issue";
    entry.txn.data = {static_cast<std::uint8_t>(nonce)};
    return *OutboxStore(database).add(entry);
}

}  // namespace

class PayableStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFileIsKeptWholeAndOnce();
    void aBatchIsTakenUpWhereItStopped();
    void whatIsSetAsideStaysOnRecord();
    void aRowThatRepeatsKeepsNothingOfItsFile();
    void anInvoiceKeepsItsFirstFile();
};

void PayableStoreTest::aFileIsKeptWholeAndOnce() {
    WalletFixture fixture;
    auto wallet = fixture.create();
    PayableStore store(wallet->database());
    const auto batch = store.addBatch("payables.csv", Hash{{1}}, 1'790'000'000, rowsOfFile(1000));
    QVERIFY(batch);
    const auto rows = store.rows(*batch);
    QCOMPARE(rows->size(), std::size_t{1000});
    QCOMPARE(rows->front().supplierName, std::string("宁波座椅"));
    QCOMPARE(rows->back().amount, std::int64_t{900'000 + 1001});
    QVERIFY(rows->back().dueDay == Date{20'150});
    QVERIFY(!rows->back().outbox);
    MinorUnits waiting = 0;
    for (const PayableRow& row : *rows) {
        waiting += row.state == PayableState::Ready ? row.amount : 0;
    }
    const auto batches = store.batches();
    QCOMPARE(batches->front().waiting.size(), std::size_t{1});
    QCOMPARE(batches->front().waiting.begin()->second, waiting);
    const auto again = store.addBatch("copy of payables.csv", Hash{{1}}, 1'790'000'001, rowsOfFile(1));
    QCOMPARE(codeOf(again), std::string("payables.imported-before"));
    QCOMPARE(again.error().args, std::vector<std::string>{std::to_string(*batch)});
    QCOMPARE(store.batches()->size(), std::size_t{1});
}

void PayableStoreTest::aBatchIsTakenUpWhereItStopped() {
    WalletFixture fixture;
    BatchId batch = 0;
    OutboxId first = 0;
    {
        auto wallet = fixture.create();
        PayableStore store(wallet->database());
        batch = *store.addBatch("payables.csv", Hash{{1}}, 1, rowsOfFile(250));
        first = addTransaction(wallet->database(), 0);
        const auto ready = store.ready(batch, 100);
        QCOMPARE(ready->size(), std::size_t{100});
        for (const PayableRow& row : *ready) {
            QVERIFY(store.markSigned(batch, row.row, first));
        }
    }
    auto wallet = fixture.open();
    PayableStore store(wallet->database());
    QCOMPARE(*store.openTransactions(batch), std::vector<OutboxId>{first});
    const auto carried = store.rowsOf(first);
    QCOMPARE(carried->size(), std::size_t{100});
    QCOMPARE(carried->front().row, 2);
    QCOMPARE(store.ready(batch, 1000)->front().row, 102);
    for (const PayableRow& row : *carried) {
        QVERIFY(store.markIssued(batch, row.row, RootId{static_cast<std::uint32_t>(row.row)}));
    }
    const OutboxId second = addTransaction(wallet->database(), 1);
    QVERIFY(store.markSigned(batch, 102, second));
    QVERIFY(store.markSigned(batch, 103, second));
    QVERIFY(store.markReady(batch, 102));
    QVERIFY(store.markRefused(batch, 103, "ledger.evidence-occupied"));
    const auto count = store.count(batch);
    QCOMPARE(count->issued, 100);
    QCOMPARE(count->refused, 1);
    QCOMPARE(count->ready, 149);
    QCOMPARE(count->inOutbox, 0);
    QVERIFY(!count->isFinished());
    // What is signed or issued is not signed once more.
    QVERIFY(store.markSigned(batch, 2, second));
    QVERIFY(store.rowsOf(second)->empty());
}

void PayableStoreTest::whatIsSetAsideStaysOnRecord() {
    WalletFixture fixture;
    auto wallet = fixture.create();
    PayableStore store(wallet->database());
    auto rows = rowsOfFile(3);
    rows[1].state = PayableState::SetAside;
    rows[1].problem = "amount: 12x";
    const auto batch = store.addBatch("payables.csv", Hash{{1}}, 1, rows);
    QCOMPARE(store.count(*batch)->setAside, 1);
    QCOMPARE(store.ready(*batch, 10)->size(), std::size_t{2});
    QCOMPARE((*store.rows(*batch))[1].problem, std::string("amount: 12x"));
}

void PayableStoreTest::aRowThatRepeatsKeepsNothingOfItsFile() {
    WalletFixture fixture;
    auto wallet = fixture.create();
    PayableStore store(wallet->database());
    auto rows = rowsOfFile(5);
    rows[4].row = rows[0].row;
    QCOMPARE(codeOf(store.addBatch("payables.csv", Hash{{1}}, 1, rows)), std::string("wallet.constraint"));
    QVERIFY(store.batches()->empty());
    QVERIFY(store.addBatch("payables.csv", Hash{{1}}, 1, rowsOfFile(5)));
}

void PayableStoreTest::anInvoiceKeepsItsFirstFile() {
    WalletFixture fixture;
    auto wallet = fixture.create();
    PayableStore store(wallet->database());
    const auto seller = Uscc::from("91350100M000100Y43");
    QVERIFY(seller);
    const Currency yuan = *Currency::fromNumeric(156);
    StoredInvoice invoice{Hash{{5}},
                          IssuableInvoice{{seller->text(), "INV-1", Date{20'000}, Money{113'000, yuan}},
                                          *seller,
                                          *seller,
                                          "宁波座椅",
                                          "华东汽车",
                                          std::nullopt,
                                          Money{100'000, yuan},
                                          "C-7"},
                          "inv-1.xml", Bytes{'<', 'a', '/', '>'}, 1};
    QVERIFY(store.addInvoice(invoice));
    invoice.fileName = "again.xml";
    QVERIFY(store.addInvoice(invoice));
    QCOMPARE(store.invoices()->size(), std::size_t{1});
    const auto found = store.invoice(Hash{{5}});
    QCOMPARE((*found)->fileName, std::string("inv-1.xml"));
    QVERIFY((*found)->content == invoice.content);
    QCOMPARE((*found)->invoice.payable.minor, 100'000);
    QCOMPARE((*found)->invoice.identity.total.minor, 113'000);
    QVERIFY(!(*found)->invoice.dueDate);
    QCOMPARE((*found)->invoice.contractNumber, std::string("C-7"));
    QVERIFY(!*store.invoice(Hash{{6}}));
}

QTEST_APPLESS_MAIN(PayableStoreTest)
#include "payable_store_test.moc"
