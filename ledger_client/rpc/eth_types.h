#pragma once

#include "ledger_client/eth/uint256.h"
#include "models/base/bytes.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What nodes tell, as values. Amounts of coin are in wei, times in seconds since 1970 as the chain keeps them.
namespace tally {

/// Which state of the chain a question is about.
class BlockTag {
public:
    [[nodiscard]] static BlockTag latest() { return BlockTag("latest"); }
    [[nodiscard]] static BlockTag pending() { return BlockTag("pending"); }
    [[nodiscard]] static BlockTag at(std::uint64_t number);
    /// That very block, also when it is no longer part of the chain (EIP-1898).
    [[nodiscard]] static BlockTag at(const Hash& hash);

    /// As a JSON value.
    [[nodiscard]] std::string json() const;
    [[nodiscard]] const std::optional<Hash>& hash() const { return m_hash; }

private:
    explicit BlockTag(std::string word) : m_word(std::move(word)) {}

    std::string m_word;
    std::optional<Hash> m_hash;
};

struct BlockHeader {
    std::uint64_t number = 0;
    Hash hash;
    Hash parentHash;
    Hash stateRoot;
    Address miner;
    std::uint64_t timestamp = 0;
    std::uint64_t gasLimit = 0;
    std::uint64_t gasUsed = 0;
    std::optional<Uint256> baseFee;  ///< before London: none
    Bytes extraData;

    friend bool operator==(const BlockHeader&, const BlockHeader&) = default;
};

struct LogEntry {
    Address address;
    std::vector<Hash> topics;  ///< at most four
    Bytes data;
    std::uint64_t blockNumber = 0;
    Hash blockHash;
    Hash txnHash;
    std::uint32_t txnIndex = 0;
    std::uint32_t logIndex = 0;
    bool isRemoved = false;  ///< taken back by a reorganisation

    friend bool operator==(const LogEntry&, const LogEntry&) = default;
};

/// From and to are both included. No address means any; an empty topic position means any.
struct LogFilter {
    std::uint64_t fromBlock = 0;
    std::uint64_t toBlock = 0;
    std::vector<Address> addresses;
    std::vector<std::vector<Hash>> topics;
};

struct CallRequest {
    std::optional<Address> from;
    std::optional<Address> to;  ///< absent to create a contract
    Bytes data;
    std::optional<std::uint64_t> gas;
};

/// What a trial gave: a return value, or a revert with its error's selector and arguments.
struct CallOutcome {
    bool isReverted = false;
    Bytes data;
    std::string message;  ///< the node's words for a revert, for the log only

    friend bool operator==(const CallOutcome&, const CallOutcome&) = default;
};

/// Gas a transaction would take, or the revert that it would end in.
struct GasEstimate {
    std::uint64_t gas = 0;
    std::optional<CallOutcome> revert;
};

struct TxnReceipt {
    Hash txnHash;
    Hash blockHash;
    std::uint64_t blockNumber = 0;
    std::uint32_t txnIndex = 0;
    Address from;
    std::optional<Address> to;
    std::optional<Address> contractAddress;
    std::uint64_t gasUsed = 0;
    bool isSuccess = false;
    std::vector<LogEntry> logs;
};

struct TxnSummary {
    Hash hash;
    Address from;
    std::optional<Address> to;
    std::uint64_t nonce = 0;
    std::uint64_t gas = 0;
    Bytes input;
    std::optional<Hash> blockHash;  ///< none while it waits
    std::optional<std::uint64_t> blockNumber;
};

}  // namespace tally
