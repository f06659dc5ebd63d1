#include "models/wallet/wallet_file.h"

#include "models/base/ensure.h"
#include "models/base/file_copy.h"
#include "models/base/files.h"
#include "models/crypto/bip39.h"
#include "models/crypto/random.h"
#include "models/wallet/audit_store.h"
#include "models/wallet/migrations.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <set>
#include <system_error>

namespace tally {

namespace fs = std::filesystem;

namespace {

/// "TALY": marks the database as ours (SQLite's application id).
constexpr std::int64_t kApplicationId = 0x54414c59;
constexpr std::uintmax_t kPageSize = 4096;
/// Small enough to read whole at every opening.
constexpr std::uintmax_t kVerifiedAtOpening = std::uintmax_t{64} << 20;

fs::path with(const fs::path& path, std::string_view ending) {
    fs::path out = path;
    out += ending;
    return out;
}

bool isThere(const fs::path& path) {
    std::error_code code;
    return fs::exists(path, code);
}

std::uintmax_t sizeOf(const fs::path& path) {
    std::error_code code;
    const std::uintmax_t size = fs::file_size(path, code);
    return code ? 0 : size;
}

void removeDatabase(const fs::path& path) {
    std::error_code ignored;
    for (const std::string_view ending : {"", "-wal", "-shm", "-journal"}) {
        fs::remove(with(path, ending), ignored);
    }
}

bool beginsWith(const fs::path& path, BytesView start) {
    Bytes found(start.size());
    std::ifstream in(path, std::ios::binary);
    in.read(reinterpret_cast<char*>(found.data()), static_cast<std::streamsize>(found.size()));
    return in && std::ranges::equal(found, start);
}

[[nodiscard]] Result<Secret> databaseKey(const Secret& master) {
    return hkdfSha512(master.view(), "tallystick", "wallet database key", 48);
}

[[nodiscard]] Result<Secret> sealingKey(const Secret& master) {
    return hkdfSha512(master.view(), "tallystick", "wallet signing keys", 32);
}

/// Copies made before migrations: enough to go back over two of them.
constexpr std::size_t kCopiesKept = 2;

fs::path copyBefore(const fs::path& path, std::int64_t step) { return with(path, "-before-" + std::to_string(step)); }

/// All but the newest copies that migrations made of this wallet.
void removeOldCopies(const fs::path& path) {
    const std::string start = path.filename().string() + "-before-";
    std::set<std::int64_t> steps;
    std::error_code code;
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    for (const auto& entry : fs::directory_iterator(folder, code)) {
        const std::string name = entry.path().filename().string();
        std::int64_t step = 0;
        const char* const end = name.data() + name.size();
        if (name.starts_with(start) && std::from_chars(name.data() + start.size(), end, step).ptr == end) {
            steps.insert(step);
        }
    }
    for (; steps.size() > kCopiesKept; steps.erase(steps.begin())) {
        fs::remove(copyBefore(path, *steps.begin()), code);
    }
}

/// A link means the file it points to, with that file's slots and lock.
fs::path behindLinks(const fs::path& path) {
    std::error_code code;
    const fs::path found = fs::is_symlink(path, code) ? fs::canonical(path, code) : path;
    return code ? path : found;
}

/// The seed of a phrase in whichever language it is; the failure of the closest language otherwise.
[[nodiscard]] Result<std::string_view> languageOfPhrase(const Secret& phrase) {
    if (const auto language = languageOf(phrase.view())) {
        return *language;
    }
    Error closest{kPhraseWord, "1", {}, {}};
    for (const std::string_view language : phraseLanguages()) {
        auto entropy = entropyFrom(phrase.view(), language);
        ENSURE(!entropy);
        const bool later = entropy.error().code == kPhraseWord && closest.code == kPhraseWord &&
                           std::stoi(entropy.error().place) > std::stoi(closest.place);
        if (later || entropy.error().code != kPhraseWord) {
            closest = entropy.error();
        }
    }
    return failWith(std::move(closest));
}

/// Whether the database says it has more pages than the file holds.
bool endIsMissing(const fs::path& path, const Secret& key) {
    const auto pages = Database::statedPages(path, key);
    return pages && sizeOf(with(path, "-wal")) == 0 && std::uintmax_t{*pages} * kPageSize > sizeOf(path);
}

/// An empty file that only its owner may read; SQLite gives its journal the same rights.
bool makePrivate(const fs::path& path) {
    std::error_code code;
    const bool made = static_cast<bool>(std::ofstream(path, std::ios::binary));
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write, code);
    return made && !code;
}

}  // namespace

