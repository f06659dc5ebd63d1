#pragma once

#include "models/base/bytes.h"
#include "models/base/clock.h"
#include "models/wallet/database.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tally {

/// The journal was changed: an entry's hash does not follow from the one before. args: the entry's number.
inline constexpr ErrorCode kAuditBroken{"audit.broken", ErrorKind::Input};

/// What somebody did with this wallet.
struct AuditEntry {
    std::int64_t number = 0;  ///< from 1, without gaps
    UnixSeconds at = 0;
    std::optional<Address> actor;  ///< the operator's key, where one was used
    std::string kind;              ///< stable name, such as "key.imported"
    std::string subject;           ///< what it was done to: an address, a file, a credential's number
    std::string detail;            ///< JSON, or nothing
    Hash hash;                     ///< BLAKE2b-256 of the former entry's hash and all fields above

    friend bool operator==(const AuditEntry&, const AuditEntry&) = default;
};

/// The wallet's own journal. Entries are only ever added; each covers the one before it, so that none can be taken out
/// or changed unnoticed. Written in the same transaction as what it tells of, where that is in the database.
class AuditStore {
public:
    AuditStore(Database& database, const Clock& clock) : m_database(database), m_clock(clock) {}

    [[nodiscard]] Result<Done> append(std::string_view kind, std::string_view subject, std::string_view detail = {},
                                      const std::optional<Address>& actor = std::nullopt);
    /// Newest first; `below` is the number of the last entry of the page before.
    [[nodiscard]] Result<std::vector<AuditEntry>> newest(std::size_t limit,
                                                         std::optional<std::int64_t> below = std::nullopt);
    /// Reads the whole chain. `kAuditBroken` names the first entry that does not fit.
    [[nodiscard]] Result<Done> verify();

private:
    Database& m_database;
    const Clock& m_clock;
};

}  // namespace tally
