#include "models/session/node_evidence.h"

#include "models/base/bytes.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tally {

namespace {

[[nodiscard]] QJsonValue text(const std::string& words) { return QString::fromStdString(words); }

[[nodiscard]] QJsonValue instant(UnixSeconds at) {
    return at == 0 ? QJsonValue() : QJsonValue(QDateTime::fromSecsSinceEpoch(at, Qt::UTC).toString(Qt::ISODate));
}

[[nodiscard]] QJsonValue number(std::uint64_t value) { return static_cast<qint64>(value); }

[[nodiscard]] const char* tokenOf(NodeStanding standing) {
    switch (standing) {
        case NodeStanding::Agrees:
            return "agrees";
        case NodeStanding::Lags:
            return "lags";
        case NodeStanding::Contradicts:
            return "contradicts";
        case NodeStanding::Foreign:
            return "foreign";
        case NodeStanding::Silent:
            break;
    }
    return "silent";
}

[[nodiscard]] QJsonValue errorOf(const NodeStatus& node) {
    if (!node.error) {
        return node.problem.empty() ? QJsonValue()
                                    : QJsonValue(QJsonObject{{QStringLiteral("code"), text(node.problem)}});
    }
    QJsonArray figures;
    for (const std::string& one : node.error->args) {
        figures.append(text(one));
    }
    return QJsonObject{{QStringLiteral("code"), text(std::string(node.error->code.name))},
                       {QStringLiteral("place"), text(node.error->place)},
                       {QStringLiteral("figures"), figures},
                       {QStringLiteral("detail"), text(node.error->detail)}};
}

[[nodiscard]] QJsonValue tlsOf(const NodeStatus& node) {
    if (!node.tls) {
        return {};
    }
    const TlsFacts& tls = *node.tls;
    return QJsonObject{{QStringLiteral("protocol"), text(tls.protocol)},
                       {QStringLiteral("cipher"), text(tls.cipher)},
                       {QStringLiteral("subject"), text(tls.subject)},
                       {QStringLiteral("issuer"), text(tls.issuer)},
                       {QStringLiteral("validUntil"), instant(tls.validUntil)},
                       {QStringLiteral("authority"), text(tls.isConsortiums ? "consortium" : "system")},
                       {QStringLiteral("mutual"), tls.isMutual}};
}

[[nodiscard]] QJsonArray pastOf(const NodeHistory::Track& track) {
    QJsonArray out;
    for (const NodeHistory::Span& span : track.spans) {
        out.append(QJsonObject{{QStringLiteral("from"), instant(span.from)},
                               {QStringLiteral("to"), instant(span.to)},
                               {QStringLiteral("standing"), text(tokenOf(span.standing))},
                               {QStringLiteral("agreedBlock"), number(span.block)}});
    }
    return out;
}

}  // namespace

std::string nodeEvidence(const Standing& standing, const NodeHistory& history, UnixSeconds now) {
    QJsonArray nodes;
    for (const NodeStatus& node : standing.nodes) {
        const auto track = std::ranges::find(history.tracks(), node.name, &NodeHistory::Track::name);
        const bool isKnown = track != history.tracks().end();
        const auto typical = isKnown ? track->typicalAnswer() : std::nullopt;
        nodes.append(QJsonObject{
            {QStringLiteral("name"), text(node.name)},
            {QStringLiteral("standing"), text(tokenOf(standingOf(node)))},
            {QStringLiteral("height"), number(node.height)},
            {QStringLiteral("block"), node.height == 0 ? QJsonValue() : text(toHex0x(node.block.view()))},
            {QStringLiteral("heardAt"), instant(node.heardAt)},
            {QStringLiteral("answersInMilliseconds"), typical ? QJsonValue(qint64{typical->count()}) : QJsonValue()},
            {QStringLiteral("tls"), tlsOf(node)},
            {QStringLiteral("error"), errorOf(node)},
            {QStringLiteral("past"), isKnown ? pastOf(*track) : QJsonArray()}});
    }
    const QJsonObject out{{QStringLiteral("at"), instant(now)},
                          {QStringLiteral("agreedHeight"), number(standing.head)},
                          {QStringLiteral("agreedHeadTime"), instant(standing.headTime)},
                          {QStringLiteral("nodes"), nodes}};
    return QJsonDocument(out).toJson(QJsonDocument::Indented).toStdString();
}

}  // namespace tally
