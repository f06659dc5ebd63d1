#pragma once

#include "models/base/bytes.h"
#include "models/base/result.h"

/// What a contract gives back when it refuses.
namespace tally {

/// Solidity's Panic(uint256): a bug of the contract. args: the panic code, decimal.
inline constexpr ErrorCode kRevertPanic{"ledger.panic", ErrorKind::Refused};
/// Solidity's Error(string). args: the text, at most 200 printable characters; foreign text, to be shown as data.
inline constexpr ErrorCode kRevertText{"ledger.revert-text", ErrorKind::Refused};
/// It took more gas than the transaction allowed. args: the gas allowed.
inline constexpr ErrorCode kRevertOutOfGas{"ledger.out-of-gas", ErrorKind::Refused};
/// Refused without a word: no such function, no contract there.
inline constexpr ErrorCode kRevertSilent{"ledger.revert-silent", ErrorKind::Refused};
/// Revert data that are no error of these contracts. args: their first bytes, 0x and hexadecimal.
inline constexpr ErrorCode kRevertUnknown{"ledger.revert-unknown", ErrorKind::Refused};

/// The refusal as an error of kind Refused: for a custom error `ledger.` and its name in kebab case, with its arguments
/// as text in the ABI's order (decimal integers, 0x and hexadecimal digits). An error of the desk or the book that
/// came up through the core is the same. Total: every input has an answer.
[[nodiscard]] Error errorOfRevert(BytesView data);

}  // namespace tally
