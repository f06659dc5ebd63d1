#include "models/session/issuing.h"

#include "models/crypto/sealing.h"
#include "models/documents/ubl_reader.h"
#include "models/domain/uscc.h"

#include <algorithm>
#include <unordered_map>

namespace tally {

namespace {

[[nodiscard]] Result<Hash> fingerprintOf(OpenWallet& wallet, const InvoiceIdentity& identity) {
    TALLY_ASSIGN(const ConsortiumKeys* keys, wallet.consortium());
    return keys->documentFingerprint(invoiceFingerprintInput(identity));
}

[[nodiscard]] Result<StoredInvoice> keepInvoice(OpenWallet& wallet, const IssuableInvoice& invoice,
                                                const std::string& fileName, const Bytes& content) {
    TALLY_ASSIGN(const Hash fingerprint, fingerprintOf(wallet, invoice.identity));
    StoredInvoice stored{fingerprint, invoice, fileName, content, wallet.clock().now()};
    TALLY_ASSIGN(Database * database, wallet.database());
    TALLY_TRY(PayableStore(*database).addInvoice(stored));
    return stored;
}

[[nodiscard]] Result<StoredInvoice> storedInvoice(OpenWallet& wallet, const Hash& fingerprint) {
    TALLY_ASSIGN(Database * database, wallet.database());
    TALLY_ASSIGN(auto found, PayableStore(*database).invoice(fingerprint));
    if (!found) {
        return fail(kInvoiceUnknown, toHex0x(fingerprint.view()));
    }
    return std::move(*found);
}

[[nodiscard]] Result<MemberId> memberOf(LedgerQueries& ledger, const std::string& identifier) {
    TALLY_ASSIGN(const auto member, ledger.memberByIdentifier(identifier));
    if (!member) {
        return fail(kPayableNotAMember, identifier);
    }
    return member->id;
}

/// What the ledger says against one row; the file itself was read without a fault.
class RowCheck {
public:
    RowCheck(OpenWallet& wallet, LedgerQueries& ledger, MemberId issuer, Date today)
        : m_wallet(wallet), m_ledger(ledger), m_issuer(issuer), m_today(today) {}

    [[nodiscard]] Result<Done> prepare() {
        TALLY_ASSIGN(const auto term, m_ledger.policy(PolicyKey::MaxTermMonths, m_today));
        m_months = term ? static_cast<int>(term->value) : 0;
        TALLY_ASSIGN(const std::vector<Member> members, m_ledger.members());
        for (const Member& one : members) {
            m_codeOfName.emplace(one.nameZh, one.identifier);
            m_codeOfName.emplace(one.nameEn, one.identifier);
        }
        m_codeOfName.erase("");
        return Done{};
    }

