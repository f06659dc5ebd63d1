#pragma once

#include "ledger_client/eth/abi_type.h"
#include "ledger_client/eth/abi_words.h"
#include "ledger_client/eth/uint256.h"
#include "models/base/bytes.h"
#include "models/base/result.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What the generated bindings (tools/generate_bindings.mjs) are written with.
namespace tally::contracts {

/// A log whose topic 0 is no event of the contract it comes from. place: topic 0.
inline constexpr ErrorCode kEventUnknown{"contract.event-unknown", ErrorKind::Unreachable};

/// Bytes of the runtime code that the constructor fills (Solidity's immutables).
struct CodeHole {
    std::uint32_t start = 0;
    std::uint32_t length = 0;
};

[[nodiscard]] inline Bytes bytesFrom(AbiReader& in) {
    const BytesView view = in.bytes();
    return {view.begin(), view.end()};
}

/// T[N] of a static T.
template <std::size_t N, typename ReadOne>
[[nodiscard]] auto arrayFrom(AbiReader& in, ReadOne readOne) {
    std::array<decltype(readOne(in)), N> out{};
    for (auto& element : out) {
        element = readOne(in);
    }
    return out;
}

/// The first eight bytes, by which events are told apart before the whole topic is compared.
[[nodiscard]] inline std::uint64_t leading64(const Hash& hash) {
    std::uint64_t out = 0;
    for (std::size_t i = 0; i < sizeof out; ++i) {
        out = (out << 8) | hash.data[i];
    }
    return out;
}

namespace detail {

template <typename Event, typename Visitor>
[[nodiscard]] auto visitDecoded(Result<Event> event, Visitor& visitor) -> decltype(visitor(*event)) {
    if (!event) {
        return failWith(Error{event.error().code, std::string(Event::kName), {}, {}});
    }
    return visitor(*event);
}

}  // namespace detail

}  // namespace tally::contracts
