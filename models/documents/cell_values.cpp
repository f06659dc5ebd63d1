#include "models/documents/cell_values.h"

#include "models/domain/money_text.h"

#include <array>
#include <charconv>

namespace tally {
namespace {

constexpr int kSignificantDigits = 15;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool isAllDigits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::optional<int> intOf(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return isAllDigits(text) && error == std::errc{} && end == text.data() + text.size() ? std::optional(value)
                                                                                         : std::nullopt;
}

std::string_view trimmed(std::string_view text) {
    constexpr auto kBlanks = std::to_array<std::string_view>({" ", "\t", "\r", "\n", "\xC2\xA0", "\xE3\x80\x80"});
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view blank : kBlanks) {
            if (text.starts_with(blank)) {
                text.remove_prefix(blank.size());
                again = true;
            }
            if (text.ends_with(blank)) {
                text.remove_suffix(blank.size());
                again = true;
            }
        }
    }
    return text;
}

/// Takes the time of day off, where there is one.
std::string_view datePart(std::string_view text) {
    const std::size_t at = text.find_first_of(" T");
    if (at == std::string_view::npos) {
        return text;
    }
    const bool isTime = text.find(':', at) != std::string_view::npos &&
                        text.substr(at + 1).find_first_not_of("0123456789:.+Z -") == std::string_view::npos;
    return isTime ? trimmed(text.substr(0, at)) : text;
}

/// Year, month, day between two separators of one kind; `end` closes the day (日).
std::optional<Date> separated(std::string_view text, std::string_view first, std::string_view second,
                              std::string_view end) {
    if (!text.ends_with(end)) {
        return std::nullopt;
    }
    text.remove_suffix(end.size());
    const std::size_t afterYear = text.find(first);
    if (afterYear != 4) {
        return std::nullopt;
    }
    const std::size_t afterMonth = text.find(second, afterYear + first.size());
    if (afterMonth == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view month = text.substr(afterYear + first.size(), afterMonth - afterYear - first.size());
    const std::string_view day = text.substr(afterMonth + second.size());
    const auto yearNumber = intOf(text.substr(0, 4));
    const auto monthNumber = intOf(month);
    const auto dayNumber = intOf(day);
    if (!yearNumber || !monthNumber || !dayNumber || month.size() > 2 || day.size() > 2) {
        return std::nullopt;
    }
    return Date::fromCivil(*yearNumber, *monthNumber, *dayNumber);
}

std::optional<Date> dateOfText(std::string_view text) {
    text = datePart(text);
    if (text.size() == 8 && isAllDigits(text)) {
        return Date::fromCivil(*intOf(text.substr(0, 4)), *intOf(text.substr(4, 2)), *intOf(text.substr(6, 2)));
    }
    if (text.size() == 5 && isAllDigits(text)) {
        constexpr int kFirst = 20'000;
        constexpr int kLast = 80'000;
        const int serial = *intOf(text);
        return serial >= kFirst && serial <= kLast ? dateOfSerial(text, false) : std::nullopt;
    }
    for (const std::string_view separator : {"-", "/", "."}) {
        if (const auto date = separated(text, separator, separator, "")) {
            return date;
        }
    }
    return separated(text, "年", "月", "日");
}

/// The marks around an amount that only say which currency it is in.
std::string_view withoutCurrency(std::string_view text, Currency currency) {
    const auto dropPrefix = [&text](std::string_view mark) {
        if (text.starts_with(mark)) {
            text = trimmed(text.substr(mark.size()));
        }
    };
    dropPrefix(currency.alpha());
    if (currency == kCny) {
        for (const std::string_view mark : {"RMB", "\xC2\xA5", "\xEF\xBF\xA5"}) {
            dropPrefix(mark);
        }
        if (text.ends_with("元")) {
            text = trimmed(text.substr(0, text.size() - std::string_view("元").size()));
        }
    }
    return text;
}

/// Digits without a point, and how many of them stand after it.
struct Digits {
    std::string digits;
    int places = 0;
};

/// To so many significant digits, a half going up.
void roundTo(Digits& number, int significant) {
    const std::size_t first = number.digits.find_first_not_of('0');
    if (first == std::string::npos) {
        number = {"0", 0};
        return;
    }
    number.digits.erase(0, first);
    const auto keep = static_cast<std::size_t>(significant);
    if (number.digits.size() <= keep) {
        return;
    }
    const bool goesUp = number.digits[keep] >= '5';
    number.places -= static_cast<int>(number.digits.size() - keep);
    number.digits.resize(keep);
    if (!goesUp) {
        return;
    }
    std::size_t at = keep;
    while (at > 0 && number.digits[at - 1] == '9') {
        number.digits[--at] = '0';
    }
    if (at > 0) {
        ++number.digits[at - 1];
    } else {
        number.digits.insert(0, 1, '1');
    }
}

/// Nothing where it would need more digits than a Decimal takes.
std::optional<Decimal> decimalOf(Digits number, bool isNegative) {
    while (number.places > 0 && number.digits.size() > 1 && number.digits.back() == '0') {
        number.digits.pop_back();
        --number.places;
    }
    if (number.places < -kSignificantDigits || number.places > 2 * kSignificantDigits) {
        return std::nullopt;
    }
    if (number.places < 0) {
        number.digits.append(static_cast<std::size_t>(-number.places), '0');
        number.places = 0;
    }
    const auto places = static_cast<std::size_t>(number.places);
    if (number.digits.size() <= places) {
        number.digits.insert(0, places + 1 - number.digits.size(), '0');
    }
    if (places > 0) {
        number.digits.insert(number.digits.size() - places, 1, '.');
    }
    return Decimal::fromText((isNegative ? "-" : "") + number.digits);
}

}  // namespace

