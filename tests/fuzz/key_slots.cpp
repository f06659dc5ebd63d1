// A file of key slots: what decodes encodes to the same bytes. The checksum is put right first, or nothing but it would be tried.

#include "models/wallet/key_slots.h"

#include "models/base/ensure.h"
#include "models/crypto/sealing.h"

#include <algorithm>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    tally::Bytes file(data, data + size);
    for (const bool mended : {false, true}) {
        if (mended) {
            const tally::Hash sum = tally::blake2b(file);
            file.insert(file.end(), sum.data.begin(), sum.data.end());
        }
        const auto slots = tally::KeySlots::decode(file);
        if (slots) {
            ENSURE(slots->encoded() == file);
        }
    }
    return 0;
}
