#include "ledger_client/rpc/send_answer.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace tally {

namespace {

struct Wording {
    std::string_view part;
    SendVerdict verdict;
};

/// In order: the first that occurs counts. Lower case.
constexpr std::array kWordings{
    // geth: "already known", "known transaction: …"; anvil: "transaction already imported"; Besu: "Known transaction"
    Wording{"already known", SendVerdict::AlreadyKnown},
    Wording{"already imported", SendVerdict::AlreadyKnown},
    Wording{"known transaction", SendVerdict::AlreadyKnown},
    Wording{"transaction already exists", SendVerdict::AlreadyKnown},
    Wording{"already in txpool", SendVerdict::AlreadyKnown},
    // geth, anvil, Besu: "nonce too low"; Besu before 20.10: "Incorrect nonce"
    Wording{"nonce too low", SendVerdict::NonceTooLow},
    Wording{"nonce is too low", SendVerdict::NonceTooLow},
    Wording{"incorrect nonce", SendVerdict::NonceTooLow},
    // Besu: "Transaction nonce is too distant from current sender nonce", "Nonce too high"
    Wording{"nonce too high", SendVerdict::NonceTooHigh},
    Wording{"nonce is too distant", SendVerdict::NonceTooHigh},
    Wording{"nonce has max value", SendVerdict::NonceTooHigh},
    // geth: "replacement transaction underpriced", "transaction underpriced", "future transaction tries to replace …"
    Wording{"underpriced", SendVerdict::Underpriced},
    Wording{"tries to replace pending", SendVerdict::Underpriced},
    // Besu: "Gas price below configured minimum gas price", "Gas price below current base fee"
    Wording{"gas price below", SendVerdict::Underpriced},
    Wording{"less than block base fee", SendVerdict::Underpriced},
    Wording{"fee cap less than", SendVerdict::Underpriced},
    // Besu: "Upfront cost exceeds account balance"
    Wording{"insufficient funds", SendVerdict::InsufficientFunds},
    Wording{"upfront cost exceeds", SendVerdict::InsufficientFunds},
    // geth: "intrinsic gas too low"; Besu: "Intrinsic gas exceeds gas limit"
    Wording{"intrinsic gas", SendVerdict::GasTooLow},
    Wording{"gas limit too low", SendVerdict::GasTooLow},
    // geth: "exceeds block gas limit"; Besu: "Transaction gas limit exceeds block gas limit"; anvil: "… too high"
    Wording{"exceeds block gas limit", SendVerdict::GasTooHigh},
    Wording{"gas too high", SendVerdict::GasTooHigh},
    // geth: "invalid sender" for a signature over another chain id; anvil: "invalid chain id for signer"
    Wording{"chain id", SendVerdict::ForeignChain},
    Wording{"chainid", SendVerdict::ForeignChain},
    Wording{"invalid sender", SendVerdict::ForeignChain},
    Wording{"pool is full", SendVerdict::PoolFull},
    Wording{"pool not enabled", SendVerdict::PoolFull},
    Wording{"still in progress", SendVerdict::PoolFull},
};

}  // namespace

SendVerdict verdictOf(const RpcRefusal& refusal) {
    std::string words = refusal.message;
    std::transform(words.begin(), words.end(), words.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    // anvil: "intrinsic gas too high -- tx.gas_limit > env.cfg.gas_limit"
    if (words.find("intrinsic gas too high") != std::string::npos) {
        return SendVerdict::GasTooHigh;
    }
    const auto* found = std::find_if(kWordings.begin(), kWordings.end(), [&](const Wording& wording) {
        return words.find(wording.part) != std::string::npos;
    });
    return found == kWordings.end() ? SendVerdict::Rejected : found->verdict;
}

}  // namespace tally
