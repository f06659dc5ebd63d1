// A consortium file that is taken is written and taken again as the same.

#include "ledger_client/consortium/manifest.h"

#include "models/base/ensure.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto manifest = tally::parseManifest(tally::textOf(tally::BytesView(data, size)));
    if (manifest) {
        const auto again = tally::parseManifest(tally::formatManifest(*manifest));
        ENSURE(again && *again == *manifest);
    }
    return 0;
}
