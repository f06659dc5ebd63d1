#include "models/session/provenance.h"

#include "models/domain/credential_number.h"

#include <algorithm>

namespace tally {

namespace {

/// More than any root has.
constexpr std::size_t kEventsOfARoot = 100'000;

}  // namespace

Result<std::vector<Credential>> provenanceOf(LedgerQueries& ledger, CredentialId id) {
    std::vector<Credential> out;
    for (CredentialId at = id;;) {
        TALLY_ASSIGN(auto found, ledger.credential(at));
        if (!found) {
            return fail(kCredentialUnknown, credentialNumber(at));
        }
        at.index = found->parent;
        // A part is younger than the one it was taken from: this ends.
        const bool isFirst = found->id.index == 0 || found->parent >= found->id.index;
        out.push_back(std::move(*found));
        if (isFirst) {
            return out;
        }
    }
}

Result<std::vector<StampedEvent>> timelineOf(LedgerQueries& ledger, CredentialId id) {
    EventFilter filter;
    filter.root = id.root;
    filter.limit = kEventsOfARoot;
    TALLY_ASSIGN(std::vector<StampedEvent> out, ledger.events(filter));
    std::erase_if(out, [&](const StampedEvent& one) {
        const CredentialId about = subjectOf(one.event).credential;
        return about.root.value != 0 && about != id;
    });
    std::ranges::reverse(out);
    return out;
}

}  // namespace tally
