// The first byte chooses a type, the rest is data of it: what decodes can be encoded, and decodes to the same values.

#include "ledger_client/eth/abi.h"

#include "models/base/ensure.h"

#include <array>
#include <string_view>
#include <vector>

namespace {

constexpr std::array<std::string_view, 12> kTypes{
    "(uint256)",
    "(int8,bool,address)",
    "(bytes)",
    "(string,uint64)",
    "(uint64[])",
    "(bytes3[2][])",
    "((address,(string,bool)[]))",
    "(uint256,bytes,bytes32[])",
    "((uint32,uint64,uint16,bytes32)[],uint8)",
    "(string[][2])",
    "(uint8[1024])",
    "((bytes,(bytes,(bytes)[])[])[])",
};

const tally::AbiType& typeOf(std::uint8_t chosen) {
    static const auto parsed = [] {
        std::vector<tally::AbiType> types;
        for (const auto text : kTypes) {
            auto type = tally::parseAbiType(text);
            ENSURE(type);
            types.push_back(std::move(*type));
        }
        return types;
    }();
    return parsed[chosen % parsed.size()];
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) {
        return 0;
    }
    const tally::AbiType& type = typeOf(data[0]);
    const auto values = tally::decodeAbi(type, tally::BytesView(data + 1, size - 1));
    if (values) {
        const auto encoded = tally::encodeAbi(type, *values);
        ENSURE(encoded);
        const auto again = tally::decodeAbi(type, *encoded);
        ENSURE(again && *again == *values);
    }
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto named = tally::parseAbiType(text)) {
        ENSURE(named->name() == text);
    }
    return 0;
}
