#pragma once

#include "models/domain/credential.h"

#include <cstddef>
#include <optional>
#include <vector>

/// How the value of a root was passed on, and where it is now: what a picture of it is drawn from.
namespace tally {

/// Somebody who passed value on, wholly or in part. The first is the issuer, who promised all of it.
struct FlowBranch {
    std::optional<std::size_t> from;  ///< the branch it came from; none for the issuer
    CredentialId id;                  ///< none for the issuer
    MemberId who;
    MinorUnits value = 0;   ///< all that came to it
    std::size_t depth = 0;  ///< 0 the issuer, 1 the first holder, and so on
    bool isOnPath = false;  ///< the looked at is it or came through it
};

enum class FlowEnd : std::uint8_t {
    Held,
    Offered,    ///< nobody's yet; still reserved with the one it comes from
    Financing,  ///< reserved by a request; still the applicant's
    More,       ///< several that are not shown one by one
};

/// Where a share of the value is now.
struct FlowLeaf {
    std::size_t from = 0;  ///< the branch
    FlowEnd end = FlowEnd::Held;
    CredentialId id;  ///< none for More
    MemberId who;     ///< the holder, who may accept, who asks for financing; nobody for More
    MinorUnits value = 0;
    Date expiryDay;          ///< of an offer or a request
    std::size_t merged = 0;  ///< More: how many
    bool isLookedAt = false;
};

/// A share on its way out of a branch, in the order they leave it, the uppermost first.
struct FlowStep {
    std::size_t from = 0;
    bool toLeaf = false;
    std::size_t to = 0;  ///< index into the leaves or the branches
};

struct ValueFlow {
    std::vector<FlowBranch> branches;  ///< one before those that come from it
    std::vector<FlowLeaf> leaves;      ///< from top to bottom
    std::vector<FlowStep> steps;
};

/// Of all parts of a root, in any order. Shares stand in the order they were given out. With more than `most` leaves
/// the smallest become one More for each branch that is still shown; the looked at is always shown. What was declined,
/// withdrawn or ran out is not in it: its value is back where it came from.
[[nodiscard]] ValueFlow valueFlow(const Root& root, std::vector<Credential> parts, CredentialId lookedAt,
                                  std::size_t most);

}  // namespace tally
