#pragma once

#include <atomic>
#include <memory>

namespace tally {

/// Asks what is under way to end early. Copies are the same flag; a loop looks between its steps. From any thread.
class StopFlag {
public:
    void stop() const { m_flag->store(true); }
    [[nodiscard]] bool isStopping() const { return m_flag->load(); }

private:
    std::shared_ptr<std::atomic<bool>> m_flag = std::make_shared<std::atomic<bool>>(false);
};

}  // namespace tally
