#pragma once

#include "models/base/bytes.h"
#include "models/crypto/secret.h"

/// Random bytes from the operating system (libsodium's randombytes).
namespace tally {

void fillRandom(std::span<std::uint8_t> bytes);

template <typename Fixed>
[[nodiscard]] Fixed randomFixed() {
    Fixed out;
    fillRandom(out.data);
    return out;
}

[[nodiscard]] Result<Secret> randomSecret(std::size_t size);

}  // namespace tally
