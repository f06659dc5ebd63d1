#include "models/wallet/wallet_paths.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <set>
#include <string>
#include <system_error>

namespace tally {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kCopiesKept = 2;

}  // namespace

fs::path withEnding(const fs::path& path, std::string_view ending) {
    fs::path out = path;
    out += ending;
    return out;
}

fs::path unfinishedPath(const fs::path& path) { return withEnding(path, "-new"); }
fs::path journalPath(const fs::path& path) { return withEnding(path, "-wal"); }

fs::path behindLinks(const fs::path& path) {
    std::error_code code;
    const fs::path found = fs::is_symlink(path, code) ? fs::canonical(path, code) : path;
    return code ? path : found;
}

bool isThere(const fs::path& path) {
    std::error_code code;
    return fs::exists(path, code);
}

std::uintmax_t sizeOf(const fs::path& path) {
    std::error_code code;
    const std::uintmax_t size = fs::file_size(path, code);
    return code ? 0 : size;
}

bool beginsWith(const fs::path& path, BytesView start) {
    Bytes found(start.size());
    std::ifstream in(path, std::ios::binary);
    in.read(reinterpret_cast<char*>(found.data()), static_cast<std::streamsize>(found.size()));
    return in && std::ranges::equal(found, start);
}

bool makePrivate(const fs::path& path) {
    std::error_code code;
    const bool made = static_cast<bool>(std::ofstream(path, std::ios::binary));
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write, code);
    return made && !code;
}

void removeDatabase(const fs::path& path) {
    std::error_code ignored;
    for (const std::string_view ending : {"", "-wal", "-shm", "-journal"}) {
        fs::remove(withEnding(path, ending), ignored);
    }
}

fs::path copyBefore(const fs::path& path, std::int64_t step) {
    return withEnding(path, "-before-" + std::to_string(step));
}

void removeOldCopies(const fs::path& path) {
    const std::string start = path.filename().string() + "-before-";
    std::set<std::int64_t> steps;
    std::error_code code;
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    for (const auto& entry : fs::directory_iterator(folder, code)) {
        const std::string name = entry.path().filename().string();
        std::int64_t step = 0;
        const char* const end = name.data() + name.size();
        if (name.starts_with(start) && std::from_chars(name.data() + start.size(), end, step).ptr == end) {
            steps.insert(step);
        }
    }
    for (; steps.size() > kCopiesKept; steps.erase(steps.begin())) {
        fs::remove(copyBefore(path, *steps.begin()), code);
    }
}

}  // namespace tally
