#pragma once

#include "models/base/bytes.h"
#include "models/crypto/secret.h"

#include <cstdint>

/// Keys from passwords and from other keys.
namespace tally {

/// Not UTF-8, so it has no normal form.
inline constexpr ErrorCode kTextNotUtf8{"text.not-utf8", ErrorKind::Input};
/// The stated cost is more than this program is ready to spend, or less than the algorithm allows.
inline constexpr ErrorCode kKdfCost{"kdf.cost", ErrorKind::Input};
inline constexpr ErrorCode kKdfFailed{"kdf.failed", ErrorKind::Internal};

/// UTF-8 in normalization form KD (Unicode annex 15), so that the same words typed on another keyboard agree.
[[nodiscard]] Result<Secret> nfkd(BytesView utf8);

/// What one Argon2id (RFC 9106) costs. Stored beside what it protects, so that it can be raised later.
struct Argon2Cost {
    std::uint32_t passes = 0;
    std::uint64_t memoryBytes = 0;

    friend bool operator==(const Argon2Cost&, const Argon2Cost&) = default;
};
/// About half a second on an office computer.
inline constexpr Argon2Cost kArgon2Desktop{3, std::uint64_t{256} << 20};
/// No protection: for tests and for the practice ledger, whose passwords everybody knows.
inline constexpr Argon2Cost kArgon2Practice{1, std::uint64_t{64} << 10};
/// What a file may ask for before it is known to be genuine: four times the usual memory, and all passes together at most
/// `kArgon2MostBytes`, about half a minute.
inline constexpr Argon2Cost kArgon2Limit{64, std::uint64_t{1} << 30};
inline constexpr std::uint64_t kArgon2MostBytes = std::uint64_t{16} << 30;

using KdfSalt = FixedBytes<16, struct KdfSaltTag>;

[[nodiscard]] Result<Secret> argon2id(BytesView password, const KdfSalt& salt, Argon2Cost cost, std::size_t size);

/// scrypt (RFC 7914); memory is 128 * n * r bytes.
struct ScryptCost {
    std::uint64_t n = 0;
    std::uint64_t r = 0;
    std::uint64_t p = 0;

    friend bool operator==(const ScryptCost&, const ScryptCost&) = default;
};
/// What go-ethereum calls standard: 256 MiB, about a second.
inline constexpr ScryptCost kScryptStandard{262144, 8, 1};
/// No protection: for tests.
inline constexpr ScryptCost kScryptPractice{1024, 8, 1};

/// `kKdfCost` above 1 GiB, above n * r * p = 2^24, or where n is not a power of two.
[[nodiscard]] Result<Secret> scrypt(BytesView password, BytesView salt, ScryptCost cost, std::size_t size);

inline constexpr std::uint64_t kPbkdf2Limit = std::uint64_t{1} << 24;
/// PBKDF2 with HMAC-SHA-256 (RFC 8018); `kKdfCost` for no round or more than `kPbkdf2Limit`.
[[nodiscard]] Result<Secret> pbkdf2Sha256(BytesView password, BytesView salt, std::uint64_t rounds, std::size_t size);
/// PBKDF2 with HMAC-SHA-512, as BIP-39 uses it.
[[nodiscard]] Result<Secret> pbkdf2Sha512(BytesView password, BytesView salt, std::uint64_t rounds, std::size_t size);

/// HKDF with SHA-512 (RFC 5869): a key for one purpose, named by `info`, from a key of full strength.
[[nodiscard]] Result<Secret> hkdfSha512(BytesView key, std::string_view salt, std::string_view info, std::size_t size);

}  // namespace tally
