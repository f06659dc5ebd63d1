#include "app/story/story.h"

namespace tally::story {

Async<Done> Story::play() {
    TALLY_CO_TRY(co_await admission());
    TALLY_CO_TRY(co_await issuing());
    TALLY_CO_TRY(co_await payingOn());
    TALLY_CO_TRY(co_await financing());
    TALLY_CO_TRY(co_await maturity());
    co_return Done{};
}

Async<Done> Story::maturity() {
    if (m_schedule.expiresFirst) {
        TALLY_CO_TRY(co_await expiredOffer());
    }
    TALLY_CO_TRY(co_await clearing());
    TALLY_CO_TRY(co_await overdue());
    if (!m_schedule.expiresFirst) {
        TALLY_CO_TRY(co_await expiredOffer());
    }
    co_return Done{};
}

Async<CredentialId> Story::newestPart(RootId root) {
    TALLY_CO_ASSIGN(const auto found,
                    co_await m_troupe.actor(Part::Regulator).session->read([root](LedgerQueries& ledger) {
                        return ledger.root(root);
                    }));
    TALLY_CO_TRY(m_troupe.expect(found.has_value(), "the root is known"));
    co_return CredentialId{root, found->parts - 1};
}

}  // namespace tally::story
