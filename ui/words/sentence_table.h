#pragma once

#include <QtGlobal>

#include <span>
#include <string_view>

/// One sentence for each error code, in tables by subject.
namespace tally::words {

/// `text` is English source for Qt Linguist (context "words"): {1} … {9} are the error's arguments, {place} is its
/// place. `kinds` has a letter for each argument, how it is put into words:
///   a amount of minor units     m member       c credential     r root        d day (since 1970-01-01)
///   n number                    t text as data h hash, cut      b bytes       w milliseconds
///   o roles (bits)              p permissions (bits)            s credential state   q request state
///   k policy parameter          u currency (numeric)            f financing kind     z instant (seconds since 1970)
///   x " (process N)", nothing for 0
///   D days, M months, S seconds: a number with its unit
/// "l" alone: all arguments are one list of texts, {1}.
struct Sentence {
    std::string_view code;
    std::string_view kinds;
    const char* text;
};

[[nodiscard]] std::span<const Sentence> ledgerSentences();
[[nodiscard]] std::span<const Sentence> nodeSentences();
[[nodiscard]] std::span<const Sentence> codecSentences();
[[nodiscard]] std::span<const Sentence> walletSentences();
[[nodiscard]] std::span<const Sentence> documentSentences();
[[nodiscard]] std::span<const Sentence> valueSentences();
[[nodiscard]] std::span<const Sentence> usageSentences();

}  // namespace tally::words
