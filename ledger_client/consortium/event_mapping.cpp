#include "ledger_client/consortium/event_mapping.h"

#include "ledger_client/consortium/bindings/book.h"
#include "ledger_client/consortium/bindings/core.h"
#include "ledger_client/consortium/bindings/desk.h"
#include "ledger_client/consortium/bindings/office.h"
#include "ledger_client/consortium/event_fields.h"

// A new event of a contract does not compile until it has a mapping here.
namespace tally {

namespace {

using Mapped = Result<std::optional<MappedEvent>>;
using F = EventFields;

struct OfficeEvents {
    Mapped operator()(const contracts::office::MemberAdmittedEvent& e) const {
        F f(e.kName);
        return f.finish(event::MemberAdmitted{F::member(e.member), e.account, e.scheme, f.identifier(e.identifier),
                                              Roles(e.roles), F::encryptionKey(e.encryptionKey), e.profile},
                        e.day, e.operator_);
    }
    Mapped operator()(const contracts::office::RolesSetEvent& e) const {
        return F(e.kName).finish(event::RolesSet{F::member(e.member), Roles(e.roles)}, e.day, e.operator_);
    }
    Mapped operator()(const contracts::office::ProfileSetEvent& e) const {
        return F(e.kName).finish(event::ProfileSet{F::member(e.member), F::encryptionKey(e.encryptionKey), e.profile},
                                 e.day, e.operator_);
    }
    Mapped operator()(const contracts::office::MemberSuspendedEvent& e) const {
        F f(e.kName);
        return f.finish(event::MemberSuspended{F::member(e.member), f.enumeration(e.reason, SuspendReason::Other)},
                        e.day, e.operator_);
    }
    Mapped operator()(const contracts::office::MemberReinstatedEvent& e) const {
        return F(e.kName).finish(event::MemberReinstated{F::member(e.member)}, e.day, e.operator_);
    }
    Mapped operator()(const contracts::office::DualControlSetEvent& e) const {
        return F(e.kName).finish(event::DualControlSet{F::member(e.member), e.on}, e.day, e.operator_);
    }
    Mapped operator()(const contracts::office::OperatorAddedEvent& e) const {
        return F(e.kName).finish(event::OperatorAdded{F::member(e.member), e.key, Permissions(e.permissions),
                                                      F::encryptionKey(e.encryptionKey)},
                                 e.day, e.operator_);
    }
    Mapped operator()(const contracts::office::OperatorRevokedEvent& e) const {
        return F(e.kName).finish(event::OperatorRevoked{F::member(e.member), e.key}, e.day, e.operator_);
    }
    Mapped operator()(const contracts::office::OperatorProposedEvent& e) const {
        return F(e.kName).finish(event::OperatorProposed{F::member(e.member), e.key, Permissions(e.permissions),
                                                         F::encryptionKey(e.encryptionKey), F::day(e.enactDay)},
                                 e.day, e.operator_);
    }
    Mapped operator()(const contracts::office::OperatorObjectedEvent& e) const {
        return F(e.kName).finish(event::OperatorObjected{F::member(e.member), e.key}, e.day, e.operator_);
    }
};

/// `width` bits of a packed word from bit `first`, both whole bytes.
template <typename Whole>
[[nodiscard]] Whole bitsOf(const Uint256& word, std::size_t first, std::size_t width) {
    std::uint64_t out = 0;
    const std::size_t end = word.data.size() - first / 8;
    for (std::size_t i = end - width / 8; i < end; ++i) {
        out = (out << 8) | word.data[i];
    }
    return static_cast<Whole>(out);
}

/// What a successor ledger copied from its predecessor: words as ICredentials.sol lays them out.
struct Succession {
    Mapped operator()(const contracts::office::PartCarriedEvent& e) const {
        F f(e.kName);
        event::PartCarried out;
        out.id = F::credential(e.id);
        out.holder = F::member(bitsOf<std::uint32_t>(e.word, 0, 32));
        out.offeree = F::member(bitsOf<std::uint32_t>(e.word, 32, 32));
        out.parent = {out.id.root, bitsOf<std::uint32_t>(e.word, 64, 32)};
        out.value = f.amount(bitsOf<std::uint64_t>(e.word, 96, 56));
        out.reserved = f.amount(bitsOf<std::uint64_t>(e.word, 152, 56));
        out.expiryDay = F::day(bitsOf<std::uint16_t>(e.word, 208, 16));
        out.tier = bitsOf<std::uint8_t>(e.word, 224, 8);
        const auto state = static_cast<std::uint8_t>(bitsOf<std::uint8_t>(e.word, 232, 8) & 0x7F);
        out.state = f.enumeration(state, CredentialState::Annulled);
        out.frozen = f.amount(e.frozen);
        return f.finish(std::move(out), e.day);
    }
    Mapped operator()(const contracts::office::ClearingCarriedEvent& e) const {
        F f(e.kName);
        return f.finish(event::ClearingCarried{F::root(e.root), F::member(e.bank), f.amount(e.amount),
                                               f.amount(e.clearedTotal), e.receiptHash},
                        e.day);
    }
    Mapped operator()(const contracts::office::RootCarriedEvent& e) const {
        F f(e.kName);
        event::RootCarried out;
        out.root = F::root(e.root);
        out.issuer = F::member(e.issuer);
        out.settlementBank = F::member(bitsOf<std::uint32_t>(e.word, 32, 32));
        out.currency = bitsOf<std::uint16_t>(e.word, 64, 16);
        out.face = f.amount(bitsOf<std::uint64_t>(e.word, 80, 56));
        out.issueDay = F::day(bitsOf<std::uint16_t>(e.word, 136, 16));
        out.dueDay = F::day(bitsOf<std::uint16_t>(e.word, 152, 16));
        out.cleared = f.amount(bitsOf<std::uint64_t>(e.word, 168, 56));
        out.parts = bitsOf<std::uint32_t>(e.word, 224, 24);
        const auto flags = bitsOf<std::uint8_t>(e.word, 248, 8);
        out.annulled = (flags & 1) != 0;
        out.overdue = (flags & 2) != 0;
        return f.finish(std::move(out), e.day, e.operator_);
    }
};

/// Who voted and when it ends changes nothing in the picture of claims: a retired ledger says so in every refusal.
struct Retirement {
    Mapped operator()(const contracts::office::RetirementVotedEvent&) const { return std::optional<MappedEvent>(); }
    Mapped operator()(const contracts::office::RetirementSetEvent&) const { return std::optional<MappedEvent>(); }
    Mapped operator()(const contracts::office::RegistrarVotedEvent&) const { return std::optional<MappedEvent>(); }
    Mapped operator()(const contracts::office::TakenOverEvent&) const { return std::optional<MappedEvent>(); }
};

struct AllOfficeEvents : OfficeEvents, Succession, Retirement {
    using OfficeEvents::operator();
    using Succession::operator();
    using Retirement::operator();
};

struct CoreRules {
    Mapped operator()(const contracts::core::PreparedEvent& e) const {
        return F(e.kName).finish(event::CallPrepared{e.callHash, F::member(e.member), e.maker, e.call}, e.day, e.maker);
    }
    Mapped operator()(const contracts::core::UnpreparedEvent& e) const {
        return F(e.kName).finish(event::CallUnprepared{e.callHash, F::member(e.member)}, e.day, e.operator_);
    }
    Mapped operator()(const contracts::core::ConfirmedEvent& e) const {
        return F(e.kName).finish(event::CallConfirmed{e.callHash, F::member(e.member), e.maker}, e.day, e.operator_);
    }
    Mapped operator()(const contracts::core::ZoneSetEvent& e) const {
        return F(e.kName).finish(event::ZoneSet{e.zoneOffset, e.weekendMask});
    }
    Mapped operator()(const contracts::core::PolicySetEvent& e) const {
        F f(e.kName);
        return f.finish(
            event::PolicySet{f.enumeration(e.key, PolicyKey::NoticeDays), e.value, F::day(e.fromDay), e.ruleHash},
            e.day, e.operator_);
    }
    Mapped operator()(const contracts::core::HolidaysSetEvent& e) const {
        event::HolidaysSet out{{}, e.holiday};
        for (const std::uint16_t day : e.days) {
            out.dates.push_back(F::day(day));
        }
        return F(e.kName).finish(std::move(out), e.day, e.operator_);
    }
    Mapped operator()(const contracts::core::LineSetEvent& e) const {
        F f(e.kName);
        return f.finish(
            event::LineSet{F::member(e.bank), F::member(e.issuer), e.currency, f.amount(e.amount), F::day(e.expiryDay)},
            e.day, e.operator_);
    }
    Mapped operator()(const contracts::core::FrozenEvent& e) const {
        F f(e.kName);
        return f.finish(event::Frozen{F::credential(e.id), f.amount(e.amount), f.amount(e.total), e.orderHash}, e.day,
                        e.operator_);
    }
    Mapped operator()(const contracts::core::UnfrozenEvent& e) const {
        F f(e.kName);
        return f.finish(event::Unfrozen{F::credential(e.id), f.amount(e.amount), f.amount(e.total), e.orderHash}, e.day,
                        e.operator_);
    }
};

struct CoreCredentials {
    Mapped operator()(const contracts::core::IssuedEvent& e) const {
        F f(e.kName);
        // The terms come as the root word of ICredentials.sol: bits 32, 64, 80, 136, 152.
        event::RootIssued out;
        out.root = F::root(e.root);
        out.issuer = F::member(e.issuer);
        out.creditor = F::member(e.creditor);
        out.settlementBank = F::member(bitsOf<std::uint32_t>(e.word, 32, 32));
        out.currency = bitsOf<std::uint16_t>(e.word, 64, 16);
        out.face = f.amount(bitsOf<std::uint64_t>(e.word, 80, 56));
        out.dueDay = F::day(bitsOf<std::uint16_t>(e.word, 152, 16));
        out.offerExpiryDay = F::day(e.offerExpiryDay);
        out.evidence = e.evidence;
        return f.finish(std::move(out), bitsOf<std::uint16_t>(e.word, 136, 16), e.operator_);
    }
    Mapped operator()(const contracts::core::CancelledEvent& e) const {
        return F(e.kName).finish(event::RootCancelled{F::root(e.root)}, e.day, e.operator_);
    }
    Mapped operator()(const contracts::core::AnnulledEvent& e) const {
        return F(e.kName).finish(event::RootAnnulled{F::root(e.root), F::credential(e.id)}, e.day, e.operator_);
    }
    Mapped operator()(const contracts::core::OverdueEvent& e) const {
        F f(e.kName);
        return f.finish(event::OverdueRecorded{F::root(e.root), f.amount(e.outstanding)}, e.day, e.operator_);
    }
    Mapped operator()(const contracts::core::OfferedEvent& e) const {
        F f(e.kName);
        return f.finish(event::PartOffered{F::credential(e.id), F::credential(e.parent), F::member(e.offeree),
                                           f.amount(e.value), F::day(e.expiryDay), e.evidence},
                        e.day, e.operator_);
    }
    Mapped operator()(const contracts::core::AcceptedEvent& e) const {
        return F(e.kName).finish(event::OfferAccepted{F::credential(e.id), F::member(e.holder)}, e.day, e.operator_);
    }
    Mapped operator()(const contracts::core::DeclinedEvent& e) const {
        F f(e.kName);
        return f.finish(event::OfferDeclined{F::credential(e.id), F::member(e.offeree),
                                             f.enumeration(e.reason, DeclineReason::Other)},
                        e.day, e.operator_);
    }
    Mapped operator()(const contracts::core::WithdrawnEvent& e) const {
        return F(e.kName).finish(event::OfferWithdrawn{F::credential(e.id)}, e.day, e.operator_);
    }
    Mapped operator()(const contracts::core::ReleasedEvent& e) const {
        F f(e.kName);
        return f.finish(event::OfferReleased{F::credential(e.id), f.enumeration(e.cause, SkipReason::Suspended)}, e.day,
                        e.operator_);
    }
    Mapped operator()(const contracts::core::SkippedEvent& e) const {
        F f(e.kName);
        return f.finish(event::Skipped{F::credential(e.id), f.enumeration(e.reason, SkipReason::Suspended)}, e.day,
                        e.operator_);
    }
    Mapped operator()(const contracts::core::FinancingOpenedEvent& e) const {
        F f(e.kName);
        return f.finish(event::FinancingOpened{F::credential(e.id), F::credential(e.parent), F::member(e.applicant),
                                               f.amount(e.value), F::day(e.expiryDay)},
                        e.day);
    }
    Mapped operator()(const contracts::core::FinancingClosedEvent& e) const {
        F f(e.kName);
        return f.finish(event::FinancingClosed{F::credential(e.id), f.enumeration(e.state, CredentialState::Annulled)},
                        e.day);
    }
    Mapped operator()(const contracts::core::FinancingFilledEvent& e) const {
        return F(e.kName).finish(event::FinancingFilled{F::credential(e.id), F::member(e.holder)}, e.day);
    }
};

struct CoreClearing {
    Mapped operator()(const contracts::core::InstructedEvent& e) const {
        F f(e.kName);
        return f.finish(event::PaymentInstructed{F::root(e.root), F::member(e.issuer), f.amount(e.amount),
                                                 F::day(e.valueDay), e.refHash},
                        e.day, e.operator_);
    }
    Mapped operator()(const contracts::core::ClearedEvent& e) const {
        F f(e.kName);
        return f.finish(event::Cleared{F::root(e.root), F::member(e.bank), f.amount(e.amount), f.amount(e.clearedTotal),
                                       F::day(e.valueDay), e.receiptHash},
                        e.day, e.operator_);
    }
    Mapped operator()(const contracts::core::ReceiptConfirmedEvent& e) const {
        F f(e.kName);
        return f.finish(event::ReceiptConfirmed{F::credential(e.id), F::member(e.holder), f.amount(e.clearedTotal)},
                        e.day, e.operator_);
    }
    Mapped operator()(const contracts::core::ReceiptDisputedEvent& e) const {
        F f(e.kName);
        return f.finish(event::ReceiptDisputed{F::credential(e.id), F::member(e.holder), f.amount(e.clearedTotal),
                                               f.enumeration(e.reason, DisputeReason::Other)},
                        e.day, e.operator_);
    }
};

struct TokenFace {
    static Mapped none() { return std::optional<MappedEvent>(); }
    Mapped operator()(const contracts::core::TransferEvent&) const { return none(); }
    Mapped operator()(const contracts::core::ApprovalEvent&) const { return none(); }
    Mapped operator()(const contracts::core::ApprovalForAllEvent&) const { return none(); }
    Mapped operator()(const contracts::core::TransferValueEvent&) const { return none(); }
    Mapped operator()(const contracts::core::ApprovalValueEvent&) const { return none(); }
    Mapped operator()(const contracts::core::SlotChangedEvent&) const { return none(); }
};

struct CoreEvents : CoreRules, CoreCredentials, CoreClearing, TokenFace {
    using CoreClearing::operator();
    using CoreCredentials::operator();
    using CoreRules::operator();
    using TokenFace::operator();
};

struct DeskEvents {
    Mapped operator()(const contracts::desk::RequestedEvent& e) const {
        F f(e.kName);
        event::FinancingRequested out;
        out.id = F::credential(e.id);
        out.parent = F::credential(e.parent);
        out.applicant = F::member(e.applicant);
        out.value = f.amount(e.value);
        for (const std::uint32_t funder : e.funders) {
            out.funders.push_back(F::member(funder));
        }
        out.expiryDay = F::day(e.expiryDay);
        out.kind = f.enumeration(e.kind, FinancingKind::Pledge);
        out.recourse = e.recourse;
        out.debtor = F::member(e.debtor);
        out.claims = f.claims(e.claims);
        return f.finish(std::move(out), e.day, e.operator_);
    }
    Mapped operator()(const contracts::desk::RequestWithdrawnEvent& e) const {
        return F(e.kName).finish(event::RequestWithdrawn{F::credential(e.id)}, e.day, e.operator_);
    }
    Mapped operator()(const contracts::desk::QuotedEvent& e) const {
        return F(e.kName).finish(event::QuoteSubmitted{F::credential(e.id), F::member(e.funder), e.commitment,
                                                       F::day(e.validToDay), e.sealedToApplicant, e.sealedToFunder},
                                 e.day, e.operator_);
    }
    Mapped operator()(const contracts::desk::RequestRefusedEvent& e) const {
        F f(e.kName);
        return f.finish(event::RequestRefused{F::credential(e.id), F::member(e.funder),
                                              f.enumeration(e.reason, RefuseReason::Other), e.closed},
                        e.day, e.operator_);
    }
    Mapped operator()(const contracts::desk::QuoteAcceptedEvent& e) const {
        return F(e.kName).finish(
            event::QuoteAccepted{F::credential(e.id), F::member(e.funder), e.commitment, F::day(e.disburseByDay)},
            e.day, e.operator_);
    }
    Mapped operator()(const contracts::desk::DisbursedEvent& e) const {
        return F(e.kName).finish(event::Disbursed{F::credential(e.id), F::member(e.funder), e.paymentRefHash,
                                                  e.registrationRefHash, e.sealedReferences},
                                 e.day, e.operator_);
    }
    Mapped operator()(const contracts::desk::FundsConfirmedEvent& e) const {
        return F(e.kName).finish(event::FundsConfirmed{F::credential(e.id)}, e.day, e.operator_);
    }
    Mapped operator()(const contracts::desk::FundsDisputedEvent& e) const {
        F f(e.kName);
        return f.finish(event::FundsDisputed{F::credential(e.id), f.enumeration(e.reason, DisputeReason::Other)}, e.day,
                        e.operator_);
    }
    Mapped operator()(const contracts::desk::RequestReleasedEvent& e) const {
        return F(e.kName).finish(event::RequestReleased{F::credential(e.id)}, e.day, e.operator_);
    }
    /// The desk gives no reason.
    Mapped operator()(const contracts::desk::RequestSkippedEvent& e) const {
        return F(e.kName).finish(event::Skipped{F::credential(e.id), SkipReason::None}, e.day, e.operator_);
    }
    Mapped operator()(const contracts::desk::LimitSetEvent& e) const {
        F f(e.kName);
        return f.finish(event::LimitSet{F::member(e.funder), F::member(e.issuer), e.currency, f.amount(e.amount),
                                        F::day(e.expiryDay)},
                        e.day, e.operator_);
    }
    Mapped operator()(const contracts::desk::LimitFreedEvent& e) const {
        F f(e.kName);
        return f.finish(event::LimitFreed{F::credential(e.id), F::member(e.funder), f.amount(e.amount)}, e.day,
                        e.operator_);
    }
};

struct BookEvents {
    Mapped operator()(const contracts::book::OccupiedEvent& e) const {
        F f(e.kName);
        return f.finish(event::EvidenceOccupied{
            e.fingerprint, F::member(e.debtor), F::credential(e.backing), f.amount(e.total), f.amount(e.amount), {}});
    }
    Mapped operator()(const contracts::book::ClaimedEvent& e) const {
        F f(e.kName);
        return f.finish(event::EvidenceOccupied{e.fingerprint, F::member(e.debtor), F::credential(e.backing),
                                                f.amount(e.total), f.amount(e.amount), F::member(e.claimant)});
    }
    /// What a document backs at the predecessor is in that ledger's logs.
    Mapped operator()(const contracts::book::ReturnedEvent&) const { return std::optional<MappedEvent>(); }
    Mapped operator()(const contracts::book::VacatedEvent& e) const {
        F f(e.kName);
        return f.finish(
            event::EvidenceVacated{e.fingerprint, F::member(e.debtor), F::credential(e.backing), f.amount(e.amount)});
    }
};

}  // namespace

Result<std::optional<MappedEvent>> mapEvent(ContractName contract, std::span<const Hash> topics, BytesView data) {
    using Value = std::optional<MappedEvent>;
    switch (contract) {
        case ContractName::Core:
            return contracts::core::visitEvent<Value>(topics, data, CoreEvents{});
        case ContractName::Desk:
            return contracts::desk::visitEvent<Value>(topics, data, DeskEvents{});
        case ContractName::Office:
            return contracts::office::visitEvent<Value>(topics, data, AllOfficeEvents{});
        case ContractName::Book:
            break;
    }
    return contracts::book::visitEvent<Value>(topics, data, BookEvents{});
}

}  // namespace tally
