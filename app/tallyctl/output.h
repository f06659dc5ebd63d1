#pragma once

#include "models/base/result.h"
#include "ui/words/sentences.h"

#include <QJsonObject>

/// What a run of tallyctl leaves on its two streams, and its exit code.
namespace tally::ctl {

/// One JSON document on standard output, with what would steer a terminal escaped. Whether all of it was written.
bool print(const QJsonObject& document);
/// {code, place, args, exit}: an error inside a document. `exit` is the exit code that the document asks for.
[[nodiscard]] QJsonObject errorObject(const Error& error);
/// The same of a program that somebody ended, which has an exit code of its own.
[[nodiscard]] QJsonObject stoppedObject(const Error& error, int exitCode);
/// The exit code of a document: that of the error in it, or 0.
[[nodiscard]] int exitCodeOf(const QJsonObject& document);
/// {"error": {code, place, args, exit}} on standard output, the sentence on standard error. The exit code of its kind.
/// `context` names members and counts amounts in their currency.
[[nodiscard]] int printFailure(const Error& error, const words::SentenceContext& context = {});
/// As `printFailure`, of a program that somebody ended.
void printStopped(const Error& error, int exitCode);
/// A message for people, on standard error.
void tell(const QString& sentence);
/// Without control characters and invisible ones: each is U+FFFD.
[[nodiscard]] QString plain(const QString& text);

}  // namespace tally::ctl
