#pragma once

#include "app/story/cast.h"
#include "models/documents/ubl_writer.h"
#include "models/domain/credential.h"
#include "models/domain/intent.h"

#include <string>
#include <string_view>

/// What the story's people hand to the program: invoices, a file of payables, and intents.
namespace tally::story {

inline constexpr MinorUnits kYuan = 100;
inline constexpr std::uint16_t kCurrency = 156;  ///< CNY, ISO 4217 numeric

[[nodiscard]] Bytes bytesOf(const std::string& text);

/// A complete UBL invoice of one line, `total` with tax in fen.
[[nodiscard]] Bytes invoiceFile(Part seller, Part buyer, const std::string& number, MinorUnits total,
                                const std::string& goods, Date issued, Date due);

/// A file of approved payables as an ERP writes it: Chinese heads, UTF-8 with its mark, amounts with group marks.
/// Invoice numbers begin with `series`; the suppliers take turns.
[[nodiscard]] std::string payablesFile(int rows, Date issued, Date due, std::string_view series);
/// The same with the supplier's code in its second row mistyped.
[[nodiscard]] std::string withMistypedCode(std::string file);

/// What stands on the ledger for a bank's receipt or a payment order.
[[nodiscard]] Hash randomReference();

/// GCC 12 cannot keep the arrays behind braces alive across a suspension ("array used as initializer"): what a step asks
/// for is put together here.
template <typename... Ids>
[[nodiscard]] intent::AcceptOffers accepting(Ids... ids) {
    return {{ids...}};
}
[[nodiscard]] intent::Offer offering(CredentialId from, MemberId to, MinorUnits value, Date expiry,
                                     const Hash& evidence);
[[nodiscard]] intent::DeclineOffers declining(CredentialId id, DeclineReason reason);
[[nodiscard]] intent::ReleaseOffers releasing(CredentialId id);
[[nodiscard]] intent::ConfirmReceipt confirming(CredentialId id, MinorUnits total);

}  // namespace tally::story
