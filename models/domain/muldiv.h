#pragma once

#include <cstdint>
#include <optional>

/// value * numerator / denominator through a 128-bit product, with the rounding in the name. All three arguments are at
/// least 0 and the denominator above 0, or the answer is nothing; nothing also when the answer does not fit 64 bits.
namespace tally {

[[nodiscard]] std::optional<std::int64_t> mulDivDown(std::int64_t value, std::int64_t numerator,
                                                     std::int64_t denominator);
[[nodiscard]] std::optional<std::int64_t> mulDivUp(std::int64_t value, std::int64_t numerator,
                                                   std::int64_t denominator);
/// Half a unit goes up (四舍五入).
[[nodiscard]] std::optional<std::int64_t> mulDivHalfUp(std::int64_t value, std::int64_t numerator,
                                                       std::int64_t denominator);

__extension__ using Wide = __int128;

}  // namespace tally
