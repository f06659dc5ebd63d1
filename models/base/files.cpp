#include "models/base/files.h"

#include "models/base/file_copy.h"
#include "models/base/file_platform.h"

#include <fstream>
#include <system_error>

namespace tally {

Result<Bytes> readFile(const std::filesystem::path& path, std::size_t limit) {
    std::error_code code;
    const auto status = std::filesystem::status(path, code);
    if (code || !std::filesystem::exists(status)) {
        return fail(kFileMissing, path.string());
    }
    if (!std::filesystem::is_regular_file(status)) {
        return fail(kFileUnreadable, path.string());
    }
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        return fail(kFileUnreadable, path.string());
    }
    Bytes out;
    constexpr std::size_t kSlice = std::size_t{1} << 16;
    while (in) {
        const std::size_t before = out.size();
        out.resize(before + kSlice);
        in.read(reinterpret_cast<char*>(out.data() + before), static_cast<std::streamsize>(kSlice));
        out.resize(before + static_cast<std::size_t>(in.gcount()));
        if (out.size() > limit) {
            return fail(kFileTooLarge, path.string(), {std::to_string(limit)});
        }
    }
    if (in.bad()) {
        return fail(kFileUnreadable, path.string());
    }
    return out;
}

Result<Done> replaceFile(const std::filesystem::path& path, BytesView content, FileMode mode) {
    return platform::replaceFile(path, content, mode);
}

Result<Done> copyFileWhole(const std::filesystem::path& from, const std::filesystem::path& to) {
    return platform::copyFileWhole(from, to);
}

}  // namespace tally
