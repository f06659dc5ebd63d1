#include "models/wallet/key_slots.h"

#include "models/base/ensure.h"
#include "models/base/files.h"
#include "models/crypto/derivation.h"
#include "models/crypto/random.h"
#include "models/crypto/sealing.h"

#include <algorithm>

namespace tally {

namespace {

constexpr std::string_view kMark = "TALLYKEY";
constexpr std::uint16_t kVersion = 1;
constexpr std::size_t kHeadSize = 8 + 2 + 2 + WalletId::kSize + 1;
constexpr std::size_t kSealedSize = KeySlots::kMasterSize + kEncryptOverhead;
constexpr std::size_t kSlotSize = 1 + 4 + 8 + KdfSalt::kSize + kSealedSize;
constexpr std::size_t kMostSlots = 16;
constexpr std::size_t kLargestFile = std::size_t{64} << 10;

void append(Bytes& out, std::uint64_t value, int bytes) {
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
        out.push_back(static_cast<std::uint8_t>(value >> shift));
    }
}

void append(Bytes& out, BytesView bytes) { out.insert(out.end(), bytes.begin(), bytes.end()); }

/// Takes from the front of what is known to be long enough.
class Reader {
public:
    explicit Reader(BytesView bytes) : m_rest(bytes) {}
    BytesView take(std::size_t size) {
        ENSURE(size <= m_rest.size());
        const BytesView out = m_rest.first(size);
        m_rest = m_rest.subspan(size);
        return out;
    }
    std::uint64_t number(std::size_t bytes) {
        std::uint64_t out = 0;
        for (const std::uint8_t byte : take(bytes)) {
            out = out << 8 | byte;
        }
        return out;
    }

private:
    BytesView m_rest;
};

/// What a slot's seal is bound to.
Bytes contextOf(const WalletId& wallet, const KeySlot& slot) {
    Bytes out;
    append(out, viewOf(kMark));
    append(out, wallet.view());
    append(out, static_cast<std::uint64_t>(slot.kind), 1);
    append(out, slot.cost.passes, 4);
    append(out, slot.cost.memoryBytes, 8);
    append(out, slot.salt.view());
    return out;
}

[[nodiscard]] Result<Secret> passwordKey(const Secret& password, const KeySlot& slot) {
    TALLY_ASSIGN(const Secret normal, nfkd(password.view()));
    return argon2id(normal.view(), slot.salt, slot.cost, 32);
}

[[nodiscard]] Result<Done> place(KeySlots& into, KeySlot slot, const Secret& key, const Secret& master) {
    ENSURE(master.size() == KeySlots::kMasterSize);
    TALLY_ASSIGN(slot.sealed, encrypt(key.view(), master.view(), contextOf(into.wallet, slot)));
    std::erase_if(into.slots, [&slot](const KeySlot& old) { return old.kind == slot.kind; });
    into.slots.push_back(std::move(slot));
    return Done{};
}

}  // namespace

Result<Done> KeySlots::setPassword(const Secret& password, const Secret& master, Argon2Cost cost) {
    if (password.isEmpty()) {
        return fail(kWalletEmptyPassword);
    }
    KeySlot slot{SlotKind::Password, cost, randomFixed<KdfSalt>(), {}};
    TALLY_ASSIGN(const Secret key, passwordKey(password, slot));
    return place(*this, std::move(slot), key, master);
}

Result<Done> KeySlots::setPhrase(const Secret& seed, const Secret& master) {
    TALLY_ASSIGN(const Secret key, phraseSlotKey(seed.view()));
    return place(*this, KeySlot{SlotKind::Phrase, {}, randomFixed<KdfSalt>(), {}}, key, master);
}

Result<Secret> KeySlots::openPassword(const Secret& password) const {
    for (const KeySlot& slot : slots) {
        if (slot.kind == SlotKind::Password) {
            TALLY_ASSIGN(const Secret key, passwordKey(password, slot));
            if (auto master = decrypt(key.view(), slot.sealed, contextOf(wallet, slot))) {
                return master;
            }
        }
    }
    return fail(kWalletWrongPassword);
}

