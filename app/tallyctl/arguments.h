#pragma once

#include "models/base/bytes.h"
#include "models/base/result.h"
#include "models/domain/date.h"
#include "models/domain/ids.h"
#include "models/domain/money.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tally::ctl {

/// args: the option.
inline constexpr ErrorCode kUsageUnknownOption{"usage.unknown-option", ErrorKind::Input};
/// An option that needs a value stands last. args: the option.
inline constexpr ErrorCode kUsageNoValue{"usage.no-value", ErrorKind::Input};
/// args: the option.
inline constexpr ErrorCode kUsageOptionMissing{"usage.option-missing", ErrorKind::Input};
/// args: what is missing, as the help names it.
inline constexpr ErrorCode kUsageOperandMissing{"usage.operand-missing", ErrorKind::Input};
/// args: the first word that is too much.
inline constexpr ErrorCode kUsageOperandExtra{"usage.operand-extra", ErrorKind::Input};
/// A value that is not of the kind the option or operand takes. place: the option; args: the value, what it should be.
inline constexpr ErrorCode kUsageValue{"usage.value", ErrorKind::Input};
/// Two options that exclude each other. args: both.
inline constexpr ErrorCode kUsageConflict{"usage.conflict", ErrorKind::Input};

/// The words after the verb, and the common options wherever they stood.
class Arguments {
public:
    std::map<std::string, std::vector<std::string>, std::less<>> options;
    std::vector<std::string> operands;

    [[nodiscard]] bool has(std::string_view option) const { return options.contains(option); }
    /// The last one given.
    [[nodiscard]] std::optional<std::string> value(std::string_view option) const;
    [[nodiscard]] std::vector<std::string> values(std::string_view option) const;
    [[nodiscard]] Result<std::string> required(std::string_view option) const;

    /// kUsageOperandMissing with `name` when there are not so many.
    [[nodiscard]] Result<std::string> operand(std::size_t at, std::string_view name) const;
    /// All of them, at least one.
    [[nodiscard]] Result<std::vector<std::string>> someOperands(std::string_view name) const;
    /// Exactly this many, no more.
    [[nodiscard]] Result<Done> atMostOperands(std::size_t most) const;

    /// `fallback` when the option is not given.
    [[nodiscard]] Result<std::uint64_t> whole(std::string_view option, std::uint64_t fallback) const;
    [[nodiscard]] Result<Date> date(std::string_view option) const;
    [[nodiscard]] Result<std::optional<Date>> dateIfAny(std::string_view option) const;
};

/// Words to values; `place` is the option or operand, for the failure.
/// Above zero.
[[nodiscard]] Result<Money> amountFrom(const std::string& text, Currency currency, std::string_view place);
/// Zero too: a line or a limit of nothing is none.
[[nodiscard]] Result<Money> amountOrZeroFrom(const std::string& text, Currency currency, std::string_view place);
[[nodiscard]] Result<Currency> currencyFrom(const std::string& text, std::string_view place);
[[nodiscard]] Result<Date> dateFrom(const std::string& text, std::string_view place);
[[nodiscard]] Result<std::uint64_t> wholeFrom(const std::string& text, std::string_view place);
/// Percent a year with at most four decimals, "4.35", to parts per million.
[[nodiscard]] Result<std::uint32_t> percentFrom(const std::string& text, std::string_view place);
[[nodiscard]] Result<Address> addressFrom(const std::string& text, std::string_view place);
/// 0x and 64 hexadecimal digits.
[[nodiscard]] Result<Hash> hashFrom(const std::string& text, std::string_view place);
/// "000123-20" or "#123".
[[nodiscard]] Result<RootId> rootFrom(const std::string& text, std::string_view place);
/// "000123-0004-47" or "#123-4".
[[nodiscard]] Result<CredentialId> credentialFrom(const std::string& text, std::string_view place);
[[nodiscard]] Result<std::vector<CredentialId>> credentialsFrom(const std::vector<std::string>& texts,
                                                                std::string_view place);
/// The pieces between commas, outer blanks dropped.
[[nodiscard]] std::vector<std::string> listFrom(std::string_view text);

}  // namespace tally::ctl
