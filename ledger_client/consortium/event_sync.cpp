#include "ledger_client/consortium/event_sync.h"

#include "ledger_client/consortium/block_ref.h"
#include "ledger_client/rpc/errors.h"
#include "ledger_client/rpc/eth_requests.h"
#include "models/domain/event_codec.h"

#include <algorithm>

namespace tally {

namespace {

/// What a page aims at: some megabytes of text, and enough for the wallet to store in one go.
constexpr std::size_t kLogsAimedAt = 6'000;
constexpr std::uint64_t kMostSpan = 65'536;
constexpr std::uint64_t kFastestGrowth = 8;
constexpr std::size_t kPagesAhead = 2;
constexpr int kMostTries = 4;
/// A node that once refused a range may bear more later, or another one does.
constexpr int kPagesBeforeRaising = 64;
constexpr std::size_t kBlocksAtOnce = 16;

/// The answer was too much for the node or for us, or it was interrupted: a smaller range may do.
[[nodiscard]] bool mayShrink(const Error& error) {
    return error.code == kRpcTooLarge || error.code == kRpcTimeout || error.code == kRpcError ||
           error.code == kRpcCut || error.code == kRpcHttpStatus;
}

/// The range itself was the fault, not the way to the node.
[[nodiscard]] bool isRefusal(const Error& error) { return error.code == kRpcTooLarge || error.code == kRpcError; }

/// Blocks, order and contents.
[[nodiscard]] bool same(const EventPage& one, const EventPage& other) {
    const auto equal = [](const StampedEvent& a, const StampedEvent& b) {
        return a.stamp == b.stamp && encodeEvent(a.event) == encodeEvent(b.event);
    };
    return one.logs == other.logs && one.blocks == other.blocks &&
           std::equal(one.events.begin(), one.events.end(), other.events.begin(), other.events.end(), equal);
}

/// Answers of two branches in one page: it has to be asked for again.
constexpr ErrorCode kTwoBranches{"sync.two-branches", ErrorKind::Unreachable};
/// The page does not follow what the caller knows.
constexpr ErrorCode kForked{"sync.forked", ErrorKind::Unreachable};

}  // namespace

Async<EventBatch> EventSync::after(std::vector<BlockRef> known, BlockHeader head) {
    const auto self = shared_from_this();
    const std::optional<BlockRef> base = known.empty() ? std::nullopt : std::optional(known.front());
    if (base && base->number >= head.number) {
        if (*base != refOf(head)) {
            TALLY_CO_ASSIGN(const auto block, co_await m_chain->ask(requestBlock(BlockTag::at(base->number))));
            if (block && block->hash != base->hash) {
                co_return co_await back(std::move(known), head.number);
            }
        }
        EventBatch nothing;
        nothing.upTo = *base;
        nothing.head = std::max(base->number, head.number);
        co_return nothing;
    }
    if (head.number < m_deploymentBlock) {
        EventBatch nothing;
        nothing.upTo = refOf(head);
        nothing.head = head.number;
        co_return nothing;
    }
    auto batch = co_await forward(base, head);
    if (!batch && batch.error().code == kForked) {
        co_return co_await back(std::move(known), head.number);
    }
    co_return batch;
}

std::uint64_t EventSync::firstAfter(const std::optional<BlockRef>& base) const {
    return base ? std::max(base->number + 1, m_deploymentBlock) : m_deploymentBlock;
}

EventRange EventSync::rangeFrom(std::uint64_t from, std::uint64_t head) const {
    return {from, std::min(head, from + m_span - 1)};
}

Async<EventBatch> EventSync::forward(std::optional<BlockRef> base, BlockHeader head) {
    const auto self = shared_from_this();
    const std::uint64_t from = firstAfter(base);
    if (m_ahead.empty() || m_ahead.front().range.from != from) {
        m_ahead.clear();
        const EventRange range = rangeFrom(from, head.number);
        m_ahead.push_back({range, fetch(range, head.number)});
    }
    Async<Fetched> page = std::move(m_ahead.front().page);
    m_ahead.pop_front();
    // Asked for before this page is waited for: it travels while this one does.
    auto fetched = co_await std::move(page);
    if (!fetched) {
        if (fetched.error().code != kSessionCancelled) {
            m_ahead.clear();
        }
        co_return failWith(std::move(fetched).error());
    }
    const bool follows = !base || base->number + 1 != fetched->page.range.from || fetched->before == *base;
    if (!follows) {
        m_ahead.clear();
        co_return fail(kForked);
    }
    fetchAhead(fetched->last.number + 1, head.number);
    EventBatch batch;
    batch.events = std::move(fetched->page.events);
    batch.upTo = fetched->last;
    batch.recent = std::move(fetched->recent);
    batch.head = head.number;
    co_return batch;
}

void EventSync::fetchAhead(std::uint64_t from, std::uint64_t head) {
    if (!m_ahead.empty() && m_ahead.front().range.from != from) {
        m_ahead.clear();
    }
    std::uint64_t next = m_ahead.empty() ? from : m_ahead.back().range.to + 1;
    while (m_ahead.size() < kPagesAhead && next <= head) {
        const EventRange range = rangeFrom(next, head);
        m_ahead.push_back({range, fetch(range, head)});
        next = range.to + 1;
    }
}

void EventSync::learnFrom(const EventPage& page) {
    const std::uint64_t blocks = page.range.to - page.range.from + 1;
    const std::uint64_t logs = std::max<std::uint64_t>(page.logs, 1);
    const std::uint64_t fitting = blocks * kLogsAimedAt / logs;
    const std::uint64_t grown = std::min(kMostSpan, std::max(m_span, blocks) * kFastestGrowth);
    if (++m_pagesSinceRefusal % kPagesBeforeRaising == 0 && m_ceiling < kMostSpan) {
        m_ceiling *= 2;
    }
    m_span = std::clamp<std::uint64_t>(fitting, 1, std::min(grown, m_ceiling));
}

void EventSync::learnFromRefusal(EventRange range) {
    m_ceiling = std::max<std::uint64_t>((range.to - range.from + 1) / 2, 1);
    m_span = std::min(m_span, m_ceiling);
    m_pagesSinceRefusal = 0;
}

Async<EventSync::Fetched> EventSync::fetch(EventRange range, std::uint64_t head) {
    const auto self = shared_from_this();
    for (int tries = 1;; ++tries) {
        auto fetched = co_await fetchOnce(range, head);
        if (fetched) {
            learnFrom(fetched->page);
            co_return fetched;
        }
        const Error& error = fetched.error();
        if (mayShrink(error) && range.to > range.from) {
            if (isRefusal(error)) {
                learnFromRefusal(range);
            }
            range.to = range.from + (range.to - range.from + 1) / 2 - 1;
            m_span = range.to - range.from + 1;
            tries = 0;
            continue;
        }
        const bool again = error.code == kTwoBranches || error.code == kSyncNodesDiffer || mayShrink(error);
        const bool isLast = tries == kMostTries;
        if (!again || (isLast && error.code == kSyncNodesDiffer)) {
            co_return fetched;
        }
        if (isLast) {
            co_return fail(kSyncStuck, error.place, {std::to_string(range.from)},
                           std::string(error.code.name) + " " + error.detail);
        }
    }
}

Async<EventSync::Fetched> EventSync::fetchOnce(EventRange range, std::uint64_t head) {
    const auto self = shared_from_this();
    const auto chain = m_chain;
    // One node answers all three, so that the page's ends are of the logs' own chain.
    TALLY_CO_ASSIGN(auto answers, co_await chain->askTogether(Freshness{range.to}, requestEvents(m_addresses, range),
                                                              requestBlock(BlockTag::at(range.to)),
                                                              requestBlock(BlockTag::at(range.from - 1))));
    auto& [page, last, before] = answers;
    if (!last || !before || last->number != range.to || before->number != range.from - 1) {
        co_return fail(kTwoBranches);
    }
    if (range.from <= m_deploymentBlock && page.events.empty()) {
        co_return fail(kSyncWithheld, {}, {std::to_string(m_deploymentBlock)});
    }
    TALLY_CO_TRY(co_await sameElsewhere(page));
    Fetched out;
    out.before = refOf(*before);
    out.last = refOf(*last);
    if (page.lastBlock && page.lastBlock->number == range.to && page.lastBlock->hash != last->hash) {
        co_return fail(kTwoBranches);
    }
    if (range.to + kTail > head) {
        TALLY_CO_ASSIGN(out.recent, co_await tailOf(range, out.last, head));
        for (const BlockRef& block : page.blocks) {
            const auto known = std::find_if(out.recent.begin(), out.recent.end(),
                                            [&](const BlockRef& ref) { return ref.number == block.number; });
            if (known != out.recent.end() && known->hash != block.hash) {
                co_return fail(kTwoBranches);
            }
        }
    }
    if (page.dayless.empty()) {
        out.page = std::move(page);
    } else {
        TALLY_CO_ASSIGN(out.page, co_await withDays(std::move(page)));
    }
    co_return out;
}

Async<Done> EventSync::sameElsewhere(EventPage page) {
    const auto self = shared_from_this();
    if (m_chain->status().nodes.size() < 2 || page.range.to - page.range.from >= kCompared) {
        co_return Done{};
    }
    const Freshness freshness{page.range.to};
    TALLY_CO_ASSIGN(const auto told, co_await m_chain->askAll(requestEvents(m_addresses, page.range), freshness));
    const bool isSame =
        std::all_of(told.begin(), told.end(), [&](const EventPage& other) { return same(page, other); });
    co_return isSame ? Result<Done>(Done{})
                     : Result<Done>(fail(kSyncNodesDiffer, {}, {std::to_string(page.range.from)}));
}

Async<std::vector<BlockRef>> EventSync::tailOf(EventRange range, BlockRef last, std::uint64_t head) {
    const auto self = shared_from_this();
    const std::uint64_t first = head >= kTail ? std::max(range.from, head - kTail + 1) : range.from;
    std::vector<BlockRef> out;
    Hash wanted = last.hash;
    std::uint64_t number = range.to;
    const auto chain = m_chain;
    while (number >= first) {
        std::vector<Async<std::optional<BlockHeader>>> asked;
        for (std::uint64_t at = number; at >= first && asked.size() < kBlocksAtOnce; --at) {
            asked.push_back(chain->ask(requestBlock(BlockTag::at(at)), Freshness{range.to}));
            if (at == 0) {
                break;
            }
        }
        for (auto& answer : asked) {
            TALLY_CO_ASSIGN(const auto header, co_await std::move(answer));
            if (!header || header->hash != wanted || header->number != number) {
                co_return fail(kTwoBranches);
            }
            out.push_back(refOf(*header));
            wanted = header->parentHash;
            --number;
        }
    }
    std::reverse(out.begin(), out.end());
    co_return out;
}

Async<EventPage> EventSync::withDays(EventPage page) {
    const auto chain = m_chain;
    const std::int32_t zoneOffset = m_zoneOffset;
    for (const std::uint64_t number : page.dayless) {
        TALLY_CO_ASSIGN(const auto header,
                        co_await chain->ask(requestBlock(BlockTag::at(number)), Freshness{page.range.to}));
        if (!header) {
            co_return fail(kTwoBranches);
        }
        const Date day = Date::ofInstant(static_cast<std::int64_t>(header->timestamp), zoneOffset);
        for (StampedEvent& event : page.events) {
            if (event.stamp.block == number && event.stamp.day == Date{}) {
                event.stamp.day = day;
            }
        }
    }
    page.dayless.clear();
    co_return page;
}

Async<EventBatch> EventSync::back(std::vector<BlockRef> known, std::uint64_t head) {
    const auto self = shared_from_this();
    const auto chain = m_chain;
    m_ahead.clear();
    EventBatch batch;
    batch.head = head;
    for (const BlockRef& ref : known) {
        if (ref.number > head) {
            continue;
        }
        TALLY_CO_ASSIGN(const BlockHeader block, co_await chain->agreedBlock(ref.number));
        if (block.hash == ref.hash) {
            batch.upTo = ref;
            batch.rollbackTo = ref;
            co_return batch;
        }
    }
    TALLY_CO_ASSIGN(const BlockHeader below, co_await chain->agreedBlock(m_deploymentBlock - 1));
    batch.upTo = refOf(below);
    batch.rollbackTo = refOf(below);
    co_return batch;
}

}  // namespace tally
