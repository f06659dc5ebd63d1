#pragma once

#include "models/base/result.h"
#include "models/crypto/secret.h"
#include "models/wallet/errors.h"
#include "models/wallet/statement.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace tally {

struct DatabaseHandle;

struct DatabaseOptions {
    bool create = false;
    /// SQLite's name of a virtual file system; null for the usual one. Tests inject failing disks here.
    const char* vfs = nullptr;
};

/// An encrypted SQLite database: SQLCipher 4, WAL, foreign keys on, this process alone. Used on one thread only.
class Database {
public:
    /// `key` is 48 bytes: the 32 of the raw key, then the 16 of the salt the file begins with.
    /// On success page 1 was read and its authentication code fits, or the file is new and empty.
    [[nodiscard]] static Result<Database> open(const std::filesystem::path& path, const Secret& key,
                                               DatabaseOptions options = {});
    /// How many pages page 1 says the file has, even where fewer are left of it; nothing when page 1 is not readable.
    [[nodiscard]] static std::optional<std::uint32_t> statedPages(const std::filesystem::path& path, const Secret& key);
    ~Database();
    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;

    /// Prepared once, then taken from a cache that is never emptied: `sql` is one of a fixed number of texts.
    [[nodiscard]] Result<Statement> prepare(std::string_view sql);
    /// Statements of our own without parameters, several at once.
    [[nodiscard]] Result<Done> execute(const std::string& sql);
    /// One integer, such as a pragma's.
    [[nodiscard]] Result<std::int64_t> integer(std::string_view sql);

    [[nodiscard]] std::int64_t lastRowId() const;
    /// Rows changed by the last statement that was run.
    [[nodiscard]] std::int64_t changes() const;
    /// Page cache for bulk work (128) or everyday work (16).
    [[nodiscard]] Result<Done> setCacheMebibytes(int mebibytes);
    /// Reads every page and compares its authentication code, then SQLite's own structure check.
    [[nodiscard]] Result<Done> verify();
    /// Writes the journal back into the file, so that the file alone is complete.
    [[nodiscard]] Result<Done> checkpoint();

    [[nodiscard]] const std::filesystem::path& path() const;
    /// SQLite's own handle, for its session extension (changeset.h).
    [[nodiscard]] sqlite3* sqlite() const;

private:
    friend class Tx;
    explicit Database(std::unique_ptr<DatabaseHandle> handle);
    std::unique_ptr<DatabaseHandle> m_handle;
};

/// A database transaction: taken back when it dies uncommitted. Inside another one it is part of that one's fate.
class Tx {
public:
    [[nodiscard]] static Result<Tx> begin(Database& database);
    ~Tx();
    Tx(Tx&& other) noexcept;
    Tx& operator=(Tx&&) = delete;
    Tx(const Tx&) = delete;
    Tx& operator=(const Tx&) = delete;

    /// On failure the transaction is still open and is taken back when it dies.
    [[nodiscard]] Result<Done> commit();

private:
    Tx(DatabaseHandle* database, bool outermost) : m_database(database), m_outermost(outermost) {}
    DatabaseHandle* m_database;
    bool m_outermost;
};

/// The failure SQLite's code stands for.
[[nodiscard]] tl::unexpected<Error> sqlFailure(int code, std::string place, std::string words);

}  // namespace tally
