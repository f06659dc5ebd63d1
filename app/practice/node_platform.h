#pragma once

#include <QStringList>

/// What differs between operating systems in this folder: one header, one source for each.
namespace tally::platform {

/// Where the practice node lies, the likeliest first, for a program in this folder: beside it, where a package puts it, or
/// in the source tree that it was built from, where npm puts it. Absolute if the folder is; none is looked at.
[[nodiscard]] QStringList practiceNodePlaces(const QString& programFolder);

}  // namespace tally::platform
