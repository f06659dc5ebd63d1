#include "models/wallet/key_ring.h"

#include "models/crypto/bip39.h"
#include "models/crypto/derivation.h"
#include "models/crypto/kdf.h"
#include "models/crypto/keccak.h"
#include "models/crypto/sealing.h"

namespace tally {

namespace {

/// Binds a sealed key to its place, so that one cannot be put where another stood.
Bytes contextOf(std::string_view what, const Address& address) {
    Bytes out(what.begin(), what.end());
    out.insert(out.end(), address.data.begin(), address.data.end());
    return out;
}

constexpr std::string_view kSigning = "signing key ";
constexpr std::string_view kEncryption = "encryption key ";
constexpr std::string_view kPhrase = "phrase";

KeyInfo rowOf(const Statement& row) {
    KeyInfo out;
    out.address = row.fixed<Address>(0);
    out.encryptionKey = row.fixed<EncryptionKey>(1);
    if (!row.isNull(2)) {
        out.pathIndex = row.number<std::uint32_t>(2);
    }
    out.label = row.text(3);
    return out;
}

/// An imported key brings its encryption key with it, so that the keystore file alone restores both.
[[nodiscard]] Result<Secret> encryptionKeyOfImported(const Secret& signing) {
    return hkdfSha512(signing.view(), "tallystick", "x25519 encryption key of an imported key", 32);
}

}  // namespace

KeyRing::KeyRing(Database& database, Secret sealingKey, const Clock& clock)
    : m_database(database), m_sealingKey(std::move(sealingKey)), m_clock(clock), m_audit(database, clock) {}

Result<std::vector<KeyInfo>> KeyRing::list() {
    TALLY_ASSIGN(Statement rows, m_database.prepare("SELECT address, encryption_key, path_index, label FROM keys "
                                                    "ORDER BY path_index IS NULL, path_index, created_at, address"));
    rows.query();
    std::vector<KeyInfo> out;
    while (true) {
        TALLY_ASSIGN(const bool more, rows.next());
        if (!more) {
            return out;
        }
        out.push_back(rowOf(rows));
    }
}

Result<KeyInfo> KeyRing::find(const Address& address) {
    TALLY_ASSIGN(Statement row,
                 m_database.prepare("SELECT address, encryption_key, path_index, label FROM keys WHERE address = ?"));
    row.query(address);
    TALLY_ASSIGN(const bool found, row.next());
    if (!found) {
        return fail(kWalletNoKey, toHex0x(address.view()));
    }
    return rowOf(row);
}

Result<KeyInfo> KeyRing::deriveNext(const std::string& label) {
    TALLY_ASSIGN(const std::int64_t next, m_database.integer("SELECT coalesce(max(path_index) + 1, 0) FROM keys"));
    return derive(static_cast<std::uint32_t>(next), label);
}

Result<KeyInfo> KeyRing::derive(std::uint32_t index, const std::string& label) {
    TALLY_ASSIGN(const Secret from, seed());
    TALLY_ASSIGN(const Secret signing, operatorKey(from.view(), index));
    TALLY_ASSIGN(const Secret encryption, encryptionKey(from.view(), index));
    TALLY_ASSIGN(const Address address, addressOfKey(signing.view()));
    if (auto known = find(address)) {
        return known;
    }
    return keep(signing, encryption, index, label);
}

Result<std::vector<Address>> KeyRing::addressesOfPhrase(std::uint32_t count) {
    TALLY_ASSIGN(const Secret from, seed());
    std::vector<Address> out;
    for (std::uint32_t index = 0; index < count; ++index) {
        TALLY_ASSIGN(const Secret key, operatorKey(from.view(), index));
        TALLY_ASSIGN(const Address address, addressOfKey(key.view()));
        out.push_back(address);
    }
    return out;
}

Result<KeyInfo> KeyRing::importKey(const Secret& key, const std::string& label) {
    TALLY_ASSIGN(const Address address, addressOfKey(key.view()));
    if (find(address)) {
        return fail(kWalletKeyKnown, toHex0x(address.view()));
    }
    TALLY_ASSIGN(const Secret encryption, encryptionKeyOfImported(key));
    return keep(key, encryption, std::nullopt, label);
}

Result<KeyInfo> KeyRing::importKeystore(std::string_view json, const Secret& password, const std::string& label) {
    TALLY_ASSIGN(const Secret key, decryptKeystore(json, password.view()));
    return importKey(key, label);
}

Result<std::string> KeyRing::exportKeystore(const Address& address, const Secret& password, ScryptCost cost) {
    TALLY_ASSIGN(const Secret key, unseal(address, true));
    if (password.isEmpty()) {
        return fail(kWalletEmptyPassword);
    }
    TALLY_ASSIGN(std::string json, encryptKeystore(key.view(), password.view(), cost));
    TALLY_TRY(m_audit.append("key.exported", toHex0x(address.view())));
    return json;
}

Result<Done> KeyRing::rename(const Address& address, const std::string& label) {
    TALLY_ASSIGN(Statement update, m_database.prepare("UPDATE keys SET label = ? WHERE address = ?"));
    TALLY_TRY(update.run(label, address));
    if (m_database.changes() == 0) {
        return fail(kWalletNoKey, toHex0x(address.view()));
    }
    return Done{};
}

Result<EcdsaSignature> KeyRing::sign(const Address& address, BytesView preimage) {
    if (m_notice && m_notice->forbidsSigning()) {
        return fail(kWalletCopied, m_database.path().string(), {m_notice->other});
    }
    TALLY_ASSIGN(const Secret key, unseal(address, true));
    return signDigest(key.view(), keccak256(preimage));
}

Result<Secret> KeyRing::openSealed(const Address& address, BytesView box) {
    TALLY_ASSIGN(const Secret key, unseal(address, false));
    return tally::openSealed(key.view(), box);
}

Result<Secret> KeyRing::phrase() {
    TALLY_ASSIGN(Secret words, storedPhrase());
    TALLY_TRY(m_audit.append("phrase.shown", {}));
    return words;
}

Result<Secret> KeyRing::storedPhrase() {
    TALLY_ASSIGN(Statement row, m_database.prepare("SELECT phrase, language FROM wallet"));
    row.query();
    TALLY_ASSIGN(const bool found, row.next());
    if (!found) {
        return fail(kWalletDamaged, m_database.path().string());
    }
    TALLY_ASSIGN(const Secret entropy, decrypt(m_sealingKey.view(), row.blob(0), viewOf(kPhrase)));
    return mnemonicFrom(entropy.view(), row.text(1));
}

Result<Bytes> KeyRing::sealPhrase(const Secret& entropy) {
    return encrypt(m_sealingKey.view(), entropy.view(), viewOf(kPhrase));
}

Result<Secret> KeyRing::seed() {
    TALLY_ASSIGN(const Secret words, storedPhrase());
    return seedFrom(words.view(), {});
}

Result<KeyInfo> KeyRing::keep(const Secret& signing, const Secret& encryption, std::optional<std::uint32_t> index,
                              const std::string& label) {
    TALLY_ASSIGN(const Address address, addressOfKey(signing.view()));
    TALLY_ASSIGN(const X25519Public publicKey, x25519PublicOf(encryption.view()));
    TALLY_ASSIGN(const Bytes sealedSigning, encrypt(m_sealingKey.view(), signing.view(), contextOf(kSigning, address)));
    TALLY_ASSIGN(const Bytes sealedEncryption,
                 encrypt(m_sealingKey.view(), encryption.view(), contextOf(kEncryption, address)));
    const KeyInfo info{address, *EncryptionKey::from(publicKey), index, label};
    TALLY_ASSIGN(Tx tx, Tx::begin(m_database));
    TALLY_ASSIGN(Statement insert,
                 m_database.prepare("INSERT INTO keys (address, path_index, label, encryption_key, sealed_signing, "
                                    "sealed_encryption, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)"));
    TALLY_TRY(insert.run(address, index, label, info.encryptionKey, sealedSigning, sealedEncryption, m_clock.now()));
    TALLY_TRY(m_audit.append(index ? "key.derived" : "key.imported", toHex0x(address.view())));
    TALLY_TRY(tx.commit());
    return info;
}

Result<Secret> KeyRing::unseal(const Address& address, bool signing) {
    TALLY_ASSIGN(Statement row,
                 m_database.prepare("SELECT sealed_signing, sealed_encryption FROM keys WHERE address = ?"));
    row.query(address);
    TALLY_ASSIGN(const bool found, row.next());
    if (!found) {
        return fail(kWalletNoKey, toHex0x(address.view()));
    }
    auto key =
        decrypt(m_sealingKey.view(), row.blob(signing ? 0 : 1), contextOf(signing ? kSigning : kEncryption, address));
    if (!key) {
        return fail(kWalletDamaged, m_database.path().string());
    }
    return key;
}

}  // namespace tally
