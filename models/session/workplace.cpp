#include "models/session/workplace.h"

#include "models/session/when_done.h"

namespace tally {

namespace {

struct People {
    std::optional<Identity> me;
    std::vector<Member> members;
};

[[nodiscard]] Result<People> peopleIn(OpenWallet& wallet) {
    People out;
    TALLY_ASSIGN(LedgerQueries ledger, wallet.ledger());
    TALLY_ASSIGN(out.members, ledger.members());
    auto who = identityIn(wallet, std::nullopt);
    if (who) {
        out.me = std::move(*who);
    } else if (who.error().code != kWalletNoOperator) {
        return failWith(std::move(who).error());
    }
    return out;
}

[[nodiscard]] Result<std::size_t> unsettledIn(OpenWallet& wallet) {
    TALLY_ASSIGN(OutboxStore store, wallet.outbox());
    TALLY_ASSIGN(const OutboxCounts counts, store.counts());
    return static_cast<std::size_t>(counts.kept + counts.sent);
}

}  // namespace

Workplace::Workplace(WalletHandle wallet, std::unique_ptr<Ledger> ledger, std::shared_ptr<const Clock> clock,
                     QObject* parent)
    : QObject(parent),
      m_ledger(std::move(ledger)),
      m_session(std::make_unique<Session>(wallet, *m_ledger)),
      m_clock(std::move(clock)),
      m_follower(std::make_unique<Follower>(std::move(wallet), *m_ledger, m_events)),
      m_watch(std::make_unique<OutboxWatch>(m_session->wallet(), m_session->outbox(), m_events)) {
    connect(&m_events, &SessionEvents::changed, this, [this](const Changes& changes) {
        whenDone(readPeople(), this, [this, changes](const Result<Done>&) { Q_EMIT changed(changes); });
    });
    connect(&m_events, &SessionEvents::standingChanged, this, &Workplace::hear);
    connect(&m_events, &SessionEvents::outboxChanged, this, &Workplace::count);
}

Workplace::~Workplace() = default;

void Workplace::start() {
    whenDone(begin(), this, [this](const Result<Done>&) {
        m_isReady = true;
        Q_EMIT ready();
        Q_EMIT standingChanged();
        m_follower->start();
        m_watch->start();
        count();
    });
}

Async<Done> Workplace::begin() {
    TALLY_CO_TRY(co_await readPeople());
    auto asking = m_follower->standing();
    TALLY_CO_ASSIGN(m_standing, co_await std::move(asking));
    noteNodes();
    co_return Done{};
}

Async<Done> Workplace::finish() {
    auto watching = m_watch->stop();
    auto following = m_follower->stop();
    auto working = m_session->finish();
    TALLY_CO_TRY(co_await std::move(watching));
    TALLY_CO_TRY(co_await std::move(following));
    co_return co_await std::move(working);
}

Async<Done> Workplace::readPeople() {
    auto reading = m_session->wallet().read(peopleIn);
    TALLY_CO_ASSIGN(People people, co_await std::move(reading));
    m_me = std::move(people.me);
    m_directory = std::make_shared<const MemberDirectory>(std::move(people.members));
    co_return Done{};
}

void Workplace::hear(const Standing& standing) {
    m_standing = standing;
    noteNodes();
    Q_EMIT standingChanged();
}

void Workplace::noteNodes() {
    if (!m_standing.nodes.empty()) {
        m_nodeHistory.take(m_standing.nodes, m_standing.head, m_clock->now());
    }
}

void Workplace::count() {
    whenDone(m_session->wallet().read(unsettledIn), this, [this](const Result<std::size_t>& unsettled) {
        m_unsettled = unsettled.value_or(m_unsettled);
        Q_EMIT outboxChanged();
    });
}

void Workplace::acknowledge(std::vector<OutboxId> ids) {
    // What cannot be noted is told once more.
    whenDone(m_session->outbox().acknowledge(std::move(ids)), this, [](const Result<Done>&) {});
}

Async<Done> Workplace::reach(std::uint64_t block) {
    auto reaching = m_follower->reach(block);
    TALLY_CO_TRY(co_await std::move(reaching));
    co_return Done{};
}

void Workplace::refresh() {
    whenDone(reach(0), this, [](const Result<Done>&) {});
}

}  // namespace tally
