#include "models/wallet/ledger_tables.h"

#include "models/wallet/ledger_rows.h"
#include "models/wallet/query.h"

namespace tally {

namespace {

using query::one;

/// What a value that was written touches.
void note(Changes& told, const Member& one) { told.members.push_back(one.id); }
void note(Changes& told, const Operator& one) { told.members.push_back(one.member); }
void note(Changes& told, const OperatorProposal& one) { told.members.push_back(one.member); }
void note(Changes& told, const PreparedCall&) { told.preparedCalls = true; }
void note(Changes& told, const CivilZone&) { told.rules = true; }
void note(Changes& told, const PolicyEntry&) { told.rules = true; }
void note(Changes& told, const Holiday&) { told.rules = true; }
void note(Changes& told, const Root& one) { told.roots.push_back(one.id); }
void note(Changes& told, const Clearing& one) { told.roots.push_back(one.root); }
void note(Changes& told, const Credential& one) { told.credentials.push_back(one.id); }
void note(Changes& told, const ReceiptMark& one) { told.credentials.push_back(one.id); }
void note(Changes& told, const Line& one) { told.lines.push_back(one.key); }
void note(Changes& told, const EvidenceOccupancy& one) { told.documents.push_back(one.fingerprint); }
void note(Changes& told, const EvidenceBacking& one) { told.documents.push_back(one.fingerprint); }
void note(Changes& told, const FinancingRequest& one) { told.requests.push_back(one.id); }
void note(Changes& told, const Quote& one) { told.requests.push_back(one.request); }

const std::string kSelectMember = "SELECT " + std::string(rows::kMemberColumns) + " FROM members WHERE id = ?";
const std::string kSelectOperator = "SELECT " + std::string(rows::kOperatorColumns) + " FROM operators WHERE key = ?";
const std::string kSelectProposal =
    "SELECT " + std::string(rows::kProposalColumns) + " FROM operator_proposals WHERE key = ?";
const std::string kSelectPrepared =
    "SELECT " + std::string(rows::kPreparedColumns) + " FROM prepared_calls WHERE member = ? AND call_hash = ?";
const std::string kSelectRoot = "SELECT " + std::string(rows::kRootColumns) + " FROM roots WHERE id = ?";
const std::string kSelectCredential =
    "SELECT " + std::string(rows::kCredentialColumns) + " FROM credentials WHERE id = ?";
const std::string kSelectLine = "SELECT " + std::string(rows::kLineColumns) +
                                " FROM lines WHERE kind = ? AND bank = ? AND issuer = ? AND currency = ?";
const std::string kSelectOccupancy = "SELECT " + std::string(rows::kOccupancyColumns) +
                                     " FROM occupancies WHERE fingerprint = ? AND debtor = ? AND claimant = ?";
const std::string kSelectBacking = "SELECT " + std::string(rows::kBackingColumns) +
                                   " FROM backings WHERE backing = ? AND fingerprint = ? AND debtor = ?";
const std::string kSelectRequest = "SELECT " + std::string(rows::kRequestColumns) + " FROM requests WHERE id = ?";
const std::string kSelectQuote =
    "SELECT " + std::string(rows::kQuoteColumns) + " FROM quotes WHERE request = ? AND funder = ?";

}  // namespace

Result<Changes> LedgerTables::saveChanged(const LedgerState& state, const ProfileReader& profiles) {
    Changes told;
    TALLY_TRY(state.forEachChanged([&](const auto& value) -> Result<Done> {
        note(told, value);
        if constexpr (std::is_same_v<decltype(value), const Member&>) {
            Member named = value;
            if (auto names = profiles ? profiles(value.profile) : std::nullopt) {
                std::tie(named.nameZh, named.nameEn) = std::move(*names);
            }
            return rows::save(m_database, named);
        } else {
            return rows::save(m_database, value);
        }
    }));
    told.tidy();
    return told;
}

Result<std::optional<Member>> LedgerTables::load(Of<Member>, const KeyOf<Member>& key) {
    return one(m_database, kSelectMember, rows::readMember, key);
}
Result<std::optional<Operator>> LedgerTables::load(Of<Operator>, const KeyOf<Operator>& key) {
    return one(m_database, kSelectOperator, rows::readOperator, key);
}
Result<std::optional<OperatorProposal>> LedgerTables::load(Of<OperatorProposal>, const KeyOf<OperatorProposal>& key) {
    return one(m_database, kSelectProposal, rows::readProposal, key);
}
Result<std::optional<PreparedCall>> LedgerTables::load(Of<PreparedCall>, const KeyOf<PreparedCall>& key) {
    return one(m_database, kSelectPrepared, rows::readPrepared, key.first, key.second);
}
Result<std::optional<Root>> LedgerTables::load(Of<Root>, const KeyOf<Root>& key) {
    return one(
        m_database, kSelectRoot, [](const Statement& row) { return rows::readRoot(row); }, key);
}
Result<std::optional<Credential>> LedgerTables::load(Of<Credential>, const KeyOf<Credential>& key) {
    return one(m_database, kSelectCredential, rows::readCredential, key);
}
Result<std::optional<Line>> LedgerTables::load(Of<Line>, const KeyOf<Line>& key) {
    return one(m_database, kSelectLine, rows::readLine, key.kind, key.bank, key.issuer, key.currency);
}
Result<std::optional<EvidenceOccupancy>> LedgerTables::load(Of<EvidenceOccupancy>,
                                                            const KeyOf<EvidenceOccupancy>& key) {
    return one(m_database, kSelectOccupancy, rows::readOccupancy, std::get<0>(key), std::get<1>(key), std::get<2>(key));
}
Result<std::optional<EvidenceBacking>> LedgerTables::load(Of<EvidenceBacking>, const KeyOf<EvidenceBacking>& key) {
    return one(m_database, kSelectBacking, rows::readBacking, std::get<0>(key), std::get<1>(key), std::get<2>(key));
}
Result<std::optional<FinancingRequest>> LedgerTables::load(Of<FinancingRequest>, const KeyOf<FinancingRequest>& key) {
    return one(m_database, kSelectRequest, rows::readRequest, key);
}
Result<std::optional<Quote>> LedgerTables::load(Of<Quote>, const KeyOf<Quote>& key) {
    return one(m_database, kSelectQuote, rows::readQuote, key.first, key.second);
}

}  // namespace tally
