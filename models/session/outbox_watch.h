#pragma once

#include "models/session/outbox.h"
#include "models/session/session_events.h"

#include <memory>
#include <optional>
#include <vector>

namespace tally {

/// Passes on what the outbox tells, and looks after what was signed and is not settled, at each new head that the follower tells of: sends what no node has,
/// and writes down how far each has come, so that what is in a block becomes final by itself.
/// Lives on the thread of the use cases; when it goes, what is under way ends with the outbox's own step.
class OutboxWatch {
public:
    OutboxWatch(WalletHandle wallet, const Outbox& outbox, SessionEvents& events);
    ~OutboxWatch();
    OutboxWatch(const OutboxWatch&) = delete;
    OutboxWatch& operator=(const OutboxWatch&) = delete;

    /// Goes on at once with what an earlier run of the program left, then with each head. A second call changes nothing.
    void start();
    /// What ended without anybody being told, oldest first: for the next start to tell (Outbox::acknowledge).
    [[nodiscard]] Async<std::vector<OutboxEntry>> untold() const;
    /// Done when it does not look any more.
    [[nodiscard]] Async<Done> stop();

private:
    struct State;
    /// `at`: the block that the wallet has reached.
    [[nodiscard]] static Async<Done> look(std::shared_ptr<State> self, std::optional<BlockRef> at);

    std::shared_ptr<State> m_state;
    SessionEvents& m_events;
    /// What is connected ends with this.
    QObject m_context;
};

}  // namespace tally
