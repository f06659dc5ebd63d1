#include "app/tallyctl/choices.h"

#include "models/session/defaults.h"

namespace tally::ctl {

Result<Date> offerExpiry(Scene& scene, const Arguments& arguments, const LedgerTime& time, Date dueDate) {
    TALLY_ASSIGN(const auto given, arguments.dateIfAny("expiry"));
    if (given) {
        return *given;
    }
    return usualOfferExpiry(scene.ledger(), time.day, dueDate);
}

Result<Hash> referenceNamed(Scene& scene, const Arguments& arguments, std::string_view option) {
    TALLY_ASSIGN(const std::string words, arguments.required(option));
    TALLY_ASSIGN(const ConsortiumKeys* keys, scene.wallet().consortium());
    return keys->referenceHash(words);
}

Result<std::vector<CredentialId>> idOperands(Scene& scene, const Arguments& arguments) {
    TALLY_ASSIGN(const auto operands, arguments.someOperands("NUMBER"));
    std::vector<CredentialId> out;
    for (const std::string& words : operands) {
        TALLY_ASSIGN(const CredentialRow row, scene.credential(words, "NUMBER"));
        out.push_back(row.credential.id);
    }
    return out;
}

}  // namespace tally::ctl
