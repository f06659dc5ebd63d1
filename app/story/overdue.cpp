#include "app/story/props.h"
#include "app/story/story.h"

namespace tally::story {

Async<Done> Story::expiredOffer() {
    TALLY_CO_TRY(co_await m_stage.reach(m_schedule.offerExpiry.plusDays(1), 0));
    TALLY_CO_TRY(co_await m_troupe.act(Part::Ningbo, releasing(m_unanswered),
                                       "releases the offer that expired: its value is free again"));
    TALLY_CO_ASSIGN(
        const auto parent,
        co_await m_troupe.actor(Part::Ningbo).session->read([id = CredentialId{m_later, 0}](LedgerQueries& ledger) {
            return ledger.credential(id);
        }));
    TALLY_CO_TRY(m_troupe.expect(parent && parent->reserved == 0, "nothing is reserved any more"));
    co_return Done{};
}

Async<Done> Story::overdue() {
    TALLY_CO_TRY(co_await m_stage.reach(m_schedule.dueUnpaid.plusDays(m_schedule.graceDays + 1), 0));
    TALLY_CO_TRY(
        co_await m_troupe.act(Part::Ningbo, intent::MarkOverdue{m_unpaid}, "records that 80,000.00 are overdue"));
    TALLY_CO_TRY(co_await m_troupe.act(
        Part::BankA, intent::RecordClearing{m_unpaid, 80'000 * kYuan, m_schedule.dueUnpaid, randomReference()},
        "records the late payment"));
    TALLY_CO_ASSIGN(const auto root,
                    co_await m_troupe.actor(Part::BankA).session->read([id = m_unpaid](LedgerQueries& ledger) {
                        return ledger.root(id);
                    }));
    TALLY_CO_TRY(m_troupe.expect(root && root->overdueRecorded && root->outstanding() == 0,
                                 "overdue stays a fact beside the payment"));
    co_return Done{};
}

}  // namespace tally::story
