#include "models/wallet/wallet_file.h"

#include "models/base/ensure.h"
#include "models/base/file_copy.h"
#include "models/base/files.h"
#include "models/crypto/bip39.h"
#include "models/wallet/kept_lists.h"
#include "models/wallet/migrations.h"
#include "models/wallet/wallet_paths.h"
#include "models/wallet/wallet_state.h"

#include <system_error>
#include <utility>

namespace tally {

namespace fs = std::filesystem;

namespace {

/// Small enough to read whole at every opening: that takes some 50 ms. Of a larger one each page is checked when read.
constexpr std::uintmax_t kVerifiedAtOpening = std::uintmax_t{8} << 20;

/// Whether the database says it has more pages than the file holds.
bool endIsMissing(const fs::path& path, const Secret& key) {
    const auto pages = Database::statedPages(path, key);
    return pages && sizeOf(journalPath(path)) == 0 && std::uintmax_t{*pages} * kPageSize > sizeOf(path);
}

/// Lists of what the ledger's tables hold, for a wallet that was last open before there were any. With no room on the
/// disk it opens without: then pages are scanned.
[[nodiscard]] Result<Done> bringListsUpToDate(Database& database) {
    TALLY_TRY(database.setCacheMebibytes(128));
    const auto followed = KeptLists(database).follow();
    TALLY_TRY(database.setCacheMebibytes(16));
    return !followed && followed.error().code == kDiskFull ? Result<Done>(Done{}) : followed;
}

}  // namespace

WalletFile::WalletFile(std::unique_ptr<State> state) : m_state(std::move(state)) {}
WalletFile::~WalletFile() {
    if (m_state) {
        lock();
    }
}
WalletFile::WalletFile(WalletFile&&) noexcept = default;
WalletFile& WalletFile::operator=(WalletFile&& other) noexcept {
    std::swap(m_state, other.m_state);
    return *this;
}

Result<WalletFile> WalletFile::claim(const fs::path& asked, const Clock& clock, const WalletOptions& options) {
    const fs::path path = behindLinks(asked);
    std::error_code code;
    if (!isThere(path)) {
        if (!isThere(keySlotsPath(path)) || !isThere(unfinishedPath(path))) {
            return fail(kWalletMissing, path.string());
        }
        fs::rename(unfinishedPath(path), path, code);
    }
    if (!fs::is_regular_file(path, code)) {
        return fail(kWalletForeign, path.string());
    }
    if (beginsWith(path, viewOf("SQLite format 3"))) {
        return fail(kWalletForeign, path.string());
    }
    auto slots = readKeySlots(path);
    if (!slots) {
        const bool pages = sizeOf(path) > 0 && sizeOf(path) % kPageSize == 0;
        if (slots.error().code == kWalletKeysMissing && !pages) {
            return fail(kWalletForeign, path.string());
        }
        return failWith(std::move(slots).error());
    }
    TALLY_ASSIGN(ProcessLock lock, ProcessLock::take(path));
    const bool journal = sizeOf(journalPath(path)) > 0;
    if (!journal && (sizeOf(path) == 0 || sizeOf(path) % kPageSize != 0)) {
        return fail(kWalletTruncated, path.string());
    }
    return WalletFile(std::make_unique<State>(State{path, options, clock, std::move(lock), std::move(*slots)}));
}

Result<WalletFile> WalletFile::open(const fs::path& path, const Secret& password, const Clock& clock,
                                    const WalletOptions& options) {
    TALLY_ASSIGN(WalletFile wallet, claim(path, clock, options));
    TALLY_TRY(wallet.unlock(password));
    return wallet;
}

Result<WalletFile> WalletFile::openWithPhrase(const fs::path& path, const Secret& phrase, const Clock& clock,
                                              const WalletOptions& options) {
    TALLY_TRY(languageOfPhrase(phrase));
    TALLY_ASSIGN(const Secret seed, seedFrom(phrase.view(), {}));
    TALLY_ASSIGN(WalletFile wallet, claim(path, clock, options));
    auto master = wallet.m_state->slots.openPhrase(seed);
    if (!master) {
        master.error().place = path.string();
        return failWith(std::move(master).error());
    }
    TALLY_TRY(wallet.openDatabase(std::move(*master)));
    TALLY_TRY(wallet.m_state->record("wallet.opened-by-phrase", {}));
    return wallet;
}

Result<Done> WalletFile::openDatabase(Secret master) {
    State& state = *m_state;
    const bool unclean = sizeOf(journalPath(state.path)) > 0;
    TALLY_ASSIGN(const Secret key, databaseKey(master));
    if (!beginsWith(state.path, key.view().last(16))) {
        return fail(kWalletDamaged, state.path.string());
    }
    auto opened = Database::open(state.path, key, {false, state.options.vfs});
    if (!opened) {
        if (opened.error().code == kWalletDamaged && endIsMissing(state.path, key)) {
            return fail(kWalletTruncated, state.path.string());
        }
        return failWith(std::move(opened).error());
    }
    Database database = std::move(*opened);
    TALLY_ASSIGN(const std::int64_t application, database.integer("PRAGMA application_id"));
    if (application != kApplicationId) {
        return fail(kWalletForeign, state.path.string());
    }
    if (unclean || sizeOf(state.path) <= kVerifiedAtOpening) {
        TALLY_TRY(database.verify());
    }
    const auto beforeStep = [&state, &database](std::int64_t from) -> Result<Done> {
        TALLY_TRY(database.checkpoint());
        TALLY_TRY(copyFileWhole(state.path, copyBefore(state.path, from + 1)));
        removeOldCopies(state.path);
        return Done{};
    };
    TALLY_TRY(migrate(database, schemaSteps(), beforeStep));
    TALLY_TRY(bringListsUpToDate(database));
    TALLY_ASSIGN(state.notice, checkForCopy(database, state.slots.wallet, state.path, state.options.machine));
    if (!state.notice || !state.notice->forbidsSigning()) {
        TALLY_TRY(m_state->endBackup());
    }
    TALLY_ASSIGN(Secret sealing, sealingKey(master));
    state.database.emplace(std::move(database));
    state.keys.emplace(*state.database, std::move(sealing), state.clock);
    state.keys->setCopyNotice(state.notice);
    state.master.emplace(std::move(master));
    return state.recordRefusals();
}

bool WalletFile::isLocked() const { return !m_state->database; }

void WalletFile::lock() {
    m_state->keys.reset();
    m_state->database.reset();
    m_state->master.reset();
}

const fs::path& WalletFile::path() const { return m_state->path; }
const WalletId& WalletFile::id() const { return m_state->slots.wallet; }

Database& WalletFile::database() {
    ENSURE(m_state->database);
    return *m_state->database;
}

KeyRing& WalletFile::keys() {
    ENSURE(m_state->keys);
    return *m_state->keys;
}

}  // namespace tally
