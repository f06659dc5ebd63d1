#include "models/crypto/random.h"

#include "models/base/ensure.h"

#include <sodium.h>

namespace tally {

void fillRandom(std::span<std::uint8_t> bytes) {
    ENSURE(sodium_init() >= 0);
    randombytes_buf(bytes.data(), bytes.size());
}

Result<Secret> randomSecret(std::size_t size) {
    auto out = Secret::zeros(size);
    if (out) {
        fillRandom(out->bytes());
    }
    return out;
}

}  // namespace tally
