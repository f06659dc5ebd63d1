#pragma once

#include <QToolButton>

namespace tally::parts {

/// A button that is on while the others of its group are off; a radio button to assistive technology.
class OneOf : public QToolButton {
    Q_OBJECT

public:
    explicit OneOf(QWidget* parent = nullptr);
};

}  // namespace tally::parts
