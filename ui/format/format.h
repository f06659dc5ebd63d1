#pragma once

#include "models/base/clock.h"
#include "models/domain/credential.h"
#include "models/domain/currency.h"
#include "models/domain/date.h"
#include "models/domain/financing_terms.h"

#include <QLocale>
#include <QString>

/// Money, dates and numbers as the locale writes them: QLocale() unless told otherwise.
namespace tally::format {

/// An amount in two pieces, because the decimals are drawn quieter: "1,234" and ".50", "−7" and "".
struct AmountPieces {
    QString whole;
    QString decimals;
    [[nodiscard]] QString joined() const { return whole + decimals; }
};

/// All decimals of the currency, grouped; minus is U+2212.
[[nodiscard]] AmountPieces amount(MinorUnits minor, Currency currency, const QLocale& locale = QLocale());
[[nodiscard]] AmountPieces amount(MinorUnits minor, std::uint16_t currency, const QLocale& locale = QLocale());
/// "CNY 1,234.50".
[[nodiscard]] QString amountWithCurrency(MinorUnits minor, std::uint16_t currency, const QLocale& locale = QLocale());
/// For axes: 万 in Chinese, k in others. "" for 0.
[[nodiscard]] QString axisAmount(MinorUnits minor, std::uint16_t currency, const QLocale& locale = QLocale());
/// "CNY", or nothing for a code that is no currency of ISO 4217.
[[nodiscard]] QString currencyCode(std::uint16_t currency);

/// 2026-11-22, in tables.
[[nodiscard]] QString date(Date date);
/// 2026年11月22日 or 22 November 2026, in sentences.
[[nodiscard]] QString longDate(Date date, const QLocale& locale = QLocale());

enum class Nearness { Far, Soon, Past };
/// How far a due date is from today: "in 80 days", "today", "6 days late".
struct DaysAway {
    QString text;
    Nearness nearness = Nearness::Far;
};
/// Within 7 days is soon.
[[nodiscard]] DaysAway daysAway(Date due, Date today);

/// 23:04, in this computer's zone; with the date when it is not today's.
[[nodiscard]] QString clockTime(UnixSeconds at, UnixSeconds now);
/// "25 s ago", "4 min ago", then the clock time.
[[nodiscard]] QString ago(UnixSeconds at, UnixSeconds now);

/// "5,204,306".
[[nodiscard]] QString count(std::uint64_t number, const QLocale& locale = QLocale());
/// Parts per million a year as "3.24%".
[[nodiscard]] QString rate(std::int64_t partsPerMillion, const QLocale& locale = QLocale());
/// "60.3%"; "—" of nothing.
[[nodiscard]] QString share(MinorUnits part, MinorUnits whole, const QLocale& locale = QLocale());

/// "0x7a3c…91e4".
[[nodiscard]] QString shortHash(const Hash& hash);
[[nodiscard]] QString shortAddress(const Address& address);

}  // namespace tally::format
