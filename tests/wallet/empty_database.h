#pragma once

#include "models/crypto/random.h"
#include "models/wallet/database.h"
#include "models/wallet/migrations.h"

#include <string>

namespace tally {

/// A new database with today's tables and nothing in them, under a key that nobody keeps.
[[nodiscard]] inline Result<Database> emptyDatabase(const std::string& path) {
    TALLY_ASSIGN(const Secret key, randomSecret(48));
    TALLY_ASSIGN(Database database, Database::open(path, key, {true, nullptr}));
    TALLY_TRY(migrate(database, schemaSteps(), [](std::int64_t) -> Result<Done> { return Done{}; }));
    return database;
}

}  // namespace tally
