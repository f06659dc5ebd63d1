#pragma once

#include "models/domain/changes.h"
#include "models/domain/projection.h"
#include "models/wallet/database.h"

#include <functional>
#include <map>
#include <string>
#include <tuple>

namespace tally {

/// Chinese and English name of a member, from its encrypted profile; nothing when it cannot be read.
using MemberNames = std::pair<std::string, std::string>;
using ProfileReader = std::function<std::optional<MemberNames>(BytesView profile)>;

/// The ledger's state as a batch of events sees it: values are read from the database once, changed in memory, and
/// written once when the batch is done. Lives inside one database transaction.
class LedgerCache final : public LedgerState {
public:
    /// `profiles` gives members their names; may be empty.
    LedgerCache(Database& database, const ProfileReader& profiles) : m_database(database), m_profiles(profiles) {}

    /// Writes everything that was put since the last flush, in the order of the keys.
    [[nodiscard]] Result<Done> flush();
    /// What was written so far.
    [[nodiscard]] const Changes& changes() const { return m_changes; }

    [[nodiscard]] Result<std::optional<Member>> member(MemberId id) override;
    [[nodiscard]] Result<std::optional<Operator>> operatorOf(const Address& key) override;
    [[nodiscard]] Result<std::optional<OperatorProposal>> proposal(const Address& key) override;
    [[nodiscard]] Result<std::optional<PreparedCall>> preparedCall(MemberId member, const Hash& callHash) override;
    [[nodiscard]] Result<std::optional<Root>> root(RootId id) override;
    [[nodiscard]] Result<std::optional<Credential>> credential(CredentialId id) override;
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

private:
    /// One family of values, with those that were changed marked.
    template <typename Key, typename Value>
    struct Shelf {
        struct Entry {
            std::optional<Value> value;
            bool changed = false;
        };
        std::map<Key, Entry> entries;

        template <typename Load>
        [[nodiscard]] Result<std::optional<Value>> find(const Key& key, Load load) {
            if (const auto known = entries.find(key); known != entries.end()) {
                return known->second.value;
            }
            auto loaded = load();
            if (loaded) {
                entries.emplace(key, Entry{*loaded, false});
            }
            return loaded;
        }
        [[nodiscard]] Result<Done> put(const Key& key, const Value& value) {
            entries.insert_or_assign(key, Entry{value, true});
            return Done{};
        }
    };

    using BackingKey = std::tuple<CredentialId, Hash, MemberId>;

    /// `note` is told of each value written.
    template <typename Key, typename Value, typename Note>
    [[nodiscard]] Result<Done> flushShelf(Shelf<Key, Value>& shelf, Note note);

    Database& m_database;
    const ProfileReader& m_profiles;
    Changes m_changes;
    Shelf<MemberId, Member> m_members;
    Shelf<Address, Operator> m_operators;
    Shelf<Address, OperatorProposal> m_proposals;
    Shelf<std::pair<MemberId, Hash>, PreparedCall> m_preparedCalls;
    Shelf<RootId, Root> m_roots;
    Shelf<CredentialId, Credential> m_credentials;
    Shelf<LineKey, Line> m_lines;
    Shelf<std::tuple<Hash, MemberId, MemberId>, EvidenceOccupancy> m_occupancies;
    Shelf<BackingKey, EvidenceBacking> m_backings;
    Shelf<CredentialId, FinancingRequest> m_requests;
    Shelf<std::pair<CredentialId, MemberId>, Quote> m_quotes;
};

}  // namespace tally
