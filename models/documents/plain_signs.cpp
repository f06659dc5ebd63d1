#include "models/documents/plain_signs.h"

#include <algorithm>
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

constexpr utf8proc_int32_t kMinus = 0x2212;

}  // namespace

std::string withPlainSigns(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const Sign sign = signAt(text, at);
        const bool isUnseen = sign.category == UTF8PROC_CATEGORY_CF || sign.category == UTF8PROC_CATEGORY_MN ||
                              sign.category == UTF8PROC_CATEGORY_ME;
        if (sign.category == UTF8PROC_CATEGORY_PD || sign.point == kMinus) {
            out += '-';
        } else if (!isUnseen) {
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
            kind == UTF8PROC_CATEGORY_ZP) {
            return false;
        }
        at += sign.bytes.size();
    }
    return true;
}

}  // namespace tally
