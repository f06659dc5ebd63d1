#pragma once

#include "models/base/bytes.h"
#include "models/base/clock.h"
#include "models/domain/event_batch.h"
#include "models/domain/financing_terms.h"
#include "models/domain/intent.h"
#include "models/session/async.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// The port between the use cases and whatever keeps the ledger. Values in, futures out; callable from any thread.
/// The adapter behind it never sees a key: it turns an intent into bytes, the wallet signs them, the adapter sends.
namespace tally {

/// No node answers, or none that can be trusted. place: the node asked last.
inline constexpr ErrorCode kLedgerUnreachable{"ledger.unreachable", ErrorKind::Unreachable};
/// The node keeps another ledger than the wallet's. args: chain id expected, chain id found.
inline constexpr ErrorCode kLedgerForeign{"ledger.foreign", ErrorKind::Unreachable};
/// The node sent something that is no valid answer.
inline constexpr ErrorCode kLedgerBadAnswer{"ledger.bad-answer", ErrorKind::Unreachable};
/// No call that this program would make, in exactly these bytes. place: the selector.
inline constexpr ErrorCode kLedgerForeignCall{"ledger.foreign-call", ErrorKind::Refused};

/// How far what is shown has been checked (design: four grades).
enum class ProofGrade : std::uint8_t { Offline, ToldByOneNode, AgreedByNodes, ProvenByValidators };

/// How the connection to a node is secured, as it was at its last answer (RFC 8446, RFC 5280). Names are the
/// certificate's own words: data, checked by nobody but the authority that signed them.
struct TlsFacts {
    std::string protocol;  ///< "TLS 1.3"
    std::string cipher;    ///< as OpenSSL calls it
    std::string subject;   ///< common name of the node's certificate
    std::string issuer;    ///< common name of who signed it
    UnixSeconds validUntil = 0;
    bool isConsortiums = false;  ///< checked against the authority that the manifest names, not against the system's
    bool isMutual = false;       ///< we showed a certificate too
    friend bool operator==(const TlsFacts&, const TlsFacts&) = default;
};

struct NodeStatus {
    std::string name;  ///< host and port, never credentials
    bool usable = false;
    std::uint64_t height = 0;
    std::string problem;           ///< code of the last error, empty when usable
    std::optional<Error> error{};  ///< of the last round, with its figures; none when that went well
    Hash block{};                  ///< what it has at `height`
    UnixSeconds heardAt = 0;       ///< when it answered last, by this computer's clock; 0 for never
    std::optional<std::chrono::milliseconds> answersIn{};  ///< in the last round that went well
    std::optional<TlsFacts> tls{};                         ///< none without TLS: a node of this computer
};

struct LedgerStatus {
    ProofGrade grade = ProofGrade::Offline;
    BlockRef head;
    UnixSeconds headTime = 0;
    std::vector<NodeStatus> nodes;
};

/// The ledger's own calendar at its head.
struct LedgerTime {
    BlockRef head;
    UnixSeconds blockTime = 0;
    Date day;
    std::int32_t zoneOffset = 0;      ///< seconds east of UTC
    std::uint32_t cutOffSeconds = 0;  ///< before the end of the due day
    std::uint16_t graceDays = 0;
};

/// The trial of an intent against the ledger as it is now.
struct Preflight {
    BlockRef at;
    std::uint64_t gas = 0;
    std::optional<Error> refusal;  ///< the rule that says no, with its figures
};

struct UnsignedTxn {
    Bytes preimage;  ///< what is hashed with Keccak-256 and signed
    std::uint64_t nonce = 0;
};

enum class TxnPhase : std::uint8_t {
    Unknown,   ///< no node has it
    Pending,   ///< a node has it, no block does
    Included,  ///< in a block, done
    Reverted,  ///< in a block, refused by the contract
    Replaced,  ///< another transaction took its nonce
};

struct TxnState {
    TxnPhase phase = TxnPhase::Unknown;
    BlockRef block;
    std::uint64_t gasUsed = 0;
    std::uint64_t confirmations = 0;
    std::optional<Error> refusal;
};

/// What a bank commits to when it quotes. The salt keeps the terms from being guessed from the commitment.
struct QuoteCommitment {
    CredentialId request;
    MemberId applicant;
    MemberId funder;
    FinancingTerms terms;
    Date validToDay;
    Hash salt;
};

class Ledger {
public:
    virtual ~Ledger() = default;

    [[nodiscard]] virtual Async<LedgerStatus> status() = 0;
    [[nodiscard]] virtual Async<LedgerTime> time() = 0;

    /// The next events after `known.front()`. `known`, newest first, lets the adapter find where a reorganisation began;
    /// empty starts from the deployment. Finishes at once with no events when there is nothing new.
    [[nodiscard]] virtual Async<EventBatch> eventsAfter(std::vector<BlockRef> known) = 0;
    /// Finishes when the head is above `height`, or after `patience` milliseconds with the head as it is.
    [[nodiscard]] virtual Async<std::uint64_t> headAbove(std::uint64_t height, int patience) = 0;

    [[nodiscard]] virtual Async<Preflight> preflight(Intent what, Address signer) = 0;
    /// The next nonce of `signer`, counting what waits in the nodes' pools.
    [[nodiscard]] virtual Async<std::uint64_t> nextNonce(Address signer) = 0;
    [[nodiscard]] virtual Async<UnsignedTxn> prepare(Intent what, std::uint64_t nonce, std::uint64_t gasLimit) = 0;
    /// The bytes to send and the transaction's hash, from a preimage and its signature (r, s, recovery id).
    [[nodiscard]] virtual Result<std::pair<Bytes, Hash>> assemble(const UnsignedTxn& txn, const Hash& r, const Hash& s,
                                                                  int recoveryId) const = 0;
    /// What an intent asks of the ledger, as `intent::PrepareCall` keeps it for a checker. Pure, as are the next two.
    [[nodiscard]] virtual Result<Bytes> callOf(const Intent& intent) const = 0;
    /// The way back: what `callOf` makes the very same bytes of, kLedgerForeignCall for everything else. Total: `call`
    /// may come from anybody.
    [[nodiscard]] virtual Result<Intent> intentOf(BytesView call) const = 0;
    /// The name under which the ledger keeps a prepared call.
    [[nodiscard]] virtual Result<Hash> callHashOf(BytesView call) const = 0;
    /// The commitment that stands on the ledger for a quote (EIP-712 typed data with this ledger's domain). Pure.
    [[nodiscard]] virtual Result<Hash> commitmentOf(const QuoteCommitment& quote) const = 0;
    /// Sends bytes that may have been sent before: a node that has them already is a success.
    [[nodiscard]] virtual Async<Done> send(Bytes raw) = 0;
    [[nodiscard]] virtual Async<TxnState> txnState(Hash txn, Address signer, std::uint64_t nonce) = 0;
};

}  // namespace tally
