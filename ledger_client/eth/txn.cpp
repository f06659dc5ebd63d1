#include "ledger_client/eth/txn.h"

#include "ledger_client/eth/rlp.h"
#include "models/base/ensure.h"
#include "models/crypto/keccak.h"

#include <string>

namespace tally {

namespace {

constexpr std::uint64_t kPlainV = 27;
constexpr std::uint64_t kProtectedV = 35;
constexpr std::uint8_t kFirstListByte = 0xc0;
constexpr std::size_t kLegacyFields = 6;
constexpr std::size_t kSignatureFields = 3;
constexpr std::size_t kMaxFields = 12;

bool isTyped(const Txn& txn) { return txn.type != TxnType::Legacy; }

void appendAccessList(Bytes& out, const std::vector<AccessListEntry>& list) {
    Bytes entries;
    for (const AccessListEntry& entry : list) {
        Bytes keys;
        for (const Hash& key : entry.storageKeys) {
            appendRlp(keys, key.view());
        }
        Bytes fields;
        appendRlp(fields, entry.address.view());
        appendRlpList(fields, keys);
        appendRlpList(entries, fields);
    }
    appendRlpList(out, entries);
}

/// All fields before the signature, encoded one after the other.
Bytes commonFields(const Txn& txn) {
    Bytes out;
    if (isTyped(txn)) {
        appendRlp(out, *txn.chainId);
    }
    appendRlp(out, Uint256::of(txn.nonce));
    if (txn.type == TxnType::FeeMarket) {
        appendRlp(out, txn.maxPriorityFeePerGas);
        appendRlp(out, txn.maxFeePerGas);
    } else {
        appendRlp(out, txn.gasPrice);
    }
    appendRlp(out, Uint256::of(txn.gasLimit));
    appendRlp(out, txn.to ? txn.to->view() : BytesView{});
    appendRlp(out, txn.value);
    appendRlp(out, BytesView(txn.data));
    if (isTyped(txn)) {
        appendAccessList(out, txn.accessList);
    }
    return out;
}

Bytes envelope(const Txn& txn, BytesView fields) {
    Bytes out;
    if (isTyped(txn)) {
        out.push_back(static_cast<std::uint8_t>(txn.type));
    }
    appendRlpList(out, fields);
    return out;
}

/// 35 + 2 chainId + parity; nothing when that reaches 2^256.
std::optional<Uint256> protectedV(const Uint256& chainId, std::uint8_t parity) {
    const auto doubled = checkedAdd(chainId, chainId);
    return doubled ? checkedAdd(*doubled, Uint256::of(kProtectedV + parity)) : std::nullopt;
}

[[nodiscard]] Result<Done> checkChainId(const Txn& txn) {
    if (isTyped(txn) && !txn.chainId) {
        return fail(kTxnRange, "chainId");
    }
    if (!isTyped(txn) && txn.chainId && !protectedV(*txn.chainId, 1)) {
        return fail(kTxnRange, "chainId");
    }
    return Done{};
}

/// Takes the fields of a list one by one, naming each for the errors.
class FieldReader {
public:
    explicit FieldReader(std::vector<RlpView> fields) : m_fields(std::move(fields)) {}

    [[nodiscard]] std::size_t left() const { return m_fields.size() - m_next; }

    [[nodiscard]] Result<Uint256> number(const char* name) {
        const RlpView& field = next();
        if (!field.isList && field.payload.size() > 32 && field.payload[0] != 0) {
            return fail(kTxnRange, name);
        }
        return named(field.integer(256), name);
    }

    [[nodiscard]] Result<std::uint64_t> number64(const char* name) {
        TALLY_ASSIGN(const Uint256 value, number(name));
        const auto narrow = value.toUint64();
        return narrow ? Result<std::uint64_t>(*narrow) : fail(kTxnRange, name);
    }

    [[nodiscard]] Result<std::optional<Address>> recipient() {
        TALLY_ASSIGN(const BytesView bytes, named(next().string(), "to"));
        const auto address = Address::from(bytes);
        if (!bytes.empty() && !address) {
            return fail(kTxnRecipient, "to");
        }
        return address;
    }

