#include "models/session/issuing.h"

#include <algorithm>

namespace tally {

namespace {

struct Group {
    std::vector<PayableRow> rows;
    intent::Issue intent;
};

[[nodiscard]] Result<Group> groupOf(OpenWallet& wallet, std::vector<PayableRow> rows, const IssuePlan& plan) {
    TALLY_ASSIGN(LedgerQueries ledger, wallet.ledger());
    Group out{std::move(rows), {}};
    for (const PayableRow& row : out.rows) {
        TALLY_ASSIGN(intent::IssueTerms terms, issueTermsOf(ledger, row, plan));
        out.intent.credentials.push_back(std::move(terms));
    }
    return out;
}

[[nodiscard]] Result<Group> nextGroup(OpenWallet& wallet, BatchId batch, const IssuePlan& plan) {
    TALLY_ASSIGN(Database * database, wallet.database());
    TALLY_ASSIGN(auto rows, PayableStore(*database).ready(batch, intent::Issue::kMost));
    return groupOf(wallet, std::move(rows), plan);
}

[[nodiscard]] Result<std::vector<PayableRow>> readyRows(OpenWallet& wallet, BatchId batch) {
    TALLY_ASSIGN(Database * database, wallet.database());
    TALLY_ASSIGN(auto rows, PayableStore(*database).rows(batch));
    std::erase_if(rows, [](const PayableRow& row) { return row.state != PayableState::Ready; });
    return rows;
}

/// After its transaction was decided: the rows become issued, or ready again.
[[nodiscard]] Result<Done> settleRows(OpenWallet& wallet, OutboxId outbox) {
    TALLY_ASSIGN(Database * database, wallet.database());
    TALLY_ASSIGN(OutboxStore store, wallet.outbox());
    TALLY_ASSIGN(LedgerQueries ledger, wallet.ledger());
    TALLY_ASSIGN(const auto entry, store.find(outbox));
    if (!entry) {
        return fail(kInvoiceUnknown, std::to_string(outbox));
    }
    PayableStore payables(*database);
    TALLY_ASSIGN(const std::vector<PayableRow> rows, payables.rowsOf(outbox));
    TALLY_ASSIGN(Tx tx, Tx::begin(*database));
    switch (entry->phase) {
        case OutboxPhase::Signed:
        case OutboxPhase::Sent:
            break;
        // Refused in a block that may be taken back, it issued no root yet, and its rows are not ready again.
        case OutboxPhase::Included:
        case OutboxPhase::Final:
            for (const PayableRow& row : rows) {
                TALLY_ASSIGN(const auto root, ledger.rootIssuedIn(entry->txn, row.fingerprint));
                if (root) {
                    TALLY_TRY(payables.markIssued(row.batch, row.row, *root));
                }
            }
            break;
        case OutboxPhase::Reverted:
        case OutboxPhase::Replaced:
            for (const PayableRow& row : rows) {
                TALLY_TRY(payables.markReady(row.batch, row.row));
            }
            break;
    }
    return tx.commit();
}

[[nodiscard]] Result<BatchCount> countOf(OpenWallet& wallet, BatchId batch) {
    TALLY_ASSIGN(Database * database, wallet.database());
    return PayableStore(*database).count(batch);
}

}  // namespace

Async<Draft> Issuing::draftIssue(IssueWish wish) {
    Session session = m_session;
    TALLY_CO_ASSIGN(const Identity who, co_await session.identity());
    TALLY_CO_ASSIGN(const LedgerTime time, co_await session.ledger().time());
    auto drafting = session.wallet().read([wish, own = who.member, today = time.day](OpenWallet& wallet) {
        return draftIssueIn(wallet, own, wish, today);
    });
    TALLY_CO_ASSIGN(Draft out, co_await std::move(drafting));
    out.signer = who.key.address;
    co_return out;
}

Async<Done> Issuing::sendGroup(OutboxId outbox) {
    Session session = m_session;
    TALLY_CO_ASSIGN(const auto entry, co_await session.wallet().run([outbox](OpenWallet& wallet) {
        auto store = wallet.outbox();
        return store ? store->find(outbox) : Result<std::optional<OutboxEntry>>(failWith(store.error()));
    }));
    if (!entry) {
        co_return fail(kInvoiceUnknown, std::to_string(outbox));
    }
    if (!isSettled(entry->phase)) {
        const auto performed = co_await session.outbox().send(*entry);
        const bool decided = performed || performed.error().code.kind == ErrorKind::Refused;
        if (!decided) {
            co_return failWith(performed.error());
        }
        TALLY_CO_TRY(co_await session.synchronise(performed ? performed->block.number : 0));
    }
    auto answer = session.wallet().run([outbox](OpenWallet& wallet) { return settleRows(wallet, outbox); });
    co_return co_await std::move(answer);
}

Async<Done> Issuing::settleOpen(BatchId batch) {
    Session session = m_session;
    Issuing self(session);
    TALLY_CO_ASSIGN(const std::vector<OutboxId> open,
                    co_await session.wallet().run([batch](OpenWallet& wallet) -> Result<std::vector<OutboxId>> {
                        TALLY_ASSIGN(Database * database, wallet.database());
                        return PayableStore(*database).openTransactions(batch);
                    }));
    for (const OutboxId outbox : open) {
        TALLY_CO_TRY(co_await self.sendGroup(outbox));
    }
    co_return Done{};
}

Async<std::vector<std::optional<Error>>> Issuing::tryEach(std::vector<PayableRow> rows, IssuePlan plan) {
    Session session = m_session;
    TALLY_CO_ASSIGN(const Identity who, co_await session.identity());
    std::vector<std::optional<Error>> out;
    for (const PayableRow& row : rows) {
        TALLY_CO_ASSIGN(const Group single, co_await session.wallet().run([row, plan](OpenWallet& wallet) {
            return groupOf(wallet, {row}, plan);
        }));
        TALLY_CO_ASSIGN(const Preflight trial, co_await session.ledger().preflight(single.intent, who.key.address));
        out.push_back(trial.refusal);
    }
    co_return out;
}

/// The ledger refused the group on trial, and a group is all or none: each row is tried alone, and those refused are
/// marked with their rule. A rule that would refuse every row stops the batch instead.
Async<Done> Issuing::refuseRows(std::vector<PayableRow> rows, IssuePlan plan) {
    Session session = m_session;
    Issuing self(session);
    auto trying = self.tryEach(rows, plan);
    TALLY_CO_ASSIGN(const std::vector<std::optional<Error>> refusals, co_await std::move(trying));
    std::vector<std::pair<PayableRow, Error>> refused;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (refusals[i]) {
            refused.emplace_back(rows[i], *refusals[i]);
        }
    }
    if (refused.size() == rows.size()) {
        co_return failWith(refused.front().second);
    }
    auto answer = session.wallet().run([refused](OpenWallet& wallet) -> Result<Done> {
        TALLY_ASSIGN(Database * database, wallet.database());
        PayableStore store(*database);
        for (const auto& [row, error] : refused) {
            TALLY_TRY(store.markRefused(row.batch, row.row, error.code.name));
        }
        return Done{};
    });
    co_return co_await std::move(answer);
}

