#pragma once

#include "models/domain/apportion.h"
#include "models/domain/clearing.h"
#include "models/session/session.h"

#include <vector>

namespace tally {

/// No such root in this wallet's picture of the ledger. place: its number.
inline constexpr ErrorCode kRootUnknown{"root.unknown", ErrorKind::Input};

/// More would be instructed than is owed: what was instructed and is not cleared yet counts. args: what was instructed, what is
/// outstanding (minor units).
inline constexpr ErrorCode kInstructionAbove{"payment.instructed-already", ErrorKind::Refused};
/// A value date before the root was issued. args: the day of issue.
inline constexpr ErrorCode kClearingTooEarly{"clearing.before-issue", ErrorKind::Input};

/// The ledger records each instruction as a fact and adds them up; a second one for the same money is a slip.
[[nodiscard]] Result<Done> checkInstruction(const Root& root, MinorUnits amount);
[[nodiscard]] Result<Done> checkValueDay(const Root& root, Date valueDay);

/// What each clearing of a root brought to one holder's part.
struct HolderShares {
    Credential credential;
    std::vector<MinorUnits> shares;  ///< one for each clearing, in order
    MinorUnits paid = 0;
    std::vector<ReceiptMark> marks;
};

struct RootShares {
    Root root;
    std::vector<Clearing> clearings;
    std::vector<HolderShares> holders;  ///< by id; all parts with value
};

/// The shares of a root's clearings, apportioned here from what the ledger says (domain/apportion.h). Nothing moves
/// after the cut-off, and nothing is cleared before it: today's parts are those that were paid.
[[nodiscard]] Result<RootShares> sharesOf(LedgerQueries& ledger, RootId root);

}  // namespace tally
