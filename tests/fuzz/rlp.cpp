// What decodes encodes to the same bytes, and both readers agree on what one item is.

#include "ledger_client/eth/rlp.h"

#include "models/base/ensure.h"

#include <algorithm>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const tally::BytesView input(data, size);
    const auto item = tally::decodeRlp(input);
    const auto view = tally::readRlp(input);
    if (item) {
        const auto again = tally::encodeRlp(*item);
        ENSURE(again && std::ranges::equal(*again, input));
        ENSURE(view && view->isList == item->isList);
    }
    if (view && view->isList) {
        const auto items = tally::readRlpItems(*view, 64);
        ENSURE(!item || !items || items->size() == item->items.size());
    }
    return 0;
}
