#include "models/session/draft.h"

namespace tally {

Result<Order> orderOf(const Ledger& ledger, const Draft& draft) {
    Order out{draft.intent, draft.signer, draft.summary, draft.isAgain};
    if (draft.forChecker) {
        TALLY_ASSIGN(Bytes call, ledger.callOf(draft.intent));
        out.intent = intent::PrepareCall{std::move(call)};
    }
    return out;
}

}  // namespace tally
