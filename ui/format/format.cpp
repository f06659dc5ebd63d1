#include "ui/format/format.h"

#include "models/domain/money_text.h"

#include <QCoreApplication>
#include <QDate>
#include <QDateTime>

#include <cmath>

namespace tally::format {

namespace {

constexpr QChar kMinus(0x2212);
constexpr std::int32_t kSoonDays = 7;

[[nodiscard]] QString said(const char* source, int n = -1) {
    return QCoreApplication::translate("format", source, nullptr, n);
}

[[nodiscard]] Currency currencyOf(std::uint16_t numeric) { return Currency::fromNumeric(numeric).value_or(Currency()); }

[[nodiscard]] QDate toQt(Date date) {
    const CivilDate civil = date.civil();
    return {civil.year, civil.month, civil.day};
}

[[nodiscard]] QString shortened(BytesView bytes) {
    const QString hex = QString::fromStdString(toHex0x(bytes));
    return hex.left(6) + QChar(0x2026) + hex.right(4);
}

}  // namespace

AmountPieces amount(MinorUnits minor, Currency currency, const QLocale& locale) {
    const std::int64_t per = currency.minorPerMajor();
    const int places = currency.minorUnits();
    // The smallest integer has no positive counterpart; unsigned arithmetic has.
    const auto magnitude = minor < 0 ? ~static_cast<std::uint64_t>(minor) + 1 : static_cast<std::uint64_t>(minor);
    QLocale grouping = locale;
    grouping.setNumberOptions(QLocale::DefaultNumberOptions);
    AmountPieces out;
    out.whole = grouping.toString(static_cast<qulonglong>(magnitude / static_cast<std::uint64_t>(per)));
    if (minor < 0) {
        out.whole.prepend(kMinus);
    }
    if (places > 0) {
        out.decimals =
            locale.decimalPoint() +
            QString::number(magnitude % static_cast<std::uint64_t>(per)).rightJustified(places, QLatin1Char('0'));
    }
    return out;
}

AmountPieces amount(MinorUnits minor, std::uint16_t currency, const QLocale& locale) {
    return amount(minor, currencyOf(currency), locale);
}

QString amountWithCurrency(MinorUnits minor, std::uint16_t currency, const QLocale& locale) {
    return currencyCode(currency) + QLatin1Char(' ') + amount(minor, currency, locale).joined();
}

QString axisAmount(MinorUnits minor, std::uint16_t currency, const QLocale& locale) {
    const bool isChinese = locale.language() == QLocale::Chinese;
    const double major = static_cast<double>(minor) / static_cast<double>(currencyOf(currency).minorPerMajor());
    const double unit = isChinese ? 10'000 : 1'000;
    return locale.toString(major / unit, 'f', std::abs(major) < 10 * unit && major != 0 ? 1 : 0);
}

QString currencyCode(std::uint16_t currency) {
    const auto known = Currency::fromNumeric(currency);
    return known ? QString::fromUtf8(known->alpha().data(), static_cast<qsizetype>(known->alpha().size())) : QString();
}

QString date(Date date) { return QString::fromStdString(date.iso()); }

QString longDate(Date date, const QLocale& locale) {
    const bool isChinese = locale.language() == QLocale::Chinese;
    return locale.toString(toQt(date), isChinese ? QStringLiteral("yyyy年M月d日") : QStringLiteral("d MMMM yyyy"));
}

DaysAway daysAway(Date due, Date today) {
    const std::int32_t days = daysBetween(today, due);
    if (days < 0) {
        return {said(QT_TRANSLATE_N_NOOP("format", "%n day(s) late"), -days), Nearness::Past};
    }
    if (days == 0) {
        return {said(QT_TRANSLATE_NOOP("format", "today")), Nearness::Soon};
    }
    return {said(QT_TRANSLATE_N_NOOP("format", "in %n day(s)"), days),
            days <= kSoonDays ? Nearness::Soon : Nearness::Far};
}

QString clockTime(UnixSeconds at, UnixSeconds now) {
    const QDateTime then = QDateTime::fromSecsSinceEpoch(at);
    const bool isToday = then.date() == QDateTime::fromSecsSinceEpoch(now).date();
    return then.toString(isToday ? QStringLiteral("HH:mm") : QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString ago(UnixSeconds at, UnixSeconds now) {
    const UnixSeconds seconds = now - at;
    if (seconds < 0 || seconds >= 3600) {
        return clockTime(at, now);
    }
    if (seconds < 60) {
        return said(QT_TRANSLATE_NOOP("format", "%1 s ago")).arg(seconds);
    }
    return said(QT_TRANSLATE_NOOP("format", "%1 min ago")).arg(seconds / 60);
}

QString count(std::uint64_t number, const QLocale& locale) { return locale.toString(static_cast<qulonglong>(number)); }

QString rate(std::int64_t partsPerMillion, const QLocale& locale) {
    return locale.toString(static_cast<double>(partsPerMillion) / 10'000.0, 'f', 2) + QLatin1Char('%');
}

QString share(MinorUnits part, MinorUnits whole, const QLocale& locale) {
    if (whole == 0) {
        return QString(QChar(0x2014));
    }
    return locale.toString(100.0 * static_cast<double>(part) / static_cast<double>(whole), 'f', 1) + QLatin1Char('%');
}

QString shortHash(const Hash& hash) { return shortened(hash.view()); }

QString shortAddress(const Address& address) { return shortened(address.view()); }

}  // namespace tally::format
