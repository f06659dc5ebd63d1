#pragma once

#include "ledger_client/eth/uint256.h"
#include "models/base/bytes.h"
#include "models/base/result.h"

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

/// A node's answer, parsed by simdjson and kept whole: what is read out of it is decoded from where it lies.
namespace tally {

/// A value within a document, with the name it has there. As cheap as a pointer; lives no longer than the document.
class RpcView {
public:
    /// What simdjson calls an element, as it lies in memory: its headers stay out of ours.
    using Element = std::array<std::uintptr_t, 2>;

    RpcView(const Element& element, std::string_view name) : m_element(element), m_name(name) {}
    /// A value that is not there.
    explicit RpcView(std::string_view name) : m_name(name) {}

    [[nodiscard]] std::string_view name() const { return m_name; }
    [[nodiscard]] bool isMissing() const { return !m_element.has_value(); }
    [[nodiscard]] bool isNull() const;
    [[nodiscard]] bool isObject() const;
    [[nodiscard]] bool isArray() const;
    /// The member `key`; missing when there is none or this is no object. `key` must outlive the view.
    [[nodiscard]] RpcView field(std::string_view key) const;
    /// The items of an array, without names; none when this is no array.
    [[nodiscard]] std::vector<RpcView> items() const;
    /// The characters of a string, as long as the document lives.
    [[nodiscard]] std::optional<std::string_view> string() const;
    /// A JSON integer, as error codes and ids are written.
    [[nodiscard]] std::optional<std::int64_t> integer() const;
    [[nodiscard]] std::optional<bool> boolean() const;

private:
    std::optional<Element> m_element;
    std::string_view m_name;
};

/// An answer that owns its text. Immutable; copies share it, on any thread.
class RpcDocument {
public:
    /// Error: kRpcMalformed, whose detail says where.
    [[nodiscard]] static Result<RpcDocument> parse(std::string text);

    [[nodiscard]] RpcView root() const { return m_root; }

private:
    RpcDocument(std::shared_ptr<const void> tape, RpcView root) : m_tape(std::move(tape)), m_root(root) {}

    std::shared_ptr<const void> m_tape;
    RpcView m_root;
};

/// A part of a document that keeps the whole alive.
struct RpcValue {
    RpcDocument document;
    RpcView view;
};

/// Readers. Each fails with kRpcMalformed, the view's name as place, and as argument what belongs there.
/// QUANTITY of execution-apis: 0x and the shortest hexadecimal, below 2^64.
[[nodiscard]] Result<std::uint64_t> readQuantity(const RpcView& view);
/// The same, below 2^256.
[[nodiscard]] Result<Uint256> readWideQuantity(const RpcView& view);
[[nodiscard]] Result<Hash> readHash(const RpcView& view);
[[nodiscard]] Result<Address> readAddress(const RpcView& view);
/// DATA of execution-apis: 0x and two digits a byte.
[[nodiscard]] Result<Bytes> readData(const RpcView& view);
[[nodiscard]] Result<bool> readBool(const RpcView& view);
[[nodiscard]] Result<std::string> readText(const RpcView& view);
/// An object, as the place to look for fields.
[[nodiscard]] Result<RpcView> readObject(const RpcView& view);

[[nodiscard]] tl::unexpected<Error> failMalformed(std::string_view place, std::string_view expected);
/// The same error with `outer` put before its place: result, then [3], then .blockHash.
[[nodiscard]] Error placedIn(std::string_view outer, Error error);

/// Nothing when the value is missing or null; otherwise what `reader` says.
template <typename Reader>
[[nodiscard]] auto readOptional(const RpcView& view, Reader reader)
    -> Result<std::optional<typename std::invoke_result_t<Reader, const RpcView&>::value_type>> {
    if (view.isMissing() || view.isNull()) {
        return std::nullopt;
    }
    auto value = reader(view);
    if (!value) {
        return failWith(std::move(value).error());
    }
    return std::move(*value);
}

/// Each item of an array as `reader` reads it; a failure names the item's index.
template <typename Reader>
[[nodiscard]] auto readList(const RpcView& view, Reader reader)
    -> Result<std::vector<typename std::invoke_result_t<Reader, const RpcView&>::value_type>> {
    if (!view.isArray()) {
        return failMalformed(view.name(), "list");
    }
    const std::vector<RpcView> items = view.items();
    std::vector<typename std::invoke_result_t<Reader, const RpcView&>::value_type> out;
    out.reserve(items.size());
    for (const RpcView& item : items) {
        auto value = reader(item);
        if (!value) {
            const std::string place = std::string(view.name()) + "[" + std::to_string(out.size()) + "]";
            return failWith(placedIn(place, std::move(value).error()));
        }
        out.push_back(std::move(*value));
    }
    return out;
}

}  // namespace tally
