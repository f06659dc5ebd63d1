// Whatever the line, tally-vectors answers with one line that is a JSON object. Reaches every operation: the logs, typed
// data, signatures in DER and phrases that have no target of their own.

#include "models/base/ensure.h"
#include "tests/vectors/ops.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto line = tally::textOf(tally::BytesView(data, size));
    // A keystore costs a second by design.
    if (line.find("keystore") != std::string_view::npos) {
        return 0;
    }
    const std::string answer = tally::vectors::answerLine(line);
    ENSURE(answer.find('\n') == std::string::npos);
    // The id is echoed: it may be nested as deep as a line can be.
    const auto parsed = tally::parseJson(answer, 2 * tally::kJsonMaxDepth);
    ENSURE(parsed && parsed->find("ok") != nullptr && parsed->find("ok")->boolean() != nullptr);
    return 0;
}
