#include "ledger_client/consortium/quote_commitment.h"

#include "ledger_client/eth/eip712.h"

#include <string>

namespace tally {

namespace {

[[nodiscard]] Result<Eip712Types> quoteTypes() {
    return Eip712Types::make({
        {"Quote",
         {{"request", "uint64"},
          {"applicant", "uint32"},
          {"funder", "uint32"},
          {"kind", "uint8"},
          {"recourse", "bool"},
          {"nominal", "uint64"},
          {"annualRatePpm", "uint32"},
          {"dayCount", "uint8"},
          {"interestFrom", "uint16"},
          {"interestTo", "uint16"},
          {"interestTiming", "uint8"},
          {"interestBearer", "uint8"},
          {"fees", "Fee[]"},
          {"validToDay", "uint16"},
          {"salt", "bytes32"}}},
        {"Fee", {{"kind", "uint8"}, {"amount", "uint64"}, {"bearer", "uint8"}}},
    });
}

/// "name":"123", with the comma that follows it.
template <typename Integer>
[[nodiscard]] std::string member(std::string_view name, Integer value) {
    return "\"" + std::string(name) + "\":\"" + std::to_string(value) + "\",";
}

[[nodiscard]] std::string feesJson(const std::vector<Fee>& fees) {
    std::string out;
    for (const Fee& fee : fees) {
        std::string one = member("kind", static_cast<int>(fee.kind)) + member("amount", fee.amount) +
                          member("bearer", static_cast<int>(fee.bearer));
        one.pop_back();
        out += (out.empty() ? "{" : ",{") + one + "}";
    }
    return "[" + out + "]";
}

[[nodiscard]] std::string quoteJson(const QuoteCommitment& quote) {
    const FinancingTerms& terms = quote.terms;
    return "{" + member("request", quote.request.packed()) + member("applicant", quote.applicant.value) +
           member("funder", quote.funder.value) + member("kind", static_cast<int>(terms.kind)) +
           "\"recourse\":" + (terms.recourse ? "true," : "false,") + member("nominal", terms.nominal) +
           member("annualRatePpm", terms.annualRatePpm) + member("dayCount", static_cast<int>(terms.dayCount)) +
           member("interestFrom", terms.interestFrom.days) + member("interestTo", terms.interestTo.days) +
           member("interestTiming", static_cast<int>(terms.interestTiming)) +
           member("interestBearer", static_cast<int>(terms.interestBearer)) + "\"fees\":" + feesJson(terms.fees) + "," +
           member("validToDay", quote.validToDay.days) + "\"salt\":\"" + toHex0x(quote.salt.view()) + "\"}";
}

}  // namespace

Result<Hash> quoteCommitment(const QuoteCommitment& quote, std::uint64_t chainId, const Address& desk) {
    TALLY_ASSIGN(const Eip712Types types, quoteTypes());
    const std::string text = quoteJson(quote);
    TALLY_ASSIGN(const JsonValue message, parseJson(text));
    TALLY_ASSIGN(const Hash structHash, types.hashStruct("Quote", message));
    Eip712Domain domain;
    domain.name = "Tallystick";
    domain.version = "1";
    domain.chainId = Uint256::of(chainId);
    domain.verifyingContract = desk;
    return eip712Digest(eip712DomainSeparator(domain), structHash);
}

}  // namespace tally
