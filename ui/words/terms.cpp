#include "ui/words/terms.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace tally::words {

namespace {

/// Context of a sentence's parts for Qt Linguist.
[[nodiscard]] QString said(const char* source) { return QCoreApplication::translate("words", source); }

/// Any one of the members of a set of bits.
template <typename Enum>
[[nodiscard]] QString anyOf(BitSet<Enum> set, std::initializer_list<Enum> all) {
    QStringList names;
    for (const Enum one : all) {
        if (set.has(one)) {
            names.append(nameOf(one));
        }
    }
    return names.isEmpty() ? said(QT_TRANSLATE_NOOP("words", "none that exists"))
                           : names.join(said(QT_TRANSLATE_NOOP("words", " or ")));
}

}  // namespace

QString nameOf(CredentialState state) {
    switch (state) {
        case CredentialState::None:
            return said(QT_TRANSLATE_NOOP("words", "unknown"));
        case CredentialState::Offered:
            return said(QT_TRANSLATE_NOOP("words", "offered"));
        case CredentialState::Held:
            return said(QT_TRANSLATE_NOOP("words", "held"));
        case CredentialState::InFinancing:
            return said(QT_TRANSLATE_NOOP("words", "reserved for financing"));
        case CredentialState::Declined:
            return said(QT_TRANSLATE_NOOP("words", "declined"));
        case CredentialState::Withdrawn:
            return said(QT_TRANSLATE_NOOP("words", "withdrawn"));
        case CredentialState::Expired:
            return said(QT_TRANSLATE_NOOP("words", "expired"));
        case CredentialState::Returned:
            return said(QT_TRANSLATE_NOOP("words", "returned to its issuer"));
        case CredentialState::Annulled:
            return said(QT_TRANSLATE_NOOP("words", "annulled"));
    }
    return {};
}

QString nameOf(RequestState state) {
    switch (state) {
        case RequestState::None:
            return said(QT_TRANSLATE_NOOP("words", "unknown"));
        case RequestState::Open:
            return said(QT_TRANSLATE_NOOP("words", "open"));
        case RequestState::Accepted:
            return said(QT_TRANSLATE_NOOP("words", "accepted"));
        case RequestState::Disbursed:
            return said(QT_TRANSLATE_NOOP("words", "disbursed"));
        case RequestState::FundsConfirmed:
            return said(QT_TRANSLATE_NOOP("words", "confirmed as paid"));
        case RequestState::FundsDisputed:
            return said(QT_TRANSLATE_NOOP("words", "disputed"));
        case RequestState::Closed:
            return said(QT_TRANSLATE_NOOP("words", "closed"));
    }
    return {};
}

QString nameOf(PolicyKey key) {
    switch (key) {
        case PolicyKey::MaxTermMonths:
            return said(QT_TRANSLATE_NOOP("words", "the longest term"));
        case PolicyKey::CutOffSeconds:
            return said(QT_TRANSLATE_NOOP("words", "the cut-off before the end of the due date"));
        case PolicyKey::GraceDays:
            return said(QT_TRANSLATE_NOOP("words", "the days of grace after the due date"));
        case PolicyKey::MaxPartsPerParent:
            return said(QT_TRANSLATE_NOOP("words", "the number of parts of one credential"));
        case PolicyKey::MaxOfferDays:
            return said(QT_TRANSLATE_NOOP("words", "the longest time an offer stands"));
        case PolicyKey::RecoveryDelayDays:
            return said(QT_TRANSLATE_NOOP("words", "the delay before a proposed key counts"));
        case PolicyKey::DisburseDays:
            return said(QT_TRANSLATE_NOOP("words", "the time a bank has to disburse"));
        case PolicyKey::MaxFunders:
            return said(QT_TRANSLATE_NOOP("words", "the number of banks asked at once"));
        case PolicyKey::NoticeDays:
            return said(QT_TRANSLATE_NOOP("words", "the notice before a ledger is retired"));
    }
    return {};
}

QString nameOf(FinancingKind kind) {
    switch (kind) {
        case FinancingKind::None:
            return said(QT_TRANSLATE_NOOP("words", "no financing"));
        case FinancingKind::Factoring:
            return said(QT_TRANSLATE_NOOP("words", "factoring"));
        case FinancingKind::Pledge:
            return said(QT_TRANSLATE_NOOP("words", "pledge"));
    }
    return {};
}

QString nameOf(Role role) {
    switch (role) {
        case Role::Issuer:
            return said(QT_TRANSLATE_NOOP("words", "issuer"));
        case Role::Supplier:
            return said(QT_TRANSLATE_NOOP("words", "supplier"));
        case Role::Funder:
            return said(QT_TRANSLATE_NOOP("words", "funder"));
        case Role::SettlementBank:
            return said(QT_TRANSLATE_NOOP("words", "settlement bank"));
        case Role::Registrar:
            return said(QT_TRANSLATE_NOOP("words", "registrar"));
        case Role::Regulator:
            return said(QT_TRANSLATE_NOOP("words", "regulator"));
    }
    return {};
}

QString nameOf(Permission permission) {
    switch (permission) {
        case Permission::View:
            return said(QT_TRANSLATE_NOOP("words", "viewer"));
        case Permission::Make:
            return said(QT_TRANSLATE_NOOP("words", "maker"));
        case Permission::Check:
            return said(QT_TRANSLATE_NOOP("words", "checker"));
        case Permission::Admin:
            return said(QT_TRANSLATE_NOOP("words", "administrator"));
    }
    return {};
}

