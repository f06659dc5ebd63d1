#pragma once

#include "models/documents/invoice.h"
#include "models/documents/payables.h"
#include "models/session/session.h"
#include "models/wallet/payable_store.h"

#include <functional>
#include <set>
#include <string>
#include <vector>

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
/// No such invoice or batch in this wallet. place: what was asked for.
inline constexpr ErrorCode kInvoiceUnknown{"invoice.unknown", ErrorKind::Input};
/// The invoice says no due date and none was given.
inline constexpr ErrorCode kInvoiceNoDueDate{"invoice.no-due-date", ErrorKind::Input};

/// Who pays and until when the offers stand.
struct IssuePlan {
    MemberId settlementBank;
    Date offerExpiryDay;
};

/// What became of a file. Either a batch, or problems and no batch: nothing is half imported.
struct PayablesImport {
    PayablesFile file;
    std::optional<BatchId> batch;
};

/// What the ledger says of the rows of a batch that are left, as it is now. Each group is tried as if no other had gone
/// before it: a line that only all of them together exceed is not seen.
struct BatchTrial {
    std::int64_t rows = 0;
    std::int64_t transactions = 0;
    std::uint64_t gas = 0;                            ///< of the groups that would be done
    std::vector<std::pair<int, Error>> refused = {};  ///< the file's rows, each with the rule that says no
};

/// Credentials against approved invoices: one by one, or a whole file in groups of a hundred, each group all or none.
/// A batch can be stopped after any group and taken up again, after a crash too: rows are tied to the transaction that
/// carries them in the same database transaction that keeps its signed bytes. Only for the asking: what was begun holds
/// the session by itself.
class Issuing {
public:
    explicit Issuing(Session& session) : m_session(session) {}

    /// Reads, checks and keeps an invoice that this member owes or is owed. Gives its fingerprint.
    [[nodiscard]] Async<StoredInvoice> importInvoice(std::string fileName, Bytes content);
    /// Issues against a stored invoice: its payable amount, to its seller.
    [[nodiscard]] Async<Performed> issueInvoice(Hash fingerprint, IssuePlan plan, std::optional<Date> dueDay);

    /// Reads a file and checks every row, against the ledger too.
    [[nodiscard]] Async<PayablesImport> importPayables(std::string fileName, Bytes content, std::set<int> setAside);

    /// Called after each group. False stops before the next one.
    using Progress = std::function<bool(const BatchCount&)>;
    /// Issues what is left of a batch. Rows that the ledger refuses are marked with its rule; the others go on.
    [[nodiscard]] Async<BatchCount> issueBatch(BatchId batch, IssuePlan plan, Progress progress);

    /// Asks only: nothing is signed, and no row is marked.
    [[nodiscard]] Async<BatchTrial> tryBatch(BatchId batch, IssuePlan plan);

private:
    /// Each of these rows alone, in order: nothing where the ledger would take it.
    [[nodiscard]] Async<std::vector<std::optional<Error>>> tryEach(std::vector<PayableRow> rows, IssuePlan plan);
    [[nodiscard]] Async<Done> settleOpen(BatchId batch);
    [[nodiscard]] Async<Done> sendGroup(OutboxId outbox);
    [[nodiscard]] Async<Done> refuseRows(std::vector<PayableRow> rows, IssuePlan plan);

    Session& m_session;
};

}  // namespace tally
