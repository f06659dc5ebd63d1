#pragma once

#include "models/session/open_wallet.h"

#include <filesystem>

namespace tally {

/// The password of every wallet that is made here.
inline constexpr std::string_view kLargePassword = "bench";

/// How much stands in a wallet that was made to be large.
struct LargeWalletPlan {
    std::uint32_t roots = 100'000;
    std::uint32_t partsOfRoot = 10;  ///< credentials in all: the product of the two
    std::uint32_t issuers = 200;
    std::uint32_t banks = 6;
    std::uint32_t suppliers = 1'000;  ///< beside the owner
    bool isRegulators = false;        ///< the owner watches, too
    Date today;
};

/// Who owns the wallet: a supplier, or one that watches over all.
inline constexpr MemberId kLargeOwner{1};

/// A new wallet whose owner holds most of what is in it: roots due from two months ago to ten months ahead, most of the
/// past ones cleared; parts held, offered by and to the owner, in financing, split to the end, others'. All of it came
/// as a ledger's events through the wallet's own store; the same plan gives the same ledger. Its consortium's only node
/// is nowhere.
[[nodiscard]] Result<Done> makeLargeWallet(const std::filesystem::path& path, const LargeWalletPlan& plan);

}  // namespace tally
