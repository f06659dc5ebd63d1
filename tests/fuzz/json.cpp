// The reader that builds and the one that only judges agree; what was read raw reads the same again.

#include "ledger_client/eth/json.h"

#include "models/base/ensure.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = tally::textOf(tally::BytesView(data, size));
    const auto value = tally::parseJson(text);
    ENSURE(value.has_value() == tally::checkJson(text).has_value());
    if (value) {
        const auto again = tally::parseJson(value->raw);
        ENSURE(again && again->raw == value->raw);
    }
    return 0;
}
