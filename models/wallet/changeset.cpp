#include "models/wallet/changeset.h"

#include "models/base/files.h"
#include "models/wallet/errors.h"

#include <sqlite3.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

namespace tally {

namespace {

struct SqliteFree {
    void operator()(void* memory) const { sqlite3_free(memory); }
};
using SqliteBytes = std::unique_ptr<void, SqliteFree>;

tl::unexpected<Error> sessionFailure(int code) {
    return fail((code & 0xff) == SQLITE_FULL ? kDiskFull : kWalletDatabase, {}, {}, sqlite3_errstr(code));
}

/// Only what the ledger says is recorded, not what this wallet knows by itself, nor lists that are made of it.
int isRecorded(void*, const char* table) {
    constexpr std::string_view kOthers[] = {
        "undo",     "wallet",       "keys",        "settings",         "audit",
        "outbox",   "outbox_steps", "invoices",    "payable_batches",  "payables",
        "followed", "listed",       "listed_sums", "listed_stretches", "listed_stretches_due"};
    return std::ranges::find(kOthers, std::string_view(table)) == std::end(kOthers) ? 1 : 0;
}

int abortOnConflict(void*, int, sqlite3_changeset_iter*) { return SQLITE_CHANGESET_ABORT; }

}  // namespace

Result<ChangeRecorder> ChangeRecorder::begin(Database& database) {
    sqlite3_session* session = nullptr;
    if (const int code = sqlite3session_create(database.sqlite(), "main", &session); code != SQLITE_OK) {
        return sessionFailure(code);
    }
    ChangeRecorder recorder(session);
    sqlite3session_table_filter(session, isRecorded, nullptr);
    if (const int code = sqlite3session_attach(session, nullptr); code != SQLITE_OK) {
        return sessionFailure(code);
    }
    return recorder;
}

ChangeRecorder::ChangeRecorder(ChangeRecorder&& other) noexcept : m_session(std::exchange(other.m_session, nullptr)) {}

ChangeRecorder::~ChangeRecorder() {
    if (m_session != nullptr) {
        sqlite3session_delete(static_cast<sqlite3_session*>(m_session));
    }
}

Result<Bytes> ChangeRecorder::changeset() {
    int size = 0;
    void* data = nullptr;
    const int code = sqlite3session_changeset(static_cast<sqlite3_session*>(m_session), &size, &data);
    const SqliteBytes owned(data);
    if (code != SQLITE_OK) {
        return sessionFailure(code);
    }
    const auto* first = static_cast<const std::uint8_t*>(data);
    return size == 0 ? Bytes{} : Bytes(first, first + size);
}

Result<Done> takeBack(Database& database, BytesView changeset) {
    if (changeset.empty()) {
        return Done{};
    }
    int size = 0;
    void* data = nullptr;
    const int inverted = sqlite3changeset_invert(static_cast<int>(changeset.size()), changeset.data(), &size, &data);
    const SqliteBytes owned(data);
    if (inverted != SQLITE_OK) {
        return sessionFailure(inverted);
    }
    const int code = sqlite3changeset_apply(database.sqlite(), size, data, nullptr, abortOnConflict, nullptr);
    if (code == SQLITE_ABORT) {
        return fail(kWalletDamaged, "undo");
    }
    if (code != SQLITE_OK) {
        return sessionFailure(code);
    }
    return Done{};
}

}  // namespace tally
