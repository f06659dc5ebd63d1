#include "models/base/file_copy.h"
#include "models/wallet/wallet_paths.h"
#include "models/wallet/wallet_state.h"

#include <system_error>
#include <utility>

namespace tally {

namespace fs = std::filesystem;

Result<Done> WalletFile::State::endBackup() {
    if ((slots.flags & KeySlots::kBackup) == 0) {
        return Done{};
    }
    KeySlots next = slots;
    next.flags = static_cast<std::uint16_t>(next.flags & ~unsigned{KeySlots::kBackup});
    return replaceSlots(std::move(next));
}

Result<Done> WalletFile::backUp(const fs::path& target) {
    if (isLocked()) {
        return fail(kWalletLocked, m_state->path.string());
    }
    if (isThere(target) || isThere(keySlotsPath(target))) {
        return fail(kWalletExists, target.string());
    }
    TALLY_TRY(m_state->database->checkpoint());
    KeySlots slots = m_state->slots;
    slots.flags |= KeySlots::kBackup;
    TALLY_TRY(writeKeySlots(target, slots));
    // This thread is the only one that writes, and the journal is empty: the file's bytes are a whole database.
    if (auto copied = copyFileWhole(m_state->path, target); !copied) {
        std::error_code ignored;
        fs::remove(keySlotsPath(target), ignored);
        return copied;
    }
    [[maybe_unused]] const auto recorded = m_state->record("wallet.backed-up", target.string());
    return Done{};
}

const std::optional<CopyNotice>& WalletFile::copyNotice() const { return m_state->notice; }

Result<Done> WalletFile::adoptCopy() {
    if (isLocked()) {
        return fail(kWalletLocked, m_state->path.string());
    }
    TALLY_TRY(rememberHome(*m_state->database, m_state->slots.wallet, m_state->path, m_state->options.machine));
    TALLY_TRY(m_state->endBackup());
    m_state->notice.reset();
    m_state->keys->setCopyNotice(std::nullopt);
    return m_state->record("wallet.copy-adopted", m_state->path.string());
}

}  // namespace tally
