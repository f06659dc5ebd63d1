#include "ledger_client/consortium/call_reading.h"

#include "ledger_client/consortium/bindings/book.h"
#include "ledger_client/consortium/bindings/core.h"
#include "ledger_client/consortium/bindings/desk.h"
#include "ledger_client/consortium/bindings/office.h"
#include "ledger_client/consortium/intent_mapping.h"

#include <algorithm>

namespace tally {

namespace {

namespace core = contracts::core;
namespace desk = contracts::desk;
namespace office = contracts::office;
namespace book = contracts::book;

/// Reads the domain's types; what does not fit them does not give the same bytes again.
class In {
public:
    explicit In(AbiReader& in) : m_in(in) {}

    [[nodiscard]] std::uint8_t small() { return static_cast<std::uint8_t>(m_in.uint64(8)); }
    [[nodiscard]] std::uint16_t currency() { return static_cast<std::uint16_t>(m_in.uint64(16)); }
    [[nodiscard]] std::uint64_t whole() { return m_in.uint64(); }
    [[nodiscard]] bool flag() { return m_in.boolean(); }
    [[nodiscard]] MemberId member() { return {static_cast<std::uint32_t>(m_in.uint64(32))}; }
    [[nodiscard]] RootId root() { return {static_cast<std::uint32_t>(m_in.uint64(32))}; }
    [[nodiscard]] CredentialId credential() { return CredentialId::unpack(m_in.uint64()); }
    [[nodiscard]] MinorUnits amount() { return amountOf(m_in.uint64()); }
    [[nodiscard]] Date day() { return {static_cast<std::int32_t>(m_in.uint64(16))}; }
    [[nodiscard]] Hash hash() { return m_in.bytes32(); }
    [[nodiscard]] Address address() { return m_in.address(); }
    [[nodiscard]] EncryptionKey encryptionKey() { return EncryptionKey{m_in.bytes32().data}; }
    [[nodiscard]] Bytes bytes() { return contracts::bytesFrom(m_in); }
    [[nodiscard]] Roles roles() { return Roles(small()); }
    [[nodiscard]] Permissions permissions() { return Permissions(small()); }
    template <typename Enum>
    [[nodiscard]] Enum code() {
        return static_cast<Enum>(small());
    }
    /// Left-aligned ASCII.
    [[nodiscard]] std::string identifier() {
        const Hash word = m_in.bytes32();
        const std::string_view text = textOf(word.view());
        return std::string(text.substr(0, text.find('\0')));
    }
    [[nodiscard]] std::vector<CredentialId> credentials() {
        return m_in.array(1, [](AbiReader& one) { return CredentialId::unpack(one.uint64()); });
    }
    [[nodiscard]] std::vector<Date> days() {
        return m_in.array(1, [](AbiReader& one) { return In(one).day(); });
    }
    [[nodiscard]] std::vector<EvidenceClaim> claims() {
        return claimsOf(m_in.array(kClaimWords, contracts::readClaim));
    }

