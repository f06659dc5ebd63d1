#pragma once

#include "models/base/bytes.h"
#include "models/domain/ids.h"
#include "models/domain/line.h"

#include <cstddef>
#include <vector>

namespace tally {

/// What of the ledger's picture is not as it was: for whoever shows a part of it and wants to read again only that.
/// Each list is sorted and names a thing once. Something named may turn out to be as before, or to be gone.
struct Changes {
    /// More things than this are not told one by one.
    static constexpr std::size_t kMost = 4'096;

    bool everything = false;                ///< too much to tell: the lists are empty, all is to be read again
    std::vector<MemberId> members;          ///< also by their operators and those proposed
    std::vector<RootId> roots;              ///< also by their clearings
    std::vector<CredentialId> credentials;  ///< also by the word of their holders on what they received
    std::vector<CredentialId> requests;     ///< also by their quotes
    std::vector<LineKey> lines;
    std::vector<Hash> documents;  ///< what backs what: fingerprints
    bool rules = false;           ///< policy, holidays, zone
    bool preparedCalls = false;

    [[nodiscard]] bool isEmpty() const { return *this == Changes{}; }
    /// All is to be read again.
    void setEverything();
    /// These and those.
    void add(const Changes& more);
    /// After things were put into the lists as they came.
    void tidy();

    friend bool operator==(const Changes&, const Changes&) = default;
};

}  // namespace tally
