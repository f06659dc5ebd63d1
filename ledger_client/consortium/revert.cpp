#include "ledger_client/consortium/revert.h"

#include "ledger_client/consortium/bindings/errors.h"
#include "ledger_client/eth/abi_words.h"

#include <algorithm>
#include <string>

namespace tally {

namespace {

constexpr std::uint32_t kSelectorText = 0x08c379a0;
constexpr std::uint32_t kSelectorPanic = 0x4e487b71;
constexpr std::size_t kMostCharacters = 200;
constexpr std::size_t kMostUnknownBytes = 36;

[[nodiscard]] Error unknown(BytesView data) {
    return {kRevertUnknown, {}, {toHex0x(data.first(std::min(data.size(), kMostUnknownBytes)))}, {}};
}

/// At most `kMostCharacters` of UTF-8, control characters as spaces, never cut within a character.
[[nodiscard]] std::string plain(std::string_view text) {
    std::string out;
    std::size_t characters = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool begins = (byte & 0xc0) != 0x80;
        if (begins && ++characters > kMostCharacters) {
            break;
        }
        out.push_back(byte < 0x20 || byte == 0x7f ? ' ' : c);
    }
    return out;
}

[[nodiscard]] Error textError(BytesView data, BytesView whole) {
    AbiReader in(data, 1);
    const std::string_view text = in.string();
    if (!in.finish()) {
        return unknown(whole);
    }
    return {kRevertText, {}, {plain(text)}, {}};
}

[[nodiscard]] Error panicError(BytesView data, BytesView whole) {
    AbiReader in(data, 1);
    const Uint256 code = in.uint256();
    if (!in.finish()) {
        return unknown(whole);
    }
    return {kRevertPanic, {}, {code.toDecimal()}, {}};
}

}  // namespace

Error errorOfRevert(BytesView data) {
    if (data.empty()) {
        return {kRevertSilent, {}, {}, {}};
    }
    if (data.size() < 4) {
        return unknown(data);
    }
    const std::uint32_t selector = (std::uint32_t{data[0]} << 24) | (std::uint32_t{data[1]} << 16) |
                                   (std::uint32_t{data[2]} << 8) | std::uint32_t{data[3]};
    const BytesView arguments = data.subspan(4);
    if (selector == kSelectorText) {
        return textError(arguments, data);
    }
    if (selector == kSelectorPanic) {
        return panicError(arguments, data);
    }
    const auto all = contracts::customErrors();
    const auto found = std::lower_bound(all.begin(), all.end(), selector,
                                        [](const auto& entry, std::uint32_t value) { return entry.selector < value; });
    if (found == all.end() || found->selector != selector) {
        return unknown(data);
    }
    auto args = found->texts(arguments);
    if (!args) {
        return unknown(data);
    }
    return {found->code, {}, std::move(*args), {}};
}

}  // namespace tally
