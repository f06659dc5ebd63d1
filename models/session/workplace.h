#pragma once

#include "models/base/clock.h"
#include "models/session/follower.h"
#include "models/session/member_directory.h"
#include "models/session/node_history.h"
#include "models/session/outbox_watch.h"
#include "models/session/session.h"

#include <QObject>

#include <memory>
#include <optional>

namespace tally {

/// One open wallet at its ledger, as a window works with it: who acts, who everybody is, how fresh it all is, and a word
/// whenever something changed. Follows the ledger and looks after the outbox by itself. Lives on the gui thread; waits for nothing.
class Workplace : public QObject {
    Q_OBJECT

public:
    Workplace(WalletHandle wallet, std::unique_ptr<Ledger> ledger, std::shared_ptr<const Clock> clock,
              QObject* parent = nullptr);
    ~Workplace() override;

    /// Reads who acts here and begins to follow the ledger.
    void start();
    /// Ends what follows the ledger; finished when nothing of it is under way any more.
    [[nodiscard]] Async<Done> finish();

    [[nodiscard]] Session& session() { return *m_session; }
    /// Nothing until the first reading, and while none of the wallet's keys is an operator's.
    [[nodiscard]] const std::optional<Identity>& me() const { return m_me; }
    [[nodiscard]] MemberId myMember() const { return m_me ? m_me->member.id : MemberId{}; }
    [[nodiscard]] MemberDirectoryPtr directory() const { return m_directory; }
    /// The ledger's day as far as it is known here (Standing::today).
    [[nodiscard]] Date today() const { return m_standing.today; }
    [[nodiscard]] UnixSeconds now() const { return m_clock->now(); }
    [[nodiscard]] const Standing& standing() const { return m_standing; }
    /// How the nodes were since the wallet was opened: pages come and go, this stays.
    [[nodiscard]] const NodeHistory& nodeHistory() const { return m_nodeHistory; }
    [[nodiscard]] bool isOnline() const { return m_standing.grade != ProofGrade::Offline; }
    /// Transactions of the outbox of which no block is known.
    [[nodiscard]] std::size_t unsettled() const { return m_unsettled; }
    [[nodiscard]] bool isReady() const { return m_isReady; }

    /// Up to this block before `changed` speaks of it.
    [[nodiscard]] Async<Done> reach(std::uint64_t block);
    /// Looks at the ledger now.
    void refresh();
    /// What ended without anybody being told, oldest first.
    [[nodiscard]] Async<std::vector<OutboxEntry>> untold() const { return m_watch->untold(); }
    /// A person has seen how these ended.
    void acknowledge(std::vector<OutboxId> ids);

Q_SIGNALS:
    /// Who acts here is known, or that nobody does.
    void ready();
    void changed(const tally::Changes& changes);
    void standingChanged();
    void outboxChanged();

private:
    [[nodiscard]] Async<Done> begin();
    [[nodiscard]] Async<Done> readPeople();
    void count();
    void hear(const Standing& standing);
    void noteNodes();

    std::unique_ptr<Ledger> m_ledger;
    std::unique_ptr<Session> m_session;
    std::shared_ptr<const Clock> m_clock;
    SessionEvents m_events;
    std::unique_ptr<Follower> m_follower;
    std::unique_ptr<OutboxWatch> m_watch;
    std::optional<Identity> m_me;
    MemberDirectoryPtr m_directory = std::make_shared<MemberDirectory>();
    Standing m_standing;
    NodeHistory m_nodeHistory;
    std::size_t m_unsettled = 0;
    bool m_isReady = false;
};

}  // namespace tally
