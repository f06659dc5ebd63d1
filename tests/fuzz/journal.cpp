// The first byte is the kind of an event, the rest its journal entry: what decodes encodes to the same bytes.

#include "models/base/ensure.h"
#include "models/domain/event_codec.h"

#include <algorithm>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) {
        return 0;
    }
    const std::size_t kind = data[0];
    const tally::BytesView entry(data + 1, size - 1);
    const auto event = tally::decodeEvent(kind, entry);
    if (event) {
        ENSURE(event->index() == kind);
        ENSURE(std::ranges::equal(tally::encodeEvent(*event), entry));
    }
    return 0;
}
