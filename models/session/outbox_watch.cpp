#include "models/session/outbox_watch.h"

#include "models/session/stop_flag.h"
#include "models/session/under_way.h"

#include <QPointer>

#include <optional>
#include <utility>

namespace tally {

struct OutboxWatch::State {
    State(WalletHandle handle, Outbox looked) : wallet(std::move(handle)), outbox(std::move(looked)) {}

    WalletHandle wallet;
    Outbox outbox;
    StopFlag stopping;
    UnderWay underWay;
    bool isStarted = false;
    bool isLooking = false;
    bool isAskedAgain = false;
    /// The block that was asked for last, and the one at which all was looked at last.
    std::optional<BlockRef> asked;
    std::optional<BlockRef> last;
};

OutboxWatch::OutboxWatch(WalletHandle wallet, const Outbox& outbox, SessionEvents& events)
    : m_state(std::make_shared<State>(std::move(wallet), outbox)), m_events(events) {
    outbox.tell([told = QPointer<SessionEvents>(&events)](OutboxId id) {
        if (told != nullptr) {
            Q_EMIT told->outboxChanged(id);
        }
    });
}

OutboxWatch::~OutboxWatch() { m_state->stopping.stop(); }

void OutboxWatch::start() {
    if (std::exchange(m_state->isStarted, true)) {
        return;
    }
    const auto onStanding = [state = m_state](const Standing& standing) {
        if (standing.grade != ProofGrade::Offline && standing.reached != state->last) {
            const auto looking = look(state, standing.reached);
            static_cast<void>(looking);
        }
    };
    QObject::connect(&m_events, &SessionEvents::standingChanged, &m_context, onStanding);
    const auto looking = look(m_state, std::nullopt);
    static_cast<void>(looking);
}

Async<std::vector<OutboxEntry>> OutboxWatch::untold() const {
    return m_state->wallet.read([](OpenWallet& wallet) -> Result<std::vector<OutboxEntry>> {
        TALLY_ASSIGN(OutboxStore store, wallet.outbox());
        return store.untold();
    });
}

Async<Done> OutboxWatch::stop() {
    m_state->stopping.stop();
    QObject::disconnect(&m_events, nullptr, &m_context, nullptr);
    return m_state->underWay.ended();
}

Async<Done> OutboxWatch::look(std::shared_ptr<State> self, std::optional<BlockRef> at) {
    const UnderWay::Pass pass = self->underWay.begin();
    self->asked = at;
    if (self->isLooking) {
        self->isAskedAgain = true;
        co_return Done{};
    }
    self->isLooking = true;
    do {
        self->isAskedAgain = false;
        const std::optional<BlockRef> asked = self->asked;
        auto resuming = self->outbox.resume();
        const auto left = co_await std::move(resuming);
        // Without a node nothing was looked at: the next standing tries again.
        self->last = left ? asked : std::nullopt;
    } while (self->isAskedAgain && !self->stopping.isStopping());
    self->isLooking = false;
    co_return Done{};
}

}  // namespace tally