Result<Secret> KeySlots::openPhrase(const Secret& seed) const {
    TALLY_ASSIGN(const Secret key, phraseSlotKey(seed.view()));
    for (const KeySlot& slot : slots) {
        if (slot.kind == SlotKind::Phrase) {
            if (auto master = decrypt(key.view(), slot.sealed, contextOf(wallet, slot))) {
                return master;
            }
        }
    }
    return fail(kWalletWrongPhrase);
}

Bytes KeySlots::encoded() const {
    Bytes out;
    append(out, viewOf(kMark));
    append(out, kVersion, 2);
    append(out, flags, 2);
    append(out, wallet.view());
    append(out, slots.size(), 1);
    for (const KeySlot& slot : slots) {
        ENSURE(slot.sealed.size() == kSealedSize);
        append(out, static_cast<std::uint64_t>(slot.kind), 1);
        append(out, slot.cost.passes, 4);
        append(out, slot.cost.memoryBytes, 8);
        append(out, slot.salt.view());
        append(out, slot.sealed);
    }
    append(out, blake2b(out).view());
    return out;
}

Result<KeySlots> KeySlots::decode(BytesView bytes) {
    const std::string_view start = textOf(bytes.first(std::min(bytes.size(), kMark.size())));
    if (start != kMark.substr(0, start.size())) {
        return fail(kWalletForeign);
    }
    if (bytes.size() < kHeadSize) {
        return fail(kWalletTruncated);
    }
    Reader reader(bytes.subspan(kMark.size()));
    const std::uint64_t version = reader.number(2);
    KeySlots out;
    out.flags = static_cast<std::uint16_t>(reader.number(2));
    out.wallet = *WalletId::from(reader.take(WalletId::kSize));
    const std::size_t count = reader.number(1);
    const std::size_t whole = kHeadSize + count * kSlotSize + Hash::kSize;
    const bool sealed =
        bytes.size() > Hash::kSize &&
        std::ranges::equal(blake2b(bytes.first(bytes.size() - Hash::kSize)).view(), bytes.last(Hash::kSize));
    if (sealed && version > kVersion) {
        return fail(kWalletNewer, {}, {std::to_string(version), std::to_string(kVersion)});
    }
    if (!sealed || version != kVersion || count == 0 || count > kMostSlots || bytes.size() != whole) {
        const bool cut = !sealed && version == kVersion && count > 0 && count <= kMostSlots && bytes.size() < whole;
        return fail(cut ? kWalletTruncated : kWalletDamaged);
    }
    for (std::size_t i = 0; i < count; ++i) {
        KeySlot slot;
        slot.kind = static_cast<SlotKind>(reader.number(1));
        slot.cost.passes = static_cast<std::uint32_t>(reader.number(4));
        slot.cost.memoryBytes = reader.number(8);
        slot.salt = *KdfSalt::from(reader.take(KdfSalt::kSize));
        const BytesView box = reader.take(kSealedSize);
        slot.sealed.assign(box.begin(), box.end());
        out.slots.push_back(std::move(slot));
    }
    return out;
}

std::filesystem::path keySlotsPath(const std::filesystem::path& wallet) {
    std::filesystem::path out = wallet;
    out += "-keys";
    return out;
}

Result<KeySlots> readKeySlots(const std::filesystem::path& wallet) {
    const auto path = keySlotsPath(wallet);
    auto bytes = readFile(path, kLargestFile);
    if (!bytes) {
        const ErrorCode code = bytes.error().code;
        if (code == kFileMissing) {
            return fail(kWalletKeysMissing, path.string());
        }
        return code == kFileTooLarge ? fail(kWalletForeign, path.string()) : failWith(std::move(bytes).error());
    }
    if (bytes->empty()) {
        return fail(kWalletTruncated, path.string());
    }
    auto slots = KeySlots::decode(*bytes);
    if (!slots) {
        slots.error().place = path.string();
    }
    return slots;
}

Result<Done> writeKeySlots(const std::filesystem::path& wallet, const KeySlots& slots) {
    return replaceFile(keySlotsPath(wallet), slots.encoded(), FileMode::Private);
}

}  // namespace tally
