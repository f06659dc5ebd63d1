// A log of whatever shape has an answer: a domain event, nothing, or a code.
// Input: contract, number of topics, topics, data.

#include "ledger_client/consortium/event_mapping.h"

#include <algorithm>
#include <array>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::size_t kMostTopics = 5;
    if (size < 2) {
        return 0;
    }
    const auto contract = tally::kContractNames[data[0] % tally::kContractNames.size()];
    tally::BytesView rest(data + 2, size - 2);
    std::array<tally::Hash, kMostTopics> topics;
    const std::size_t count = std::min<std::size_t>(data[1] % (kMostTopics + 1), rest.size() / tally::Hash::kSize);
    for (std::size_t i = 0; i < count; ++i) {
        std::copy_n(rest.begin(), tally::Hash::kSize, topics[i].data.begin());
        rest = rest.subspan(tally::Hash::kSize);
    }
    const auto mapped = tally::mapEvent(contract, std::span(topics).first(count), rest);
    static_cast<void>(mapped);
    return 0;
}
