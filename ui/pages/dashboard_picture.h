#pragma once

#include "models/session/financing_costs.h"
#include "models/wallet/credential_list.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace tally::pages {

/// Whose eyes the dashboard has: of who holds credentials, of who owes them, or of who watches over all.
enum class DashboardView : std::uint8_t { Holder, Issuer, Observer };

/// What falls due on one day, of one series: an issuer for who holds or watches, a settlement bank for who owes.
struct DueSlice {
    Date day;
    MemberId series;
    std::uint16_t currency = 0;
    std::uint64_t count = 0;
    MinorUnits free = 0;
    MinorUnits reserved = 0;  ///< by an offer or a request; for who owes: instructed and not yet cleared
    MinorUnits offered = 0;   ///< offered to us and not accepted: not ours yet

    [[nodiscard]] MinorUnits ours() const { return free + reserved; }
};

/// Something that waits for this member.
struct Pending {
    std::uint64_t count = 0;
    MinorUnits amount = 0;
    std::optional<Date> until;    ///< the first day after which one of them is too late
    std::optional<MemberId> who;  ///< of the first
};

struct CountedAmount {
    MinorUnits amount = 0;
    std::uint64_t count = 0;
};

/// All that the dashboard shows, in the one currency that most is in.
struct DashboardPicture {
    DashboardView view = DashboardView::Holder;
    std::uint16_t currency = 156;
    bool hasOthers = false;  ///< there are amounts in other currencies
    std::vector<DueSlice> slices;
    /// Held, owed or outstanding; free; in financing, or offered; due soon; overdue.
    std::array<CountedAmount, 5> figures;

    Pending toAccept;
    Pending quotes;
    Pending fundsToConfirm;
    Pending toQuote;
    Pending toDisburse;
    Pending toClear;
    Pending toInstruct;
    Pending toApprove;
    Pending unsettled;
    /// Of the largest share of one issuer that needs no attention, in percent.
    int attentionPercent = 50;
};

/// Due within so many days is soon.
inline constexpr std::int32_t kSoonDays = 7;
/// The share of one issuer from which a holder wants to be told, in percent.
inline constexpr std::string_view kAttentionSetting = "dashboard.attention";

/// What was set, or the usual; on the wallet's thread.
[[nodiscard]] Result<int> attentionIn(OpenWallet& wallet);
/// On the wallet's reading thread.
[[nodiscard]] Result<DashboardPicture> dashboardPicture(OpenWallet& wallet, DashboardView view, MemberId me,
                                                        Date today);

}  // namespace tally::pages
