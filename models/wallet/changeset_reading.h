#pragma once

#include "models/domain/changes.h"
#include "models/wallet/database.h"

namespace tally {

/// What a recorded change touched. To be asked while the rows are as it left them: whose operator a row is of stands
/// only there.
[[nodiscard]] Result<Changes> changesIn(Database& database, BytesView changeset);

}  // namespace tally
