#pragma once

#include "models/base/bytes.h"
#include "models/base/result.h"
#include "models/documents/invoice.h"

namespace tally {

/// Well-formed XML, but neither a UBL 2 invoice nor a credit note. args: namespace and name of the root element.
inline constexpr ErrorCode kInvoiceNotUbl{"invoice.not-ubl", ErrorKind::Input};

/// A UBL 2.1 Invoice or CreditNote (OASIS, urn:oasis:names:specification:ubl:schema:xsd:Invoice-2), read by its EN 16931
/// binding and checked by `invoiceViolations`. A value that cannot be read is a violation and stays empty; what is not
/// read at all is listed. Fails with the codes of xml_text.h and `kInvoiceNotUbl` only.
[[nodiscard]] Result<ImportedInvoice> readUblInvoice(BytesView file);

}  // namespace tally
