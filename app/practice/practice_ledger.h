#pragma once

#include "app/ledger/consortium_setup.h"
#include "app/story/stage.h"
#include "app/story/troupe.h"

#include <QString>

#include <filesystem>
#include <memory>
#include <optional>

namespace tally {

/// anvil is not where it should be. place: where it was looked for.
inline constexpr ErrorCode kPracticeNoNode{"practice.no-node", ErrorKind::Internal};

struct PracticeSettings {
    std::filesystem::path folder;  ///< chain, manifest and wallets; made where it is missing
    QString anvil;                 ///< path of the native binary
    int daysBack = 0;              ///< how far the genesis lies back, so that time can travel up to now
};

/// The embedded practice ledger: an anvil node of our own, with our contracts, whose chain lies in a folder and outlives
/// the program. The node stops when this goes, however it goes.
class PracticeLedger final : public story::Stage {
public:
    PracticeLedger(PracticeSettings settings, std::shared_ptr<LedgerWorker> worker);

    /// Starts the node on the folder's chain, a new one where there is none.
    [[nodiscard]] Async<Done> start();
    /// The manifest; on a new chain the registrar deploys first. True when it was new.
    [[nodiscard]] Async<bool> open(story::Troupe& troupe);
    [[nodiscard]] Async<Done> stop();

    [[nodiscard]] const Manifest& manifest() const { return *m_manifest; }
    [[nodiscard]] const QString& url() const { return m_url; }
    /// The ledger's own day.
    [[nodiscard]] Async<Date> today();

    [[nodiscard]] Result<std::unique_ptr<Ledger>> connect(std::size_t member) override;
    [[nodiscard]] Async<Done> reach(Date day, std::int64_t secondOfDay) override;

private:
    [[nodiscard]] std::filesystem::path manifestPath() const { return m_settings.folder / "consortium.json"; }

    PracticeSettings m_settings;
    std::shared_ptr<LedgerWorker> m_worker;
    std::optional<Manifest> m_manifest;
    QString m_url;
};

/// The native anvil: $TALLYSTICK_ANVIL, beside this program, or in the source tree's node_modules.
[[nodiscard]] Result<QString> findAnvil();

}  // namespace tally
