#include "ui/words/sentence_table.h"

#include <array>

namespace tally::words {

namespace {

/// Nodes, and what is sent to them.
constexpr std::array kSentences = {
    Sentence{"rpc.url", "", QT_TRANSLATE_NOOP("words", "This is no address of a node: {place}")},
    Sentence{"rpc.plain-http", "",
             QT_TRANSLATE_NOOP("words", "The node at {place} is another machine: it takes https.")},
    Sentence{"rpc.credentials", "", QT_TRANSLATE_NOOP("words", "A certificate or key cannot be read: {place}")},
    Sentence{"rpc.timeout", "w", QT_TRANSLATE_NOOP("words", "{place} gave no whole answer within {1}.")},
    Sentence{"rpc.refused", "", QT_TRANSLATE_NOOP("words", "Nobody answers at {place}.")},
    Sentence{"rpc.cut", "", QT_TRANSLATE_NOOP("words", "The connection to {place} ended before the answer did.")},
    Sentence{"rpc.tls", "",
             QT_TRANSLATE_NOOP(
                 "words", "The certificate of {place} is not vouched for by the consortium, or it did not take ours.")},
    Sentence{"rpc.http-status", "n", QT_TRANSLATE_NOOP("words", "{place} answered with HTTP status {1}.")},
    Sentence{"rpc.too-large", "b", QT_TRANSLATE_NOOP("words", "The answer of {place} is larger than {1}.")},
    Sentence{"rpc.malformed", "t", QT_TRANSLATE_NOOP("words", "{place}: the answer is not what it should be ({1}).")},
    Sentence{"rpc.error", "t", QT_TRANSLATE_NOOP("words", "{place} refused the question (code {1}).")},
    Sentence{"rpc.foreign", "tt",
             QT_TRANSLATE_NOOP("words", "{place} is a node of another ledger: {2} instead of {1}.")},
    Sentence{"rpc.no-node", "n", QT_TRANSLATE_NOOP("words", "No node can be used, or none is far enough. {place}")},
    Sentence{"rpc.disagreement", "nnn",
             QT_TRANSLATE_NOOP("words", "Of the nodes, {2} say the same of block {1}; {3} must.")},
    Sentence{"node.start", "", QT_TRANSLATE_NOOP("words", "The node's program could not be started: {place}")},
    Sentence{"node.silent", "w",
             QT_TRANSLATE_NOOP("words", "The node's program runs, but does not answer within {1}: {place}")},
    Sentence{"node.lagging", "", QT_TRANSLATE_NOOP("words", "The node is behind the others. {place}")},
    Sentence{"node.dissenting", "", QT_TRANSLATE_NOOP("words", "The node says otherwise than the others. {place}")},
    Sentence{"node.lying", "", QT_TRANSLATE_NOOP("words", "The node keeps saying otherwise than the others. {place}")},
    Sentence{
        "nodes.differ", "",
        QT_TRANSLATE_NOOP("words",
                          "The nodes say otherwise of what became of the transaction {place}. Do not give it again: "
                          "`outbox resume` goes on with it; `status` tells which node to leave out.")},
    Sentence{"node.estimate-failed", "",
             QT_TRANSLATE_NOOP(
                 "words", "The node could not say what the call takes, though it would succeed. Nothing was signed.")},
    Sentence{
        "sync.withheld", "n",
        QT_TRANSLATE_NOOP("words",
                          "The node tells of no event from block {1} on, where the consortium's contracts began: it "
                          "withholds them. Nothing was stored.")},
    Sentence{"sync.nodes-differ", "n",
             QT_TRANSLATE_NOOP(
                 "words",
                 "The nodes tell other events from block {1} on: one of them leaves something out. Nothing was "
                 "stored; `consortium nodes` chooses which are asked.")},
    Sentence{"sync.two-branches", "", QT_TRANSLATE_NOOP("words", "The ledger's end changed while it was read.")},
    Sentence{"sync.forked", "", QT_TRANSLATE_NOOP("words", "The ledger's end is another than was known.")},
    Sentence{"ledger.foreign-call", "",
             QT_TRANSLATE_NOOP("words",
                               "This is no call that this program makes, and cannot be read ({place}). Do not "
                               "confirm what you cannot read.")},
    Sentence{"practice.in-use", "x",
             QT_TRANSLATE_NOOP("words",
                               "Another run uses the practice ledger in {place}{1}. Wait until it has ended, or "
                               "give another folder with --data.")},
    Sentence{"practice.no-node", "",
             QT_TRANSLATE_NOOP("words", "The program of the practice ledger is not there: {place}")},
    Sentence{"story.differs", "", QT_TRANSLATE_NOOP("words", "The story came out otherwise than expected: {place}")},
    Sentence{"send.refused", "t", QT_TRANSLATE_NOOP("words", "{place} did not take the transaction ({1}).")},
    Sentence{"sync.stuck", "n",
             QT_TRANSLATE_NOOP("words", "No node gives the ledger's events from block {1} on. {place}")},
    Sentence{
        "contract.event-unknown", "",
        QT_TRANSLATE_NOOP(
            "words", "The ledger's contracts said something this program does not know ({place}): is it too old?")},
    Sentence{"contract.event-out-of-range", "",
             QT_TRANSLATE_NOOP("words", "The ledger's contracts stated a figure that cannot be ({place}).")},
    Sentence{"manifest.too-large", "b", QT_TRANSLATE_NOOP("words", "The consortium file is larger than {1}.")},
    Sentence{"manifest.syntax", "", QT_TRANSLATE_NOOP("words", "The consortium file is not valid JSON. {place}")},
    Sentence{"manifest.format", "t",
             QT_TRANSLATE_NOOP("words", "This is no consortium file of this program, or one of a later version: {1}")},
    Sentence{"manifest.field-missing", "", QT_TRANSLATE_NOOP("words", "The consortium file lacks the field {place}.")},
    Sentence{"manifest.field-invalid", "",
             QT_TRANSLATE_NOOP("words", "The consortium file has an invalid value in the field {place}.")},
    Sentence{"manifest.field-unknown", "",
             QT_TRANSLATE_NOOP("words", "The consortium file has a field that means nothing: {place}")},
    Sentence{"manifest.field-twice", "",
             QT_TRANSLATE_NOOP("words", "The consortium file has the field {place} twice.")},
    Sentence{"manifest.other-ledger", "",
             QT_TRANSLATE_NOOP("words",
                               "This manifest describes another ledger than the one this wallet belongs to ({place}). "
                               "Only names and nodes may change.")},
    Sentence{"manifest.code-differs", "hh",
             QT_TRANSLATE_NOOP(
                 "words", "Another program than the consortium's stands on the ledger ({place}: {2} instead of {1}).")},
    Sentence{
        "deployment.gas-limit", "nn",
        QT_TRANSLATE_NOOP("words", "The chain's blocks are too small: a contract takes {1} gas, a block holds {2}.")},
    Sentence{"deployment.not-ours", "",
             QT_TRANSLATE_NOOP("words", "What stands on the chain after deployment is not what was deployed: {place}")},
    Sentence{"deployment.failed", "", QT_TRANSLATE_NOOP("words", "The chain did not create the contract: {place}")},
    Sentence{"intent.amount", "n", QT_TRANSLATE_NOOP("words", "The ledger cannot hold this amount ({place}: {1}).")},
    Sentence{"intent.day", "t", QT_TRANSLATE_NOOP("words", "The ledger cannot hold this date ({place}: {1}).")},
    Sentence{"intent.list-empty", "", QT_TRANSLATE_NOOP("words", "The list is empty: {place}")},
    Sentence{"intent.list-too-long", "nn",
             QT_TRANSLATE_NOOP("words", "The list has {2} entries; at most {1} are allowed ({place}).")},
    Sentence{"intent.text-too-long", "nn",
             QT_TRANSLATE_NOOP("words", "The text has {2} bytes; at most {1} are allowed ({place}).")},
    Sentence{"intent.identifier", "",
             QT_TRANSLATE_NOOP("words", "The identifier must be 1 to 32 plain letters and digits.")},
    Sentence{"session.cancelled", "", QT_TRANSLATE_NOOP("words", "This was stopped before it was done.")},
    Sentence{
        "session.stopped-under-way", "n",
        QT_TRANSLATE_NOOP("words",
                          "This was stopped. Transactions on their way: {1}. Nothing is lost: `outbox resume` goes "
                          "on with them and says what became of them.")},
    Sentence{"clearing.above-unpaid", "aa", QT_TRANSLATE_NOOP("words", "{1} is more than is unpaid: {2}.")},
    Sentence{"clearing.amount", "a",
             QT_TRANSLATE_NOOP("words", "The amount of a clearing must be above zero, not {1}.")},
};

}  // namespace

std::span<const Sentence> nodeSentences() { return kSentences; }

}  // namespace tally::words