Async<BatchTrial> Issuing::tryBatch(BatchId batch, IssuePlan plan) {
    Session session = m_session;
    Issuing self(session);
    TALLY_CO_ASSIGN(const Identity who, co_await session.identity());
    TALLY_CO_ASSIGN(const std::vector<PayableRow> left,
                    co_await session.wallet().run([batch](OpenWallet& wallet) { return readyRows(wallet, batch); }));
    BatchTrial out;
    out.rows = static_cast<std::int64_t>(left.size());
    for (std::size_t from = 0; from < left.size(); from += intent::Issue::kMost) {
        const auto begin = left.begin() + static_cast<std::ptrdiff_t>(from);
        const std::size_t size = std::min(intent::Issue::kMost, left.size() - from);
        const std::vector<PayableRow> rows(begin, begin + static_cast<std::ptrdiff_t>(size));
        TALLY_CO_ASSIGN(const Group group, co_await session.wallet().run([rows, plan](OpenWallet& wallet) {
            return groupOf(wallet, rows, plan);
        }));
        TALLY_CO_ASSIGN(const Preflight trial, co_await session.ledger().preflight(group.intent, who.key.address));
        ++out.transactions;
        out.gas += trial.gas;
        if (trial.refusal) {
            auto trying = self.tryEach(rows, plan);
            TALLY_CO_ASSIGN(const std::vector<std::optional<Error>> refusals, co_await std::move(trying));
            const bool isAlone = std::ranges::none_of(refusals, [](const auto& one) { return one.has_value(); });
            for (std::size_t i = 0; i < size; ++i) {
                // What the ledger refuses of all together and of none alone it refuses of each.
                if (isAlone || refusals[i]) {
                    out.refused.emplace_back(rows[i].row, refusals[i].value_or(*trial.refusal));
                }
            }
        }
    }
    co_return out;
}

Async<BatchCount> Issuing::issueBatch(BatchId batch, IssuePlan plan, Progress progress) {
    Session session = m_session;
    Issuing self(session);
    TALLY_CO_ASSIGN(const Identity who, co_await session.identity());
    TALLY_CO_TRY(co_await self.settleOpen(batch));
    for (;;) {
        TALLY_CO_ASSIGN(const BatchCount count,
                        co_await session.wallet().run([batch](OpenWallet& wallet) { return countOf(wallet, batch); }));
        const bool goOn = (!progress || progress(count)) && !session.isStopping();
        if (count.ready == 0 || !goOn) {
            co_return count;
        }
        TALLY_CO_ASSIGN(const Group group, co_await session.wallet().run([batch, plan](OpenWallet& wallet) {
            return nextGroup(wallet, batch, plan);
        }));
        Order order{group.intent, who.key.address, {}};
        Outbox::Companion tie = [rows = group.rows](OpenWallet& wallet, OutboxId outbox) -> Result<Done> {
            TALLY_ASSIGN(Database * database, wallet.database());
            PayableStore store(*database);
            for (const PayableRow& row : rows) {
                TALLY_TRY(store.markSigned(row.batch, row.row, outbox));
            }
            return Done{};
        };
        const auto kept = co_await session.outbox().sign(std::move(order), std::move(tie));
        if (kept) {
            TALLY_CO_TRY(co_await self.sendGroup(kept->id));
        } else if (kept.error().code.kind == ErrorKind::Refused && group.rows.size() > 1) {
            TALLY_CO_TRY(co_await self.refuseRows(group.rows, plan));
        } else {
            co_return failWith(kept.error());
        }
    }
}

}  // namespace tally
