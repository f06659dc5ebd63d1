#pragma once

#include "ledger_client/eth/uint256.h"
#include "models/base/bytes.h"
#include "models/base/result.h"
#include "models/crypto/ecdsa.h"

#include <cstdint>
#include <optional>
#include <vector>

/// Ledger transactions: legacy (yellow paper, section 4.3) with and without EIP-155, EIP-2930, EIP-1559, in the envelopes
/// of EIP-2718. Decoding takes only what encoding would produce; besides the codes below it hands on those of rlp.h, with
/// the field as their place.
namespace tally {

/// A first byte that no known kind of transaction has; no bytes at all.
inline constexpr ErrorCode kTxnType{"txn.type", ErrorKind::Input};
/// Not as many fields as the kind has.
inline constexpr ErrorCode kTxnFields{"txn.fields", ErrorKind::Input};
/// A number over its width: 64 bits for nonce and gas limit, 256 for the others; a chain id whose v would not fit.
/// place: the field.
inline constexpr ErrorCode kTxnRange{"txn.range", ErrorKind::Input};
/// A recipient that is neither empty nor 20 bytes.
inline constexpr ErrorCode kTxnRecipient{"txn.to", ErrorKind::Input};
/// An access list that is not [[address, [key, …]], …].
inline constexpr ErrorCode kTxnAccessList{"txn.access-list", ErrorKind::Input};
/// v other than 27, 28 or at least 35; a parity other than 0 or 1.
inline constexpr ErrorCode kTxnV{"txn.v", ErrorKind::Input};
/// s above half the order (EIP-2).
inline constexpr ErrorCode kTxnHighS{"txn.high-s", ErrorKind::Input};
/// r or s zero or not below the order, or no key fits them.
inline constexpr ErrorCode kTxnSignature{"txn.signature", ErrorKind::Input};

enum class TxnType : std::uint8_t {
    Legacy = 0,
    AccessList = 1,  ///< EIP-2930
    FeeMarket = 2,   ///< EIP-1559
};

struct AccessListEntry {
    Address address;
    std::vector<Hash> storageKeys;

    friend bool operator==(const AccessListEntry&, const AccessListEntry&) = default;
};

struct Txn {
    TxnType type = TxnType::Legacy;
    std::optional<Uint256> chainId;  ///< absent only in a legacy one without EIP-155
    std::uint64_t nonce = 0;
    Uint256 gasPrice;              ///< of the first two types, in wei
    Uint256 maxPriorityFeePerGas;  ///< of FeeMarket, in wei
    Uint256 maxFeePerGas;          ///< of FeeMarket, in wei
    std::uint64_t gasLimit = 0;
    std::optional<Address> to;  ///< absent to create a contract
    Uint256 value;              ///< in wei
    Bytes data;
    std::vector<AccessListEntry> accessList;  ///< of AccessList and FeeMarket

    friend bool operator==(const Txn&, const Txn&) = default;
};

/// What is hashed with Keccak-256 and signed. Error: kTxnRange.
[[nodiscard]] Result<Bytes> encodeTxnPreimage(const Txn& txn);
/// What is sent to a node. Its hash is the transaction's. Error: kTxnRange.
[[nodiscard]] Result<Bytes> encodeTxn(const Txn& txn, const EcdsaSignature& signature);

struct DecodedTxn {
    Txn txn;
    Hash hash;  ///< of the bytes that were decoded
    std::optional<EcdsaSignature> signature;
    Uint256 v;                    ///< as written: 27, 28, 35 + 2 chainId + parity, or the parity
    std::optional<Address> from;  ///< present exactly when `signature` is
};

/// A signed transaction, or a preimage: a legacy one has six fields, or nine that end in (chainId, 0, 0).
[[nodiscard]] Result<DecodedTxn> decodeTxn(BytesView raw);

/// The signed transaction of a preimage that `encodeTxnPreimage` made.
[[nodiscard]] Result<Bytes> attachSignature(BytesView preimage, const EcdsaSignature& signature);

}  // namespace tally
