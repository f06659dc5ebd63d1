#include "models/wallet/wallet_state.h"

#include <utility>

namespace tally {

Result<Done> WalletFile::State::replacePassword(const Secret& password, const Secret& masterSecret) {
    KeySlots next = slots;
    TALLY_TRY(next.setPassword(password, masterSecret, options.cost));
    TALLY_TRY(replaceSlots(std::move(next)));
    // The new password stands, whether or not the journal can say so.
    [[maybe_unused]] const auto recorded = record("password.changed", {});
    return Done{};
}

Result<Secret> WalletFile::State::openWith(const Secret& password, std::string_view what) {
    auto opened = slots.openPassword(password);
    if (!opened) {
        // On record at once, or as soon as the journal can be written.
        refusals.emplace_back(what);
        // The answer is "wrong password", whether or not the journal can say so.
        [[maybe_unused]] const auto recorded = recordRefusals();
        opened.error().place = path.string();
    }
    return opened;
}

Result<Done> WalletFile::State::recordRefusals() {
    while (database && !refusals.empty()) {
        TALLY_TRY(record("password.refused", refusals.front()));
        refusals.erase(refusals.begin());
    }
    return Done{};
}

Result<Done> WalletFile::unlock(const Secret& password) {
    TALLY_ASSIGN(Secret master, m_state->openWith(password, "unlock"));
    return isLocked() ? openDatabase(std::move(master)) : Result<Done>(Done{});
}

Result<Done> WalletFile::checkPassword(const Secret& password) const {
    TALLY_TRY(m_state->openWith(password, "check"));
    return Done{};
}

Result<Done> WalletFile::changePassword(const Secret& present, const Secret& next) {
    TALLY_ASSIGN(const Secret master, m_state->openWith(present, "change"));
    return m_state->replacePassword(next, master);
}

Result<Done> WalletFile::setPassword(const Secret& next) {
    if (isLocked()) {
        return fail(kWalletLocked, m_state->path.string());
    }
    return m_state->replacePassword(next, *m_state->master);
}

}  // namespace tally
