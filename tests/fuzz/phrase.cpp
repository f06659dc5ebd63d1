// A recovery phrase as somebody typed it: one that is read writes itself again.

#include "models/base/ensure.h"
#include "models/crypto/bip39.h"
#include "models/crypto/kdf.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const tally::BytesView typed(data, size);
    const auto normal = tally::nfkd(typed);
    if (normal) {
        const auto again = tally::nfkd(normal->view());
        ENSURE(again && *again == *normal);
    }
    const auto language = tally::languageOf(typed);
    if (language) {
        const auto entropy = tally::entropyFrom(typed, *language);
        ENSURE(entropy);
        const auto written = tally::mnemonicFrom(entropy->view(), *language);
        ENSURE(written);
        const auto back = tally::entropyFrom(written->view(), *language);
        ENSURE(back && *back == *entropy);
    }
    return 0;
}
