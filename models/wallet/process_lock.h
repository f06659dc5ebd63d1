#pragma once

#include "models/base/result.h"

#include <filesystem>

namespace tally {

/// Holds a wallet for one holder on this computer: a lock on `NAME.tally-lock`, which the operating system takes back
/// when the process ends, however it ends. The file stays and says who held it last.
class ProcessLock {
public:
    /// `kWalletInUse` while another holder, in this process or another, has it; args: its process number.
    [[nodiscard]] static Result<ProcessLock> take(const std::filesystem::path& wallet);
    ~ProcessLock();
    ProcessLock(ProcessLock&& other) noexcept;
    ProcessLock& operator=(ProcessLock&& other) noexcept;

private:
    explicit ProcessLock(int handle) : m_handle(handle) {}
    int m_handle = -1;
};

}  // namespace tally
