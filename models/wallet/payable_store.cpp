#include "models/wallet/payable_store.h"

#include "models/crypto/sealing.h"
#include "models/wallet/errors.h"
#include "models/wallet/query.h"

namespace tally {

namespace {

const std::string kSelectRow =
    "SELECT batch, row, state, supplier, name, invoice, invoice_day, currency, total, amount, due_day, contract, "
    "problems, fingerprint, outbox, root FROM payables ";

[[nodiscard]] PayableRow readRow(const Statement& row) {
    PayableRow out;
    out.batch = row.integer(0);
    out.row = row.as<int>(1);
    out.state = row.as<PayableState>(2);
    out.supplier = std::string(row.text(3));
    out.supplierName = std::string(row.text(4));
    out.invoiceNumber = std::string(row.text(5));
    out.invoiceDate = row.as<Date>(6);
    out.currency = row.as<std::uint16_t>(7);
    out.total = row.integer(8);
    out.amount = row.integer(9);
    out.dueDay = row.as<Date>(10);
    out.contractNumber = std::string(row.text(11));
    out.problem = std::string(row.text(12));
    out.fingerprint = row.as<Hash>(13);
    if (!row.isNull(14)) {
        out.outbox = row.integer(14);
    }
    out.root = row.as<RootId>(15);
    return out;
}

const std::string kSelectInvoice =
    "SELECT fingerprint, number, seller, seller_name, buyer, buyer_name, issue_day, due_day, currency, payable, "
    "total, contract, file_name, content, imported FROM invoices ";

/// Rows were written from checked values: a code that no longer checks means a damaged file.
[[nodiscard]] Result<StoredInvoice> readInvoice(const Statement& row) {
    const auto seller = Uscc::from(row.text(2));
    const auto buyer = Uscc::from(row.text(4));
    const auto currency = Currency::fromNumeric(row.as<int>(8));
    if (!seller || !buyer || !currency) {
        return fail(kWalletDamaged, "invoices");
    }
    StoredInvoice out{row.as<Hash>(0),
                      IssuableInvoice{{std::string(row.text(2)), std::string(row.text(1)), row.as<Date>(6),
                                       Money{row.integer(10), *currency}},
                                      *seller,
                                      *buyer,
                                      std::string(row.text(3)),
                                      std::string(row.text(5)),
                                      row.as<Date>(7),
                                      Money{row.integer(9), *currency},
                                      std::string(row.text(11))},
                      std::string(row.text(12)), Bytes(row.blob(13).begin(), row.blob(13).end()), row.integer(14)};
    if (out.invoice.dueDate == Date{}) {
        out.invoice.dueDate.reset();
    }
    return out;
}

}  // namespace

Result<BatchId> PayableStore::addBatch(const std::string& fileName, const Hash& fileHash, UnixSeconds now,
                                       const std::vector<PayableRow>& rows) {
    TALLY_ASSIGN(const auto former, query::one(
                                        m_database, "SELECT id FROM payable_batches WHERE file_hash = ?",
                                        [](const Statement& row) { return row.integer(0); }, fileHash));
    if (former) {
        return fail(kPayablesImported, fileName, {std::to_string(*former)});
    }
    TALLY_ASSIGN(Tx tx, Tx::begin(m_database));
    TALLY_TRY(query::run(m_database, "INSERT INTO payable_batches (file_name, file_hash, created) VALUES (?,?,?)",
                         fileName, fileHash, now));
    const BatchId batch = m_database.lastRowId();
    TALLY_ASSIGN(Statement insert,
                 m_database.prepare("INSERT INTO payables (batch, row, state, supplier, name, invoice, invoice_day, "
                                    "currency, total, amount, due_day, contract, problems, fingerprint) VALUES "
                                    "(?,?,?,?,?,?,?,?,?,?,?,?,?,?)"));
    for (const PayableRow& row : rows) {
        TALLY_TRY(insert.run(batch, row.row, row.state, row.supplier, row.supplierName, row.invoiceNumber,
                             row.invoiceDate, row.currency, row.total, row.amount, row.dueDay, row.contractNumber,
                             row.problem, row.fingerprint));
    }
    TALLY_TRY(tx.commit());
    return batch;
}

Result<std::vector<BatchInfo>> PayableStore::batches() {
    TALLY_ASSIGN(std::vector<BatchInfo> out,
                 query::all(m_database, "SELECT id, file_name, created FROM payable_batches ORDER BY id DESC",
                            [](const Statement& row) {
                                return BatchInfo{row.integer(0), std::string(row.text(1)), row.integer(2), {}, {}};
                            }));
    for (BatchInfo& batch : out) {
        TALLY_ASSIGN(batch.count, count(batch.id));
        TALLY_ASSIGN(
            const auto sums,
            query::all(
                m_database,
                "SELECT currency, sum(amount) FROM payables WHERE batch = ? AND state IN (?, ?) GROUP BY currency",
                [](const Statement& row) {
                    return std::pair(static_cast<std::uint16_t>(row.integer(0)), MinorUnits{row.integer(1)});
                },
                batch.id, PayableState::Ready, PayableState::Signed));
        batch.waiting = {sums.begin(), sums.end()};
    }
    return out;
}

Result<BatchCount> PayableStore::count(BatchId batch) {
    TALLY_ASSIGN(const auto counts,
                 query::all(
                     m_database, "SELECT state, count(*) FROM payables WHERE batch = ? GROUP BY state",
                     [](const Statement& row) { return std::pair(row.as<PayableState>(0), row.integer(1)); }, batch));
    BatchCount out;
    for (const auto& [state, number] : counts) {
        switch (state) {
            case PayableState::Ready:
                out.ready = number;
                break;
            case PayableState::Signed:
                out.inOutbox = number;
                break;
            case PayableState::Issued:
                out.issued = number;
                break;
            case PayableState::Refused:
                out.refused = number;
                break;
            case PayableState::SetAside:
                out.setAside = number;
                break;
        }
    }
    return out;
}

Result<std::vector<PayableRow>> PayableStore::rows(BatchId batch) {
    return query::all(m_database, kSelectRow + "WHERE batch = ? ORDER BY row", readRow, batch);
}

Result<std::vector<PayableRow>> PayableStore::ready(BatchId batch, std::size_t limit) {
    return query::all(m_database, kSelectRow + "WHERE batch = ? AND state = 0 ORDER BY row LIMIT ?", readRow, batch,
                      limit);
}

Result<std::vector<PayableRow>> PayableStore::rowsOf(OutboxId outbox) {
    return query::all(m_database, kSelectRow + "WHERE outbox = ? ORDER BY batch, row", readRow, outbox);
}

Result<std::vector<OutboxId>> PayableStore::openTransactions(BatchId batch) {
    return query::all(
        m_database, "SELECT DISTINCT outbox FROM payables WHERE batch = ? AND state = 1 ORDER BY outbox",
        [](const Statement& row) { return row.integer(0); }, batch);
}

Result<Done> PayableStore::markSigned(BatchId batch, int row, OutboxId outbox) {
    return query::run(m_database, "UPDATE payables SET state = 1, outbox = ? WHERE batch = ? AND row = ? AND state = 0",
                      outbox, batch, row);
}

Result<Done> PayableStore::markIssued(BatchId batch, int row, RootId root) {
    return query::run(m_database, "UPDATE payables SET state = 2, root = ? WHERE batch = ? AND row = ?", root, batch,
                      row);
}

Result<Done> PayableStore::markReady(BatchId batch, int row) {
    return query::run(m_database, "UPDATE payables SET state = 0, outbox = NULL WHERE batch = ? AND row = ?", batch,
                      row);
}

Result<Done> PayableStore::markRefused(BatchId batch, int row, std::string_view code) {
    return query::run(m_database,
                      "UPDATE payables SET state = 3, outbox = NULL, problems = ? WHERE batch = ? AND row = ?", code,
                      batch, row);
}

Result<Done> PayableStore::addInvoice(const StoredInvoice& invoice) {
    const IssuableInvoice& one = invoice.invoice;
    return query::run(
        m_database,
        "INSERT OR IGNORE INTO invoices (fingerprint, number, seller, seller_name, buyer, buyer_name, "
        "issue_day, due_day, currency, payable, total, contract, file_name, file_hash, content, imported) "
        "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        invoice.fingerprint, one.identity.number, one.seller.text(), one.sellerName, one.buyer.text(), one.buyerName,
        one.identity.issueDate, one.dueDate.value_or(Date{}), one.payable.currency.numeric(), one.payable.minor,
        one.identity.total.minor, one.contractNumber, invoice.fileName, blake2b(invoice.content), invoice.content,
        invoice.imported);
}

Result<std::optional<StoredInvoice>> PayableStore::invoice(const Hash& fingerprint) {
    TALLY_ASSIGN(auto found,
                 query::one(m_database, kSelectInvoice + "WHERE fingerprint = ?", readInvoice, fingerprint));
    if (!found) {
        return std::nullopt;
    }
    TALLY_ASSIGN(StoredInvoice invoice, std::move(*found));
    return invoice;
}

Result<std::vector<StoredInvoice>> PayableStore::invoices() {
    TALLY_ASSIGN(auto found, query::all(m_database, kSelectInvoice + "ORDER BY imported DESC, number", readInvoice));
    std::vector<StoredInvoice> out;
    for (auto& one : found) {
        TALLY_ASSIGN(StoredInvoice invoice, std::move(one));
        out.push_back(std::move(invoice));
    }
    return out;
}

}  // namespace tally
