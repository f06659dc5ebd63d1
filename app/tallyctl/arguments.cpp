#include "app/tallyctl/arguments.h"

#include "models/crypto/address.h"
#include "models/domain/credential_number.h"
#include "models/domain/money_text.h"

#include <charconv>

namespace tally::ctl {

namespace {

[[nodiscard]] auto wrongValue(std::string_view place, const std::string& value, std::string_view kind) {
    return fail(kUsageValue, std::string(place), {value, std::string(kind)});
}

/// The failure of a parser of the lower layers, at the option that brought it.
template <typename T>
[[nodiscard]] Result<T> placed(Result<T> parsed, std::string_view place) {
    if (!parsed) {
        parsed.error().place = place;
    }
    return parsed;
}

template <typename Whole>
[[nodiscard]] std::optional<Whole> wholeNumber(std::string_view text) {
    Whole out{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    if (text.empty() || error != std::errc() || end != text.data() + text.size()) {
        return std::nullopt;
    }
    return out;
}

}  // namespace

std::optional<std::string> Arguments::value(std::string_view option) const {
    const auto found = options.find(option);
    if (found == options.end() || found->second.empty()) {
        return std::nullopt;
    }
    return found->second.back();
}

std::vector<std::string> Arguments::values(std::string_view option) const {
    const auto found = options.find(option);
    return found == options.end() ? std::vector<std::string>{} : found->second;
}

Result<std::string> Arguments::required(std::string_view option) const {
    const auto given = value(option);
    if (!given) {
        return fail(kUsageOptionMissing, {}, {"--" + std::string(option)});
    }
    return *given;
}

Result<std::string> Arguments::operand(std::size_t at, std::string_view name) const {
    if (at >= operands.size()) {
        return fail(kUsageOperandMissing, {}, {std::string(name)});
    }
    return operands[at];
}

Result<std::vector<std::string>> Arguments::someOperands(std::string_view name) const {
    if (operands.empty()) {
        return fail(kUsageOperandMissing, {}, {std::string(name)});
    }
    return operands;
}

Result<Done> Arguments::atMostOperands(std::size_t most) const {
    if (operands.size() > most) {
        return fail(kUsageOperandExtra, {}, {operands[most]});
    }
    return Done{};
}

Result<std::uint64_t> Arguments::whole(std::string_view option, std::uint64_t fallback) const {
    const auto given = value(option);
    return given ? wholeFrom(*given, option) : Result<std::uint64_t>(fallback);
}

Result<Date> Arguments::date(std::string_view option) const {
    TALLY_ASSIGN(const std::string given, required(option));
    return dateFrom(given, option);
}

Result<std::optional<Date>> Arguments::dateIfAny(std::string_view option) const {
    const auto given = value(option);
    if (!given) {
        return std::nullopt;
    }
    TALLY_ASSIGN(const Date day, dateFrom(*given, option));
    return day;
}

Result<Money> amountFrom(const std::string& text, Currency currency, std::string_view place) {
    TALLY_ASSIGN(const Money amount, amountOrZeroFrom(text, currency, place));
    return amount.minor == 0 ? Result<Money>(fail(kMoneyZero, std::string(place))) : amount;
}

Result<Money> amountOrZeroFrom(const std::string& text, Currency currency, std::string_view place) {
    return placed(parseMoney(text, currency, "en"), place);
}

Result<Currency> currencyFrom(const std::string& text, std::string_view place) {
    const auto currency = Currency::fromAlpha(text);
    if (!currency) {
        return wrongValue(place, text, "currency");
    }
    return *currency;
}

Result<Date> dateFrom(const std::string& text, std::string_view place) {
    const auto day = Date::fromIso(text);
    if (!day) {
        return wrongValue(place, text, "date");
    }
    return *day;
}

Result<std::uint64_t> wholeFrom(const std::string& text, std::string_view place) {
    const auto whole = wholeNumber<std::uint64_t>(text);
    if (!whole) {
        return wrongValue(place, text, "number");
    }
    return *whole;
}

Result<std::uint32_t> percentFrom(const std::string& text, std::string_view place) {
    const std::size_t point = text.find('.');
    std::string decimals = point == std::string::npos ? "" : text.substr(point + 1);
    const bool isPointed = point != std::string::npos;
    if (decimals.size() > 4 || (isPointed && decimals.empty())) {
        return wrongValue(place, text, "percent");
    }
    decimals.resize(4, '0');
    const auto ppm = wholeNumber<std::uint32_t>(text.substr(0, point) + decimals);
    if (!ppm || text.starts_with('.')) {
        return wrongValue(place, text, "percent");
    }
    return *ppm;
}

Result<Address> addressFrom(const std::string& text, std::string_view place) {
    return placed(parseAddress(text), place);
}

Result<Hash> hashFrom(const std::string& text, std::string_view place) {
    const auto hash = fixedFromHex0x<Hash>(text);
    if (!hash) {
        return wrongValue(place, text, "hash");
    }
    return *hash;
}

Result<RootId> rootFrom(const std::string& text, std::string_view place) {
    if (text.starts_with('#')) {
        const auto serial = wholeNumber<std::uint32_t>(std::string_view(text).substr(1));
        if (!serial || *serial == 0 || *serial >= RootId::kLimit) {
            return wrongValue(place, text, "root");
        }
        return RootId{*serial};
    }
    return placed(parseRootNumber(text), place);
}

Result<CredentialId> credentialFrom(const std::string& text, std::string_view place) {
    if (text.starts_with('#')) {
        const std::size_t dash = text.find('-');
        const auto serial = wholeNumber<std::uint32_t>(std::string_view(text).substr(1, dash - 1));
        // "#1" names a root, never one of its parts.
        const auto index = dash == std::string::npos
                               ? std::nullopt
                               : wholeNumber<std::uint32_t>(std::string_view(text).substr(dash + 1));
        if (!serial || !index || *serial == 0 || *serial >= RootId::kLimit) {
            return wrongValue(place, text, "credential");
        }
        return CredentialId{{*serial}, *index};
    }
    return placed(parseCredentialNumber(text), place);
}

Result<std::vector<CredentialId>> credentialsFrom(const std::vector<std::string>& texts, std::string_view place) {
    std::vector<CredentialId> out;
    for (const std::string& text : texts) {
        TALLY_ASSIGN(const CredentialId id, credentialFrom(text, place));
        out.push_back(id);
    }
    return out;
}

std::vector<std::string> listFrom(std::string_view text) {
    std::vector<std::string> out;
    std::size_t from = 0;
    while (from <= text.size()) {
        const std::size_t comma = std::min(text.find(',', from), text.size());
        std::string_view piece = text.substr(from, comma - from);
        while (piece.starts_with(' ')) {
            piece.remove_prefix(1);
        }
        while (piece.ends_with(' ')) {
            piece.remove_suffix(1);
        }
        out.emplace_back(piece);
        from = comma + 1;
    }
    return out;
}

}  // namespace tally::ctl
