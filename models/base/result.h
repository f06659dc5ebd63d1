#pragma once

#include <tl/expected.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tally {

/// What a failure means to whoever runs the program; also tallyctl's exit code.
enum class ErrorKind {
    Refused = 1,      ///< a rule of the ledger or of the consortium says no
    Input = 2,        ///< a file, field or option is not what it should be
    Unreachable = 3,  ///< no node answers, or none that can be trusted
    Locked = 4,       ///< the wallet is locked, or the password is wrong
    Internal = 5,     ///< this machine failed us: disk, memory, operating system
};

/// A stable, documented name of one failure. Each module declares its own as constants in its header;
/// sentences for people are made from them in ui/words.
struct ErrorCode {
    std::string_view name;
    ErrorKind kind = ErrorKind::Input;

    friend constexpr bool operator==(const ErrorCode& a, const ErrorCode& b) { return a.name == b.name; }
};

/// A failure as a value. `place` names where (file, line, field, entry point), `args` are the figures a sentence needs,
/// in the order the code documents, `detail` is for the log only: never shown as if it were ours.
struct Error {
    ErrorCode code;
    std::string place;
    std::vector<std::string> args;
    std::string detail;

    friend bool operator==(const Error&, const Error&) = default;
};

template <typename T>
using Result = tl::expected<T, Error>;

/// Success without a value.
struct Done {
    friend bool operator==(const Done&, const Done&) = default;
};

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string place = {},
                                                std::vector<std::string> args = {}, std::string detail = {}) {
    return tl::unexpected<Error>(Error{code, std::move(place), std::move(args), std::move(detail)});
}

/// Hands an existing failure on.
[[nodiscard]] inline tl::unexpected<Error> failWith(Error error) { return tl::unexpected<Error>(std::move(error)); }

}  // namespace tally

/// Leaves the function with the failure of `expression`, if it failed.
#define TALLY_TRY(expression)                                        \
    do {                                                             \
        if (auto tallyTried = (expression); !tallyTried) {           \
            return ::tally::failWith(std::move(tallyTried).error()); \
        }                                                            \
    } while (false)

#define TALLY_CONCAT_(a, b) a##b
#define TALLY_CONCAT(a, b) TALLY_CONCAT_(a, b)

/// `TALLY_ASSIGN(auto x, f());` declares x from a Result, or leaves the function with its failure.
#define TALLY_ASSIGN(declaration, expression)                                             \
    auto TALLY_CONCAT(tallyResult, __LINE__) = (expression);                              \
    if (!TALLY_CONCAT(tallyResult, __LINE__)) {                                           \
        return ::tally::failWith(std::move(TALLY_CONCAT(tallyResult, __LINE__)).error()); \
    }                                                                                     \
    declaration = std::move(*TALLY_CONCAT(tallyResult, __LINE__))
