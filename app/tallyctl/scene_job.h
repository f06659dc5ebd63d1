#pragma once

#include "app/tallyctl/desk.h"
#include "app/tallyctl/scene.h"

#include <type_traits>
#include <utility>

namespace tally::ctl {

/// Runs `job(Scene&)`, which returns a Result<T>, on the wallet thread.
template <typename Job>
[[nodiscard]] auto onScene(const WalletHandle& wallet, const Desk& desk, Job job) {
    using Answer = std::invoke_result_t<Job&, Scene&>;
    auto wanted = desk.wantedOperator();
    const bool isChinese = desk.isChinese();
    return wallet.run(
        [wanted = std::move(wanted), isChinese, job = std::move(job)](OpenWallet& open) mutable -> Answer {
            TALLY_ASSIGN(const std::optional<Address> address, std::move(wanted));
            TALLY_ASSIGN(Scene scene, Scene::in(open, address, isChinese));
            return job(scene);
        });
}

}  // namespace tally::ctl
