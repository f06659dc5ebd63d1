#pragma once

#include "models/session/ledger_gate.h"
#include "models/session/stop_flag.h"
#include "models/session/under_way.h"

#include <memory>

namespace tally {

/// What holds a session together: the way to its ledger, whether it is to end, and what of it is under way. The first one
/// is its owner's: when that goes, the ledger is let go of. A copy is held by a piece of work as long as it lasts.
class Reins {
public:
    explicit Reins(Ledger& ledger) : m_gate(std::make_shared<LedgerGate>(ledger)), m_isOwner(true) {}
    Reins(const Reins& other)
        : m_gate(other.m_gate),
          m_stopping(other.m_stopping),
          m_underWay(other.m_underWay),
          m_pass(other.m_underWay.begin()) {}
    Reins& operator=(const Reins&) = delete;
    ~Reins() {
        if (m_isOwner) {
            letGo();
        }
    }

    [[nodiscard]] bool isOwner() const { return m_isOwner; }
    [[nodiscard]] LedgerGate& gate() const { return *m_gate; }
    [[nodiscard]] const StopFlag& stopping() const { return m_stopping; }
    /// From now on nothing reaches the ledger, and loops end at their next step.
    void letGo() const {
        m_stopping.stop();
        m_gate->close();
    }
    /// Done when no copy is left.
    [[nodiscard]] Async<Done> ended() const { return m_underWay.ended(); }

private:
    std::shared_ptr<LedgerGate> m_gate;
    StopFlag m_stopping;
    UnderWay m_underWay;
    UnderWay::Pass m_pass;
    bool m_isOwner = false;
};

}  // namespace tally