std::string cellText(std::string_view text) {
    text = trimmed(text);
    if (text.size() >= 3 && text.starts_with("=\"") && text.ends_with('"')) {
        text = trimmed(text.substr(2, text.size() - 3));
    }
    if (text.starts_with('\'')) {
        text = trimmed(text.substr(1));
    }
    return std::string(text);
}

std::optional<Date> dateOfSerial(std::string_view number, bool has1904Dates) {
    const auto value = decimalOfNumber(number);
    constexpr std::int64_t kFirst1900 = 61;
    constexpr std::int64_t kMostDays = 2'958'465;
    const std::string whole = value ? value->text() : std::string{};
    const auto days = intOf(std::string_view(whole).substr(0, whole.find('.')));
    if (!days || *days > kMostDays) {
        return std::nullopt;
    }
    if (has1904Dates) {
        const Date date = Date::fromCivil(1904, 1, 1).value().plusDays(*days);
        return date.civil().year <= 9999 ? std::optional(date) : std::nullopt;
    }
    if (*days < kFirst1900) {
        return std::nullopt;
    }
    return Date::fromCivil(1899, 12, 30).value().plusDays(*days);
}

std::optional<Date> dateOfCell(const TableCell& cell) {
    switch (cell.kind) {
        case CellKind::Error:
            return std::nullopt;
        case CellKind::Date:
            return Date::fromIso(cell.text);
        case CellKind::Number:
        case CellKind::Text:
            return dateOfText(cellText(cell.text));
    }
    return std::nullopt;
}

std::optional<Decimal> decimalOfNumber(std::string_view number) {
    const bool isNegative = number.starts_with('-');
    if (isNegative || number.starts_with('+')) {
        number.remove_prefix(1);
    }
    Digits out;
    bool hasPoint = false;
    std::size_t at = 0;
    for (; at < number.size() && number[at] != 'E' && number[at] != 'e'; ++at) {
        if (number[at] == '.' && !hasPoint) {
            hasPoint = true;
        } else if (isDigit(number[at]) && out.digits.size() < 400) {
            out.digits += number[at];
            out.places += hasPoint ? 1 : 0;
        } else {
            return std::nullopt;
        }
    }
    if (out.digits.empty()) {
        return std::nullopt;
    }
    if (at < number.size()) {
        std::string_view exponent = number.substr(at + 1);
        const bool isSmall = exponent.starts_with('-');
        if (isSmall || exponent.starts_with('+')) {
            exponent.remove_prefix(1);
        }
        const auto value = intOf(exponent);
        if (!value || *value > 400) {
            return std::nullopt;
        }
        out.places += isSmall ? *value : -*value;
    }
    roundTo(out, kSignificantDigits);
    return decimalOf(std::move(out), isNegative);
}

Result<Money> moneyOfCell(const TableCell& cell, Currency currency) {
    if (cell.kind == CellKind::Error) {
        return fail(kCellError, {}, {cell.text});
    }
    if (cell.kind == CellKind::Text) {
        const std::string text = cellText(cell.text);
        return parseMoney(withoutCurrency(text, currency), currency, "zh");
    }
    const auto value = decimalOfNumber(cell.text);
    if (!value) {
        return fail(kMoneySyntax);
    }
    if (value->isNegative()) {
        return fail(kMoneySign);
    }
    const auto money = value->exactMoney(currency);
    if (!money) {
        return fail(kMoneyDecimals, {}, {std::string(currency.alpha()), std::to_string(currency.minorUnits())});
    }
    return *money;
}

}  // namespace tally
