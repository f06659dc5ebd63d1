#pragma once

#include "models/session/open_wallet.h"
#include "models/session/worker.h"

#include <map>
#include <memory>
#include <utility>

namespace tally {

/// All open wallets, on the one wallet thread.
class WalletRoom {
public:
    using Place = std::uint64_t;

    [[nodiscard]] Place admit(OpenWallet wallet) {
        m_wallets.emplace(++m_last, std::move(wallet));
        return m_last;
    }
    [[nodiscard]] Result<OpenWallet*> at(Place place) {
        const auto found = m_wallets.find(place);
        if (found == m_wallets.end()) {
            return fail(kWalletLocked);
        }
        return &found->second;
    }
    void leave(Place place) { m_wallets.erase(place); }

private:
    std::map<Place, OpenWallet> m_wallets;
    Place m_last = 0;
};

using WalletThread = Worker<WalletRoom>;

/// A wallet as the other threads see it: jobs go in, values come out. Copies mean the same wallet.
class WalletHandle {
public:
    WalletHandle(std::shared_ptr<WalletThread> thread, WalletRoom::Place place)
        : m_thread(std::move(thread)), m_place(place) {}

    /// Runs `job(OpenWallet&)`, which returns a Result<T>, on the wallet thread, in the order of posting.
    template <typename Job>
    [[nodiscard]] auto run(Job job) const {
        return m_thread->post(inside(std::move(job)), Urgency::Write);
    }
    /// As `run`, for what changes nothing: goes before all that waits to write.
    template <typename Job>
    [[nodiscard]] auto read(Job job) const {
        return m_thread->post(inside(std::move(job)), Urgency::Read);
    }
    /// As `read`; a newer one of the same slot takes the place of one that still waits (`Worker::postLatest`).
    template <typename Job>
    [[nodiscard]] auto readLatest(const void* slot, Job job) const {
        return m_thread->postLatest(slot, inside(std::move(job)));
    }
    /// Closes it, after all jobs posted before. Jobs posted later answer kWalletLocked.
    [[nodiscard]] Async<Done> close() const {
        return m_thread->post([place = m_place](WalletRoom& room) -> Result<Done> {
            room.leave(place);
            return Done{};
        });
    }

private:
    template <typename Job>
    [[nodiscard]] auto inside(Job job) const {
        using Answer = std::invoke_result_t<Job&, OpenWallet&>;
        return [place = m_place, job = std::move(job)](WalletRoom& room) mutable -> Answer {
            auto wallet = room.at(place);
            if (!wallet) {
                return failWith(std::move(wallet).error());
            }
            return job(**wallet);
        };
    }

    std::shared_ptr<WalletThread> m_thread;
    WalletRoom::Place m_place;
};

[[nodiscard]] std::shared_ptr<WalletThread> makeWalletThread();

/// Opens a wallet on the wallet thread: `open` is called there and makes the file.
using WalletMaker = std::function<Result<WalletFile>()>;
[[nodiscard]] Async<WalletHandle> openWallet(std::shared_ptr<WalletThread> thread, WalletMaker open,
                                             std::shared_ptr<const Clock> clock);

}  // namespace tally
