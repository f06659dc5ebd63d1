#pragma once

#include "app/tallyctl/scene.h"
#include "app/tallyctl/verb.h"

#include <functional>

/// The ways in which most verbs run. The others are coroutines of their own over the desk.
namespace tally::ctl {

using Run = std::function<Async<QJsonObject>(Desk&, Arguments)>;

/// Looks something up: on the wallet thread, with no node needed.
using Look = Result<QJsonObject> (*)(Scene&, const Arguments&);
/// Adds how new the answer is as "asOf"; with `--sync` brings the wallet up to date first.
[[nodiscard]] Run looking(Look look);
/// The same for what only the ledger's own way of writing explains, such as a prepared call. No node is asked.
using LedgerLook = Result<QJsonObject> (*)(Scene&, const Ledger&, const Arguments&);
[[nodiscard]] Run looking(LedgerLook look);
/// The same for what has nothing to do with the ledger: no "asOf", no `--sync`.
using LocalLook = Result<QJsonObject> (*)(OpenWallet&, const Arguments&);
[[nodiscard]] Run lookingInside(LocalLook look);

/// What is to be done on the ledger, made from words and from what the wallet knows.
struct Proposal {
    Intent intent;
    QJsonObject summary;  ///< kept with the transaction, for people
};
/// `time` is the ledger's: what "today" means.
using Propose = Result<Proposal> (*)(Scene&, const Arguments&, const LedgerTime& time);
/// Synchronises, makes the proposal, tries it; signs, sends, waits for its block and synchronises again.
/// `--dry-run` ends after the trial. `--prepare` leaves the call for a checker, who gives the same command without it.
[[nodiscard]] Run acting(Propose propose);
/// `own` and the options that every verb that acts takes.
[[nodiscard]] std::vector<Option> actingOptions(std::vector<Option> own = {});

/// The first step of `acting`: what is wrong whatever the ledger says (an amount of zero, a missing word) is refused
/// by what the wallet knows, before a node is asked.
[[nodiscard]] Async<Done> refusePlainFaults(Desk& desk, Arguments arguments, Propose propose);

/// The second half of `acting`, for verbs that make their proposal in steps of their own: `--dry-run`, `--prepare`, or
/// done. The wallet must be up to date.
[[nodiscard]] Async<QJsonObject> carryOut(Desk& desk, Arguments arguments, Proposal proposal);

/// What a transaction did: hash, block, gas, its events, and the credentials, roots and members after it.
/// What a list's transaction left as it was stands in "skipped", each with its reason; when it did nothing else, the
/// answer is kNothingDone too. The wallet must have caught up to its block.
[[nodiscard]] Async<QJsonObject> account(Desk& desk, Performed performed);

}  // namespace tally::ctl
