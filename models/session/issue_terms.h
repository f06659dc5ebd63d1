#pragma once

#include "models/session/draft.h"
#include "models/session/open_wallet.h"
#include "models/wallet/payable_store.h"

#include <optional>

namespace tally {

/// No such invoice or batch in this wallet. place: what was asked for.
inline constexpr ErrorCode kInvoiceUnknown{"invoice.unknown", ErrorKind::Input};
/// The invoice says no due date and none was given.
inline constexpr ErrorCode kInvoiceNoDueDate{"invoice.no-due-date", ErrorKind::Input};

/// Who pays and until when the offers stand.
struct IssuePlan {
    MemberId settlementBank;
    Date offerExpiryDay;
};

/// One credential to be issued against an invoice in this wallet.
struct IssueWish {
    Hash fingerprint;
    MemberId settlementBank;
    std::optional<MinorUnits> face = {};      ///< all that is payable unless given
    std::optional<Date> dueDay = {};          ///< the invoice's unless given
    std::optional<Date> offerExpiryDay = {};  ///< as late as policy allows unless given
};

/// What a row of a batch asks for. kPayableNotAMember when its supplier is none. On the wallet thread, as the next.
[[nodiscard]] Result<intent::IssueTerms> issueTermsOf(LedgerQueries& ledger, const PayableRow& row,
                                                      const IssuePlan& plan);

/// What a wish asks for, and the invoice behind it; the draft's signer is left to the caller. kInvoiceUnknown,
/// kInvoiceNotOurs when `own` is not its buyer, kInvoiceNoDueDate, kPayableNotAMember.
[[nodiscard]] Result<Draft> draftIssueIn(OpenWallet& wallet, const Member& own, const IssueWish& wish, Date today);

}  // namespace tally
