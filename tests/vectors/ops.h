#pragma once

#include "tests/vectors/fields.h"

#include <span>
#include <string>
#include <string_view>

namespace tally::vectors {

/// One operation of the contract: from the members of "in" to the JSON text of "out".
struct Op {
    std::string_view name;
    Result<std::string> (*run)(const Fields& in);
};

[[nodiscard]] std::span<const Op> abiOps();
[[nodiscard]] std::span<const Op> codecOps();
[[nodiscard]] std::span<const Op> documentOps();
[[nodiscard]] std::span<const Op> domainOps();
[[nodiscard]] std::span<const Op> ecdsaOps();
[[nodiscard]] std::span<const Op> txnOps();
[[nodiscard]] std::span<const Op> walletOps();

/// The answer to one line, without a line end. Never fails: whatever is wrong is in the answer.
[[nodiscard]] std::string answerLine(std::string_view line);

}  // namespace tally::vectors
