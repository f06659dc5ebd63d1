#include "ledger_client/eth/abi.h"
#include "ledger_client/eth/abi_json.h"
#include "tests/vectors/ops.h"

namespace tally::vectors {

namespace {

[[nodiscard]] Result<AbiType> tupleFrom(const Fields& in) {
    TALLY_ASSIGN(const JsonArray* names, in.array("types"));
    std::vector<AbiType> members;
    for (const JsonValue& name : *names) {
        if (name.string() == nullptr) {
            return in.refuse("types");
        }
        TALLY_ASSIGN(AbiType type, parseAbiType(*name.string()));
        members.push_back(std::move(type));
    }
    return makeAbiTuple(std::move(members));
}

std::string listJson(const AbiType& tuple, const AbiList& values) {
    std::string json;
    appendAbiJson(json, tuple, AbiValue{values});
    return json;
}

[[nodiscard]] Result<std::string> runEncode(const Fields& in) {
    TALLY_ASSIGN(const AbiType tuple, tupleFrom(in));
    TALLY_ASSIGN(const JsonArray* given, in.array("values"));
    const auto values = abiListFromJson(tuple, *given);
    if (!values) {
        return values.error().code == kAbiValueKind ? in.refuse("values") : failWith(values.error());
    }
    TALLY_ASSIGN(const Bytes data, encodeAbi(tuple, *values));
    Answer out;
    out.bytes("data", data);
    return std::move(out).take();
}

[[nodiscard]] Result<std::string> runDecode(const Fields& in) {
    TALLY_ASSIGN(const AbiType tuple, tupleFrom(in));
    TALLY_ASSIGN(const Bytes data, in.bytes("data"));
    TALLY_ASSIGN(const AbiList values, decodeAbi(tuple, data));
    Answer out;
    out.raw("values", listJson(tuple, values));
    return std::move(out).take();
}

[[nodiscard]] Result<std::string> runSelector(const Fields& in) {
    TALLY_ASSIGN(const std::string signature, in.text("signature"));
    TALLY_ASSIGN(const Selector selector, abiSelector(signature));
    Answer out;
    out.bytes("selector", selector.view());
    return std::move(out).take();
}

[[nodiscard]] Result<std::string> runTopic(const Fields& in) {
    TALLY_ASSIGN(const std::string signature, in.text("signature"));
    TALLY_ASSIGN(const Hash topic, abiTopic(signature));
    Answer out;
    out.bytes("topic", topic.view());
    return std::move(out).take();
}

[[nodiscard]] Result<std::vector<AbiEventInput>> inputsFrom(const Fields& in) {
    TALLY_ASSIGN(const JsonArray* given, in.array("inputs"));
    std::vector<AbiEventInput> out;
    for (const JsonValue& input : *given) {
        const JsonValue* type = input.find("type");
        const JsonValue* indexed = input.find("indexed");
        const std::string* typeName = type != nullptr ? type->string() : nullptr;
        const bool* isIndexed = indexed != nullptr ? indexed->boolean() : nullptr;
        if (typeName == nullptr || isIndexed == nullptr) {
            return in.refuse("inputs");
        }
        TALLY_ASSIGN(AbiType parsed, parseAbiType(*typeName));
        out.push_back({std::move(parsed), *isIndexed});
    }
    return out;
}

[[nodiscard]] Result<std::vector<Hash>> topicsFrom(const Fields& in) {
    TALLY_ASSIGN(const JsonArray* given, in.array("topics"));
    std::vector<Hash> out;
    for (const JsonValue& topic : *given) {
        const auto word = topic.string() != nullptr ? fixedFromHex0x<Hash>(*topic.string()) : std::nullopt;
        if (!word) {
            return in.refuse("topics");
        }
        out.push_back(*word);
    }
    return out;
}

[[nodiscard]] Result<std::string> runDecodeLog(const Fields& in) {
    TALLY_ASSIGN(auto inputs, inputsFrom(in));
    TALLY_ASSIGN(const auto topics, topicsFrom(in));
    TALLY_ASSIGN(const Bytes data, in.bytes("data"));
    TALLY_ASSIGN(const bool anonymous, in.flag("anonymous"));
    TALLY_ASSIGN(const AbiEvent event, AbiEvent::make(std::move(inputs), anonymous));
    TALLY_ASSIGN(const AbiList values, decodeLog(event, topics, data));
    std::string json = "[";
    for (std::size_t i = 0; i < values.size(); ++i) {
        json += i > 0 ? "," : "";
        appendAbiJson(json, event.inputs()[i].type, values[i]);
    }
    Answer out;
    out.raw("values", json + "]");
    return std::move(out).take();
}

constexpr Op kOps[] = {
    {"abi.encode", runEncode}, {"abi.decode", runDecode},       {"abi.selector", runSelector},
    {"abi.topic", runTopic},   {"abi.decodeLog", runDecodeLog},
};

}  // namespace

std::span<const Op> abiOps() { return kOps; }

}  // namespace tally::vectors
