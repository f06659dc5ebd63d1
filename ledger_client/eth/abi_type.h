#pragma once

#include "models/base/bytes.h"
#include "models/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Types of the contract ABI (docs.soliditylang.org, "Contract ABI Specification") in their canonical spelling.
namespace tally {

/// Not a canonical type: unknown, an alias (uint, byte), a width that does not exist, unbalanced brackets, nested beyond
/// `kAbiMaxDepth`, or too large. place: the offending part.
inline constexpr ErrorCode kAbiType{"abi.type", ErrorKind::Input};
/// fixedMxN and ufixedMxN: in the specification, but in no compiler, so there is nothing to agree with.
inline constexpr ErrorCode kAbiFixedPoint{"abi.fixed-point", ErrorKind::Input};
/// Not a name followed by a parenthesised list of canonical types.
inline constexpr ErrorCode kAbiSignature{"abi.signature", ErrorKind::Input};

inline constexpr std::size_t kAbiMaxDepth = 64;

enum class AbiKind : std::uint8_t {
    Uint,
    Int,
    Bool,
    Account,       ///< address
    FixedBytes,    ///< bytes1 … bytes32; `function` is a FixedBytes of 24 with another name
    DynamicBytes,  ///< bytes
    Text,          ///< string
    Array,         ///< T[]
    FixedArray,    ///< T[n], n may be 0
    Tuple,
};

struct AbiType {
    AbiKind kind = AbiKind::Uint;
    unsigned bits = 0;              ///< of Uint and Int: 8 … 256
    std::uint64_t length = 0;       ///< bytes of FixedBytes, elements of FixedArray
    bool isFunction = false;        ///< of FixedBytes
    std::vector<AbiType> children;  ///< a tuple's members, or an array's one element type
    bool isDynamic = false;
    std::uint64_t headWords = 1;  ///< 32-byte words in its parent's head: 1 when dynamic (the offset)
    std::size_t depth = 1;        ///< 1 for a type without children; never above `kAbiMaxDepth`

    /// The canonical spelling.
    [[nodiscard]] std::string name() const;
    /// Whether a value fills exactly one word and is not an array or tuple.
    [[nodiscard]] bool isElementary() const;
};

[[nodiscard]] Result<AbiType> parseAbiType(std::string_view text);
/// A tuple of already parsed members.
[[nodiscard]] Result<AbiType> makeAbiTuple(std::vector<AbiType> members);

struct AbiSignature {
    std::string name;
    AbiType parameters;  ///< a tuple
};

/// "transfer(address,uint256)": no blanks, no parameter names, canonical types only.
[[nodiscard]] Result<AbiSignature> parseAbiSignature(std::string_view text);

using Selector = FixedBytes<4, struct SelectorTag>;

/// The first four bytes of the hash of a signature: what calldata and custom errors begin with.
[[nodiscard]] Result<Selector> abiSelector(std::string_view signature);
/// The whole hash: topic 0 of an event.
[[nodiscard]] Result<Hash> abiTopic(std::string_view signature);

}  // namespace tally
