#pragma once

#include <QString>

namespace tally::words {

/// Whether `typed` are the first letters, one a sign, of some signs of `text` that stand together, as they are read in
/// Mandarin: "nbzy" are those of 宁波座椅. A sign with two readings in the names of companies and places goes by either.
/// Latin letters and digits of `text` stand for themselves; spaces and punctuation are passed over; so is case.
[[nodiscard]] bool fitsInitials(const QString& text, const QString& typed);

}  // namespace tally::words
