// What stands sealed on the ledger, from whoever: envelopes, and members' names.

#include "models/session/envelope.h"

#include "models/base/ensure.h"
#include "models/session/consortium_keys.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto keys = tally::ConsortiumKeys::from(tally::Bytes(32, 7));
    static const auto key = tally::Secret::copyOf(tally::Bytes(32, 9));
    ENSURE(keys && key);
    const tally::BytesView sealed(data, size);
    const auto wraps = tally::envelopeWraps(sealed);
    ENSURE(!wraps || wraps->size() * 80 < size);
    // Nobody seals to these keys: whatever comes, it does not open, and nothing else happens.
    ENSURE(!tally::openEnvelope(sealed, *key));
    ENSURE(!keys->openNames(sealed) || size >= 16);
    return 0;
}
