#include "models/domain/changes.h"

#include <algorithm>

namespace tally {

namespace {

template <typename Key>
void sortOnce(std::vector<Key>& keys) {
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

template <typename Key>
void append(std::vector<Key>& keys, const std::vector<Key>& more) {
    keys.insert(keys.end(), more.begin(), more.end());
}

[[nodiscard]] std::size_t countOf(const Changes& changes) {
    return changes.members.size() + changes.roots.size() + changes.credentials.size() + changes.requests.size() +
           changes.lines.size() + changes.documents.size();
}

}  // namespace

void Changes::setEverything() {
    *this = Changes{};
    everything = true;
}

void Changes::add(const Changes& more) {
    if (everything || more.everything) {
        setEverything();
        return;
    }
    append(members, more.members);
    append(roots, more.roots);
    append(credentials, more.credentials);
    append(requests, more.requests);
    append(lines, more.lines);
    append(documents, more.documents);
    rules = rules || more.rules;
    preparedCalls = preparedCalls || more.preparedCalls;
    tidy();
}

void Changes::tidy() {
    sortOnce(members);
    sortOnce(roots);
    sortOnce(credentials);
    sortOnce(requests);
    sortOnce(lines);
    sortOnce(documents);
    if (countOf(*this) > kMost) {
        setEverything();
    }
}

}  // namespace tally
