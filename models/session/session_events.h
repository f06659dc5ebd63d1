#pragma once

#include "models/domain/changes.h"
#include "models/session/standing.h"
#include "models/wallet/outbox_store.h"

#include <QObject>

namespace tally {

/// What happens in a session by itself, told on the thread of the use cases. Only values; a slot may end the session.
class SessionEvents : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

Q_SIGNALS:
    /// The picture of the ledger is not as it was; after each batch that changed something, and what it changed.
    void changed(const tally::Changes& changes);
    /// A node was heard of, or none was; also when nothing but the time of it is new.
    void standingChanged(const tally::Standing& standing);
    /// A transaction was signed here, or has taken a step.
    void outboxChanged(tally::OutboxId id);
};

}  // namespace tally
