#include "models/wallet/settings_store.h"

#include "models/wallet/query.h"

namespace tally {

Result<std::optional<std::string>> SettingsStore::text(std::string_view name) {
    return query::one(
        m_database, "SELECT value FROM settings WHERE name = ?",
        [](const Statement& row) { return std::string(textOf(row.blob(0))); }, name);
}

Result<Done> SettingsStore::setText(std::string_view name, std::string_view value) {
    return query::run(m_database, "INSERT OR REPLACE INTO settings (name, value) VALUES (?,?)", name, viewOf(value));
}

}  // namespace tally
