#include "models/domain/value_flow.h"

#include <algorithm>
#include <map>
#include <set>

namespace tally {

namespace {

[[nodiscard]] bool isOpen(const Credential& part) {
    return part.state == CredentialState::Offered || part.state == CredentialState::InFinancing;
}

[[nodiscard]] bool isInFlow(const Credential& part) {
    return isOpen(part) || part.state == CredentialState::Held || part.state == CredentialState::Returned;
}

/// The parts as a tree, and the flow as it is put together from it.
class Flowing {
public:
    Flowing(const Root& root, std::vector<Credential> parts, CredentialId lookedAt, std::size_t most)
        : m_root(root), m_lookedAt(lookedAt) {
        std::erase_if(parts, [](const Credential& one) { return !isInFlow(one); });
        std::ranges::sort(parts, {}, [](const Credential& one) { return one.id.index; });
        m_parts = std::move(parts);
        std::map<std::uint32_t, std::size_t> places;
        for (std::size_t i = 0; i < m_parts.size(); ++i) {
            const Credential& one = m_parts[i];
            m_nodes.emplace_back();
            // A part is given out after the one it is taken from.
            if (const auto parent = places.find(one.parent); one.id.index > 0 && parent != places.end()) {
                m_nodes[parent->second].children.push_back(i);
            } else {
                m_tops.push_back(i);
            }
            places[one.id.index] = i;
        }
        for (std::size_t i = m_parts.size(); i-- > 0;) {
            weigh(i);
        }
        choose(most);
    }

    [[nodiscard]] ValueFlow take() {
        const bool isOnPath = std::ranges::any_of(m_nodes, &Node::isOnPath);
        m_flow.branches.push_back({std::nullopt, {}, m_root.issuer, m_root.face, 0, isOnPath});
        Rest rest;
        for (const std::size_t top : m_tops) {
            follow(top, 0, rest);
        }
        close(0, rest);
        return std::move(m_flow);
    }

private:
    struct Node {
        std::vector<std::size_t> children;
        MinorUnits inflow = 0;  ///< what it holds and what it passed on for good
        bool isOnPath = false;
        bool isShown = false;  ///< it, or something that came from it, is shown
    };
    /// What is not shown one by one.
    struct Rest {
        MinorUnits value = 0;
        std::size_t count = 0;
    };
    /// A leaf that might be shown: an open part, or what its holder still has of it.
    struct Candidate {
        std::size_t node;
        MinorUnits value;
    };

    [[nodiscard]] MinorUnits own(std::size_t i) const {
        return isOpen(m_parts[i]) ? m_parts[i].value : std::max<MinorUnits>(m_parts[i].value - openOf(i), 0);
    }

    /// What is offered or asked for out of it.
    [[nodiscard]] MinorUnits openOf(std::size_t i) const {
        MinorUnits out = 0;
        for (const std::size_t child : m_nodes[i].children) {
            out += isOpen(m_parts[child]) ? m_parts[child].value : 0;
        }
        return out;
    }

    void weigh(std::size_t i) {
        Node& node = m_nodes[i];
        node.inflow = m_parts[i].value;
        node.isOnPath = m_parts[i].id == m_lookedAt;
        for (const std::size_t child : node.children) {
            node.inflow += isOpen(m_parts[child]) ? 0 : m_nodes[child].inflow;
            node.isOnPath = node.isOnPath || m_nodes[child].isOnPath;
        }
    }

    void choose(std::size_t most) {
        std::vector<Candidate> all;
        for (std::size_t i = 0; i < m_parts.size(); ++i) {
            if (own(i) > 0) {
                all.push_back({i, own(i)});
            }
        }
        std::ranges::stable_sort(all, [this](const Candidate& a, const Candidate& b) {
            const bool isFirst = m_parts[a.node].id == m_lookedAt;
            const bool isSecond = m_parts[b.node].id == m_lookedAt;
            return isFirst != isSecond ? isFirst : a.value > b.value;
        });
        all.resize(std::min(all.size(), most));
        for (const Candidate& one : all) {
            m_chosen.insert(one.node);
        }
        for (std::size_t i = m_parts.size(); i-- > 0;) {
            Node& node = m_nodes[i];
            node.isShown = node.isOnPath || m_chosen.contains(i) ||
                           std::ranges::any_of(node.children, [this](std::size_t c) { return m_nodes[c].isShown; });
        }
    }

    [[nodiscard]] std::size_t leavesBelow(std::size_t i) const {
        std::size_t out = own(i) > 0 ? 1 : 0;
        for (const std::size_t child : m_nodes[i].children) {
            out += leavesBelow(child);
        }
        return out;
    }

    void addLeaf(FlowLeaf leaf) {
        m_flow.steps.push_back({leaf.from, true, m_flow.leaves.size()});
        m_flow.leaves.push_back(leaf);
    }

    void close(std::size_t branch, const Rest& rest) {
        if (rest.count > 0) {
            addLeaf({branch, FlowEnd::More, {}, {}, rest.value, {}, rest.count, false});
        }
    }

    /// Its own share: shown, or with the rest.
    void end(std::size_t i, std::size_t branch, MemberId who, Rest& rest) {
        const Credential& part = m_parts[i];
        if (own(i) <= 0) {
            return;
        }
        if (!m_chosen.contains(i)) {
            rest.value += own(i);
            ++rest.count;
            return;
        }
        const FlowEnd kind = part.state == CredentialState::Offered       ? FlowEnd::Offered
                             : part.state == CredentialState::InFinancing ? FlowEnd::Financing
                                                                          : FlowEnd::Held;
        addLeaf({branch, kind, part.id, who, own(i), part.expiryDay, 0, part.id == m_lookedAt});
    }

    void follow(std::size_t i, std::size_t from, Rest& rest) {
        const Credential& part = m_parts[i];
        const Node& node = m_nodes[i];
        if (!node.isShown) {
            // An offer out of it is in what it holds: its value counts once.
            rest.value += node.inflow;
            rest.count += leavesBelow(i);
            return;
        }
        if (isOpen(part)) {
            const MemberId who = part.state == CredentialState::Offered ? part.offeree : m_flow.branches[from].who;
            return end(i, from, who, rest);
        }
        if (node.children.empty()) {
            return end(i, from, part.owner, rest);
        }
        const std::size_t branch = m_flow.branches.size();
        m_flow.steps.push_back({from, false, branch});
        m_flow.branches.push_back(
            {from, part.id, part.owner, node.inflow, m_flow.branches[from].depth + 1, node.isOnPath});
        Rest own;
        end(i, branch, part.owner, own);
        for (const std::size_t child : node.children) {
            follow(child, branch, own);
        }
        close(branch, own);
    }

    const Root& m_root;
    CredentialId m_lookedAt;
    std::vector<Credential> m_parts;
    std::vector<Node> m_nodes;
    std::vector<std::size_t> m_tops;
    std::set<std::size_t> m_chosen;
    ValueFlow m_flow;
};

}  // namespace

ValueFlow valueFlow(const Root& root, std::vector<Credential> parts, CredentialId lookedAt, std::size_t most) {
    return Flowing(root, std::move(parts), lookedAt, most).take();
}

}  // namespace tally