    [[nodiscard]] static MinorUnits amountOf(std::uint64_t value) { return static_cast<MinorUnits>(value); }
    [[nodiscard]] static std::vector<EvidenceClaim> claimsOf(const std::vector<contracts::Claim>& all) {
        std::vector<EvidenceClaim> out;
        out.reserve(all.size());
        for (const contracts::Claim& one : all) {
            out.push_back({one.fingerprint, amountOf(one.total), amountOf(one.amount)});
        }
        return out;
    }

private:
    static constexpr std::size_t kClaimWords = 3;
    AbiReader& m_in;
};

[[nodiscard]] intent::IssueTerms termsOf(const contracts::IssueTerms& terms) {
    return {{terms.creditor}, {terms.settlementBank}, terms.currency, In::amountOf(terms.face),
            {terms.dueDay},   {terms.offerExpiryDay}, terms.evidence, In::claimsOf(terms.claims)};
}

[[nodiscard]] Intent issueOf(const std::vector<contracts::IssueTerms>& all) {
    intent::Issue out;
    out.credentials.reserve(all.size());
    for (const contracts::IssueTerms& one : all) {
        out.credentials.push_back(termsOf(one));
    }
    return out;
}

[[nodiscard]] Intent offerOf(CredentialId from, const std::vector<contracts::Part>& parts) {
    intent::Offer out{from, {}};
    out.parts.reserve(parts.size());
    for (const contracts::Part& part : parts) {
        out.parts.push_back({{part.to}, In::amountOf(part.value), {part.expiryDay}, part.evidence});
    }
    return out;
}

[[nodiscard]] Intent requestOf(const contracts::RequestTerms& terms) {
    intent::RequestFinancing out;
    out.from = CredentialId::unpack(terms.id);
    out.value = In::amountOf(terms.value);
    for (const std::uint32_t funder : terms.funders) {
        out.funders.push_back({funder});
    }
    out.expiryDay = {terms.expiryDay};
    out.recourse = terms.recourse;
    out.debtor = {terms.debtor};
    out.claims = In::claimsOf(terms.claims);
    return out;
}

struct KnownCall {
    Selector selector;
    std::size_t headWords = 0;
    Intent (*read)(AbiReader&) = nullptr;
};

template <typename Kind>
[[nodiscard]] Intent keyOf(AbiReader& reader) {
    In in(reader);
    return Kind{in.member(), in.address(), in.permissions(), in.encryptionKey()};
}
template <typename Kind>
[[nodiscard]] Intent lineOf(AbiReader& reader) {
    In in(reader);
    return Kind{in.member(), in.currency(), in.amount(), in.day()};
}
template <typename Kind>
[[nodiscard]] Intent holdOf(AbiReader& reader) {
    In in(reader);
    return Kind{in.credential(), in.amount(), in.hash()};
}
template <typename Kind>
[[nodiscard]] Intent listOf(AbiReader& reader) {
    return Kind{In(reader).credentials()};
}
template <typename Kind>
[[nodiscard]] Intent onRequest(AbiReader& reader) {
    return Kind{In(reader).credential()};
}
template <typename Kind, typename Reason>
[[nodiscard]] Intent onRequestFor(AbiReader& reader) {
    In in(reader);
    return Kind{in.credential(), in.code<Reason>()};
}
template <typename Kind>
[[nodiscard]] Intent paymentOf(AbiReader& reader) {
    In in(reader);
    return Kind{in.root(), in.amount(), in.day(), in.hash()};
}

const std::vector<KnownCall>& officeCalls() {
    static const std::vector<KnownCall> all{
        {office::AdmitCall::kSelector, 5,
         [](AbiReader& r) -> Intent {
             In in(r);
             return intent::AdmitMember{in.small(), in.identifier(), in.roles(), in.encryptionKey(), in.bytes()};
         }},
        {office::SetRolesCall::kSelector, 2,
         [](AbiReader& r) -> Intent {
             In in(r);
             return intent::SetRoles{in.member(), in.roles()};
         }},
        {office::SetProfileCall::kSelector, 2,
         [](AbiReader& r) -> Intent {
             In in(r);
             return intent::SetProfile{in.encryptionKey(), in.bytes()};
         }},
        {office::SuspendCall::kSelector, 2,
         [](AbiReader& r) -> Intent {
             In in(r);
             return intent::SuspendMember{in.member(), in.code<SuspendReason>()};
         }},
        {office::ReinstateCall::kSelector, 1,
         [](AbiReader& r) -> Intent { return intent::ReinstateMember{In(r).member()}; }},
        {office::RevokeOperatorCall::kSelector, 2,
         [](AbiReader& r) -> Intent {
             In in(r);
             return intent::RevokeOperator{in.member(), in.address()};
         }},
        {office::SetDualControlCall::kSelector, 1,
         [](AbiReader& r) -> Intent { return intent::SetDualControl{In(r).flag()}; }},
        {office::AddOperatorCall::kSelector, 4, keyOf<intent::AddOperator>},
        {office::ProposeOperatorCall::kSelector, 4, keyOf<intent::ProposeOperator>},
        {office::ObjectToOperatorCall::kSelector, 4, keyOf<intent::ObjectToOperator>},
        {office::EnactOperatorCall::kSelector, 4, keyOf<intent::EnactOperator>},
    };
    return all;
}

const std::vector<KnownCall>& ruleCalls() {
    static const std::vector<KnownCall> all{
        {core::SetPolicyCall::kSelector, 4,
         [](AbiReader& r) -> Intent {
             In in(r);
             return intent::SetPolicy{in.code<PolicyKey>(), in.whole(), in.day(), in.hash()};
         }},
        {core::SetHolidaysCall::kSelector, 2,
         [](AbiReader& r) -> Intent {
             In in(r);
             return intent::SetHolidays{in.days(), in.flag()};
         }},
        {core::SetLineCall::kSelector, 4, lineOf<intent::SetLine>},
        {desk::SetLimitCall::kSelector, 4, lineOf<intent::SetLimit>},
        {core::FreezeCall::kSelector, 3, holdOf<intent::Freeze>},
        {core::UnfreezeCall::kSelector, 3, holdOf<intent::Unfreeze>},
        {core::UnprepareCall::kSelector, 1, [](AbiReader& r) -> Intent { return intent::UnprepareCall{In(r).hash()}; }},
    };
    return all;
}

const std::vector<KnownCall>& credentialCalls() {
    static const std::vector<KnownCall> all{
        {core::IssueCall::kSelector, 1, [](AbiReader& r) { return issueOf({r.tuple(8, contracts::readIssueTerms)}); }},
        {core::IssueManyCall::kSelector, 1,
         [](AbiReader& r) {
             return issueOf(r.array(1, [](AbiReader& one) { return one.tuple(8, contracts::readIssueTerms); }));
         }},
        {core::CancelCall::kSelector, 2,
         [](AbiReader& r) -> Intent {
             In in(r);
             return intent::CancelRoot{in.root(), in.claims()};
         }},
        {core::OfferCall::kSelector, 5,
         [](AbiReader& r) {
             In in(r);
             const CredentialId from = in.credential();
             contracts::Part part;
             part.value = in.whole();
             part.to = in.member().value;
             part.expiryDay = in.currency();
             part.evidence = in.hash();
             return offerOf(from, {part});
         }},
        {core::OfferManyCall::kSelector, 2,
         [](AbiReader& r) {
             const CredentialId from = In(r).credential();
             return offerOf(from, r.array(4, contracts::readPart));
         }},
        {core::AcceptCall::kSelector, 1, listOf<intent::AcceptOffers>},
        {core::DeclineCall::kSelector, 2,
         [](AbiReader& r) -> Intent {
             In in(r);
             return intent::DeclineOffers{in.credentials(), in.code<DeclineReason>()};
         }},
        {core::WithdrawCall::kSelector, 1, listOf<intent::WithdrawOffers>},
        {core::ReleaseCall::kSelector, 1, listOf<intent::ReleaseOffers>},
        {core::MarkOverdueCall::kSelector, 1, [](AbiReader& r) -> Intent { return intent::MarkOverdue{In(r).root()}; }},
        {book::VacateCall::kSelector, 3,
         [](AbiReader& r) -> Intent {
             In in(r);
             return intent::VacateEvidence{in.credential(), in.member(), in.claims()};
         }},
        {core::InstructCall::kSelector, 4, paymentOf<intent::InstructPayment>},
        {core::ClearCall::kSelector, 4, paymentOf<intent::RecordClearing>},
        {core::ConfirmReceiptCall::kSelector, 2,
         [](AbiReader& r) -> Intent {
             In in(r);
             return intent::ConfirmReceipt{in.credentials(), in.amount()};
         }},
        {core::DisputeReceiptCall::kSelector, 3,
         [](AbiReader& r) -> Intent {
             In in(r);
             return intent::DisputeReceipt{in.credentials(), in.amount(), in.code<DisputeReason>()};
         }},
    };
    return all;
}

const std::vector<KnownCall>& financingCalls() {
    static const std::vector<KnownCall> all{
        {desk::RequestCall::kSelector, 1,
         [](AbiReader& r) { return requestOf(r.tuple(8, contracts::readRequestTerms)); }},
        {desk::WithdrawRequestCall::kSelector, 1, onRequest<intent::WithdrawRequest>},
        {desk::QuoteCall::kSelector, 5,
         [](AbiReader& r) -> Intent {
             In in(r);
             return intent::SubmitQuote{in.credential(), in.hash(), in.day(), in.bytes(), in.bytes()};
         }},
        {desk::RefuseCall::kSelector, 2, onRequestFor<intent::RefuseRequest, RefuseReason>},
        {desk::AcceptQuoteCall::kSelector, 3,
         [](AbiReader& r) -> Intent {
             In in(r);
             return intent::AcceptQuote{in.credential(), in.member(), in.hash()};
         }},
        {desk::DisburseCall::kSelector, 4,
         [](AbiReader& r) -> Intent {
             In in(r);
             return intent::Disburse{in.credential(), in.hash(), in.hash(), in.bytes()};
         }},
        {desk::ConfirmFundsCall::kSelector, 1, onRequest<intent::ConfirmFunds>},
        {desk::DisputeFundsCall::kSelector, 2, onRequestFor<intent::DisputeFunds, DisputeReason>},
        {desk::ReleaseRequestsCall::kSelector, 1, listOf<intent::ReleaseRequests>},
        {desk::SettleLimitCall::kSelector, 1, listOf<intent::SettleLimit>},
    };
    return all;
}

[[nodiscard]] const KnownCall* known(BytesView call) {
    if (call.size() < sizeof(Selector::data)) {
        return nullptr;
    }
    const BytesView selector = call.first(sizeof(Selector::data));
    for (const auto* all : {&officeCalls(), &ruleCalls(), &credentialCalls(), &financingCalls()}) {
        const auto found = std::ranges::find_if(
            *all, [&](const KnownCall& one) { return std::ranges::equal(one.selector.data, selector); });
        if (found != all->end()) {
            return &*found;
        }
    }
    return nullptr;
}

}  // namespace

Result<Intent> intentOf(BytesView call) {
    const std::size_t most = sizeof(Selector::data);
    const std::string place = toHex0x(call.first(std::min(most, call.size())));
    const KnownCall* found = known(call);
    if (found == nullptr) {
        return fail(kLedgerForeignCall, place);
    }
    AbiReader reader(call.subspan(most), found->headWords);
    Intent out = found->read(reader);
    if (!reader.finish()) {
        return fail(kLedgerForeignCall, place);
    }
    const auto again = contractCallOf(out);
    if (!again || !std::ranges::equal(again->data, call)) {
        return fail(kLedgerForeignCall, place);
    }
    return out;
}

}  // namespace tally
