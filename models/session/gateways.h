#pragma once

#include "models/base/bytes.h"
#include "models/session/ledger.h"
#include "models/session/wallet_room.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

/// What a window asks of the outside and does not know how it is done: consortiums to join, a ledger to practise on.
namespace tally {

/// A manifest in words, before somebody accepts it.
struct ConsortiumCard {
    struct Node {
        std::string name;
        std::string url;
    };
    std::string name;
    std::uint64_t chainId = 0;
    Hash genesis;
    std::int32_t zoneOffset = 0;  ///< seconds east of UTC
    std::uint16_t currency = 0;   ///< the usual one; ISO 4217 numeric
    std::vector<Node> nodes;
    std::vector<std::pair<std::string, Address>> contracts;
    bool hasAuthorities = false;  ///< brings certificates of its own for the nodes
};

class Consortiums {
public:
    virtual ~Consortiums() = default;
    /// What a manifest says. Errors: those of ledger_client/consortium/manifest.h.
    [[nodiscard]] virtual Result<ConsortiumCard> read(BytesView manifest) const = 0;
    /// Makes the wallet a member's of this consortium; the same manifest again takes over nodes and certificates only.
    [[nodiscard]] virtual Result<Done> join(OpenWallet& wallet, BytesView manifest) const = 0;
    /// The ledger that this wallet has joined, by the nodes its owner chose. On the wallet thread. kWalletNotJoined.
    [[nodiscard]] virtual Result<std::function<std::unique_ptr<Ledger>()>> linkOf(OpenWallet& wallet) const = 0;
};

/// A wallet of the practice ledger.
struct PracticeWallet {
    std::string key;  ///< "ningbo-seats"
    std::string nameZh;
    std::string nameEn;
    Roles roles;
    std::filesystem::path path;
};

/// The embedded ledger to try everything on.
class Practice {
public:
    /// What is being done, as a stable name ("node", "wallets", "contracts", "members", "past"), and how far: 0 to 100.
    using Progress = std::function<void(const std::string& step, int percent)>;

    virtual ~Practice() = default;
    /// Starts it, and makes it where there is none. Finished at once when it runs.
    [[nodiscard]] virtual Async<Done> start(Progress progress) = 0;
    [[nodiscard]] virtual bool isRunning() const = 0;
    /// Whether one was made before.
    [[nodiscard]] virtual bool exists() const = 0;
    [[nodiscard]] virtual std::vector<PracticeWallet> wallets() const = 0;
    /// The password of all its wallets: it protects nothing, and says so.
    [[nodiscard]] virtual std::string password() const = 0;
    /// Stops it and removes everything of it.
    [[nodiscard]] virtual Async<Done> remove() = 0;
    [[nodiscard]] virtual Async<Done> stop() = 0;
};

}  // namespace tally
