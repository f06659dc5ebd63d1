#pragma once

#include "ledger_client/rpc/node_process.h"
#include "models/base/clock.h"

#include <QString>

#include <chrono>
#include <cstdint>
#include <optional>

/// Foundry's anvil as the node of the practice ledger and of tests.
namespace tally {

struct AnvilOptions {
    QString path;  ///< of the native binary, not of npm's shim
    quint16 port = 0;
    std::uint64_t chainId = 0;
    /// Where the chain is kept: read at the start, written each second and at the end. Empty keeps nothing.
    QString stateFile;
    /// One block each so many seconds; 0 makes a block of each transaction at once.
    std::chrono::seconds blockTime{0};
    /// Time of the genesis block; only for a new chain. Time may travel from it up to now, never further.
    std::optional<UnixSeconds> genesisTime;
    /// A fork before London has no base fee, which a full block would lift above zero.
    QString hardfork = QStringLiteral("berlin");
    std::uint64_t blockGasLimit = 30'000'000;
};

/// Gas price 0, no prefunded accounts, silent, old states kept so that proofs outlive a restart.
/// Only the states of the last 500 blocks, in memory: what anvil would put on disk beyond them grows to gigabytes
/// in the user's home, and stays there when it is killed.
/// anvil 1.7 takes a legacy transaction that was signed for another chain id; other nodes refuse it.
[[nodiscard]] NodeProgram anvilProgram(const AnvilOptions& options);

}  // namespace tally
