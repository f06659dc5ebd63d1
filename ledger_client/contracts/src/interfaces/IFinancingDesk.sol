// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {DisputeReason, RefuseReason, RequestTerms, Claim, FinancingKind} from "./LedgerTypes.sol";

/// @title Financing: request, quote, disburse
/// @notice A request reserves a part of a holding; funders quote sealed to the applicant; the accepted funder disburses
/// and becomes holder. A request's id is the id of its part in the core. No value is in two requests at once.
///
/// Request word, from bit 0: applicant 32, accepted funder 32, state 8 (RequestState), expiry day 16, disburse-by day
/// 16, funders who may still quote 8, recourse 8, kind 8, value 56, limit freed 56.
/// Quote word, from bit 0: state 8 (QuoteState), valid-to day 16.
/// Limit word, from bit 0: amount 56, reserved 56, used 56, expiry day 16.
interface IFinancingDesk {
    event Requested(
        uint64 indexed id,
        uint64 indexed parent,
        uint32 indexed applicant,
        uint64 value,
        uint32[] funders,
        uint16 expiryDay,
        FinancingKind kind,
        bool recourse,
        uint32 debtor,
        Claim[] claims,
        uint16 day,
        address operator
    );
    event RequestWithdrawn(uint64 indexed id, uint16 day, address operator);
    /// @notice The same quote sealed twice, so that applicant and funder can both read it again. commitment is its
    /// salted EIP-712 digest.
    event Quoted(
        uint64 indexed id,
        uint32 indexed funder,
        bytes32 commitment,
        uint16 validToDay,
        bytes sealedToApplicant,
        bytes sealedToFunder,
        uint16 day,
        address operator
    );
    /// @notice closed: nobody is left who could finance it, and the reservation fell back.
    event RequestRefused(
        uint64 indexed id, uint32 indexed funder, RefuseReason reason, bool closed, uint16 day, address operator
    );
    event QuoteAccepted(
        uint64 indexed id,
        uint32 indexed funder,
        bytes32 commitment,
        uint16 disburseByDay,
        uint16 day,
        address operator
    );
    event Disbursed(
        uint64 indexed id,
        uint32 indexed funder,
        bytes32 paymentRefHash,
        bytes32 registrationRefHash,
        bytes sealedReferences,
        uint16 day,
        address operator
    );
    event FundsConfirmed(uint64 indexed id, uint16 day, address operator);
    event FundsDisputed(uint64 indexed id, DisputeReason reason, uint16 day, address operator);
    /// @notice A request that expired, met the cut-off or missed its disbursement fell back. operator: any address.
    event RequestReleased(uint64 indexed id, uint16 day, address operator);
    /// @notice An id in a list was left as it was.
    event RequestSkipped(uint64 indexed id, uint16 day, address operator);
    event LimitSet(
        uint32 indexed funder,
        uint32 indexed issuer,
        uint16 indexed currency,
        uint64 amount,
        uint16 expiryDay,
        uint16 day,
        address operator
    );
    /// @notice Clearing freed so much of the funder's limit on account of this disbursed request.
    event LimitFreed(uint64 indexed id, uint32 indexed funder, uint64 amount, uint16 day, address operator);

    error RequestUnknown(uint64 id);
    /// @notice state is a RequestState.
    error RequestWrongState(uint64 id, uint8 state);
    error NotApplicant(uint64 id, uint32 member);
    error NotInvited(uint64 id, uint32 member);
    /// @notice No such quote stands: none was made, it was refused since, or it differs.
    error QuoteUnknown(uint64 id, uint32 funder);
    error QuoteExpired(uint16 validToDay);
    error RequestExpired(uint16 expiryDay);
    error DisburseDeadlinePassed(uint16 disburseByDay);
    /// @notice A pledge cannot be requested on this ledger yet.
    error KindNotSupported(uint8 kind);
    error FundersMissing();
    /// @notice Invited twice, or the applicant itself, or the root's issuer.
    error FunderInvalid(uint32 funder);
    /// @notice Neither the root's issuer nor the member who transferred the credential to the applicant.
    error DebtorInvalid(uint32 debtor);
    error LimitExceeded(uint64 free, uint64 asked);
    error LimitExpired(uint16 expiryDay);
    error SealedTooLong(uint256 length, uint256 limit);
    error CommitmentMissing();
    /// @notice The funder has used this payment reference before.
    error PaymentRefUsed(bytes32 paymentRefHash);

    /// @notice Asks funders to finance a part of the sender's holding. Returns the request's id.
    function request(RequestTerms calldata terms) external returns (uint64 id);

    /// @notice The applicant takes back a request of which no quote was accepted.
    function withdrawRequest(uint64 id) external;

    /// @notice An invited funder quotes, or replaces its quote. Each sealed text has at most 1,024 bytes.
    function quote(
        uint64 id,
        bytes32 commitment,
        uint16 validToDay,
        bytes calldata sealedToApplicant,
        bytes calldata sealedToFunder
    ) external;

    /// @notice An invited funder refuses for good, also after having quoted, and also after its quote was accepted;
    /// then, or when it was the last one, the request closes.
    function refuse(uint64 id, RefuseReason reason) external;

    /// @notice The applicant accepts a quote: the funder's limit is reserved until policy DisburseDays have passed.
    function acceptQuote(uint64 id, uint32 funder, bytes32 commitment) external;

    /// @notice The accepted funder has paid, and becomes holder. sealedReferences: at most 1,024 bytes.
    function disburse(uint64 id, bytes32 paymentRefHash, bytes32 registrationRefHash, bytes calldata sealedReferences)
        external;

    /// @notice The applicant confirms that the money came. A dispute may still be followed by a confirmation.
    function confirmFunds(uint64 id) external;

    function disputeFunds(uint64 id, DisputeReason reason) external;

    /// @notice Anyone: closes requests that expired, met the cut-off or missed their disbursement; others are skipped.
    function releaseRequests(uint64[] calldata ids) external;

    /// @notice Sets the sender's own limit on an issuer; what is used or reserved stays so. Funder.
    function setLimit(uint32 issuer, uint16 currency, uint64 amount, uint16 expiryDay) external;

    /// @notice Anyone: frees limits in step with clearing: value * cleared / face rounded down, all of it when the root
    /// is cleared in full or annulled.
    function settleLimit(uint64[] calldata ids) external;

    function core() external view returns (address);
    function book() external view returns (address);
    function requestWord(uint64 id) external view returns (uint256);
    function quoteWord(uint64 id, uint32 funder) external view returns (uint256);
    function quoteCommitment(uint64 id, uint32 funder) external view returns (bytes32);
    function limitWord(uint32 funder, uint32 issuer, uint16 currency) external view returns (uint256);
}
