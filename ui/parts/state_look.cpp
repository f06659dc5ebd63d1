#include "ui/parts/state_look.h"

#include <QCoreApplication>

namespace tally::parts {

namespace {

using look::Tokens;

[[nodiscard]] QString said(const char* source) { return QCoreApplication::translate("state", source); }

[[nodiscard]] StateLook standing(const items::StateCell& cell) {
    if (cell.isToAccept) {
        return {QStringLiteral("inbox"), said(QT_TRANSLATE_NOOP("state", "To accept")), &Tokens::accent, true};
    }
    if (cell.isCleared) {
        return {QStringLiteral("check-check"), said(QT_TRANSLATE_NOOP("state", "Settled")), &Tokens::ok, false};
    }
    switch (cell.state) {
        case CredentialState::Offered:
            return {QStringLiteral("circle-dashed"), said(QT_TRANSLATE_NOOP("state", "Offered")), &Tokens::muted,
                    false};
        case CredentialState::Held:
            if (cell.isSplit) {
                return {QStringLiteral("split"), said(QT_TRANSLATE_NOOP("state", "Passed on")), &Tokens::muted, false};
            }
            return {QStringLiteral("circle-dot"), said(QT_TRANSLATE_NOOP("state", "Held")), &Tokens::text, false};
        case CredentialState::InFinancing:
            return {QStringLiteral("lock"), said(QT_TRANSLATE_NOOP("state", "In financing")), &Tokens::lock, true};
        case CredentialState::Declined:
            return {QStringLiteral("x"), said(QT_TRANSLATE_NOOP("state", "Declined")), &Tokens::muted, false};
        case CredentialState::Withdrawn:
            return {QStringLiteral("undo-2"), said(QT_TRANSLATE_NOOP("state", "Withdrawn")), &Tokens::muted, false};
        case CredentialState::Expired:
            return {QStringLiteral("hourglass"), said(QT_TRANSLATE_NOOP("state", "Expired")), &Tokens::muted, false};
        case CredentialState::Returned:
            return {QStringLiteral("undo-2"), said(QT_TRANSLATE_NOOP("state", "Returned")), &Tokens::muted, false};
        case CredentialState::Annulled:
            return {QStringLiteral("ban"), said(QT_TRANSLATE_NOOP("state", "Annulled")), &Tokens::muted, false};
        case CredentialState::None:
            break;
    }
    return {QStringLiteral("circle"), said(QT_TRANSLATE_NOOP("state", "Unknown")), &Tokens::muted, false};
}

}  // namespace

std::vector<StateLook> looksOf(const items::StateCell& state) {
    std::vector<StateLook> out;
    if (state.isFrozen) {
        out.push_back({QStringLiteral("circle-pause"), said(QT_TRANSLATE_NOOP("state", "Frozen")), &Tokens::bad, true});
    }
    if (state.isOverdue) {
        out.push_back(
            {QStringLiteral("triangle-alert"), said(QT_TRANSLATE_NOOP("state", "Overdue")), &Tokens::bad, true});
    }
    const bool isPlain = state.state == CredentialState::Held && !state.isCleared && !state.isSplit;
    if (out.empty() || !isPlain) {
        out.push_back(standing(state));
    }
    return out;
}

StateLook lookOf(RequestState state) {
    switch (state) {
        case RequestState::Open:
            return {QStringLiteral("hourglass"), said(QT_TRANSLATE_NOOP("state", "Open")), &Tokens::accent, true};
        case RequestState::Accepted:
            return {QStringLiteral("lock"), said(QT_TRANSLATE_NOOP("state", "Quote accepted")), &Tokens::lock, true};
        case RequestState::Disbursed:
            return {QStringLiteral("wallet"), said(QT_TRANSLATE_NOOP("state", "Disbursed")), &Tokens::accent, true};
        case RequestState::FundsConfirmed:
            return {QStringLiteral("check-check"), said(QT_TRANSLATE_NOOP("state", "Funds received")), &Tokens::ok,
                    false};
        case RequestState::FundsDisputed:
            return {QStringLiteral("triangle-alert"), said(QT_TRANSLATE_NOOP("state", "Funds disputed")), &Tokens::bad,
                    true};
        case RequestState::Closed:
            return {QStringLiteral("x"), said(QT_TRANSLATE_NOOP("state", "Closed")), &Tokens::muted, false};
        case RequestState::None:
            break;
    }
    return {QStringLiteral("circle"), said(QT_TRANSLATE_NOOP("state", "Unknown")), &Tokens::muted, false};
}

StateLook lookOf(OutboxPhase phase) {
    switch (phase) {
        case OutboxPhase::Signed:
            return {QStringLiteral("pen-line"), said(QT_TRANSLATE_NOOP("state", "Signed")), &Tokens::warn, false};
        case OutboxPhase::Sent:
            return {QStringLiteral("send"), said(QT_TRANSLATE_NOOP("state", "Sent")), &Tokens::accent, false};
        case OutboxPhase::Included:
            return {QStringLiteral("check"), said(QT_TRANSLATE_NOOP("state", "In a block")), &Tokens::accent, false};
        case OutboxPhase::Final:
            return {QStringLiteral("check-check"), said(QT_TRANSLATE_NOOP("state", "Final")), &Tokens::ok, false};
        case OutboxPhase::Reverted:
            return {QStringLiteral("circle-x"), said(QT_TRANSLATE_NOOP("state", "Refused")), &Tokens::bad, true};
        case OutboxPhase::Replaced:
            return {QStringLiteral("circle-x"), said(QT_TRANSLATE_NOOP("state", "Replaced")), &Tokens::bad, true};
    }
    return {};
}

StateLook lookOf(ProofGrade grade) {
    switch (grade) {
        case ProofGrade::Offline:
            return {QStringLiteral("cloud-off"), said(QT_TRANSLATE_NOOP("state", "Offline")), &Tokens::muted, false};
        case ProofGrade::ToldByOneNode:
            return {QStringLiteral("proof-1"), said(QT_TRANSLATE_NOOP("state", "Told by one node")), &Tokens::warn,
                    false};
        case ProofGrade::AgreedByNodes:
            return {QStringLiteral("proof-2"), said(QT_TRANSLATE_NOOP("state", "Agreed by nodes")), &Tokens::accent,
                    false};
        case ProofGrade::ProvenByValidators:
            return {QStringLiteral("proof-3"), said(QT_TRANSLATE_NOOP("state", "Proven by validators")), &Tokens::ok,
                    false};
    }
    return {};
}

StateLook lookOf(NodeStanding standing) {
    switch (standing) {
        case NodeStanding::Agrees:
            return {QStringLiteral("circle-check"), said(QT_TRANSLATE_NOOP("state", "Agrees")), &Tokens::ok, false};
        case NodeStanding::Lags:
            return {QStringLiteral("triangle-alert"), said(QT_TRANSLATE_NOOP("state", "Lags")), &Tokens::warn, false};
        case NodeStanding::Contradicts:
            return {QStringLiteral("circle-x"), said(QT_TRANSLATE_NOOP("state", "Contradicts")), &Tokens::bad, true};
        case NodeStanding::Silent:
            return {QStringLiteral("cloud-off"), said(QT_TRANSLATE_NOOP("state", "Silent")), &Tokens::muted, false};
        case NodeStanding::Foreign:
            return {QStringLiteral("circle-x"), said(QT_TRANSLATE_NOOP("state", "Of another ledger")), &Tokens::bad,
                    true};
    }
    return {};
}

}  // namespace tally::parts
