#pragma once

#include "models/domain/event_batch.h"
#include "models/domain/ledger_state.h"
#include "models/wallet/database.h"

#include <optional>
#include <string>
#include <vector>

namespace tally {

/// A credential and the root it belongs to.
struct CredentialRow {
    Credential credential;
    Root root;
};

/// Which credentials to list; what is not set does not narrow. Sorted by id, newest first.
struct CredentialFilter {
    std::optional<MemberId> owner;
    std::optional<MemberId> offeree;
    std::optional<MemberId> issuer;
    std::optional<RootId> root;
    std::optional<CredentialState> state;
    bool withValueOnly = false;
    std::size_t limit = 1000;
    std::optional<CredentialId> below;  ///< only ids below this one: the next page
};

struct EventFilter {
    std::optional<RootId> root;
    std::optional<CredentialId> credential;  ///< with its root, which is what events are found by
    std::optional<MemberId> member;
    std::size_t limit = 1000;
};

/// What the wallet knows of the ledger. Reads only; on the wallet thread.
class LedgerQueries {
public:
    explicit LedgerQueries(Database& database) : m_database(database) {}

    [[nodiscard]] Result<std::optional<BlockRef>> reached();

    [[nodiscard]] Result<std::vector<Member>> members();
    [[nodiscard]] Result<std::optional<Member>> member(MemberId id);
    [[nodiscard]] Result<std::optional<Member>> memberByIdentifier(const std::string& identifier);
    [[nodiscard]] Result<std::optional<Operator>> operatorOf(const Address& key);
    [[nodiscard]] Result<std::vector<Operator>> operatorsOf(MemberId member);
    [[nodiscard]] Result<std::vector<OperatorProposal>> openProposals();
    [[nodiscard]] Result<std::vector<PreparedCall>> openPreparedCalls(MemberId member);

    [[nodiscard]] Result<std::optional<CivilZone>> zone();
    /// The value in force on a day.
    [[nodiscard]] Result<std::optional<PolicyEntry>> policy(PolicyKey key, Date day);
    [[nodiscard]] Result<std::vector<Holiday>> holidays();

    [[nodiscard]] Result<std::optional<Line>> line(const LineKey& key);
    [[nodiscard]] Result<std::vector<Line>> lines();

    [[nodiscard]] Result<std::optional<Root>> root(RootId id);
    [[nodiscard]] Result<std::vector<Root>> roots();
    /// The root that this transaction issued against a document.
    [[nodiscard]] Result<std::optional<RootId>> rootIssuedIn(const Hash& txn, const Hash& evidence);
    [[nodiscard]] Result<std::optional<Credential>> credential(CredentialId id);
    [[nodiscard]] Result<std::vector<CredentialRow>> credentials(const CredentialFilter& filter);
    /// The parts of a root that have value, by id: what a clearing is apportioned over.
    [[nodiscard]] Result<std::vector<Credential>> claimsOn(RootId root);
    /// The parts that hold, are offered or asked for, or were passed on, by id; `most` of them at the most.
    [[nodiscard]] Result<std::vector<Credential>> partsOf(RootId root, std::size_t most);
    /// The sum of the values of a root's parts: its face, unless it is annulled.
    [[nodiscard]] Result<MinorUnits> liveValue(RootId root);
    /// Open offers and requests that the ledger would release on this day.
    [[nodiscard]] Result<std::vector<Credential>> expiredOn(Date day);

    /// What still stands behind it: what was given back is left out.
    [[nodiscard]] Result<std::vector<EvidenceBacking>> backingsOf(CredentialId id);
    /// What the document backs in this claimant's name; no claimant: what was issued on it.
    [[nodiscard]] Result<std::optional<EvidenceOccupancy>> occupancy(const Hash& fingerprint, MemberId debtor,
                                                                     MemberId claimant = {});
    /// All in whose name the document backs something.
    [[nodiscard]] Result<std::vector<EvidenceOccupancy>> occupancies(const Hash& fingerprint, MemberId debtor);

    [[nodiscard]] Result<std::optional<FinancingRequest>> request(CredentialId id);
    [[nodiscard]] Result<std::vector<FinancingRequest>> requestsBy(MemberId applicant);
    [[nodiscard]] Result<std::vector<FinancingRequest>> requestsTo(MemberId funder);
    [[nodiscard]] Result<std::vector<Quote>> quotesFor(CredentialId request);

    [[nodiscard]] Result<std::vector<Clearing>> clearingsOf(RootId root);
    [[nodiscard]] Result<std::vector<ReceiptMark>> receiptMarksOf(CredentialId id);

    /// Newest first.
    [[nodiscard]] Result<std::vector<StampedEvent>> events(const EventFilter& filter);

private:
    Database& m_database;
};

}  // namespace tally
