#pragma once

#include "models/domain/event_batch.h"

#include <cstdint>
#include <map>
#include <random>
#include <vector>

namespace tally {

/// A ledger's past that never was, but could have been: members, lines, roots, offers, requests, clearings in a random
/// order that the projection accepts. The same seed gives the same past. Blocks can be forgotten and grown again, as a
/// reorganisation does.
class History {
public:
    explicit History(std::uint32_t seed);

    /// One block more, with about `events` events.
    void grow(int events);
    /// Takes the last blocks back, down to and with `height`.
    void forgetAbove(std::uint64_t height);

    [[nodiscard]] std::uint64_t height() const { return m_blocks.size() - 1; }
    [[nodiscard]] BlockRef block(std::uint64_t number) const { return m_blocks[number].ref; }
    [[nodiscard]] std::size_t eventCount() const;

    /// What an adapter would hand over: the blocks after `from` up to `to`, with references to the last `undoable`.
    [[nodiscard]] EventBatch batch(std::uint64_t from, std::uint64_t to, std::uint64_t undoable) const;

private:
    struct Part {
        CredentialId id;
        MemberId holder;
        MinorUnits free = 0;
    };
    struct Offer {
        CredentialId id;
        CredentialId parent;
        MemberId to;
        MinorUnits value = 0;
    };
    /// What the next event may build on.
    struct Facts {
        std::uint32_t roots = 0;
        std::map<std::uint32_t, std::uint32_t> parts;  ///< of a root
        std::map<std::uint32_t, MinorUnits> faces;
        std::map<std::uint32_t, MinorUnits> cleared;
        std::vector<Part> held;
        std::vector<Offer> offered;
        std::vector<Offer> requested;
        Facts() = default;
    };
    struct Block {
        BlockRef ref;
        std::vector<StampedEvent> events;
        Facts after;
    };

    void begin(std::vector<Event>& out);
    void addOne(std::vector<Event>& out);
    void issue(std::vector<Event>& out);
    void offer(std::vector<Event>& out);
    void answer(std::vector<Event>& out);
    void request(std::vector<Event>& out);
    void disburse(std::vector<Event>& out);
    void clear(std::vector<Event>& out);
    [[nodiscard]] std::uint32_t upTo(std::uint32_t most);
    [[nodiscard]] Hash randomHash();

    static constexpr std::uint32_t kMembers = 12;
    std::mt19937 m_random;
    Facts m_facts;
    std::vector<Block> m_blocks;
};

}  // namespace tally
