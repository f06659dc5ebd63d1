#include "models/base/files.h"
#include "models/wallet/errors.h"
#include "models/wallet/process_lock.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace tally {

namespace {

std::string holderOf(int handle) {
    std::array<char, 32> text{};
    const ssize_t size = ::pread(handle, text.data(), text.size(), 0);
    std::string out(text.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
    out.resize(std::min(out.find_first_not_of("0123456789"), out.size()));
    return out.empty() ? "0" : out;
}

}  // namespace

Result<ProcessLock> ProcessLock::take(const std::filesystem::path& wallet) {
    const std::string path = wallet.string() + "-lock";
    const int handle = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (handle < 0) {
        return fail(errno == ENOSPC ? kDiskFull : kWalletIo, path, {}, std::strerror(errno));
    }
    // flock, not fcntl: it belongs to the open file, so a second opening in this process is refused as well.
    if (::flock(handle, LOCK_EX | LOCK_NB) != 0) {
        const bool held = errno == EWOULDBLOCK;
        const std::string words = std::strerror(errno);
        const std::string holder = holderOf(handle);
        ::close(handle);
        return held ? fail(kWalletInUse, wallet.string(), {holder}) : fail(kWalletIo, path, {}, words);
    }
    const std::string holder = std::to_string(::getpid()) + "\n";
    // Who holds it is only for the sentence others see: where it cannot be written, the lock holds all the same.
    [[maybe_unused]] const bool written =
        ::ftruncate(handle, 0) == 0 && ::pwrite(handle, holder.data(), holder.size(), 0) > 0;
    return ProcessLock(handle);
}

ProcessLock::~ProcessLock() {
    if (m_handle >= 0) {
        ::close(m_handle);
    }
}

ProcessLock::ProcessLock(ProcessLock&& other) noexcept : m_handle(std::exchange(other.m_handle, -1)) {}

ProcessLock& ProcessLock::operator=(ProcessLock&& other) noexcept {
    std::swap(m_handle, other.m_handle);
    return *this;
}

}  // namespace tally
