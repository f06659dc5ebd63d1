#pragma once

#include "models/domain/projection.h"

#include <utility>

/// Inside of projection.h: what the events of each subject do to the state.
namespace tally::detail {

/// One event on its way into the state.
class Projection {
public:
    Projection(LedgerState& state, const EventStamp& stamp) : m_state(state), m_stamp(stamp) {}

    [[nodiscard]] LedgerState& state() { return m_state; }
    [[nodiscard]] const EventStamp& stamp() const { return m_stamp; }

    /// The value, or kProjectionGap.
    template <typename Value>
    [[nodiscard]] Result<Value> known(const KeyOf<Value>& key) {
        TALLY_ASSIGN(auto found, m_state.find<Value>(key));
        if (!found) {
            return fail(kProjectionGap);
        }
        return std::move(*found);
    }
    template <typename Value>
    Done put(const Value& value) {
        m_state.put(value);
        return Done{};
    }
    template <typename Value, typename Change>
    [[nodiscard]] Result<Done> change(const KeyOf<Value>& key, Change change) {
        TALLY_ASSIGN(Value value, known<Value>(key));
        change(value);
        return put(value);
    }

    /// The issuing line that `root` uses up.
    template <typename Change>
    [[nodiscard]] Result<Done> changeIssuingLine(const Root& root, Change how) {
        return change<Line>({LineKind::Issuing, root.settlementBank, root.issuer, root.currency}, how);
    }
    /// The funder's own limit on the issuer of what is financed.
    template <typename Change>
    [[nodiscard]] Result<Done> changeLimit(CredentialId request, MemberId funder, Change how) {
        TALLY_ASSIGN(const Root root, known<Root>(request.root));
        return change<Line>({LineKind::Credit, funder, root.issuer, root.currency}, how);
    }

    /// Writes a new part and reserves its value in its parent.
    [[nodiscard]] Result<Done> open(CredentialId id, CredentialId parent, MemberId offeree, MinorUnits value,
                                    Date expiry, const Hash& evidence, CredentialState state);
    /// The part becomes its new owner's; its value leaves the parent.
    [[nodiscard]] Result<Done> mint(CredentialId id, MemberId to);
    /// The offer or request ended; its value is free again in the parent. Part 0 falls back to its issuer.
    [[nodiscard]] Result<Done> close(CredentialId id, CredentialState state);

private:
    LedgerState& m_state;
    const EventStamp& m_stamp;
};

/// Members, the keys that act for them, and calls that wait for a checker: projection_members.cpp.
[[nodiscard]] Result<Done> project(Projection& to, const event::MemberAdmitted& e);
[[nodiscard]] Result<Done> project(Projection& to, const event::RolesSet& e);
[[nodiscard]] Result<Done> project(Projection& to, const event::MemberSuspended& e);
[[nodiscard]] Result<Done> project(Projection& to, const event::MemberReinstated& e);
[[nodiscard]] Result<Done> project(Projection& to, const event::DualControlSet& e);
[[nodiscard]] Result<Done> project(Projection& to, const event::ProfileSet& e);
[[nodiscard]] Result<Done> project(Projection& to, const event::OperatorAdded& e);
[[nodiscard]] Result<Done> project(Projection& to, const event::OperatorRevoked& e);
[[nodiscard]] Result<Done> project(Projection& to, const event::OperatorProposed& e);
[[nodiscard]] Result<Done> project(Projection& to, const event::OperatorObjected& e);
[[nodiscard]] Result<Done> project(Projection& to, const event::CallPrepared& e);
[[nodiscard]] Result<Done> project(Projection& to, const event::CallUnprepared& e);
[[nodiscard]] Result<Done> project(Projection& to, const event::CallConfirmed& e);

/// The consortium's rules, lines and evidence: projection_rules.cpp.
[[nodiscard]] Result<Done> project(Projection& to, const event::ZoneSet& e);
[[nodiscard]] Result<Done> project(Projection& to, const event::PolicySet& e);
[[nodiscard]] Result<Done> project(Projection& to, const event::HolidaysSet& e);
[[nodiscard]] Result<Done> project(Projection& to, const event::LineSet& e);
[[nodiscard]] Result<Done> project(Projection& to, const event::LimitSet& e);
[[nodiscard]] Result<Done> project(Projection& to, const event::LimitFreed& e);
[[nodiscard]] Result<Done> project(Projection& to, const event::EvidenceOccupied& e);
[[nodiscard]] Result<Done> project(Projection& to, const event::EvidenceVacated& e);

/// Roots and parts: projection_credentials.cpp.
[[nodiscard]] Result<Done> project(Projection& to, const event::RootIssued& e);
[[nodiscard]] Result<Done> project(Projection& to, const event::RootCancelled& e);
[[nodiscard]] Result<Done> project(Projection& to, const event::RootAnnulled& e);
[[nodiscard]] Result<Done> project(Projection& to, const event::PartOffered& e);
[[nodiscard]] Result<Done> project(Projection& to, const event::OfferAccepted& e);
[[nodiscard]] Result<Done> project(Projection& to, const event::OfferDeclined& e);
[[nodiscard]] Result<Done> project(Projection& to, const event::OfferWithdrawn& e);
[[nodiscard]] Result<Done> project(Projection& to, const event::OfferReleased& e);
[[nodiscard]] Result<Done> project(Projection& to, const event::Skipped& e);
[[nodiscard]] Result<Done> project(Projection& to, const event::Frozen& e);
[[nodiscard]] Result<Done> project(Projection& to, const event::Unfrozen& e);

/// Requests and quotes: projection_financing.cpp.
[[nodiscard]] Result<Done> project(Projection& to, const event::FinancingOpened& e);
[[nodiscard]] Result<Done> project(Projection& to, const event::FinancingClosed& e);
[[nodiscard]] Result<Done> project(Projection& to, const event::FinancingFilled& e);
[[nodiscard]] Result<Done> project(Projection& to, const event::FinancingRequested& e);
[[nodiscard]] Result<Done> project(Projection& to, const event::RequestWithdrawn& e);
[[nodiscard]] Result<Done> project(Projection& to, const event::RequestReleased& e);
[[nodiscard]] Result<Done> project(Projection& to, const event::QuoteSubmitted& e);
[[nodiscard]] Result<Done> project(Projection& to, const event::RequestRefused& e);
[[nodiscard]] Result<Done> project(Projection& to, const event::QuoteAccepted& e);
[[nodiscard]] Result<Done> project(Projection& to, const event::Disbursed& e);
[[nodiscard]] Result<Done> project(Projection& to, const event::FundsConfirmed& e);
[[nodiscard]] Result<Done> project(Projection& to, const event::FundsDisputed& e);

/// Payment: projection_settlement.cpp.
[[nodiscard]] Result<Done> project(Projection& to, const event::PaymentInstructed& e);
[[nodiscard]] Result<Done> project(Projection& to, const event::Cleared& e);
[[nodiscard]] Result<Done> project(Projection& to, const event::ReceiptConfirmed& e);
[[nodiscard]] Result<Done> project(Projection& to, const event::ReceiptDisputed& e);
[[nodiscard]] Result<Done> project(Projection& to, const event::OverdueRecorded& e);

/// What a successor copies from the ledger before it: projection_carrying.cpp.
[[nodiscard]] Result<Done> project(Projection& to, const event::PartCarried& e);
[[nodiscard]] Result<Done> project(Projection& to, const event::ClearingCarried& e);
[[nodiscard]] Result<Done> project(Projection& to, const event::RootCarried& e);

}  // namespace tally::detail
