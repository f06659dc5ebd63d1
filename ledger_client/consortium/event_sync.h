#pragma once

#include "ledger_client/consortium/chain_access.h"
#include "ledger_client/consortium/log_reader.h"
#include "models/domain/event_batch.h"
#include "models/session/async.h"

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace tally {

/// No node gives the events of one single block. args: the block. detail: the last failure.
inline constexpr ErrorCode kSyncStuck{"sync.stuck", ErrorKind::Unreachable};

/// A node tells nothing of the contracts' own deployment: it withholds events. args: the block.
inline constexpr ErrorCode kSyncWithheld{"sync.withheld", ErrorKind::Unreachable};
/// Two nodes give other events of the same blocks. args: the first block.
inline constexpr ErrorCode kSyncNodesDiffer{"sync.nodes-differ", ErrorKind::Unreachable};

/// The contracts' events in ledger order, in pages of bounded size: the next pages are on their way while the caller
/// stores one. Blocks are asked for in ranges that grow and shrink with what the nodes bear.
///
/// No page mixes two branches. A page's last block comes from the same answer as its logs, its first block's parent must
/// be what the caller knows, and near the head every block is read again after the logs and linked by parent hash.
/// The first page must tell of the contracts' deployment; pages of up to `kCompared` blocks must be the same from every
/// usable node that has them, where there are several.
/// Lives on the ledger thread, in a shared pointer: what is under way keeps it.
class EventSync : public std::enable_shared_from_this<EventSync> {
public:
    /// Blocks behind the head that may still be taken back.
    static constexpr std::uint64_t kTail = 64;
    /// Longer pages, of a first synchronisation, are taken from one node: everything twice would take twice as long.
    static constexpr std::uint64_t kCompared = 256;

    EventSync(std::shared_ptr<ChainAccess> chain, const ContractAddresses& addresses, std::uint64_t deploymentBlock,
              std::int32_t zoneOffset)
        : m_chain(std::move(chain)),
          m_addresses(addresses),
          m_deploymentBlock(deploymentBlock),
          m_zoneOffset(zoneOffset) {}

    /// The page after `known.front()`, or back to the newest known block that is still part of the ledger.
    /// `head` is the pool's. Without anything new: no events, and `upTo` is what was known.
    /// Errors: those of NodePool and `requestEvents`; kSyncStuck.
    [[nodiscard]] Async<EventBatch> after(std::vector<BlockRef> known, BlockHeader head);

private:
    /// A page with what is needed to trust it.
    struct Fetched {
        EventPage page;
        BlockRef before;  ///< the block below the page
        BlockRef last;    ///< the page's last block
        std::vector<BlockRef> recent;
    };
    struct Ahead {
        EventRange range;
        Async<Fetched> page;
    };

    [[nodiscard]] Async<EventBatch> forward(std::optional<BlockRef> base, BlockHeader head);
    [[nodiscard]] Async<EventBatch> back(std::vector<BlockRef> known, std::uint64_t head);
    [[nodiscard]] EventRange rangeFrom(std::uint64_t from, std::uint64_t head) const;
    [[nodiscard]] Async<Fetched> fetch(EventRange range, std::uint64_t head);
    [[nodiscard]] Async<Fetched> fetchOnce(EventRange range, std::uint64_t head);
    /// kSyncNodesDiffer
    [[nodiscard]] Async<Done> sameElsewhere(EventPage page);
    /// The page's blocks within the tail, read after its logs and linked to its last one.
    [[nodiscard]] Async<std::vector<BlockRef>> tailOf(EventRange range, BlockRef last, std::uint64_t head);
    [[nodiscard]] Async<EventPage> withDays(EventPage page);
    void fetchAhead(std::uint64_t from, std::uint64_t head);
    void learnFrom(const EventPage& page);
    void learnFromRefusal(EventRange range);
    [[nodiscard]] std::uint64_t firstAfter(const std::optional<BlockRef>& base) const;

    std::shared_ptr<ChainAccess> m_chain;
    ContractAddresses m_addresses;
    std::uint64_t m_deploymentBlock;
    std::int32_t m_zoneOffset;
    std::uint64_t m_span = 64;                    ///< blocks asked for at once
    std::uint64_t m_ceiling = ~std::uint64_t{0};  ///< what nodes bore last; tried again after some pages
    int m_pagesSinceRefusal = 0;
    std::deque<Ahead> m_ahead;
};

}  // namespace tally
