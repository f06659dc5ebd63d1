#pragma once

#include "models/base/result.h"
#include "models/domain/currency.h"
#include "models/domain/ids.h"

#include <QLocale>
#include <QString>

#include <functional>
#include <optional>

/// Errors as sentences. The only place that turns a code into words.
namespace tally::words {

/// What a sentence needs to know beyond the error.
struct SentenceContext {
    QLocale locale;
    /// Of the amounts in the error; without it they are counted in minor units.
    std::optional<Currency> currency;
    /// A member's name for people; empty when it is not known.
    std::function<QString(MemberId)> memberName;
};

/// One or two sentences in the language of the installed translator. Plain text: what the error brought along (names,
/// words of a node) is data and is cut to a bearable length. An error without a sentence is named by its code.
[[nodiscard]] QString sentenceOf(const Error& error, const SentenceContext& context = {});

/// Whether there is a sentence of its own for the code.
[[nodiscard]] bool hasSentence(std::string_view code);

}  // namespace tally::words
