#pragma once

#include "app/story/cast.h"
#include "app/story/stage.h"
#include "models/session/document_import.h"
#include "models/session/issuing.h"
#include "models/session/session.h"
#include "models/wallet/wallet_file.h"

#include <array>
#include <memory>
#include <optional>
#include <string>

namespace tally::story {

/// Something did not come about as the story tells it. place: the step; detail: what was found.
inline constexpr ErrorCode kStoryDiffers{"story.differs", ErrorKind::Refused};

/// A character with its wallet, its key and its view of the ledger.
struct Actor {
    const Character* character = nullptr;
    std::optional<WalletHandle> wallet;
    KeyInfo key;
    std::unique_ptr<Ledger> ledger;
    std::unique_ptr<Session> session;
    MemberId member;

    [[nodiscard]] std::string name() const { return std::string(character->nameEn); }
};

/// Everybody, each with a wallet file of their own on the one wallet thread, and what they do together: act, be refused,
/// and after each step add up what everybody holds.
class Troupe {
public:
    Troupe(std::filesystem::path folder, Tell tell);

    /// Opens the wallets under `folder`, made where they are missing.
    [[nodiscard]] Async<Done> dress();
    /// Joins each wallet to the consortium and connects it.
    [[nodiscard]] Async<Done> enter(Stage& stage, std::string manifest, std::string name, Bytes secret);
    /// Closes the wallets; connections go first.
    void leave();

    [[nodiscard]] Actor& actor(Part part) { return m_actors[static_cast<std::size_t>(part)]; }
    [[nodiscard]] MemberId id(Part part) { return actor(part).member; }
    [[nodiscard]] const std::shared_ptr<const Clock>& clock() const { return m_clock; }

    /// The actor catches up, does it, and everybody's holdings are added up.
    [[nodiscard]] Async<Performed> act(Part part, Intent intent, std::string what);
    /// As `act`, with what a use case drafted.
    [[nodiscard]] Async<Performed> perform(Part part, Draft draft, std::string what);
    /// The ledger must refuse it, on trial, by this rule.
    [[nodiscard]] Async<Done> refused(Part part, Intent intent, std::string_view code, std::string what);
    /// A fact that has to hold.
    [[nodiscard]] Result<Done> expect(bool holds, const std::string& what, const std::string& found = {});
    /// How many facts have held so far: what was expected, what was refused, and that every root adds up.
    [[nodiscard]] int held() const { return m_held; }
    /// How many steps were told.
    [[nodiscard]] int steps() const { return m_step; }
    void say(Part part, std::string what);

    /// Looks up the members by their codes, once they are admitted.
    [[nodiscard]] Async<Done> learnMembers();
    [[nodiscard]] Async<Done> catchUp(Part part);

private:
    [[nodiscard]] Async<std::string> addUp();
    /// Adds up and tells, after a transaction.
    [[nodiscard]] Async<Done> acted(Part part, Performed performed, std::string what);

    std::filesystem::path m_folder;
    Tell m_tell;
    int m_step = 0;
    int m_held = 0;
    std::uint64_t m_block = 0;  ///< of the last transaction: whoever looks next, through whatever node, has to see it
    std::shared_ptr<const Clock> m_clock = std::make_shared<SystemClock>();
    std::shared_ptr<WalletThread> m_thread = makeWalletThread();
    std::array<Actor, kPartCount> m_actors;
};

}  // namespace tally::story
