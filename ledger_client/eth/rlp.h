#pragma once

#include "ledger_client/eth/uint256.h"
#include "models/base/bytes.h"
#include "models/base/result.h"

#include <cstdint>
#include <vector>

/// Recursive Length Prefix (yellow paper, appendix B). Only the one canonical encoding of an item is accepted.
namespace tally {

/// Bytes follow the item that was asked for.
inline constexpr ErrorCode kRlpTrailingBytes{"rlp.trailing-bytes", ErrorKind::Input};
/// The data end before the item does; no data at all is this too.
inline constexpr ErrorCode kRlpTruncated{"rlp.truncated", ErrorKind::Input};
/// An item reaches past the end of the list it is in.
inline constexpr ErrorCode kRlpOverlong{"rlp.overlong", ErrorKind::Input};
/// A length begins with a zero byte.
inline constexpr ErrorCode kRlpLeadingZero{"rlp.leading-zero", ErrorKind::Input};
/// A long form where the short one serves.
inline constexpr ErrorCode kRlpNotShortest{"rlp.not-shortest", ErrorKind::Input};
/// Lists within lists beyond `kRlpMaxDepth`.
inline constexpr ErrorCode kRlpDepth{"rlp.depth", ErrorKind::Input};
/// An integer with a leading zero byte, or wider than its field.
inline constexpr ErrorCode kRlpInteger{"rlp.integer", ErrorKind::Input};
/// A string where a list belongs, or the other way round; or bytes of another length than their field has.
inline constexpr ErrorCode kRlpShape{"rlp.shape", ErrorKind::Input};

inline constexpr std::size_t kRlpMaxDepth = 1024;

/// A string of bytes or a list of items, owning what it holds.
struct RlpItem {
    bool isList = false;
    Bytes bytes;
    std::vector<RlpItem> items;

    [[nodiscard]] static RlpItem of(BytesView bytes);
    [[nodiscard]] static RlpItem list(std::vector<RlpItem> items);
    friend bool operator==(const RlpItem&, const RlpItem&) = default;
};

[[nodiscard]] Result<Bytes> encodeRlp(const RlpItem& item);
/// Exactly one item, and nothing after it.
[[nodiscard]] Result<RlpItem> decodeRlp(BytesView data);

/// One item within data that somebody else keeps.
struct RlpView {
    bool isList = false;
    BytesView payload;  ///< the string's bytes, or the encoded items of the list
    BytesView encoded;  ///< with its prefix

    /// A string without leading zero bytes, below 2^bits.
    [[nodiscard]] Result<Uint256> integer(unsigned bits) const;
    /// A string of exactly `length` bytes.
    [[nodiscard]] Result<BytesView> fixed(std::size_t length) const;
    [[nodiscard]] Result<BytesView> string() const;
};

/// Exactly one item, without looking into it when it is a list.
[[nodiscard]] Result<RlpView> readRlp(BytesView data);
/// The items of a list, one level deep; refused when there are more than `limit`.
[[nodiscard]] Result<std::vector<RlpView>> readRlpItems(const RlpView& list, std::size_t limit);

/// The items of a list one after the other, for lists of any length.
class RlpListReader {
public:
    /// `list` must be a list.
    explicit RlpListReader(const RlpView& list);

    [[nodiscard]] bool isAtEnd() const { return m_rest.empty(); }
    [[nodiscard]] Result<RlpView> next();

private:
    BytesView m_rest;
};

/// Appending encoded items one after the other; a list's prefix is put before its payload at the end.
void appendRlp(Bytes& out, BytesView string);
void appendRlp(Bytes& out, const Uint256& integer);
void appendRlpList(Bytes& out, BytesView payload);

}  // namespace tally
