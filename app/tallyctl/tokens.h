#pragma once

#include "app/tallyctl/arguments.h"
#include "models/domain/credential.h"
#include "models/domain/financing.h"
#include "models/domain/financing_terms.h"
#include "models/domain/line.h"
#include "models/domain/member.h"
#include "models/domain/reasons.h"
#include "models/wallet/outbox_store.h"
#include "models/wallet/payable_store.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

/// The words of the ledger's enumerations in JSON and on the command line: they stay the same in every language.
namespace tally::ctl {

/// The tokens of an enumeration, by its numbers; empty where a number has none. The argument only picks the table.
[[nodiscard]] std::span<const std::string_view> tokensOf(CredentialState);
[[nodiscard]] std::span<const std::string_view> tokensOf(RequestState);
[[nodiscard]] std::span<const std::string_view> tokensOf(QuoteState);
[[nodiscard]] std::span<const std::string_view> tokensOf(MemberStatus);
[[nodiscard]] std::span<const std::string_view> tokensOf(SuspendReason);
[[nodiscard]] std::span<const std::string_view> tokensOf(DeclineReason);
[[nodiscard]] std::span<const std::string_view> tokensOf(SkipReason);
[[nodiscard]] std::span<const std::string_view> tokensOf(DisputeReason);
[[nodiscard]] std::span<const std::string_view> tokensOf(RefuseReason);
[[nodiscard]] std::span<const std::string_view> tokensOf(FinancingKind);
[[nodiscard]] std::span<const std::string_view> tokensOf(PolicyKey);
[[nodiscard]] std::span<const std::string_view> tokensOf(LineKind);
[[nodiscard]] std::span<const std::string_view> tokensOf(DayCount);
[[nodiscard]] std::span<const std::string_view> tokensOf(InterestTiming);
[[nodiscard]] std::span<const std::string_view> tokensOf(Bearer);
[[nodiscard]] std::span<const std::string_view> tokensOf(FeeKind);
[[nodiscard]] std::span<const std::string_view> tokensOf(OutboxPhase);
[[nodiscard]] std::span<const std::string_view> tokensOf(PayableState);

template <typename Enum>
[[nodiscard]] std::string tokenOf(Enum value) {
    const auto tokens = tokensOf(value);
    const auto at = static_cast<std::size_t>(value);
    return at < tokens.size() ? std::string(tokens[at]) : std::to_string(at);
}

/// Fails with the tokens there are.
template <typename Enum>
[[nodiscard]] Result<Enum> tokenFrom(const std::string& text, std::string_view place) {
    const auto tokens = tokensOf(Enum{});
    std::string known;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!tokens[i].empty() && tokens[i] == text) {
            return static_cast<Enum>(i);
        }
        if (!tokens[i].empty() && tokens[i] != "none") {
            known += (known.empty() ? "" : ", ") + std::string(tokens[i]);
        }
    }
    return fail(kUsageValue, std::string(place), {text, known});
}

[[nodiscard]] std::vector<std::string> tokensOfSet(Roles roles);
[[nodiscard]] std::vector<std::string> tokensOfSet(Permissions permissions);
/// "issuer,supplier"
[[nodiscard]] Result<Roles> rolesFrom(const std::string& text, std::string_view place);
/// "make,check"
[[nodiscard]] Result<Permissions> permissionsFrom(const std::string& text, std::string_view place);

}  // namespace tally::ctl
