#pragma once

#include "models/base/result.h"
#include "models/domain/clearing.h"
#include "models/domain/credential.h"
#include "models/domain/evidence.h"
#include "models/domain/financing.h"
#include "models/domain/line.h"
#include "models/domain/member.h"
#include "models/domain/rules.h"

#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>

/// The ledger's state as a run of events sees it. Every value has one key.
namespace tally {

[[nodiscard]] inline MemberId keyOf(const Member& value) { return value.id; }
[[nodiscard]] inline Address keyOf(const Operator& value) { return value.key; }
[[nodiscard]] inline Address keyOf(const OperatorProposal& value) { return value.key; }
[[nodiscard]] inline std::pair<MemberId, Hash> keyOf(const PreparedCall& value) {
    return {value.member, value.callHash};
}
[[nodiscard]] inline RootId keyOf(const Root& value) { return value.id; }
[[nodiscard]] inline CredentialId keyOf(const Credential& value) { return value.id; }
[[nodiscard]] inline LineKey keyOf(const Line& value) { return value.key; }
[[nodiscard]] inline std::tuple<Hash, MemberId, MemberId> keyOf(const EvidenceOccupancy& value) {
    return {value.fingerprint, value.debtor, value.claimant};
}
[[nodiscard]] inline std::tuple<CredentialId, Hash, MemberId> keyOf(const EvidenceBacking& value) {
    return {value.backing, value.fingerprint, value.debtor};
}
[[nodiscard]] inline CredentialId keyOf(const FinancingRequest& value) { return value.id; }
[[nodiscard]] inline std::pair<CredentialId, MemberId> keyOf(const Quote& value) {
    return {value.request, value.funder};
}
[[nodiscard]] inline std::monostate keyOf(const CivilZone&) { return {}; }
[[nodiscard]] inline std::pair<PolicyKey, Date> keyOf(const PolicyEntry& value) { return {value.key, value.fromDay}; }
[[nodiscard]] inline Date keyOf(const Holiday& value) { return value.date; }
[[nodiscard]] inline std::pair<RootId, std::uint32_t> keyOf(const Clearing& value) {
    return {value.root, value.number};
}
[[nodiscard]] inline std::pair<CredentialId, MinorUnits> keyOf(const ReceiptMark& value) {
    return {value.id, value.clearedTotal};
}

template <typename Value>
using KeyOf = decltype(keyOf(std::declval<const Value&>()));

/// Where values come from that no event of the run has made: the wallet's tables. What is not there is `nullopt`; a
/// failure is the storage's own. The first parameter tells which kind of value is asked for.
class LedgerSource {
public:
    template <typename Value>
    using Of = std::type_identity<Value>;

    virtual ~LedgerSource() = default;
    [[nodiscard]] virtual Result<std::optional<Member>> load(Of<Member>, const KeyOf<Member>& key) = 0;
    [[nodiscard]] virtual Result<std::optional<Operator>> load(Of<Operator>, const KeyOf<Operator>& key) = 0;
    [[nodiscard]] virtual Result<std::optional<OperatorProposal>> load(Of<OperatorProposal>,
                                                                       const KeyOf<OperatorProposal>& key) = 0;
    [[nodiscard]] virtual Result<std::optional<PreparedCall>> load(Of<PreparedCall>,
                                                                   const KeyOf<PreparedCall>& key) = 0;
    [[nodiscard]] virtual Result<std::optional<Root>> load(Of<Root>, const KeyOf<Root>& key) = 0;
    [[nodiscard]] virtual Result<std::optional<Credential>> load(Of<Credential>, const KeyOf<Credential>& key) = 0;
    [[nodiscard]] virtual Result<std::optional<Line>> load(Of<Line>, const KeyOf<Line>& key) = 0;
    [[nodiscard]] virtual Result<std::optional<EvidenceOccupancy>> load(Of<EvidenceOccupancy>,
                                                                        const KeyOf<EvidenceOccupancy>& key) = 0;
    [[nodiscard]] virtual Result<std::optional<EvidenceBacking>> load(Of<EvidenceBacking>,
                                                                      const KeyOf<EvidenceBacking>& key) = 0;
    [[nodiscard]] virtual Result<std::optional<FinancingRequest>> load(Of<FinancingRequest>,
                                                                       const KeyOf<FinancingRequest>& key) = 0;
    [[nodiscard]] virtual Result<std::optional<Quote>> load(Of<Quote>, const KeyOf<Quote>& key) = 0;
};

/// Values in memory: asked of the source once, changed here, and told apart by whether they were changed. Without a
/// source it is the whole state of a ledger whose events it was given from the first on.
class LedgerState {
public:
    LedgerState() = default;
    /// `source` outlives it.
    explicit LedgerState(LedgerSource& source) : m_source(&source) {}

    template <typename Value>
    [[nodiscard]] Result<std::optional<Value>> find(const KeyOf<Value>& key) {
        Shelf<Value>& shelf = shelfOf<Value>();
        if (const auto known = shelf.values.find(key); known != shelf.values.end()) {
            return known->second;
        }
        if (m_source == nullptr || shelf.missing.contains(key)) {
            return std::nullopt;
        }
        auto loaded = m_source->load(std::type_identity<Value>(), key);
        if (loaded && *loaded) {
            shelf.values.emplace(key, **loaded);
        } else if (loaded) {
            shelf.missing.insert(key);
        }
        return loaded;
    }

    template <typename Value>
    void put(const Value& value) {
        const KeyOf<Value> key = keyOf(value);
        shelfOf<Value>().values.insert_or_assign(key, value);
        shelfOf<Value>().changed.insert(key);
    }

    /// Those in memory.
    template <typename Value>
    [[nodiscard]] const std::map<KeyOf<Value>, Value>& all() const {
        return std::get<Shelf<Value>>(m_shelves).values;
    }

    /// Calls `visit(const Value&)`, which returns Result<Done>, for each value that was put, kind by kind in the order of
    /// the keys. Ends with the first failure.
    template <typename Visit>
    [[nodiscard]] Result<Done> forEachChanged(Visit visit) const {
        Result<Done> out = Done{};
        std::apply([&](const auto&... shelves) { (visitShelf(shelves, visit, out), ...); }, m_shelves);
        return out;
    }

private:
    template <typename Value>
    struct Shelf {
        std::map<KeyOf<Value>, Value> values;
        std::set<KeyOf<Value>> missing;  ///< asked for, and not in the source
        std::set<KeyOf<Value>> changed;
    };

    template <typename Value>
    [[nodiscard]] Shelf<Value>& shelfOf() {
        return std::get<Shelf<Value>>(m_shelves);
    }

    template <typename Value, typename Visit>
    static void visitShelf(const Shelf<Value>& shelf, Visit& visit, Result<Done>& out) {
        for (const auto& key : shelf.changed) {
            if (!out) {
                return;
            }
            out = visit(shelf.values.at(key));
        }
    }

    LedgerSource* m_source = nullptr;
    std::tuple<Shelf<Member>, Shelf<Operator>, Shelf<OperatorProposal>, Shelf<PreparedCall>, Shelf<CivilZone>,
               Shelf<PolicyEntry>, Shelf<Holiday>, Shelf<Root>, Shelf<Credential>, Shelf<Line>,
               Shelf<EvidenceOccupancy>, Shelf<EvidenceBacking>, Shelf<FinancingRequest>, Shelf<Quote>, Shelf<Clearing>,
               Shelf<ReceiptMark>>
        m_shelves;
};

}  // namespace tally
