#pragma once

#include "ledger_client/eth/abi_codec_errors.h"
#include "ledger_client/eth/uint256.h"
#include "models/base/bytes.h"
#include "models/base/ensure.h"
#include "models/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Reading and writing ABI data whose types are known when the program is compiled: what bindings are made of.
/// One call a member, in the order of declaration; no tree of values, no allocation but for dynamic members.
namespace tally {

/// Reads a tuple in the specification's strict mode: every tail directly follows the one before it, which is how every
/// compiler writes them. (`decodeAbi` also takes tails in another order.)
///
///     AbiReader in(data, 3);
///     Offer out{in.uint256(), in.uint64(56), in.string()};
///     TALLY_TRY(in.finish());
///
/// The first failure sticks: after it every read yields a zero or an empty value, and `finish` reports it.
class AbiReader {
public:
    /// `headWords`: the sum of the members' words, a dynamic member counting 1. `data` must outlive the views read.
    AbiReader(BytesView data, std::size_t headWords);
    /// One word each, as the topics of a log after topic 0.
    explicit AbiReader(std::span<const Hash> words);

    Uint256 uint256();
    /// bits at most 64.
    std::uint64_t uint64(unsigned bits = 64);
    std::int64_t int64(unsigned bits = 64);
    bool boolean();
    Address address();
    Hash bytes32();
    /// bytesN: N bytes, the rest of the word zero.
    template <std::size_t N>
    std::array<std::uint8_t, N> fixedBytes() {
        static_assert(N >= 1 && N <= 32);
        std::array<std::uint8_t, N> out{};
        const BytesView bytes = leftAligned(N);
        std::copy(bytes.begin(), bytes.end(), out.begin());
        return out;
    }
    BytesView bytes();
    /// Checked UTF-8.
    std::string_view string();

    /// T[]: `readOne(AbiReader&)` reads one element of `elementWords` head words (1 when the element is dynamic).
    template <typename ReadOne>
    auto array(std::size_t elementWords, ReadOne readOne) {
        std::vector<decltype(readOne(*this))> out;
        const Frame outer = enterArray(elementWords);
        out.reserve(m_count);
        for (std::size_t i = m_count; i > 0; --i) {
            out.push_back(readOne(*this));
        }
        leave(outer);
        return out;
    }
    /// A dynamic tuple, or T[n] of a dynamic T. A static one lies in the head: read its members directly.
    template <typename ReadAll>
    auto tuple(std::size_t headWords, ReadAll readAll) {
        const Frame outer = enterTuple(headWords);
        auto out = readAll(*this);
        leave(outer);
        return out;
    }

    /// The first failure; otherwise refuses bytes that nothing refers to.
    [[nodiscard]] Result<Done> finish();

private:
    /// Positions in `m_data`: offsets count from `base`; heads are read from `next` up to `end`.
    struct Frame {
        std::size_t base = 0;
        std::size_t next = 0;
        std::size_t end = 0;
    };

    BytesView word();
    BytesView leftAligned(std::size_t length);
    bool openFrame(std::size_t start, std::uint64_t count, std::size_t words);
    /// Follows the offset in the next head word, which must lead to the first byte not read yet.
    bool follow();
    Frame enterArray(std::size_t elementWords);
    Frame enterTuple(std::size_t headWords);
    void leave(const Frame& outer);
    void refuse(ErrorCode code);

    BytesView m_data;
    Frame m_frame;
    std::size_t m_tail = 0;   ///< where the next tail begins
    std::size_t m_count = 0;  ///< elements of the array just entered
    std::optional<ErrorCode> m_error;
};

/// Writes a tuple, mirroring `AbiReader`. Values out of range are our own bug and abort.
///
///     AbiWriter out(2, selector);
///     out.uint64(id).array(1, ids, [](AbiWriter& w, std::uint64_t v) { w.uint64(v); });
///     Bytes calldata = std::move(out).take();
class AbiWriter {
public:
    /// `prefix`: bytes before the tuple that offsets do not count (a selector).
    explicit AbiWriter(std::size_t headWords, BytesView prefix = {});

    AbiWriter& uint256(const Uint256& value);
    AbiWriter& uint64(std::uint64_t value);
    AbiWriter& int64(std::int64_t value);
    AbiWriter& boolean(bool value);
    AbiWriter& address(const Address& value);
    AbiWriter& bytes32(const Hash& value);
    /// bytesN: at most 32 bytes, left-aligned.
    AbiWriter& fixedBytes(BytesView value);
    AbiWriter& bytes(BytesView value);
    AbiWriter& string(std::string_view value);

    /// T[]: `writeOne(AbiWriter&, element)` writes one element of `elementWords` head words.
    template <typename Range, typename WriteOne>
    AbiWriter& array(std::size_t elementWords, const Range& range, WriteOne writeOne) {
        const Frame outer = enter(true, range.size(), elementWords);
        for (const auto& element : range) {
            writeOne(*this, element);
        }
        return leave(outer);
    }
    /// A dynamic tuple, or T[n] of a dynamic T. A static one lies in the head: write its members directly.
    template <typename WriteAll>
    AbiWriter& tuple(std::size_t headWords, WriteAll writeAll) {
        const Frame outer = enter(false, 1, headWords);
        writeAll(*this);
        return leave(outer);
    }

    [[nodiscard]] Bytes take() &&;

private:
    struct Frame {
        std::size_t base = 0;
        std::size_t next = 0;
        std::size_t end = 0;
    };

    std::uint8_t* word();
    void writeOffset();
    void appendPadded(BytesView value);
    Frame enter(bool withLength, std::size_t count, std::size_t words);
    AbiWriter& leave(const Frame& outer);

    Bytes m_out;
    Frame m_frame;
};

}  // namespace tally
