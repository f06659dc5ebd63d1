#pragma once

#include "models/domain/credential.h"
#include "models/domain/ids.h"

namespace tally {

/// Whose promise a bank stands by, and how far.
enum class LineKind : std::uint8_t {
    Issuing = 1,  ///< 开立额度: granted by a settlement bank; used at issue, freed by clearing and annulment
    Credit = 2,   ///< 授信额度: a funder's own limit on an issuer; reserved at acceptance, used at disbursement
};

struct LineKey {
    LineKind kind = LineKind::Issuing;
    MemberId bank;
    MemberId issuer;
    std::uint16_t currency = 0;  ///< ISO 4217 numeric
    friend auto operator<=>(const LineKey&, const LineKey&) = default;
};

struct Line {
    LineKey key;
    MinorUnits amount = 0;
    MinorUnits reserved = 0;
    MinorUnits used = 0;
    Date expiryDay;

    [[nodiscard]] MinorUnits free() const {
        const MinorUnits left = amount - reserved - used;
        return left > 0 ? left : 0;
    }
    friend bool operator==(const Line&, const Line&) = default;
};

}  // namespace tally
