#pragma once

#include "app/tallyctl/json.h"
#include "models/domain/rules.h"
#include "models/session/financing_room.h"
#include "models/session/settlement.h"
#include "models/wallet/ledger_queries.h"
#include "models/wallet/payable_store.h"

#include <map>
#include <span>
#include <string>

/// The ledger's things as JSON. Amounts are "1234.50" with their currency beside them, days ISO dates, members short
/// objects {index, identifier, name}, credentials and roots their readable numbers, codes the words of tokens.h.
namespace tally::ctl {

[[nodiscard]] std::string amountText(MinorUnits amount, std::uint16_t currency);
[[nodiscard]] QJsonValue currencyText(std::uint16_t currency);
/// null when it is not set
[[nodiscard]] QJsonValue dayText(Date day);
[[nodiscard]] QString instantText(UnixSeconds at);
[[nodiscard]] QJsonArray words(const std::vector<std::string>& tokens);

[[nodiscard]] QJsonObject rowOf(const KeyInfo& key);
[[nodiscard]] QJsonObject rowOf(const Operator& op);
[[nodiscard]] QJsonObject rowOf(const Preflight& trial);
[[nodiscard]] QJsonObject rowOf(const PolicyEntry& entry);
[[nodiscard]] QJsonObject rowOf(const OutboxEntry& entry);
[[nodiscard]] QJsonObject rowOf(const FinancingTerms& terms, std::uint16_t currency);
[[nodiscard]] QJsonObject rowOf(const FinancingOutcome& outcome, std::uint16_t currency);
[[nodiscard]] QJsonObject rowOf(const StoredInvoice& invoice);
[[nodiscard]] QJsonObject rowOf(const PayableRow& row);
[[nodiscard]] QJsonObject rowOf(const BatchCount& count);
/// Parts per million as percent: "4.35".
[[nodiscard]] std::string percentText(std::int64_t ppm);

/// Rows that name members.
class Rows {
public:
    Rows(std::vector<Member> members, bool isChinese);

    [[nodiscard]] QJsonValue brief(MemberId id) const;
    [[nodiscard]] QJsonArray briefs(const std::vector<MemberId>& ids) const;
    [[nodiscard]] const std::map<MemberId, Member>& members() const { return m_members; }

    [[nodiscard]] QJsonObject member(const Member& member) const;
    [[nodiscard]] QJsonObject root(const Root& root) const;
    [[nodiscard]] QJsonObject credential(const Credential& credential, const Root& root) const;
    [[nodiscard]] QJsonObject line(const Line& line) const;
    [[nodiscard]] QJsonObject request(const FinancingRequest& request, const Root& root) const;
    [[nodiscard]] QJsonObject quote(const Quote& quote) const;
    [[nodiscard]] QJsonObject quote(const ReadableQuote& quote, std::uint16_t currency) const;
    [[nodiscard]] QJsonObject clearing(const Clearing& clearing, const Root& root) const;
    [[nodiscard]] QJsonObject shares(const RootShares& shares) const;
    /// `currency` of the amounts in it.
    [[nodiscard]] QJsonObject event(const StampedEvent& event, std::uint16_t currency) const;

private:
    std::map<MemberId, Member> m_members;
    bool m_isChinese;
};

}  // namespace tally::ctl
