// Keystore files (Web3 Secret Storage 3) under the password "testpassword": a key that comes out goes into a file and comes back.

#include "models/crypto/keystore.h"

#include "models/base/ensure.h"

#include <cstdlib>
#include <string_view>

namespace {

/// Whether the derivation that the file asks for is quick enough to be tried some thousand times.
bool isCheap(std::string_view json) {
    for (const std::string_view figure : {"\"c\":", "\"n\":", "\"r\":", "\"p\":"}) {
        for (auto at = json.find(figure); at != json.npos; at = json.find(figure, at + 1)) {
            const std::string digits(json.substr(at + figure.size(), 12));
            if (std::strtod(digits.c_str(), nullptr) > 1024) {
                return false;
            }
        }
    }
    return true;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view json(reinterpret_cast<const char*>(data), size);
    if (!isCheap(json)) {
        return 0;
    }
    constexpr std::string_view kPassword = "testpassword";
    const tally::BytesView password(reinterpret_cast<const std::uint8_t*>(kPassword.data()), kPassword.size());
    const auto key = tally::decryptKeystore(json, password);
    if (key) {
        const auto written = tally::encryptKeystore(key->view(), password, {2, 1, 1});
        ENSURE(written);
        const auto back = tally::decryptKeystore(*written, password);
        ENSURE(back && *back == *key);
    }
    return 0;
}
