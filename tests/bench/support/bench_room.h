#pragma once

#include "ledger_client/consortium/consortium_ledger.h"
#include "models/session/wallet_room.h"
#include "models/session/when_done.h"

#include <QElapsedTimer>
#include <QEventLoop>

#include <filesystem>
#include <memory>
#include <string>

/// What the benches in C++ share: a fresh wallet in a consortium, the ledger behind its nodes, and waiting.
namespace tally {

/// Runs the event loop until the answer is there.
template <typename T>
[[nodiscard]] Result<T> awaited(Async<T> future) {
    QEventLoop loop;
    QObject context;
    Result<T> out = fail(kSessionCancelled);
    whenDone(std::move(future), &context, [&](Result<T> result) {
        out = std::move(result);
        loop.quit();
    });
    loop.exec();
    return out;
}

[[nodiscard]] inline double secondsSince(const QElapsedTimer& timer) {
    return static_cast<double>(timer.nsecsElapsed()) * 1e-9;
}

struct BenchRoom {
    Manifest manifest;
    WalletHandle wallet;
    std::unique_ptr<ConsortiumLedger> ledger;
};

/// A new wallet `bench.tally` in `folder` that has joined the consortium of the manifest, and its nodes, which answer.
[[nodiscard]] Result<BenchRoom> makeBenchRoom(const std::string& manifestPath, const std::filesystem::path& folder);

/// The exit code for what a bench came to; says on standard error why it failed.
[[nodiscard]] int exitCodeOf(const Result<Done>& done);

}  // namespace tally
