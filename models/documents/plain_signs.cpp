#include "models/documents/plain_signs.h"

#include <algorithm>
#include <array>
#include <utf8proc.h>

namespace tally {

namespace {

/// A character with its bytes; bytes that are no UTF-8 one by one, of no category.
struct Sign {
    std::string_view bytes;
    utf8proc_int32_t point = -1;
    utf8proc_category_t category = UTF8PROC_CATEGORY_CN;
};

[[nodiscard]] Sign signAt(std::string_view text, std::size_t at) {
    Sign out;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at;
    const auto length = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - at), &out.point);
    out.bytes = text.substr(at, static_cast<std::size_t>(std::max<utf8proc_ssize_t>(1, length)));
    if (length > 0) {
        out.category = utf8proc_category(out.point);
    }
    return out;
}

/// Signs that stand as a dash in a number and are of other categories: minus, modifier minus, hyphen bullet, the
/// Katakana-Hiragana prolonged sound mark and its half-width form.
constexpr std::array<utf8proc_int32_t, 5> kOtherDashes = {0x2212, 0x02D7, 0x2043, 0x30FC, 0xFF70};
/// Letters and symbols that are blank: the Hangul fillers and the empty Braille pattern.
constexpr std::array<utf8proc_int32_t, 5> kBlank = {0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800};

[[nodiscard]] bool isBlank(const Sign& sign) { return std::ranges::find(kBlank, sign.point) != kBlank.end(); }

[[nodiscard]] bool isDash(const Sign& sign) {
    return sign.category == UTF8PROC_CATEGORY_PD || std::ranges::find(kOtherDashes, sign.point) != kOtherDashes.end();
}

/// UAX #44 Default_Ignorable_Code_Point as far as it is assigned, marks, and what is blank.
[[nodiscard]] bool isUnseen(const Sign& sign) {
    return sign.category == UTF8PROC_CATEGORY_CF || sign.category == UTF8PROC_CATEGORY_MN ||
           sign.category == UTF8PROC_CATEGORY_ME || isBlank(sign);
}

}  // namespace

std::string withPlainSigns(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const Sign sign = signAt(text, at);
        if (isDash(sign)) {
            out += '-';
        } else if (!isUnseen(sign)) {
            out += sign.bytes;
        }
        at += sign.bytes.size();
    }
    return out;
}

bool isPlainText(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const Sign sign = signAt(text, at);
        const auto kind = sign.category;
        if (kind == UTF8PROC_CATEGORY_CC || kind == UTF8PROC_CATEGORY_CF || kind == UTF8PROC_CATEGORY_ZL ||
            kind == UTF8PROC_CATEGORY_ZP || isBlank(sign)) {
            return false;
        }
        at += sign.bytes.size();
    }
    return true;
}

}  // namespace tally
