#include "ledger_client/eth/abi.h"
#include "models/base/utf8.h"

#include <algorithm>
#include <optional>

namespace tally {

namespace {

constexpr std::size_t kWord = 32;
constexpr std::size_t kMaxTopics = 4;

bool allZero(BytesView bytes) {
    return std::all_of(bytes.begin(), bytes.end(), [](std::uint8_t b) { return b == 0; });
}

/// The value of an elementary type; nothing when the word holds more than that.
[[nodiscard]] std::optional<AbiValue> decodeWord(const AbiType& type, BytesView word) {
    if (type.kind == AbiKind::Account) {
        return allZero(word.first(12)) ? std::optional(AbiValue{*Address::from(word.subspan(12))}) : std::nullopt;
    }
    if (type.kind == AbiKind::FixedBytes) {
        const BytesView bytes = word.first(static_cast<std::size_t>(type.length));
        const bool clean = allZero(word.subspan(bytes.size()));
        return clean ? std::optional(AbiValue{Bytes(bytes.begin(), bytes.end())}) : std::nullopt;
    }
    const Uint256 number = *Uint256::fromBytes(word);
    if (type.kind == AbiKind::Bool) {
        return number.fits(1) ? std::optional(AbiValue{!number.isZero()}) : std::nullopt;
    }
    const bool fits = type.kind == AbiKind::Uint ? number.fits(type.bits) : number.fitsSigned(type.bits);
    return fits ? std::optional(AbiValue{number}) : std::nullopt;
}

std::uint64_t fixedCount(const AbiType& type) {
    return type.kind == AbiKind::Tuple ? type.children.size() : type.length;
}

/// Decodes and keeps account of which words belong to a value. Positions are bytes from the beginning of the data.
class Decoder {
public:
    explicit Decoder(BytesView data) : m_data(data), m_isTaken(data.size() / kWord) {}

    [[nodiscard]] Result<AbiList> decode(const AbiType& tuple) {
        TALLY_ASSIGN(AbiList out, frame(tuple, tuple.children.size(), 0));
        if (m_wordsTaken * kWord != m_data.size()) {
            return fail(kAbiTrailingBytes);
        }
        return out;
    }

private:
    /// A tuple or an array of `count` elements whose heads begin at `base`, from which its offsets count.
    [[nodiscard]] Result<AbiList> frame(const AbiType& type, std::uint64_t count, std::size_t base) {
        TALLY_ASSIGN(const std::uint64_t words, headWords(type, count));
        if (words > (m_data.size() - base) / kWord) {
            return refuse(kAbiTruncated);
        }
        TALLY_TRY(take(base, static_cast<std::size_t>(words) * kWord));
        return elements(type, count, base, base);
    }

    /// Also refuses, before anything is allocated, too many elements that have no data.
    [[nodiscard]] Result<std::uint64_t> headWords(const AbiType& type, std::uint64_t count) {
        std::uint64_t words = 0;
        if (type.kind == AbiKind::Tuple) {
            for (const AbiType& member : type.children) {
                words += member.headWords;
            }
            return words;
        }
        const std::uint64_t each = type.children[0].headWords;
        return each == 0 || count <= m_data.size() / kWord / each ? Result<std::uint64_t>(count * each)
                                                                  : refuse(kAbiTruncated);
    }

    /// The values whose heads, already taken, begin at `head`.
    [[nodiscard]] Result<AbiList> elements(const AbiType& type, std::uint64_t count, std::size_t base,
                                           std::size_t head) {
        const bool isTuple = type.kind == AbiKind::Tuple;
        if (!isTuple && type.children[0].headWords == 0) {
            if (count > kAbiMaxEmptyValues - m_emptyValues) {
                return refuse(kAbiTooLarge);
            }
            m_emptyValues += static_cast<std::size_t>(count);
        }
        AbiList out;
        out.reserve(static_cast<std::size_t>(count));
        for (std::size_t i = 0; i < count; ++i) {
            const AbiType& child = type.children[isTuple ? i : 0];
            m_path.push_back(i);
            TALLY_ASSIGN(AbiValue value, child.isDynamic ? tail(child, base, head) : inPlace(child, base, head));
            m_path.pop_back();
            out.push_back(std::move(value));
            head += static_cast<std::size_t>(child.headWords) * kWord;
        }
        return out;
    }

    [[nodiscard]] Result<AbiValue> inPlace(const AbiType& type, std::size_t base, std::size_t head) {
        if (!type.isElementary()) {
            TALLY_ASSIGN(AbiList values, elements(type, fixedCount(type), base, head));
            return AbiValue{std::move(values)};
        }
        auto value = decodeWord(type, m_data.subspan(head, kWord));
        return value ? Result<AbiValue>(*std::move(value)) : refuse(kAbiPadding);
    }

