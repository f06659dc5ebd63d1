#include "models/domain/event.h"

#include <array>

namespace tally {

namespace {

constexpr std::array<std::string_view, std::variant_size_v<Event>> kNames{"member.admitted",
                                                                          "member.roles-set",
                                                                          "member.profile-set",
                                                                          "member.suspended",
                                                                          "member.reinstated",
                                                                          "member.dual-control-set",
                                                                          "operator.added",
                                                                          "operator.revoked",
                                                                          "operator.proposed",
                                                                          "operator.objected",
                                                                          "call.prepared",
                                                                          "call.unprepared",
                                                                          "call.confirmed",
                                                                          "policy.zone-set",
                                                                          "policy.set",
                                                                          "policy.holidays-set",
                                                                          "line.set",
                                                                          "limit.set",
                                                                          "limit.freed",
                                                                          "evidence.occupied",
                                                                          "evidence.vacated",
                                                                          "root.issued",
                                                                          "root.cancelled",
                                                                          "root.annulled",
                                                                          "root.overdue",
                                                                          "part.offered",
                                                                          "offer.accepted",
                                                                          "offer.declined",
                                                                          "offer.withdrawn",
                                                                          "offer.released",
                                                                          "list.skipped",
                                                                          "financing.opened",
                                                                          "financing.closed",
                                                                          "financing.filled",
                                                                          "financing.requested",
                                                                          "financing.withdrawn",
                                                                          "quote.submitted",
                                                                          "financing.refused",
                                                                          "quote.accepted",
                                                                          "financing.disbursed",
                                                                          "funds.confirmed",
                                                                          "funds.disputed",
                                                                          "financing.released",
                                                                          "payment.instructed",
                                                                          "root.cleared",
                                                                          "receipt.confirmed",
                                                                          "receipt.disputed",
                                                                          "credential.frozen",
                                                                          "credential.unfrozen",
                                                                          "part.carried",
                                                                          "clearing.carried",
                                                                          "root.carried"};

/// Fills in what an event names; the root follows from the credential.
struct SubjectOf {
    EventSubject out;

    void operator()(const event::RootIssued& e) {
        ofCredential({e.root, 0});
        out.member = e.creditor;
    }
    void operator()(const event::EvidenceOccupied& e) { ofBacking(e.backing, e.debtor); }
    void operator()(const event::EvidenceVacated& e) { ofBacking(e.backing, e.debtor); }
    template <typename E>
    void operator()(const E& e) {
        if constexpr (requires { e.root; }) {
            out.root = e.root;
        }
        if constexpr (requires { e.id; }) {
            ofCredential(e.id);
        }
        if constexpr (requires { e.member; }) {
            out.member = e.member;
        } else if constexpr (requires { e.funder; }) {
            out.member = e.funder;
        } else if constexpr (requires { e.applicant; }) {
            out.member = e.applicant;
        } else if constexpr (requires { e.offeree; }) {
            out.member = e.offeree;
        } else if constexpr (requires { e.holder; }) {
            out.member = e.holder;
        } else if constexpr (requires { e.bank; }) {
            out.member = e.bank;
        } else if constexpr (requires { e.issuer; }) {
            out.member = e.issuer;
        }
    }

private:
    void ofCredential(CredentialId id) {
        out.credential = id;
        out.root = id.root;
    }
    void ofBacking(CredentialId id, MemberId debtor) {
        ofCredential(id);
        out.member = debtor;
    }
};

}  // namespace

std::string_view kindName(const Event& event) { return kNames[event.index()]; }

EventSubject subjectOf(const Event& event) {
    SubjectOf subject;
    std::visit([&](const auto& one) { subject(one); }, event);
    return subject.out;
}

}  // namespace tally
