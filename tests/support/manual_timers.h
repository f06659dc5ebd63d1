#pragma once

#include "ledger_client/rpc/timers.h"

#include <QPointer>

#include <algorithm>
#include <utility>
#include <vector>

namespace tally {

/// Time that stands until it is moved.
class ManualTimers final : public Timers {
public:
    [[nodiscard]] std::chrono::milliseconds now() const override { return m_now; }

    void after(std::chrono::milliseconds delay, QObject* context, std::function<void()> action) override {
        m_waiting.push_back({m_now + delay, context, std::move(action)});
    }

    /// Moves time on, and does what falls due, in the order of its times.
    void advance(std::chrono::milliseconds by) {
        const auto until = m_now + by;
        for (;;) {
            const auto next = std::min_element(m_waiting.begin(), m_waiting.end(),
                                               [](const auto& a, const auto& b) { return a.at < b.at; });
            if (next == m_waiting.end() || next->at > until) {
                break;
            }
            m_now = next->at;
            const Waiting due = std::move(*next);
            m_waiting.erase(next);
            if (due.context != nullptr) {
                due.action();
            }
        }
        m_now = until;
    }

private:
    struct Waiting {
        std::chrono::milliseconds at;
        QPointer<QObject> context;
        std::function<void()> action;
    };

    std::chrono::milliseconds m_now{0};
    std::vector<Waiting> m_waiting;
};

}  // namespace tally
