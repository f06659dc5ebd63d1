#pragma once

#include "models/session/draft.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace tally::shell {

/// One line of what is signed.
struct PlanLine {
    QString who;
    QString what;
    std::optional<MinorUnits> amount;
};

/// What a page wants signed, in words: the confirm sheet shows it, tries it on the ledger, and signs it if told to.
struct SigningPlan {
    QString title;     ///< "Offer 3 parts of credential 000004-0000-92"
    QString sentence;  ///< who gives what to whom
    QString linesHead;
    std::vector<PlanLine> lines;
    std::uint16_t currency = 0;
    std::optional<MinorUnits> total;  ///< what is at stake: from some amount on the password is asked
    bool asksAlways = false;          ///< for the password, whatever is at stake: who may sign, and how
    QStringList cannotBeUndone;
    QString signLabel;  ///< on the button
    QString doneText;   ///< when it is in a block
    Intent intent;
    /// Makes the draft where it takes more than the intent (sealing a quote, rows that belong to it); instead of `intent`.
    std::function<Async<Draft>()> makeDraft;
    /// Whether it may be left to a checker; not so for the answer to what is prepared or proposed already.
    bool mayBePrepared = true;
    /// A run of many transactions that shows its own progress: what begins it once it is confirmed; instead of a draft.
    /// `sentence` and `note` say what each of them is.
    std::function<void()> run;
    QString note;             ///< what the ledger said of the run as a whole
    bool isNoteGood = false;  ///< it would do all of it
    /// After it is in a block and the wallet has caught up.
    std::function<void()> done;
};

}  // namespace tally::shell
