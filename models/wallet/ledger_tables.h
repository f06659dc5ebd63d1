#pragma once

#include "models/domain/changes.h"
#include "models/domain/ledger_state.h"
#include "models/wallet/database.h"

#include <functional>
#include <string>
#include <utility>

namespace tally {

/// Chinese and English name of a member, from its encrypted profile; nothing when it cannot be read.
using MemberNames = std::pair<std::string, std::string>;
using ProfileReader = std::function<std::optional<MemberNames>(BytesView profile)>;

/// The ledger's state as it stands in the wallet's tables. Used inside one database transaction.
class LedgerTables final : public LedgerSource {
public:
    explicit LedgerTables(Database& database) : m_database(database) {}

    /// Writes everything that was put into `state` and tells what that was. `profiles` gives members their names; may be
    /// empty.
    [[nodiscard]] Result<Changes> saveChanged(const LedgerState& state, const ProfileReader& profiles);

    [[nodiscard]] Result<std::optional<Member>> load(Of<Member>, const KeyOf<Member>& key) override;
    [[nodiscard]] Result<std::optional<Operator>> load(Of<Operator>, const KeyOf<Operator>& key) override;
    [[nodiscard]] Result<std::optional<OperatorProposal>> load(Of<OperatorProposal>,
                                                               const KeyOf<OperatorProposal>& key) override;
    [[nodiscard]] Result<std::optional<PreparedCall>> load(Of<PreparedCall>, const KeyOf<PreparedCall>& key) override;
    [[nodiscard]] Result<std::optional<Root>> load(Of<Root>, const KeyOf<Root>& key) override;
    [[nodiscard]] Result<std::optional<Credential>> load(Of<Credential>, const KeyOf<Credential>& key) override;
    [[nodiscard]] Result<std::optional<Line>> load(Of<Line>, const KeyOf<Line>& key) override;
    [[nodiscard]] Result<std::optional<EvidenceOccupancy>> load(Of<EvidenceOccupancy>,
                                                                const KeyOf<EvidenceOccupancy>& key) override;
    [[nodiscard]] Result<std::optional<EvidenceBacking>> load(Of<EvidenceBacking>,
                                                              const KeyOf<EvidenceBacking>& key) override;
    [[nodiscard]] Result<std::optional<FinancingRequest>> load(Of<FinancingRequest>,
                                                               const KeyOf<FinancingRequest>& key) override;
    [[nodiscard]] Result<std::optional<Quote>> load(Of<Quote>, const KeyOf<Quote>& key) override;

private:
    Database& m_database;
};

}  // namespace tally
