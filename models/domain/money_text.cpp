#include "models/domain/money_text.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <vector>

namespace tally {
namespace {

enum class Grouping { Thousands, Indian };

struct LocaleMarks {
    std::string_view name;
    char32_t decimal;
    /// The mark that is written; what is read beside it follows from it, see `isGroupMark`.
    char32_t group;
    Grouping grouping = Grouping::Thousands;
    /// Digits before the first group mark below which none is written (CLDR's minimumGroupingDigits).
    std::size_t minimumGroupingDigits = 1;
    bool readsFullWidth = false;
};

constexpr char32_t kNoBreakSpace = 0x00A0;
constexpr char32_t kNarrowNoBreakSpace = 0x202F;
constexpr char32_t kThinSpace = 0x2009;
constexpr char32_t kApostrophe = 0x2019;

constexpr auto kLocales = std::to_array<LocaleMarks>({
    {"en", '.', ','},
    {"en_in", '.', ',', Grouping::Indian},
    {"hi", '.', ',', Grouping::Indian},
    {"zh", '.', ',', Grouping::Thousands, 1, true},
    {"ja", '.', ',', Grouping::Thousands, 1, true},
    {"ko", '.', ','},
    {"th", '.', ','},
    {"ms", '.', ','},
    {"de", ',', '.'},
    {"de_ch", '.', kApostrophe},
    {"it", ',', '.'},
    {"it_ch", '.', kApostrophe},
    {"nl", ',', '.'},
    {"da", ',', '.'},
    {"tr", ',', '.'},
    {"id", ',', '.'},
    {"vi", ',', '.'},
    {"el", ',', '.'},
    {"ro", ',', '.'},
    {"es", ',', '.', Grouping::Thousands, 2},
    {"es_mx", '.', ','},
    {"pt", ',', '.'},
    {"pt_pt", ',', kNoBreakSpace, Grouping::Thousands, 2},
    {"fr", ',', kNarrowNoBreakSpace},
    {"sv", ',', kNoBreakSpace},
    {"nb", ',', kNoBreakSpace},
    {"fi", ',', kNoBreakSpace},
    {"cs", ',', kNoBreakSpace},
    {"pl", ',', kNoBreakSpace, Grouping::Thousands, 2},
    {"ru", ',', kNoBreakSpace},
    {"uk", ',', kNoBreakSpace},
    {"sk", ',', kNoBreakSpace},
    {"hu", ',', kNoBreakSpace},
});

constexpr auto kLocaleNames =
    std::to_array<std::string_view>({"en",    "en_IN", "hi", "zh", "ja", "ko", "th", "ms", "de", "de_CH", "it",
                                     "it_CH", "nl",    "da", "tr", "id", "vi", "el", "ro", "es", "es_MX", "pt",
                                     "pt_PT", "fr",    "sv", "nb", "fi", "cs", "pl", "ru", "uk", "sk",    "hu"});
static_assert(kLocaleNames.size() == kLocales.size());

const LocaleMarks* marksNamed(std::string_view name) {
    const auto found =
        std::find_if(kLocales.begin(), kLocales.end(), [name](const LocaleMarks& marks) { return marks.name == name; });
    return found == kLocales.end() ? nullptr : &*found;
}

const LocaleMarks* marksOf(std::string_view locale) {
    std::vector<std::string> parts(1);
    for (const char c : locale.substr(0, locale.find_first_of(".@"))) {
        if (c == '-' || c == '_') {
            parts.emplace_back();
        } else {
            parts.back() += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    if (parts.size() > 1) {
        if (const auto* marks = marksNamed(parts.front() + '_' + parts.back())) {
            return marks;
        }
    }
    return marksNamed(parts.front());
}

/// The code points of UTF-8 text; nothing where it is malformed. Overlong forms and surrogates need no care here: none
/// of them is a character of a number.
std::optional<std::u32string> codePoints(std::string_view text) {
    std::u32string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const std::size_t length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 0;
        if (length == 0 || at + length > text.size()) {
            return std::nullopt;
        }
        char32_t point = length == 1 ? lead : lead & (0x7FU >> length);
        for (std::size_t next = 1; next < length; ++next) {
            const auto byte = static_cast<unsigned char>(text[at + next]);
            if ((byte & 0xC0U) != 0x80) {
                return std::nullopt;
            }
            point = (point << 6U) | (byte & 0x3FU);
        }
        out += point;
        at += length;
    }
    return out;
}

void appendUtf8(std::string& out, char32_t point) {
    if (point < 0x80) {
        out += static_cast<char>(point);
    } else if (point < 0x800) {
        out += static_cast<char>(0xC0U | (point >> 6U));
        out += static_cast<char>(0x80U | (point & 0x3FU));
    } else {
        out += static_cast<char>(0xE0U | (point >> 12U));
        out += static_cast<char>(0x80U | ((point >> 6U) & 0x3FU));
        out += static_cast<char>(0x80U | (point & 0x3FU));
    }
}

bool isSpace(char32_t c) { return c == ' ' || c == kNoBreakSpace || c == kNarrowNoBreakSpace || c == kThinSpace; }

bool isBlank(char32_t c) { return isSpace(c) || c == '\t' || c == '\r' || c == '\n' || c == 0x3000; }

bool isSign(char32_t c) {
    return c == '+' || c == '-' || c == 0x2212 || c == 0x2010 || c == 0x2011 || c == 0x2013 || c == 0xFF0B ||
           c == 0xFF0D || c == 0xFE63;
}

/// Writers of one locale use several characters for what they mean as one mark: any space, any apostrophe.
bool isGroupMark(const LocaleMarks& marks, char32_t c) {
    if (isSpace(marks.group)) {
        return isSpace(c);
    }
    return c == marks.group || (marks.group == kApostrophe && c == '\'');
}

std::u32string_view trimmed(std::u32string_view text) {
    while (!text.empty() && isBlank(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && isBlank(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

bool isDigit(char32_t c) { return c >= '0' && c <= '9'; }

bool isSigned(std::u32string_view text) {
    const bool inParentheses = text.size() > 2 && (text.front() == '(' || text.front() == 0xFF08) &&
                               (text.back() == ')' || text.back() == 0xFF09);
    return inParentheses || isSign(text.front()) || isSign(text.back());
}

/// Whether the lengths of the digit groups are the locale's. No mark at all is one group, and right.
bool isWellGrouped(const std::vector<std::u32string>& groups, Grouping grouping) {
    if (groups.size() == 1) {
        return !groups.front().empty();
    }
    const std::size_t inner = grouping == Grouping::Indian ? 2 : 3;
    const std::u32string& first = groups.front();
    if (first.empty() || first.size() > inner || first.front() == '0') {
        return false;
    }
    return groups.back().size() == 3 && std::all_of(groups.begin() + 1, groups.end() - 1,
                                                    [inner](const auto& group) { return group.size() == inner; });
}

struct Written {
    std::vector<std::u32string> groups{1};
    std::u32string decimals;
    bool hasDecimalMark = false;
    bool isGroupedAfterMark = false;
};

/// The digits and where the marks stand; nothing when another character is among them.
std::optional<Written> taken(std::u32string_view text, const LocaleMarks& marks) {
    Written out;
    for (const char32_t c : text) {
        if (isDigit(c)) {
            (out.hasDecimalMark ? out.decimals : out.groups.back()) += c;
        } else if (c == marks.decimal && !out.hasDecimalMark) {
            out.hasDecimalMark = true;
        } else if (isGroupMark(marks, c)) {
            out.isGroupedAfterMark = out.isGroupedAfterMark || out.hasDecimalMark;
            out.groups.emplace_back();
        } else {
            return std::nullopt;
        }
    }
    return out;
}

std::optional<std::int64_t> minorOf(const Written& written, int minorUnits) {
    std::int64_t minor = 0;
    const auto push = [&minor](std::int64_t digit) {
        return !__builtin_mul_overflow(minor, std::int64_t{10}, &minor) &&
               !__builtin_add_overflow(minor, digit, &minor);
    };
    for (const auto& group : written.groups) {
        for (const char32_t c : group) {
            if (!push(static_cast<std::int64_t>(c - '0'))) {
                return std::nullopt;
            }
        }
    }
    for (std::size_t place = 0; place < static_cast<std::size_t>(minorUnits); ++place) {
        if (!push(place < written.decimals.size() ? static_cast<std::int64_t>(written.decimals[place] - '0') : 0)) {
            return std::nullopt;
        }
    }
    return minor;
}

struct Digits {
    bool isNegative;
    std::string whole;
    std::string decimals;
};

Digits digitsOf(Money amount) {
    const bool isNegative = amount.minor < 0;
    const auto magnitude =
        isNegative ? ~static_cast<std::uint64_t>(amount.minor) + 1 : static_cast<std::uint64_t>(amount.minor);
    std::string all = std::to_string(magnitude);
    const auto places = static_cast<std::size_t>(amount.currency.minorUnits());
    if (all.size() <= places) {
        all.insert(0, places + 1 - all.size(), '0');
    }
    return {isNegative, all.substr(0, all.size() - places), all.substr(all.size() - places)};
}

/// Whether a group mark stands before the digit that `left` digits of the whole part follow, itself included.
bool isGroupStart(std::size_t left, Grouping grouping) {
    return grouping == Grouping::Indian ? left == 3 || (left > 3 && left % 2 == 1) : left % 3 == 0;
}

}  // namespace

std::span<const std::string_view> moneyLocales() { return kLocaleNames; }

Result<Money> parseMoney(std::string_view text, Currency currency, std::string_view locale) {
    const LocaleMarks* marks = marksOf(locale);
    if (marks == nullptr) {
        return fail(kMoneyLocale, {}, {std::string(locale)});
    }
    auto points = codePoints(text);
    if (!points) {
        return fail(kMoneySyntax);
    }
    if (marks->readsFullWidth) {
        for (char32_t& c : *points) {
            c = c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
        }
    }
    const std::u32string_view body = trimmed(*points);
    if (body.empty()) {
        return fail(kMoneySyntax);
    }
    if (isSigned(body)) {
        return fail(kMoneySign);
    }
    const auto written = taken(body, *marks);
    if (!written || (written->hasDecimalMark && written->decimals.empty() && !written->isGroupedAfterMark)) {
        return fail(kMoneySyntax);
    }
    if (written->hasDecimalMark && written->groups.size() == 1 && written->groups.front().empty()) {
        return fail(kMoneySyntax);
    }
    if (written->isGroupedAfterMark || !isWellGrouped(written->groups, marks->grouping)) {
        return fail(kMoneyGrouping);
    }
    if (written->decimals.size() > static_cast<std::size_t>(currency.minorUnits())) {
        return fail(kMoneyDecimals, {}, {std::string(currency.alpha()), std::to_string(currency.minorUnits())});
    }
    const auto minor = minorOf(*written, currency.minorUnits());
    if (!minor) {
        return fail(kMoneyOverflow);
    }
    return Money{*minor, currency};
}

Result<std::string> formatMoney(Money amount, std::string_view locale) {
    const LocaleMarks* marks = marksOf(locale);
    if (marks == nullptr) {
        return fail(kMoneyLocale, {}, {std::string(locale)});
    }
    const Digits digits = digitsOf(amount);
    std::string out = digits.isNegative ? "-" : "";
    const bool isGrouped = digits.whole.size() >= 3 + marks->minimumGroupingDigits;
    for (std::size_t at = 0; at < digits.whole.size(); ++at) {
        if (isGrouped && at > 0 && isGroupStart(digits.whole.size() - at, marks->grouping)) {
            appendUtf8(out, marks->group);
        }
        out += digits.whole[at];
    }
    if (!digits.decimals.empty()) {
        appendUtf8(out, marks->decimal);
        out += digits.decimals;
    }
    return out;
}

std::string plainText(Money amount) {
    const Digits digits = digitsOf(amount);
    return (digits.isNegative ? "-" : "") + digits.whole + (digits.decimals.empty() ? "" : "." + digits.decimals);
}

}  // namespace tally
