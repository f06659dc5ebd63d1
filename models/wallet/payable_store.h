#pragma once

#include "models/base/clock.h"
#include "models/documents/invoice_identity.h"
#include "models/documents/payables.h"
#include "models/domain/credential.h"
#include "models/domain/ids.h"
#include "models/wallet/database.h"
#include "models/wallet/outbox_store.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tally {

/// The file was imported before. place: its name; args: the batch.
inline constexpr ErrorCode kPayablesImported{"payables.imported-before", ErrorKind::Refused};

using BatchId = std::int64_t;

/// A payable's way to a credential. The numbers are stored.
enum class PayableState : std::uint8_t {
    Ready = 0,     ///< may be issued
    Signed = 1,    ///< in a transaction of the outbox
    Issued = 2,    ///< a credential stands for it
    Refused = 3,   ///< the ledger refused it: `problem` says by which rule
    SetAside = 4,  ///< somebody chose not to issue it; stays on record
};

struct PayableRow {
    BatchId batch = 0;
    int row = 0;  ///< line or row of the file
    PayableState state = PayableState::Ready;
    std::string supplier;  ///< Unified Social Credit Code
    std::string supplierName;
    std::string invoiceNumber;
    Date invoiceDate;
    std::uint16_t currency = 0;
    std::int64_t total = 0;
    std::int64_t amount = 0;
    Date dueDay;
    std::string contractNumber;
    std::string problem;  ///< an error code, or the cells of a row that was set aside
    Hash fingerprint;
    std::optional<OutboxId> outbox;
    RootId root;
};

/// How a batch stands.
struct BatchCount {
    std::int64_t ready = 0;
    std::int64_t inOutbox = 0;
    std::int64_t issued = 0;
    std::int64_t refused = 0;
    std::int64_t setAside = 0;

    [[nodiscard]] bool isFinished() const { return ready == 0 && inOutbox == 0; }
};

struct BatchInfo {
    BatchId id = 0;
    std::string fileName;
    UnixSeconds created = 0;
    BatchCount count;
    /// What is still to be issued, or on its way, by currency (ISO 4217 numeric).
    std::map<std::uint16_t, MinorUnits> waiting;
};

/// An invoice that was imported, with the file as it came.
struct StoredInvoice {
    Hash fingerprint;
    IssuableInvoice invoice;
    std::string fileName;
    Bytes content;
    UnixSeconds imported = 0;
};

/// Invoices and files of payables, on their way to credentials.
class PayableStore {
public:
    explicit PayableStore(Database& database) : m_database(database) {}

    /// A new batch of these rows, all or none. kPayablesImported when a file with this hash is there already.
    [[nodiscard]] Result<BatchId> addBatch(const std::string& fileName, const Hash& fileHash, UnixSeconds now,
                                           const std::vector<PayableRow>& rows);
    [[nodiscard]] Result<std::vector<BatchInfo>> batches();
    [[nodiscard]] Result<BatchCount> count(BatchId batch);
    [[nodiscard]] Result<std::vector<PayableRow>> rows(BatchId batch);
    /// The next rows that may be issued, in the order of the file.
    [[nodiscard]] Result<std::vector<PayableRow>> ready(BatchId batch, std::size_t limit);
    /// The rows that one transaction carries, in the order they have in it.
    [[nodiscard]] Result<std::vector<PayableRow>> rowsOf(OutboxId outbox);
    /// The transactions of a batch that are not decided yet.
    [[nodiscard]] Result<std::vector<OutboxId>> openTransactions(BatchId batch);

    [[nodiscard]] Result<Done> markSigned(BatchId batch, int row, OutboxId outbox);
    [[nodiscard]] Result<Done> markIssued(BatchId batch, int row, RootId root);
    [[nodiscard]] Result<Done> markReady(BatchId batch, int row);
    [[nodiscard]] Result<Done> markRefused(BatchId batch, int row, std::string_view code);

    /// Importing the same invoice again keeps the first file.
    [[nodiscard]] Result<Done> addInvoice(const StoredInvoice& invoice);
    [[nodiscard]] Result<std::optional<StoredInvoice>> invoice(const Hash& fingerprint);
    [[nodiscard]] Result<std::vector<StoredInvoice>> invoices();

private:
    Database& m_database;
};

}  // namespace tally
