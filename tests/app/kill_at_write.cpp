// Preloaded into a program, so that the program needs no code for its tests: counts its writes and flushes of a wallet's
// journal and ends it with SIGKILL just before one of them. TALLY_KILL_FILE names a file; once it is there, the number
// in it says before which write or flush.

#include <array>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <string>
#include <sys/types.h>
#include <unistd.h>

namespace {

[[nodiscard]] bool isJournal(int fd) {
    std::array<char, 4096> target{};
    const std::string link = "/proc/self/fd/" + std::to_string(fd);
    const ssize_t size = ::readlink(link.c_str(), target.data(), target.size());
    return size > 4 && std::string(target.data(), static_cast<std::size_t>(size)).ends_with("-wal");
}

/// The number in the file that arms this, 0 while there is none.
[[nodiscard]] int armedAt() {
    const char* path = std::getenv("TALLY_KILL_FILE");
    const int fd = path == nullptr ? -1 : ::open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) {
        return 0;
    }
    std::array<char, 16> digits{};
    const ssize_t size = ::read(fd, digits.data(), digits.size() - 1);
    ::close(fd);
    return size > 0 ? std::atoi(digits.data()) : 0;
}

void step(int fd) {
    static int at = 0;
    static int done = 0;
    if (!isJournal(fd)) {
        return;
    }
    if (at == 0) {
        at = armedAt();
    }
    if (at != 0 && ++done == at) {
        ::kill(::getpid(), SIGKILL);
    }
}

template <typename Function>
[[nodiscard]] Function next(const char* name) {
    Function out = nullptr;
    void* symbol = ::dlsym(RTLD_NEXT, name);
    std::memcpy(&out, &symbol, sizeof(out));
    return out;
}

}  // namespace

extern "C" {

ssize_t pwrite64(int fd, const void* data, size_t size, off64_t at) {
    step(fd);
    static const auto real = next<ssize_t (*)(int, const void*, size_t, off64_t)>("pwrite64");
    return real(fd, data, size, at);
}

ssize_t pwrite(int fd, const void* data, size_t size, off_t at) {
    step(fd);
    static const auto real = next<ssize_t (*)(int, const void*, size_t, off_t)>("pwrite");
    return real(fd, data, size, at);
}

ssize_t write(int fd, const void* data, size_t size) {
    step(fd);
    static const auto real = next<ssize_t (*)(int, const void*, size_t)>("write");
    return real(fd, data, size);
}

int fdatasync(int fd) {
    step(fd);
    static const auto real = next<int (*)(int)>("fdatasync");
    return real(fd);
}

int fsync(int fd) {
    step(fd);
    static const auto real = next<int (*)(int)>("fsync");
    return real(fd);
}
}
