#pragma once

#include "models/wallet/credential_list.h"

#include <string>
#include <vector>

namespace tally {

/// How long one question took the wallet thread.
struct TimedQuestion {
    std::string what;
    double milliseconds = 0;
    std::uint64_t total = 0;  ///< rows of the whole list
};

/// The scopes that a member's pages have: those of its own, or everybody's.
enum class Eyes { Member, Watcher };

/// Every scope in every order both ways, whole, narrowed by issuer, by what a search finds and by due date; the first,
/// the middle and the last page of each, once.
[[nodiscard]] Result<std::vector<TimedQuestion>> timePages(Database& database, MemberId member, Eyes eyes, Date today);

/// The number beside every tab.
[[nodiscard]] Result<double> timeTabs(Database& database, MemberId member, Eyes eyes, Date today);

}  // namespace tally
