#pragma once

#include <QString>

#include <string_view>

namespace tally::words {

/// What an action of the outbox or the journal is called, by its stable name ("offers.accept"): a title. Unknown names
/// are shown as they are.
[[nodiscard]] QString actionTitle(std::string_view name);

}  // namespace tally::words
