#include "models/wallet/falling_due.h"

#include "models/wallet/query.h"

namespace tally {

namespace {

[[nodiscard]] Date dayAt(const Statement& row, int column) { return {static_cast<std::int32_t>(row.integer(column))}; }

/// Roots that somebody accepted: what nobody did is owed to nobody. Those that nobody did are few, and found by indices:
/// an open offer, or one that ended, has an offeree; what came back has its issuer for an owner.
[[nodiscard]] std::string isAccepted() {
    const auto code = [](CredentialState state) { return std::to_string(static_cast<int>(state)); };
    return " AND id NOT IN (SELECT id >> 32 FROM credentials WHERE offeree > 0 AND (id & 4294967295) = 0 AND state "
           "<> " +
           code(CredentialState::Held) +
           " UNION ALL SELECT c.id >> 32 FROM members m JOIN credentials c ON c.owner > 0 AND c.owner = m.id WHERE "
           "(c.id & 4294967295) = 0 AND c.state = " +
           code(CredentialState::Returned) + ")";
}

[[nodiscard]] PaymentsWaiting waitingIn(const Statement& row) {
    return {row.as<std::uint64_t>(0), row.integer(1), dayAt(row, 2), row.as<MemberId>(3)};
}

}  // namespace

Result<std::vector<DueSum>> offeredSums(Database& database, MemberId offeree, Date today) {
    return query::all(
        database,
        "SELECT r.due_day, r.issuer, r.currency, count(*), sum(c.value) FROM credentials c JOIN roots r ON r.id = "
        "c.id >> 32 WHERE c.offeree > 0 AND c.offeree = ? AND c.state = ? AND c.expiry_day >= ? GROUP BY r.due_day, "
        "r.issuer, r.currency ORDER BY r.due_day, r.issuer",
        [](const Statement& row) {
            return DueSum{dayAt(row, 0),
                          row.as<MemberId>(1),
                          row.as<std::uint16_t>(2),
                          row.as<std::uint64_t>(3),
                          row.integer(4),
                          0};
        },
        static_cast<std::int64_t>(offeree.value), static_cast<std::int64_t>(CredentialState::Offered),
        static_cast<std::int64_t>(today.days));
}

Result<std::vector<PayableSum>> payableSums(Database& database, std::optional<MemberId> issuer) {
    const std::string which = issuer ? "issuer = " + std::to_string(issuer->value) + " AND " : std::string();
    return query::all(
        database,
        "SELECT due_day, issuer, bank, currency, count(*), sum(face - cleared), sum(max(instructed - cleared, 0)) FROM "
        "roots "
        "WHERE " +
            which + "annulled = 0 AND cleared < face" + isAccepted() +
            " GROUP BY due_day, issuer, bank, currency ORDER BY due_day, issuer, bank",
        [](const Statement& row) {
            return PayableSum{dayAt(row, 0),
                              row.as<MemberId>(1),
                              row.as<MemberId>(2),
                              row.as<std::uint16_t>(3),
                              row.as<std::uint64_t>(4),
                              row.integer(5),
                              row.integer(6)};
        });
}

Result<PaymentsWaiting> paymentsToInstruct(Database& database, MemberId issuer, Date today, std::uint16_t currency) {
    TALLY_ASSIGN(const auto row,
                 query::one(database,
                            "SELECT count(*), coalesce(sum(face - instructed), 0), coalesce(min(due_day), 0), "
                            "coalesce(min(bank), 0) FROM roots WHERE issuer = ? AND due_day <= ? AND currency = ? AND "
                            "annulled = 0 AND cleared < face AND instructed < face" +
                                isAccepted(),
                            waitingIn, static_cast<std::int64_t>(issuer.value), static_cast<std::int64_t>(today.days),
                            static_cast<std::int64_t>(currency)));
    return row.value_or(PaymentsWaiting{});
}

Result<PaymentsWaiting> paymentsToClear(Database& database, MemberId bank, std::uint16_t currency) {
    TALLY_ASSIGN(const auto row,
                 query::one(database,
                            "SELECT count(*), coalesce(sum(instructed - cleared), 0), coalesce(min(due_day), 0), "
                            "coalesce(min(issuer), 0) FROM roots WHERE bank = ? AND currency = ? AND annulled = 0 AND "
                            "instructed > cleared",
                            waitingIn, static_cast<std::int64_t>(bank.value), static_cast<std::int64_t>(currency)));
    return row.value_or(PaymentsWaiting{});
}

}  // namespace tally
