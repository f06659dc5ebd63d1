// An operator's card: one that is read writes itself again.

#include "models/session/key_card.h"

#include "models/base/ensure.h"

#include <QByteArray>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto card = tally::keyCardFrom(tally::BytesView(data, size), "card");
    if (card) {
        const QByteArray written = tally::cardText(*card);
        const auto* bytes = reinterpret_cast<const std::uint8_t*>(written.data());
        const auto again =
            tally::keyCardFrom(tally::BytesView(bytes, static_cast<std::size_t>(written.size())), "card");
        ENSURE(again && *again == *card);
    }
    return 0;
}
