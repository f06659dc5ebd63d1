#include "models/session/follower.h"

#include "models/session/ledger_gate.h"
#include "models/session/stop_flag.h"
#include "models/session/under_way.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace tally {

namespace {

/// What the wallet knows of its freshness.
struct Kept {
    AsOf asOf;
    UnixSeconds headTime = 0;  ///< of the last head heard of; 0 for none
    std::int32_t zoneOffset = 0;
    UnixSeconds now = 0;
};

[[nodiscard]] Result<Kept> keptIn(OpenWallet& wallet) {
    Kept out;
    TALLY_ASSIGN(out.asOf, wallet.asOf());
    TALLY_ASSIGN(SettingsStore settings, wallet.settings());
    TALLY_ASSIGN(const auto headTime, settings.text(setting::kHeadTime));
    out.headTime = headTime ? std::strtoll(headTime->c_str(), nullptr, 10) : 0;
    TALLY_ASSIGN(LedgerQueries ledger, wallet.ledger());
    TALLY_ASSIGN(const auto zone, ledger.zone());
    out.zoneOffset = zone ? zone->zoneOffset : 0;
    out.now = wallet.clock().now();
    return out;
}

[[nodiscard]] Result<Done> keepHeadTime(OpenWallet& wallet, UnixSeconds headTime) {
    TALLY_ASSIGN(SettingsStore settings, wallet.settings());
    return settings.setText(setting::kHeadTime, std::to_string(headTime));
}

/// What the ledger's clock shows, as far as it can be known here.
[[nodiscard]] UnixSeconds ledgerNow(const Kept& kept, bool isOffline) {
    if (kept.headTime == 0) {
        return kept.now;
    }
    const UnixSeconds since = kept.asOf.at > 0 ? kept.now - kept.asOf.at : 0;
    return isOffline ? kept.headTime + std::max<UnixSeconds>(0, since) : kept.headTime;
}

}  // namespace

struct Follower::State {
    State(WalletHandle handle, Ledger& ledger, SessionEvents& told, Pace given)
        : wallet(std::move(handle)), gate(ledger), synchroniser(wallet, gate), events(&told), pace(given) {}

    void endPause() {
        if (auto promise = std::exchange(pausing, nullptr)) {
            promise->addResult(Result<Done>(Done{}));
            promise->finish();
        }
    }

    WalletHandle wallet;
    LedgerGate gate;
    Synchroniser synchroniser;
    QPointer<SessionEvents> events;
    Pace pace;
    StopFlag stopping;
    UnderWay underWay;
    bool isFollowing = false;
    bool isRunning = false;
    bool isReached = false;  ///< the last run came to its end
    LedgerStatus nodes;      ///< as heard last
    /// Those who wait for the run under way.
    std::vector<QPromise<Result<SyncReport>>> joined;
    std::shared_ptr<QPromise<Result<Done>>> pausing;
};

Follower::Follower(WalletHandle wallet, Ledger& ledger, SessionEvents& events, Pace pace)
    : m_state(std::make_shared<State>(std::move(wallet), ledger, events, pace)) {}

Follower::Follower(WalletHandle wallet, Ledger& ledger, SessionEvents& events)
    : Follower(std::move(wallet), ledger, events, Pace{}) {}

Follower::~Follower() {
    m_state->events.clear();
    m_state->stopping.stop();
    m_state->gate.close();
    m_state->endPause();
}

void Follower::start() {
    if (!m_state->isFollowing && !m_state->stopping.isStopping()) {
        m_state->isFollowing = true;
        const auto following = follow(m_state);
        static_cast<void>(following);
    }
}

Async<SyncReport> Follower::reach(std::uint64_t block) { return join(m_state, block); }

Async<Standing> Follower::standing() { return standingOf(m_state); }

Async<Done> Follower::stop() {
    m_state->stopping.stop();
    m_state->gate.close();
    m_state->endPause();
    return m_state->underWay.ended();
}

