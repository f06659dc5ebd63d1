#pragma once

#include "models/session/session_events.h"
#include "models/session/synchroniser.h"

#include <memory>

namespace tally {

/// Keeps the wallet's picture at the ledger's head: waits for each block and stores what is in it. Without a node it asks
/// again after a pause that grows. However many want the picture brought up to date, one run at a time does it.
/// Lives on the thread of the use cases. What is under way when it goes ends by itself and touches neither the ledger
/// nor `events` any more.
class Follower {
public:
    /// In milliseconds.
    struct Pace {
        int patience = 5'000;  ///< for a new block, before the nodes are asked how they are all the same
        int firstPause = 1'000;
        int longestPause = 30'000;
    };

    Follower(WalletHandle wallet, Ledger& ledger, SessionEvents& events, Pace pace);
    Follower(WalletHandle wallet, Ledger& ledger, SessionEvents& events);
    ~Follower();
    Follower(const Follower&) = delete;
    Follower& operator=(const Follower&) = delete;

    /// Follows from now on. A second call changes nothing.
    void start();
    /// Up to the head and at least to `block`: joins the run under way, and begins another one if that is not enough.
    /// Needs no `start`.
    [[nodiscard]] Async<SyncReport> reach(std::uint64_t block = 0);
    /// From what is known here; asks no node.
    [[nodiscard]] Async<Standing> standing();
    /// Done when nothing of it is under way. What others wait for here ends with kSessionCancelled.
    [[nodiscard]] Async<Done> stop();

private:
    struct State;
    [[nodiscard]] static Async<SyncReport> run(std::shared_ptr<State> self, std::uint64_t block);
    [[nodiscard]] static Async<SyncReport> join(std::shared_ptr<State> self, std::uint64_t block);
    [[nodiscard]] static Async<Done> follow(std::shared_ptr<State> self);
    [[nodiscard]] static Async<Done> hearOfNodes(std::shared_ptr<State> self);
    [[nodiscard]] static Async<Standing> standingOf(std::shared_ptr<State> self);
    [[nodiscard]] static Async<Done> tell(std::shared_ptr<State> self);
    [[nodiscard]] static Async<Done> pause(std::shared_ptr<State> self, int milliseconds);

    std::shared_ptr<State> m_state;
};

}  // namespace tally
