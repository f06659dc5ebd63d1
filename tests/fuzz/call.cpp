// A prepared call, as anybody may put one on the ledger: what is read as an intent is written as the same bytes.

#include "ledger_client/consortium/call_reading.h"
#include "ledger_client/consortium/intent_mapping.h"
#include "models/base/ensure.h"

#include <algorithm>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const tally::BytesView call(data, size);
    const auto intent = tally::intentOf(call);
    if (intent) {
        const auto written = tally::contractCallOf(*intent);
        ENSURE(written && std::ranges::equal(written->data, call));
    }
    return 0;
}
