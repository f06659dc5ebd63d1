#pragma once

#include "app/tallyctl/scene.h"
#include "models/domain/intent.h"

namespace tally::ctl {

/// What an intent asks for, field by field as rows.h says, with the currency of what it is about: {action, fields}.
[[nodiscard]] Result<QJsonObject> intentRow(Scene& scene, const Intent& intent);

}  // namespace tally::ctl
