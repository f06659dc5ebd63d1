#include "models/domain/projection.h"

#include "models/domain/projection_steps.h"

#include <string>

namespace tally {

Result<Done> apply(LedgerState& state, const EventStamp& stamp, const Event& event) {
    detail::Projection to(state, stamp);
    const auto applied = std::visit([&to](const auto& one) { return detail::project(to, one); }, event);
    if (!applied && applied.error().code == kProjectionGap) {
        return fail(kProjectionGap, std::string(kindName(event)),
                    {std::to_string(stamp.block), std::to_string(stamp.logIndex)});
    }
    return applied;
}

}  // namespace tally
