#include "models/session/document_import.h"

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

struct ReadPayables {
    PayablesFile file;
    Hash hash;
};

}  // namespace

DocumentImport::DocumentImport(Session& session)
    : m_session(session), m_reader(std::make_shared<Worker<DocumentRoom>>(QStringLiteral("documents"), [] {
          return std::make_unique<DocumentRoom>();
      })) {}

Async<StoredInvoice> DocumentImport::invoice(std::string fileName, Bytes content) {
    Session session = m_session;
    const auto reader = m_reader;
    const auto file = std::make_shared<const Bytes>(std::move(content));
    auto reading = reader->post([file](DocumentRoom&) -> Result<IssuableInvoice> {
        TALLY_ASSIGN(const ImportedInvoice imported, readUblInvoice(*file));
        return issuableInvoice(imported);
    });
    TALLY_CO_ASSIGN(const IssuableInvoice invoice, co_await std::move(reading));
    TALLY_CO_ASSIGN(const Identity who, co_await session.identity());
    const bool isParty =
        who.member.identifier == invoice.buyer.text() || who.member.identifier == invoice.seller.text();
    if (!isParty) {
        co_return fail(kInvoiceNotOurs, fileName, {invoice.buyer.text()});
    }
    auto keeping = session.wallet().run(
        [invoice, fileName, file](OpenWallet& wallet) { return keepInvoice(wallet, invoice, fileName, *file); });
    co_return co_await std::move(keeping);
}

Async<PayablesImport> DocumentImport::payables(std::string fileName, Bytes content, std::set<int> setAside) {
    Session session = m_session;
    const auto reader = m_reader;
    PayablesOptions options;
    options.setAside = std::move(setAside);
    auto job = [content = std::move(content), options = std::move(options)](DocumentRoom&) -> Result<ReadPayables> {
        TALLY_ASSIGN(PayablesFile file, readPayables(content, options));
        return ReadPayables{std::move(file), blake2b(content)};
    };
    auto reading = reader->post(std::move(job));
    TALLY_CO_ASSIGN(ReadPayables read, co_await std::move(reading));
    TALLY_CO_ASSIGN(const Identity who, co_await session.identity());
    TALLY_CO_ASSIGN(const LedgerTime time, co_await session.ledger().time());
    auto checking =
        session.wallet().run([read = std::move(read), fileName, who, today = time.day](OpenWallet& wallet) mutable {
            return checkAndKeep(wallet, std::move(read.file), fileName, read.hash, who, today);
        });
    co_return co_await std::move(checking);
}

}  // namespace tally