    [[nodiscard]] Result<Bytes> data() {
        TALLY_ASSIGN(const BytesView bytes, named(next().string(), "data"));
        return Bytes(bytes.begin(), bytes.end());
    }

    [[nodiscard]] Result<std::vector<AccessListEntry>> accessList() {
        const RlpView& field = next();
        if (!field.isList) {
            return fail(kTxnAccessList, "accessList");
        }
        std::vector<AccessListEntry> out;
        RlpListReader entries(field);
        while (!entries.isAtEnd()) {
            TALLY_ASSIGN(const RlpView item, named(entries.next(), "accessList"));
            TALLY_ASSIGN(AccessListEntry entry, accessEntry(item));
            out.push_back(std::move(entry));
        }
        return out;
    }

private:
    template <typename T>
    [[nodiscard]] static Result<T> named(Result<T> result, const char* name) {
        if (!result) {
            result.error().place = name;
        }
        return result;
    }

    [[nodiscard]] static Result<AccessListEntry> accessEntry(const RlpView& item) {
        if (!item.isList) {
            return fail(kTxnAccessList, "accessList");
        }
        const auto read = readRlpItems(item, 2);
        if (!read) {
            return fail(read.error().code == kRlpShape ? kTxnAccessList : read.error().code, "accessList");
        }
        const std::vector<RlpView>& parts = *read;
        const auto address = parts.size() == 2 && !parts[0].isList ? Address::from(parts[0].payload) : std::nullopt;
        if (!address || !parts[1].isList) {
            return fail(kTxnAccessList, "accessList");
        }
        AccessListEntry out{*address, {}};
        RlpListReader keys(parts[1]);
        while (!keys.isAtEnd()) {
            TALLY_ASSIGN(const RlpView key, named(keys.next(), "accessList"));
            const auto hash = key.isList ? std::nullopt : Hash::from(key.payload);
            if (!hash) {
                return fail(kTxnAccessList, "accessList");
            }
            out.storageKeys.push_back(*hash);
        }
        return out;
    }

    const RlpView& next() {
        ENSURE(m_next < m_fields.size());
        return m_fields[m_next++];
    }

