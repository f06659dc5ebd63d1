#pragma once

#include "ui/look/tokens.h"

#include <QIcon>
#include <QString>

namespace tally::look {

/// An icon of Lucide (ISC licence) by its name there, such as "inbox". Its strokes take the token of the palette in
/// force when it is painted, `disabled` on a disabled control and `strong` on what is on; sharp on every screen.
[[nodiscard]] QIcon icon(const QString& name, Token token = &Tokens::muted);

/// The program's own mark, for its windows' frames and the task bar.
[[nodiscard]] QIcon mark();

/// Whether the resources have it.
[[nodiscard]] bool hasIcon(const QString& name);

}  // namespace tally::look
