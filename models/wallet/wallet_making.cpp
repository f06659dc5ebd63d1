#include "models/base/ensure.h"
#include "models/crypto/bip39.h"
#include "models/crypto/random.h"
#include "models/wallet/audit_store.h"
#include "models/wallet/migrations.h"
#include "models/wallet/wallet_paths.h"
#include "models/wallet/wallet_state.h"

#include <string>
#include <system_error>
#include <utility>

namespace tally {

namespace fs = std::filesystem;

Result<std::string_view> languageOfPhrase(const Secret& phrase) {
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
    const fs::path fresh = unfinishedPath(path);
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
    WalletFile wallet(std::make_unique<State>(State{path, options, clock, std::move(lock), std::move(slots)}));
    TALLY_TRY(wallet.openDatabase(std::move(master)));
    return wallet;
}

}  // namespace tally
