#include "models/base/file_platform.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace tally::platform {

namespace {

/// A file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int fd) : m_fd(fd) {}
    ~Descriptor() {
        if (m_fd >= 0) {
            ::close(m_fd);
        }
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int fd() const { return m_fd; }

private:
    int m_fd;
};

tl::unexpected<Error> failure(const std::filesystem::path& path, int error) {
    const bool full = error == ENOSPC || error == EDQUOT || error == EFBIG;
    return fail(full ? kDiskFull : kFileUnwritable, path.string(), {}, std::strerror(error));
}

bool writeAll(int fd, BytesView content) {
    while (!content.empty()) {
        const ssize_t n = ::write(fd, content.data(), content.size());
        if (n < 0 && errno == EINTR) {
            continue;
        }
        if (n <= 0) {
            return false;
        }
        content = content.subspan(static_cast<std::size_t>(n));
    }
    return true;
}

/// `fill` writes to a file beside `path`, which takes its place once all of it is on disk; on failure nothing stays.
template <typename Fill>
[[nodiscard]] Result<Done> replaceBy(const std::filesystem::path& path, mode_t bits, Fill fill) {
    std::string beside = path.string() + ".XXXXXX";
    const int raw = ::mkstemp(beside.data());
    if (raw < 0) {
        return failure(path, errno);
    }
    {
        const Descriptor file(raw);
        if (!fill(file.fd()) || ::fchmod(file.fd(), bits) != 0 || ::fsync(file.fd()) != 0) {
            const int error = errno;
            ::unlink(beside.c_str());
            return failure(path, error);
        }
    }
    if (::rename(beside.c_str(), path.c_str()) != 0) {
        const int error = errno;
        ::unlink(beside.c_str());
        return failure(path, error);
    }
    const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
    const Descriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY));
    if (directory.fd() >= 0) {
        ::fsync(directory.fd());
    }
    return Done{};
}

bool copyAll(int from, int to) {
    std::vector<std::uint8_t> slice(std::size_t{1} << 18);
    for (;;) {
        const ssize_t n = ::read(from, slice.data(), slice.size());
        if (n < 0 && errno == EINTR) {
            continue;
        }
        if (n <= 0) {
            return n == 0;
        }
        if (!writeAll(to, BytesView(slice).first(static_cast<std::size_t>(n)))) {
            return false;
        }
    }
}

}  // namespace

Result<Done> replaceFile(const std::filesystem::path& path, BytesView content, FileMode mode) {
    const mode_t bits = mode == FileMode::Private ? S_IRUSR | S_IWUSR : S_IRUSR | S_IWUSR | S_IRGRP | S_IROTH;
    return replaceBy(path, bits, [content](int fd) { return writeAll(fd, content); });
}

Result<Done> copyFileWhole(const std::filesystem::path& from, const std::filesystem::path& to) {
    const Descriptor source(::open(from.c_str(), O_RDONLY | O_CLOEXEC));
    if (source.fd() < 0) {
        return fail(kFileMissing, from.string(), {}, std::strerror(errno));
    }
    return replaceBy(to, S_IRUSR | S_IWUSR, [&source](int fd) { return copyAll(source.fd(), fd); });
}

}  // namespace tally::platform
