#pragma once

#include "models/items/cell.h"
#include "models/session/member_directory.h"

#include <QString>

#include <functional>

namespace tally::parts {

/// What cells need beside their value.
struct CellContext {
    std::function<MemberDirectoryPtr()> directory;
    std::function<Date()> today;
    std::function<UnixSeconds()> now;
};

/// A member's name in the language in force.
[[nodiscard]] QString memberName(const MemberDirectory& directory, MemberId id);

/// A cell as plain text: for the screen, for copies, for assistive technology.
[[nodiscard]] QString wordsOf(const items::Cell& cell, const CellContext& context);
/// As files want it: a point, no groups, ISO dates.
[[nodiscard]] QString plainOf(const items::Cell& cell, const CellContext& context);

}  // namespace tally::parts
