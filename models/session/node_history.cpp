#include "models/session/node_history.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace tally {

namespace {

/// Codes that NodeStatus::problem may hold; whatever else it holds, the node gave no answer of use.
constexpr std::array kStandings{std::pair<std::string_view, NodeStanding>{"node.lagging", NodeStanding::Lags},
                                std::pair<std::string_view, NodeStanding>{"node.dissenting", NodeStanding::Contradicts},
                                std::pair<std::string_view, NodeStanding>{"node.lying", NodeStanding::Contradicts},
                                std::pair<std::string_view, NodeStanding>{"rpc.foreign", NodeStanding::Foreign},
                                std::pair<std::string_view, NodeStanding>{"ledger.foreign", NodeStanding::Foreign}};

void takeStanding(NodeHistory::Track& track, NodeStanding standing, std::uint64_t head, UnixSeconds now) {
    auto& spans = track.spans;
    const bool isKnown = !spans.empty() && now - spans.back().to <= NodeHistory::kGap;
    if (isKnown) {
        spans.back().to = now;
    }
    if (!isKnown || spans.back().standing != standing) {
        spans.push_back({now, now, standing, head});
    }
    std::erase_if(spans, [now](const auto& span) { return span.to < now - NodeHistory::kReach; });
    if (spans.size() > NodeHistory::kMostSpans) {
        spans.erase(spans.begin());
    }
}

}  // namespace

NodeStanding standingOf(const NodeStatus& node) {
    if (node.usable) {
        return NodeStanding::Agrees;
    }
    for (const auto& [problem, standing] : kStandings) {
        if (problem == node.problem) {
            return standing;
        }
    }
    return NodeStanding::Silent;
}

std::optional<std::chrono::milliseconds> NodeHistory::Track::typicalAnswer() const {
    if (answers.empty()) {
        return {};
    }
    std::vector<std::chrono::milliseconds> sorted = answers;
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
    std::ranges::nth_element(sorted, middle);
    return *middle;
}

void NodeHistory::take(const std::vector<NodeStatus>& nodes, std::uint64_t head, UnixSeconds now) {
    m_now = std::max(m_now, now);
    std::vector<Track> tracks;
    for (const NodeStatus& node : nodes) {
        const auto kept = std::ranges::find(m_tracks, node.name, &Track::name);
        Track track = kept != m_tracks.end() ? std::move(*kept) : Track{node.name, {}, {}};
        takeStanding(track, standingOf(node), head, m_now);
        if (node.usable && node.answersIn) {
            track.answers.push_back(*node.answersIn);
        }
        if (track.answers.size() > kMostAnswers) {
            track.answers.erase(track.answers.begin());
        }
        tracks.push_back(std::move(track));
    }
    m_tracks = std::move(tracks);
}

}  // namespace tally
