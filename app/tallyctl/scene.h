#pragma once

#include "app/tallyctl/rows.h"
#include "app/tallyctl/verb.h"
#include "models/domain/intent.h"
#include "models/session/provenance.h"
#include "models/session/session.h"

#include <optional>
#include <string>

namespace tally::ctl {

/// No member of this code, name or index. place: the option; args: what was asked for.
inline constexpr ErrorCode kMemberUnknown{"member.unknown", ErrorKind::Input};
/// Several members have this name. place: the option; args: the name.
inline constexpr ErrorCode kMemberAmbiguous{"member.ambiguous", ErrorKind::Input};

/// What a verb sees while it runs on the wallet thread: the wallet, what it knows of the ledger, and who acts.
class Scene {
public:
    /// `wanted` is the operator asked for; without one of the wallet's keys on the ledger nobody acts.
    [[nodiscard]] static Result<Scene> in(OpenWallet& wallet, std::optional<Address> wanted, bool isChinese);

    [[nodiscard]] OpenWallet& wallet() { return *m_wallet; }
    [[nodiscard]] LedgerQueries& ledger() { return m_ledger; }
    [[nodiscard]] const Rows& rows() const { return m_rows; }

    /// The way its value came (models/session/provenance.h), as rows.
    [[nodiscard]] Result<QJsonArray> provenance(CredentialId id);

    [[nodiscard]] const std::optional<Identity>& identity() const { return m_identity; }
    /// kWalletNoOperator
    [[nodiscard]] Result<Member> own() const;

    /// By code, by either name, by #index, or "me".
    [[nodiscard]] Result<Member> member(const std::string& words, std::string_view place) const;
    [[nodiscard]] Result<Root> root(RootId id);
    [[nodiscard]] Result<Root> root(const std::string& words, std::string_view place);
    [[nodiscard]] Result<CredentialRow> credential(CredentialId id);
    [[nodiscard]] Result<CredentialRow> credential(const std::string& words, std::string_view place);
    [[nodiscard]] Result<FinancingRequest> request(const std::string& words, std::string_view place);

    /// {block, hash, at}: how new what is shown is; nulls before the first synchronisation.
    [[nodiscard]] Result<QJsonObject> asOf();
    /// Events as JSON, each with the currency of what it is about.
    [[nodiscard]] Result<QJsonArray> events(const std::vector<StampedEvent>& events);

private:
    Scene(OpenWallet& wallet, LedgerQueries ledger, Rows rows)
        : m_wallet(&wallet), m_ledger(std::move(ledger)), m_rows(std::move(rows)) {}

    OpenWallet* m_wallet;
    LedgerQueries m_ledger;
    Rows m_rows;
    std::optional<Identity> m_identity;
};

}  // namespace tally::ctl
