#pragma once

#include "models/base/bytes.h"

#include <memory>

/// Keccak-256 as Ethereum uses it: the sponge of the 2011 submission with its padding byte 0x01, not FIPS 202's SHA3-256.
namespace tally {

[[nodiscard]] Hash keccak256(BytesView data);

/// The same over data that arrives in pieces. After `finish` it starts anew.
class Keccak256 {
public:
    Keccak256();
    ~Keccak256();
    Keccak256(Keccak256&&) noexcept;
    Keccak256& operator=(Keccak256&&) noexcept;

    void update(BytesView data);
    [[nodiscard]] Hash finish();

private:
    struct Sponge;
    std::unique_ptr<Sponge> m_sponge;
};

}  // namespace tally
