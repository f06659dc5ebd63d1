#include "models/wallet/ledger_cache.h"

#include "models/wallet/ledger_rows.h"
#include "models/wallet/query.h"

namespace tally {

namespace {

using query::one;

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

template <typename Key, typename Value, typename Note>
Result<Done> LedgerCache::flushShelf(Shelf<Key, Value>& shelf, Note note) {
    for (auto& [key, entry] : shelf.entries) {
        if (entry.changed) {
            TALLY_TRY(rows::save(m_database, *entry.value));
            note(*entry.value);
            entry.changed = false;
        }
    }
    return Done{};
}

Result<Done> LedgerCache::flush() {
    Changes& told = m_changes;
    TALLY_TRY(flushShelf(m_members, [&](const Member& one) { told.members.push_back(one.id); }));
    TALLY_TRY(flushShelf(m_operators, [&](const Operator& one) { told.members.push_back(one.member); }));
    TALLY_TRY(flushShelf(m_proposals, [&](const OperatorProposal& one) { told.members.push_back(one.member); }));
    TALLY_TRY(flushShelf(m_preparedCalls, [&](const PreparedCall&) { told.preparedCalls = true; }));
    TALLY_TRY(flushShelf(m_roots, [&](const Root& one) { told.roots.push_back(one.id); }));
    TALLY_TRY(flushShelf(m_credentials, [&](const Credential& one) { told.credentials.push_back(one.id); }));
    TALLY_TRY(flushShelf(m_lines, [&](const Line& one) { told.lines.push_back(one.key); }));
    TALLY_TRY(
        flushShelf(m_occupancies, [&](const EvidenceOccupancy& one) { told.documents.push_back(one.fingerprint); }));
    TALLY_TRY(flushShelf(m_backings, [&](const EvidenceBacking& one) { told.documents.push_back(one.fingerprint); }));
    TALLY_TRY(flushShelf(m_requests, [&](const FinancingRequest& one) { told.requests.push_back(one.id); }));
    TALLY_TRY(flushShelf(m_quotes, [&](const Quote& one) { told.requests.push_back(one.request); }));
    told.tidy();
    return Done{};
}

Result<std::optional<Member>> LedgerCache::member(MemberId id) {
    return m_members.find(id, [&] { return one(m_database, kSelectMember, rows::readMember, id); });
}
Result<std::optional<Operator>> LedgerCache::operatorOf(const Address& key) {
    return m_operators.find(key, [&] { return one(m_database, kSelectOperator, rows::readOperator, key); });
}
Result<std::optional<OperatorProposal>> LedgerCache::proposal(const Address& key) {
    return m_proposals.find(key, [&] { return one(m_database, kSelectProposal, rows::readProposal, key); });
}
Result<std::optional<PreparedCall>> LedgerCache::preparedCall(MemberId member, const Hash& callHash) {
    return m_preparedCalls.find({member, callHash},
                                [&] { return one(m_database, kSelectPrepared, rows::readPrepared, member, callHash); });
}
Result<std::optional<Root>> LedgerCache::root(RootId id) {
    return m_roots.find(id, [&] {
        return one(
            m_database, kSelectRoot, [](const Statement& row) { return rows::readRoot(row); }, id);
    });
}
Result<std::optional<Credential>> LedgerCache::credential(CredentialId id) {
    return m_credentials.find(id, [&] { return one(m_database, kSelectCredential, rows::readCredential, id); });
}
Result<std::optional<Line>> LedgerCache::line(const LineKey& key) {
    return m_lines.find(key, [&] {
        return one(m_database, kSelectLine, rows::readLine, key.kind, key.bank, key.issuer, key.currency);
    });
}
Result<std::optional<EvidenceOccupancy>> LedgerCache::occupancy(const Hash& fingerprint, MemberId debtor,
                                                                MemberId claimant) {
    return m_occupancies.find({fingerprint, debtor, claimant}, [&] {
        return one(m_database, kSelectOccupancy, rows::readOccupancy, fingerprint, debtor, claimant);
    });
}
Result<std::optional<EvidenceBacking>> LedgerCache::backing(const Hash& fingerprint, MemberId debtor, CredentialId id) {
    return m_backings.find({id, fingerprint, debtor},
                           [&] { return one(m_database, kSelectBacking, rows::readBacking, id, fingerprint, debtor); });
}
Result<std::optional<FinancingRequest>> LedgerCache::request(CredentialId id) {
    return m_requests.find(id, [&] { return one(m_database, kSelectRequest, rows::readRequest, id); });
}
Result<std::optional<Quote>> LedgerCache::quote(CredentialId request, MemberId funder) {
    return m_quotes.find({request, funder},
                         [&] { return one(m_database, kSelectQuote, rows::readQuote, request, funder); });
}

Result<Done> LedgerCache::put(const Member& value) {
    Member named = value;
    if (const auto names = m_profiles ? m_profiles(value.profile) : std::nullopt) {
        named.nameZh = names->first;
        named.nameEn = names->second;
    }
    return m_members.put(value.id, named);
}
Result<Done> LedgerCache::put(const Operator& value) { return m_operators.put(value.key, value); }
Result<Done> LedgerCache::put(const OperatorProposal& value) { return m_proposals.put(value.key, value); }
Result<Done> LedgerCache::put(const PreparedCall& value) {
    return m_preparedCalls.put({value.member, value.callHash}, value);
}
Result<Done> LedgerCache::put(const Root& value) { return m_roots.put(value.id, value); }
Result<Done> LedgerCache::put(const Credential& value) { return m_credentials.put(value.id, value); }
Result<Done> LedgerCache::put(const Line& value) { return m_lines.put(value.key, value); }
Result<Done> LedgerCache::put(const EvidenceOccupancy& value) {
    return m_occupancies.put({value.fingerprint, value.debtor, value.claimant}, value);
}
Result<Done> LedgerCache::put(const EvidenceBacking& value) {
    return m_backings.put({value.backing, value.fingerprint, value.debtor}, value);
}
Result<Done> LedgerCache::put(const FinancingRequest& value) { return m_requests.put(value.id, value); }
Result<Done> LedgerCache::put(const Quote& value) { return m_quotes.put({value.request, value.funder}, value); }
Result<Done> LedgerCache::put(const CivilZone& value) {
    m_changes.rules = true;
    return rows::save(m_database, value);
}
Result<Done> LedgerCache::put(const PolicyEntry& value) {
    m_changes.rules = true;
    return rows::save(m_database, value);
}
Result<Done> LedgerCache::put(const Holiday& value) {
    m_changes.rules = true;
    return rows::save(m_database, value);
}
Result<Done> LedgerCache::put(const Clearing& value) {
    m_changes.roots.push_back(value.root);
    return rows::save(m_database, value);
}
Result<Done> LedgerCache::put(const ReceiptMark& value) {
    m_changes.credentials.push_back(value.id);
    return rows::save(m_database, value);
}

}  // namespace tally
