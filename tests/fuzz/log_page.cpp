// A node's answer to eth_getLogs, as it came: events in ledger order within the range, or a code.

#include "ledger_client/consortium/log_reader.h"
#include "models/base/ensure.h"

#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto document = tally::RpcDocument::parse(std::string(tally::textOf(tally::BytesView(data, size))));
    if (!document) {
        return 0;
    }
    tally::ContractAddresses addresses;
    std::uint8_t next = 1;
    for (const tally::ContractName name : tally::kContractNames) {
        addresses.of(name).data.fill(next++);
    }
    constexpr tally::EventRange kRange{1, 100};
    const auto request = tally::requestEvents(addresses, kRange);
    const auto page = request.decode(tally::RpcAnswer(tally::RpcValue{*document, document->root()}));
    if (page) {
        std::uint64_t last = 0;
        for (const tally::StampedEvent& event : page->events) {
            ENSURE(event.stamp.block >= last && event.stamp.block >= kRange.from && event.stamp.block <= kRange.to);
            last = event.stamp.block;
        }
    }
    return 0;
}
