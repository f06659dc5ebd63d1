#pragma once

#include "models/domain/event.h"
#include "models/session/outbox.h"

#include <string>
#include <vector>

namespace tally {

/// A document that a draft binds itself to, for whoever reads it before it is signed.
struct DraftDocument {
    Hash fingerprint;
    std::string title;    ///< the invoice's number; empty when it is not in this wallet
    bool isOurs = false;  ///< the wallet has the file, and it can be opened
};

/// What a use case makes: what would be asked for, by whom, and what a person reads first. Nothing is signed yet, and a
/// draft that nobody signs leaves nothing behind.
struct Draft {
    Intent intent;
    Address signer;
    std::string summary = {};  ///< JSON, kept with the transaction
    std::vector<DraftDocument> documents = {};
    bool forChecker = false;  ///< dual control: what is signed is the preparation of the call, not the call
    Outbox::Companion companion = {};
    bool isAgain = false;  ///< meant a second time (kOutboxSame)
};

/// A draft with what the ledger said of it, and how fresh that is.
struct Checked {
    Draft draft;
    Preflight trial;
    LedgerTime time;
    std::vector<event::Skipped> stale = {};  ///< what a list names and would be left as it is; never all of it
};

/// What is signed for a draft: its intent, or for a checker its preparation.
[[nodiscard]] Result<Order> orderOf(const Ledger& ledger, const Draft& draft);

}  // namespace tally
