#pragma once

#include "models/domain/money.h"

#include <span>
#include <string>
#include <string_view>

/// Amounts as people write them: plain numbers without a currency sign, grouped and pointed as their locale does
/// (Unicode CLDR's decimal formats).
namespace tally {

/// Not a number of the locale: another character, an exponent, two decimal marks, no digit before or after one.
inline constexpr ErrorCode kMoneySyntax{"money.syntax", ErrorKind::Input};
/// A plus or minus, or accountants' parentheses: an amount has no sign.
inline constexpr ErrorCode kMoneySign{"money.sign", ErrorKind::Input};
/// A group mark where the locale puts none, or one missing between others.
inline constexpr ErrorCode kMoneyGrouping{"money.grouping", ErrorKind::Input};
/// More decimals than the currency has, zeros too. args: alpha code, decimals it has.
inline constexpr ErrorCode kMoneyDecimals{"money.decimals", ErrorKind::Input};
/// An amount of zero where one above it is asked for.
inline constexpr ErrorCode kMoneyZero{"money.zero", ErrorKind::Input};
/// No such locale among `moneyLocales()`. args: the name.
inline constexpr ErrorCode kMoneyLocale{"money.locale", ErrorKind::Input};

/// The locales by name, as "en", "en_IN", "zh". A name is looked up whole ("de_CH"), then by its language ("de" for
/// "de_AT"); "-" serves as "_", case does not matter, script and encoding parts are passed over.
[[nodiscard]] std::span<const std::string_view> moneyLocales();

/// The amount that `text` states, at least 0. Group marks may be left out, but not some of them; fewer decimals than
/// the currency has are completed. Outer blanks are passed over. In Chinese and Japanese locales full-width digits and marks
/// (１２，３４５．６０) count as half-width ones. Fails with the codes above or `kMoneyOverflow`.
[[nodiscard]] Result<Money> parseMoney(std::string_view text, Currency currency, std::string_view locale);

/// All decimals of the currency, grouped; a negative amount with a leading "-". What it writes for an amount that is
/// not negative, `parseMoney` reads back. Fails with `kMoneyLocale` only.
[[nodiscard]] Result<std::string> formatMoney(Money amount, std::string_view locale);

/// "1234567.50": no groups, a point, all decimals: for JSON and files. A negative amount with a leading "-".
[[nodiscard]] std::string plainText(Money amount);

}  // namespace tally
