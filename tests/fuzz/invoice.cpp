// Invoices and the XML below them: read, checked against every rule, judged for issuing; what is issuable has a
// fingerprint.

#include "models/base/ensure.h"
#include "models/documents/invoice_identity.h"
#include "models/documents/ubl_reader.h"
#include "models/documents/xml_tree.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const tally::BytesView file(data, size);
    const auto tree = tally::parseXml(file);
    const auto imported = tally::readUblInvoice(file);
    ENSURE(tree.has_value() || !imported.has_value());
    if (!imported) {
        return 0;
    }
    if (const auto issuable = tally::issuableInvoice(*imported)) {
        ENSURE(imported->violations.empty());
        ENSURE(issuable->payable.minor > 0);
        ENSURE(!tally::invoiceFingerprintInput(issuable->identity).empty());
    }
    return 0;
}
