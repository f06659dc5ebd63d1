#include "models/wallet/request_list.h"

#include "models/wallet/query.h"

namespace tally {

namespace {

constexpr std::string_view kCommon =
    "SELECT r.id, r.applicant, t.issuer, r.value, t.currency, r.request_day, r.expiry_day, r.disburse_by_day, "
    "t.due_day, r.state, r.accepted_funder";

[[nodiscard]] RequestRow commonIn(const Statement& row) {
    RequestRow out;
    out.id = row.as<CredentialId>(0);
    out.applicant = row.as<MemberId>(1);
    out.issuer = row.as<MemberId>(2);
    out.value = row.integer(3);
    out.currency = row.as<std::uint16_t>(4);
    out.requestDay = row.as<Date>(5);
    out.expiryDay = row.as<Date>(6);
    out.disburseByDay = row.as<Date>(7);
    out.dueDay = row.as<Date>(8);
    out.state = row.as<RequestState>(9);
    out.acceptedFunder = row.as<MemberId>(10);
    return out;
}

constexpr int kOwn = 11;

}  // namespace

Result<std::vector<RequestRow>> requestRowsTo(Database& database, MemberId funder) {
    return query::all(
        database,
        std::string(kCommon) +
            ", q.state, q.valid_to_day, q.refusal FROM quotes q JOIN requests r ON r.id = q.request JOIN roots t ON "
            "t.id = r.id >> 32 WHERE q.funder = ? ORDER BY r.id DESC",
        [](const Statement& row) {
            RequestRow out = commonIn(row);
            out.answer = row.as<QuoteState>(kOwn);
            out.validToDay = row.as<Date>(kOwn + 1);
            out.refusal = row.as<RefuseReason>(kOwn + 2);
            return out;
        },
        funder);
}

Result<std::vector<RequestRow>> requestRowsBy(Database& database, MemberId applicant) {
    return query::all(
        database,
        std::string(kCommon) +
            ", (SELECT count(*) FROM quotes q WHERE q.request = r.id), (SELECT count(*) FROM quotes q WHERE q.request "
            "= r.id AND q.state > ?) FROM requests r JOIN roots t ON t.id = r.id >> 32 WHERE r.applicant = ? ORDER BY "
            "r.id DESC",
        [](const Statement& row) {
            RequestRow out = commonIn(row);
            out.asked = row.as<std::uint32_t>(kOwn);
            out.answered = row.as<std::uint32_t>(kOwn + 1);
            return out;
        },
        QuoteState::Invited, applicant);
}

Result<IssuerRecord> issuerRecord(Database& database, MemberId issuer, Date since, Date today,
                                  const BusinessCalendar& calendar) {
    IssuerRecord out;
    TALLY_ASSIGN(const auto cleared,
                 query::one(
                     database,
                     "SELECT count(*) FROM roots WHERE issuer = ? AND due_day >= ? AND annulled = 0 AND cleared >= "
                     "face",
                     [](const Statement& row) { return row.integer(0); }, issuer, since));
    out.cleared = cleared.value_or(0);
    const auto eachDay = [](const Statement& row) { return std::pair{row.as<Date>(0), row.integer(1)}; };
    TALLY_ASSIGN(const auto late,
                 query::all(database,
                            "SELECT t.due_day, max(c.value_day) FROM roots t JOIN clearings c ON c.root = t.id WHERE "
                            "t.issuer = ? AND t.due_day >= ? AND t.annulled = 0 AND t.cleared >= t.face GROUP BY t.id "
                            "HAVING max(c.value_day) > t.due_day",
                            eachDay, issuer, since));
    for (const auto& [due, valued] : late) {
        out.late += valued > calendar.followingBusinessDay(due).days ? 1 : 0;
    }
    TALLY_ASSIGN(
        const auto open,
        query::all(database,
                   "SELECT t.due_day, count(*) FROM roots t JOIN credentials c ON c.id = t.id << 32 WHERE t.issuer "
                   "= ? AND t.due_day < ? AND t.annulled = 0 AND t.cleared < t.face AND c.state = ? GROUP BY "
                   "t.due_day",
                   eachDay, issuer, today, CredentialState::Held));
    for (const auto& [due, count] : open) {
        out.overdue += calendar.followingBusinessDay(due) < today ? count : 0;
    }
    return out;
}

}  // namespace tally
