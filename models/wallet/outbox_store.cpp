#include "models/wallet/outbox_store.h"

#include "models/wallet/errors.h"
#include "models/wallet/query.h"

#include <algorithm>
#include <limits>

namespace tally {

namespace {

const std::string kSelect =
    "SELECT id, created, signer, nonce, action, summary, raw, txn, phase, block, error_code, error_args, "
    "call_hash, told FROM outbox ";

[[nodiscard]] OutboxEntry readEntry(const Statement& row) {
    OutboxEntry out;
    out.id = row.integer(0);
    out.created = row.integer(1);
    out.signer = row.as<Address>(2);
    out.nonce = row.as<std::uint64_t>(3);
    out.action = std::string(row.text(4));
    out.summary = std::string(row.text(5));
    out.raw.assign(row.blob(6).begin(), row.blob(6).end());
    out.txn = row.as<Hash>(7);
    out.phase = row.as<OutboxPhase>(8);
    out.block = row.as<std::uint64_t>(9);
    out.errorCode = std::string(row.text(10));
    out.errorArgs = std::string(row.text(11));
    out.call = row.as<Hash>(12);
    out.isTold = row.integer(13) != 0;
    return out;
}

}  // namespace

std::optional<Error> OutboxEntry::refusal() const {
    if (errorCode.empty()) {
        return std::nullopt;
    }
    Error out{ErrorCode{errorCode, ErrorKind::Refused}, action, {}, {}};
    for (std::size_t from = 0; from < errorArgs.size();) {
        const std::size_t to = std::min(errorArgs.find('\x1f', from), errorArgs.size());
        out.args.push_back(errorArgs.substr(from, to - from));
        from = to + 1;
    }
    return out;
}

Result<OutboxId> OutboxStore::add(const OutboxEntry& entry) {
    auto added = query::run(m_database,
                            "INSERT INTO outbox (created, signer, nonce, action, summary, raw, txn, phase, "
                            "call_hash, told) VALUES (?,?,?,?,?,?,?,?,?,0)",
                            entry.created, entry.signer, entry.nonce, entry.action, entry.summary, entry.raw, entry.txn,
                            OutboxPhase::Signed, entry.call);
    if (!added) {
        if (added.error().code == kWalletConstraint) {
            return fail(kOutboxNonceTaken, toHex0x(entry.signer.view()), {std::to_string(entry.nonce)});
        }
        return failWith(std::move(added).error());
    }
    const OutboxId id = m_database.lastRowId();
    TALLY_TRY(addStep(id, {OutboxPhase::Signed, entry.created, 0, {}}));
    return id;
}

Result<Done> OutboxStore::addStep(OutboxId id, const OutboxStep& step) {
    return query::run(m_database, "INSERT INTO outbox_steps (outbox, phase, at, block, error_code) VALUES (?,?,?,?,?)",
                      id, step.phase, step.at, step.block, step.errorCode);
}

Result<std::optional<OutboxEntry>> OutboxStore::find(OutboxId id) {
    return query::one(m_database, kSelect + "WHERE id = ?", readEntry, id);
}

Result<std::vector<OutboxEntry>> OutboxStore::newest(std::size_t limit) {
    return query::all(m_database, kSelect + "ORDER BY id DESC LIMIT ?", readEntry, limit);
}

Result<std::vector<OutboxEntry>> OutboxStore::unsettled() {
    return query::all(m_database, kSelect + "WHERE phase < 3 ORDER BY signer, nonce", readEntry);
}

Result<std::vector<OutboxEntry>> OutboxStore::sameCalls(const Address& signer, const Hash& call) {
    return query::all(m_database, kSelect + "WHERE call_hash = ? AND signer = ? AND phase < 4 ORDER BY id DESC",
                      readEntry, call, signer);
}

Result<std::vector<OutboxEntry>> OutboxStore::untold() {
    return query::all(m_database, kSelect + "WHERE told = 0 AND phase >= 2 ORDER BY id", readEntry);
}

Result<Done> OutboxStore::setTold(OutboxId id) {
    return query::run(m_database, "UPDATE outbox SET told = 1 WHERE id = ? AND phase >= 2", id);
}

Result<std::uint64_t> OutboxStore::nextNonce(const Address& signer) {
    TALLY_ASSIGN(const auto next, query::one(
                                      m_database, "SELECT coalesce(max(nonce) + 1, 0) FROM outbox WHERE signer = ?",
                                      [](const Statement& row) { return row.as<std::uint64_t>(0); }, signer));
    return next.value_or(0);
}

Result<Done> OutboxStore::setPhase(OutboxId id, OutboxPhase phase, std::uint64_t block, UnixSeconds at) {
    TALLY_TRY(query::run(m_database,
                         "UPDATE outbox SET phase = ?, block = ?, error_code = '', error_args = '' WHERE id = ?", phase,
                         block, id));
    return addStep(id, {phase, at, block, {}});
}

Result<Done> OutboxStore::setRefusal(OutboxId id, OutboxPhase phase, std::uint64_t block, UnixSeconds at,
                                     const Error& refusal) {
    std::string args;
    for (const std::string& arg : refusal.args) {
        args += (args.empty() ? "" : "\x1f") + arg;
    }
    TALLY_TRY(query::run(m_database,
                         "UPDATE outbox SET phase = ?, block = ?, error_code = ?, error_args = ? WHERE id = ?", phase,
                         block, refusal.code.name, args, id));
    return addStep(id, {phase, at, block, std::string(refusal.code.name)});
}

Result<std::vector<OutboxEntry>> OutboxStore::page(const OutboxFilter& filter) {
    const OutboxId below = filter.below.value_or(std::numeric_limits<OutboxId>::max());
    return query::all(m_database,
                      kSelect + "WHERE id < ? AND (? OR signer = ?) AND (? OR phase < 3) ORDER BY id DESC LIMIT ?",
                      readEntry, below, !filter.signer.has_value(), filter.signer.value_or(Address{}), !filter.openOnly,
                      filter.limit);
}

Result<std::vector<OutboxStep>> OutboxStore::stepsOf(OutboxId id) {
    return query::all(
        m_database, "SELECT phase, at, block, error_code FROM outbox_steps WHERE outbox = ? ORDER BY number",
        [](const Statement& row) {
            return OutboxStep{row.as<OutboxPhase>(0), row.integer(1), row.as<std::uint64_t>(2),
                              std::string(row.text(3))};
        },
        id);
}

Result<OutboxCounts> OutboxStore::counts() {
    const auto rows =
        query::all(m_database, "SELECT phase, count(*) FROM outbox WHERE phase < 3 GROUP BY phase",
                   [](const Statement& row) { return std::pair(row.as<OutboxPhase>(0), row.as<std::uint64_t>(1)); });
    if (!rows) {
        return failWith(rows.error());
    }
    OutboxCounts out;
    for (const auto& [phase, count] : *rows) {
        (phase == OutboxPhase::Signed ? out.kept : phase == OutboxPhase::Sent ? out.sent : out.included) = count;
    }
    return out;
}

}  // namespace tally
