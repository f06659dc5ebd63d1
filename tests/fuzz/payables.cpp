// Files of payables, CSV and XLSX: whatever comes, sound rows are sound and every other one is accounted for.

#include "models/documents/payables.h"

#include "models/base/ensure.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto file = tally::readPayables(tally::BytesView(data, size));
    if (!file) {
        return 0;
    }
    for (const tally::Payable& payable : file->payables) {
        ENSURE(payable.amount.minor > 0);
        ENSURE(payable.amount.minor <= payable.invoiceTotal.minor);
        ENSURE(payable.amount.currency == payable.invoiceTotal.currency);
        ENSURE(payable.invoiceDate <= payable.dueDate);
        ENSURE(!payable.invoiceNumber.empty());
    }
    for (const tally::PayableProblem& problem : file->problems) {
        ENSURE(problem.row > 0);
        ENSURE(!problem.code.empty());
    }
    return 0;
}
