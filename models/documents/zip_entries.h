#pragma once

#include "models/base/bytes.h"
#include "models/base/result.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace tally {

/// Not a zip archive, or a damaged one. Detail: libarchive's words.
inline constexpr ErrorCode kZipMalformed{"zip.malformed", ErrorKind::Input};
/// Encrypted with a password.
inline constexpr ErrorCode kZipEncrypted{"zip.encrypted", ErrorKind::Input};
/// More entries, or more bytes once unpacked, than the limits. args: what, the limit.
inline constexpr ErrorCode kZipTooLarge{"zip.too-large", ErrorKind::Input};
/// One name twice. args: the name.
inline constexpr ErrorCode kZipDuplicate{"zip.duplicate", ErrorKind::Input};

struct ZipLimits {
    std::size_t entries = 10'000;
    std::size_t bytesOfEntry = std::size_t{64} << 20;
    std::size_t bytes = std::size_t{128} << 20;
};

/// The unpacked content of the entries that `wanted` picks by name; the others are passed over packed.
[[nodiscard]] Result<std::map<std::string, Bytes>> zipEntries(BytesView archive,
                                                              const std::function<bool(std::string_view)>& wanted,
                                                              const ZipLimits& limits = {});

}  // namespace tally
