#include "ledger_client/rpc/json_rpc.h"

#include "ledger_client/eth/json.h"
#include "ledger_client/rpc/errors.h"

namespace tally {

namespace {

std::string encodeCall(const RpcCall& call, std::uint64_t id) {
    return R"({"jsonrpc":"2.0","id":)" + std::to_string(id) + R"(,"method":)" + quoteJson(call.method) +
           R"(,"params":)" + call.params + "}";
}

/// geth and Besu write the data of a revert as 0x…; some write {"data": "0x…"}, or a word before it.
std::optional<Bytes> dataOf(const RpcView& data) {
    const auto text = data.isObject() ? data.field("data").string() : data.string();
    if (!text) {
        return std::nullopt;
    }
    const auto prefix = text->find("0x");
    return prefix == std::string_view::npos ? std::nullopt : fromHex0x(text->substr(prefix));
}

[[nodiscard]] Result<RpcRefusal> decodeRefusal(const RpcView& error) {
    const auto code = error.field("code").integer();
    if (!code) {
        return failMalformed("error.code", "integer");
    }
    const auto message = error.field("message").string();
    return RpcRefusal{*code, std::string(message.value_or("")), dataOf(error.field("data"))};
}

[[nodiscard]] Result<RpcAnswer> decodeAnswer(const RpcDocument& document, const RpcView& answer) {
    if (!answer.isObject() || answer.field("jsonrpc").string() != "2.0") {
        return failMalformed("jsonrpc", "2.0");
    }
    const RpcView error = answer.field("error");
    const RpcView result = answer.field("result");
    const bool isRefusal = !error.isMissing() && !error.isNull();
    if (isRefusal == !result.isMissing()) {
        return failMalformed("result", "either result or error");
    }
    if (isRefusal) {
        TALLY_ASSIGN(RpcRefusal refusal, decodeRefusal(error));
        return RpcAnswer(tl::unexpected<RpcRefusal>(std::move(refusal)));
    }
    return RpcAnswer(RpcValue{document, result});
}

[[nodiscard]] Result<std::size_t> positionOf(const RpcView& answer, std::size_t calls, std::uint64_t firstId) {
    const auto id = answer.field("id").integer();
    if (!id || *id < 0) {
        return failMalformed("id", "integer");
    }
    const auto offset = static_cast<std::uint64_t>(*id) - firstId;
    if (offset >= calls) {
        return failMalformed("id", "an id that was asked for");
    }
    return static_cast<std::size_t>(offset);
}

}  // namespace

Error errorOf(const RpcRefusal& refusal) {
    return Error{kRpcError,
                 {},
                 {std::to_string(refusal.code), refusal.data ? toHex0x(*refusal.data) : std::string()},
                 refusal.message};
}

std::string encodeCalls(const std::vector<RpcCall>& calls, std::uint64_t firstId) {
    if (calls.size() == 1) {
        return encodeCall(calls.front(), firstId);
    }
    std::string out = "[";
    for (const RpcCall& call : calls) {
        if (out.size() > 1) {
            out += ',';
        }
        out += encodeCall(call, firstId++);
    }
    return out + "]";
}

Result<std::vector<RpcAnswer>> decodeAnswers(const RpcDocument& document, std::size_t calls, std::uint64_t firstId) {
    const RpcView root = document.root();
    std::vector<RpcView> views;
    if (root.isObject()) {
        views.push_back(root);
    } else if (root.isArray() && calls > 1) {
        TALLY_ASSIGN(views, readList(root, readObject));
    } else {
        return failMalformed("answer", calls > 1 ? "list" : "object");
    }
    if (root.isObject() && root.field("id").isNull() && root.field("error").isObject()) {
        TALLY_ASSIGN(const RpcRefusal refusal, decodeRefusal(root.field("error")));
        return failWith(errorOf(refusal));
    }
    std::vector<std::optional<RpcAnswer>> found(calls);
    for (const RpcView& view : views) {
        TALLY_ASSIGN(const std::size_t position, positionOf(view, calls, firstId));
        if (found[position]) {
            return failMalformed("id", "an id that is there once");
        }
        TALLY_ASSIGN(found[position], decodeAnswer(document, view));
    }
    std::vector<RpcAnswer> out;
    out.reserve(calls);
    for (auto& answer : found) {
        if (!answer) {
            return failMalformed("id", "an answer to every call");
        }
        out.push_back(std::move(*answer));
    }
    return out;
}

}  // namespace tally
