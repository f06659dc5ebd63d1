#pragma once

#include "ledger_client/eth/uint256.h"
#include "models/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

/// Integers as Ethereum's JSON-RPC writes them (execution-apis, "Hex value encoding"): 0x, then the shortest
/// hexadecimal; zero is 0x0.
namespace tally {

/// No prefix, no digit, a leading zero, something that is no digit, or 2^256 and above. place: the text, shortened.
inline constexpr ErrorCode kQuantity{"quantity.malformed", ErrorKind::Input};
/// More than 64 bits where those are all there may be. place: the text.
inline constexpr ErrorCode kQuantityTooLarge{"quantity.too-large", ErrorKind::Input};

[[nodiscard]] Result<Uint256> parseQuantity(std::string_view text);
[[nodiscard]] Result<std::uint64_t> parseQuantity64(std::string_view text);
[[nodiscard]] std::string formatQuantity(const Uint256& value);
[[nodiscard]] std::string formatQuantity(std::uint64_t value);

}  // namespace tally
