#include "app/story/troupe.h"

#include "models/base/files.h"
#include "models/domain/money_text.h"

#include <algorithm>
#include <map>

namespace tally::story {

namespace {

[[nodiscard]] Result<WalletFile> openOrMake(const std::filesystem::path& path, std::shared_ptr<const Clock> clock) {
    WalletOptions options;
    options.cost = kArgon2Practice;
    TALLY_ASSIGN(const Secret password, Secret::copyOf(kPracticePassword));
    if (std::filesystem::exists(path)) {
        return WalletFile::open(path, password, *clock, options);
    }
    TALLY_ASSIGN(const Secret phrase, makePhrase("english"));
    return WalletFile::create(path, password, phrase, *clock, options);
}

[[nodiscard]] Result<KeyInfo> firstKey(OpenWallet& wallet) {
    TALLY_ASSIGN(KeyRing * ring, wallet.keys());
    TALLY_ASSIGN(const std::vector<KeyInfo> keys, ring->list());
    if (keys.empty()) {
        return fail(kWalletNoKey, wallet.file().path().string());
    }
    return keys.front();
}

struct Holdings {
    std::map<MemberId, std::pair<MinorUnits, MinorUnits>> byOwner;  ///< value, reserved
    std::optional<Root> wrong;
    MinorUnits wrongSum = 0;
    std::size_t roots = 0;
};

/// Adds up every root, and what everybody holds of all of them.
[[nodiscard]] Result<Holdings> holdingsIn(LedgerQueries& ledger) {
    Holdings out;
    TALLY_ASSIGN(const std::vector<Root> roots, ledger.roots());
    out.roots = roots.size();
    for (const Root& root : roots) {
        TALLY_ASSIGN(const std::vector<Credential> parts, ledger.claimsOn(root.id));
        MinorUnits sum = 0;
        for (const Credential& part : parts) {
            sum += part.value;
            auto& holding = out.byOwner[part.owner];
            holding.first += part.value;
            holding.second += part.reserved;
        }
        if (sum != (root.annulled ? 0 : root.face)) {
            out.wrong = root;
            out.wrongSum = sum;
        }
    }
    return out;
}

[[nodiscard]] std::string yuan(MinorUnits fen) {
    const Money money{fen, kCny};
    return formatMoney(money, "en").value_or(plainText(money));
}

}  // namespace

Troupe::Troupe(std::filesystem::path folder, Tell tell) : m_folder(std::move(folder)), m_tell(std::move(tell)) {
    for (std::size_t i = 0; i < kPartCount; ++i) {
        m_actors[i].character = &kCast[i];
    }
}

Async<Done> Troupe::dress() {
    std::error_code code;
    std::filesystem::create_directories(m_folder, code);
    if (code) {
        co_return fail(kFileUnwritable, m_folder.string(), {}, code.message());
    }
    for (Actor& actor : m_actors) {
        const std::filesystem::path path = m_folder / (std::string(actor.character->key) + ".tally");
        TALLY_CO_ASSIGN(actor.wallet,
                        co_await openWallet(
                            m_thread, [path, clock = m_clock] { return openOrMake(path, clock); }, m_clock));
        TALLY_CO_ASSIGN(actor.key, co_await actor.wallet->run(firstKey));
    }
    co_return Done{};
}

Async<Done> Troupe::enter(Stage& stage, std::string manifest, std::string name, Bytes secret) {
    for (std::size_t i = 0; i < kPartCount; ++i) {
        Actor& actor = m_actors[i];
        TALLY_CO_TRY(co_await actor.wallet->run(
            [manifest, name, secret](OpenWallet& wallet) { return wallet.join(manifest, name, secret); }));
        TALLY_CO_ASSIGN(actor.ledger, stage.connect(i));
        actor.session = std::make_unique<Session>(*actor.wallet, *actor.ledger);
    }
    co_return Done{};
}

void Troupe::leave() {
    for (Actor& actor : m_actors) {
        actor.session.reset();
        actor.ledger.reset();
        if (actor.wallet) {
            // One thread has all wallets: whoever opens this one next comes after it.
            const auto closed = actor.wallet->close();
            static_cast<void>(closed);
            actor.wallet.reset();
        }
    }
}

Async<Done> Troupe::catchUp(Part part) {
    TALLY_CO_TRY(co_await actor(part).session->synchronise(m_block));
    co_return Done{};
}

Async<Done> Troupe::learnMembers() {
    TALLY_CO_TRY(co_await catchUp(Part::Regulator));
    TALLY_CO_ASSIGN(
        const std::vector<Member> members,
        co_await actor(Part::Regulator).session->read([](LedgerQueries& ledger) { return ledger.members(); }));
    for (Actor& actor : m_actors) {
        const std::string code = usccOf(*actor.character);
        const auto found = std::find_if(members.begin(), members.end(),
                                        [&code](const Member& member) { return member.identifier == code; });
        TALLY_CO_TRY(expect(found != members.end(), actor.name() + " is a member"));
        actor.member = found->id;
    }
    co_return Done{};
}

Async<std::string> Troupe::addUp() {
    TALLY_CO_TRY(co_await catchUp(Part::Regulator));
    TALLY_CO_ASSIGN(const Holdings holdings, co_await actor(Part::Regulator).session->read(holdingsIn));
    if (holdings.wrong) {
        co_return fail(kStoryDiffers, "root " + std::to_string(holdings.wrong->id.value), {},
                       "parts add up to " + yuan(holdings.wrongSum) + ", face " + yuan(holdings.wrong->face));
    }
    ++m_held;
    std::string out;
    for (const Actor& actor : m_actors) {
        const auto held = holdings.byOwner.find(actor.member);
        if (actor.member.isNobody() || held == holdings.byOwner.end()) {
            continue;
        }
        out += (out.empty() ? "" : " · ") + actor.name() + " " + yuan(held->second.first);
        if (held->second.second > 0) {
            out += " (" + yuan(held->second.second) + " reserved)";
        }
    }
    co_return out;
}

Async<Done> Troupe::acted(Part part, Performed performed, std::string what) {
    m_block = std::max(m_block, performed.block.number);
    TALLY_CO_ASSIGN(const std::string balances, co_await addUp());
    m_tell({++m_step, actor(part).name(), what, toHex0x(performed.txn.view()), performed.block.number, balances});
    co_return Done{};
}

Async<Performed> Troupe::act(Part part, Intent intent, std::string what) {
    TALLY_CO_TRY(co_await catchUp(part));
    TALLY_CO_ASSIGN(Draft draft, co_await actor(part).session->draft(std::move(intent)));
    auto performing = perform(part, std::move(draft), std::move(what));
    co_return co_await std::move(performing);
}

Async<Performed> Troupe::perform(Part part, Draft draft, std::string what) {
    auto doing = actor(part).session->perform(std::move(draft));
    auto performed = co_await std::move(doing);
    if (!performed) {
        Error error = std::move(performed).error();
        error.detail = actor(part).name() + ": " + what + ": " + error.detail;
        co_return failWith(std::move(error));
    }
    TALLY_CO_TRY(co_await acted(part, *performed, what));
    const Outbox outbox = actor(part).session->outbox();
    TALLY_CO_TRY(co_await outbox.acknowledge(outbox.signedHere()));
    co_return *performed;
}

Async<Done> Troupe::refused(Part part, Intent intent, std::string_view code, std::string what) {
    const std::string expected(code);
    TALLY_CO_TRY(co_await catchUp(part));
    TALLY_CO_ASSIGN(const Preflight trial,
                    co_await actor(part).ledger->preflight(std::move(intent), actor(part).key.address));
    const std::string found = trial.refusal ? std::string(trial.refusal->code.name) : "no refusal";
    TALLY_CO_TRY(expect(found == expected, what, found + " instead of " + expected));
    say(part, what + " — refused: " + found);
    co_return Done{};
}

Result<Done> Troupe::expect(bool holds, const std::string& what, const std::string& found) {
    if (!holds) {
        return fail(kStoryDiffers, what, {}, found);
    }
    ++m_held;
    return Done{};
}

void Troupe::say(Part part, std::string what) { m_tell({++m_step, actor(part).name(), std::move(what), {}, 0, {}}); }

}  // namespace tally::story
