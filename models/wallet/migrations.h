#pragma once

#include "models/base/embedded_file.h"
#include "models/wallet/database.h"

#include <functional>
#include <span>

namespace tally {

/// resources/schema in order; a file's name begins with its number, from 1 without gaps.
[[nodiscard]] std::span<const EmbeddedFile> schemaSteps();

/// Brings the database to the newest schema, each step in a transaction of its own, so that a stop leaves a whole step
/// done or not done. `backUp` is called before each step on a database that has content; its failure stops everything.
/// `kWalletNewer` when the database is past the last step: it is left as it is.
[[nodiscard]] Result<Done> migrate(Database& database, std::span<const EmbeddedFile> steps,
                                   const std::function<Result<Done>(std::int64_t from)>& backUp);

}  // namespace tally
