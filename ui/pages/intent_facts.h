#pragma once

#include "models/session/prepared_calls.h"
#include "ui/shell/signing_plan.h"
#include "ui/shell/workbench.h"

#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace tally::pages {

/// What an order asks for, in words: whoever confirms what another prepared reads this, not a hash.
struct IntentWords {
    std::vector<std::pair<QString, QString>> facts;  ///< name and value
    std::optional<MinorUnits> total;                 ///< what is at stake
};

/// Nothing in it when the call is none of this program's.
[[nodiscard]] IntentWords wordsOf(const CallReading& reading, shell::Workbench& bench);

/// "look, prepare, check": every permission by its name.
[[nodiscard]] QString permissionNames(Permissions permissions);

}  // namespace tally::pages
