#pragma once

#include "models/session/ledger.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace tally {

/// What a node's word is worth beside the others'.
enum class NodeStanding : std::uint8_t {
    Agrees,       ///< of this ledger, near the head, of one mind with the others
    Lags,         ///< behind the others by more than allowed
    Contradicts,  ///< another block at the height that the others agree on
    Silent,       ///< no answer, or none that can be read
    Foreign,      ///< of another ledger, by chain id or first block
};
[[nodiscard]] NodeStanding standingOf(const NodeStatus& node);

/// How each node was over the last while, kept in memory within bounds. Pure: who hears of the nodes feeds it.
class NodeHistory {
public:
    /// In seconds.
    static constexpr UnixSeconds kReach = 30 * 60;
    /// Longer than this between two words of a node, and nothing is known of the time between.
    static constexpr UnixSeconds kGap = 90;
    /// Of each node.
    static constexpr std::size_t kMostSpans = 400;

    struct Span {
        UnixSeconds from = 0;  ///< may be before the reach: the standing has lasted since
        UnixSeconds to = 0;
        NodeStanding standing = NodeStanding::Silent;
        std::uint64_t block = 0;  ///< the agreed head when it began
        friend bool operator==(const Span&, const Span&) = default;
    };
    /// Answers of which the median is told.
    static constexpr std::size_t kMostAnswers = 60;

    struct Track {
        std::string name;                                  ///< as NodeStatus has it
        std::vector<Span> spans;                           ///< oldest first, none overlapping
        std::vector<std::chrono::milliseconds> answers{};  ///< how long the last ones took, oldest first
        /// How long an answer takes: the median, which one slow answer does not move. None before the first.
        [[nodiscard]] std::optional<std::chrono::milliseconds> typicalAnswer() const;
    };

    /// The nodes as they are at `now`. Nodes that are no longer named are forgotten; a clock that goes back counts as
    /// standing still.
    void take(const std::vector<NodeStatus>& nodes, std::uint64_t head, UnixSeconds now);
    /// In the order of the nodes taken last.
    [[nodiscard]] const std::vector<Track>& tracks() const { return m_tracks; }

private:
    std::vector<Track> m_tracks;
    UnixSeconds m_now = 0;
};

}  // namespace tally
