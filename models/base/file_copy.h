#pragma once

#include "models/base/files.h"

namespace tally {

/// Copies `from` to `to` whole or not at all: written beside it under a name nobody can have prepared, readable by its
/// owner only, flushed to disk, renamed. Replaces what `to` was. On failure nothing is left beside it.
/// `kFileMissing`, `kDiskFull`, `kFileUnwritable`.
[[nodiscard]] Result<Done> copyFileWhole(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace tally
