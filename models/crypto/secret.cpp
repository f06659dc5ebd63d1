#include "models/crypto/secret.h"

#include "models/base/ensure.h"

#include <sodium.h>

#include <cstring>
#include <utility>

namespace tally {

Secret::~Secret() { sodium_free(m_data); }

Secret::Secret(Secret&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0)) {}

Secret& Secret::operator=(Secret&& other) noexcept {
    if (this != &other) {
        sodium_free(m_data);
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

Result<Secret> Secret::zeros(std::size_t size) {
    ENSURE(sodium_init() >= 0);
    Secret out;
    if (size == 0) {
        return out;
    }
    out.m_data = static_cast<std::uint8_t*>(sodium_malloc(size));
    if (out.m_data == nullptr) {
        return fail(kSecretNoMemory);
    }
    // sodium_malloc locks too, but does not say when it could not.
    if (sodium_mlock(out.m_data, size) != 0) {
        return fail(kSecretNotLocked);
    }
    std::memset(out.m_data, 0, size);
    out.m_size = size;
    return out;
}

Result<Secret> Secret::copyOf(BytesView bytes) {
    auto out = zeros(bytes.size());
    if (out && !bytes.empty()) {
        std::memcpy(out->m_data, bytes.data(), bytes.size());
    }
    return out;
}

Result<Secret> Secret::takeFrom(std::string& text) {
    auto out = copyOf(text);
    wipe(text);
    return out;
}

void Secret::shrinkTo(std::size_t size) {
    ENSURE(size <= m_size);
    sodium_memzero(m_data + size, m_size - size);
    m_size = size;
}

bool operator==(const Secret& a, const Secret& b) {
    return a.m_size == b.m_size && (a.m_size == 0 || sodium_memcmp(a.m_data, b.m_data, a.m_size) == 0);
}

void wipe(std::span<std::uint8_t> bytes) { sodium_memzero(bytes.data(), bytes.size()); }

void wipe(std::string& text) {
    sodium_memzero(text.data(), text.size());
    text.clear();
}

}  // namespace tally
