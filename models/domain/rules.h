#pragma once

#include "models/base/bytes.h"
#include "models/domain/date.h"
#include "models/domain/reasons.h"

#include <cstdint>

/// The consortium's own rules, as they stand on the ledger.
namespace tally {

/// A dated parameter of the consortium.
struct PolicyEntry {
    PolicyKey key{};
    std::uint64_t value = 0;
    Date fromDay;
    Hash rule;
    friend bool operator==(const PolicyEntry&, const PolicyEntry&) = default;
};

/// A day that is a holiday, or a working day, whatever its weekday.
struct Holiday {
    Date date;
    bool holiday = true;
    friend bool operator==(const Holiday&, const Holiday&) = default;
};

struct CivilZone {
    std::int32_t zoneOffset = 0;   ///< seconds east of UTC
    std::uint8_t weekendMask = 0;  ///< bit 0 Sunday … bit 6 Saturday
    friend bool operator==(const CivilZone&, const CivilZone&) = default;
};

}  // namespace tally
