#pragma once

#include "tests/consortium_adapter/anvil_ledger.h"

#include <QStringList>

namespace tally {

/// Packs what the events added up to as the contracts pack it (the layouts of the interfaces), asks the contracts for
/// their words, and says which differ. Empty when all are the same.
[[nodiscard]] QStringList differingWords(AnvilLedger& ledger);

/// For every root: the values of its live parts add up to the face, or to nothing once it is annulled; what is reserved
/// in a part is what its open parts are worth.
[[nodiscard]] QStringList brokenSums(const LedgerState& state);

}  // namespace tally
