#pragma once

#include "ledger_client/consortium/revert.h"
#include "ledger_client/rpc/eth_requests.h"

#include <optional>
#include <utility>

namespace tally {

/// A view function of a contract as one question, by its generated call. A revert is its refusal; a return value of
/// another shape is a code of abi_codec_errors.h.
template <typename Call>
[[nodiscard]] auto requestView(const Address& contract, const Call& call, const BlockTag& tag) {
    using Value = typename decltype(Call::decodeReturns(BytesView{}))::value_type;
    CallRequest question;
    question.to = contract;
    question.data = call.encode();
    EthRequest<CallOutcome> raw = requestCall(question, tag);
    return EthRequest<Value>{std::move(raw.call),
                             [decode = std::move(raw.decode)](const RpcAnswer& answer) -> Result<Value> {
                                 TALLY_ASSIGN(const CallOutcome outcome, decode(answer));
                                 if (outcome.isReverted) {
                                     return failWith(errorOfRevert(outcome.data));
                                 }
                                 return Call::decodeReturns(outcome.data);
                             }};
}

}  // namespace tally
