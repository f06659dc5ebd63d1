#include "ledger_client/eth/rlp.h"

#include "models/base/ensure.h"

namespace tally {

namespace {

constexpr std::uint8_t kStringBase = 0x80;
constexpr std::uint8_t kListBase = 0xc0;
constexpr std::size_t kShortLimit = 55;

void appendPrefix(Bytes& out, std::size_t length, std::uint8_t base) {
    if (length <= kShortLimit) {
        out.push_back(static_cast<std::uint8_t>(base + length));
        return;
    }
    const Uint256 size = Uint256::of(length);
    const BytesView digits = size.trimmed();
    out.push_back(static_cast<std::uint8_t>(base + kShortLimit + digits.size()));
    out.insert(out.end(), digits.begin(), digits.end());
}

/// The first item of `data`, which begins at `data[0]`; `data` need not end with it.
[[nodiscard]] Result<RlpView> firstItem(BytesView data, ErrorCode tooShort) {
    if (data.empty()) {
        return fail(tooShort);
    }
    const std::uint8_t first = data[0];
    if (first < kStringBase) {
        return RlpView{false, data.first(1), data.first(1)};
    }
    const bool isList = first >= kListBase;
    const auto code = static_cast<std::size_t>(first - (isList ? kListBase : kStringBase));
    std::size_t prefix = 1;
    std::size_t length = code;
    if (code > kShortLimit) {
        const std::size_t digits = code - kShortLimit;
        if (data.size() - 1 < digits) {
            return fail(tooShort);
        }
        if (data[1] == 0) {
            return fail(kRlpLeadingZero);
        }
        length = 0;
        for (std::size_t i = 0; i < digits; ++i) {
            length = (length << 8) | data[1 + i];
        }
        if (length <= kShortLimit) {
            return fail(kRlpNotShortest);
        }
        prefix += digits;
    }
    if (data.size() - prefix < length) {
        return fail(tooShort);
    }
    const BytesView payload = data.subspan(prefix, length);
    if (!isList && length == 1 && payload[0] < kStringBase) {
        return fail(kRlpNotShortest);
    }
    return RlpView{isList, payload, data.first(prefix + length)};
}

[[nodiscard]] Result<RlpItem> build(const RlpView& view, std::size_t depth) {
    if (!view.isList) {
        return RlpItem::of(view.payload);
    }
    if (depth == 0) {
        return fail(kRlpDepth);
    }
    RlpItem out;
    out.isList = true;
    RlpListReader reader(view);
    while (!reader.isAtEnd()) {
        TALLY_ASSIGN(const RlpView next, reader.next());
        TALLY_ASSIGN(RlpItem item, build(next, depth - 1));
        out.items.push_back(std::move(item));
    }
    return out;
}

[[nodiscard]] Result<Done> append(Bytes& out, const RlpItem& item, std::size_t depth) {
    if (!item.isList) {
        appendRlp(out, item.bytes);
        return Done{};
    }
    if (depth == 0) {
        return fail(kRlpDepth);
    }
    // The prefix is inserted after the payload, whose length is only known then: one move a level.
    const std::size_t start = out.size();
    for (const RlpItem& child : item.items) {
        TALLY_TRY(append(out, child, depth - 1));
    }
    Bytes prefix;
    appendPrefix(prefix, out.size() - start, kListBase);
    out.insert(out.begin() + static_cast<std::ptrdiff_t>(start), prefix.begin(), prefix.end());
    return Done{};
}

}  // namespace

RlpItem RlpItem::of(BytesView bytes) { return RlpItem{false, Bytes(bytes.begin(), bytes.end()), {}}; }

RlpItem RlpItem::list(std::vector<RlpItem> items) { return RlpItem{true, {}, std::move(items)}; }

Result<Bytes> encodeRlp(const RlpItem& item) {
    Bytes out;
    TALLY_TRY(append(out, item, kRlpMaxDepth));
    return out;
}

Result<RlpItem> decodeRlp(BytesView data) {
    TALLY_ASSIGN(const RlpView view, readRlp(data));
    return build(view, kRlpMaxDepth);
}

Result<RlpView> readRlp(BytesView data) {
    TALLY_ASSIGN(const RlpView view, firstItem(data, kRlpTruncated));
    if (view.encoded.size() != data.size()) {
        return fail(kRlpTrailingBytes);
    }
    return view;
}

Result<std::vector<RlpView>> readRlpItems(const RlpView& list, std::size_t limit) {
    if (!list.isList) {
        return fail(kRlpShape);
    }
    std::vector<RlpView> out;
    RlpListReader reader(list);
    while (!reader.isAtEnd()) {
        if (out.size() == limit) {
            return fail(kRlpShape);
        }
        TALLY_ASSIGN(const RlpView item, reader.next());
        out.push_back(item);
    }
    return out;
}

RlpListReader::RlpListReader(const RlpView& list) : m_rest(list.payload) { ENSURE(list.isList); }

Result<RlpView> RlpListReader::next() {
    auto item = firstItem(m_rest, kRlpOverlong);
    if (item) {
        m_rest = m_rest.subspan(item->encoded.size());
    }
    return item;
}

Result<Uint256> RlpView::integer(unsigned bits) const {
    if (isList) {
        return fail(kRlpShape);
    }
    const auto value = Uint256::fromBytes(payload);
    if (!value || !value->fits(bits) || (!payload.empty() && payload[0] == 0)) {
        return fail(kRlpInteger);
    }
    return *value;
}

Result<BytesView> RlpView::fixed(std::size_t length) const {
    if (isList || payload.size() != length) {
        return fail(kRlpShape);
    }
    return payload;
}

Result<BytesView> RlpView::string() const {
    if (isList) {
        return fail(kRlpShape);
    }
    return payload;
}

void appendRlp(Bytes& out, BytesView string) {
    if (string.size() != 1 || string[0] >= kStringBase) {
        appendPrefix(out, string.size(), kStringBase);
    }
    out.insert(out.end(), string.begin(), string.end());
}

void appendRlp(Bytes& out, const Uint256& integer) { appendRlp(out, integer.trimmed()); }

void appendRlpList(Bytes& out, BytesView payload) {
    appendPrefix(out, payload.size(), kListBase);
    out.insert(out.end(), payload.begin(), payload.end());
}

}  // namespace tally
