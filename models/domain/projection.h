#pragma once

#include "models/base/result.h"
#include "models/domain/credential.h"
#include "models/domain/event.h"
#include "models/domain/evidence.h"
#include "models/domain/financing.h"
#include "models/domain/line.h"
#include "models/domain/member.h"

#include <optional>

namespace tally {

/// An event speaks of something that no earlier event made. place: the event's kind; args: block, log index.
inline constexpr ErrorCode kProjectionGap{"projection.gap", ErrorKind::Internal};

/// A dated parameter of the consortium.
struct PolicyEntry {
    PolicyKey key{};
    std::uint64_t value = 0;
    Date fromDay;
    Hash rule;
    friend bool operator==(const PolicyEntry&, const PolicyEntry&) = default;
};

/// A day that is a holiday, or a working day, whatever its weekday.
struct Holiday {
    Date date;
    bool holiday = true;
    friend bool operator==(const Holiday&, const Holiday&) = default;
};

struct CivilZone {
    std::int32_t zoneOffset = 0;   ///< seconds east of UTC
    std::uint8_t weekendMask = 0;  ///< bit 0 Sunday … bit 6 Saturday
    friend bool operator==(const CivilZone&, const CivilZone&) = default;
};

/// A key that the registrars propose for a member that lost its own.
struct OperatorProposal {
    Address key;
    MemberId member;
    Permissions permissions;
    EncryptionKey encryptionKey;
    Date enactDay;
    bool open = true;
    friend bool operator==(const OperatorProposal&, const OperatorProposal&) = default;
};

/// A call that waits for its checker.
struct PreparedCall {
    Hash callHash;
    MemberId member;
    Address maker;
    Bytes call;
    bool open = true;
    friend bool operator==(const PreparedCall&, const PreparedCall&) = default;
};

/// One clearing of a root: what its settlement bank distributed on a day.
struct Clearing {
    RootId root;
    std::uint32_t number = 0;  ///< within the root, from 1
    MinorUnits amount = 0;
    MinorUnits clearedTotal = 0;  ///< this one included
    Date valueDay;
    Hash receipt;
    friend bool operator==(const Clearing&, const Clearing&) = default;
};

/// A holder's word on its shares of all clearings up to `clearedTotal`.
struct ReceiptMark {
    CredentialId id;
    MinorUnits clearedTotal = 0;
    bool confirmed = false;
    DisputeReason dispute{};
    friend bool operator==(const ReceiptMark&, const ReceiptMark&) = default;
};

/// What a projection reads and writes. The wallet implements it over its tables, tests over maps.
/// Reading something that is not there is `nullopt`; a failure is the storage's own.
class LedgerState {
public:
    virtual ~LedgerState() = default;

    [[nodiscard]] virtual Result<std::optional<Member>> member(MemberId id) = 0;
    [[nodiscard]] virtual Result<std::optional<Operator>> operatorOf(const Address& key) = 0;
    [[nodiscard]] virtual Result<std::optional<Root>> root(RootId id) = 0;
    [[nodiscard]] virtual Result<std::optional<Credential>> credential(CredentialId id) = 0;
    [[nodiscard]] virtual Result<std::optional<OperatorProposal>> proposal(const Address& key) = 0;
    [[nodiscard]] virtual Result<std::optional<PreparedCall>> preparedCall(MemberId member, const Hash& callHash) = 0;
    [[nodiscard]] virtual Result<std::optional<Line>> line(const LineKey& key) = 0;
    [[nodiscard]] virtual Result<std::optional<EvidenceOccupancy>> occupancy(const Hash& fingerprint, MemberId debtor,
                                                                             MemberId claimant) = 0;
    [[nodiscard]] virtual Result<std::optional<EvidenceBacking>> backing(const Hash& fingerprint, MemberId debtor,
                                                                         CredentialId id) = 0;
    [[nodiscard]] virtual Result<std::optional<FinancingRequest>> request(CredentialId id) = 0;
    [[nodiscard]] virtual Result<std::optional<Quote>> quote(CredentialId request, MemberId funder) = 0;

    [[nodiscard]] virtual Result<Done> put(const Member& value) = 0;
    [[nodiscard]] virtual Result<Done> put(const Operator& value) = 0;
    [[nodiscard]] virtual Result<Done> put(const OperatorProposal& value) = 0;
    [[nodiscard]] virtual Result<Done> put(const PreparedCall& value) = 0;
    [[nodiscard]] virtual Result<Done> put(const CivilZone& value) = 0;
    [[nodiscard]] virtual Result<Done> put(const Root& value) = 0;
    [[nodiscard]] virtual Result<Done> put(const Credential& value) = 0;
    [[nodiscard]] virtual Result<Done> put(const Line& value) = 0;
    [[nodiscard]] virtual Result<Done> put(const EvidenceOccupancy& value) = 0;
    [[nodiscard]] virtual Result<Done> put(const EvidenceBacking& value) = 0;
    [[nodiscard]] virtual Result<Done> put(const FinancingRequest& value) = 0;
    [[nodiscard]] virtual Result<Done> put(const Quote& value) = 0;
    [[nodiscard]] virtual Result<Done> put(const PolicyEntry& value) = 0;
    [[nodiscard]] virtual Result<Done> put(const Holiday& value) = 0;
    [[nodiscard]] virtual Result<Done> put(const Clearing& value) = 0;
    [[nodiscard]] virtual Result<Done> put(const ReceiptMark& value) = 0;
};

/// Carries one event into the state. Events come once each and in ledger order.
/// The contracts have already refused what is against the rules; what is checked here is that nothing was missed.
[[nodiscard]] Result<Done> apply(LedgerState& state, const EventStamp& stamp, const Event& event);

}  // namespace tally
