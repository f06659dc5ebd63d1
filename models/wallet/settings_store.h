#pragma once

#include "models/wallet/database.h"

#include <optional>
#include <string>
#include <string_view>

namespace tally {

/// Named values of this wallet: which consortium it belongs to, its nodes, what its owner chose.
class SettingsStore {
public:
    explicit SettingsStore(Database& database) : m_database(database) {}

    [[nodiscard]] Result<std::optional<std::string>> text(std::string_view name);
    [[nodiscard]] Result<Done> setText(std::string_view name, std::string_view value);

private:
    Database& m_database;
};

}  // namespace tally
