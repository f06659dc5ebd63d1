// The reader that builds and the one that only judges agree; what was read raw reads the same again; and simdjson, which
// reads the nodes' answers, takes the same texts but for numbers no double holds and surrogates without a partner.

#include "ledger_client/eth/json.h"

#include "models/base/ensure.h"

#include <simdjson.h>

namespace {

void compareWithSimdjson(std::string_view text, bool isJson) {
    thread_local simdjson::dom::parser parser;
    const auto theirs = parser.parse(simdjson::padded_string(text)).error();
    if (isJson) {
        ENSURE(theirs == simdjson::SUCCESS || theirs == simdjson::NUMBER_ERROR || theirs == simdjson::STRING_ERROR ||
               theirs == simdjson::DEPTH_ERROR);
    } else {
        // Later versions of simdjson pass over a byte order mark.
        ENSURE(theirs != simdjson::SUCCESS || text.starts_with("\xef\xbb\xbf"));
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = tally::textOf(tally::BytesView(data, size));
    const auto value = tally::parseJson(text);
    ENSURE(value.has_value() == tally::checkJson(text).has_value());
    compareWithSimdjson(text, value.has_value());
    if (value) {
        const auto again = tally::parseJson(value->raw);
        ENSURE(again && again->raw == value->raw);
    }
    return 0;
}
