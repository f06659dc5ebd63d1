#pragma once

#include <QString>

#include <string_view>

namespace tally::words {

/// What an event of the ledger is called in a list, by its stable name (`kindName`): "Part offered". Unknown names are
/// shown as they are.
[[nodiscard]] QString eventTitle(std::string_view name);

}  // namespace tally::words
