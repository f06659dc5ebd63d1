#include "models/session/claims_behind.h"

namespace tally {

Result<ClaimsBehind> claimsBehind(LedgerQueries& ledger, CredentialId backing) {
    TALLY_ASSIGN(const auto backings, ledger.backingsOf(backing));
    TALLY_ASSIGN(const auto request, ledger.request(backing));
    const MemberId claimant = request ? request->applicant : MemberId{};
    ClaimsBehind out;
    for (const EvidenceBacking& one : backings) {
        TALLY_ASSIGN(const auto occupancy, ledger.occupancy(one.fingerprint, one.debtor, claimant));
        out.debtor = one.debtor;
        out.claims.push_back({one.fingerprint, occupancy ? occupancy->total : one.amount, one.amount});
    }
    return out;
}

Result<intent::CancelRoot> cancellationOf(LedgerQueries& ledger, RootId root) {
    TALLY_ASSIGN(ClaimsBehind behind, claimsBehind(ledger, {root, 0}));
    return intent::CancelRoot{root, std::move(behind.claims)};
}

}  // namespace tally
