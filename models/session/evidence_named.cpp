#include "models/session/evidence_named.h"

#include "models/documents/invoice_identity.h"

namespace tally {

Result<std::optional<Backing>> invoiceNamed(OpenWallet& wallet, const std::string& words) {
    TALLY_ASSIGN(Database * database, wallet.database());
    PayableStore store(*database);
    if (const auto fingerprint = fixedFromHex0x<Hash>(words)) {
        TALLY_ASSIGN(auto invoice, store.invoice(*fingerprint));
        return Backing{*fingerprint, std::move(invoice)};
    }
    TALLY_ASSIGN(auto invoices, store.invoices());
    const std::string number = canonicalInvoiceNumber(words);
    for (StoredInvoice& stored : invoices) {
        if (canonicalInvoiceNumber(stored.invoice.identity.number) == number) {
            const Hash fingerprint = stored.fingerprint;
            return Backing{fingerprint, std::move(stored)};
        }
    }
    return std::nullopt;
}

Result<Hash> evidenceNamed(OpenWallet& wallet, const std::string& words) {
    TALLY_ASSIGN(const auto invoice, invoiceNamed(wallet, words));
    if (invoice) {
        return invoice->fingerprint;
    }
    TALLY_ASSIGN(const ConsortiumKeys* keys, wallet.consortium());
    return keys->referenceHash(words);
}

}  // namespace tally
