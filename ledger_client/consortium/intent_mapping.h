#pragma once

#include "ledger_client/consortium/contract_set.h"
#include "models/base/bytes.h"
#include "models/base/result.h"
#include "models/domain/intent.h"

/// An intent as a call to one of the contracts. What can never be a call is refused here, before a node is asked;
/// what is against the ledger's rules is for the contracts to say.
namespace tally {

/// An amount that is negative, or 2^56 and above. place: the field; args: the amount.
inline constexpr ErrorCode kIntentAmount{"intent.amount", ErrorKind::Input};
/// A day before 1970-01-01 or after 2149-06-06. place: the field; args: the day as YYYY-MM-DD.
inline constexpr ErrorCode kIntentDay{"intent.day", ErrorKind::Input};
/// A list without a single entry. place: the field.
inline constexpr ErrorCode kIntentListEmpty{"intent.list-empty", ErrorKind::Input};
/// place: the field; args: how many there may be, how many there are.
inline constexpr ErrorCode kIntentListTooLong{"intent.list-too-long", ErrorKind::Input};
/// place: the field; args: how many bytes there may be, how many there are.
inline constexpr ErrorCode kIntentTextTooLong{"intent.text-too-long", ErrorKind::Input};
/// A member's identifier that is empty, longer than 32 characters, or not printable ASCII. place: the field.
inline constexpr ErrorCode kIntentIdentifier{"intent.identifier", ErrorKind::Input};

/// Limits of the contracts (LedgerTypes.sol, IMembers.sol, IFinancingDesk.sol, IPolicy.sol).
inline constexpr std::size_t kMostInList = 100;
inline constexpr std::size_t kMostHolidays = 400;
inline constexpr std::size_t kMostProfileBytes = 512;
inline constexpr std::size_t kMostSealedBytes = 1024;

struct ContractCall {
    ContractName contract = ContractName::Core;
    Bytes data;
};

[[nodiscard]] Result<ContractCall> contractCallOf(const Intent& intent);

}  // namespace tally
