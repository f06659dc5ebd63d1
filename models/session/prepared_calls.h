#pragma once

#include "models/domain/projection.h"
#include "models/session/financing_seals.h"
#include "models/session/session.h"

#include <map>
#include <optional>
#include <vector>

namespace tally {

/// No open call of one's own member has this hash. place: the hash.
inline constexpr ErrorCode kCallUnknown{"call.unknown", ErrorKind::Input};
/// The references that a maker sealed are not those whose hashes would stand on the ledger, or cannot be read: they
/// must not be confirmed. place: the request.
inline constexpr ErrorCode kReferencesNotAsSealed{"disbursement.not-as-sealed", ErrorKind::Refused};

/// A call that a maker left for a checker.
struct OpenCall {
    PreparedCall call;
    std::optional<Intent> intent;  ///< nothing: no call that this program would make
};

/// What a checker reads of a call: what it names, looked up in the wallet, and what is sealed in it, opened.
struct CallReading {
    OpenCall call;
    std::uint16_t currency = 0;                       ///< of its amounts
    std::map<std::uint64_t, Credential> credentials;  ///< those it names, by their packed numbers
    std::map<Hash, std::string> documents;            ///< numbers of this wallet's invoices among its documents
    std::optional<FinancingRequest> request;          ///< the one it is about
    std::optional<SealedQuote> quote;                 ///< of a quote that is submitted or accepted
    std::optional<DisbursementReferences> references;
};
/// On the wallet thread. What cannot be found or opened is left out.
[[nodiscard]] Result<CallReading> readingOf(OpenWallet& wallet, OpenCall call);

/// Those of a member, newest first. On the wallet thread, as the next two.
[[nodiscard]] Result<std::vector<OpenCall>> openCallsIn(LedgerQueries& queries, const Ledger& ledger, MemberId own);
/// The one with this hash. kCallUnknown; kLedgerForeignCall when its bytes are not those that were hashed, or not what
/// this program would make: a node that shows other bytes is not believed.
[[nodiscard]] Result<OpenCall> openCallIn(LedgerQueries& queries, const Ledger& ledger, MemberId own, const Hash& hash);

/// Whether what is sealed in a call is what the call commits `own` to: its own envelope of a quote, the quote that is
/// accepted, the references of a disbursement. A call without envelopes passes. What cannot be opened with this wallet's
/// keys does not: kQuoteNotAsCommitted, kReferencesNotAsSealed. The applicant's envelope of a quote cannot be checked
/// by the bank that wrote it.
[[nodiscard]] Result<Done> checkSealed(OpenWallet& wallet, const Ledger& ledger, MemberId own, const Intent& intent);

/// The calls that wait for a checker of this member (复核).
class PreparedCalls {
public:
    explicit PreparedCalls(Session& session) : m_session(session) {}

    [[nodiscard]] Async<std::vector<CallReading>> open();
    /// Exactly what the maker prepared: envelopes and salts are random, and the same wish again would make another call.
    /// What it has sealed is checked first (`checkSealed`).
    [[nodiscard]] Async<Draft> confirm(Hash hash);
    [[nodiscard]] Async<Draft> unprepare(Hash hash);

private:
    Session& m_session;
};

}  // namespace tally
