#include "app/tallyctl/output.h"

#include "app/tallyctl/json.h"
#include "ui/words/sentences.h"

#include <QJsonDocument>

#include <cstdio>

namespace tally::ctl {

namespace {

/// What would steer a terminal or turn the writing round.
[[nodiscard]] bool isSteering(char32_t c) {
    const auto category = QChar::category(c);
    return (category == QChar::Other_Control && c != U'\n' && c != U'\t') || category == QChar::Other_Format;
}

/// The text with `shown` in the place of each that would.
template <typename Shown>
[[nodiscard]] QString withoutSteering(const QString& text, Shown shown) {
    QString out;
    for (const char32_t c : text.toUcs4()) {
        out += isSteering(c) ? shown(c) : QString::fromUcs4(&c, 1);
    }
    return out;
}

/// How JSON writes any character (RFC 8259, 7). Outside strings there are none of these.
[[nodiscard]] QString escaped(char32_t c) {
    QString out;
    for (const QChar unit : QString::fromUcs4(&c, 1)) {
        out += QStringLiteral("\\u%1").arg(unit.unicode(), 4, 16, QLatin1Char('0'));
    }
    return out;
}

}  // namespace

bool print(const QJsonObject& document) {
    const QString text = QString::fromUtf8(QJsonDocument(document).toJson(QJsonDocument::Indented));
    const QByteArray bytes = withoutSteering(text, escaped).toUtf8();
    const auto size = static_cast<std::size_t>(bytes.size());
    const std::size_t written = std::fwrite(bytes.constData(), 1, size, stdout);
    return std::fflush(stdout) == 0 && written == size;
}

/// Text of others ends up in sentences.
QString plain(const QString& text) {
    return withoutSteering(text, [](char32_t) { return QString(QChar(QChar::ReplacementCharacter)); });
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
