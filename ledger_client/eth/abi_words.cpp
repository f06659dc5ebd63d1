#include "ledger_client/eth/abi_words.h"

#include "models/base/utf8.h"

#include <algorithm>
#include <cstring>

namespace tally {

namespace {

constexpr std::size_t kWord = 32;
constexpr std::array<std::uint8_t, kWord> kZeroWord{};

std::size_t padded(std::size_t length) { return (length + kWord - 1) / kWord * kWord; }

bool allZero(BytesView bytes) {
    return std::all_of(bytes.begin(), bytes.end(), [](std::uint8_t b) { return b == 0; });
}

std::uint64_t low64(BytesView word) {
    std::uint64_t out = 0;
    for (std::size_t i = 24; i < kWord; ++i) {
        out = (out << 8) | word[i];
    }
    return out;
}

}  // namespace

AbiReader::AbiReader(BytesView data, std::size_t headWords) : m_data(data) { openFrame(0, 1, headWords); }

AbiReader::AbiReader(std::span<const Hash> words)
    : AbiReader(BytesView(reinterpret_cast<const std::uint8_t*>(words.data()), words.size_bytes()), words.size()) {
    static_assert(sizeof(Hash) == kWord);
}

Uint256 AbiReader::uint256() {
    Uint256 out;
    std::memcpy(out.data.data(), word().data(), kWord);
    return out;
}

std::uint64_t AbiReader::uint64(unsigned bits) {
    ENSURE(bits <= 64);
    const BytesView in = word();
    const std::uint64_t value = low64(in);
    if (!allZero(in.first(24)) || (bits < 64 && (value >> bits) != 0)) {
        refuse(kAbiPadding);
        return 0;
    }
    return value;
}

std::int64_t AbiReader::int64(unsigned bits) {
    ENSURE(bits >= 1 && bits <= 64);
    const Uint256 value = uint256();
    if (!value.fitsSigned(bits)) {
        refuse(kAbiPadding);
        return 0;
    }
    return *value.toInt64();
}

bool AbiReader::boolean() { return uint64(1) == 1; }

Address AbiReader::address() {
    const BytesView in = word();
    Address out;
    if (!allZero(in.first(12))) {
        refuse(kAbiPadding);
        return out;
    }
    std::memcpy(out.data.data(), in.data() + 12, out.data.size());
    return out;
}

Hash AbiReader::bytes32() {
    Hash out;
    std::memcpy(out.data.data(), word().data(), kWord);
    return out;
}

BytesView AbiReader::bytes() {
    if (!follow()) {
        return {};
    }
    if (m_data.size() - m_tail < kWord) {
        refuse(kAbiTruncated);
        return {};
    }
    const BytesView lengthWord = m_data.subspan(m_tail, kWord);
    const BytesView rest = m_data.subspan(m_tail + kWord);
    const std::uint64_t length = low64(lengthWord);
    if (!allZero(lengthWord.first(24)) || length > rest.size() || padded(length) > rest.size()) {
        refuse(kAbiTruncated);
        return {};
    }
    if (!allZero(rest.subspan(length, padded(length) - length))) {
        refuse(kAbiPadding);
        return {};
    }
    m_tail += kWord + padded(length);
    return rest.first(length);
}

std::string_view AbiReader::string() {
    const BytesView out = bytes();
    if (!isUtf8(out)) {
        refuse(kAbiUtf8);
        return {};
    }
    return textOf(out);
}

Result<Done> AbiReader::finish() {
    if (m_error) {
        return fail(*m_error);
    }
    ENSURE(m_frame.next == m_frame.end);
    if (m_tail != m_data.size()) {
        return fail(kAbiTrailingBytes);
    }
    return Done{};
}

BytesView AbiReader::word() {
    if (m_error) {
        return kZeroWord;
    }
    ENSURE(m_frame.next < m_frame.end);
    const BytesView out = m_data.subspan(m_frame.next, kWord);
    m_frame.next += kWord;
    return out;
}

BytesView AbiReader::leftAligned(std::size_t length) {
    const BytesView in = word();
    if (!allZero(in.subspan(length))) {
        refuse(kAbiPadding);
        return BytesView(kZeroWord).first(length);
    }
    return in.first(length);
}

bool AbiReader::openFrame(std::size_t start, std::uint64_t count, std::size_t words) {
    const std::size_t available = (m_data.size() - start) / kWord;
    if (words != 0 && count > available / words) {
        refuse(kAbiTruncated);
        return false;
    }
    m_tail = start + static_cast<std::size_t>(count) * words * kWord;
    m_frame = {start, start, m_tail};
    return true;
}

bool AbiReader::follow() {
    const BytesView in = word();
    if (m_error) {
        return false;
    }
    if (!allZero(in.first(24)) || low64(in) != m_tail - m_frame.base) {
        refuse(kAbiOffset);
        return false;
    }
    return true;
}

AbiReader::Frame AbiReader::enterArray(std::size_t elementWords) {
    ENSURE(elementWords > 0);
    m_count = 0;
    const bool found = follow();
    const Frame outer = m_frame;
    if (!found) {
        return outer;
    }
    if (m_data.size() - m_tail < kWord) {
        refuse(kAbiTruncated);
        return outer;
    }
    const BytesView lengthWord = m_data.subspan(m_tail, kWord);
    if (!allZero(lengthWord.first(24))) {
        refuse(kAbiTruncated);
        return outer;
    }
    const std::uint64_t count = low64(lengthWord);
    if (openFrame(m_tail + kWord, count, elementWords)) {
        m_count = static_cast<std::size_t>(count);
    }
    return outer;
}

AbiReader::Frame AbiReader::enterTuple(std::size_t headWords) {
    const bool found = follow();
    const Frame outer = m_frame;
    if (found) {
        openFrame(m_tail, 1, headWords);
    }
    return outer;
}

void AbiReader::leave(const Frame& outer) {
    ENSURE(m_error || m_frame.next == m_frame.end);
    m_frame = outer;
}

void AbiReader::refuse(ErrorCode code) {
    if (!m_error) {
        m_error = code;
    }
}

AbiWriter::AbiWriter(std::size_t headWords, BytesView prefix) : m_out(prefix.begin(), prefix.end()) {
    m_frame = {m_out.size(), m_out.size(), m_out.size() + headWords * kWord};
    m_out.resize(m_frame.end);
}

AbiWriter& AbiWriter::uint256(const Uint256& value) {
    std::memcpy(word(), value.data.data(), kWord);
    return *this;
}

AbiWriter& AbiWriter::uint64(std::uint64_t value) { return uint256(Uint256::of(value)); }

AbiWriter& AbiWriter::int64(std::int64_t value) { return uint256(Uint256::ofSigned(value)); }

AbiWriter& AbiWriter::boolean(bool value) { return uint64(value ? 1 : 0); }

AbiWriter& AbiWriter::address(const Address& value) {
    std::memcpy(word() + 12, value.data.data(), value.data.size());
    return *this;
}

AbiWriter& AbiWriter::bytes32(const Hash& value) {
    std::memcpy(word(), value.data.data(), kWord);
    return *this;
}

AbiWriter& AbiWriter::fixedBytes(BytesView value) {
    ENSURE(value.size() <= kWord);
    std::copy(value.begin(), value.end(), word());
    return *this;
}

AbiWriter& AbiWriter::bytes(BytesView value) {
    writeOffset();
    const Uint256 length = Uint256::of(value.size());
    appendPadded(length.view());
    appendPadded(value);
    return *this;
}

AbiWriter& AbiWriter::string(std::string_view value) { return bytes(viewOf(value)); }

Bytes AbiWriter::take() && {
    ENSURE(m_frame.next == m_frame.end);
    return std::move(m_out);
}

std::uint8_t* AbiWriter::word() {
    ENSURE(m_frame.next < m_frame.end);
    std::uint8_t* out = m_out.data() + m_frame.next;
    m_frame.next += kWord;
    return out;
}

void AbiWriter::writeOffset() { uint64(m_out.size() - m_frame.base); }

void AbiWriter::appendPadded(BytesView value) {
    m_out.insert(m_out.end(), value.begin(), value.end());
    m_out.resize(m_out.size() + padded(value.size()) - value.size());
}

AbiWriter::Frame AbiWriter::enter(bool withLength, std::size_t count, std::size_t words) {
    writeOffset();
    const Frame outer = m_frame;
    if (withLength) {
        appendPadded(Uint256::of(count).view());
    }
    m_frame = {m_out.size(), m_out.size(), m_out.size() + count * words * kWord};
    m_out.resize(m_frame.end);
    return outer;
}

AbiWriter& AbiWriter::leave(const Frame& outer) {
    ENSURE(m_frame.next == m_frame.end);
    m_frame = outer;
    return *this;
}

}  // namespace tally
