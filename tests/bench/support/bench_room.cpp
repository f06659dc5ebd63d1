#include "tests/bench/support/bench_room.h"

#include "models/base/files.h"

#include <iostream>

namespace tally {

namespace {

[[nodiscard]] Result<WalletFile> newWallet(const std::filesystem::path& path, const Clock& clock) {
    WalletOptions options;
    options.cost = kArgon2Practice;
    TALLY_ASSIGN(const Secret phrase, makePhrase("english"));
    TALLY_ASSIGN(const Secret password, Secret::copyOf("bench"));
    return WalletFile::create(path, password, phrase, clock, options);
}

}  // namespace

Result<BenchRoom> makeBenchRoom(const std::string& manifestPath, const std::filesystem::path& folder) {
    TALLY_ASSIGN(const Bytes file, readFile(manifestPath, kManifestMostBytes));
    const std::string text(textOf(file));
    LinkSettings link;
    TALLY_ASSIGN(link.manifest, parseManifest(text));
    TALLY_ASSIGN(link.nodes, endpointsOf(link.manifest));
    const Manifest manifest = link.manifest;

    const auto clock = std::make_shared<const SystemClock>();
    const auto make = [path = folder / "bench.tally", clock] { return newWallet(path, *clock); };
    TALLY_ASSIGN(const WalletHandle wallet, awaited(openWallet(makeWalletThread(), make, clock)));
    TALLY_TRY(awaited(wallet.run(
        [manifest, text](OpenWallet& open) { return open.join(text, manifest.name, manifest.secret.view()); })));
    auto ledger = std::make_unique<ConsortiumLedger>(makeLedgerWorker(), std::move(link));
    TALLY_TRY(awaited(ledger->status()));
    return BenchRoom{manifest, wallet, std::move(ledger)};
}

int exitCodeOf(const Result<Done>& done) {
    if (done) {
        return 0;
    }
    std::cerr << done.error().code.name << " " << done.error().place << " " << done.error().detail << "\n";
    return 1;
}

}  // namespace tally
