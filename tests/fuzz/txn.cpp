// A transaction that decodes encodes to the same bytes, signed or not.

#include "ledger_client/eth/txn.h"

#include "models/base/ensure.h"

#include <algorithm>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const tally::BytesView input(data, size);
    const auto decoded = tally::decodeTxn(input);
    if (!decoded) {
        return 0;
    }
    const auto again = decoded->signature ? tally::encodeTxn(decoded->txn, *decoded->signature)
                                          : tally::encodeTxnPreimage(decoded->txn);
    ENSURE(again && std::ranges::equal(*again, input));
    ENSURE(decoded->from.has_value() == decoded->signature.has_value());
    return 0;
}
