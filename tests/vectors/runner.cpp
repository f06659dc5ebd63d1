#include "tests/vectors/ops.h"

#include <new>

namespace tally::vectors {

namespace {

/// A case's own nesting comes on top of what the codecs allow.
constexpr std::size_t kMaxLineDepth = kJsonMaxDepth + 16;

const Op* findOp(std::string_view name) {
    for (const auto ops : {codecOps(), abiOps(), txnOps(), ecdsaOps(), domainOps(), documentOps(), walletOps()}) {
        for (const Op& op : ops) {
            if (op.name == name) {
                return &op;
            }
        }
    }
    return nullptr;
}

std::string refusal(std::string_view id, std::string_view code) {
    Answer answer;
    answer.raw("id", id).flag("ok", false).text("err", code);
    return std::move(answer).take();
}

[[nodiscard]] Result<std::string> run(const Op& op, const Fields& in) {
    constexpr ErrorCode kNoMemory{"internal.memory", ErrorKind::Internal};
    try {
        return op.run(in);
    } catch (const std::bad_alloc&) {
        return fail(kNoMemory);
    }
}

}  // namespace

std::string answerLine(std::string_view line) {
    const auto parsed = parseJson(line, kMaxLineDepth);
    if (!parsed || parsed->object() == nullptr) {
        return refusal("null", "in.json");
    }
    const JsonValue* id = parsed->find("id");
    const std::string_view idText = id != nullptr ? id->raw : "null";
    const Fields fields(*parsed);
    const auto name = fields.text("op");
    if (!name) {
        return refusal(idText, "in.op");
    }
    const Op* op = findOp(*name);
    if (op == nullptr) {
        return refusal(idText, "op.unknown");
    }
    const JsonValue* in = parsed->find("in");
    if (in == nullptr || in->object() == nullptr) {
        return refusal(idText, "in.in");
    }
    const auto out = run(*op, Fields(*in));
    if (!out) {
        const Error& error = out.error();
        return refusal(idText, error.code == kField ? "in." + error.place : std::string(error.code.name));
    }
    Answer answer;
    answer.raw("id", idText).flag("ok", true).raw("out", *out);
    return std::move(answer).take();
}

}  // namespace tally::vectors
