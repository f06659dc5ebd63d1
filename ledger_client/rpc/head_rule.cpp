#include "ledger_client/rpc/head_rule.h"

#include <algorithm>
#include <functional>

namespace tally {

std::optional<Hash> NodeWord::hashAt(std::uint64_t number) const {
    if (const auto own = headers.find(number); own != headers.end()) {
        return own->second.hash;
    }
    const auto next = headers.find(number + 1);
    return next == headers.end() ? std::nullopt : std::optional(next->second.parentHash);
}

namespace {

/// Whether a node below the agreed block stands on another branch, as far as those who agree told of their way there.
bool isBeside(const NodeWord& word, const std::vector<std::optional<NodeWord>>& words,
              const std::vector<std::size_t>& agreeing) {
    return std::any_of(agreeing.begin(), agreeing.end(), [&](std::size_t i) {
        const auto theirs = words[i]->hashAt(word.head.number);
        return theirs && *theirs != word.head.hash;
    });
}

}  // namespace

HeadVerdict judgeHead(const std::vector<std::optional<NodeWord>>& words, std::size_t enough) {
    HeadVerdict out;
    std::vector<std::uint64_t> heights;
    for (const auto& word : words) {
        if (word) {
            heights.push_back(word->head.number);
        }
    }
    if (enough == 0 || heights.size() < enough) {
        return out;
    }
    std::sort(heights.begin(), heights.end(), std::greater<>());
    out.height = heights[enough - 1];

    std::map<Hash, std::vector<std::size_t>> camps;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!words[i] || words[i]->head.number < out.height) {
            continue;
        }
        if (const auto said = words[i]->hashAt(out.height)) {
            camps[*said].push_back(i);
        } else {
            out.unsaid.push_back(i);
        }
    }
    const auto largest = std::max_element(
        camps.begin(), camps.end(), [](const auto& a, const auto& b) { return a.second.size() < b.second.size(); });
    if (largest == camps.end() || largest->second.size() < enough) {
        return out;
    }
    out.agreeing = largest->second;
    for (const auto& [hash, camp] : camps) {
        if (hash != largest->first) {
            out.dissenting.insert(out.dissenting.end(), camp.begin(), camp.end());
        }
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] && words[i]->head.number < out.height && isBeside(*words[i], words, out.agreeing)) {
            out.dissenting.push_back(i);
        }
    }
    std::sort(out.dissenting.begin(), out.dissenting.end());
    for (const std::size_t i : out.agreeing) {
        if (const auto header = words[i]->headers.find(out.height); header != words[i]->headers.end()) {
            out.head = header->second;
            return out;
        }
    }
    out.unsaid.push_back(out.agreeing.front());
    return out;
}

std::size_t enoughOf(std::size_t nodes) { return nodes == 0 ? 1 : (nodes - 1) / 3 + 1; }

}  // namespace tally
