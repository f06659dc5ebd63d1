// Whatever a contract gives back, there is one refusal for it, with a code of ours and texts of bearable length.

#include "ledger_client/consortium/revert.h"

#include "models/base/ensure.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const tally::Error error = tally::errorOfRevert(tally::BytesView(data, size));
    ENSURE(error.code.kind == tally::ErrorKind::Refused);
    ENSURE(error.code.name.starts_with("ledger."));
    constexpr std::size_t kMostBytes = 4 * 200;
    for (const std::string& text : error.args) {
        ENSURE(text.size() <= kMostBytes);
    }
    return 0;
}
