#pragma once

#include "models/base/result.h"

/// What can be wrong with ABI data or with values that are to become such. place: the path of the value, as "values[2][0]".
namespace tally {

/// The data end before a value does.
inline constexpr ErrorCode kAbiTruncated{"abi.truncated", ErrorKind::Input};
/// An offset or a length that leads outside the data, or into bytes that belong to another value.
inline constexpr ErrorCode kAbiOffset{"abi.offset", ErrorKind::Input};
/// Bits outside a value's width are not its padding (zero, or its sign); a bool other than 0 and 1.
inline constexpr ErrorCode kAbiPadding{"abi.padding", ErrorKind::Input};
/// Bytes that no value refers to.
inline constexpr ErrorCode kAbiTrailingBytes{"abi.trailing-bytes", ErrorKind::Input};
/// A string that is not UTF-8.
inline constexpr ErrorCode kAbiUtf8{"abi.utf8", ErrorKind::Input};
/// More values without any data of their own (empty tuples, T[0]) than `kAbiMaxEmptyValues`.
inline constexpr ErrorCode kAbiTooLarge{"abi.too-large", ErrorKind::Input};
/// A number outside its type, or bytes of another length than their type's.
inline constexpr ErrorCode kAbiRange{"abi.range", ErrorKind::Input};
/// More or fewer values than types, members or elements.
inline constexpr ErrorCode kAbiCount{"abi.count", ErrorKind::Input};
/// A value of another kind than its type asks for.
inline constexpr ErrorCode kAbiValueKind{"abi.value-kind", ErrorKind::Input};
/// Not as many topics as there are indexed inputs (and one for the event unless it is anonymous); never above four.
inline constexpr ErrorCode kAbiTopics{"abi.topics", ErrorKind::Input};

}  // namespace tally