    /// The row for the store, with its fingerprint; what is wrong goes to `problems`.
    [[nodiscard]] Result<PayableRow> check(const Payable& payable, std::vector<PayableProblem>& problems) {
        PayableRow out;
        out.row = payable.row;
        out.supplier = payable.supplier.text();
        out.supplierName = payable.supplierName;
        out.invoiceNumber = payable.invoiceNumber;
        out.invoiceDate = payable.invoiceDate;
        out.currency = payable.amount.currency.numeric();
        out.total = payable.invoiceTotal.minor;
        out.amount = payable.amount.minor;
        out.dueDay = payable.dueDate;
        out.contractNumber = payable.contractNumber;
        TALLY_ASSIGN(out.fingerprint, fingerprintOf(m_wallet, {out.supplier, payable.invoiceNumber, payable.invoiceDate,
                                                               payable.invoiceTotal}));
        TALLY_TRY(checkSupplier(payable, problems));
        checkDueDay(payable, problems);
        TALLY_TRY(checkInvoice(payable, out.fingerprint, problems));
        return out;
    }

private:
    [[nodiscard]] Result<Done> checkSupplier(const Payable& payable, std::vector<PayableProblem>& problems) {
        auto known = m_suppliers.find(payable.supplier.text());
        if (known == m_suppliers.end()) {
            TALLY_ASSIGN(const auto member, m_ledger.memberByIdentifier(payable.supplier.text()));
            known = m_suppliers.emplace(payable.supplier.text(), member.value_or(Member{})).first;
        }
        if (known->second.status != MemberStatus::Active) {
            const ErrorCode& code =
                known->second.status == MemberStatus::None ? kPayableNotAMember : kPayableSupplierSuspended;
            problems.push_back(
                {payable.row, PayableField::SupplierId, payable.supplier.text(), std::string(code.name), {}});
        } else if (known->second.id == m_issuer) {
            problems.push_back({payable.row,
                                PayableField::SupplierId,
                                payable.supplier.text(),
                                std::string(kPayableSupplierIsIssuer.name),
                                {}});
        }
        const auto named = m_codeOfName.find(payable.supplierName);
        if (named != m_codeOfName.end() && named->second != payable.supplier.text()) {
            problems.push_back({payable.row,
                                PayableField::SupplierName,
                                payable.supplierName,
                                std::string(kPayableNameOfAnother.name),
                                {named->second}});
        }
        return Done{};
    }
    void checkDueDay(const Payable& payable, std::vector<PayableProblem>& problems) const {
        const Date last = m_today.plusMonthsClamped(m_months);
        if (payable.dueDate < m_today) {
            problems.push_back({payable.row,
                                PayableField::DueDate,
                                payable.dueDate.iso(),
                                std::string(kPayableDuePast.name),
                                {m_today.iso()}});
        } else if (m_months > 0 && payable.dueDate > last) {
            problems.push_back({payable.row,
                                PayableField::DueDate,
                                payable.dueDate.iso(),
                                std::string(kPayableDueBeyondPolicy.name),
                                {last.iso(), std::to_string(m_months)}});
        }
    }
    [[nodiscard]] Result<Done> checkInvoice(const Payable& payable, const Hash& fingerprint,
                                            std::vector<PayableProblem>& problems) {
        TALLY_ASSIGN(const auto occupancies, m_ledger.occupancies(fingerprint, m_issuer));
        const MinorUnits free =
            freeAtIssue(payable.invoiceTotal.minor, m_suppliers.at(payable.supplier.text()).id, occupancies);
        if (free < payable.amount.minor) {
            problems.push_back({payable.row,
                                PayableField::InvoiceNumber,
                                payable.invoiceNumber,
                                std::string(kPayableInvoiceUsed.name),
                                {std::to_string(free)}});
        }
        return Done{};
    }

    OpenWallet& m_wallet;
    LedgerQueries& m_ledger;
    MemberId m_issuer;
    Date m_today;
    int m_months = 0;
    std::unordered_map<std::string, Member> m_suppliers;
    std::unordered_map<std::string, std::string> m_codeOfName;
};

[[nodiscard]] PayableRow setAsideRow(const SetAsideRow& row) {
    PayableRow out;
    out.row = row.row;
    out.state = PayableState::SetAside;
    for (const std::string& cell : row.cells) {
        out.problem += (out.problem.empty() ? "" : "\t") + cell;
    }
    return out;
}

/// Who chose to leave which rows of which file out.
[[nodiscard]] Result<Done> recordSetAside(OpenWallet& wallet, const PayablesImport& imported,
                                          const std::string& fileName, const Hash& fileHash, const Address& actor) {
    std::string rows;
    for (const SetAsideRow& row : imported.file.setAside) {
        rows += (rows.empty() ? "" : ",") + std::to_string(row.row);
    }
    if (rows.empty()) {
        return Done{};
    }
    TALLY_ASSIGN(AuditStore audit, wallet.audit());
    return audit.append("payables.set-aside", fileName,
                        R"({"batch":)" + std::to_string(*imported.batch) + R"(,"file":")" + toHex0x(fileHash.view()) +
                            R"(","rows":[)" + rows + "]}",
                        actor);
}

/// Checks the rows against the ledger and, if nothing is wrong, keeps them as a batch.
[[nodiscard]] Result<PayablesImport> checkAndKeep(OpenWallet& wallet, PayablesFile file, const std::string& fileName,
                                                  const Hash& fileHash, const Identity& who, Date today) {
    TALLY_ASSIGN(LedgerQueries ledger, wallet.ledger());
    RowCheck check(wallet, ledger, who.member.id, today);
    TALLY_TRY(check.prepare());
    std::vector<PayableRow> rows;
    for (const Payable& payable : file.payables) {
        TALLY_ASSIGN(PayableRow row, check.check(payable, file.problems));
        rows.push_back(std::move(row));
    }
    std::stable_sort(file.problems.begin(), file.problems.end(),
                     [](const PayableProblem& a, const PayableProblem& b) { return a.row < b.row; });
    PayablesImport out{std::move(file), std::nullopt};
    if (!out.file.isIssuable()) {
        return out;
    }
    for (const SetAsideRow& row : out.file.setAside) {
        rows.push_back(setAsideRow(row));
    }
    TALLY_ASSIGN(Database * database, wallet.database());
    TALLY_ASSIGN(Tx tx, Tx::begin(*database));
    TALLY_ASSIGN(out.batch, PayableStore(*database).addBatch(fileName, fileHash, wallet.clock().now(), rows));
    TALLY_TRY(recordSetAside(wallet, out, fileName, fileHash, who.key.address));
    TALLY_TRY(tx.commit());
    return out;
}

