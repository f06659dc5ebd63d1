#pragma once

#include <compare>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace tally {

/// Why a text is not a Unified Social Credit Code.
enum class UsccFault {
    Length,     ///< not 18 characters
    Character,  ///< a character outside the standard's 31: digits and capital letters without I, O, S, V, Z
    Division,   ///< the six digits of the administrative division (places 3 to 8, GB/T 2260) are not digits
    Check,      ///< the check character does not fit: something was mistyped
};

/// A name that stays: "uscc.length", "uscc.character", "uscc.division", "uscc.check".
[[nodiscard]] std::string_view nameOf(UsccFault fault);

/// What is wrong with `text` by GB 32100-2015, or nothing when it is a valid code. Read as it stands: lower case,
/// blanks and full-width characters are faults (see `normalisedUscc`).
[[nodiscard]] std::optional<UsccFault> usccFault(std::string_view text);
[[nodiscard]] inline bool isUscc(std::string_view text) { return !usccFault(text).has_value(); }

/// The check character for the first 17 characters; nothing when they are not 17 of the standard's alphabet.
[[nodiscard]] std::optional<char> usccCheckCharacter(std::string_view first17);

/// `text` as people paste it, brought to the standard's form: outer blanks and inner spaces and hyphens dropped,
/// full-width characters made half-width, letters made capital. Checks nothing.
[[nodiscard]] std::string normalisedUscc(std::string_view text);

/// A valid Unified Social Credit Code (统一社会信用代码): 18 characters.
class Uscc {
public:
    [[nodiscard]] static std::optional<Uscc> from(std::string_view text);
    [[nodiscard]] const std::string& text() const { return m_text; }
    auto operator<=>(const Uscc&) const = default;

private:
    explicit Uscc(std::string_view text) : m_text(text) {}
    std::string m_text;
};

}  // namespace tally

template <>
struct std::hash<tally::Uscc> {
    std::size_t operator()(const tally::Uscc& uscc) const noexcept { return std::hash<std::string>{}(uscc.text()); }
};
