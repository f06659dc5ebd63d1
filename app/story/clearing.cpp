#include "app/story/props.h"
#include "app/story/story.h"
#include "models/domain/money_text.h"
#include "models/session/settlement.h"

namespace tally::story {

Async<Done> Story::clearing() {
    TALLY_CO_TRY(co_await payAfterCutOff());
    TALLY_CO_TRY(co_await confirmShares());
    TALLY_CO_TRY(co_await lineIsFree());
    co_return Done{};
}

Async<Done> Story::payAfterCutOff() {
    TALLY_CO_ASSIGN(const LedgerTime time, co_await m_troupe.actor(Part::Huadong).ledger->time());
    TALLY_CO_TRY(co_await m_troupe.act(
        Part::Huadong, intent::InstructPayment{m_paid, 1'000'000 * kYuan, m_schedule.due, randomReference()},
        "instructs payment of 1,000,000.00"));
    TALLY_CO_TRY(co_await m_stage.reach(m_schedule.due, 86'400 - time.cutOffSeconds));
    TALLY_CO_TRY(co_await m_troupe.refused(
        Part::Ningbo,
        offering(CredentialId{m_paid, 0}, m_troupe.id(Part::Cixi), 1 * kYuan, m_schedule.due, randomReference()),
        "ledger.cut-off-passed", "transfers after the cut-off"));
    TALLY_CO_TRY(co_await m_troupe.refused(Part::Huadong,
                                           intent::RecordClearing{m_paid, 1 * kYuan, m_schedule.due, randomReference()},
                                           "ledger.role-missing", "clears its own debt"));
    TALLY_CO_TRY(co_await m_troupe.act(
        Part::BankA, intent::RecordClearing{m_paid, 333'333 * kYuan + 34, m_schedule.due, randomReference()},
        "clears 333,333.34 first"));
    TALLY_CO_TRY(co_await m_troupe.act(
        Part::BankA, intent::RecordClearing{m_paid, 666'666 * kYuan + 66, m_schedule.due, randomReference()},
        "clears the rest, 666,666.66"));
    co_return Done{};
}

Async<Done> Story::confirmShares() {
    TALLY_CO_ASSIGN(const RootShares shares,
                    co_await m_troupe.actor(Part::BankA).session->read([root = m_paid](LedgerQueries& ledger) {
                        return sharesOf(ledger, root);
                    }));
    MinorUnits paid = 0;
    for (const HolderShares& holder : shares.holders) {
        TALLY_CO_TRY(m_troupe.expect(holder.paid == holder.credential.value, "everybody is paid to the fen"));
        paid += holder.paid;
    }
    TALLY_CO_TRY(m_troupe.expect(paid == 1'000'000 * kYuan, "the shares add up", std::to_string(paid)));
    for (const HolderShares& holder : shares.holders) {
        for (const Character& character : kCast) {
            if (m_troupe.id(character.part) != holder.credential.owner) {
                continue;
            }
            std::string text = "confirms its shares:";
            for (const MinorUnits share : holder.shares) {
                text += " " + plainText(Money{share, kCny});
            }
            TALLY_CO_TRY(
                co_await m_troupe.act(character.part, confirming(holder.credential.id, 1'000'000 * kYuan), text));
        }
    }
    co_return Done{};
}

Async<Done> Story::lineIsFree() {
    const LineKey key{LineKind::Issuing, m_troupe.id(Part::BankA), m_troupe.id(Part::Huadong), kCurrency};
    TALLY_CO_TRY(co_await m_troupe.catchUp(Part::BankA));
    TALLY_CO_ASSIGN(const auto line, co_await m_troupe.actor(Part::BankA).session->read([key](LedgerQueries& ledger) {
        return ledger.line(key);
    }));
    TALLY_CO_ASSIGN(const auto roots, co_await m_troupe.actor(Part::BankA).session->read([](LedgerQueries& ledger) {
        return ledger.roots();
    }));
    MinorUnits owed = 0;
    for (const Root& root : roots) {
        owed += root.outstanding();
    }
    TALLY_CO_TRY(m_troupe.expect(line && line->used == owed, "the line is free of what was paid",
                                 line ? std::to_string(line->used) + " used, " + std::to_string(owed) + " owed" : ""));
    m_troupe.say(Part::BankA, "Huadong Auto's line is free again by 1,000,000.00");
    co_return Done{};
}

}  // namespace tally::story
