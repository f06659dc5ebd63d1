// A node's answer: parsed whole, and read as every kind of value it is asked for.

#include "ledger_client/rpc/document.h"
#include "ledger_client/rpc/json_rpc.h"
#include "models/base/ensure.h"

#include <string>

namespace {

constexpr int kDeepest = 12;

void walk(const tally::RpcView& view, int depth) {
    ENSURE(!(view.isObject() && view.isArray()));
    static_cast<void>(view.string());
    static_cast<void>(view.integer());
    static_cast<void>(view.boolean());
    if (depth == 0) {
        return;
    }
    for (const char* name : {"jsonrpc", "id", "result", "error", "code", "message", "data", "number", "hash"}) {
        const tally::RpcView field = view.field(name);
        if (!field.isMissing()) {
            walk(field, depth - 1);
        }
    }
    for (const tally::RpcView& item : view.items()) {
        walk(item, depth - 1);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto document = tally::RpcDocument::parse(std::string(reinterpret_cast<const char*>(data), size));
    if (document) {
        walk(document->root(), kDeepest);
    }
    return 0;
}
