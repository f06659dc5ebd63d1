#include "models/wallet/database.h"

#include "models/base/ensure.h"
#include "models/base/files.h"
#include "models/wallet/database_handle.h"

#include <openssl/evp.h>
#include <sodium.h>
#include <sqlite3.h>

#include <array>
#include <fstream>

namespace tally {

namespace {

constexpr std::size_t kKeySize = 32;
constexpr std::size_t kSaltSize = 16;

/// SQLCipher's notation for a raw key with its salt: x'…96 digits…'.
[[nodiscard]] Result<Secret> rawKeyText(const Secret& key) {
    ENSURE(key.size() == kKeySize + kSaltSize);
    constexpr std::size_t kDigits = 2 * (kKeySize + kSaltSize);
    TALLY_ASSIGN(Secret out, Secret::zeros(kDigits + 4));
    auto* text = reinterpret_cast<char*>(out.bytes().data());
    text[0] = 'x';
    text[1] = '\'';
    sodium_bin2hex(text + 2, kDigits + 1, key.view().data(), key.size());
    text[kDigits + 2] = '\'';
    out.shrinkTo(kDigits + 3);
    return out;
}

/// Errors of a step that needs the file as it was when it was written.
bool isDamage(int code) { return code == SQLITE_NOTADB || code == SQLITE_CORRUPT; }

}  // namespace

tl::unexpected<Error> sqlFailure(int code, std::string place, std::string words) {
    const int primary = code & 0xff;
    if (primary == SQLITE_FULL) {
        return fail(kDiskFull, std::move(place), {}, std::move(words));
    }
    if (isDamage(primary)) {
        return fail(kWalletDamaged, std::move(place), {}, std::move(words));
    }
    if (primary == SQLITE_CONSTRAINT) {
        return fail(kWalletConstraint, std::move(place), {}, std::move(words));
    }
    if (primary == SQLITE_IOERR || primary == SQLITE_CANTOPEN || primary == SQLITE_READONLY || primary == SQLITE_PERM) {
        return fail(kWalletIo, std::move(place), {}, std::move(words));
    }
    if (primary == SQLITE_BUSY || primary == SQLITE_LOCKED) {
        return fail(kWalletInUse, std::move(place), {"0"}, std::move(words));
    }
    return fail(kWalletDatabase, std::move(place), {}, std::to_string(code) + " " + words);
}

DatabaseHandle::~DatabaseHandle() {
    for (auto& [sql, statements] : idle) {
        for (sqlite3_stmt* statement : statements) {
            sqlite3_finalize(statement);
        }
    }
    ENSURE(sqlite3_close(sqlite) == SQLITE_OK);
}

tl::unexpected<Error> DatabaseHandle::failure() const {
    return sqlFailure(sqlite3_extended_errcode(sqlite), path.string(), sqlite3_errmsg(sqlite));
}

Result<Done> DatabaseHandle::execute(const char* sql) {
    if (sqlite3_exec(sqlite, sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
        return failure();
    }
    return Done{};
}

Database::Database(std::unique_ptr<DatabaseHandle> handle) : m_handle(std::move(handle)) {}
Database::~Database() = default;
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;

const std::filesystem::path& Database::path() const { return m_handle->path; }

Result<Database> Database::open(const std::filesystem::path& path, const Secret& key, DatabaseOptions options) {
    auto handle = std::make_unique<DatabaseHandle>();
    handle->path = path;
    const int flags =
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | (options.create ? SQLITE_OPEN_CREATE : 0);
    if (sqlite3_open_v2(path.string().c_str(), &handle->sqlite, flags, options.vfs) != SQLITE_OK) {
        return handle->failure();
    }
    // SQLCipher would write what it finds wrong to the terminal.
    TALLY_TRY(handle->execute("PRAGMA cipher_log_level = NONE"));
    {
        TALLY_ASSIGN(const Secret text, rawKeyText(key));
        if (sqlite3_key_v2(handle->sqlite, "main", text.view().data(), static_cast<int>(text.size())) != SQLITE_OK) {
            return handle->failure();
        }
    }
    Database database(std::move(handle));
    {
        // Plain SQLite takes a key, answers nothing here, and writes plaintext.
        TALLY_ASSIGN(Statement version, database.prepare("PRAGMA cipher_version"));
        version.query();
        TALLY_ASSIGN(const bool row, version.next());
        ENSURE(row && version.text(0).starts_with("4."));
    }
    TALLY_TRY(database.execute("PRAGMA cipher_compatibility = 4; PRAGMA locking_mode = EXCLUSIVE"));
    TALLY_TRY(database.integer("SELECT count(*) FROM sqlite_schema"));
    TALLY_TRY(
        database.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
                         "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;"
                         "PRAGMA wal_autocheckpoint = 4000; PRAGMA journal_size_limit = 67108864"));
    TALLY_TRY(database.setCacheMebibytes(16));
    return database;
}

std::optional<std::uint32_t> Database::statedPages(const std::filesystem::path& path, const Secret& key) {
    // SQLite does not tell once pages are missing. SQLCipher 4 encrypts a page with AES-256 in CBC mode, its IV before
    // the 64 bytes of authentication code at the page's end; the first block after the salt is bytes 16 to 31 of
    // SQLite's header, which hold the number of pages (Database File Format, section 1.3).
    constexpr std::size_t kPage = 4096;
    constexpr std::size_t kReserve = 80;
    constexpr std::size_t kBlock = 16;
    std::array<std::uint8_t, kPage> page{};
    std::ifstream in(path, std::ios::binary);
    if (!in.read(reinterpret_cast<char*>(page.data()), kPage)) {
        return std::nullopt;
    }
    std::array<std::uint8_t, kBlock> block{};
    int size = 0;
    const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context(EVP_CIPHER_CTX_new(),
                                                                                  &EVP_CIPHER_CTX_free);
    if (!context ||
        EVP_DecryptInit_ex(context.get(), EVP_aes_256_cbc(), nullptr, key.view().data(),
                           page.data() + kPage - kReserve) != 1 ||
        EVP_CIPHER_CTX_set_padding(context.get(), 0) != 1 ||
        EVP_DecryptUpdate(context.get(), block.data(), &size, page.data() + kSaltSize, kBlock) != 1) {
        return std::nullopt;
    }
    // Page size, reserved bytes and the three fractions are the same in every such file.
    const bool readable =
        block[0] == 0x10 && block[1] == 0 && block[4] == kReserve && block[5] == 64 && block[6] == 32 && block[7] == 32;
    if (!readable) {
        return std::nullopt;
    }
    return std::uint32_t{block[12]} << 24 | std::uint32_t{block[13]} << 16 | std::uint32_t{block[14]} << 8 | block[15];
}

Result<Statement> Database::prepare(std::string_view sql) {
    auto known = m_handle->idle.find(sql);
    if (known == m_handle->idle.end()) {
        known = m_handle->idle.try_emplace(*m_handle->texts.emplace(sql).first).first;
    }
    sql = known->first;
    if (!known->second.empty()) {
        sqlite3_stmt* statement = known->second.back();
        known->second.pop_back();
        return Statement(m_handle.get(), statement, sql);
    }
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v3(m_handle->sqlite, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                           &statement, nullptr) != SQLITE_OK) {
        return m_handle->failure();
    }
    ENSURE(statement != nullptr);
    return Statement(m_handle.get(), statement, sql);
}

