#pragma once

#include "models/base/clock.h"
#include "models/domain/date.h"
#include "models/session/ledger.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace tally::story {

/// The days on which the story happens. On a chain whose clock can be moved they are months apart; on a real one all of
/// it is today, and what has to wait waits for a midnight that was set a few minutes ahead.
struct Schedule {
    Date today;
    Date due;          ///< of what is paid
    Date dueUnpaid;    ///< of what is not
    Date dueLater;     ///< of the rest
    Date offerExpiry;  ///< of the offer that nobody answers
    std::uint16_t graceDays = 0;
    bool expiresFirst = true;  ///< the offer expires before the due date; else on the day after
};

/// Where the story is played: the chain, its clock, and the way to it.
class Stage {
public:
    virtual ~Stage() = default;
    /// A ledger as one member reaches it.
    [[nodiscard]] virtual Result<std::unique_ptr<Ledger>> connect(std::size_t member) = 0;
    /// Until the ledger's clock shows so many seconds after the beginning of that day, or more.
    [[nodiscard]] virtual Async<Done> reach(Date day, std::int64_t secondOfDay) = 0;
};

/// The same password for every wallet of the practice ledger: it protects nothing, and says so.
inline constexpr std::string_view kPracticePassword = "practice";

/// One line of the story as it is printed.
struct Told {
    int step = 0;
    std::string who;
    std::string what;
    std::string txn;  ///< 0x…, empty where nothing was sent
    std::uint64_t block = 0;
    std::string balances;  ///< who holds what afterwards
};
using Tell = std::function<void(const Told&)>;

}  // namespace tally::story
