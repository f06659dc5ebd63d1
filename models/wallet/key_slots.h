#pragma once

#include "models/base/bytes.h"
#include "models/crypto/kdf.h"
#include "models/crypto/secret.h"
#include "models/wallet/errors.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

/// The small file beside the database (`NAME.tally-keys`): which secrets open it. Each slot holds the wallet's master
/// secret, sealed under a key of its own. The file is replaced whole, so that a change of password is done or not done.
///
/// Layout, integers big-endian: "TALLYKEY", u16 version (1), u16 flags, 16 bytes wallet id, u8 number of slots; each slot
/// u8 kind, u32 passes, u64 memory, 16 bytes salt, 72 bytes sealed (XChaCha20-Poly1305 of the 32-byte master secret,
/// bound to the wallet id and the slot's other fields); BLAKE2b-256 of all before it.
namespace tally {

using WalletId = FixedBytes<16, struct WalletIdTag>;

enum class SlotKind : std::uint8_t { Password = 1, Phrase = 2 };

struct KeySlot {
    SlotKind kind{};
    Argon2Cost cost;  ///< zero for the phrase, which needs no stretching
    KdfSalt salt;
    Bytes sealed;
};

struct KeySlots {
    /// Set in a copy made by `WalletFile::backUp`.
    static constexpr std::uint16_t kBackup = 1;
    static constexpr std::size_t kMasterSize = 32;

    WalletId wallet;
    std::uint16_t flags = 0;
    std::vector<KeySlot> slots;

    /// The slot of a kind, sealed anew; replaces the one that was there. A password's cost is stored with it.
    [[nodiscard]] Result<Done> setPassword(const Secret& password, const Secret& master, Argon2Cost cost);
    [[nodiscard]] Result<Done> setPhrase(const Secret& seed, const Secret& master);

    /// The master secret; `kWalletWrongPassword` where no slot opens.
    [[nodiscard]] Result<Secret> openPassword(const Secret& password) const;
    /// `seed` is BIP-39's 64 bytes; `kWalletWrongPhrase` where no slot opens.
    [[nodiscard]] Result<Secret> openPhrase(const Secret& seed) const;

    [[nodiscard]] Bytes encoded() const;
    /// Total: `kWalletForeign` without the mark, `kWalletNewer`, `kWalletTruncated` when the end is missing,
    /// `kWalletDamaged` when the checksum does not fit.
    [[nodiscard]] static Result<KeySlots> decode(BytesView bytes);
};

/// `NAME.tally-keys` for `NAME.tally`.
[[nodiscard]] std::filesystem::path keySlotsPath(const std::filesystem::path& wallet);
/// `kWalletKeysMissing` where there is no such file. place is its path.
[[nodiscard]] Result<KeySlots> readKeySlots(const std::filesystem::path& wallet);
[[nodiscard]] Result<Done> writeKeySlots(const std::filesystem::path& wallet, const KeySlots& slots);

}  // namespace tally
