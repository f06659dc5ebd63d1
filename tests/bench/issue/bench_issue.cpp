// A file of approved payables issued as credentials, by the use cases and the ledger client that the program itself runs
// on, from a fresh wallet that holds the issuer's operator key.
//   bench_issue MANIFEST FOLDER KEY_FILE PAYABLES SETTLEMENT_BANK OFFER_EXPIRY
// KEY_FILE: a private key, 64 hexadecimal digits. SETTLEMENT_BANK: a member's number. OFFER_EXPIRY: YYYY-MM-DD.
// Prints one JSON object; times are seconds.

#include "models/base/files.h"
#include "models/session/document_import.h"
#include "models/session/issuing.h"
#include "tests/bench/support/bench_room.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <iostream>

namespace tally {

namespace {

constexpr std::size_t kMostPayables = std::size_t{16} << 20U;
constexpr std::size_t kMostKey = 64;

inline constexpr ErrorCode kBenchKeyBad{"bench.key-bad", ErrorKind::Input};
inline constexpr ErrorCode kBenchFileBad{"bench.payables-bad", ErrorKind::Input};
inline constexpr ErrorCode kBenchNotAllIssued{"bench.not-all-issued", ErrorKind::Internal};

struct Task {
    std::string manifest;
    std::filesystem::path folder;
    std::filesystem::path key;
    std::filesystem::path payables;
    IssuePlan plan;
};

/// Of all threads of this process.
[[nodiscard]] double processorSeconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

[[nodiscard]] Result<Done> takeKey(const WalletHandle& wallet, const std::filesystem::path& path) {
    TALLY_ASSIGN(const Bytes digits, readFile(path, kMostKey));
    return awaited(wallet.run([digits](OpenWallet& open) -> Result<Done> {
        const auto bytes = fromHex(textOf(digits));
        if (!bytes) {
            return fail(kBenchKeyBad);
        }
        TALLY_ASSIGN(const Secret key, Secret::copyOf(*bytes));
        TALLY_ASSIGN(KeyRing * ring, open.keys());
        TALLY_TRY(ring->importKey(key, "bench"));
        return Done{};
    }));
}

[[nodiscard]] Result<Done> measure(const Task& task) {
    TALLY_ASSIGN(const BenchRoom room, makeBenchRoom(task.manifest, task.folder));
    TALLY_TRY(takeKey(room.wallet, task.key));
    Session session(room.wallet, *room.ledger);
    TALLY_TRY(awaited(session.synchronise()));
    DocumentImport reader(session);
    Issuing issuing(session);

    const double busyBefore = processorSeconds();
    QElapsedTimer timer;
    timer.start();
    TALLY_ASSIGN(Bytes content, readFile(task.payables, kMostPayables));
    TALLY_ASSIGN(const PayablesImport import,
                 awaited(reader.payables(task.payables.filename().string(), std::move(content), {})));
    if (!import.batch) {
        return fail(kBenchFileBad, task.payables.string(), {std::to_string(import.file.problems.size())});
    }
    const double imported = secondsSince(timer);

    timer.restart();
    std::vector<double> groups;
    double before = 0;
    const auto progress = [&](const BatchCount&) {
        const double now = secondsSince(timer);
        groups.push_back(now - before);
        before = now;
        return true;
    };
    TALLY_ASSIGN(const BatchCount count, awaited(issuing.issueBatch(*import.batch, task.plan, progress)));
    const double issued = secondsSince(timer);
    if (!count.isFinished() || count.refused > 0) {
        return fail(kBenchNotAllIssued, task.payables.string(), {std::to_string(count.issued)});
    }
    const double busy = processorSeconds() - busyBefore;
    std::sort(groups.begin(), groups.end());
    std::printf(
        "{\"issued\": %lld, \"import\": %.3f, \"issue\": %.3f, \"processor\": %.3f, \"groups\": %zu, \"groupMedian\": "
        "%.4f, "
        "\"groupSlowest\": %.4f}\n",
        static_cast<long long>(count.issued), imported, issued, busy, groups.size() - 1, groups[groups.size() / 2],
        groups.back());
    return Done{};
}

[[nodiscard]] std::optional<Task> taskOf(char** argv) {
    const auto expiry = Date::fromIso(argv[6]);
    if (!expiry) {
        return std::nullopt;
    }
    const MemberId bank{static_cast<std::uint32_t>(std::stoul(argv[5]))};
    return Task{argv[1], argv[2], argv[3], argv[4], {bank, *expiry}};
}

}  // namespace

}  // namespace tally

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const auto task = argc == 7 ? tally::taskOf(argv) : std::nullopt;
    if (!task) {
        std::cerr << "usage: bench_issue MANIFEST FOLDER KEY_FILE PAYABLES SETTLEMENT_BANK OFFER_EXPIRY\n";
        return 2;
    }
    return tally::exitCodeOf(tally::measure(*task));
}
