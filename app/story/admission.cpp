#include "app/story/props.h"
#include "app/story/story.h"

namespace tally::story {

Async<Done> Story::admission() {
    TALLY_CO_TRY(co_await admitMembers());
    TALLY_CO_TRY(co_await addOperators());
    TALLY_CO_TRY(co_await setLines());
    co_return Done{};
}

Async<Done> Story::admitMembers() {
    for (const Character& character : kCast) {
        Actor& actor = m_troupe.actor(character.part);
        if (character.part == Part::Registrar) {
            continue;
        }
        TALLY_CO_ASSIGN(
            const Bytes profile,
            co_await actor.wallet->run([zh = std::string(character.nameZh),
                                        en = std::string(character.nameEn)](OpenWallet& wallet) -> Result<Bytes> {
                TALLY_ASSIGN(const ConsortiumKeys* keys, wallet.consortium());
                return keys->sealNames(zh, en);
            }));
        intent::AdmitMember admit;
        admit.identifier = usccOf(character);
        admit.roles = character.roles;
        admit.encryptionKey = actor.key.encryptionKey;
        admit.profile = profile;
        TALLY_CO_TRY(co_await m_troupe.act(
            Part::Registrar, admit,
            "admits " + actor.name() + " " + std::string(character.nameZh) + ", " + admit.identifier));
    }
    TALLY_CO_TRY(co_await m_troupe.learnMembers());

    intent::AdmitMember twice;
    twice.identifier = usccOf(characterOf(Part::Ningbo));
    twice.roles = Roles(Role::Supplier);
    twice.encryptionKey = m_troupe.actor(Part::Ningbo).key.encryptionKey;
    TALLY_CO_TRY(co_await m_troupe.refused(Part::Registrar, twice, "ledger.member-exists", "the same company again"));
    co_return Done{};
}

Async<Done> Story::addOperators() {
    for (const Character& character : kCast) {
        Actor& actor = m_troupe.actor(character.part);
        if (character.part == Part::Registrar) {
            continue;
        }
        const Permissions all(Permission::View, Permission::Make, Permission::Check, Permission::Admin);
        TALLY_CO_TRY(co_await m_troupe.act(
            Part::Registrar, intent::AddOperator{actor.member, actor.key.address, all, actor.key.encryptionKey},
            "gives " + actor.name() + " its operator"));
    }
    co_return Done{};
}

Async<Done> Story::setLines() {
    const MemberId huadong = m_troupe.id(Part::Huadong);
    const Date expiry = m_schedule.dueLater.plusDays(90);
    TALLY_CO_TRY(co_await m_troupe.act(Part::BankA, intent::SetLine{huadong, kCurrency, 50'000'000 * kYuan, expiry},
                                       "grants Huadong Auto an issuing line of 50,000,000.00"));
    TALLY_CO_TRY(co_await m_troupe.act(Part::BankA, intent::SetLimit{huadong, kCurrency, 5'000'000 * kYuan, expiry},
                                       "sets its own limit on Huadong Auto"));
    TALLY_CO_TRY(co_await m_troupe.act(Part::BankB, intent::SetLimit{huadong, kCurrency, 3'000'000 * kYuan, expiry},
                                       "sets its own limit on Huadong Auto"));
    co_return Done{};
}

}  // namespace tally::story
