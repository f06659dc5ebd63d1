#pragma once

#include <QAccessible>

class QWidget;

namespace tally::parts {

/// What a widget that paints itself is to assistive technology; its words are its accessible name and description.
/// Said in the constructor of its class.
void offerAs(QWidget& widget, QAccessible::Role role);

}  // namespace tally::parts
