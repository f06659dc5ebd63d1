#pragma once

#include "ledger_client/eth/uint256.h"
#include "models/base/bytes.h"

#include <string>
#include <variant>
#include <vector>

namespace tally {

/// A value of some ABI type, as a tree. Which alternative belongs to which type:
/// Uint, Int (two's complement over 256 bits): Uint256. Bool: bool. Account: Address.
/// FixedBytes, DynamicBytes: Bytes. Text: std::string. Array, FixedArray, Tuple: AbiList.
/// Hash stands for an indexed event input of which the log keeps only the hash.
struct AbiValue {
    using AbiList = std::vector<AbiValue>;
    std::variant<bool, Uint256, Address, Bytes, std::string, AbiList, Hash> value;

    friend bool operator==(const AbiValue&, const AbiValue&) = default;
};

using AbiList = AbiValue::AbiList;

}  // namespace tally
