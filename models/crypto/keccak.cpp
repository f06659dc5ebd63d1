#include "models/crypto/keccak.h"

#include <crypto++/keccak.h>

namespace tally {

struct Keccak256::Sponge {
    CryptoPP::Keccak_256 hash;
};

Keccak256::Keccak256() : m_sponge(std::make_unique<Sponge>()) {}
Keccak256::~Keccak256() = default;
Keccak256::Keccak256(Keccak256&&) noexcept = default;
Keccak256& Keccak256::operator=(Keccak256&&) noexcept = default;

void Keccak256::update(BytesView data) { m_sponge->hash.Update(data.data(), data.size()); }

Hash Keccak256::finish() {
    Hash out;
    m_sponge->hash.Final(out.data.data());
    return out;
}

Hash keccak256(BytesView data) {
    CryptoPP::Keccak_256 hash;
    Hash out;
    hash.Update(data.data(), data.size());
    hash.Final(out.data.data());
    return out;
}

}  // namespace tally
