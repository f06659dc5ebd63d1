#pragma once

#include "models/wallet/database.h"

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace tally {

/// SQLite's handle and the statements that are ready to be used again. Private to database.cpp and statement.cpp.
struct DatabaseHandle {
    sqlite3* sqlite = nullptr;
    std::filesystem::path path;
    std::unordered_set<std::string> texts;  ///< what the views below look at
    std::unordered_map<std::string_view, std::vector<sqlite3_stmt*>> idle;
    int depth = 0;  ///< open transactions inside one another

    DatabaseHandle() = default;
    ~DatabaseHandle();
    DatabaseHandle(const DatabaseHandle&) = delete;
    DatabaseHandle& operator=(const DatabaseHandle&) = delete;

    /// What the last call failed with.
    [[nodiscard]] tl::unexpected<Error> failure() const;
    [[nodiscard]] Result<Done> execute(const char* sql);
};

}  // namespace tally
