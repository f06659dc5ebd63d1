#pragma once

#include "models/session/async.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace tally {

/// Counts what is under way on one thread, so that whoever ends it can wait for the last of it.
class UnderWay {
public:
    /// Held by a piece of work as long as it lasts; copies are the same piece. May outlive the count.
    using Pass = std::shared_ptr<const void>;

    [[nodiscard]] Pass begin() const {
        ++m_state->count;
        return {nullptr, [state = m_state](const void*) { state->endOne(); }};
    }
    [[nodiscard]] std::size_t count() const { return m_state->count; }
    /// Done when nothing is under way.
    [[nodiscard]] Async<Done> ended() const {
        QPromise<Result<Done>> promise;
        promise.start();
        Async<Done> out = promise.future();
        m_state->waiting.push_back(std::move(promise));
        m_state->tellWhenEnded();
        return out;
    }

private:
    struct State {
        std::size_t count = 0;
        std::vector<QPromise<Result<Done>>> waiting;

        void endOne() {
            --count;
            tellWhenEnded();
        }
        void tellWhenEnded() {
            if (count > 0) {
                return;
            }
            for (auto& promise : std::exchange(waiting, {})) {
                promise.addResult(Result<Done>(Done{}));
                promise.finish();
            }
        }
    };

    std::shared_ptr<State> m_state = std::make_shared<State>();
};

}  // namespace tally
