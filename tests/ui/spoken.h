#pragma once

#include <QAccessible>
#include <QStringList>

class QWidget;

/// The window as a screen reader, or who drives it from outside, finds it.
namespace tally {

/// What shows and is acted on but has no name, no role, or the name of another of its kind; empty when all is well.
[[nodiscard]] QStringList unspoken(QWidget& window);
/// The names of all that shows in this role.
[[nodiscard]] QStringList offered(QWidget& window, QAccessible::Role role);

}  // namespace tally
