#include "models/crypto/kdf.h"

#include <cstring>
#include <utf8proc.h>

namespace tally {

Result<Secret> nfkd(BytesView utf8) {
    if (utf8.empty()) {
        return Secret{};
    }
    constexpr auto kOptions = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT);
    const auto length = static_cast<utf8proc_ssize_t>(utf8.size());
    const auto points = utf8proc_decompose(utf8.data(), length, nullptr, 0, kOptions);
    if (points < 0) {
        return fail(kTextNotUtf8);
    }
    // Decomposed and encoded again in the same locked memory; the library appends a zero byte.
    TALLY_ASSIGN(auto out, Secret::zeros((static_cast<std::size_t>(points) + 1) * sizeof(utf8proc_int32_t)));
    // sodium_malloc puts the end, not the beginning, at a page's edge: a multiple of four is aligned for code points.
    auto* buffer = reinterpret_cast<utf8proc_int32_t*>(out.bytes().data());
    if (utf8proc_decompose(utf8.data(), length, buffer, points, kOptions) != points) {
        return fail(kTextNotUtf8);
    }
    const auto size = utf8proc_reencode(buffer, points, kOptions);
    if (size < 0) {
        return fail(kTextNotUtf8);
    }
    out.shrinkTo(static_cast<std::size_t>(size));
    return out;
}

}  // namespace tally