Result<Done> Database::execute(const std::string& sql) { return m_handle->execute(sql.c_str()); }

Result<std::int64_t> Database::integer(std::string_view sql) {
    TALLY_ASSIGN(Statement statement, prepare(sql));
    statement.query();
    TALLY_ASSIGN(const bool row, statement.next());
    ENSURE(row);
    return statement.integer(0);
}

std::int64_t Database::lastRowId() const { return sqlite3_last_insert_rowid(m_handle->sqlite); }

std::int64_t Database::changes() const { return sqlite3_changes64(m_handle->sqlite); }

Result<Done> Database::setCacheMebibytes(int mebibytes) {
    return execute("PRAGMA cache_size = " + std::to_string(-1024 * mebibytes));
}

sqlite3* Database::sqlite() const { return m_handle->sqlite; }

Result<Done> Database::verify() {
    {
        TALLY_ASSIGN(Statement pages, prepare("PRAGMA cipher_integrity_check"));
        pages.query();
        TALLY_ASSIGN(const bool wrong, pages.next());
        if (wrong) {
            return fail(kWalletDamaged, path().string(), {}, std::string(pages.text(0)));
        }
    }
    TALLY_ASSIGN(Statement structure, prepare("PRAGMA quick_check(1)"));
    structure.query();
    TALLY_ASSIGN(const bool row, structure.next());
    if (!row || structure.text(0) != "ok") {
        return fail(kWalletDamaged, path().string(), {}, row ? std::string(structure.text(0)) : "quick_check");
    }
    return Done{};
}

Result<Done> Database::checkpoint() {
    if (sqlite3_wal_checkpoint_v2(m_handle->sqlite, "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr) !=
        SQLITE_OK) {
        return m_handle->failure();
    }
    return Done{};
}

Result<Tx> Tx::begin(Database& database) {
    DatabaseHandle& handle = *database.m_handle;
    if (handle.depth == 0) {
        TALLY_TRY(handle.execute("BEGIN IMMEDIATE"));
    }
    ++handle.depth;
    return Tx(&handle, handle.depth == 1);
}

Tx::~Tx() {
    if (m_database == nullptr) {
        return;
    }
    DatabaseHandle& handle = *m_database;
    --handle.depth;
    // A full disk may have rolled back by itself. What an inner one leaves undone, the outer one must not keep.
    if (sqlite3_get_autocommit(handle.sqlite) == 0) {
        sqlite3_exec(handle.sqlite, "ROLLBACK", nullptr, nullptr, nullptr);
    }
}

Tx::Tx(Tx&& other) noexcept : m_database(std::exchange(other.m_database, nullptr)), m_outermost(other.m_outermost) {}

Result<Done> Tx::commit() {
    ENSURE(m_database != nullptr);
    DatabaseHandle& handle = *m_database;
    if (sqlite3_get_autocommit(handle.sqlite) != 0) {
        return fail(kWalletDatabase, handle.path.string(), {}, "the transaction was taken back");
    }
    if (m_outermost) {
        TALLY_TRY(handle.execute("COMMIT"));
    }
    --handle.depth;
    m_database = nullptr;
    return Done{};
}

}  // namespace tally