Async<SyncReport> Follower::run(std::shared_ptr<State> self, std::uint64_t block) {
    self->isRunning = true;
    const Synchroniser::Told told = [self](const Changes& changes) {
        if (self->events != nullptr && !changes.isEmpty()) {
            Q_EMIT self->events->changed(changes);
        }
    };
    auto catching = self->synchroniser.catchUp(block, told);
    Result<SyncReport> report = co_await std::move(catching);
    self->isRunning = false;
    for (auto& promise : std::exchange(self->joined, {})) {
        promise.addResult(report);
        promise.finish();
    }
    self->isReached = report.has_value();
    if (self->isFollowing && !self->stopping.isStopping()) {
        // Nobody waits for it: the run ended as it did.
        const auto hearing = hearOfNodes(self);
        static_cast<void>(hearing);
    }
    co_return report;
}

Async<SyncReport> Follower::join(std::shared_ptr<State> self, std::uint64_t block) {
    const UnderWay::Pass pass = self->underWay.begin();
    while (self->isRunning) {
        QPromise<Result<SyncReport>> promise;
        promise.start();
        auto joining = promise.future();
        self->joined.push_back(std::move(promise));
        TALLY_CO_ASSIGN(const SyncReport report, co_await std::move(joining));
        if (report.reached.number >= block) {
            co_return report;
        }
    }
    if (self->stopping.isStopping()) {
        co_return fail(kSessionCancelled);
    }
    auto running = run(self, block);
    co_return co_await std::move(running);
}

Async<Done> Follower::follow(std::shared_ptr<State> self) {
    const UnderWay::Pass pass = self->underWay.begin();
    int waits = self->pace.firstPause;
    while (!self->stopping.isStopping()) {
        auto reaching = join(self, 0);
        const auto report = co_await std::move(reaching);
        if (report) {
            waits = self->pace.firstPause;
            auto waiting = self->gate.headAbove(report->reached.number, self->pace.patience);
            const auto head = co_await std::move(waiting);
            if (head) {
                continue;
            }
        }
        if (!self->stopping.isStopping()) {
            auto pausing = pause(self, waits);
            const auto paused = co_await std::move(pausing);
            static_cast<void>(paused);
            waits = std::min(2 * waits, self->pace.longestPause);
        }
    }
    co_return Done{};
}

Async<Done> Follower::hearOfNodes(std::shared_ptr<State> self) {
    const UnderWay::Pass pass = self->underWay.begin();
    auto asking = self->gate.status();
    auto status = co_await std::move(asking);
    if (status) {
        const UnixSeconds before = std::exchange(self->nodes, std::move(*status)).headTime;
        const UnixSeconds headTime = self->nodes.headTime;
        if (self->isReached && headTime > 0 && headTime != before) {
            TALLY_CO_TRY(
                co_await self->wallet.run([headTime](OpenWallet& wallet) { return keepHeadTime(wallet, headTime); }));
        }
    }
    auto telling = tell(self);
    co_return co_await std::move(telling);
}

Async<Standing> Follower::standingOf(std::shared_ptr<State> self) {
    const UnderWay::Pass pass = self->underWay.begin();
    TALLY_CO_ASSIGN(const Kept kept, co_await self->wallet.read(keptIn));
    Standing out;
    out.grade = self->isReached ? self->nodes.grade : ProofGrade::Offline;
    out.reached = kept.asOf.block;
    out.reachedAt = kept.asOf.at;
    out.head = self->nodes.head.number;
    out.headTime = self->nodes.headTime;
    out.nodes = self->nodes.nodes;
    out.today = Date::ofInstant(ledgerNow(kept, out.grade == ProofGrade::Offline), kept.zoneOffset);
    out.isSynchronising = self->isRunning;
    co_return out;
}

Async<Done> Follower::tell(std::shared_ptr<State> self) {
    auto asking = standingOf(self);
    TALLY_CO_ASSIGN(const Standing standing, co_await std::move(asking));
    if (self->events != nullptr) {
        Q_EMIT self->events->standingChanged(standing);
    }
    co_return Done{};
}

Async<Done> Follower::pause(std::shared_ptr<State> self, int milliseconds) {
    const auto promise = std::make_shared<QPromise<Result<Done>>>();
    promise->start();
    self->pausing = promise;
    auto waiting = promise->future();
    QTimer timer;
    timer.setSingleShot(true);
    State* const state = self.get();
    QObject::connect(&timer, &QTimer::timeout, &timer, [state] { state->endPause(); });
    timer.start(milliseconds);
    co_return co_await std::move(waiting);
}

}  // namespace tally
