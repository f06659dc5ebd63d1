#include "app/tallyctl/groups.h"
#include "app/tallyctl/runs.h"
#include "app/tallyctl/tokens.h"
#include "models/crypto/keccak.h"

namespace tally::ctl {

/// A line that could be used on no day. args: the day given, the ledger's today.
inline constexpr ErrorCode kLineExpiryPast{"line.expiry-past", ErrorKind::Input};

namespace {

[[nodiscard]] Result<QJsonObject> policyList(Scene& scene, const Arguments& arguments) {
    TALLY_ASSIGN(const auto zone, scene.ledger().zone());
    const auto now = scene.wallet().clock().now();
    TALLY_ASSIGN(const auto given, arguments.dateIfAny("date"));
    const Date day = given.value_or(Date::ofInstant(now, zone ? zone->zoneOffset : 0));
    QJsonArray rows;
    for (std::size_t i = 0; i < tokensOf(PolicyKey{}).size(); ++i) {
        TALLY_ASSIGN(const auto entry, scene.ledger().policy(static_cast<PolicyKey>(i), day));
        if (entry) {
            rows.append(rowOf(*entry));
        }
    }
    return object({{"date", text(day.iso())},
                   {"policy", rows},
                   {"zoneOffset", zone ? QJsonValue(zone->zoneOffset) : QJsonValue()},
                   {"weekendMask", zone ? QJsonValue(zone->weekendMask) : QJsonValue()}});
}

[[nodiscard]] Result<Proposal> policySet(Scene&, const Arguments& arguments, const LedgerTime& time) {
    TALLY_TRY(arguments.atMostOperands(2));
    TALLY_ASSIGN(const std::string keyWords, arguments.operand(0, "KEY"));
    TALLY_ASSIGN(const std::string valueWords, arguments.operand(1, "VALUE"));
    intent::SetPolicy change;
    TALLY_ASSIGN(change.key, tokenFrom<PolicyKey>(keyWords, "KEY"));
    TALLY_ASSIGN(change.value, wholeFrom(valueWords, "VALUE"));
    TALLY_ASSIGN(const auto from, arguments.dateIfAny("from"));
    change.fromDay = from.value_or(time.day);
    TALLY_ASSIGN(const std::string rule, arguments.required("rule"));
    change.rule = keccak256(viewOf(rule));
    return Proposal{change, object({{"key", text(keyWords)}, {"value", text(valueWords)}, {"rule", text(rule)}})};
}

[[nodiscard]] Result<QJsonObject> holidayList(Scene& scene, const Arguments&) {
    TALLY_ASSIGN(const auto holidays, scene.ledger().holidays());
    QJsonArray off;
    QJsonArray worked;
    for (const Holiday& one : holidays) {
        (one.holiday ? off : worked).append(text(one.date.iso()));
    }
    return object({{"holidays", off}, {"workedDays", worked}});
}

template <bool IsHoliday>
[[nodiscard]] Result<Proposal> holidaySet(Scene&, const Arguments& arguments, const LedgerTime&) {
    TALLY_ASSIGN(const auto operands, arguments.someOperands("DATE"));
    intent::SetHolidays change;
    change.holiday = IsHoliday;
    for (const std::string& operand : operands) {
        TALLY_ASSIGN(const Date day, dateFrom(operand, "DATE"));
        change.days.push_back(day);
    }
    return Proposal{change, object({{"days", words(operands)}, {"holiday", IsHoliday}})};
}

template <LineKind Kind>
[[nodiscard]] Result<QJsonObject> lineList(Scene& scene, const Arguments&) {
    TALLY_ASSIGN(const auto lines, scene.ledger().lines());
    QJsonArray rows;
    for (const Line& line : lines) {
        if (line.key.kind == Kind) {
            rows.append(scene.rows().line(line));
        }
    }
    return object({{"lines", rows}});
}

template <typename Kind>
[[nodiscard]] Result<Proposal> lineSet(Scene& scene, const Arguments& arguments, const LedgerTime& time) {
    TALLY_TRY(arguments.atMostOperands(2));
    TALLY_ASSIGN(const std::string who, arguments.operand(0, "ISSUER"));
    TALLY_ASSIGN(const std::string much, arguments.operand(1, "AMOUNT"));
    TALLY_ASSIGN(const Member issuer, scene.member(who, "ISSUER"));
    TALLY_ASSIGN(const Currency currency, currencyFrom(arguments.value("currency").value_or("CNY"), "currency"));
    TALLY_ASSIGN(const Money amount, amountOrZeroFrom(much, currency, "AMOUNT"));
    TALLY_ASSIGN(const Date expiry, arguments.date("expiry"));
    if (expiry < time.day) {
        return fail(kLineExpiryPast, "expiry", {expiry.iso(), time.day.iso()});
    }
    return Proposal{Kind{issuer.id, currency.numeric(), amount.minor, expiry},
                    object({{"issuer", scene.rows().brief(issuer.id)},
                            {"amount", text(much)},
                            {"currency", text(currency.alpha())},
                            {"expiryDate", text(expiry.iso())}})};
}

[[nodiscard]] Result<Proposal> settleLimit(Scene&, const Arguments& arguments, const LedgerTime&) {
    TALLY_ASSIGN(const auto operands, arguments.someOperands("REQUEST"));
    TALLY_ASSIGN(auto ids, credentialsFrom(operands, "REQUEST"));
    return Proposal{intent::SettleLimit{std::move(ids)}, object({{"requests", words(operands)}})};
}

const std::vector<Option> kLineOptions{{"currency", "CODE", "Currency of the amount (CNY)."},
                                       {"expiry", "DATE", "The last day on which it can be used.", true}};

}  // namespace

Group policyGroup() {
    constexpr std::string_view kGroup = "policy";
    return {kGroup,
            "The consortium's dated parameters.",
            {
                {kGroup,
                 "list",
                 "",
                 "List the values in force.",
                 {{"date", "DATE", "On this day (today)."}},
                 looking(policyList)},
                {kGroup, "set", "KEY VALUE", "Set a parameter from a day on (registrar).",
                 actingOptions({{"rule", "TEXT", "The rule it comes from; its hash stands on the ledger.", true},
                                {"from", "DATE", "The first day (today)."}}),
                 acting(policySet)},
            }};
}

Group holidayGroup() {
    constexpr std::string_view kGroup = "holiday";
    return {
        kGroup,
        "The calendar of business days.",
        {
            {kGroup, "list", "", "List holidays, and weekend days that are worked.", {}, looking(holidayList)},
            {kGroup, "add", "DATE...", "Make days holidays (registrar).", actingOptions(), acting(holidaySet<true>)},
            {kGroup, "remove", "DATE...", "Make days working days (registrar).", actingOptions(),
             acting(holidaySet<false>)},
        }};
}

Group lineGroup() {
    constexpr std::string_view kGroup = "line";
    return {kGroup,
            "Issuing lines (开立额度) that settlement banks grant to issuers.",
            {
                {kGroup, "list", "", "List the issuing lines.", {}, looking(lineList<LineKind::Issuing>)},
                {kGroup, "set", "ISSUER AMOUNT", "Grant or change an issuer's line (settlement bank).",
                 actingOptions(kLineOptions), acting(lineSet<intent::SetLine>)},
            }};
}

Group limitGroup() {
    constexpr std::string_view kGroup = "limit";
    return {kGroup,
            "Funders' own limits on issuers (授信额度).",
            {
                {kGroup, "list", "", "List the limits.", {}, looking(lineList<LineKind::Credit>)},
                {kGroup, "set", "ISSUER AMOUNT", "Set one's own limit on an issuer (funder).",
                 actingOptions(kLineOptions), acting(lineSet<intent::SetLimit>)},
                {kGroup, "settle", "REQUEST...", "Free limits in step with clearing; anybody may.", actingOptions(),
                 acting(settleLimit)},
            }};
}

}  // namespace tally::ctl
