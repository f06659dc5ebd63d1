#pragma once

#include <string>
#include <string_view>

/// Characters that look like others, or like nothing (Unicode general categories). Bytes that are no UTF-8 are not these
/// functions' business: they stay.
namespace tally {

/// What nobody sees (format characters, blank letters, marks that stand on no letter of their own) is dropped; every dash
/// is a hyphen, and what stands for one: what looks the same is the same.
[[nodiscard]] std::string withPlainSigns(std::string_view text);

/// Whether there is no control character in it, no line break, no format character (directions, spaces of no width)
/// and no blank letter.
[[nodiscard]] bool isPlainText(std::string_view text);

}  // namespace tally
