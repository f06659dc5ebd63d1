#pragma once

#include "models/domain/projection.h"

#include <map>
#include <tuple>

namespace tally {

/// The ledger's state in maps: what a projection makes of events, to be looked at whole.
class MapLedgerState final : public LedgerState {
public:
    [[nodiscard]] Result<std::optional<Member>> member(MemberId id) override;
    [[nodiscard]] Result<std::optional<Operator>> operatorOf(const Address& key) override;
    [[nodiscard]] Result<std::optional<Root>> root(RootId id) override;
    [[nodiscard]] Result<std::optional<Credential>> credential(CredentialId id) override;
    [[nodiscard]] Result<std::optional<OperatorProposal>> proposal(const Address& key) override;
    [[nodiscard]] Result<std::optional<PreparedCall>> preparedCall(MemberId member, const Hash& callHash) override;
    [[nodiscard]] Result<std::optional<Line>> line(const LineKey& key) override;
    [[nodiscard]] Result<std::optional<EvidenceOccupancy>> occupancy(const Hash& fingerprint, MemberId debtor,
                                                                     MemberId claimant) override;
    [[nodiscard]] Result<std::optional<EvidenceBacking>> backing(const Hash& fingerprint, MemberId debtor,
                                                                 CredentialId id) override;
    [[nodiscard]] Result<std::optional<FinancingRequest>> request(CredentialId id) override;
    [[nodiscard]] Result<std::optional<Quote>> quote(CredentialId request, MemberId funder) override;

    [[nodiscard]] Result<Done> put(const Member& value) override;
    [[nodiscard]] Result<Done> put(const Operator& value) override;
    [[nodiscard]] Result<Done> put(const OperatorProposal& value) override;
    [[nodiscard]] Result<Done> put(const PreparedCall& value) override;
    [[nodiscard]] Result<Done> put(const CivilZone& value) override;
    [[nodiscard]] Result<Done> put(const Root& value) override;
    [[nodiscard]] Result<Done> put(const Credential& value) override;
    [[nodiscard]] Result<Done> put(const Line& value) override;
    [[nodiscard]] Result<Done> put(const EvidenceOccupancy& value) override;
    [[nodiscard]] Result<Done> put(const EvidenceBacking& value) override;
    [[nodiscard]] Result<Done> put(const FinancingRequest& value) override;
    [[nodiscard]] Result<Done> put(const Quote& value) override;
    [[nodiscard]] Result<Done> put(const PolicyEntry& value) override;
    [[nodiscard]] Result<Done> put(const Holiday& value) override;
    [[nodiscard]] Result<Done> put(const Clearing& value) override;
    [[nodiscard]] Result<Done> put(const ReceiptMark& value) override;

    std::map<MemberId, Member> members;
    std::map<Address, Operator> operators;
    std::map<Address, OperatorProposal> proposals;
    std::map<std::pair<MemberId, Hash>, PreparedCall> preparedCalls;
    CivilZone zone;
    std::map<RootId, Root> roots;
    std::map<CredentialId, Credential> credentials;
    std::map<LineKey, Line> lines;
    std::map<std::tuple<Hash, MemberId, MemberId>, EvidenceOccupancy> occupancies;
    std::map<std::tuple<Hash, MemberId, CredentialId>, EvidenceBacking> backings;
    std::map<CredentialId, FinancingRequest> requests;
    std::map<std::pair<CredentialId, MemberId>, Quote> quotes;
    std::map<std::pair<PolicyKey, Date>, PolicyEntry> policies;
    std::map<Date, Holiday> holidays;
    std::map<std::pair<RootId, std::uint32_t>, Clearing> clearings;
    std::map<std::pair<CredentialId, MinorUnits>, ReceiptMark> receiptMarks;
};

}  // namespace tally
