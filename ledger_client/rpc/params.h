#pragma once

#include "models/base/bytes.h"

#include <string>
#include <string_view>

/// The parameters of a call, written as JSON text. Only what JSON-RPC of Ethereum needs: no number, no character that
/// would want escaping but in names we choose ourselves.
namespace tally {

/// {"name":value,…} in the order of adding.
class RpcObject {
public:
    RpcObject& add(std::string_view name, std::string_view hexOrWord);
    RpcObject& addJson(std::string_view name, std::string_view json);
    [[nodiscard]] std::string text() const { return m_text + "}"; }

private:
    std::string m_text = "{";
};

/// [value,…] in the order of adding.
class RpcList {
public:
    RpcList& add(std::string_view hexOrWord);
    RpcList& addJson(std::string_view json);
    [[nodiscard]] std::string text() const { return m_text + "]"; }

private:
    std::string m_text = "[";
};

}  // namespace tally
