#pragma once

#include "models/wallet/database.h"

namespace tally {

/// Fills the ledger's tables with roots of ten credentials each, of any state, among 40 holders and 15 issuers, in two
/// currencies, with `many` credentials in all. The same number gives the same rows.
[[nodiscard]] inline Result<Done> addCredentials(Database& database, std::int64_t many) {
    const std::string numbers = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ";
    TALLY_ASSIGN(Tx tx, Tx::begin(database));
    TALLY_TRY(database.execute(numbers + std::to_string(many / 10) +
                               ") INSERT INTO roots SELECT i, 1 + i * 7919 % 15, 50, iif(i % 9 = 0, 840, 156), "
                               "1000000, 19000, 20000 + i * 104729 % 400, 0, 0, 0, 10, zeroblob(32), 0, i % 50 = 0 "
                               "FROM n"));
    TALLY_TRY(database.execute(
        numbers + std::to_string(many) +
        ") INSERT INTO credentials SELECT (1 + (i - 1) / 10) << 32 | (i - 1) % 10, "
        "CASE WHEN i % 8 IN (0, 2, 3, 4, 5) THEN 0 ELSE 1 + i * 31 % 40 END, 1 + i * 17 % 40, 0, "
        "iif(i % 8 IN (3, 4, 5), 0, 100 + i * 7907 % 5000), i % 3 * 10, iif(i % 97 = 0, 5, 0), 19500, 0, "
        "CASE i % 8 WHEN 0 THEN 1 WHEN 1 THEN 2 WHEN 2 THEN 3 WHEN 3 THEN 4 WHEN 4 THEN 5 WHEN 5 THEN 6 ELSE 2 END, "
        "zeroblob(32) FROM n"));
    return tx.commit();
}

}  // namespace tally
