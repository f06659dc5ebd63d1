#pragma once

#include "app/ledger/consortium_setup.h"
#include "app/story/stage.h"
#include "app/story/troupe.h"
#include "models/wallet/process_lock.h"

#include <QString>

#include <filesystem>
#include <memory>
#include <optional>

namespace tally {

/// anvil is not where it should be. place: where it was looked for.
inline constexpr ErrorCode kPracticeNoNode{"practice.no-node", ErrorKind::Internal};

/// The folder does not say when its ledger began, so that the same one cannot be started again. place: the file.
inline constexpr ErrorCode kPracticeNoGenesis{"practice.no-genesis", ErrorKind::Input};

/// Another run has the folder. place: the folder; args: its process number.
inline constexpr ErrorCode kPracticeInUse{"practice.in-use", ErrorKind::Locked};

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
    /// The manifest; on a new chain the registrar deploys first. True when it was new: then the folder is not a whole
    /// ledger before `keepManifest`.
    [[nodiscard]] Async<bool> open(story::Troupe& troupe);
    /// The last step of a new ledger: without a manifest what lies in the folder was never finished.
    [[nodiscard]] Result<Done> keepManifest() const;
    [[nodiscard]] Async<Done> stop();

    [[nodiscard]] const Manifest& manifest() const { return *m_manifest; }
    [[nodiscard]] const QString& url() const { return m_url; }
    /// The ledger's own day.
    [[nodiscard]] Async<Date> today();

    [[nodiscard]] Result<std::unique_ptr<Ledger>> connect(std::size_t member) override;
    [[nodiscard]] Async<Done> reach(Date day, std::int64_t secondOfDay) override;

private:
    [[nodiscard]] std::filesystem::path manifestPath() const;

    PracticeSettings m_settings;
    std::shared_ptr<LedgerWorker> m_worker;
    std::optional<Manifest> m_manifest;
    QString m_url;
};

/// Holds the folder for this process, which may then remove it too: kPracticeInUse. The lock lies beside the folder and
/// goes with the process, however that ends.
[[nodiscard]] Result<ProcessLock> holdPractice(const std::filesystem::path& folder);
/// Removes what a run left behind that ended before `keepManifest`.
[[nodiscard]] Result<Done> clearUnfinished(const std::filesystem::path& folder);
[[nodiscard]] Result<Done> removePractice(const std::filesystem::path& folder);

/// The native anvil: $TALLYSTICK_ANVIL, or the first that is there of `platform::practiceNodePlaces`.
[[nodiscard]] Result<QString> findAnvil();

}  // namespace tally
