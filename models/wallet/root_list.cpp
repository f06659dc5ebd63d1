#include "models/wallet/root_list.h"

#include "models/wallet/ledger_rows.h"
#include "models/wallet/query.h"

namespace tally {

Result<std::vector<RootRow>> rootRowsOf(Database& database, std::optional<MemberId> member) {
    const std::string select = "SELECT " + rows::columnsOf<Root>("r.") +
                               ", c.state FROM roots r JOIN credentials c ON c.id = r.id << 32 WHERE r.annulled = 0";
    const std::string order = " ORDER BY c.state <> 2 OR r.cleared >= r.face, r.due_day, r.id";
    const auto read = [](const Statement& row) {
        return RootRow{rows::read<Root>(row), row.as<CredentialState>(rows::kWidth<Root>)};
    };
    if (!member) {
        return query::all(database, select + order, read);
    }
    return query::all(database,
                      select +
                          " AND (r.issuer = ? OR r.bank = ? OR r.id IN (SELECT id >> 32 FROM credentials WHERE owner > "
                          "0 AND owner = ? AND value > 0))" +
                          order,
                      read, *member, *member, *member);
}

}  // namespace tally
