#include "ui/words/sentence_table.h"

#include <array>

namespace tally::words {

namespace {

/// What people type: amounts, numbers, terms.
constexpr std::array kSentences = {
    Sentence{"money.currency-mismatch", "tt",
             QT_TRANSLATE_NOOP("words", "These amounts are of two currencies: {1} and {2}.")},
    Sentence{"money.overflow", "", QT_TRANSLATE_NOOP("words", "The amount is too large.")},
    Sentence{"money.syntax", "", QT_TRANSLATE_NOOP("words", "This is no amount ({place}).")},
    Sentence{"money.sign", "", QT_TRANSLATE_NOOP("words", "An amount has no sign ({place}).")},
    Sentence{"money.grouping", "",
             QT_TRANSLATE_NOOP("words", "The separators of this amount are not where they belong ({place}).")},
    Sentence{"money.decimals", "tn",
             QT_TRANSLATE_NOOP("words", "{1} has {2} decimals; the amount has more ({place}).")},
    Sentence{"money.locale", "t", QT_TRANSLATE_NOOP("words", "Amounts cannot be written for the language {1}.")},
    Sentence{"credential-number.syntax", "", QT_TRANSLATE_NOOP("words", "This is no credential number: {place}")},
    Sentence{"credential-number.check", "", QT_TRANSLATE_NOOP("words", "This credential number was mistyped: {place}")},
    Sentence{"credential-number.range", "", QT_TRANSLATE_NOOP("words", "There is no such credential number: {place}")},
    Sentence{"financing.unknown", "",
             QT_TRANSLATE_NOOP("words", "There is no financing request {place} in this wallet.")},
    Sentence{"root.unknown", "", QT_TRANSLATE_NOOP("words", "There is no root {place} in this wallet.")},
    Sentence{
        "quote.changed", "",
        QT_TRANSLATE_NOOP("words",
                          "The bank has put another quote in place of the one that was shown. Look at it before you "
                          "accept it. {place}")},
    Sentence{"quote.days", "tt",
             QT_TRANSLATE_NOOP(
                 "words", "Interest can run from {1} to {2}, from the request to the day of payment, not beyond.")},
    Sentence{
        "payment.instructed-already", "aa",
        QT_TRANSLATE_NOOP("words",
                          "{1} of it was instructed before, and {2} is outstanding: this would pay some of it twice. "
                          "`--again` if it is meant.")},
    Sentence{"clearing.before-issue", "t",
             QT_TRANSLATE_NOOP("words", "The value date is before the day of issue, {1}.")},
    Sentence{
        "quote.not-as-committed", "",
        QT_TRANSLATE_NOOP("words", "The quote that was sealed is not the one the bank committed to on the ledger.")},
    Sentence{
        "disbursement.not-as-sealed", "",
        QT_TRANSLATE_NOOP("words", "The references that were sealed are not those that would stand on the ledger.")},
    Sentence{"terms.nominal", "",
             QT_TRANSLATE_NOOP("words", "The amount financed must be above zero and below 720 trillion.")},
    Sentence{"terms.days", "tt", QT_TRANSLATE_NOOP("words", "The interest days cannot be counted from {1} to {2}.")},
    Sentence{"terms.rate", "t", QT_TRANSLATE_NOOP("words", "The annual rate is above 100 %.")},
    Sentence{"terms.fee", "n", QT_TRANSLATE_NOOP("words", "Fee {1} is negative or too large.")},
    Sentence{"terms.no-proceeds", "aa", QT_TRANSLATE_NOOP("words", "Costs of {2} eat up the whole amount of {1}.")},
};

}  // namespace

std::span<const Sentence> valueSentences() { return kSentences; }

}  // namespace tally::words
