#pragma once

#include "models/base/bytes.h"
#include "models/base/result.h"

#include <cstddef>
#include <filesystem>

namespace tally {

inline constexpr ErrorCode kFileMissing{"file.missing", ErrorKind::Input};
/// args: the limit in bytes.
inline constexpr ErrorCode kFileTooLarge{"file.too-large", ErrorKind::Input};
inline constexpr ErrorCode kFileUnreadable{"file.unreadable", ErrorKind::Input};
inline constexpr ErrorCode kFileUnwritable{"file.unwritable", ErrorKind::Internal};
inline constexpr ErrorCode kDiskFull{"file.disk-full", ErrorKind::Internal};

/// The whole file, at most `limit` bytes of it: a longer one is refused, unread. Place is the path.
[[nodiscard]] Result<Bytes> readFile(const std::filesystem::path& path, std::size_t limit);

enum class FileMode {
    Private,  ///< only its owner may read it
    Shared,
};

/// Replaces `path` by `content` whole or not at all: written beside it, flushed to disk, renamed over it.
/// On failure the former file is untouched and nothing is left beside it.
[[nodiscard]] Result<Done> replaceFile(const std::filesystem::path& path, BytesView content, FileMode mode);

}  // namespace tally
