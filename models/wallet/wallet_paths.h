#pragma once

#include "models/base/bytes.h"

#include <cstdint>
#include <filesystem>
#include <string_view>

/// The files of a wallet, and what can be seen of them without a key.
namespace tally {

/// SQLCipher's, and so the file's size is a multiple of it.
inline constexpr std::uintmax_t kPageSize = 4096;

/// The path with `ending` behind its name.
[[nodiscard]] std::filesystem::path withEnding(const std::filesystem::path& path, std::string_view ending);
/// A database that is being made, until it takes the wallet's name.
[[nodiscard]] std::filesystem::path unfinishedPath(const std::filesystem::path& path);
[[nodiscard]] std::filesystem::path journalPath(const std::filesystem::path& path);
/// A link means the file it points to, with that file's slots and lock.
[[nodiscard]] std::filesystem::path behindLinks(const std::filesystem::path& path);

[[nodiscard]] bool isThere(const std::filesystem::path& path);
/// In bytes; 0 when it cannot be told.
[[nodiscard]] std::uintmax_t sizeOf(const std::filesystem::path& path);
[[nodiscard]] bool beginsWith(const std::filesystem::path& path, BytesView start);

/// Makes an empty file that only its owner may read; SQLite gives its journal the same rights.
[[nodiscard]] bool makePrivate(const std::filesystem::path& path);
/// With SQLite's journals.
void removeDatabase(const std::filesystem::path& path);

/// The copy made before a migration to schema step `step`.
[[nodiscard]] std::filesystem::path copyBefore(const std::filesystem::path& path, std::int64_t step);
/// All but the newest two copies that migrations made: enough to go back over two of them.
void removeOldCopies(const std::filesystem::path& path);

}  // namespace tally
