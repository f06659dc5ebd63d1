#pragma once

#include "models/items/cell.h"
#include "ui/look/tokens.h"

#include <QString>

#include <vector>

namespace tally::parts {

/// How a state is shown: a glyph, a word, a colour; never the colour alone.
struct StateLook {
    QString icon;  ///< of Lucide
    QString text;
    look::Token ink = &look::Tokens::text;
    bool isBold = false;
};

/// All that is to be said of a credential, the most pressing first.
[[nodiscard]] std::vector<StateLook> looksOf(const items::StateCell& state);
[[nodiscard]] StateLook lookOf(RequestState state);
[[nodiscard]] StateLook lookOf(OutboxPhase phase);
[[nodiscard]] StateLook lookOf(ProofGrade grade);
[[nodiscard]] StateLook lookOf(NodeStanding standing);

}  // namespace tally::parts
