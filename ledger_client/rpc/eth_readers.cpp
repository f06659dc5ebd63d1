#include "ledger_client/rpc/eth_readers.h"

#include <limits>

namespace tally {

namespace {

constexpr std::size_t kMaxTopics = 4;

[[nodiscard]] Result<std::uint32_t> readIndex(const RpcView& view) {
    TALLY_ASSIGN(const std::uint64_t index, readQuantity(view));
    if (index > std::numeric_limits<std::uint32_t>::max()) {
        return failMalformed(view.name(), "index");
    }
    return static_cast<std::uint32_t>(index);
}

}  // namespace

Result<BlockHeader> readBlockHeader(const RpcView& view) {
    TALLY_TRY(readObject(view));
    BlockHeader out;
    TALLY_ASSIGN(out.number, readQuantity(view.field("number")));
    TALLY_ASSIGN(out.hash, readHash(view.field("hash")));
    TALLY_ASSIGN(out.parentHash, readHash(view.field("parentHash")));
    TALLY_ASSIGN(out.stateRoot, readHash(view.field("stateRoot")));
    TALLY_ASSIGN(out.miner, readAddress(view.field("miner")));
    TALLY_ASSIGN(out.timestamp, readQuantity(view.field("timestamp")));
    TALLY_ASSIGN(out.gasLimit, readQuantity(view.field("gasLimit")));
    TALLY_ASSIGN(out.gasUsed, readQuantity(view.field("gasUsed")));
    TALLY_ASSIGN(out.baseFee, readOptional(view.field("baseFeePerGas"), readWideQuantity));
    TALLY_ASSIGN(out.extraData, readData(view.field("extraData")));
    return out;
}

Result<LogEntry> readLog(const RpcView& view) {
    TALLY_TRY(readObject(view));
    LogEntry out;
    TALLY_ASSIGN(out.address, readAddress(view.field("address")));
    TALLY_ASSIGN(out.topics, readList(view.field("topics"), readHash));
    if (out.topics.size() > kMaxTopics) {
        return failMalformed("topics", "at most four");
    }
    TALLY_ASSIGN(out.data, readData(view.field("data")));
    TALLY_ASSIGN(out.blockNumber, readQuantity(view.field("blockNumber")));
    TALLY_ASSIGN(out.blockHash, readHash(view.field("blockHash")));
    TALLY_ASSIGN(out.txnHash, readHash(view.field("transactionHash")));
    TALLY_ASSIGN(out.txnIndex, readIndex(view.field("transactionIndex")));
    TALLY_ASSIGN(out.logIndex, readIndex(view.field("logIndex")));
    TALLY_ASSIGN(const auto removed, readOptional(view.field("removed"), readBool));
    out.isRemoved = removed.value_or(false);
    return out;
}

Result<TxnReceipt> readReceipt(const RpcView& view) {
    TALLY_TRY(readObject(view));
    TxnReceipt out;
    TALLY_ASSIGN(out.txnHash, readHash(view.field("transactionHash")));
    TALLY_ASSIGN(out.blockHash, readHash(view.field("blockHash")));
    TALLY_ASSIGN(out.blockNumber, readQuantity(view.field("blockNumber")));
    TALLY_ASSIGN(out.txnIndex, readIndex(view.field("transactionIndex")));
    TALLY_ASSIGN(out.from, readAddress(view.field("from")));
    TALLY_ASSIGN(out.to, readOptional(view.field("to"), readAddress));
    TALLY_ASSIGN(out.contractAddress, readOptional(view.field("contractAddress"), readAddress));
    TALLY_ASSIGN(out.gasUsed, readQuantity(view.field("gasUsed")));
    TALLY_ASSIGN(const std::uint64_t status, readQuantity(view.field("status")));
    if (status > 1) {
        return failMalformed("status", "0x0 or 0x1");
    }
    out.isSuccess = status == 1;
    TALLY_ASSIGN(out.logs, readList(view.field("logs"), readLog));
    return out;
}

Result<TxnSummary> readTxnSummary(const RpcView& view) {
    TALLY_TRY(readObject(view));
    TxnSummary out;
    TALLY_ASSIGN(out.hash, readHash(view.field("hash")));
    TALLY_ASSIGN(out.from, readAddress(view.field("from")));
    TALLY_ASSIGN(out.to, readOptional(view.field("to"), readAddress));
    TALLY_ASSIGN(out.nonce, readQuantity(view.field("nonce")));
    TALLY_ASSIGN(out.gas, readQuantity(view.field("gas")));
    TALLY_ASSIGN(out.input, readData(view.field("input")));
    TALLY_ASSIGN(out.blockHash, readOptional(view.field("blockHash"), readHash));
    TALLY_ASSIGN(out.blockNumber, readOptional(view.field("blockNumber"), readQuantity));
    return out;
}

}  // namespace tally
