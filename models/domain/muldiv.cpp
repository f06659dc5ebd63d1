#include "models/domain/muldiv.h"

#include <limits>

namespace tally {
namespace {

std::optional<std::int64_t> divided(std::int64_t value, std::int64_t numerator, std::int64_t denominator, Wide extra) {
    if (value < 0 || numerator < 0 || denominator <= 0) {
        return std::nullopt;
    }
    const Wide quotient = (Wide{value} * numerator + extra) / denominator;
    if (quotient > std::numeric_limits<std::int64_t>::max()) {
        return std::nullopt;
    }
    return static_cast<std::int64_t>(quotient);
}

}  // namespace

std::optional<std::int64_t> mulDivDown(std::int64_t value, std::int64_t numerator, std::int64_t denominator) {
    return divided(value, numerator, denominator, 0);
}

std::optional<std::int64_t> mulDivUp(std::int64_t value, std::int64_t numerator, std::int64_t denominator) {
    return divided(value, numerator, denominator, Wide{denominator} - 1);
}

std::optional<std::int64_t> mulDivHalfUp(std::int64_t value, std::int64_t numerator, std::int64_t denominator) {
    return divided(value, numerator, denominator, Wide{denominator} / 2);
}

}  // namespace tally
