#include "ledger_client/eth/abi.h"
#include "ledger_client/eth/abi_words.h"
#include "models/base/utf8.h"

namespace tally {

namespace {

// Checking comes first and whole, so that writing cannot fail.

[[nodiscard]] Result<Done> checkList(const AbiType& type, const AbiList& list, const std::string& path);

[[nodiscard]] Result<Done> checkLeaf(const AbiType& type, const AbiValue& in) {
    switch (type.kind) {
        case AbiKind::Uint:
        case AbiKind::Int: {
            const auto* number = std::get_if<Uint256>(&in.value);
            if (number == nullptr) {
                return fail(kAbiValueKind);
            }
            const bool fits = type.kind == AbiKind::Uint ? number->fits(type.bits) : number->fitsSigned(type.bits);
            return fits ? Result<Done>(Done{}) : fail(kAbiRange);
        }
        case AbiKind::Bool:
            return std::holds_alternative<bool>(in.value) ? Result<Done>(Done{}) : fail(kAbiValueKind);
        case AbiKind::Account:
            return std::holds_alternative<Address>(in.value) ? Result<Done>(Done{}) : fail(kAbiValueKind);
        case AbiKind::FixedBytes:
        case AbiKind::DynamicBytes: {
            const auto* bytes = std::get_if<Bytes>(&in.value);
            if (bytes == nullptr) {
                return fail(kAbiValueKind);
            }
            const bool fits = type.kind == AbiKind::DynamicBytes || bytes->size() == type.length;
            return fits ? Result<Done>(Done{}) : fail(kAbiRange);
        }
        case AbiKind::Text: {
            const auto* text = std::get_if<std::string>(&in.value);
            if (text == nullptr) {
                return fail(kAbiValueKind);
            }
            return isUtf8(viewOf(*text)) ? Result<Done>(Done{}) : fail(kAbiUtf8);
        }
        case AbiKind::Array:
        case AbiKind::FixedArray:
        case AbiKind::Tuple:
            break;
    }
    return fail(kAbiValueKind);
}

[[nodiscard]] Result<Done> check(const AbiType& type, const AbiValue& in, const std::string& parent,
                                 std::size_t index) {
    const auto at = [&] { return parent + "[" + std::to_string(index) + "]"; };
    if (type.children.empty() && type.kind != AbiKind::Tuple) {
        auto done = checkLeaf(type, in);
        if (!done) {
            done.error().place = at();
        }
        return done;
    }
    const auto* list = std::get_if<AbiList>(&in.value);
    return list != nullptr ? checkList(type, *list, at()) : fail(kAbiValueKind, at());
}

[[nodiscard]] Result<Done> checkList(const AbiType& type, const AbiList& list, const std::string& path) {
    const bool isTuple = type.kind == AbiKind::Tuple;
    const std::uint64_t expected = isTuple ? type.children.size() : type.length;
    if (type.kind != AbiKind::Array && list.size() != expected) {
        return fail(kAbiCount, path, {std::to_string(expected), std::to_string(list.size())});
    }
    for (std::size_t i = 0; i < list.size(); ++i) {
        TALLY_TRY(check(type.children[isTuple ? i : 0], list[i], path, i));
    }
    return Done{};
}

/// The words of the head within a tuple or an array of `count` elements.
std::size_t innerWords(const AbiType& type) {
    std::uint64_t words = 0;
    if (type.kind == AbiKind::Tuple) {
        for (const AbiType& member : type.children) {
            words += member.headWords;
        }
    } else {
        words = type.length * type.children[0].headWords;
    }
    return static_cast<std::size_t>(words);
}

void write(AbiWriter& out, const AbiType& type, const AbiValue& in) {
    switch (type.kind) {
        case AbiKind::Uint:
        case AbiKind::Int:
            out.uint256(std::get<Uint256>(in.value));
            return;
        case AbiKind::Bool:
            out.boolean(std::get<bool>(in.value));
            return;
        case AbiKind::Account:
            out.address(std::get<Address>(in.value));
            return;
        case AbiKind::FixedBytes:
            out.fixedBytes(std::get<Bytes>(in.value));
            return;
        case AbiKind::DynamicBytes:
            out.bytes(std::get<Bytes>(in.value));
            return;
        case AbiKind::Text:
            out.string(std::get<std::string>(in.value));
            return;
        case AbiKind::Array:
        case AbiKind::FixedArray:
        case AbiKind::Tuple:
            break;
    }
    const auto& list = std::get<AbiList>(in.value);
    if (type.kind == AbiKind::Array) {
        const AbiType& element = type.children[0];
        out.array(static_cast<std::size_t>(element.headWords), list,
                  [&](AbiWriter& w, const AbiValue& v) { write(w, element, v); });
        return;
    }
    const auto writeAll = [&](AbiWriter& w) {
        for (std::size_t i = 0; i < list.size(); ++i) {
            write(w, type.children[type.kind == AbiKind::Tuple ? i : 0], list[i]);
        }
    };
    if (type.isDynamic) {
        out.tuple(innerWords(type), writeAll);
    } else {
        writeAll(out);
    }
}

}  // namespace

Result<Bytes> encodeAbi(const AbiType& tuple, const AbiList& values) {
    TALLY_TRY(checkList(tuple, values, "values"));
    AbiWriter out(innerWords(tuple));
    for (std::size_t i = 0; i < values.size(); ++i) {
        write(out, tuple.children[i], values[i]);
    }
    return std::move(out).take();
}

}  // namespace tally
