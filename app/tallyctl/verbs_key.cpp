#include "app/tallyctl/desk.h"
#include "app/tallyctl/groups.h"
#include "app/tallyctl/rows.h"
#include "app/tallyctl/runs.h"
#include "app/tallyctl/scene.h"
#include "app/tallyctl/secrets.h"
#include "models/base/files.h"

namespace tally::ctl {

namespace {

constexpr std::size_t kKeystoreLimit = 64 * 1024;
/// How far ahead a restored wallet looks for keys that the ledger knows.
constexpr std::uint32_t kRecoverUsual = 20;
constexpr std::uint64_t kRecoverMost = 1000;

[[nodiscard]] Result<QJsonObject> list(OpenWallet& wallet, const Arguments&) {
    TALLY_ASSIGN(KeyRing * ring, wallet.keys());
    TALLY_ASSIGN(const auto keys, ring->list());
    QJsonArray rows;
    for (const KeyInfo& key : keys) {
        rows.append(rowOf(key));
    }
    return object({{"keys", rows}});
}

[[nodiscard]] Result<QJsonObject> derive(OpenWallet& wallet, const Arguments& arguments) {
    TALLY_ASSIGN(KeyRing * ring, wallet.keys());
    const std::string label = arguments.value("label").value_or("");
    if (arguments.has("index")) {
        TALLY_ASSIGN(const std::uint64_t index, arguments.whole("index", 0));
        if (index >= (std::uint64_t{1} << 31U)) {
            return fail(kUsageValue, "index", {std::to_string(index), "number"});
        }
        TALLY_ASSIGN(const KeyInfo key, ring->derive(static_cast<std::uint32_t>(index), label));
        return object({{"key", rowOf(key)}});
    }
    TALLY_ASSIGN(const KeyInfo key, ring->deriveNext(label));
    return object({{"key", rowOf(key)}});
}

/// After a restore: takes in those keys of the phrase that are operators' on the ledger.
[[nodiscard]] Result<QJsonObject> recover(Scene& scene, const Arguments& arguments) {
    TALLY_ASSIGN(const std::uint64_t count, arguments.whole("count", kRecoverUsual));
    TALLY_ASSIGN(KeyRing * ring, scene.wallet().keys());
    TALLY_ASSIGN(const auto addresses,
                 ring->addressesOfPhrase(static_cast<std::uint32_t>(std::min(count, kRecoverMost))));
    QJsonArray found;
    for (std::uint32_t i = 0; i < addresses.size(); ++i) {
        TALLY_ASSIGN(const auto op, scene.ledger().operatorOf(addresses[i]));
        if (op) {
            TALLY_ASSIGN(const KeyInfo key, ring->derive(i, ""));
            found.append(rowOf(key));
        }
    }
    return object({{"found", found}});
}

/// Secrets are read on the main thread, before the wallet's.
[[nodiscard]] Async<QJsonObject> importKey(Desk& desk, Arguments arguments) {
    const std::string label = arguments.value("label").value_or("");
    const auto file = arguments.value("keystore");
    std::string json;
    std::shared_ptr<Secret> secret;
    if (file) {
        TALLY_CO_ASSIGN(const Bytes content, readFile(*file, kKeystoreLimit));
        json = std::string(textOf(content));
        TALLY_CO_ASSIGN(Secret password, secretFrom(arguments, "keystore-password", "Password of " + *file));
        secret = std::make_shared<Secret>(std::move(password));
    } else {
        TALLY_CO_ASSIGN(const Secret digits, secretFrom(arguments, "secret", "Private key, 64 hexadecimal digits"));
        TALLY_CO_ASSIGN(Secret key, Secret::zeros(32));
        std::string_view hexDigits = textOf(digits.view());
        hexDigits.remove_prefix(hexDigits.starts_with("0x") ? 2 : 0);
        if (!hexInto(hexDigits, key.bytes())) {
            co_return fail(kUsageValue, "secret-file", {"***", "64 hexadecimal digits"});
        }
        secret = std::make_shared<Secret>(std::move(key));
    }
    TALLY_CO_ASSIGN(const WalletHandle wallet, co_await desk.wallet());
    auto job = [=, isKeystore = file.has_value()](OpenWallet& open) -> Result<QJsonObject> {
        TALLY_ASSIGN(KeyRing * ring, open.keys());
        TALLY_ASSIGN(const KeyInfo key,
                     isKeystore ? ring->importKeystore(json, *secret, label) : ring->importKey(*secret, label));
        return object({{"key", rowOf(key)}});
    };
    co_return co_await wallet.run(std::move(job));
}

[[nodiscard]] Async<QJsonObject> exportKey(Desk& desk, Arguments arguments) {
    TALLY_CO_ASSIGN(const std::string words, arguments.operand(0, "ADDRESS"));
    TALLY_CO_TRY(arguments.atMostOperands(1));
    TALLY_CO_ASSIGN(const Address address, addressFrom(words, "ADDRESS"));
    TALLY_CO_ASSIGN(const WalletHandle wallet, co_await desk.wallet());
    TALLY_CO_ASSIGN(Secret asked,
                    secretFrom(arguments, "keystore-password", "Password of the keystore file", Asking::Twice));
    auto password = std::make_shared<Secret>(std::move(asked));
    auto job = [=](OpenWallet& open) -> Result<QJsonObject> {
        TALLY_ASSIGN(KeyRing * ring, open.keys());
        TALLY_ASSIGN(const std::string json, ring->exportKeystore(address, *password));
        TALLY_TRY(handOut(arguments, "out", viewOf(json)));
        return object({{"address", text(words)}, {"written", true}});
    };
    co_return co_await wallet.run(std::move(job));
}

[[nodiscard]] Result<QJsonObject> rename(OpenWallet& wallet, const Arguments& arguments) {
    TALLY_ASSIGN(const std::string words, arguments.operand(0, "ADDRESS"));
    TALLY_TRY(arguments.atMostOperands(1));
    TALLY_ASSIGN(const std::string label, arguments.required("label"));
    TALLY_ASSIGN(const Address address, addressFrom(words, "ADDRESS"));
    TALLY_ASSIGN(KeyRing * ring, wallet.keys());
    TALLY_TRY(ring->rename(address, label));
    TALLY_ASSIGN(const KeyInfo key, ring->find(address));
    return object({{"key", rowOf(key)}});
}

const std::vector<Option> kKeystorePassword{
    {"keystore-password-file", "FILE", "The keystore's password is this file's first line."},
    {"keystore-password-fd", "NUMBER", "The keystore's password, from this descriptor."}};

[[nodiscard]] std::vector<Option> withKeystorePassword(std::vector<Option> options) {
    options.insert(options.end(), kKeystorePassword.begin(), kKeystorePassword.end());
    return options;
}

}  // namespace

Group keyGroup() {
    constexpr std::string_view kGroup = "key";
    const Option label{"label", "TEXT", "What people call the key."};
    return {kGroup,
            "The operators' keys in a wallet.",
            {
                {kGroup, "list", "", "List the keys.", {}, lookingInside(list)},
                {kGroup,
                 "derive",
                 "",
                 "Derive the next key from the recovery phrase.",
                 {label, {"index", "NUMBER", "Derive the key of this index instead."}},
                 lookingInside(derive)},
                {kGroup,
                 "recover",
                 "",
                 "After a restore: derive the keys that the ledger knows as operators'.",
                 {{"count", "NUMBER", "How many keys of the phrase to look for (20)."}},
                 looking(recover)},
                {kGroup, "import", "", "Take in a key from a keystore file (V3), or a private key.",
                 withKeystorePassword({label,
                                       {"keystore", "FILE", "The keystore file."},
                                       {"secret-file", "FILE", "A private key is this file's first line."},
                                       {"secret-fd", "NUMBER", "A private key, from this descriptor."}}),
                 importKey},
                {kGroup, "export", "ADDRESS", "Write a key to a keystore file (V3) under a password of its own.",
                 withKeystorePassword({{"out-file", "FILE", "The new file."},
                                       {"out-fd", "NUMBER", "Write to this file descriptor instead."}}),
                 exportKey},
                {kGroup, "rename", "ADDRESS", "Give a key another label.", {label}, lookingInside(rename)},
            }};
}

}  // namespace tally::ctl
