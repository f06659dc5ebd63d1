#include "tests/support/map_ledger_state.h"

namespace tally {

namespace {

template <typename Map>
[[nodiscard]] Result<std::optional<typename Map::mapped_type>> in(const Map& map, const typename Map::key_type& key) {
    const auto found = map.find(key);
    if (found == map.end()) {
        return std::optional<typename Map::mapped_type>();
    }
    return std::optional<typename Map::mapped_type>(found->second);
}

template <typename Map>
[[nodiscard]] Result<Done> into(Map& map, const typename Map::key_type& key, const typename Map::mapped_type& value) {
    map[key] = value;
    return Done{};
}

}  // namespace

Result<std::optional<Member>> MapLedgerState::member(MemberId id) { return in(members, id); }
Result<std::optional<Operator>> MapLedgerState::operatorOf(const Address& key) { return in(operators, key); }
Result<std::optional<Root>> MapLedgerState::root(RootId id) { return in(roots, id); }
Result<std::optional<Credential>> MapLedgerState::credential(CredentialId id) { return in(credentials, id); }
Result<std::optional<OperatorProposal>> MapLedgerState::proposal(const Address& key) { return in(proposals, key); }
Result<std::optional<PreparedCall>> MapLedgerState::preparedCall(MemberId member, const Hash& callHash) {
    return in(preparedCalls, {member, callHash});
}
Result<std::optional<Line>> MapLedgerState::line(const LineKey& key) { return in(lines, key); }
Result<std::optional<EvidenceOccupancy>> MapLedgerState::occupancy(const Hash& fingerprint, MemberId debtor,
                                                                   MemberId claimant) {
    return in(occupancies, {fingerprint, debtor, claimant});
}
Result<std::optional<EvidenceBacking>> MapLedgerState::backing(const Hash& fingerprint, MemberId debtor,
                                                               CredentialId id) {
    return in(backings, {fingerprint, debtor, id});
}
Result<std::optional<FinancingRequest>> MapLedgerState::request(CredentialId id) { return in(requests, id); }
Result<std::optional<Quote>> MapLedgerState::quote(CredentialId request, MemberId funder) {
    return in(quotes, {request, funder});
}

Result<Done> MapLedgerState::put(const Member& value) { return into(members, value.id, value); }
Result<Done> MapLedgerState::put(const Operator& value) { return into(operators, value.key, value); }
Result<Done> MapLedgerState::put(const OperatorProposal& value) { return into(proposals, value.key, value); }
Result<Done> MapLedgerState::put(const PreparedCall& value) {
    return into(preparedCalls, {value.member, value.callHash}, value);
}
Result<Done> MapLedgerState::put(const CivilZone& value) {
    zone = value;
    return Done{};
}
Result<Done> MapLedgerState::put(const Root& value) { return into(roots, value.id, value); }
Result<Done> MapLedgerState::put(const Credential& value) { return into(credentials, value.id, value); }
Result<Done> MapLedgerState::put(const Line& value) { return into(lines, value.key, value); }
Result<Done> MapLedgerState::put(const EvidenceOccupancy& value) {
    return into(occupancies, {value.fingerprint, value.debtor, value.claimant}, value);
}
Result<Done> MapLedgerState::put(const EvidenceBacking& value) {
    return into(backings, {value.fingerprint, value.debtor, value.backing}, value);
}
Result<Done> MapLedgerState::put(const FinancingRequest& value) { return into(requests, value.id, value); }
Result<Done> MapLedgerState::put(const Quote& value) { return into(quotes, {value.request, value.funder}, value); }
Result<Done> MapLedgerState::put(const PolicyEntry& value) { return into(policies, {value.key, value.fromDay}, value); }
Result<Done> MapLedgerState::put(const Holiday& value) { return into(holidays, value.date, value); }
Result<Done> MapLedgerState::put(const Clearing& value) { return into(clearings, {value.root, value.number}, value); }
Result<Done> MapLedgerState::put(const ReceiptMark& value) {
    return into(receiptMarks, {value.id, value.clearedTotal}, value);
}

}  // namespace tally
