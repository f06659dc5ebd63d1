#include "app/practice/practice_house.h"

#include "app/story/past.h"
#include "app/story/story.h"

namespace tally {

namespace {

/// The past begins this long ago, so that a life from invoice to cash lies behind today.
constexpr int kDaysBack = 200;

}  // namespace

PracticeHouse::PracticeHouse(std::filesystem::path folder, std::shared_ptr<LedgerWorker> worker)
    : m_folder(std::move(folder)), m_worker(std::move(worker)) {}

PracticeHouse::~PracticeHouse() = default;

bool PracticeHouse::exists() const { return std::filesystem::exists(m_folder / "consortium.json"); }

std::vector<PracticeWallet> PracticeHouse::wallets() const {
    std::vector<PracticeWallet> out;
    for (const story::Character& character : story::kCast) {
        const auto path = m_folder / "wallets" / (std::string(character.key) + ".tally");
        if (m_isRunning && std::filesystem::exists(path)) {
            out.push_back({std::string(character.key), std::string(character.nameZh), std::string(character.nameEn),
                           character.roles, path});
        }
    }
    return out;
}

std::string PracticeHouse::password() const { return std::string(story::kPracticePassword); }

Async<Done> PracticeHouse::start(Progress progress) {
    if (m_isRunning) {
        TALLY_CO_TRY(co_await remove());
    }
    if (!m_held) {
        TALLY_CO_ASSIGN(m_held, holdPractice(m_folder));
    }
    TALLY_CO_TRY(clearUnfinished(m_folder));
    TALLY_CO_ASSIGN(const QString anvil, findAnvil());
    progress("node", 0);
    m_ledger = std::make_unique<PracticeLedger>(PracticeSettings{m_folder, anvil, kDaysBack}, m_worker);
    TALLY_CO_TRY(co_await m_ledger->start());
    progress("wallets", 5);
    int steps = 0;
    auto troupe = std::make_unique<story::Troupe>(m_folder / "wallets", [progress, &steps](const story::Told&) {
        constexpr int kSteps = 110;
        progress("past", std::min(99, 15 + 85 * ++steps / kSteps));
    });
    TALLY_CO_TRY(co_await troupe->dress());
    progress("members", 12);
    auto opening = m_ledger->open(*troupe);
    const auto isNew = co_await std::move(opening);
    auto outcome = isNew ? Result<Done>(Done{}) : Result<Done>(failWith(isNew.error()));
    if (isNew && *isNew) {
        auto seeding = seed(*troupe, progress);
        outcome = co_await std::move(seeding);
        if (outcome) {
            outcome = m_ledger->keepManifest();
        }
    }
    troupe->leave();
    if (!outcome) {
        TALLY_CO_TRY(co_await m_ledger->stop());
        co_return failWith(outcome.error());
    }
    m_isRunning = true;
    co_return Done{};
}

Async<Done> PracticeHouse::seed(story::Troupe& troupe, Progress) {
    TALLY_CO_ASSIGN(const Date today, co_await m_ledger->today());
    auto past = story::livePast(troupe, *m_ledger, today, Date::ofInstant(SystemClock().now(), 8 * 3600));
    co_return co_await std::move(past);
}

Async<Done> PracticeHouse::stop() {
    m_isRunning = false;
    if (m_ledger == nullptr) {
        co_return Done{};
    }
    TALLY_CO_TRY(co_await m_ledger->stop());
    m_ledger.reset();
    m_held.reset();
    co_return Done{};
}

Async<Done> PracticeHouse::remove() {
    m_isRunning = false;
    if (m_ledger != nullptr) {
        TALLY_CO_TRY(co_await m_ledger->stop());
        m_ledger.reset();
    }
    co_return removePractice(m_folder);
}

}  // namespace tally
