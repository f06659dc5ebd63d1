#include "ledger_client/rpc/eth_requests.h"

#include "ledger_client/rpc/errors.h"
#include "ledger_client/rpc/eth_readers.h"
#include "ledger_client/rpc/params.h"

#include <algorithm>
#include <cctype>

namespace tally {

namespace {

constexpr std::int64_t kExecutionReverted = 3;

template <typename T, typename Reader>
[[nodiscard]] EthRequest<T> request(std::string method, std::string params, Reader reader) {
    return {RpcCall{std::move(method), std::move(params)}, [reader](const RpcAnswer& answer) -> Result<T> {
                if (!answer) {
                    return failWith(errorOf(answer.error()));
                }
                return reader(answer->view);
            }};
}

/// An answer about something else than what was asked for is no answer.
template <typename T, typename Reader, typename Fits>
[[nodiscard]] auto optionallyThat(Reader reader, std::string_view field, Fits fits) {
    return [reader, field, fits](const RpcView& view) -> Result<std::optional<T>> {
        TALLY_ASSIGN(std::optional<T> out, readOptional(view, reader));
        if (out && !fits(*out)) {
            return failMalformed(field, "what was asked for");
        }
        return out;
    };
}

/// geth and anvil say it by the code 3, Besu and older nodes in words: "Execution reverted".
bool isRevert(const RpcRefusal& refusal) {
    static constexpr std::string_view kWord = "revert";
    const auto same = [](unsigned char a, unsigned char b) { return std::tolower(a) == b; };
    return refusal.code == kExecutionReverted || std::search(refusal.message.begin(), refusal.message.end(),
                                                             kWord.begin(), kWord.end(), same) != refusal.message.end();
}

CallOutcome revertOf(const RpcRefusal& refusal) {
    return CallOutcome{true, refusal.data.value_or(Bytes{}), refusal.message};
}

std::string callJson(const CallRequest& call) {
    RpcObject object;
    if (call.from) {
        object.add("from", toHex0x(call.from->view()));
    }
    if (call.to) {
        object.add("to", toHex0x(call.to->view()));
    }
    if (call.gas) {
        object.add("gas", formatQuantity(*call.gas));
    }
    object.add("gasPrice", "0x0");
    object.add("data", toHex0x(call.data));
    return object.text();
}

std::string filterJson(const LogFilter& filter) {
    RpcObject object;
    object.add("fromBlock", formatQuantity(filter.fromBlock)).add("toBlock", formatQuantity(filter.toBlock));
    if (!filter.addresses.empty()) {
        RpcList addresses;
        for (const Address& address : filter.addresses) {
            addresses.add(toHex0x(address.view()));
        }
        object.addJson("address", addresses.text());
    }
    if (!filter.topics.empty()) {
        RpcList positions;
        for (const auto& alternatives : filter.topics) {
            RpcList topics;
            for (const Hash& topic : alternatives) {
                topics.add(toHex0x(topic.view()));
            }
            positions.addJson(alternatives.empty() ? "null" : topics.text());
        }
        object.addJson("topics", positions.text());
    }
    return object.text();
}

}  // namespace

EthRequest<std::uint64_t> requestChainId() { return request<std::uint64_t>("eth_chainId", "[]", readQuantity); }

EthRequest<std::uint64_t> requestBlockNumber() { return request<std::uint64_t>("eth_blockNumber", "[]", readQuantity); }

EthRequest<std::optional<BlockHeader>> requestBlock(const BlockTag& tag) {
    const char* method = tag.hash() ? "eth_getBlockByHash" : "eth_getBlockByNumber";
    RpcList params;
    if (tag.hash()) {
        params.add(toHex0x(tag.hash()->view()));
    } else {
        params.addJson(tag.json());
    }
    params.addJson("false");
    const auto isIt = [tag](const BlockHeader& block) {
        const bool isNumbered = !tag.hash() && tag.json().starts_with("\"0x");
        return tag.hash() ? block.hash == *tag.hash() : !isNumbered || tag.json() == BlockTag::at(block.number).json();
    };
    return request<std::optional<BlockHeader>>(
        method, params.text(),
        optionallyThat<BlockHeader>(readBlockHeader, tag.hash() ? std::string_view("hash") : "number", isIt));
}

EthRequest<std::vector<LogEntry>> requestLogs(const LogFilter& filter) {
    return request<std::vector<LogEntry>>("eth_getLogs", RpcList().addJson(filterJson(filter)).text(),
                                          [](const RpcView& view) { return readList(view, readLog); });
}

EthRequest<CallOutcome> requestCall(const CallRequest& call, const BlockTag& tag) {
    return {RpcCall{"eth_call", RpcList().addJson(callJson(call)).addJson(tag.json()).text()},
            [](const RpcAnswer& answer) -> Result<CallOutcome> {
                if (!answer) {
                    if (isRevert(answer.error())) {
                        return revertOf(answer.error());
                    }
                    return failWith(errorOf(answer.error()));
                }
                TALLY_ASSIGN(Bytes data, readData(answer->view));
                return CallOutcome{false, std::move(data), {}};
            }};
}

EthRequest<GasEstimate> requestGasEstimate(const CallRequest& call, const BlockTag& tag) {
    return {RpcCall{"eth_estimateGas", RpcList().addJson(callJson(call)).addJson(tag.json()).text()},
            [](const RpcAnswer& answer) -> Result<GasEstimate> {
                if (!answer) {
                    if (isRevert(answer.error())) {
                        return GasEstimate{0, revertOf(answer.error())};
                    }
                    return failWith(errorOf(answer.error()));
                }
                TALLY_ASSIGN(const std::uint64_t gas, readQuantity(answer->view));
                return GasEstimate{gas, std::nullopt};
            }};
}

EthRequest<std::uint64_t> requestTransactionCount(const Address& account, const BlockTag& tag) {
    return request<std::uint64_t>("eth_getTransactionCount",
                                  RpcList().add(toHex0x(account.view())).addJson(tag.json()).text(), readQuantity);
}

EthRequest<SendAnswer> requestSend(BytesView rawTxn) {
    return {RpcCall{"eth_sendRawTransaction", RpcList().add(toHex0x(rawTxn)).text()},
            [](const RpcAnswer& answer) -> Result<SendAnswer> {
                if (!answer) {
                    return SendAnswer{verdictOf(answer.error()), answer.error().message};
                }
                TALLY_TRY(readHash(answer->view));
                return SendAnswer{SendVerdict::Accepted, {}};
            }};
}

EthRequest<std::optional<TxnReceipt>> requestReceipt(const Hash& txn) {
    return request<std::optional<TxnReceipt>>(
        "eth_getTransactionReceipt", RpcList().add(toHex0x(txn.view())).text(),
        optionallyThat<TxnReceipt>(readReceipt, "transactionHash",
                                   [txn](const TxnReceipt& receipt) { return receipt.txnHash == txn; }));
}

EthRequest<std::optional<TxnSummary>> requestTransaction(const Hash& txn) {
    return request<std::optional<TxnSummary>>(
        "eth_getTransactionByHash", RpcList().add(toHex0x(txn.view())).text(),
        optionallyThat<TxnSummary>(readTxnSummary, "hash",
                                   [txn](const TxnSummary& found) { return found.hash == txn; }));
}

EthRequest<Bytes> requestCode(const Address& account, const BlockTag& tag) {
    return request<Bytes>("eth_getCode", RpcList().add(toHex0x(account.view())).addJson(tag.json()).text(), readData);
}

EthRequest<Uint256> requestGasPrice() { return request<Uint256>("eth_gasPrice", "[]", readWideQuantity); }

EthRequest<Uint256> requestBalance(const Address& account, const BlockTag& tag) {
    return request<Uint256>("eth_getBalance", RpcList().add(toHex0x(account.view())).addJson(tag.json()).text(),
                            readWideQuantity);
}

EthRequest<Done> requestDone(RpcCall call) {
    return request<Done>(std::move(call.method), std::move(call.params),
                         [](const RpcView&) -> Result<Done> { return Done{}; });
}

}  // namespace tally
