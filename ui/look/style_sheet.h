#pragma once

#include "ui/look/tokens.h"

#include <QString>

namespace tally::look {

/// The one style sheet of the program: edges, radii and padding, by object name or property.
///   property "kind" of a button: "primary" (filled; at most one in sight), "danger", "quiet" (no edge), "link"
///   property "kind" of a label:  "title", "section", "muted", "figure", "main-figure", "code", "error"
///   property "refused" true on a button: greyed, yet it takes the focus and says why
///   property "wrong" true on a field: what is in it cannot be
[[nodiscard]] QString styleSheet(const Tokens& tokens);

}  // namespace tally::look
