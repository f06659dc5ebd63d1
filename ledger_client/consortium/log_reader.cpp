#include "ledger_client/consortium/log_reader.h"

#include "ledger_client/consortium/event_mapping.h"
#include "ledger_client/eth/quantity.h"
#include "ledger_client/rpc/errors.h"
#include "ledger_client/rpc/params.h"

#include <limits>
#include <tuple>

namespace tally {

namespace {

constexpr std::size_t kMaxTopics = 4;

[[nodiscard]] Result<std::string_view> textOfField(const RpcView& log, std::string_view name) {
    const auto text = log.field(name).string();
    if (!text) {
        return failMalformed(name, "string");
    }
    return *text;
}

template <typename Fixed>
[[nodiscard]] Result<Fixed> fixedOfField(const RpcView& log, std::string_view name) {
    TALLY_ASSIGN(const std::string_view text, textOfField(log, name));
    const auto out = fixedFromHex0x<Fixed>(text);
    if (!out) {
        return failMalformed(name, "hexadecimal");
    }
    return *out;
}

[[nodiscard]] Result<std::uint64_t> quantityOfField(const RpcView& log, std::string_view name) {
    TALLY_ASSIGN(const std::string_view text, textOfField(log, name));
    const auto out = parseQuantity64(text);
    if (!out) {
        return failMalformed(name, "quantity");
    }
    return *out;
}

class PageReader {
public:
    PageReader(const ContractAddresses& addresses, EventRange range) : m_addresses(addresses) { m_page.range = range; }

    [[nodiscard]] Result<EventPage> read(const RpcView& view) {
        if (!view.isArray()) {
            return failMalformed(view.name(), "list");
        }
        const std::vector<RpcView> logs = view.items();
        m_page.events.reserve(logs.size());
        for (const RpcView& log : logs) {
            if (auto added = add(log); !added) {
                return failWith(placedIn("log[" + std::to_string(m_page.logs) + "]", std::move(added).error()));
            }
            ++m_page.logs;
        }
        closeTxn();
        return std::move(m_page);
    }

private:
    [[nodiscard]] Result<Done> add(const RpcView& log) {
        if (!log.isObject() || log.field("removed").boolean().value_or(false)) {
            return failMalformed("removed", "a log that stands");
        }
        TALLY_ASSIGN(const Address address, fixedOfField<Address>(log, "address"));
        const auto contract = contractAt(m_addresses, address);
        if (!contract) {
            return failMalformed("address", "one of those asked for");
        }
        EventStamp stamp;
        TALLY_ASSIGN(stamp.block, quantityOfField(log, "blockNumber"));
        TALLY_ASSIGN(stamp.blockHash, fixedOfField<Hash>(log, "blockHash"));
        TALLY_ASSIGN(stamp.txn, fixedOfField<Hash>(log, "transactionHash"));
        TALLY_ASSIGN(const std::uint64_t index, quantityOfField(log, "logIndex"));
        TALLY_TRY(follow(stamp, index));
        TALLY_TRY(readTopics(log.field("topics")));
        TALLY_ASSIGN(const std::string_view data, textOfField(log, "data"));
        TALLY_TRY(readData(data));
        TALLY_ASSIGN(auto mapped, mapEvent(*contract, std::span(m_topics.data(), m_topicCount), m_data));
        if (mapped) {
            push(std::move(stamp), std::move(*mapped));
        }
        return Done{};
    }

