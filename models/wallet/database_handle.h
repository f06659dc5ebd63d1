#pragma once

#include "models/wallet/database.h"

#include <unordered_map>
#include <vector>

namespace tally {

/// SQLite's handle and the statements that are ready to be used again. Private to database.cpp and statement.cpp.
struct Database::Handle {
    sqlite3* sqlite = nullptr;
    std::filesystem::path path;
    std::unordered_map<std::string_view, std::vector<sqlite3_stmt*>> idle;
    int depth = 0;  ///< open transactions inside one another

    Handle() = default;
    ~Handle();
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;

    /// What the last call failed with.
    [[nodiscard]] tl::unexpected<Error> failure() const;
    [[nodiscard]] Result<Done> execute(const char* sql);
};

}  // namespace tally
