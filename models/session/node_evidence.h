#pragma once

#include "models/session/node_history.h"
#include "models/session/standing.h"

#include <string>

namespace tally {

/// What the nodes said, for whoever runs them: heights, block hashes, errors, response times, certificates, and how each
/// was over the last while. Times in UTC (RFC 3339), hashes in hex. JSON (RFC 8259); holds no credentials, no wallet.
[[nodiscard]] std::string nodeEvidence(const Standing& standing, const NodeHistory& history, UnixSeconds now);

}  // namespace tally
