#pragma once

#include "models/base/clock.h"
#include "models/crypto/ecdsa.h"
#include "models/crypto/keystore.h"
#include "models/domain/member.h"
#include "models/wallet/audit_store.h"
#include "models/wallet/copy_check.h"
#include "models/wallet/database.h"

#include <optional>
#include <string>
#include <vector>

namespace tally {

/// A key of the wallet, as far as everybody may know it.
struct KeyInfo {
    Address address;
    EncryptionKey encryptionKey;             ///< X25519, for what is sealed to this operator
    std::optional<std::uint32_t> pathIndex;  ///< in the phrase; nothing for an imported key
    std::string label;

    /// The phrase does not bring it back: without a backup of the wallet or the keystore it is lost with the file.
    [[nodiscard]] bool needsBackup() const { return !pathIndex; }
    friend bool operator==(const KeyInfo&, const KeyInfo&) = default;
};

/// The operators' keys of one open wallet. Each is sealed under a key of its own inside the encrypted database, and is
/// unsealed into locked memory for the moment it signs or opens.
class KeyRing {
public:
    KeyRing(Database& database, Secret sealingKey, const Clock& clock);

    [[nodiscard]] Result<std::vector<KeyInfo>> list();
    [[nodiscard]] Result<KeyInfo> find(const Address& address);

    /// The key after the last one derived; `label` is for people.
    [[nodiscard]] Result<KeyInfo> deriveNext(const std::string& label);
    /// The key of one index of the phrase; the one already there when it was derived before.
    [[nodiscard]] Result<KeyInfo> derive(std::uint32_t index, const std::string& label);
    /// The addresses of the first `count` keys of the phrase, without keeping any: what a restored wallet compares with
    /// the ledger's operators.
    [[nodiscard]] Result<std::vector<Address>> addressesOfPhrase(std::uint32_t count);

    [[nodiscard]] Result<KeyInfo> importKey(const Secret& key, const std::string& label);
    [[nodiscard]] Result<KeyInfo> importKeystore(std::string_view json, const Secret& password,
                                                 const std::string& label);
    [[nodiscard]] Result<std::string> exportKeystore(const Address& address, const Secret& password,
                                                     ScryptCost cost = kScryptStandard);
    [[nodiscard]] Result<Done> rename(const Address& address, const std::string& label);

    /// The signature of Keccak-256 of `preimage`, which the wallet hashes itself: an unsigned transaction, or EIP-712's
    /// 0x1901 and two hashes. `kWalletCopied` in a copy that was not adopted.
    [[nodiscard]] Result<EcdsaSignature> sign(const Address& address, BytesView preimage);
    /// What was sealed to this key's encryption key.
    [[nodiscard]] Result<Secret> openSealed(const Address& address, BytesView box);

    /// The recovery phrase, to be shown to the person it belongs to. That it was shown goes on record first.
    [[nodiscard]] Result<Secret> phrase();

    /// Signing is refused while there is such a notice.
    void setCopyNotice(std::optional<CopyNotice> notice) { m_notice = std::move(notice); }

private:
    friend class WalletFile;
    /// Keeps the phrase in a new wallet's only row.
    [[nodiscard]] Result<Bytes> sealPhrase(const Secret& entropy);

    [[nodiscard]] Result<Secret> storedPhrase();
    [[nodiscard]] Result<Secret> seed();
    [[nodiscard]] Result<KeyInfo> keep(const Secret& signing, const Secret& encryption,
                                       std::optional<std::uint32_t> index, const std::string& label);
    [[nodiscard]] Result<Secret> unseal(const Address& address, bool signing);

    Database& m_database;
    Secret m_sealingKey;
    const Clock& m_clock;
    AuditStore m_audit;
    std::optional<CopyNotice> m_notice;
};

}  // namespace tally
