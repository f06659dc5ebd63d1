#include "models/domain/request_checks.h"

#include <algorithm>

namespace tally {

namespace {

[[nodiscard]] bool isPaidOut(const RequestFacts& facts) {
    const RequestState state = facts.request.state;
    return state == RequestState::Disbursed || state == RequestState::FundsConfirmed ||
           state == RequestState::FundsDisputed;
}

[[nodiscard]] bool isOurs(const RequestFacts& facts) { return facts.request.acceptedFunder == facts.bank; }

[[nodiscard]] RequestCheck made(CheckSubject subject, CheckVerdict verdict, CheckFinding finding) {
    RequestCheck out;
    out.subject = subject;
    out.verdict = verdict;
    out.finding = finding;
    return out;
}
[[nodiscard]] RequestCheck pass(CheckSubject subject, CheckFinding finding) {
    return made(subject, CheckVerdict::Pass, finding);
}
[[nodiscard]] RequestCheck look(CheckSubject subject, CheckFinding finding) {
    return made(subject, CheckVerdict::Look, finding);
}
[[nodiscard]] RequestCheck blocks(CheckSubject subject, CheckFinding finding, RequestStep step) {
    RequestCheck out = made(subject, CheckVerdict::Blocks, finding);
    out.stops = step;
    return out;
}

/// The step that comes next on this request.
[[nodiscard]] RequestStep nextStep(const RequestFacts& facts) {
    return facts.request.state == RequestState::Accepted ? RequestStep::Disbursement : RequestStep::Acceptance;
}

[[nodiscard]] RequestCheck ofCredential(const RequestFacts& facts) {
    constexpr auto kSubject = CheckSubject::Credential;
    if (isPaidOut(facts)) {
        return pass(kSubject, CheckFinding::CredentialPaidOut);
    }
    if (facts.part.state != CredentialState::InFinancing || facts.root.annulled) {
        return blocks(kSubject, CheckFinding::CredentialReleased, nextStep(facts));
    }
    // Nothing of a root moves after the first clearing, nor after the cut-off of its day of payment.
    if (facts.root.cleared > 0 || facts.root.overdueRecorded || facts.paymentDay < facts.today) {
        RequestCheck out = blocks(kSubject, CheckFinding::CredentialClosed, nextStep(facts));
        out.day = facts.paymentDay;
        return out;
    }
    if (facts.parent.frozen > 0) {
        const bool isShort = facts.parent.value - facts.parent.frozen < facts.part.value;
        RequestCheck out = isShort ? blocks(kSubject, CheckFinding::CredentialFrozen, RequestStep::Disbursement)
                                   : look(kSubject, CheckFinding::CredentialFrozen);
        out.amount = facts.parent.frozen;
        return out;
    }
    if (facts.paymentDay == facts.today) {
        RequestCheck out = look(kSubject, CheckFinding::CredentialLastDay);
        out.day = facts.paymentDay;
        return out;
    }
    return pass(kSubject, CheckFinding::CredentialReserved);
}

[[nodiscard]] RequestCheck ofLimit(const RequestFacts& facts) {
    constexpr auto kSubject = CheckSubject::Limit;
    const MinorUnits free = facts.limit ? facts.limit->free() : 0;
    if (isOurs(facts) && (facts.request.state == RequestState::Accepted || isPaidOut(facts))) {
        RequestCheck out = pass(kSubject, CheckFinding::LimitCounted);
        out.amount = free;
        return out;
    }
    if (!facts.limit || facts.limit->amount == 0) {
        return blocks(kSubject, CheckFinding::LimitUnset, RequestStep::Acceptance);
    }
    if (facts.limit->expiryDay < facts.today) {
        RequestCheck out = blocks(kSubject, CheckFinding::LimitEnded, RequestStep::Acceptance);
        out.day = facts.limit->expiryDay;
        return out;
    }
    const bool isShort = free < facts.request.value;
    RequestCheck out = isShort ? blocks(kSubject, CheckFinding::LimitShort, RequestStep::Acceptance)
                               : pass(kSubject, CheckFinding::LimitEnough);
    out.amount = free;
    out.whole = isShort ? facts.request.value : free - facts.request.value;
    return out;
}

[[nodiscard]] RequestCheck ofMember(CheckSubject subject, const std::optional<Member>& member, bool stopsAcceptance) {
    if (!member || member->status == MemberStatus::None) {
        return look(subject, CheckFinding::MemberUnknown);
    }
    if (member->status == MemberStatus::Active) {
        return pass(subject, CheckFinding::MemberActive);
    }
    return stopsAcceptance ? blocks(subject, CheckFinding::MemberSuspended, RequestStep::Acceptance)
                           : look(subject, CheckFinding::MemberSuspended);
}

[[nodiscard]] RequestCheck ofInvoices(const RequestFacts& facts) {
    constexpr auto kSubject = CheckSubject::Invoices;
    const bool isNamed = !facts.named.empty();
    const std::vector<DocumentUse>& documents = isNamed ? facts.named : facts.behindRoot;
    MinorUnits elsewhere = 0;
    MinorUnits used = 0;
    MinorUnits total = 0;
    for (const DocumentUse& one : documents) {
        elsewhere += std::max<MinorUnits>(0, one.used - one.amount);
        used += one.used;
        total += one.total;
    }
    RequestCheck out = look(kSubject, CheckFinding::InvoicesNone);
    if (isNamed) {
        out = elsewhere > 0 ? look(kSubject, CheckFinding::InvoicesElsewhere)
                            : pass(kSubject, CheckFinding::InvoicesAlone);
    } else if (!documents.empty()) {
        out = look(kSubject, CheckFinding::InvoicesUnnamed);
    } else {
        out.by = CheckedBy::Nobody;
    }
    out.count = static_cast<std::int64_t>(documents.size());
    out.amount = out.finding == CheckFinding::InvoicesElsewhere ? elsewhere : used;
    out.whole = total;
    return out;
}

[[nodiscard]] RequestCheck ofTerm(const RequestFacts& facts) {
    constexpr auto kSubject = CheckSubject::Term;
    RequestCheck out = look(kSubject, CheckFinding::TermUnknown);
    if (facts.maxTermMonths) {
        const int months = static_cast<int>(std::min<std::uint64_t>(*facts.maxTermMonths, 1'200));
        const bool isWithin = facts.root.dueDay <= facts.root.issueDay.plusMonthsClamped(months);
        out = isWithin ? pass(kSubject, CheckFinding::TermWithin) : look(kSubject, CheckFinding::TermBeyond);
        out.months = months;
    }
    out.count = std::max(0, daysBetween(facts.today, facts.paymentDay));
    return out;
}

[[nodiscard]] RequestCheck ofRecord(const RequestFacts& facts) {
    constexpr auto kSubject = CheckSubject::Record;
    const IssuerRecord& record = facts.record;
    RequestCheck out = record.overdue > 0    ? look(kSubject, CheckFinding::RecordOverdue)
                       : record.late > 0     ? look(kSubject, CheckFinding::RecordLate)
                       : record.cleared == 0 ? look(kSubject, CheckFinding::RecordNone)
                                             : pass(kSubject, CheckFinding::RecordClean);
    out.by = CheckedBy::Here;
    out.count = record.cleared;
    out.late = record.late;
    out.overdue = record.overdue;
    return out;
}

[[nodiscard]] RequestCheck ofRegistration(const RequestFacts& facts) {
    constexpr auto kSubject = CheckSubject::Registration;
    if (isPaidOut(facts)) {
        return pass(kSubject, CheckFinding::RegistrationWritten);
    }
    RequestCheck out = facts.isRegistrationTyped
                           ? look(kSubject, CheckFinding::RegistrationTyped)
                           : blocks(kSubject, CheckFinding::RegistrationMissing, RequestStep::Disbursement);
    out.by = CheckedBy::Nobody;
    return out;
}

}  // namespace

std::vector<RequestCheck> checksOf(const RequestFacts& facts) {
    RequestCheck original = look(CheckSubject::Original, CheckFinding::OriginalUnseen);
    original.by = CheckedBy::Nobody;
    std::vector<RequestCheck> out{
        ofCredential(facts),
        ofLimit(facts),
        ofMember(CheckSubject::Applicant, facts.applicant, facts.request.state == RequestState::Open),
        ofMember(CheckSubject::Issuer, facts.issuer, false),
        ofInvoices(facts),
        original,
        ofTerm(facts),
        ofRecord(facts),
        ofRegistration(facts)};
    std::ranges::stable_sort(out, {}, &RequestCheck::verdict);
    return out;
}

const RequestCheck* whatStops(const std::vector<RequestCheck>& checks, RequestStep step) {
    const auto found = std::ranges::find(checks, std::optional(step), &RequestCheck::stops);
    return found == checks.end() ? nullptr : &*found;
}

}  // namespace tally