struct WalletFile::State {
    fs::path path;
    WalletOptions options;
    const Clock& clock;
    ProcessLock lock;
    KeySlots slots;
    std::optional<Secret> master;
    std::optional<Database> database;
    std::optional<KeyRing> keys;
    std::optional<CopyNotice> notice;
    std::vector<std::string> refusals;  ///< not on record yet; what each was for

    /// Writes other slots, or leaves the former ones.
    [[nodiscard]] Result<Done> replaceSlots(KeySlots next) {
        TALLY_TRY(writeKeySlots(path, next));
        slots = std::move(next);
        return Done{};
    }
    [[nodiscard]] Result<Done> replacePassword(const Secret& password, const Secret& masterSecret) {
        KeySlots next = slots;
        TALLY_TRY(next.setPassword(password, masterSecret, options.cost));
        TALLY_TRY(replaceSlots(std::move(next)));
        // The new password stands, whether or not the journal can say so.
        [[maybe_unused]] const auto recorded = record("password.changed", {});
        return Done{};
    }
    [[nodiscard]] Result<Done> record(std::string_view kind, std::string_view subject) {
        return database ? AuditStore(*database, clock).append(kind, subject) : Result<Done>(Done{});
    }
    /// A password that does not open it: on record at once, or as soon as the journal can be written.
    void refuse(std::string_view what) {
        refusals.emplace_back(what);
        // The answer is "wrong password", whether or not the journal can say so.
        [[maybe_unused]] const auto recorded = recordRefusals();
    }
    [[nodiscard]] Result<Done> recordRefusals() {
        while (database && !refusals.empty()) {
            TALLY_TRY(record("password.refused", refusals.front()));
            refusals.erase(refusals.begin());
        }
        return Done{};
    }
    /// From now on this file is the wallet, no longer a backup of it.
    [[nodiscard]] Result<Done> endBackup() {
        if ((slots.flags & KeySlots::kBackup) == 0) {
            return Done{};
        }
        KeySlots next = slots;
        next.flags = static_cast<std::uint16_t>(next.flags & ~unsigned{KeySlots::kBackup});
        return replaceSlots(std::move(next));
    }
};

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

Result<Secret> makePhrase(std::string_view language) {
    TALLY_ASSIGN(const Secret entropy, randomSecret(32));
    return mnemonicFrom(entropy.view(), language);
}

Result<WalletFile> WalletFile::create(const fs::path& path, const Secret& password, const Secret& phrase,
                                      const Clock& clock, const WalletOptions& options) {
    return make(path, password, phrase, "wallet.created", clock, options);
}

Result<WalletFile> WalletFile::restore(const fs::path& path, const Secret& password, const Secret& phrase,
                                       const Clock& clock, const WalletOptions& options) {
    return make(path, password, phrase, "wallet.restored", clock, options);
}

Result<WalletFile> WalletFile::make(const fs::path& path, const Secret& password, const Secret& phrase,
                                    std::string_view how, const Clock& clock, const WalletOptions& options) {
    TALLY_ASSIGN(const std::string_view language, languageOfPhrase(phrase));
    TALLY_ASSIGN(const Secret entropy, entropyFrom(phrase.view(), language));
    TALLY_ASSIGN(const Secret seed, seedFrom(phrase.view(), {}));
    if (isThere(path) || isThere(keySlotsPath(path))) {
        return fail(kWalletExists, path.string());
    }
    TALLY_ASSIGN(ProcessLock lock, ProcessLock::take(path));
    TALLY_ASSIGN(Secret master, randomSecret(KeySlots::kMasterSize));
    KeySlots slots{randomFixed<WalletId>(), 0, {}};
    TALLY_TRY(slots.setPassword(password, master, options.cost));
    TALLY_TRY(slots.setPhrase(seed, master));

    // Made whole under another name. Then the slots, then the name: killed in between, `claim` finishes it.
    const fs::path fresh = with(path, "-new");
    removeDatabase(fresh);
    const auto fill = [&]() -> Result<Done> {
        TALLY_ASSIGN(const Secret key, databaseKey(master));
        if (!makePrivate(fresh)) {
            return fail(kWalletIo, fresh.string());
        }
        TALLY_ASSIGN(Database database, Database::open(fresh, key, {true, options.vfs}));
        TALLY_TRY(database.execute("PRAGMA application_id = " + std::to_string(kApplicationId)));
        TALLY_TRY(migrate(database, schemaSteps(), [](std::int64_t) -> Result<Done> { return Done{}; }));
        TALLY_ASSIGN(Secret sealing, sealingKey(master));
        KeyRing keys(database, std::move(sealing), clock);
        TALLY_ASSIGN(const Bytes sealed, keys.sealPhrase(entropy));
        {
            TALLY_ASSIGN(Statement row,
                         database.prepare("INSERT INTO wallet (one, id, created_at, home_machine, home_name, "
                                          "home_place, language, phrase) VALUES (1, ?, ?, ?, '', '', ?, ?)"));
            TALLY_TRY(row.run(slots.wallet, clock.now(), Hash{}, language, sealed));
        }
        TALLY_TRY(rememberHome(database, slots.wallet, path, options.machine));
        TALLY_TRY(AuditStore(database, clock).append(how, path.filename().string()));
        TALLY_TRY(keys.deriveNext({}));
        return database.checkpoint();
    };
    auto done = fill();
    if (done) {
        done = writeKeySlots(path, slots);
    }
    if (!done) {
        removeDatabase(fresh);
        return failWith(std::move(done).error());
    }
    std::error_code code;
    fs::rename(fresh, path, code);
    if (code) {
        removeDatabase(fresh);
        fs::remove(keySlotsPath(path), code);
        return fail(kWalletIo, path.string());
    }
    auto state =
        std::make_unique<State>(State{path, options, clock, std::move(lock), std::move(slots), {}, {}, {}, {}, {}});
    WalletFile wallet(std::move(state));
    TALLY_TRY(wallet.openDatabase(std::move(master)));
    return wallet;
}