    std::vector<RlpView> m_fields;
    std::size_t m_next = 0;
};

[[nodiscard]] Result<Txn> readCommon(FieldReader& in, TxnType type) {
    Txn out;
    out.type = type;
    if (type != TxnType::Legacy) {
        TALLY_ASSIGN(out.chainId, in.number("chainId"));
    }
    TALLY_ASSIGN(out.nonce, in.number64("nonce"));
    if (type == TxnType::FeeMarket) {
        TALLY_ASSIGN(out.maxPriorityFeePerGas, in.number("maxPriorityFeePerGas"));
        TALLY_ASSIGN(out.maxFeePerGas, in.number("maxFeePerGas"));
    } else {
        TALLY_ASSIGN(out.gasPrice, in.number("gasPrice"));
    }
    TALLY_ASSIGN(out.gasLimit, in.number64("gasLimit"));
    TALLY_ASSIGN(out.to, in.recipient());
    TALLY_ASSIGN(out.value, in.number("value"));
    TALLY_ASSIGN(out.data, in.data());
    if (type != TxnType::Legacy) {
        TALLY_ASSIGN(out.accessList, in.accessList());
    }
    return out;
}

/// Sets the chain id of a protected legacy transaction, and the parity that v states.
[[nodiscard]] Result<std::uint8_t> readV(Txn& txn, const Uint256& v) {
    const auto small = v.toUint64();
    if (isTyped(txn)) {
        return small && *small <= 1 ? Result<std::uint8_t>(static_cast<std::uint8_t>(*small)) : fail(kTxnV, "yParity");
    }
    if (small == kPlainV || small == kPlainV + 1) {
        return static_cast<std::uint8_t>(*small - kPlainV);
    }
    const auto above = checkedSubtract(v, Uint256::of(kProtectedV));
    if (!above) {
        return fail(kTxnV, "v");
    }
    txn.chainId = halved(*above);
    return static_cast<std::uint8_t>(above->data[31] & 1U);
}

[[nodiscard]] Result<Done> readSignature(DecodedTxn& out, const Uint256& r, const Uint256& s) {
    TALLY_ASSIGN(const std::uint8_t parity, readV(out.txn, out.v));
    const EcdsaSignature signature{Hash{r.data}, Hash{s.data}, parity};
    TALLY_ASSIGN(const Bytes preimage, encodeTxnPreimage(out.txn));
    const auto key = recoverKey(keccak256(preimage), signature);
    if (!key) {
        return fail(isHighS(signature.s) ? kTxnHighS : kTxnSignature);
    }
    out.signature = signature;
    out.from = addressOf(*key);
    return Done{};
}

[[nodiscard]] Result<TxnType> typeOf(BytesView raw) {
    if (!raw.empty() && raw[0] >= kFirstListByte) {
        return TxnType::Legacy;
    }
    if (!raw.empty() && (raw[0] == 1 || raw[0] == 2)) {
        return raw[0] == 1 ? TxnType::AccessList : TxnType::FeeMarket;
    }
    return fail(kTxnType);
}

std::size_t commonFieldCount(TxnType type) {
    constexpr std::size_t kChainIdAndAccessList = 2;
    return kLegacyFields + (type == TxnType::Legacy ? 0 : kChainIdAndAccessList) + (type == TxnType::FeeMarket ? 1 : 0);
}

}  // namespace

Result<Bytes> encodeTxnPreimage(const Txn& txn) {
    TALLY_TRY(checkChainId(txn));
    Bytes fields = commonFields(txn);
    if (!isTyped(txn) && txn.chainId) {
        appendRlp(fields, *txn.chainId);
        appendRlp(fields, BytesView{});
        appendRlp(fields, BytesView{});
    }
    return envelope(txn, fields);
}

Result<Bytes> encodeTxn(const Txn& txn, const EcdsaSignature& signature) {
    TALLY_TRY(checkChainId(txn));
    Uint256 v = Uint256::of(signature.yParity);
    if (!isTyped(txn)) {
        v = txn.chainId ? *protectedV(*txn.chainId, signature.yParity) : Uint256::of(kPlainV + signature.yParity);
    }
    Bytes fields = commonFields(txn);
    appendRlp(fields, v);
    appendRlp(fields, Uint256{signature.r.data});
    appendRlp(fields, Uint256{signature.s.data});
    return envelope(txn, fields);
}

Result<DecodedTxn> decodeTxn(BytesView raw) {
    TALLY_ASSIGN(const TxnType type, typeOf(raw));
    TALLY_ASSIGN(const RlpView list, readRlp(type == TxnType::Legacy ? raw : raw.subspan(1)));
    if (!list.isList) {
        return fail(kTxnFields);
    }
    auto fields = readRlpItems(list, kMaxFields);
    if (!fields) {
        return fail(fields.error().code == kRlpShape ? kTxnFields : fields.error().code);
    }
    const std::size_t common = commonFieldCount(type);
    if (fields->size() != common && fields->size() != common + kSignatureFields) {
        return fail(kTxnFields);
    }
    FieldReader in(*std::move(fields));
    DecodedTxn out;
    TALLY_ASSIGN(out.txn, readCommon(in, type));
    out.hash = keccak256(raw);
    if (in.left() == 0) {
        return out;
    }
    TALLY_ASSIGN(out.v, in.number(type == TxnType::Legacy ? "v" : "yParity"));
    TALLY_ASSIGN(const Uint256 r, in.number("r"));
    TALLY_ASSIGN(const Uint256 s, in.number("s"));
    if (type == TxnType::Legacy && r.isZero() && s.isZero()) {
        out.txn.chainId = out.v;
        TALLY_TRY(checkChainId(out.txn));
        return out;
    }
    TALLY_TRY(readSignature(out, r, s));
    return out;
}

Result<Bytes> attachSignature(BytesView preimage, const EcdsaSignature& signature) {
    TALLY_ASSIGN(const DecodedTxn decoded, decodeTxn(preimage));
    if (decoded.signature) {
        return fail(kTxnFields);
    }
    return encodeTxn(decoded.txn, signature);
}

}  // namespace tally
