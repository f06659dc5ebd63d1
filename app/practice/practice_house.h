#pragma once

#include "app/practice/practice_ledger.h"
#include "models/session/gateways.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace tally {

/// The practice ledger as a window starts it: seeded with a past the first time, its node stopped with the program.
class PracticeHouse final : public Practice {
public:
    PracticeHouse(std::filesystem::path folder, std::shared_ptr<LedgerWorker> worker);
    ~PracticeHouse() override;

    [[nodiscard]] Async<Done> start(Progress progress) override;
    [[nodiscard]] bool isRunning() const override { return m_isRunning; }
    [[nodiscard]] bool exists() const override;
    [[nodiscard]] std::vector<PracticeWallet> wallets() const override;
    [[nodiscard]] std::string password() const override;
    [[nodiscard]] Async<Done> remove() override;
    [[nodiscard]] Async<Done> stop() override;

private:
    [[nodiscard]] Async<Done> seed(story::Troupe& troupe, Progress progress);

    std::filesystem::path m_folder;
    std::shared_ptr<LedgerWorker> m_worker;
    std::optional<ProcessLock> m_held;
    std::unique_ptr<PracticeLedger> m_ledger;
    bool m_isRunning = false;
};

}  // namespace tally
