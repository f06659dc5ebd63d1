#include "models/base/utf8.h"

namespace tally {

namespace {

struct Lead {
    std::size_t length = 0;
    std::uint8_t secondMin = 0x80;
    std::uint8_t secondMax = 0xbf;
};

Lead leadOf(std::uint8_t b) {
    if (b < 0x80) {
        return {1};
    }
    if (b >= 0xc2 && b <= 0xdf) {
        return {2};
    }
    if (b >= 0xe0 && b <= 0xef) {
        const auto secondMin = static_cast<std::uint8_t>(b == 0xe0 ? 0xa0 : 0x80);
        const auto secondMax = static_cast<std::uint8_t>(b == 0xed ? 0x9f : 0xbf);
        return {3, secondMin, secondMax};
    }
    if (b >= 0xf0 && b <= 0xf4) {
        const auto secondMin = static_cast<std::uint8_t>(b == 0xf0 ? 0x90 : 0x80);
        const auto secondMax = static_cast<std::uint8_t>(b == 0xf4 ? 0x8f : 0xbf);
        return {4, secondMin, secondMax};
    }
    return {0};
}

}  // namespace

bool isUtf8(BytesView bytes) {
    std::size_t at = 0;
    while (at < bytes.size()) {
        const Lead lead = leadOf(bytes[at]);
        if (lead.length == 0 || bytes.size() - at < lead.length) {
            return false;
        }
        for (std::size_t i = 1; i < lead.length; ++i) {
            const std::uint8_t b = bytes[at + i];
            const std::uint8_t least = i == 1 ? lead.secondMin : std::uint8_t{0x80};
            const std::uint8_t most = i == 1 ? lead.secondMax : std::uint8_t{0xbf};
            if (b < least || b > most) {
                return false;
            }
        }
        at += lead.length;
    }
    return true;
}

}  // namespace tally
