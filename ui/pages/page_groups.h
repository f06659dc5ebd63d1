#pragma once

#include "ui/shell/shell.h"

namespace tally::pages {

/// The pages of whoever is at work, by role (design.md, section 7).
[[nodiscard]] std::vector<std::vector<shell::Page*>> makePageGroups(shell::Workbench& bench, QWidget* parent);

}  // namespace tally::pages
