#include "models/domain/event_codec.h"

#include <array>
#include <concepts>
#include <type_traits>
#include <utility>

namespace tally {

namespace {

class Writer {
public:
    template <typename... Fields>
    void all(const Fields&... fields) {
        (put(fields), ...);
    }
    Bytes take() { return std::move(m_out); }

private:
    template <std::integral Int>
    void put(Int value) {
        const auto bits = static_cast<std::uint64_t>(value);
        for (std::size_t i = 0; i < sizeof(Int); ++i) {
            m_out.push_back(static_cast<std::uint8_t>(bits >> (8 * i)));
        }
    }
    template <typename Enum>
    requires std::is_enum_v<Enum>
    void put(Enum value) { put(static_cast<std::underlying_type_t<Enum>>(value)); }
    template <typename Enum>
    void put(const BitSet<Enum>& value) {
        put(value.bits);
    }
    template <std::size_t N, typename Tag>
    void put(const FixedBytes<N, Tag>& value) {
        m_out.insert(m_out.end(), value.data.begin(), value.data.end());
    }
    void put(MemberId id) { put(id.value); }
    void put(RootId id) { put(id.value); }
    void put(CredentialId id) { put(id.packed()); }
    void put(Date date) { put(date.days); }
    void put(const Bytes& bytes) {
        put(static_cast<std::uint32_t>(bytes.size()));
        m_out.insert(m_out.end(), bytes.begin(), bytes.end());
    }
    void put(const std::string& text) {
        put(static_cast<std::uint32_t>(text.size()));
        m_out.insert(m_out.end(), text.begin(), text.end());
    }
    void put(const EvidenceClaim& claim) { all(claim.fingerprint, claim.total, claim.amount); }
    template <typename Item>
    void put(const std::vector<Item>& items) {
        put(static_cast<std::uint32_t>(items.size()));
        for (const Item& item : items) {
            put(item);
        }
    }

    Bytes m_out;
};

/// Reads fields until one does not fit; from then on everything read is empty and `ok` is false.
class Reader {
public:
    explicit Reader(BytesView bytes) : m_left(bytes) {}
    template <typename... Fields>
    void all(Fields&... fields) {
        (take(fields), ...);
    }
    [[nodiscard]] bool isDone() const { return m_ok && m_left.empty(); }

private:
    [[nodiscard]] BytesView next(std::size_t count) {
        if (!m_ok || m_left.size() < count) {
            m_ok = false;
            return {};
        }
        const BytesView out = m_left.first(count);
        m_left = m_left.subspan(count);
        return out;
    }
    template <std::integral Int>
    void take(Int& value) {
        std::uint64_t bits = 0;
        const BytesView bytes = next(sizeof(Int));
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            bits |= std::uint64_t{bytes[i]} << (8 * i);
        }
        if constexpr (std::same_as<Int, bool>) {
            m_ok = m_ok && bits <= 1;
        }
        value = static_cast<Int>(bits);
    }
    template <typename Enum>
    requires std::is_enum_v<Enum>
    void take(Enum& value) {
        std::underlying_type_t<Enum> raw{};
        take(raw);
        value = static_cast<Enum>(raw);
    }
    template <typename Enum>
    void take(BitSet<Enum>& value) {
        take(value.bits);
    }
    template <std::size_t N, typename Tag>
    void take(FixedBytes<N, Tag>& value) {
        value = FixedBytes<N, Tag>::from(next(N)).value_or(FixedBytes<N, Tag>{});
    }
    void take(MemberId& id) { take(id.value); }
    void take(RootId& id) { take(id.value); }
    void take(CredentialId& id) {
        std::uint64_t packed = 0;
        take(packed);
        id = CredentialId::unpack(packed);
    }
    void take(Date& date) { take(date.days); }
    void take(Bytes& bytes) {
        std::uint32_t count = 0;
        take(count);
        const BytesView view = next(count);
        bytes.assign(view.begin(), view.end());
    }
    void take(std::string& text) {
        std::uint32_t count = 0;
        take(count);
        text = std::string(textOf(next(count)));
    }
    void take(EvidenceClaim& claim) { all(claim.fingerprint, claim.total, claim.amount); }
    template <typename Item>
    void take(std::vector<Item>& items) {
        std::uint32_t count = 0;
        take(count);
        for (std::uint32_t i = 0; i < count && m_ok; ++i) {
            take(items.emplace_back());
        }
    }

    BytesView m_left;
    bool m_ok = true;
};

template <std::size_t Kind>
[[nodiscard]] Result<Event> decodeKind(BytesView bytes) {
    std::variant_alternative_t<Kind, Event> event;
    Reader reader(bytes);
    std::apply([&](auto&... fields) { reader.all(fields...); }, event.tied());
    if (!reader.isDone()) {
        return fail(kEventDamaged);
    }
    return Event{std::move(event)};
}

template <std::size_t... Kinds>
constexpr auto decodersOf(std::index_sequence<Kinds...>) {
    return std::array<Result<Event> (*)(BytesView), sizeof...(Kinds)>{&decodeKind<Kinds>...};
}

constexpr auto kDecoders = decodersOf(std::make_index_sequence<std::variant_size_v<Event>>{});

}  // namespace

Bytes encodeEvent(const Event& event) {
    Writer writer;
    std::visit([&](const auto& one) { std::apply([&](const auto&... fields) { writer.all(fields...); }, one.tied()); },
               event);
    return writer.take();
}

Result<Event> decodeEvent(std::size_t kind, BytesView bytes) {
    if (kind >= kDecoders.size()) {
        return fail(kEventDamaged);
    }
    return kDecoders[kind](bytes);
}

}  // namespace tally
