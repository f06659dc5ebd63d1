#include "models/wallet/migrations.h"

#include "models/base/ensure.h"

#include <string>

namespace tally::schema {
extern const EmbeddedFile kFiles[];
extern const std::size_t kFileCount;
}  // namespace tally::schema

namespace tally {

std::span<const EmbeddedFile> schemaSteps() { return {schema::kFiles, schema::kFileCount}; }

Result<Done> migrate(Database& database, std::span<const EmbeddedFile> steps,
                     const std::function<Result<Done>(std::int64_t from)>& backUp) {
    TALLY_ASSIGN(const std::int64_t found, database.integer("PRAGMA user_version"));
    const auto newest = static_cast<std::int64_t>(steps.size());
    if (found > newest) {
        return fail(kWalletNewer, database.path().string(), {std::to_string(found), std::to_string(newest)});
    }
    for (std::int64_t from = found; from < newest; ++from) {
        const EmbeddedFile& step = steps[static_cast<std::size_t>(from)];
        ENSURE(std::stoll(std::string(step.name.substr(0, 3))) == from + 1);
        if (from > 0) {
            TALLY_TRY(backUp(from));
        }
        TALLY_ASSIGN(Tx tx, Tx::begin(database));
        TALLY_TRY(database.execute(std::string(step.content)));
        TALLY_TRY(database.execute("PRAGMA user_version = " + std::to_string(from + 1)));
        TALLY_TRY(tx.commit());
    }
    return Done{};
}

}  // namespace tally
