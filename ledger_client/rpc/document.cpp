#include "ledger_client/rpc/document.h"

#include "ledger_client/eth/quantity.h"
#include "ledger_client/rpc/errors.h"

#include <simdjson.h>

#include <bit>
#include <utility>

namespace tally {

namespace {

using Kind = simdjson::dom::element_type;

simdjson::dom::element elementOf(const RpcView::Element& element) {
    return std::bit_cast<simdjson::dom::element>(element);
}

RpcView viewOf(simdjson::dom::element element, std::string_view name) {
    return {std::bit_cast<RpcView::Element>(element), name};
}

bool isKind(const std::optional<RpcView::Element>& element, Kind kind) {
    return element && elementOf(*element).type() == kind;
}

template <typename Fixed>
[[nodiscard]] Result<Fixed> readFixed(const RpcView& view, std::string_view expected) {
    const auto text = view.string();
    Fixed out;
    if (!text || !text->starts_with("0x") || !hexInto(text->substr(2), out.data)) {
        return failMalformed(view.name(), expected);
    }
    return out;
}

}  // namespace

bool RpcView::isNull() const { return isKind(m_element, Kind::NULL_VALUE); }
bool RpcView::isObject() const { return isKind(m_element, Kind::OBJECT); }
bool RpcView::isArray() const { return isKind(m_element, Kind::ARRAY); }

RpcView RpcView::field(std::string_view key) const {
    simdjson::dom::element found;
    if (!isObject() || elementOf(*m_element).at_key(key).get(found) != simdjson::SUCCESS) {
        return RpcView(key);
    }
    return viewOf(found, key);
}

std::vector<RpcView> RpcView::items() const {
    std::vector<RpcView> out;
    simdjson::dom::array array;
    if (m_element && elementOf(*m_element).get_array().get(array) == simdjson::SUCCESS) {
        out.reserve(array.size());
        for (const simdjson::dom::element item : array) {
            out.push_back(viewOf(item, {}));
        }
    }
    return out;
}

std::optional<std::string_view> RpcView::string() const {
    std::string_view text;
    if (!m_element || elementOf(*m_element).get_string().get(text) != simdjson::SUCCESS) {
        return std::nullopt;
    }
    return text;
}

std::optional<std::int64_t> RpcView::integer() const {
    std::int64_t value = 0;
    if (!m_element || elementOf(*m_element).get_int64().get(value) != simdjson::SUCCESS) {
        return std::nullopt;
    }
    return value;
}

std::optional<bool> RpcView::boolean() const {
    bool value = false;
    if (!m_element || elementOf(*m_element).get_bool().get(value) != simdjson::SUCCESS) {
        return std::nullopt;
    }
    return value;
}

Result<RpcDocument> RpcDocument::parse(std::string text) {
    const std::size_t length = text.size();
    text.append(simdjson::SIMDJSON_PADDING, '\0');
    simdjson::dom::parser parser;
    auto tape = std::make_shared<simdjson::dom::document>();
    simdjson::dom::element root;
    const auto error = parser.parse_into_document(*tape, text.data(), length, false).get(root);
    if (error != simdjson::SUCCESS) {
        return fail(kRpcMalformed, {}, {"json"}, simdjson::error_message(error));
    }
    return RpcDocument(std::move(tape), viewOf(root, {}));
}

Result<std::uint64_t> readQuantity(const RpcView& view) {
    const auto text = view.string();
    const auto value = text ? parseQuantity64(*text) : Result<std::uint64_t>(fail(kQuantity));
    if (!value) {
        return failMalformed(view.name(), "quantity");
    }
    return *value;
}

Result<Uint256> readWideQuantity(const RpcView& view) {
    const auto text = view.string();
    const auto value = text ? parseQuantity(*text) : Result<Uint256>(fail(kQuantity));
    if (!value) {
        return failMalformed(view.name(), "quantity");
    }
    return *value;
}

Result<Hash> readHash(const RpcView& view) { return readFixed<Hash>(view, "hash"); }

Result<Address> readAddress(const RpcView& view) { return readFixed<Address>(view, "address"); }

Result<Bytes> readData(const RpcView& view) {
    const auto text = view.string();
    auto bytes = text ? fromHex0x(*text) : std::nullopt;
    if (!bytes) {
        return failMalformed(view.name(), "data");
    }
    return std::move(*bytes);
}

Result<bool> readBool(const RpcView& view) {
    const auto value = view.boolean();
    if (!value) {
        return failMalformed(view.name(), "boolean");
    }
    return *value;
}

Result<std::string> readText(const RpcView& view) {
    const auto text = view.string();
    if (!text) {
        return failMalformed(view.name(), "string");
    }
    return std::string(*text);
}

Result<RpcView> readObject(const RpcView& view) {
    if (!view.isObject()) {
        return failMalformed(view.name(), "object");
    }
    return view;
}

tl::unexpected<Error> failMalformed(std::string_view place, std::string_view expected) {
    return fail(kRpcMalformed, std::string(place), {std::string(expected)});
}

Error placedIn(std::string_view outer, Error error) {
    if (error.place.empty()) {
        error.place = outer;
    } else if (error.place.front() == '[') {
        error.place.insert(0, outer);
    } else {
        error.place.insert(0, std::string(outer) + ".");
    }
    return error;
}

}  // namespace tally
