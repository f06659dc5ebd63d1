#pragma once

#include "models/session/ledger.h"
#include "models/session/wallet_room.h"

#include <functional>

namespace tally {

struct SyncReport {
    BlockRef reached;
    std::uint64_t events = 0;
    std::uint64_t takenBack = 0;  ///< how often blocks were taken back
    Changes changes = {};         ///< of all that was stored
};

/// Brings the wallet's picture of the ledger up to the head: batches are fetched while the one before is stored.
/// Lives on the thread of the use cases; it and the ledger must outlive what it has begun.
class Synchroniser {
public:
    Synchroniser(WalletHandle wallet, Ledger& ledger) : m_wallet(std::move(wallet)), m_ledger(ledger) {}

    /// What is stored and changed something, as soon as it is there.
    using Told = std::function<void(const Changes&)>;

    /// Until the wallet has reached the head as it was found, and at least `block`. `told` also hears of what was stored
    /// before a failure.
    [[nodiscard]] Async<SyncReport> catchUp(std::uint64_t block = 0, Told told = {});

private:
    WalletHandle m_wallet;
    Ledger& m_ledger;
};

}  // namespace tally