Result<WalletFile> WalletFile::claim(const fs::path& asked, const Clock& clock, const WalletOptions& options) {
    const fs::path path = behindLinks(asked);
    std::error_code code;
    if (!isThere(path)) {
        if (!isThere(keySlotsPath(path)) || !isThere(with(path, "-new"))) {
            return fail(kWalletMissing, path.string());
        }
        fs::rename(with(path, "-new"), path, code);
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
    const bool journal = sizeOf(with(path, "-wal")) > 0;
    if (!journal && (sizeOf(path) == 0 || sizeOf(path) % kPageSize != 0)) {
        return fail(kWalletTruncated, path.string());
    }
    return WalletFile(
        std::make_unique<State>(State{path, options, clock, std::move(lock), std::move(*slots), {}, {}, {}, {}, {}}));
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
    const bool unclean = sizeOf(with(state.path, "-wal")) > 0;
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

Result<Done> WalletFile::unlock(const Secret& password) {
    auto master = m_state->slots.openPassword(password);
    if (!master) {
        m_state->refuse("unlock");
        master.error().place = m_state->path.string();
        return failWith(std::move(master).error());
    }
    return isLocked() ? openDatabase(std::move(*master)) : Result<Done>(Done{});
}

Result<Done> WalletFile::checkPassword(const Secret& password) const {
    if (auto master = m_state->slots.openPassword(password); !master) {
        m_state->refuse("check");
        return failWith(std::move(master).error());
    }
    return Done{};
}

Result<Done> WalletFile::changePassword(const Secret& present, const Secret& next) {
    auto master = m_state->slots.openPassword(present);
    if (!master) {
        m_state->refuse("change");
        master.error().place = m_state->path.string();
        return failWith(std::move(master).error());
    }
    return m_state->replacePassword(next, *master);
}

Result<Done> WalletFile::setPassword(const Secret& next) {
    if (isLocked()) {
        return fail(kWalletLocked, m_state->path.string());
    }
    return m_state->replacePassword(next, *m_state->master);
}

Result<Done> WalletFile::backUp(const fs::path& target) {
    if (isLocked()) {
        return fail(kWalletLocked, m_state->path.string());
    }
    if (isThere(target) || isThere(keySlotsPath(target))) {
        return fail(kWalletExists, target.string());
    }
    TALLY_TRY(m_state->database->checkpoint());
    KeySlots slots = m_state->slots;
    slots.flags |= KeySlots::kBackup;
    TALLY_TRY(writeKeySlots(target, slots));
    // This thread is the only one that writes, and the journal is empty: the file's bytes are a whole database.
    if (auto copied = copyFileWhole(m_state->path, target); !copied) {
        std::error_code ignored;
        fs::remove(keySlotsPath(target), ignored);
        return copied;
    }
    [[maybe_unused]] const auto recorded = m_state->record("wallet.backed-up", target.string());
    return Done{};
}

const std::optional<CopyNotice>& WalletFile::copyNotice() const { return m_state->notice; }

Result<Done> WalletFile::adoptCopy() {
    if (isLocked()) {
        return fail(kWalletLocked, m_state->path.string());
    }
    TALLY_TRY(rememberHome(*m_state->database, m_state->slots.wallet, m_state->path, m_state->options.machine));
    TALLY_TRY(m_state->endBackup());
    m_state->notice.reset();
    m_state->keys->setCopyNotice(std::nullopt);
    return m_state->record("wallet.copy-adopted", m_state->path.string());
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