[[nodiscard]] Result<intent::IssueTerms> termsOf(LedgerQueries& ledger, const PayableRow& row, const IssuePlan& plan) {
    intent::IssueTerms terms;
    TALLY_ASSIGN(terms.to, memberOf(ledger, row.supplier));
    terms.settlementBank = plan.settlementBank;
    terms.currency = row.currency;
    terms.face = row.amount;
    terms.dueDay = row.dueDay;
    terms.offerExpiryDay = std::min(plan.offerExpiryDay, row.dueDay);
    terms.evidence = row.fingerprint;
    terms.claims = {{row.fingerprint, row.total, row.amount}};
    return terms;
}

struct Group {
    std::vector<PayableRow> rows;
    intent::Issue intent;
};

[[nodiscard]] Result<Group> groupOf(OpenWallet& wallet, std::vector<PayableRow> rows, const IssuePlan& plan) {
    TALLY_ASSIGN(LedgerQueries ledger, wallet.ledger());
    Group out{std::move(rows), {}};
    for (const PayableRow& row : out.rows) {
        TALLY_ASSIGN(intent::IssueTerms terms, termsOf(ledger, row, plan));
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

Async<StoredInvoice> Issuing::importInvoice(std::string fileName, Bytes content) {
    Session session = m_session;
    TALLY_CO_ASSIGN(const ImportedInvoice imported, readUblInvoice(content));
    TALLY_CO_ASSIGN(const IssuableInvoice invoice, issuableInvoice(imported));
    TALLY_CO_ASSIGN(const Identity who, co_await session.identity());
    const bool isParty =
        who.member.identifier == invoice.buyer.text() || who.member.identifier == invoice.seller.text();
    if (!isParty) {
        co_return fail(kInvoiceNotOurs, fileName, {invoice.buyer.text()});
    }
    auto answer = session.wallet().run(
        [invoice, fileName, content](OpenWallet& wallet) { return keepInvoice(wallet, invoice, fileName, content); });
    co_return co_await std::move(answer);
}

Async<Performed> Issuing::issueInvoice(Hash fingerprint, IssuePlan plan, std::optional<Date> dueDay) {
    Session session = m_session;
    TALLY_CO_ASSIGN(const Identity who, co_await session.identity());
    TALLY_CO_ASSIGN(const StoredInvoice stored, co_await session.wallet().run([fingerprint](OpenWallet& wallet) {
        return storedInvoice(wallet, fingerprint);
    }));
    const IssuableInvoice& invoice = stored.invoice;
    if (who.member.identifier != invoice.buyer.text()) {
        co_return fail(kInvoiceNotOurs, invoice.identity.number, {invoice.buyer.text()});
    }
    const std::optional<Date> due = dueDay ? dueDay : invoice.dueDate;
    if (!due) {
        co_return fail(kInvoiceNoDueDate, invoice.identity.number);
    }
    PayableRow row;
    row.supplier = invoice.seller.text();
    row.currency = invoice.payable.currency.numeric();
    row.total = invoice.identity.total.minor;
    row.amount = invoice.payable.minor;
    row.dueDay = *due;
    row.fingerprint = fingerprint;
    TALLY_CO_ASSIGN(const intent::IssueTerms terms,
                    co_await session.read([row, plan](LedgerQueries& ledger) { return termsOf(ledger, row, plan); }));
    intent::Issue issue;
    issue.credentials.push_back(terms);
    co_return co_await session.perform(issue, {});
}

Async<PayablesImport> Issuing::importPayables(std::string fileName, Bytes content, std::set<int> setAside) {
    Session session = m_session;
    PayablesOptions options;
    options.setAside = std::move(setAside);
    TALLY_CO_ASSIGN(PayablesFile file, readPayables(content, options));
    TALLY_CO_ASSIGN(const Identity who, co_await session.identity());
    TALLY_CO_ASSIGN(const LedgerTime time, co_await session.ledger().time());
    const Hash fileHash = blake2b(content);
    auto answer = session.wallet().run([file, fileName, fileHash, who, today = time.day](OpenWallet& wallet) {
        return checkAndKeep(wallet, file, fileName, fileHash, who, today);
    });
    co_return co_await std::move(answer);
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
