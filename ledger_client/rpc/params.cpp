#include "ledger_client/rpc/params.h"

#include "ledger_client/eth/json.h"

namespace tally {

RpcObject& RpcObject::add(std::string_view name, std::string_view hexOrWord) {
    return addJson(name, quoteJson(hexOrWord));
}

RpcObject& RpcObject::addJson(std::string_view name, std::string_view json) {
    if (m_text.size() > 1) {
        m_text += ',';
    }
    m_text += quoteJson(name);
    m_text += ':';
    m_text += json;
    return *this;
}

RpcList& RpcList::add(std::string_view hexOrWord) { return addJson(quoteJson(hexOrWord)); }

RpcList& RpcList::addJson(std::string_view json) {
    if (m_text.size() > 1) {
        m_text += ',';
    }
    m_text += json;
    return *this;
}

}  // namespace tally
