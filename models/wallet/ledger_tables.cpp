#include "models/wallet/ledger_tables.h"

#include "models/wallet/ledger_rows.h"

namespace tally {

namespace {

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
    return rows::find<Member>(m_database, key);
}
Result<std::optional<Operator>> LedgerTables::load(Of<Operator>, const KeyOf<Operator>& key) {
    return rows::find<Operator>(m_database, key);
}
Result<std::optional<OperatorProposal>> LedgerTables::load(Of<OperatorProposal>, const KeyOf<OperatorProposal>& key) {
    return rows::find<OperatorProposal>(m_database, key);
}
Result<std::optional<PreparedCall>> LedgerTables::load(Of<PreparedCall>, const KeyOf<PreparedCall>& key) {
    return rows::find<PreparedCall>(m_database, key);
}
Result<std::optional<Root>> LedgerTables::load(Of<Root>, const KeyOf<Root>& key) {
    return rows::find<Root>(m_database, key);
}
Result<std::optional<Credential>> LedgerTables::load(Of<Credential>, const KeyOf<Credential>& key) {
    return rows::find<Credential>(m_database, key);
}
Result<std::optional<Line>> LedgerTables::load(Of<Line>, const KeyOf<Line>& key) {
    return rows::find<Line>(m_database, key);
}
Result<std::optional<EvidenceOccupancy>> LedgerTables::load(Of<EvidenceOccupancy>,
                                                            const KeyOf<EvidenceOccupancy>& key) {
    return rows::find<EvidenceOccupancy>(m_database, key);
}
Result<std::optional<EvidenceBacking>> LedgerTables::load(Of<EvidenceBacking>, const KeyOf<EvidenceBacking>& key) {
    return rows::find<EvidenceBacking>(m_database, key);
}
Result<std::optional<FinancingRequest>> LedgerTables::load(Of<FinancingRequest>, const KeyOf<FinancingRequest>& key) {
    return rows::find<FinancingRequest>(m_database, key);
}
Result<std::optional<Quote>> LedgerTables::load(Of<Quote>, const KeyOf<Quote>& key) {
    return rows::find<Quote>(m_database, key);
}

}  // namespace tally
