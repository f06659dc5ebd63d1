#include "ui/words/terms.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace tally::words {

namespace {

/// Context of a sentence's parts for Qt Linguist.
[[nodiscard]] QString tr(const char* source) { return QCoreApplication::translate("words", source); }

/// Any one of the members of a set of bits.
template <typename Enum>
[[nodiscard]] QString anyOf(BitSet<Enum> set, std::initializer_list<Enum> all) {
    QStringList names;
    for (const Enum one : all) {
        if (set.has(one)) {
            names.append(nameOf(one));
        }
    }
    return names.isEmpty() ? tr(QT_TRANSLATE_NOOP("words", "none that exists"))
                           : names.join(tr(QT_TRANSLATE_NOOP("words", " or ")));
}

}  // namespace

QString nameOf(CredentialState state) {
    switch (state) {
        case CredentialState::None:
            return tr(QT_TRANSLATE_NOOP("words", "unknown"));
        case CredentialState::Offered:
            return tr(QT_TRANSLATE_NOOP("words", "offered"));
        case CredentialState::Held:
            return tr(QT_TRANSLATE_NOOP("words", "held"));
        case CredentialState::InFinancing:
            return tr(QT_TRANSLATE_NOOP("words", "reserved for financing"));
        case CredentialState::Declined:
            return tr(QT_TRANSLATE_NOOP("words", "declined"));
        case CredentialState::Withdrawn:
            return tr(QT_TRANSLATE_NOOP("words", "withdrawn"));
        case CredentialState::Expired:
            return tr(QT_TRANSLATE_NOOP("words", "expired"));
        case CredentialState::Returned:
            return tr(QT_TRANSLATE_NOOP("words", "returned to its issuer"));
        case CredentialState::Annulled:
            return tr(QT_TRANSLATE_NOOP("words", "annulled"));
    }
    return {};
}

QString nameOf(RequestState state) {
    switch (state) {
        case RequestState::None:
            return tr(QT_TRANSLATE_NOOP("words", "unknown"));
        case RequestState::Open:
            return tr(QT_TRANSLATE_NOOP("words", "open"));
        case RequestState::Accepted:
            return tr(QT_TRANSLATE_NOOP("words", "accepted"));
        case RequestState::Disbursed:
            return tr(QT_TRANSLATE_NOOP("words", "disbursed"));
        case RequestState::FundsConfirmed:
            return tr(QT_TRANSLATE_NOOP("words", "confirmed as paid"));
        case RequestState::FundsDisputed:
            return tr(QT_TRANSLATE_NOOP("words", "disputed"));
        case RequestState::Closed:
            return tr(QT_TRANSLATE_NOOP("words", "closed"));
    }
    return {};
}

QString nameOf(PolicyKey key) {
    switch (key) {
        case PolicyKey::MaxTermMonths:
            return tr(QT_TRANSLATE_NOOP("words", "the longest term"));
        case PolicyKey::CutOffSeconds:
            return tr(QT_TRANSLATE_NOOP("words", "the cut-off before the end of the due date"));
        case PolicyKey::GraceDays:
            return tr(QT_TRANSLATE_NOOP("words", "the days of grace after the due date"));
        case PolicyKey::MaxPartsPerParent:
            return tr(QT_TRANSLATE_NOOP("words", "the number of parts of one credential"));
        case PolicyKey::MaxOfferDays:
            return tr(QT_TRANSLATE_NOOP("words", "the longest time an offer stands"));
        case PolicyKey::RecoveryDelayDays:
            return tr(QT_TRANSLATE_NOOP("words", "the delay before a proposed key counts"));
        case PolicyKey::DisburseDays:
            return tr(QT_TRANSLATE_NOOP("words", "the time a bank has to disburse"));
        case PolicyKey::MaxFunders:
            return tr(QT_TRANSLATE_NOOP("words", "the number of banks asked at once"));
        case PolicyKey::NoticeDays:
            return tr(QT_TRANSLATE_NOOP("words", "the notice before a ledger is retired"));
    }
    return {};
}

QString nameOf(FinancingKind kind) {
    switch (kind) {
        case FinancingKind::None:
            return tr(QT_TRANSLATE_NOOP("words", "no financing"));
        case FinancingKind::Factoring:
            return tr(QT_TRANSLATE_NOOP("words", "factoring"));
        case FinancingKind::Pledge:
            return tr(QT_TRANSLATE_NOOP("words", "pledge"));
    }
    return {};
}

QString nameOf(Role role) {
    switch (role) {
        case Role::Issuer:
            return tr(QT_TRANSLATE_NOOP("words", "issuer"));
        case Role::Supplier:
            return tr(QT_TRANSLATE_NOOP("words", "supplier"));
        case Role::Funder:
            return tr(QT_TRANSLATE_NOOP("words", "funder"));
        case Role::SettlementBank:
            return tr(QT_TRANSLATE_NOOP("words", "settlement bank"));
        case Role::Registrar:
            return tr(QT_TRANSLATE_NOOP("words", "registrar"));
        case Role::Regulator:
            return tr(QT_TRANSLATE_NOOP("words", "regulator"));
    }
    return {};
}

QString nameOf(Permission permission) {
    switch (permission) {
        case Permission::View:
            return tr(QT_TRANSLATE_NOOP("words", "viewer"));
        case Permission::Make:
            return tr(QT_TRANSLATE_NOOP("words", "maker"));
        case Permission::Check:
            return tr(QT_TRANSLATE_NOOP("words", "checker"));
        case Permission::Admin:
            return tr(QT_TRANSLATE_NOOP("words", "administrator"));
    }
    return {};
}

