#include "models/session/settlement.h"

#include "models/domain/credential_number.h"

namespace tally {

Result<RootShares> sharesOf(LedgerQueries& ledger, RootId id) {
    RootShares out;
    TALLY_ASSIGN(const auto root, ledger.root(id));
    if (!root) {
        return fail(kRootUnknown, rootNumber(id));
    }
    out.root = *root;
    TALLY_ASSIGN(out.clearings, ledger.clearingsOf(id));
    TALLY_ASSIGN(const std::vector<Credential> parts, ledger.claimsOn(id));
    std::vector<PaymentClaim> claims;
    for (const Credential& part : parts) {
        TALLY_ASSIGN(auto marks, ledger.receiptMarksOf(part.id));
        out.holders.push_back({part, {}, 0, std::move(marks)});
        claims.push_back({part.id, part.value, 0});
    }
    for (const Clearing& clearing : out.clearings) {
        TALLY_ASSIGN(const std::vector<MinorUnits> shares, apportion(clearing.amount, claims));
        for (std::size_t i = 0; i < shares.size(); ++i) {
            claims[i].paid += shares[i];
            out.holders[i].shares.push_back(shares[i]);
            out.holders[i].paid = claims[i].paid;
        }
    }
    return out;
}

Result<Done> checkInstruction(const Root& root, MinorUnits amount) {
    const MinorUnits open = std::max<MinorUnits>(0, root.instructed - root.cleared);
    if (amount > root.outstanding() - open && amount <= root.outstanding()) {
        return fail(kInstructionAbove, rootNumber(root.id),
                    {std::to_string(root.instructed), std::to_string(root.outstanding())});
    }
    return Done{};
}

Result<Done> checkValueDay(const Root& root, Date valueDay) {
    return valueDay < root.issueDay ? Result<Done>(fail(kClearingTooEarly, rootNumber(root.id), {root.issueDay.iso()}))
                                    : Result<Done>(Done{});
}

}  // namespace tally
