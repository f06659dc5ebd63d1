#include "app/tallyctl/output.h"

#include "app/tallyctl/json.h"
#include "ui/words/sentences.h"

#include <QJsonDocument>

#include <cstdio>

namespace tally::ctl {

void print(const QJsonObject& document) {
    const QByteArray bytes = QJsonDocument(document).toJson(QJsonDocument::Indented);
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout);
    std::fflush(stdout);
}

/// Text of others ends up in sentences: what would steer a terminal or turn the writing round is shown as a mark.
QString plain(const QString& text) {
    QString out = text;
    for (QChar& c : out) {
        const bool isSteering =
            c.category() == QChar::Other_Control && c != QLatin1Char('\n') && c != QLatin1Char('\t');
        const bool isHidden = c.category() == QChar::Other_Format;
        if (isSteering || isHidden) {
            c = QChar(QChar::ReplacementCharacter);
        }
    }
    return out;
}

void tell(const QString& sentence) {
    const QByteArray bytes = plain(sentence).toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
}

QJsonObject errorObject(const Error& error) {
    QJsonArray args;
    for (const std::string& arg : error.args) {
        args.append(text(arg));
    }
    return object({{"code", text(error.code.name)},
                   {"place", text(error.place)},
                   {"args", args},
                   {"exit", static_cast<int>(error.code.kind)}});
}

QJsonObject stoppedObject(const Error& error, int exitCode) {
    QJsonObject out = errorObject(error);
    out.insert(QLatin1String("exit"), exitCode);
    return out;
}

int exitCodeOf(const QJsonObject& document) {
    return document.value(QLatin1String("error")).toObject().value(QLatin1String("exit")).toInt(0);
}

void printStopped(const Error& error, int exitCode) {
    print(object({{"error", stoppedObject(error, exitCode)}}));
    tell(QStringLiteral("tallyctl: ") + words::sentenceOf(error));
}

int printFailure(const Error& error, const words::SentenceContext& context) {
    print(object({{"error", errorObject(error)}}));
    QString sentence = words::sentenceOf(error, context);
    if (!error.detail.empty()) {
        sentence += QStringLiteral(" (%1)").arg(qstring(error.detail).left(200));
    }
    tell(QStringLiteral("tallyctl: ") + sentence);
    return static_cast<int>(error.code.kind);
}

}  // namespace tally::ctl
