#pragma once

#include "models/domain/financing.h"
#include "models/domain/financing_terms.h"
#include "models/session/open_wallet.h"

#include <optional>
#include <string>

/// What is sealed in financing, and how it is written.
namespace tally {

/// No such request in this wallet's picture of the ledger. place: its number.
inline constexpr ErrorCode kRequestUnknown{"financing.unknown", ErrorKind::Input};
/// The quote cannot be read, or what it says is not what was committed to: it must not be accepted. place: the request.
inline constexpr ErrorCode kQuoteNotAsCommitted{"quote.not-as-committed", ErrorKind::Refused};

/// The salted text of a quote.
struct SealedQuote {
    FinancingTerms terms;
    Hash salt;
};

/// JSON, amounts as decimal strings, days since 1970-01-01.
[[nodiscard]] Bytes encodeQuote(const SealedQuote& quote);
/// Nothing when it is not what `encodeQuote` writes: another bank's program may write anything.
[[nodiscard]] std::optional<SealedQuote> decodeQuote(BytesView text);

/// Opens a quote that is sealed to any of this wallet's keys; nothing when it is not ours to read, or not one.
/// On the wallet thread.
[[nodiscard]] std::optional<SealedQuote> openQuote(OpenWallet& wallet, const Bytes& toApplicant, const Bytes& toFunder);

/// The terms that follow from the request itself.
void takeFromRequest(FinancingTerms& terms, const FinancingRequest& request);

/// kRequestUnknown. On the wallet thread.
[[nodiscard]] Result<FinancingRequest> requestIn(LedgerQueries& ledger, CredentialId id);

/// What the bank wrote when it paid.
struct DisbursementReferences {
    std::string payment;
    std::string registration;
};

/// The payment's reference, a line feed, the registration's.
[[nodiscard]] std::string sealedText(const DisbursementReferences& references);
[[nodiscard]] DisbursementReferences referencesIn(BytesView text);

}  // namespace tally
