#pragma once

#include <string_view>

namespace tally {

/// A file that was built into the program (resources/embed.cmake).
struct EmbeddedFile {
    std::string_view name;  ///< without folder and extension
    std::string_view content;
};

}  // namespace tally