QString nameOf(DeclineReason reason) {
    switch (reason) {
        case DeclineReason::None:
            return tr(QT_TRANSLATE_NOOP("words", "no reason"));
        case DeclineReason::NotOurTrade:
            return tr(QT_TRANSLATE_NOOP("words", "not our trade"));
        case DeclineReason::WrongAmount:
            return tr(QT_TRANSLATE_NOOP("words", "wrong amount"));
        case DeclineReason::WrongTerms:
            return tr(QT_TRANSLATE_NOOP("words", "wrong terms"));
        case DeclineReason::GoodsNotAccepted:
            return tr(QT_TRANSLATE_NOOP("words", "goods not accepted"));
        case DeclineReason::Duplicate:
            return tr(QT_TRANSLATE_NOOP("words", "duplicate"));
        case DeclineReason::RiskAppetite:
            return tr(QT_TRANSLATE_NOOP("words", "against our risk policy"));
        case DeclineReason::Other:
            return tr(QT_TRANSLATE_NOOP("words", "another reason"));
    }
    return {};
}

QString nameOf(RefuseReason reason) {
    switch (reason) {
        case RefuseReason::None:
            return tr(QT_TRANSLATE_NOOP("words", "no reason"));
        case RefuseReason::TradeNotProven:
            return tr(QT_TRANSLATE_NOOP("words", "trade not proven"));
        case RefuseReason::EvidenceAlreadyUsed:
            return tr(QT_TRANSLATE_NOOP("words", "documents used already"));
        case RefuseReason::LimitExhausted:
            return tr(QT_TRANSLATE_NOOP("words", "limit exhausted"));
        case RefuseReason::TermsNotAcceptable:
            return tr(QT_TRANSLATE_NOOP("words", "terms not acceptable"));
        case RefuseReason::ApplicantNotEligible:
            return tr(QT_TRANSLATE_NOOP("words", "applicant not eligible"));
        case RefuseReason::IssuerNotEligible:
            return tr(QT_TRANSLATE_NOOP("words", "issuer not eligible"));
        case RefuseReason::RiskAppetite:
            return tr(QT_TRANSLATE_NOOP("words", "against our risk policy"));
        case RefuseReason::Withdrawn:
            return tr(QT_TRANSLATE_NOOP("words", "quote withdrawn"));
        case RefuseReason::Other:
            return tr(QT_TRANSLATE_NOOP("words", "another reason"));
    }
    return {};
}

QString nameOf(DisputeReason reason) {
    switch (reason) {
        case DisputeReason::None:
            return tr(QT_TRANSLATE_NOOP("words", "no reason"));
        case DisputeReason::NotReceived:
            return tr(QT_TRANSLATE_NOOP("words", "not received"));
        case DisputeReason::ShortPaid:
            return tr(QT_TRANSLATE_NOOP("words", "paid short"));
        case DisputeReason::LatePaid:
            return tr(QT_TRANSLATE_NOOP("words", "paid late"));
        case DisputeReason::WrongAccount:
            return tr(QT_TRANSLATE_NOOP("words", "wrong account"));
        case DisputeReason::Other:
            return tr(QT_TRANSLATE_NOOP("words", "another reason"));
    }
    return {};
}

QString nameOf(SuspendReason reason) {
    switch (reason) {
        case SuspendReason::None:
            return tr(QT_TRANSLATE_NOOP("words", "no reason"));
        case SuspendReason::RegistrarOrder:
            return tr(QT_TRANSLATE_NOOP("words", "order of the registrar"));
        case SuspendReason::RegulatorOrder:
            return tr(QT_TRANSLATE_NOOP("words", "order of the regulator"));
        case SuspendReason::CourtOrder:
            return tr(QT_TRANSLATE_NOOP("words", "court order"));
        case SuspendReason::LicenceExpired:
            return tr(QT_TRANSLATE_NOOP("words", "licence expired"));
        case SuspendReason::KeyCompromised:
            return tr(QT_TRANSLATE_NOOP("words", "key compromised"));
        case SuspendReason::MemberRequest:
            return tr(QT_TRANSLATE_NOOP("words", "the member asked for it"));
        case SuspendReason::Other:
            return tr(QT_TRANSLATE_NOOP("words", "another reason"));
    }
    return {};
}

QString nameOf(SkipReason reason) {
    switch (reason) {
        case SkipReason::None:
            return tr(QT_TRANSLATE_NOOP("words", "no reason given"));
        case SkipReason::NotOpen:
            return tr(QT_TRANSLATE_NOOP("words", "no longer open"));
        case SkipReason::NotYours:
            return tr(QT_TRANSLATE_NOOP("words", "not offered to this member"));
        case SkipReason::Expired:
            return tr(QT_TRANSLATE_NOOP("words", "expired"));
        case SkipReason::CutOff:
            return tr(QT_TRANSLATE_NOOP("words", "past the cut-off"));
        case SkipReason::Frozen:
            return tr(QT_TRANSLATE_NOOP("words", "frozen by order"));
        case SkipReason::NotDue:
            return tr(QT_TRANSLATE_NOOP("words", "not due yet"));
        case SkipReason::Suspended:
            return tr(QT_TRANSLATE_NOOP("words", "the member is suspended"));
    }
    return {};
}

QString nameOfAny(Roles roles) {
    return anyOf(roles,
                 {Role::Issuer, Role::Supplier, Role::Funder, Role::SettlementBank, Role::Registrar, Role::Regulator});
}

QString nameOfAny(Permissions permissions) {
    return anyOf(permissions, {Permission::View, Permission::Make, Permission::Check, Permission::Admin});
}

}  // namespace tally::words
