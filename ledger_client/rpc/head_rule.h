#pragma once

#include "ledger_client/rpc/node_health.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// What the pool believes, as a pure function of what the nodes said.
namespace tally {

/// What one node said, as far as it answered in its last round and is of this chain.
struct NodeWord {
    BlockHeader head;
    std::map<std::uint64_t, BlockHeader> headers;  ///< what it told lately, by number

    /// The hash it told for `number`, as that block's or as its successor's parent.
    [[nodiscard]] std::optional<Hash> hashAt(std::uint64_t number) const;
};

struct HeadVerdict {
    std::optional<BlockHeader> head;      ///< agreed on by enough nodes
    std::uint64_t height = 0;             ///< the highest that enough nodes have reached; 0 when too few answer
    std::vector<std::size_t> agreeing;    ///< nodes that have this very head
    std::vector<std::size_t> dissenting;  ///< nodes that have another block there, or below on the way to it
    std::vector<std::size_t> unsaid;      ///< nodes that should be asked for their block there
};

/// The head that at least `enough` nodes share: the block at the `enough`-th highest of their heights, if as many have
/// the same one there. Each item may be absent (silent, foreign). Indices are those of `words`.
[[nodiscard]] HeadVerdict judgeHead(const std::vector<std::optional<NodeWord>>& words, std::size_t enough);

/// Of `nodes` validators' nodes, how many must agree so that one of them is honest, when fewer than a third are not.
[[nodiscard]] std::size_t enoughOf(std::size_t nodes);

}  // namespace tally
