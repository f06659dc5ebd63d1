#include "ui/words/sentence_table.h"

#include <array>

namespace tally::words {

namespace {

/// The command line, and what is named on it.
constexpr std::array kSentences = {
    Sentence{"usage.unknown-group", "t",
             QT_TRANSLATE_NOOP("words", "There is no group of commands \"{1}\". `tallyctl --help` lists them.")},
    Sentence{"usage.unknown-verb", "tt",
             QT_TRANSLATE_NOOP("words", "There is no \"{2}\" in {1}. `tallyctl {1} --help` lists what there is.")},
    Sentence{"usage.no-verb", "t", QT_TRANSLATE_NOOP("words", "{1} what? `tallyctl {1} --help` lists what there is.")},
    Sentence{"usage.unknown-option", "t", QT_TRANSLATE_NOOP("words", "There is no option {1} here.")},
    Sentence{"usage.no-value", "t", QT_TRANSLATE_NOOP("words", "The option {1} needs a value.")},
    Sentence{"usage.option-missing", "t", QT_TRANSLATE_NOOP("words", "The option {1} is needed.")},
    Sentence{"usage.operand-missing", "t", QT_TRANSLATE_NOOP("words", "{1} is missing.")},
    Sentence{"usage.operand-extra", "t", QT_TRANSLATE_NOOP("words", "\"{1}\" is one word too many.")},
    Sentence{"usage.value", "tt", QT_TRANSLATE_NOOP("words", "{place}: \"{1}\" is not what is asked for ({2}).")},
    Sentence{"act.nothing-done", "n",
             QT_TRANSLATE_NOOP("words", "Nothing is done: none of the {1} that were named can be acted on any more.")},
    Sentence{"note.would-be-done", "tt",
             QT_TRANSLATE_NOOP("words", "The ledger would do this now ({1}): {2}. Nothing was signed or sent.")},
    Sentence{"note.ended", "tnt",
             QT_TRANSLATE_NOOP("words", "What was signed earlier has ended: {1}, block {2}: {3}.")},
    Sentence{
        "note.unusual-days", "",
        QT_TRANSLATE_NOOP("words",
                          "This bank counts interest for days on which its money is not out. The annual cost shown "
                          "is over the time that it is.")},
    Sentence{"note.never-read", "",
             QT_TRANSLATE_NOOP("words", "No node answers, and this wallet has not read the ledger yet.")},
    Sentence{"payables.all-set-aside", "n",
             QT_TRANSLATE_NOOP("words", "All {1} rows were set aside: nothing is left to import.")},
    Sentence{"note.offline", "t",
             QT_TRANSLATE_NOOP("words", "No node answers: what is shown is what this wallet knows since {1}.")},
    Sentence{"note.confirms", "tt", QT_TRANSLATE_NOOP("words", "This is what {1} prepared ({2}), and is confirmed:")},
    Sentence{"call.unknown", "",
             QT_TRANSLATE_NOOP("words", "No call of this member waits under {place}. `call list --sync` lists them.")},
    Sentence{"note.left-as-it-was", "tt", QT_TRANSLATE_NOOP("words", "{1} was left as it was ({2}).")},
    Sentence{"key-card.unreadable", "", QT_TRANSLATE_NOOP("words", "This is no operator's card.")},
    Sentence{"usage.conflict", "tt", QT_TRANSLATE_NOOP("words", "Either {1} or {2}, not both.")},
    Sentence{"usage.no-prompt", "tt", QT_TRANSLATE_NOOP("words", "There is no terminal to ask on: give {1} or {2}.")},
    Sentence{"usage.typed-twice", "", QT_TRANSLATE_NOOP("words", "The two passwords differ.")},
    Sentence{"member.unknown", "t", QT_TRANSLATE_NOOP("words", "{place}: no member is known as \"{1}\".")},
    Sentence{"member.ambiguous", "t",
             QT_TRANSLATE_NOOP("words", "{place}: several members are called \"{1}\". Use the code instead.")},
    Sentence{
        "payables.rows-bad", "n",
        QT_TRANSLATE_NOOP("words", "{1} faults in the file: nothing was imported. Mend the rows or set them aside.")},
    Sentence{"pay.line", "n",
             QT_TRANSLATE_NOOP("words", "{place}: a part is written TO,AMOUNT[,EVIDENCE[,DATE]], not in {1} fields.")},
    Sentence{"pay.grouped", "",
             QT_TRANSLATE_NOOP("words",
                               "{place}: the comma inside the amount ends a field. Write the amount without group "
                               "marks, 1000.00; in a file, put it in quotation marks.")},
    Sentence{"claim.debtors", "mm",
             QT_TRANSLATE_NOOP("words", "The documents are owed by {1} and by {2}: one request takes one debtor's.")},
    Sentence{"claim.unknown", "t",
             QT_TRANSLATE_NOOP("words",
                               "\"{1}\" is no imported invoice. Of another document write FINGERPRINT,TOTAL,AMOUNT.")},
    Sentence{"money.zero", "", QT_TRANSLATE_NOOP("words", "{place}: the amount must be above zero.")},
    Sentence{"line.expiry-past", "tt",
             QT_TRANSLATE_NOOP("words", "A last day of {1} is past: today is {2} on the ledger.")},
    Sentence{
        "batch.not-prepared", "",
        QT_TRANSLATE_NOOP("words",
                          "A batch is many transactions, each made when the one before it is in a block: it cannot "
                          "be left for a checker. Issue one by one with --prepare, or try it with --dry-run.")},
    Sentence{"batch.stopped", "nn",
             QT_TRANSLATE_NOOP("words",
                               "The batch was stopped: {1} rows are issued, {2} are left. `issue resume` goes on.")},
    Sentence{"uscc.length", "",
             QT_TRANSLATE_NOOP("words", "A Unified Social Credit Code has 18 characters ({place}).")},
    Sentence{"uscc.character", "",
             QT_TRANSLATE_NOOP("words", "A character that no Unified Social Credit Code has ({place}).")},
    Sentence{"uscc.division", "",
             QT_TRANSLATE_NOOP("words", "The division in the Unified Social Credit Code is not six digits ({place}).")},
    Sentence{"uscc.check", "",
             QT_TRANSLATE_NOOP("words",
                               "The Unified Social Credit Code is mistyped: its check character differs ({place}).")},
    Sentence{"credential.unknown", "",
             QT_TRANSLATE_NOOP("words", "This wallet knows no credential {place}. Synchronise, or check the number.")},
};

}  // namespace

std::span<const Sentence> usageSentences() { return kSentences; }

}  // namespace tally::words
