#include "app/tallyctl/tokens.h"

#include <array>

namespace tally::ctl {

namespace {

using namespace std::string_view_literals;

constexpr std::array kCredentialStates{"none"sv,      "offered"sv, "held"sv,     "in-financing"sv, "declined"sv,
                                       "withdrawn"sv, "expired"sv, "returned"sv, "annulled"sv};
constexpr std::array kRequestStates{"none"sv,           "open"sv,           "accepted"sv, "disbursed"sv,
                                    "funds-received"sv, "funds-disputed"sv, "closed"sv};
constexpr std::array kQuoteStates{"none"sv, "invited"sv, "quoted"sv, "refused"sv};
constexpr std::array kMemberStatuses{"none"sv, "active"sv, "suspended"sv};
constexpr std::array kSuspendReasons{"none"sv,
                                     "registrar-order"sv,
                                     "regulator-order"sv,
                                     "court-order"sv,
                                     "licence-expired"sv,
                                     "key-compromised"sv,
                                     "member-request"sv,
                                     "other"sv};
constexpr std::array kDeclineReasons{
    "none"sv,      "not-our-trade"sv, "wrong-amount"sv, "wrong-terms"sv, "goods-not-accepted"sv,
    "duplicate"sv, "risk-appetite"sv, "other"sv};
constexpr std::array kSkipReasons{"none"sv,    "not-open"sv, "not-yours"sv, "expired"sv,
                                  "cut-off"sv, "frozen"sv,   "not-due"sv,   "suspended"sv};
constexpr std::array kDisputeReasons{"none"sv,      "not-received"sv,  "short-paid"sv,
                                     "late-paid"sv, "wrong-account"sv, "other"sv};
constexpr std::array kRefuseReasons{"none"sv,
                                    "trade-not-proven"sv,
                                    "evidence-already-used"sv,
                                    "limit-exhausted"sv,
                                    "terms-not-acceptable"sv,
                                    "applicant-not-eligible"sv,
                                    "issuer-not-eligible"sv,
                                    "risk-appetite"sv,
                                    "withdrawn"sv,
                                    "other"sv};
constexpr std::array kFinancingKinds{"none"sv, "factoring"sv, "pledge"sv};
constexpr std::array kPolicyKeys{"max-term-months"sv, "cut-off-seconds"sv, "grace-days"sv,
                                 "max-parts"sv,       "max-offer-days"sv,  "recovery-delay-days"sv,
                                 "disburse-days"sv,   "max-funders"sv,     "notice-days"sv};
constexpr std::array kLineKinds{""sv, "issuing-line"sv, "credit-line"sv};
constexpr std::array kDayCounts{""sv, "act/360"sv, "act/365"sv};
constexpr std::array kTimings{""sv, "prepaid"sv, "at-maturity"sv};
constexpr std::array kBearers{""sv, "applicant"sv, "issuer"sv, "funder"sv};
constexpr std::array kFeeKinds{""sv, "handling"sv, "management"sv, "registration"sv, "other"sv};
constexpr std::array kOutboxPhases{"signed"sv, "sent"sv, "included"sv, "final"sv, "reverted"sv, "replaced"sv};
constexpr std::array kPayableStates{"ready"sv, "signed"sv, "issued"sv, "refused"sv, "set-aside"sv};

/// Bit 0 first.
constexpr std::array kRoles{"issuer"sv, "supplier"sv, "funder"sv, "settlement-bank"sv, "registrar"sv, "regulator"sv};
constexpr std::array kPermissions{"view"sv, "make"sv, "check"sv, "admin"sv};

[[nodiscard]] std::vector<std::string> namesOfBits(std::uint8_t bits, std::span<const std::string_view> names) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if ((static_cast<unsigned>(bits) >> i & 1U) != 0) {
            out.emplace_back(names[i]);
        }
    }
    return out;
}

[[nodiscard]] Result<std::uint8_t> bitsFrom(const std::string& text, std::span<const std::string_view> names,
                                            std::string_view place) {
    unsigned bits = 0;
    for (const std::string& word : listFrom(text)) {
        std::size_t at = 0;
        std::string known;
        while (at < names.size() && names[at] != word) {
            known += (at == 0 ? "" : ", ") + std::string(names[at]);
            ++at;
        }
        if (at == names.size()) {
            return fail(kUsageValue, std::string(place), {word, known});
        }
        bits |= 1U << at;
    }
    return static_cast<std::uint8_t>(bits);
}

}  // namespace

std::span<const std::string_view> tokensOf(CredentialState) { return kCredentialStates; }
std::span<const std::string_view> tokensOf(RequestState) { return kRequestStates; }
std::span<const std::string_view> tokensOf(QuoteState) { return kQuoteStates; }
std::span<const std::string_view> tokensOf(MemberStatus) { return kMemberStatuses; }
std::span<const std::string_view> tokensOf(SuspendReason) { return kSuspendReasons; }
std::span<const std::string_view> tokensOf(DeclineReason) { return kDeclineReasons; }
std::span<const std::string_view> tokensOf(SkipReason) { return kSkipReasons; }
std::span<const std::string_view> tokensOf(DisputeReason) { return kDisputeReasons; }
std::span<const std::string_view> tokensOf(RefuseReason) { return kRefuseReasons; }
std::span<const std::string_view> tokensOf(FinancingKind) { return kFinancingKinds; }
std::span<const std::string_view> tokensOf(PolicyKey) { return kPolicyKeys; }
std::span<const std::string_view> tokensOf(LineKind) { return kLineKinds; }
std::span<const std::string_view> tokensOf(DayCount) { return kDayCounts; }
std::span<const std::string_view> tokensOf(InterestTiming) { return kTimings; }
std::span<const std::string_view> tokensOf(Bearer) { return kBearers; }
std::span<const std::string_view> tokensOf(FeeKind) { return kFeeKinds; }
std::span<const std::string_view> tokensOf(OutboxPhase) { return kOutboxPhases; }
std::span<const std::string_view> tokensOf(PayableState) { return kPayableStates; }

std::vector<std::string> tokensOfSet(Roles roles) { return namesOfBits(roles.bits, kRoles); }
std::vector<std::string> tokensOfSet(Permissions permissions) { return namesOfBits(permissions.bits, kPermissions); }

Result<Roles> rolesFrom(const std::string& text, std::string_view place) {
    TALLY_ASSIGN(const std::uint8_t bits, bitsFrom(text, kRoles, place));
    return Roles(bits);
}

Result<Permissions> permissionsFrom(const std::string& text, std::string_view place) {
    TALLY_ASSIGN(const std::uint8_t bits, bitsFrom(text, kPermissions, place));
    return Permissions(bits);
}

}  // namespace tally::ctl
