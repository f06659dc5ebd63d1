#include "ledger_client/rpc/eth_types.h"

#include "ledger_client/eth/json.h"
#include "ledger_client/eth/quantity.h"
#include "ledger_client/rpc/params.h"

namespace tally {

BlockTag BlockTag::at(std::uint64_t number) { return BlockTag(formatQuantity(number)); }

BlockTag BlockTag::at(const Hash& hash) {
    BlockTag out{std::string()};
    out.m_hash = hash;
    return out;
}

std::string BlockTag::json() const {
    return m_hash ? RpcObject().add("blockHash", toHex0x(m_hash->view())).text() : quoteJson(m_word);
}

}  // namespace tally
