#pragma once

#include "models/base/files.h"

/// What differs between operating systems in this layer: one header, one source for each.
namespace tally::platform {

[[nodiscard]] Result<Done> replaceFile(const std::filesystem::path& path, BytesView content, FileMode mode);

[[nodiscard]] Result<Done> copyFileWhole(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace tally::platform
