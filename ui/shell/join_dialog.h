#pragma once

#include "models/session/gateways.h"

#include <QDialog>

namespace tally::shell {

/// A consortium's manifest in words, before it is accepted. Cancel has the focus.
class JoinDialog : public QDialog {
    Q_OBJECT

public:
    JoinDialog(const ConsortiumCard& card, QWidget* parent);
};

}  // namespace tally::shell
