#include "models/documents/invoice.h"

namespace tally {

std::optional<Uscc> InvoiceParty::uscc() const {
    std::vector<std::string> candidates{legalId.value};
    for (const SchemedId& id : ids) {
        candidates.push_back(id.value);
    }
    candidates.insert(candidates.end(), {taxRegistration, vatId, endpoint.value});
    for (const std::string& candidate : candidates) {
        std::string text = normalisedUscc(candidate);
        if (auto found = Uscc::from(text)) {
            return found;
        }
        // A VAT identifier begins with its country (BR-CO-09).
        if (text.starts_with("CN")) {
            if (auto found = Uscc::from(text.substr(2))) {
                return found;
            }
        }
    }
    return std::nullopt;
}

}  // namespace tally
