#pragma once

#include "models/session/financing_history.h"
#include "models/session/quote_standing.h"
#include "ui/parts/columns_view.h"

#include <functional>

/// What is said of the answers to a request, and of how they came.
namespace tally::pages {

using MemberNames = std::function<QString(MemberId)>;

/// How an answer stands, in a few words.
[[nodiscard]] parts::StateLook lookOf(const ComparedQuote& quote, Date today);
/// The same with the reason of a refusal, for who hears the cells one by one.
[[nodiscard]] QString standingWords(const ComparedQuote& quote, Date today);
/// What stands in a column that has no figures; empty where it has.
[[nodiscard]] std::vector<std::pair<QString, QString>> wordsInPlace(const ComparedQuote& quote,
                                                                    const FinancingRequest& request,
                                                                    const std::vector<FinancingStep>& steps);
/// What happened, in a line.
[[nodiscard]] QString stepWords(const FinancingStep& step, const MemberNames& nameOf);

}  // namespace tally::pages