    [[nodiscard]] Result<AbiValue> tail(const AbiType& type, std::size_t base, std::size_t head) {
        const auto offset = wordAt(head);
        if (!offset || *offset > m_data.size() - base) {
            return refuse(kAbiOffset);
        }
        std::size_t start = base + static_cast<std::size_t>(*offset);
        std::uint64_t count = fixedCount(type);
        const bool hasLength = type.kind != AbiKind::Tuple && type.kind != AbiKind::FixedArray;
        if (hasLength) {
            TALLY_TRY(take(start, kWord));
            const auto length = wordAt(start);
            if (!length) {
                return refuse(kAbiTruncated);
            }
            count = *length;
            start += kWord;
        }
        if (type.kind == AbiKind::DynamicBytes || type.kind == AbiKind::Text) {
            return bytes(type, count, start);
        }
        TALLY_ASSIGN(AbiList values, frame(type, count, start));
        return AbiValue{std::move(values)};
    }

    [[nodiscard]] Result<AbiValue> bytes(const AbiType& type, std::uint64_t length, std::size_t start) {
        if (length > m_data.size() - start) {
            return refuse(kAbiTruncated);
        }
        const auto size = static_cast<std::size_t>(length);
        const std::size_t padded = (size + kWord - 1) / kWord * kWord;
        TALLY_TRY(take(start, padded));
        if (!allZero(m_data.subspan(start + size, padded - size))) {
            return refuse(kAbiPadding);
        }
        const BytesView content = m_data.subspan(start, size);
        if (type.kind == AbiKind::DynamicBytes) {
            return AbiValue{Bytes(content.begin(), content.end())};
        }
        return isUtf8(content) ? Result<AbiValue>(AbiValue{std::string(textOf(content))}) : refuse(kAbiUtf8);
    }

    [[nodiscard]] std::optional<std::uint64_t> wordAt(std::size_t start) const {
        return Uint256::fromBytes(m_data.subspan(start, kWord))->toUint64();
    }

    /// Marks the next `length` bytes, a multiple of 32, as the property of one value.
    [[nodiscard]] Result<Done> take(std::size_t start, std::size_t length) {
        if (start > m_data.size() || m_data.size() - start < length) {
            return refuse(kAbiTruncated);
        }
        if (start % kWord != 0) {
            return refuse(kAbiOffset);
        }
        for (std::size_t word = start / kWord; word < (start + length) / kWord; ++word) {
            if (m_isTaken[word]) {
                return refuse(kAbiOffset);
            }
            m_isTaken[word] = true;
        }
        m_wordsTaken += length / kWord;
        return Done{};
    }

    /// With the path of the value that is being decoded.
    [[nodiscard]] tl::unexpected<Error> refuse(ErrorCode code) const {
        std::string path = "values";
        for (const std::size_t index : m_path) {
            path += "[" + std::to_string(index) + "]";
        }
        return fail(code, std::move(path));
    }

    BytesView m_data;
    std::vector<bool> m_isTaken;
    std::size_t m_wordsTaken = 0;
    std::size_t m_emptyValues = 0;
    std::vector<std::size_t> m_path;
};

}  // namespace

Result<AbiList> decodeAbi(const AbiType& tuple, BytesView data) { return Decoder(data).decode(tuple); }

Result<AbiEvent> AbiEvent::make(std::vector<AbiEventInput> inputs, bool anonymous) {
    AbiEvent out;
    std::vector<AbiType> inData;
    for (const AbiEventInput& input : inputs) {
        if (!input.indexed) {
            inData.push_back(input.type);
        }
    }
    out.m_topicCount = inputs.size() - inData.size() + (anonymous ? 0 : 1);
    TALLY_ASSIGN(out.m_data, makeAbiTuple(std::move(inData)));
    out.m_inputs = std::move(inputs);
    out.m_anonymous = anonymous;
    return out;
}

Result<AbiList> decodeLog(const AbiEvent& event, std::span<const Hash> topics, BytesView data) {
    if (topics.size() != event.topicCount() || topics.size() > kMaxTopics) {
        return fail(kAbiTopics, {}, {std::to_string(event.topicCount()), std::to_string(topics.size())});
    }
    TALLY_ASSIGN(AbiList fromData, decodeAbi(event.dataType(), data));
    AbiList out;
    out.reserve(event.inputs().size());
    auto nextTopic = topics.begin() + (event.isAnonymous() ? 0 : 1);
    auto nextValue = fromData.begin();
    for (const AbiEventInput& input : event.inputs()) {
        if (!input.indexed) {
            out.push_back(std::move(*nextValue++));
            continue;
        }
        const Hash& topic = *nextTopic++;
        if (!input.type.isElementary()) {
            out.push_back(AbiValue{topic});
            continue;
        }
        auto value = decodeWord(input.type, topic.view());
        if (!value) {
            return fail(kAbiPadding, "values[" + std::to_string(out.size()) + "]");
        }
        out.push_back(*std::move(value));
    }
    return out;
}

}  // namespace tally
