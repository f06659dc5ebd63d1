#pragma once

#include "models/session/issue_terms.h"
#include "models/session/session.h"
#include "models/wallet/payable_store.h"

#include <functional>
#include <utility>
#include <vector>

namespace tally {

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

    /// One credential against a stored invoice of one's own, to its seller.
    [[nodiscard]] Async<Draft> draftIssue(IssueWish wish);

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
