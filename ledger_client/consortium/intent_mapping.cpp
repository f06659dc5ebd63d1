#include "ledger_client/consortium/intent_mapping.h"

#include "ledger_client/consortium/bindings/book.h"
#include "ledger_client/consortium/bindings/core.h"
#include "ledger_client/consortium/bindings/desk.h"
#include "ledger_client/consortium/bindings/office.h"
#include "ledger_client/consortium/intent_fields.h"

// A new intent does not compile until it has a call here.
namespace tally {

namespace {

namespace core = contracts::core;
namespace desk = contracts::desk;
namespace office = contracts::office;
namespace book = contracts::book;
using Call = Result<ContractCall>;

class MemberCalls {
public:
    Call operator()(const intent::AdmitMember& i) const {
        IntentFields f;
        return f.finish(ContractName::Office, office::AdmitCall{i.scheme, f.identifier(i.identifier), i.roles.bits,
                                                                f.encryptionKey(i.encryptionKey),
                                                                f.bytes(i.profile, kMostProfileBytes, "profile")});
    }
    Call operator()(const intent::SetRoles& i) const {
        return IntentFields().finish(ContractName::Office, office::SetRolesCall{i.member.value, i.roles.bits});
    }
    Call operator()(const intent::SetProfile& i) const {
        IntentFields f;
        return f.finish(ContractName::Office, office::SetProfileCall{f.encryptionKey(i.encryptionKey),
                                                                     f.bytes(i.profile, kMostProfileBytes, "profile")});
    }
    Call operator()(const intent::SuspendMember& i) const {
        return IntentFields().finish(ContractName::Office,
                                     office::SuspendCall{i.member.value, IntentFields::enumeration(i.reason)});
    }
    Call operator()(const intent::ReinstateMember& i) const {
        return IntentFields().finish(ContractName::Office, office::ReinstateCall{i.member.value});
    }
    Call operator()(const intent::AddOperator& i) const {
        return IntentFields().finish(ContractName::Office,
                                     office::AddOperatorCall{i.member.value, i.key, i.permissions.bits,
                                                             IntentFields::encryptionKey(i.encryptionKey)});
    }
    Call operator()(const intent::RevokeOperator& i) const {
        return IntentFields().finish(ContractName::Office, office::RevokeOperatorCall{i.member.value, i.key});
    }
    Call operator()(const intent::ProposeOperator& i) const {
        return IntentFields().finish(ContractName::Office,
                                     office::ProposeOperatorCall{i.member.value, i.key, i.permissions.bits,
                                                                 IntentFields::encryptionKey(i.encryptionKey)});
    }
    Call operator()(const intent::ObjectToOperator& i) const {
        return IntentFields().finish(ContractName::Office,
                                     office::ObjectToOperatorCall{i.member.value, i.key, i.permissions.bits,
                                                                  IntentFields::encryptionKey(i.encryptionKey)});
    }
    Call operator()(const intent::EnactOperator& i) const {
        return IntentFields().finish(ContractName::Office,
                                     office::EnactOperatorCall{i.member.value, i.key, i.permissions.bits,
                                                               IntentFields::encryptionKey(i.encryptionKey)});
    }
    Call operator()(const intent::SetDualControl& i) const {
        return IntentFields().finish(ContractName::Office, office::SetDualControlCall{i.on});
    }
    Call operator()(const intent::PrepareCall& i) const {
        return IntentFields().finish(ContractName::Core, core::PrepareCall{i.call});
    }
    Call operator()(const intent::UnprepareCall& i) const {
        return IntentFields().finish(ContractName::Core, core::UnprepareCall{i.callHash});
    }
};

class RuleCalls {
public:
    Call operator()(const intent::SetPolicy& i) const {
        IntentFields f;
        return f.finish(ContractName::Core,
                        core::SetPolicyCall{f.enumeration(i.key), i.value, f.day(i.fromDay, "fromDay"), i.rule});
    }
    Call operator()(const intent::SetHolidays& i) const {
        IntentFields f;
        f.count(i.days.size(), "days", kMostHolidays);
        core::SetHolidaysCall call{{}, i.holiday};
        for (const Date day : i.days) {
            call.days.push_back(f.day(day, "days"));
        }
        return f.finish(ContractName::Core, call);
    }
    Call operator()(const intent::SetLine& i) const {
        IntentFields f;
        return f.finish(ContractName::Core, core::SetLineCall{i.issuer.value, i.currency, f.amount(i.amount, "amount"),
                                                              f.day(i.expiryDay, "expiryDay")});
    }
    Call operator()(const intent::SetLimit& i) const {
        IntentFields f;
        return f.finish(ContractName::Desk, desk::SetLimitCall{i.issuer.value, i.currency, f.amount(i.amount, "amount"),
                                                               f.day(i.expiryDay, "expiryDay")});
    }
    Call operator()(const intent::Freeze& i) const {
        IntentFields f;
        return f.finish(ContractName::Core, core::FreezeCall{i.id.packed(), f.amount(i.amount, "amount"), i.order});
    }
    Call operator()(const intent::Unfreeze& i) const {
        IntentFields f;
        return f.finish(ContractName::Core, core::UnfreezeCall{i.id.packed(), f.amount(i.amount, "amount"), i.order});
    }
};

class CredentialCalls {
public:
    Call operator()(const intent::Issue& i) const {
        IntentFields f;
        f.count(i.credentials.size(), "credentials", intent::Issue::kMost);
        std::vector<contracts::IssueTerms> all;
        all.reserve(i.credentials.size());
        for (const intent::IssueTerms& terms : i.credentials) {
            contracts::IssueTerms one;
            one.settlementBank = terms.settlementBank.value;
            one.creditor = terms.to.value;
            one.currency = terms.currency;
            one.face = f.amount(terms.face, "face");
            one.dueDay = f.day(terms.dueDay, "dueDay");
            one.offerExpiryDay = f.day(terms.offerExpiryDay, "offerExpiryDay");
            one.evidence = terms.evidence;
            one.claims = f.claims(terms.claims);
            all.push_back(std::move(one));
        }
        if (all.size() == 1) {
            return f.finish(ContractName::Core, core::IssueCall{std::move(all.front())});
        }
        return f.finish(ContractName::Core, core::IssueManyCall{std::move(all)});
    }
    Call operator()(const intent::CancelRoot& i) const {
        IntentFields f;
        return f.finish(ContractName::Core, core::CancelCall{i.root.value, f.claims(i.claims)});
    }
    Call operator()(const intent::Offer& i) const {
        IntentFields f;
        f.count(i.parts.size(), "parts");
        std::vector<contracts::Part> parts;
        parts.reserve(i.parts.size());
        for (const intent::OfferPart& part : i.parts) {
            parts.push_back(
                {part.to.value, f.amount(part.value, "value"), f.day(part.expiryDay, "expiryDay"), part.evidence});
        }
        if (parts.size() == 1) {
            const contracts::Part& part = parts.front();
            return f.finish(ContractName::Core,
                            core::OfferCall{i.from.packed(), part.value, part.to, part.expiryDay, part.evidence});
        }
        return f.finish(ContractName::Core, core::OfferManyCall{i.from.packed(), std::move(parts)});
    }
    Call operator()(const intent::AcceptOffers& i) const {
        IntentFields f;
        return f.finish(ContractName::Core, core::AcceptCall{f.ids(i.ids)});
    }
    Call operator()(const intent::DeclineOffers& i) const {
        IntentFields f;
        return f.finish(ContractName::Core, core::DeclineCall{f.ids(i.ids), f.enumeration(i.reason)});
    }
    Call operator()(const intent::WithdrawOffers& i) const {
        IntentFields f;
        return f.finish(ContractName::Core, core::WithdrawCall{f.ids(i.ids)});
    }
    Call operator()(const intent::ReleaseOffers& i) const {
        IntentFields f;
        return f.finish(ContractName::Core, core::ReleaseCall{f.ids(i.ids)});
    }
    Call operator()(const intent::MarkOverdue& i) const {
        return IntentFields().finish(ContractName::Core, core::MarkOverdueCall{i.root.value});
    }
    Call operator()(const intent::VacateEvidence& i) const {
        IntentFields f;
        f.count(i.claims.size(), "claims");
        return f.finish(ContractName::Book, book::VacateCall{i.backing.packed(), i.debtor.value, f.claims(i.claims)});
    }
    Call operator()(const intent::InstructPayment& i) const {
        IntentFields f;
        return f.finish(ContractName::Core, core::InstructCall{i.root.value, f.amount(i.amount, "amount"),
                                                               f.day(i.valueDay, "valueDay"), i.reference});
    }
    Call operator()(const intent::RecordClearing& i) const {
        IntentFields f;
        return f.finish(ContractName::Core, core::ClearCall{i.root.value, f.amount(i.amount, "amount"),
                                                            f.day(i.valueDay, "valueDay"), i.receipt});
    }
    Call operator()(const intent::ConfirmReceipt& i) const {
        IntentFields f;
        return f.finish(ContractName::Core,
                        core::ConfirmReceiptCall{f.ids(i.ids), f.amount(i.clearedTotal, "clearedTotal")});
    }
    Call operator()(const intent::DisputeReceipt& i) const {
        IntentFields f;
        return f.finish(
            ContractName::Core,
            core::DisputeReceiptCall{f.ids(i.ids), f.amount(i.clearedTotal, "clearedTotal"), f.enumeration(i.reason)});
    }
};

class FinancingCalls {
public:
    Call operator()(const intent::RequestFinancing& i) const {
        IntentFields f;
        f.count(i.funders.size(), "funders");
        contracts::RequestTerms terms;
        terms.id = i.from.packed();
        terms.value = f.amount(i.value, "value");
        for (const MemberId funder : i.funders) {
            terms.funders.push_back(funder.value);
        }
        terms.expiryDay = f.day(i.expiryDay, "expiryDay");
        terms.kind = f.enumeration(FinancingKind::Factoring);
        terms.recourse = i.recourse;
        terms.debtor = i.debtor.value;
        terms.claims = f.claims(i.claims);
        return f.finish(ContractName::Desk, desk::RequestCall{std::move(terms)});
    }
    Call operator()(const intent::WithdrawRequest& i) const {
        return IntentFields().finish(ContractName::Desk, desk::WithdrawRequestCall{i.request.packed()});
    }
    Call operator()(const intent::SubmitQuote& i) const {
        IntentFields f;
        return f.finish(ContractName::Desk,
                        desk::QuoteCall{i.request.packed(), i.commitment, f.day(i.validToDay, "validToDay"),
                                        f.bytes(i.sealedToApplicant, kMostSealedBytes, "sealedToApplicant"),
                                        f.bytes(i.sealedToFunder, kMostSealedBytes, "sealedToFunder")});
    }
    Call operator()(const intent::RefuseRequest& i) const {
        return IntentFields().finish(ContractName::Desk,
                                     desk::RefuseCall{i.request.packed(), IntentFields::enumeration(i.reason)});
    }
    Call operator()(const intent::AcceptQuote& i) const {
        return IntentFields().finish(ContractName::Desk,
                                     desk::AcceptQuoteCall{i.request.packed(), i.funder.value, i.commitment});
    }
    Call operator()(const intent::Disburse& i) const {
        IntentFields f;
        return f.finish(ContractName::Desk,
                        desk::DisburseCall{i.request.packed(), i.paymentReference, i.registrationReference,
                                           f.bytes(i.sealedReferences, kMostSealedBytes, "sealedReferences")});
    }
    Call operator()(const intent::ConfirmFunds& i) const {
        return IntentFields().finish(ContractName::Desk, desk::ConfirmFundsCall{i.request.packed()});
    }
    Call operator()(const intent::DisputeFunds& i) const {
        return IntentFields().finish(ContractName::Desk,
                                     desk::DisputeFundsCall{i.request.packed(), IntentFields::enumeration(i.reason)});
    }
    Call operator()(const intent::ReleaseRequests& i) const {
        IntentFields f;
        return f.finish(ContractName::Desk, desk::ReleaseRequestsCall{f.ids(i.ids)});
    }
    Call operator()(const intent::SettleLimit& i) const {
        IntentFields f;
        return f.finish(ContractName::Desk, desk::SettleLimitCall{f.ids(i.ids)});
    }
};

struct Calls : MemberCalls, RuleCalls, CredentialCalls, FinancingCalls {
    using CredentialCalls::operator();
    using FinancingCalls::operator();
    using MemberCalls::operator();
    using RuleCalls::operator();
};

}  // namespace

Result<ContractCall> contractCallOf(const Intent& intent) { return std::visit(Calls{}, intent); }

}  // namespace tally
