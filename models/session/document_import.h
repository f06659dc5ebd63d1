#pragma once

#include "models/documents/invoice.h"
#include "models/documents/payables.h"
#include "models/session/session.h"
#include "models/session/worker.h"
#include "models/wallet/payable_store.h"

#include <memory>
#include <set>
#include <string>

namespace tally {

/// A row of a file does not fit what the ledger says. Codes that stand in `PayableProblem::code`.
inline constexpr ErrorCode kPayableNotAMember{"payable.supplier-not-a-member", ErrorKind::Input};
inline constexpr ErrorCode kPayableSupplierSuspended{"payable.supplier-suspended", ErrorKind::Input};
/// The row's supplier is the member that issues.
inline constexpr ErrorCode kPayableSupplierIsIssuer{"payable.supplier-is-issuer", ErrorKind::Input};
/// The code is one member's and the name another's: one of the two is wrong. args: the other's code.
inline constexpr ErrorCode kPayableNameOfAnother{"payable.name-of-another", ErrorKind::Input};
/// args: the first day that is possible.
inline constexpr ErrorCode kPayableDuePast{"payable.due-past", ErrorKind::Input};
/// args: the last day that policy allows, the months.
inline constexpr ErrorCode kPayableDueBeyondPolicy{"payable.due-beyond-policy", ErrorKind::Input};
/// The invoice backs other credentials already. args: how much of it is left, in minor units.
inline constexpr ErrorCode kPayableInvoiceUsed{"payable.invoice-used", ErrorKind::Input};
/// The invoice's buyer is not the member that issues. args: the buyer's code.
inline constexpr ErrorCode kInvoiceNotOurs{"invoice.not-ours", ErrorKind::Refused};

/// What became of a file. Either a batch, or problems and no batch: nothing is half imported.
struct PayablesImport {
    PayablesFile file;
    std::optional<BatchId> batch;
};

/// What files are read on. It keeps nothing between two files.
struct DocumentRoom {};

/// Invoices and files of payables into the wallet. A file may have 64 MB and take seconds: it is read and parsed on a
/// thread that is this object's own, so that neither the caller nor the wallet's readers wait for it.
class DocumentImport {
public:
    explicit DocumentImport(Session& session);

    /// Reads, checks and keeps an invoice (UBL 2.1) that this member owes or is owed. Gives its fingerprint.
    [[nodiscard]] Async<StoredInvoice> invoice(std::string fileName, Bytes content);
    /// Reads a file and checks every row, against the ledger too.
    [[nodiscard]] Async<PayablesImport> payables(std::string fileName, Bytes content, std::set<int> setAside);

private:
    Session& m_session;
    std::shared_ptr<Worker<DocumentRoom>> m_reader;
};

}  // namespace tally
