#pragma once

#include "ledger_client/eth/abi.h"
#include "ledger_client/eth/json.h"
#include "models/base/result.h"

#include <string>

/// ABI values as JSON: integers are decimal strings, bytes are 0x and hexadecimal, booleans are booleans, addresses are
/// written with their checksum, arrays and tuples are arrays, a hash that stands for a value is {"hash": "0x…"}.
namespace tally {

/// Errors: kAbiValueKind when the JSON is of another shape, kAbiRange, kAbiUtf8, the codes of parseAddress. Whether the
/// number of elements and the range fit the type is left to `encodeAbi`, except that numbers must fit in 256 bits.
[[nodiscard]] Result<AbiValue> abiValueFromJson(const AbiType& type, const JsonValue& in);
/// The values of a tuple or array; kAbiCount when there are not as many as members.
[[nodiscard]] Result<AbiList> abiListFromJson(const AbiType& type, const JsonArray& in);

/// `value` must be of that type, or a Hash.
void appendAbiJson(std::string& out, const AbiType& type, const AbiValue& value);

}  // namespace tally
