#include "app/tallyctl/desk.h"
#include "app/tallyctl/groups.h"
#include "app/tallyctl/rows.h"
#include "app/tallyctl/runs.h"

#include <QJsonDocument>

namespace tally::ctl {

namespace {

constexpr std::uint64_t kEntriesUsual = 100;

[[nodiscard]] QJsonObject rowOf(const AuditEntry& entry) {
    const QJsonDocument detail = QJsonDocument::fromJson(QByteArray::fromStdString(entry.detail));
    return object({{"number", number(static_cast<std::uint64_t>(entry.number))},
                   {"at", instantText(entry.at)},
                   {"actor", entry.actor ? QJsonValue(hex(entry.actor->view())) : QJsonValue()},
                   {"kind", text(entry.kind)},
                   {"subject", text(entry.subject)},
                   {"detail", detail.isObject() ? QJsonValue(detail.object()) : QJsonValue()},
                   {"hash", hex(entry.hash.view())}});
}

[[nodiscard]] Result<QJsonObject> list(OpenWallet& wallet, const Arguments& arguments) {
    TALLY_ASSIGN(const std::uint64_t limit, arguments.whole("limit", kEntriesUsual));
    std::optional<std::int64_t> below;
    if (arguments.has("below")) {
        TALLY_ASSIGN(const std::uint64_t number, arguments.whole("below", 0));
        below = static_cast<std::int64_t>(std::min<std::uint64_t>(number, INT64_MAX));
    }
    TALLY_ASSIGN(AuditStore audit, wallet.audit());
    TALLY_ASSIGN(const auto entries, audit.newest(limit, below));
    QJsonArray rows;
    for (const AuditEntry& entry : entries) {
        rows.append(rowOf(entry));
    }
    return object({{"audit", rows}});
}

/// The newest entry's hash, noted elsewhere, shows later that nothing before it was changed or taken out.
[[nodiscard]] Result<QJsonObject> verify(OpenWallet& wallet, const Arguments&) {
    TALLY_ASSIGN(AuditStore audit, wallet.audit());
    TALLY_TRY(audit.verify());
    TALLY_ASSIGN(const auto newest, audit.newest(1));
    return object({{"sound", true}, {"newest", newest.empty() ? QJsonValue() : QJsonValue(rowOf(newest.front()))}});
}

}  // namespace

Group auditGroup() {
    constexpr std::string_view kGroup = "audit";
    return {kGroup,
            "What was done with this wallet, each entry chained to the one before.",
            {
                {kGroup,
                 "list",
                 "",
                 "List the entries, newest first.",
                 {{"limit", "NUMBER", "At most so many (100)."}, {"below", "NUMBER", "Only those before this one."}},
                 lookingInside(list)},
                {kGroup, "verify", "", "Read the whole chain and check it.", {}, lookingInside(verify)},
            }};
}

}  // namespace tally::ctl
