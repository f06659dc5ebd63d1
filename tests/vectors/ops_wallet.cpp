#include "models/crypto/bip39.h"
#include "models/crypto/keystore.h"
#include "tests/vectors/ops.h"

namespace tally::vectors {

namespace {

[[nodiscard]] Result<std::string> runMnemonic(const Fields& in) {
    TALLY_ASSIGN(const Bytes entropy, in.bytes("entropy"));
    TALLY_ASSIGN(const std::string language, in.text("language"));
    TALLY_ASSIGN(const Secret mnemonic, mnemonicFrom(entropy, language));
    Answer out;
    out.text("mnemonic", textOf(mnemonic.view()));
    return std::move(out).take();
}

[[nodiscard]] Result<std::string> runEntropy(const Fields& in) {
    TALLY_ASSIGN(const std::string mnemonic, in.text("mnemonic"));
    TALLY_ASSIGN(const std::string language, in.text("language"));
    TALLY_ASSIGN(const Secret entropy, entropyFrom(viewOf(mnemonic), language));
    Answer out;
    out.bytes("entropy", entropy.view());
    return std::move(out).take();
}

[[nodiscard]] Result<std::string> runSeed(const Fields& in) {
    TALLY_ASSIGN(const std::string mnemonic, in.text("mnemonic"));
    TALLY_ASSIGN(const std::string passphrase, in.text("passphrase"));
    TALLY_ASSIGN(const Secret seed, seedFrom(viewOf(mnemonic), viewOf(passphrase)));
    Answer out;
    out.bytes("seed", seed.view());
    return std::move(out).take();
}

[[nodiscard]] Result<std::string> runDecrypt(const Fields& in) {
    TALLY_ASSIGN(const std::string json, in.text("json"));
    TALLY_ASSIGN(const std::string password, in.text("password"));
    TALLY_ASSIGN(const Secret key, decryptKeystore(json, viewOf(password)));
    Answer out;
    out.bytes("key", key.view());
    return std::move(out).take();
}

[[nodiscard]] Result<std::string> runEncrypt(const Fields& in) {
    TALLY_ASSIGN(const Hash key, in.word("key"));
    TALLY_ASSIGN(const std::string password, in.text("password"));
    TALLY_ASSIGN(const std::string json, encryptKeystore(key.view(), viewOf(password)));
    Answer out;
    out.text("json", json);
    return std::move(out).take();
}

constexpr Op kOps[] = {
    {"bip39.mnemonic", runMnemonic},  {"bip39.entropy", runEntropy},    {"bip39.seed", runSeed},
    {"keystore.decrypt", runDecrypt}, {"keystore.encrypt", runEncrypt},
};

}  // namespace

std::span<const Op> walletOps() { return kOps; }

}  // namespace tally::vectors
