#include "ledger_client/eth/txn.h"
#include "models/crypto/address.h"
#include "models/crypto/keccak.h"
#include "tests/vectors/ops.h"

namespace tally::vectors {

namespace {

[[nodiscard]] Result<TxnType> typeFrom(const Fields& in) {
    TALLY_ASSIGN(const Uint256 number, in.number("type"));
    const auto type = number.toUint64();
    return type && *type <= 2 ? Result<TxnType>(static_cast<TxnType>(*type)) : fail(kTxnType, "type");
}

[[nodiscard]] Result<std::uint64_t> number64(const Fields& in, const char* name) {
    TALLY_ASSIGN(const std::string text, in.text(name));
    TALLY_ASSIGN(const Uint256 number, in.number(name));
    const auto narrow = number.toUint64();
    return narrow ? Result<std::uint64_t>(*narrow) : fail(kTxnRange, name);
}

[[nodiscard]] Result<std::vector<AccessListEntry>> accessListFrom(const Fields& in) {
    std::vector<AccessListEntry> out;
    if (!in.has("accessList")) {
        return out;
    }
    TALLY_ASSIGN(const JsonArray* entries, in.array("accessList"));
    for (const JsonValue& entry : *entries) {
        const Fields fields(entry);
        const auto address = fields.address("address");
        const auto keys = fields.array("storageKeys");
        if (!address || !keys) {
            return in.refuse("accessList");
        }
        AccessListEntry made{*address, {}};
        for (const JsonValue& key : **keys) {
            const auto word = key.string() != nullptr ? fixedFromHex0x<Hash>(*key.string()) : std::nullopt;
            if (!word) {
                return in.refuse("accessList");
            }
            made.storageKeys.push_back(*word);
        }
        out.push_back(std::move(made));
    }
    return out;
}

[[nodiscard]] Result<Txn> txnFrom(const Fields& in) {
    Txn out;
    TALLY_ASSIGN(out.type, typeFrom(in));
    const bool isTyped = out.type != TxnType::Legacy;
    if (isTyped || in.has("chainId")) {
        TALLY_ASSIGN(out.chainId, in.number("chainId"));
    }
    TALLY_ASSIGN(out.nonce, number64(in, "nonce"));
    if (out.type == TxnType::FeeMarket) {
        TALLY_ASSIGN(out.maxFeePerGas, in.number("maxFeePerGas"));
        TALLY_ASSIGN(out.maxPriorityFeePerGas, in.number("maxPriorityFeePerGas"));
    } else {
        TALLY_ASSIGN(out.gasPrice, in.number("gasPrice"));
    }
    TALLY_ASSIGN(out.gasLimit, number64(in, "gasLimit"));
    TALLY_ASSIGN(const JsonValue* to, in.any("to"));
    if (!to->isNull()) {
        TALLY_ASSIGN(out.to, in.address("to"));
    }
    TALLY_ASSIGN(out.value, in.number("value"));
    TALLY_ASSIGN(out.data, in.bytes("data"));
    if (isTyped) {
        TALLY_ASSIGN(out.accessList, accessListFrom(in));
    }
    return out;
}

[[nodiscard]] Result<std::string> runSign(const Fields& in) {
    TALLY_ASSIGN(const Hash key, in.word("key"));
    TALLY_ASSIGN(const Fields fields, in.object("txn"));
    TALLY_ASSIGN(const Txn txn, txnFrom(fields));
    TALLY_ASSIGN(const Address from, addressOfKey(key.view()));
    TALLY_ASSIGN(const Bytes preimage, encodeTxnPreimage(txn));
    TALLY_ASSIGN(const EcdsaSignature signature, signDigest(key.view(), keccak256(preimage)));
    TALLY_ASSIGN(const Bytes raw, encodeTxn(txn, signature));
    Answer out;
    out.bytes("raw", raw).bytes("hash", keccak256(raw).view()).text("from", formatAddress(from));
    return std::move(out).take();
}

std::string accessListJson(const std::vector<AccessListEntry>& list) {
    std::string out = "[";
    for (const AccessListEntry& entry : list) {
        std::string keys = "[";
        for (const Hash& key : entry.storageKeys) {
            keys += keys.size() > 1 ? "," : "";
            keys += quoteJson(toHex0x(key.view()));
        }
        Answer item;
        item.text("address", formatAddress(entry.address)).raw("storageKeys", keys + "]");
        out += out.size() > 1 ? "," : "";
        out += std::move(item).take();
    }
    return out + "]";
}

std::string txnJson(const DecodedTxn& decoded) {
    const Txn& txn = decoded.txn;
    const bool isTyped = txn.type != TxnType::Legacy;
    Answer out;
    out.text("type", std::to_string(static_cast<unsigned>(txn.type)));
    if (txn.chainId) {
        out.text("chainId", txn.chainId->toDecimal());
    }
    out.text("nonce", std::to_string(txn.nonce));
    if (txn.type == TxnType::FeeMarket) {
        out.text("maxFeePerGas", txn.maxFeePerGas.toDecimal());
        out.text("maxPriorityFeePerGas", txn.maxPriorityFeePerGas.toDecimal());
    } else {
        out.text("gasPrice", txn.gasPrice.toDecimal());
    }
    out.text("gasLimit", std::to_string(txn.gasLimit));
    out.raw("to", txn.to ? quoteJson(formatAddress(*txn.to)) : "null");
    out.text("value", txn.value.toDecimal()).bytes("data", txn.data);
    if (isTyped) {
        out.raw("accessList", accessListJson(txn.accessList));
    }
    if (decoded.signature) {
        out.text(isTyped ? "yParity" : "v", decoded.v.toDecimal());
        out.bytes("r", decoded.signature->r.view()).bytes("s", decoded.signature->s.view());
    }
    return std::move(out).take();
}

[[nodiscard]] Result<std::string> runDecode(const Fields& in) {
    TALLY_ASSIGN(const Bytes raw, in.bytes("raw"));
    TALLY_ASSIGN(const DecodedTxn decoded, decodeTxn(raw));
    Answer out;
    out.raw("txn", txnJson(decoded)).bytes("hash", decoded.hash.view());
    out.raw("from", decoded.from ? quoteJson(formatAddress(*decoded.from)) : "null");
    return std::move(out).take();
}

constexpr Op kOps[] = {{"txn.sign", runSign}, {"txn.decode", runDecode}};

}  // namespace

std::span<const Op> txnOps() { return kOps; }

}  // namespace tally::vectors
