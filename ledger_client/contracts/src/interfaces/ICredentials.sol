// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {Claim, DeclineReason, IssueTerms, Part, SkipReason} from "./LedgerTypes.sol";

/// @title Receivable credentials: issue, offer, accept
/// @notice A promise (root) is issued as part 0 and passed on in parts. An offer reserves value in the parent; only
/// its acceptance mints the part and takes the value from the parent. At all times, for every root that is not
/// annulled, the values of its credentials add up to the face, and what is reserved in a credential is the sum of its
/// open offers and requests.
///
/// Root word, from bit 0: issuer 32, settlement bank 32, currency 16, face 56, issue day 16, due day 16 (as promised),
/// cleared 56, part count 24, flags 8 (bit 0 annulled, bit 1 overdue recorded).
/// Credential word, from bit 0: owner 32, offeree 32, parent 32 (its index), value 56, reserved 56, expiry day 16,
/// tier 8, state 8 (low 7 bits CredentialState, bit 7 frozen), children 16.
/// An open part has no owner; part 0 is owned by the issuer, with its whole face reserved, until it is accepted.
interface ICredentials {
    /// @notice word is the root word as written: it holds settlement bank, currency, face, issue day and due day.
    event Issued(
        uint32 indexed root,
        uint32 indexed issuer,
        uint32 indexed creditor,
        uint256 word,
        uint16 offerExpiryDay,
        bytes32 evidence,
        address operator
    );
    event Offered(
        uint64 indexed id,
        uint64 indexed parent,
        uint32 indexed offeree,
        uint64 value,
        uint16 expiryDay,
        bytes32 evidence,
        uint16 day,
        address operator
    );
    event Accepted(uint64 indexed id, uint32 indexed holder, uint16 day, address operator);
    event Declined(
        uint64 indexed id, uint32 indexed offeree, DeclineReason reason, uint16 day, address operator
    );
    event Withdrawn(uint64 indexed id, uint16 day, address operator);
    /// @notice An offer that expired or met the cut-off fell back. operator is whoever asked, any address.
    event Released(uint64 indexed id, SkipReason cause, uint16 day, address operator);
    /// @notice An id in a list was left as it was.
    event Skipped(uint64 indexed id, SkipReason reason, uint16 day, address operator);
    /// @notice The issuer cancelled a root that nobody had accepted.
    event Cancelled(uint32 indexed root, uint16 day, address operator);
    /// @notice The issuer took the whole face back; id is the part by which it came back.
    event Annulled(uint32 indexed root, uint64 indexed id, uint16 day, address operator);
    /// @notice Due date and grace have passed with this much unpaid. operator is whoever asked, any address.
    event Overdue(uint32 indexed root, uint64 outstanding, uint16 day, address operator);

    error CredentialUnknown(uint64 id);
    error RootUnknown(uint32 root);
    /// @notice The credential is not in a state that allows this; state is a CredentialState.
    error WrongState(uint64 id, uint8 state);
    error NotHolder(uint64 id, uint32 member);
    error NotIssuer(uint32 root, uint32 member);
    error AmountZero();
    error AmountTooLarge(uint64 given);
    error InsufficientValue(uint64 id, uint64 available, uint64 asked);
    /// @notice A member cannot offer to itself.
    error SelfOffer();
    /// @notice Only the sole holder of the whole face can offer to the issuer, and only all of it.
    error IssuerTakesWholeOnly(uint64 face);
    /// @notice The issuer cannot be its own settlement bank or first creditor.
    error IssuerOnBothSides();
    error CurrencyInvalid(uint16 currency);
    error EvidenceMissing();
    /// @notice The claims do not add up to the amount they back.
    error ClaimsMismatch(uint64 amount, uint64 claimed);
    /// @notice Past the cut-off of this root: nothing moves any more.
    error CutOffPassed(uint32 root);
    error RootAnnulled(uint32 root);
    error NotOverdue(uint32 root);
    /// @notice The ledger has been retired in favour of its successor.
    error LedgerRetired();
    /// @notice Credentials move by offer and acceptance only; there are no direct transfers or approvals.
    error UseOffer();
    /// @notice Desk and evidence book were not deployed for this core.
    error LinksInvalid(address desk, address book);

    /// @notice Issues a promise to its first creditor. Issuer; uses its line and the evidence. Returns the root.
    function issue(IssueTerms calldata terms) external returns (uint32 root);

    /// @notice Issues up to 100 promises, all or none. Roots are consecutive from the one returned.
    function issueMany(IssueTerms[] calldata terms) external returns (uint32 firstRoot);

    /// @notice Offers a part of a held credential. Returns the part's id.
    function offer(uint64 id, uint64 value, uint32 to, uint16 expiryDay, bytes32 evidence)
        external
        returns (uint64 part);

    /// @notice Offers several parts of one credential, all or none. Their ids are consecutive from the one returned.
    function offerMany(uint64 id, Part[] calldata parts) external returns (uint64 firstPart);

    /// @notice Accepts what was offered to the sender's member; stale ids are skipped and reported.
    function accept(uint64[] calldata ids) external;

    /// @notice Declines what was offered to the sender's member; stale ids are skipped and reported.
    function decline(uint64[] calldata ids, DeclineReason reason) external;

    /// @notice Takes back offers that were not answered; stale ids are skipped and reported.
    function withdraw(uint64[] calldata ids) external;

    /// @notice Anyone: frees what is reserved by offers that expired or met the cut-off; others are skipped.
    function release(uint64[] calldata ids) external;

    /// @notice The issuer annuls a root that nobody has accepted: the line is free again, and so is the evidence
    /// whose claims are given. What is left out can be released at the evidence book later, by anyone.
    function cancel(uint32 root, Claim[] calldata claims) external;

    /// @notice Anyone: records that a root is overdue.
    function markOverdue(uint32 root) external;

    function rootCount() external view returns (uint32);
    /// @notice The packed root word; 0 when there is none.
    function rootWord(uint32 root) external view returns (uint256);
    /// @notice The packed credential word; 0 when there is none.
    function credentialWord(uint64 id) external view returns (uint256);
    /// @notice Whether nothing moves any more in this root.
    function isPastCutOff(uint32 root) external view returns (bool);
    /// @notice Whether what backed this id backs it no longer: an annulled root's part 0, or a request's part that
    /// ended without disbursement.
    function isVoid(uint64 id) external view returns (bool);
}
