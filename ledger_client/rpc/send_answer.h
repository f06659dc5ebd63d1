#pragma once

#include "ledger_client/rpc/json_rpc.h"
#include "models/base/bytes.h"

#include <cstdint>
#include <string>

namespace tally {

/// What a node says of a transaction it is sent. There is no code for it in the standard: nodes have words.
enum class SendVerdict : std::uint8_t {
    Accepted,
    AlreadyKnown,       ///< it waits in the node's pool, or is in a block
    NonceTooLow,        ///< the nonce is used: by this very transaction, or by another
    NonceTooHigh,       ///< further ahead than the node keeps
    Underpriced,        ///< another with this nonce waits and pays no less, or the node wants a price
    InsufficientFunds,  ///< the node wants coin that nobody has on this chain
    GasTooLow,          ///< below what the transaction takes before its first step
    GasTooHigh,         ///< above a block's limit
    ForeignChain,       ///< signed for another chain id
    PoolFull,           ///< later, or at another node
    Rejected,           ///< anything else
};

struct SendAnswer {
    SendVerdict verdict = SendVerdict::Rejected;
    std::string message;  ///< the node's words, for the log only

    /// The node has it.
    [[nodiscard]] bool isTaken() const {
        return verdict == SendVerdict::Accepted || verdict == SendVerdict::AlreadyKnown;
    }
    friend bool operator==(const SendAnswer&, const SendAnswer&) = default;
};

/// Reads the words of geth (core/txpool), anvil (crates/anvil), Besu (RpcErrorType) and those that took theirs over.
[[nodiscard]] SendVerdict verdictOf(const RpcRefusal& refusal);

}  // namespace tally