QString nameOf(DeclineReason reason) {
    switch (reason) {
        case DeclineReason::None:
            return said(QT_TRANSLATE_NOOP("words", "no reason"));
        case DeclineReason::NotOurTrade:
            return said(QT_TRANSLATE_NOOP("words", "not our trade"));
        case DeclineReason::WrongAmount:
            return said(QT_TRANSLATE_NOOP("words", "wrong amount"));
        case DeclineReason::WrongTerms:
            return said(QT_TRANSLATE_NOOP("words", "wrong terms"));
        case DeclineReason::GoodsNotAccepted:
            return said(QT_TRANSLATE_NOOP("words", "goods not accepted"));
        case DeclineReason::Duplicate:
            return said(QT_TRANSLATE_NOOP("words", "duplicate"));
        case DeclineReason::RiskAppetite:
            return said(QT_TRANSLATE_NOOP("words", "against our risk policy"));
        case DeclineReason::Other:
            return said(QT_TRANSLATE_NOOP("words", "another reason"));
    }
    return {};
}

QString nameOf(RefuseReason reason) {
    switch (reason) {
        case RefuseReason::None:
            return said(QT_TRANSLATE_NOOP("words", "no reason"));
        case RefuseReason::TradeNotProven:
            return said(QT_TRANSLATE_NOOP("words", "trade not proven"));
        case RefuseReason::EvidenceAlreadyUsed:
            return said(QT_TRANSLATE_NOOP("words", "documents used already"));
        case RefuseReason::LimitExhausted:
            return said(QT_TRANSLATE_NOOP("words", "limit exhausted"));
        case RefuseReason::TermsNotAcceptable:
            return said(QT_TRANSLATE_NOOP("words", "terms not acceptable"));
        case RefuseReason::ApplicantNotEligible:
            return said(QT_TRANSLATE_NOOP("words", "applicant not eligible"));
        case RefuseReason::IssuerNotEligible:
            return said(QT_TRANSLATE_NOOP("words", "issuer not eligible"));
        case RefuseReason::RiskAppetite:
            return said(QT_TRANSLATE_NOOP("words", "against our risk policy"));
        case RefuseReason::Withdrawn:
            return said(QT_TRANSLATE_NOOP("words", "quote withdrawn"));
        case RefuseReason::Other:
            return said(QT_TRANSLATE_NOOP("words", "another reason"));
    }
    return {};
}

QString nameOf(DisputeReason reason) {
    switch (reason) {
        case DisputeReason::None:
            return said(QT_TRANSLATE_NOOP("words", "no reason"));
        case DisputeReason::NotReceived:
            return said(QT_TRANSLATE_NOOP("words", "not received"));
        case DisputeReason::ShortPaid:
            return said(QT_TRANSLATE_NOOP("words", "paid short"));
        case DisputeReason::LatePaid:
            return said(QT_TRANSLATE_NOOP("words", "paid late"));
        case DisputeReason::WrongAccount:
            return said(QT_TRANSLATE_NOOP("words", "wrong account"));
        case DisputeReason::Other:
            return said(QT_TRANSLATE_NOOP("words", "another reason"));
    }
    return {};
}

QString nameOf(SuspendReason reason) {
    switch (reason) {
        case SuspendReason::None:
            return said(QT_TRANSLATE_NOOP("words", "no reason"));
        case SuspendReason::RegistrarOrder:
            return said(QT_TRANSLATE_NOOP("words", "order of the registrar"));
        case SuspendReason::RegulatorOrder:
            return said(QT_TRANSLATE_NOOP("words", "order of the regulator"));
        case SuspendReason::CourtOrder:
            return said(QT_TRANSLATE_NOOP("words", "court order"));
        case SuspendReason::LicenceExpired:
            return said(QT_TRANSLATE_NOOP("words", "licence expired"));
        case SuspendReason::KeyCompromised:
            return said(QT_TRANSLATE_NOOP("words", "key compromised"));
        case SuspendReason::MemberRequest:
            return said(QT_TRANSLATE_NOOP("words", "the member asked for it"));
        case SuspendReason::Other:
            return said(QT_TRANSLATE_NOOP("words", "another reason"));
    }
    return {};
}

QString nameOf(SkipReason reason) {
    switch (reason) {
        case SkipReason::None:
            return said(QT_TRANSLATE_NOOP("words", "no reason given"));
        case SkipReason::NotOpen:
            return said(QT_TRANSLATE_NOOP("words", "no longer open"));
        case SkipReason::NotYours:
            return said(QT_TRANSLATE_NOOP("words", "not offered to this member"));
        case SkipReason::Expired:
            return said(QT_TRANSLATE_NOOP("words", "expired"));
        case SkipReason::CutOff:
            return said(QT_TRANSLATE_NOOP("words", "past the cut-off"));
        case SkipReason::Frozen:
            return said(QT_TRANSLATE_NOOP("words", "frozen by order"));
        case SkipReason::NotDue:
            return said(QT_TRANSLATE_NOOP("words", "not due yet"));
        case SkipReason::Suspended:
            return said(QT_TRANSLATE_NOOP("words", "the member is suspended"));
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
