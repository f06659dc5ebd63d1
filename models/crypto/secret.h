#pragma once

#include "models/base/bytes.h"
#include "models/base/result.h"

#include <cstddef>
#include <span>
#include <string>

namespace tally {

/// The operating system would not keep the memory of a secret out of the swap file.
inline constexpr ErrorCode kSecretNotLocked{"secret.not-locked", ErrorKind::Internal};
inline constexpr ErrorCode kSecretNoMemory{"secret.no-memory", ErrorKind::Internal};

/// Bytes nobody else may see: a password, a phrase, a key. Lives in memory of its own between guard pages, locked
/// against swapping and dumps, wiped when it goes; moves but never copies by itself; has no way to print it.
class Secret {
public:
    /// Empty.
    Secret() noexcept = default;
    ~Secret();
    Secret(Secret&& other) noexcept;
    Secret& operator=(Secret&& other) noexcept;
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;

    /// `size` zero bytes.
    [[nodiscard]] static Result<Secret> zeros(std::size_t size);
    [[nodiscard]] static Result<Secret> copyOf(BytesView bytes);
    [[nodiscard]] static Result<Secret> copyOf(std::string_view text) { return copyOf(viewOf(text)); }
    /// Moves the text into a secret and wipes it where it was.
    [[nodiscard]] static Result<Secret> takeFrom(std::string& text);
    [[nodiscard]] Result<Secret> clone() const { return copyOf(view()); }

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] BytesView view() const { return {m_data, m_size}; }
    [[nodiscard]] std::span<std::uint8_t> bytes() { return {m_data, m_size}; }
    /// Forgets what stands after the first `size` bytes; `size` is not above the present one.
    void shrinkTo(std::size_t size);

    /// In a time that depends on the sizes only.
    friend bool operator==(const Secret& a, const Secret& b);

private:
    std::uint8_t* m_data = nullptr;
    std::size_t m_size = 0;
};

/// Overwrites memory that held a secret, in a way the compiler does not remove.
void wipe(std::span<std::uint8_t> bytes);
void wipe(std::string& text);

}  // namespace tally
