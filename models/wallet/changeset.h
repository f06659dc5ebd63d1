#pragma once

#include "models/wallet/database.h"

namespace tally {

/// Records what a stretch of work changes in the ledger's tables, so that it can be taken back (SQLite's session
/// extension). Begins recording when made, ends when it goes.
class ChangeRecorder {
public:
    [[nodiscard]] static Result<ChangeRecorder> begin(Database& database);
    ChangeRecorder(ChangeRecorder&& other) noexcept;
    ChangeRecorder& operator=(ChangeRecorder&&) = delete;
    ChangeRecorder(const ChangeRecorder&) = delete;
    ChangeRecorder& operator=(const ChangeRecorder&) = delete;
    ~ChangeRecorder();

    [[nodiscard]] Result<Bytes> changeset();

private:
    explicit ChangeRecorder(void* session) : m_session(session) {}
    void* m_session;
};

/// Takes a recorded change back. The rows must be as it left them: anything else is kWalletDamaged.
[[nodiscard]] Result<Done> takeBack(Database& database, BytesView changeset);

}  // namespace tally
