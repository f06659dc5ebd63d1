// What a wallet with a million credentials takes.
//   bench_window make WALLET OWNER ROOTS PARTS_A_ROOT   makes the wallet, says how long its events took to store
//   bench_window ask WALLET OWNER                       asks every page of every list, the tabs, the dashboard
// OWNER: supplier or regulator.
// Prints one JSON object; times are milliseconds unless named otherwise.

#include "models/session/session.h"
#include "models/wallet/ledger_queries.h"
#include "tests/bench/window/large_wallet.h"
#include "tests/bench/window/page_times.h"
#include "ui/pages/dashboard_picture.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iostream>

namespace tally {

namespace {

constexpr double kPageLimit = 50;
constexpr std::size_t kWorstShown = 12;

[[nodiscard]] Date today() {
    constexpr UnixSeconds kShanghai = 28'800;
    return Date{static_cast<std::int32_t>((SystemClock().now() + kShanghai) / 86'400)};
}

[[nodiscard]] double millisecondsSince(std::chrono::steady_clock::time_point begun) {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count();
}

[[nodiscard]] Result<Done> make(const std::filesystem::path& path, Eyes eyes, std::uint32_t roots,
                                std::uint32_t parts) {
    LargeWalletPlan plan;
    plan.isRegulators = eyes == Eyes::Watcher;
    plan.roots = roots;
    plan.partsOfRoot = parts;
    plan.today = today();
    const auto begun = std::chrono::steady_clock::now();
    TALLY_TRY(makeLargeWallet(path, plan));
    std::printf("{\"credentials\": %u, \"roots\": %u, \"seconds\": %.1f, \"bytes\": %ju}\n", roots * parts, roots,
                millisecondsSince(begun) / 1'000, static_cast<std::uintmax_t>(std::filesystem::file_size(path)));
    return Done{};
}

struct Unlocked {
    OpenWallet wallet;
    double milliseconds = 0;
};

/// From the password, its key derivation taken off, to the first page.
[[nodiscard]] Result<Unlocked> timeUnlocking(const std::filesystem::path& path, Eyes eyes) {
    const auto clock = std::make_shared<const SystemClock>();
    TALLY_ASSIGN(const Secret password, Secret::copyOf(kLargePassword));
    auto begun = std::chrono::steady_clock::now();
    TALLY_ASSIGN(WalletFile file, WalletFile::open(path, password, *clock));
    OpenWallet wallet(std::move(file), clock);
    TALLY_TRY(identityIn(wallet, std::nullopt));
    TALLY_TRY(LedgerQueries(wallet.file().database()).members());
    CredentialListQuery query;
    query.member = kLargeOwner;
    query.today = today();
    query.scope = eyes == Eyes::Watcher ? CredentialScope::All : CredentialScope::Mine;
    TALLY_TRY(credentialList(wallet.file().database(), query, 0, 200));
    const double opening = millisecondsSince(begun);
    begun = std::chrono::steady_clock::now();
    TALLY_TRY(wallet.file().checkPassword(password));
    const double deriving = millisecondsSince(begun);
    return Unlocked{std::move(wallet), opening - deriving};
}

[[nodiscard]] Result<double> timeDashboard(OpenWallet& wallet, Eyes eyes) {
    const auto begun = std::chrono::steady_clock::now();
    const auto view = eyes == Eyes::Watcher ? pages::DashboardView::Observer : pages::DashboardView::Holder;
    TALLY_TRY(pages::dashboardPicture(wallet, view, kLargeOwner, today()));
    return millisecondsSince(begun);
}

[[nodiscard]] Result<Done> ask(const std::filesystem::path& path, Eyes eyes) {
    TALLY_ASSIGN(Unlocked unlocked, timeUnlocking(path, eyes));
    Database& database = unlocked.wallet.file().database();
    const double unlocking = unlocked.milliseconds;
    TALLY_ASSIGN(const double dashboard, timeDashboard(unlocked.wallet, eyes));
    TALLY_ASSIGN(const double tabs, timeTabs(database, kLargeOwner, eyes, today()));
    TALLY_ASSIGN(std::vector<TimedQuestion> pages, timePages(database, kLargeOwner, eyes, today()));
    TALLY_ASSIGN(const std::int64_t credentials, database.integer("SELECT count(*) FROM credentials"));
    std::ranges::sort(pages, std::greater(), &TimedQuestion::milliseconds);
    const auto slow = std::ranges::count_if(pages, [](const auto& one) { return one.milliseconds >= kPageLimit; });
    std::printf(
        "{\"credentials\": %lld, \"unlock\": %.1f, \"tabs\": %.1f, \"dashboard\": %.1f, \"pages\": %zu, "
        "\"median\": %.2f, \"slow\": %td, \"worst\": [",
        static_cast<long long>(credentials), unlocking, tabs, dashboard, pages.size(),
        pages[pages.size() / 2].milliseconds, slow);
    const bool isAllShown = std::getenv("BENCH_WINDOW_ALL") != nullptr;
    for (std::size_t i = 0; i < (isAllShown ? pages.size() : std::min(kWorstShown, pages.size())); ++i) {
        std::printf("%s\n {\"page\": \"%s\", \"of\": %llu, \"took\": %.1f}", i == 0 ? "" : ",", pages[i].what.c_str(),
                    static_cast<unsigned long long>(pages[i].total), pages[i].milliseconds);
    }
    std::printf("]}\n");
    return Done{};
}

[[nodiscard]] int exitCodeOf(const Result<Done>& done) {
    if (!done) {
        std::cerr << done.error().code.name << " " << done.error().place << " " << done.error().detail << "\n";
    }
    return done ? 0 : 1;
}

}  // namespace

}  // namespace tally

int main(int argc, char** argv) {
    const std::string verb = argc > 2 ? argv[1] : "";
    const std::string owner = argc > 3 ? argv[3] : "";
    const tally::Eyes eyes = owner == "regulator" ? tally::Eyes::Watcher : tally::Eyes::Member;
    if (verb == "make" && argc == 6) {
        return tally::exitCodeOf(tally::make(argv[2], eyes, static_cast<std::uint32_t>(std::stoul(argv[4])),
                                             static_cast<std::uint32_t>(std::stoul(argv[5]))));
    }
    if (verb == "ask" && argc == 4) {
        return tally::exitCodeOf(tally::ask(argv[2], eyes));
    }
    std::cerr << "usage: bench_window make WALLET supplier|regulator ROOTS PARTS_A_ROOT\n"
                 "       bench_window ask WALLET supplier|regulator\n";
    return 2;
}
