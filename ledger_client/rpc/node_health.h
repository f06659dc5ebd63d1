#pragma once

#include "ledger_client/rpc/eth_types.h"
#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/session/ledger.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What the pool knows, published as values.
namespace tally {

/// The chain that is meant. Without a genesis hash the chain id alone must do.
struct ChainIdentity {
    std::uint64_t chainId = 0;
    std::optional<Hash> genesis;
};

enum class NodeState : std::uint8_t {
    Unknown,     ///< not heard yet
    Usable,      ///< of this chain, answering, near the head, of one mind with the others
    Lagging,     ///< behind the others by more than allowed
    Silent,      ///< no answer, or none that can be read
    Dissenting,  ///< its block at the agreed height is another: a fork that may heal
    Lying,       ///< still another, long after the others settled
    Foreign,     ///< of another chain
};

struct NodeHealth {
    std::string name;
    NodeState state = NodeState::Unknown;
    std::optional<BlockHeader> head;       ///< what it said last
    std::chrono::milliseconds latency{0};  ///< of the last round that went well
    std::optional<TlsFacts> tls;           ///< how its last answer came; none without TLS
    std::uint64_t lag = 0;                 ///< blocks behind the agreed head
    std::optional<Error> lastError;        ///< of the last round, none when that went well
    UnixSeconds heardAt = 0;               ///< when it answered last; 0 for never
    unsigned failures = 0;                 ///< rounds that went wrong, in a row
};

struct PoolStatus {
    /// The highest block that enough nodes agreed on. It stays when nodes fall silent or behind; it goes back only when
    /// all those who vouched for it say so.
    std::optional<BlockHeader> head;
    std::size_t agreeing = 0;  ///< nodes that vouch for the head now
    bool isCurrent = false;    ///< as many as are needed still vouch for it
    UnixSeconds heardAt = 0;   ///< when the head was last vouched for; 0 for never
    std::vector<NodeHealth> nodes;
};

}  // namespace tally
