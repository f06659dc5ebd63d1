// What the reader of bindings takes, the codec of types known at run time takes too, and both write it back as it came.

#include "ledger_client/eth/abi_words.h"

#include "ledger_client/eth/abi.h"
#include "models/base/ensure.h"

#include <algorithm>

namespace {

struct Part {
    tally::Bytes note;
    std::vector<std::uint64_t> ids;
};

struct Whole {
    std::uint64_t number = 0;
    std::string text;
    std::vector<Part> parts;
    bool flag = false;
};

Whole read(tally::AbiReader& in) {
    Whole out;
    out.number = in.uint64(56);
    out.text = in.string();
    out.parts = in.array(1, [](tally::AbiReader& r) {
        return r.tuple(2, [](tally::AbiReader& part) {
            const tally::BytesView note = part.bytes();
            return Part{tally::Bytes(note.begin(), note.end()), part.array(1, [](auto& id) { return id.uint64(); })};
        });
    });
    out.flag = in.boolean();
    return out;
}

tally::Bytes write(const Whole& whole) {
    tally::AbiWriter out(4);
    out.uint64(whole.number).string(whole.text);
    out.array(1, whole.parts, [](tally::AbiWriter& w, const Part& part) {
        w.tuple(2, [&](tally::AbiWriter& members) {
            members.bytes(part.note).array(1, part.ids, [](auto& id, std::uint64_t value) { id.uint64(value); });
        });
    });
    out.boolean(whole.flag);
    return std::move(out).take();
}

const tally::AbiType& type() {
    static const auto parsed = tally::parseAbiType("(uint56,string,(bytes,uint64[])[],bool)");
    ENSURE(parsed);
    return *parsed;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const tally::BytesView input(data, size);
    tally::AbiReader in(input, 4);
    const Whole whole = read(in);
    if (!in.finish()) {
        return 0;
    }
    ENSURE(std::ranges::equal(write(whole), input));
    const auto values = tally::decodeAbi(type(), input);
    ENSURE(values);
    const auto again = tally::encodeAbi(type(), *values);
    ENSURE(again && std::ranges::equal(*again, input));
    return 0;
}