    /// Logs come once each, in ledger order, of the blocks asked for, and a block has one hash.
    [[nodiscard]] Result<Done> follow(EventStamp& stamp, std::uint64_t index) {
        if (index > std::numeric_limits<std::uint32_t>::max()) {
            return failMalformed("logIndex", "index");
        }
        stamp.logIndex = static_cast<std::uint32_t>(index);
        if (stamp.block < m_page.range.from || stamp.block > m_page.range.to) {
            return failMalformed("blockNumber", "within the range asked for");
        }
        const auto& last = m_page.lastBlock;
        if (last && std::tie(stamp.block, stamp.logIndex) <= std::tie(last->number, m_lastIndex)) {
            return failMalformed("logIndex", "in ledger order");
        }
        if (last && last->number == stamp.block && last->hash != stamp.blockHash) {
            return failMalformed("blockHash", "one for a block");
        }
        if (!last || last->number != stamp.block) {
            m_page.lastBlock = BlockRef{stamp.block, stamp.blockHash};
            m_page.blocks.push_back(*m_page.lastBlock);
        }
        m_lastIndex = stamp.logIndex;
        return Done{};
    }

    [[nodiscard]] Result<Done> readTopics(const RpcView& topics) {
        m_topicCount = 0;
        if (!topics.isArray()) {
            return failMalformed("topics", "list");
        }
        for (const RpcView& topic : topics.items()) {
            const auto text = topic.string();
            const auto hash = text ? fixedFromHex0x<Hash>(*text) : std::nullopt;
            if (m_topicCount == kMaxTopics || !hash) {
                return failMalformed("topics", "at most four hashes");
            }
            m_topics[m_topicCount++] = *hash;
        }
        return Done{};
    }

    [[nodiscard]] Result<Done> readData(std::string_view text) {
        if (!text.starts_with("0x") || text.size() % 2 != 0) {
            return failMalformed("data", "hexadecimal");
        }
        text.remove_prefix(2);
        m_data.resize(text.size() / 2);
        if (!hexInto(text, m_data)) {
            return failMalformed("data", "hexadecimal");
        }
        return Done{};
    }

    void push(EventStamp stamp, MappedEvent mapped) {
        if (!m_page.events.empty() && m_page.events.back().stamp.txn != stamp.txn) {
            closeTxn();
        }
        if (mapped.day) {
            stamp.day = *mapped.day;
            m_txnDay = mapped.day;
        }
        if (mapped.signer) {
            stamp.signer = *mapped.signer;
            m_txnSigner = mapped.signer;
        }
        m_page.events.push_back({std::move(stamp), std::move(mapped.event)});
    }

    /// Events that do not tell day or signer have those of their transaction's others.
    void closeTxn() {
        for (; m_txnBegin < m_page.events.size(); ++m_txnBegin) {
            EventStamp& stamp = m_page.events[m_txnBegin].stamp;
            if (stamp.day == Date{}) {
                if (m_txnDay) {
                    stamp.day = *m_txnDay;
                } else {
                    m_page.dayless.insert(stamp.block);
                }
            }
            if (stamp.signer.isZero() && m_txnSigner) {
                stamp.signer = *m_txnSigner;
            }
        }
        m_txnDay.reset();
        m_txnSigner.reset();
    }

    ContractAddresses m_addresses;
    EventPage m_page;
    std::uint32_t m_lastIndex = 0;
    std::array<Hash, kMaxTopics> m_topics;
    std::size_t m_topicCount = 0;
    Bytes m_data;
    std::size_t m_txnBegin = 0;
    std::optional<Date> m_txnDay;
    std::optional<Address> m_txnSigner;
};

}  // namespace

EthRequest<EventPage> requestEvents(const ContractAddresses& addresses, EventRange range) {
    RpcList among;
    for (const ContractName name : kContractNames) {
        among.add(toHex0x(addresses.of(name).view()));
    }
    RpcObject filter;
    filter.add("fromBlock", formatQuantity(range.from));
    filter.add("toBlock", formatQuantity(range.to));
    filter.addJson("address", among.text());
    const RpcCall call{"eth_getLogs", RpcList().addJson(filter.text()).text()};
    return {call, [addresses, range](const RpcAnswer& answer) -> Result<EventPage> {
                if (!answer) {
                    return failWith(errorOf(answer.error()));
                }
                return PageReader(addresses, range).read(answer->view);
            }};
}

}  // namespace tally
