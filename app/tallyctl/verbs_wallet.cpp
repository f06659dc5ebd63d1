#include "app/tallyctl/desk.h"
#include "app/tallyctl/groups.h"
#include "app/tallyctl/rows.h"
#include "app/tallyctl/runs.h"
#include "app/tallyctl/secrets.h"
#include "models/base/files.h"
#include "models/wallet/audit_store.h"

#include <filesystem>

namespace tally::ctl {

namespace {

using SharedSecret = std::shared_ptr<Secret>;

[[nodiscard]] Result<SharedSecret> sharedSecret(const Arguments& arguments, const std::string& name,
                                                const std::string& prompt, Asking asking) {
    TALLY_ASSIGN(Secret secret, secretFrom(arguments, name, prompt, asking));
    return std::make_shared<Secret>(std::move(secret));
}

[[nodiscard]] const char* tokenOf(CopyKind kind) {
    switch (kind) {
        case CopyKind::OtherComputer:
            return "other-computer";
        case CopyKind::OriginalPresent:
            return "original-present";
        case CopyKind::Beside:
            return "beside";
    }
    return "";
}

[[nodiscard]] Result<QJsonObject> describe(OpenWallet& wallet) {
    TALLY_ASSIGN(KeyRing * ring, wallet.keys());
    TALLY_ASSIGN(const auto keys, ring->list());
    QJsonArray rows;
    for (const KeyInfo& key : keys) {
        rows.append(rowOf(key));
    }
    QJsonValue copy;
    if (const auto& notice = wallet.file().copyNotice()) {
        copy = object({{"kind", text(tokenOf(notice->kind))}, {"other", text(notice->other)}});
    }
    return object({{"wallet", text(wallet.file().path().string())},
                   {"id", hex(wallet.file().id().view())},
                   {"keys", rows},
                   {"copyOf", copy},
                   {"joined", wallet.consortium().has_value()}});
}

[[nodiscard]] Result<QJsonObject> info(OpenWallet& wallet, const Arguments&) { return describe(wallet); }

/// Only the program's own folder is made; one that was named has to be there.
[[nodiscard]] Result<Done> makeDataFolder(const Desk& desk) {
    std::error_code failed;
    if (!desk.common().has("wallet")) {
        std::filesystem::create_directories(desk.dataDirectory(), failed);
    }
    return failed ? Result<Done>(fail(kFileUnwritable, desk.dataDirectory().string(), {}, failed.message()))
                  : Result<Done>(Done{});
}

[[nodiscard]] Async<QJsonObject> create(Desk& desk, Arguments arguments) {
    const auto path = desk.walletPath();
    TALLY_CO_TRY(makeDataFolder(desk));
    const std::string language = arguments.value("language").value_or("english");
    TALLY_CO_ASSIGN(Secret made, makePhrase(language));
    const SharedSecret phrase = std::make_shared<Secret>(std::move(made));
    TALLY_CO_ASSIGN(const SharedSecret password,
                    sharedSecret(arguments, "password", "New password of " + path.string(), Asking::Twice));
    WalletOptions options;
    if (arguments.has("practice")) {
        options.cost = kArgon2Practice;
    }
    WalletMaker open = [=, clock = desk.clock()] {
        return WalletFile::create(path, *password, *phrase, *clock, options);
    };
    TALLY_CO_ASSIGN(const WalletHandle wallet, co_await desk.walletBy(std::move(open)));
    co_return co_await wallet.run(describe);
}

/// Keys that the ledger knows as operators come back with the first synchronisation: see `key recover`.
[[nodiscard]] Async<QJsonObject> restore(Desk& desk, Arguments arguments) {
    const auto path = desk.walletPath();
    TALLY_CO_TRY(makeDataFolder(desk));
    TALLY_CO_ASSIGN(const SharedSecret phrase, sharedSecret(arguments, "phrase", "Recovery phrase", Asking::Once));
    TALLY_CO_ASSIGN(const SharedSecret password,
                    sharedSecret(arguments, "password", "New password of " + path.string(), Asking::Twice));
    WalletMaker open = [=, clock = desk.clock()] { return WalletFile::restore(path, *password, *phrase, *clock); };
    TALLY_CO_ASSIGN(const WalletHandle wallet, co_await desk.walletBy(std::move(open)));
    co_return co_await wallet.run(describe);
}

[[nodiscard]] Async<QJsonObject> changePassword(Desk& desk, Arguments arguments) {
    const auto path = desk.walletPath();
    TALLY_CO_ASSIGN(const SharedSecret present,
                    sharedSecret(arguments, "password", "Password of " + path.string(), Asking::Once));
    WalletMaker open = [=, clock = desk.clock()] { return WalletFile::open(path, *present, *clock); };
    TALLY_CO_ASSIGN(const WalletHandle wallet, co_await desk.walletBy(std::move(open)));
    TALLY_CO_ASSIGN(const SharedSecret next, sharedSecret(arguments, "new-password", "New password", Asking::Twice));
    auto job = [present, next](OpenWallet& one) { return one.file().changePassword(*present, *next); };
    TALLY_CO_TRY(co_await wallet.run(std::move(job)));
    co_return object({{"wallet", text(path.string())}, {"passwordChanged", true}});
}

[[nodiscard]] Async<QJsonObject> resetPassword(Desk& desk, Arguments arguments) {
    const auto path = desk.walletPath();
    TALLY_CO_ASSIGN(const SharedSecret phrase, sharedSecret(arguments, "phrase", "Recovery phrase", Asking::Once));
    WalletMaker open = [=, clock = desk.clock()] { return WalletFile::openWithPhrase(path, *phrase, *clock); };
    TALLY_CO_ASSIGN(const WalletHandle wallet, co_await desk.walletBy(std::move(open)));
    TALLY_CO_ASSIGN(const SharedSecret next, sharedSecret(arguments, "new-password", "New password", Asking::Twice));
    auto job = [next](OpenWallet& one) { return one.file().setPassword(*next); };
    TALLY_CO_TRY(co_await wallet.run(std::move(job)));
    co_return object({{"wallet", text(path.string())}, {"passwordChanged", true}});
}

[[nodiscard]] Result<QJsonObject> backUp(OpenWallet& wallet, const Arguments& arguments) {
    TALLY_ASSIGN(const std::string target, arguments.operand(0, "FILE"));
    TALLY_TRY(arguments.atMostOperands(1));
    TALLY_TRY(wallet.file().backUp(target));
    return object({{"backup", text(target)}, {"keys", text(target + "-keys")}});
}

/// Every page of the file, and the chain of the journal of what was done with it.
[[nodiscard]] Result<QJsonObject> verify(OpenWallet& wallet, const Arguments&) {
    TALLY_ASSIGN(Database * database, wallet.database());
    TALLY_TRY(database->verify());
    TALLY_TRY(AuditStore(*database, wallet.clock()).verify());
    return object({{"wallet", text(wallet.file().path().string())}, {"sound", true}});
}

[[nodiscard]] Result<QJsonObject> adopt(OpenWallet& wallet, const Arguments&) {
    TALLY_TRY(wallet.file().adoptCopy());
    return describe(wallet);
}

[[nodiscard]] Result<QJsonObject> phrase(OpenWallet& wallet, const Arguments& arguments) {
    TALLY_ASSIGN(KeyRing * ring, wallet.keys());
    if (arguments.has("show")) {
        TALLY_ASSIGN(const Secret words, ring->phrase());
        return object({{"phrase", text(textOf(words.view()))}});
    }
    if (!arguments.has("out-fd") && !arguments.has("out-file")) {
        return fail(kUsageOptionMissing, {}, {"--out-file"});
    }
    TALLY_ASSIGN(const Secret words, ring->phrase());
    TALLY_TRY(handOut(arguments, "out", words.view()));
    return object({{"written", true}});
}

const std::vector<Option> kPhraseIn{{"phrase-file", "FILE", "The recovery phrase is this file's first line."},
                                    {"phrase-fd", "NUMBER", "The recovery phrase is this descriptor's first line."}};
const std::vector<Option> kNewPassword{{"new-password-file", "FILE", "The new password is this file's first line."},
                                       {"new-password-fd", "NUMBER", "The new password, from this descriptor."}};

[[nodiscard]] std::vector<Option> both(std::vector<Option> first, const std::vector<Option>& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

}  // namespace

Group walletGroup() {
    constexpr std::string_view kGroup = "wallet";
    return {
        kGroup,
        "The encrypted file with keys and data.",
        {
            {kGroup,
             "create",
             "",
             "Make a wallet with a new recovery phrase and its first key.",
             {{"language", "NAME", "Word list of the phrase: english (usual), chinese_simplified, ..."},
              {"practice", nullptr, "The password protects nothing and opens at once: to try things on, never real."}},
             create},
            {kGroup, "restore", "", "Make a wallet from a recovery phrase.", kPhraseIn, restore},
            {kGroup,
             "info",
             "",
             "Show where it lies, its keys, and whether it has joined a consortium.",
             {},
             lookingInside(info)},
            {kGroup, "change-password", "", "Set another password.", kNewPassword, changePassword},
            {kGroup, "reset-password", "", "Set a password by the recovery phrase, when it was forgotten.",
             both(kPhraseIn, kNewPassword), resetPassword},
            {kGroup, "backup", "FILE", "Copy the wallet, consistently, to a new file.", {}, lookingInside(backUp)},
            {kGroup, "verify", "", "Read all of the file and check it.", {}, lookingInside(verify)},
            {kGroup,
             "adopt",
             "",
             "Say that this copy of a wallet is the one to use from now on.",
             {},
             lookingInside(adopt)},
            {kGroup,
             "phrase",
             "",
             "Hand out the recovery phrase: whoever has it has the keys.",
             {{"out-file", "FILE", "Write it to this new file, for its owner's eyes only."},
              {"out-fd", "NUMBER", "Write it to this file descriptor."},
              {"show", nullptr, "Put it in the answer, in clear."}},
             lookingInside(phrase)},
        }};
}

}  // namespace tally::ctl
