#pragma once

#include "ledger_client/rpc/json_rpc.h"

#include <functional>

namespace tally {

/// A call together with the reading of its answer, so that a client and a pool of nodes can both carry it out.
template <typename T>
struct EthRequest {
    RpcCall call;
    std::function<Result<T>(const RpcAnswer&)> decode;
};

}  // namespace tally
