#pragma once

#include "models/base/files.h"

/// What differs between operating systems in this layer: one header, one source for each.
namespace tally::platform {

[[nodiscard]] Result<Done> replaceFile(const std::filesystem::path& path, BytesView content, FileMode mode);

}  // namespace tally::platform
