#include "models/wallet/ledger_rows.h"

#include "models/domain/event_codec.h"

namespace tally::rows {

namespace {

std::uint64_t bigEndian(BytesView bytes) {
    std::uint64_t out = 0;
    for (const std::uint8_t b : bytes) {
        out = (out << 8) | b;
    }
    return out;
}

void appendBigEndian(Bytes& out, MinorUnits value) {
    for (int shift = 56; shift >= 0; shift -= 8) {
        out.push_back(static_cast<std::uint8_t>(static_cast<std::uint64_t>(value) >> shift));
    }
}

}  // namespace

Bytes stored(const std::vector<MemberId>& members) {
    Bytes out;
    for (const MemberId member : members) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.push_back(static_cast<std::uint8_t>(member.value >> shift));
        }
    }
    return out;
}

void readInto(std::vector<MemberId>& members, const Statement& row, int column) {
    members.clear();
    for (BytesView bytes = row.blob(column); bytes.size() >= 4; bytes = bytes.subspan(4)) {
        members.push_back({static_cast<std::uint32_t>(bigEndian(bytes.first(4)))});
    }
}

Bytes stored(const std::vector<EvidenceClaim>& claims) {
    Bytes out;
    for (const EvidenceClaim& claim : claims) {
        out.insert(out.end(), claim.fingerprint.data.begin(), claim.fingerprint.data.end());
        appendBigEndian(out, claim.total);
        appendBigEndian(out, claim.amount);
    }
    return out;
}

void readInto(std::vector<EvidenceClaim>& claims, const Statement& row, int column) {
    claims.clear();
    for (BytesView bytes = row.blob(column); bytes.size() >= 48; bytes = bytes.subspan(48)) {
        claims.push_back({*Hash::from(bytes.first(32)), static_cast<MinorUnits>(bigEndian(bytes.subspan(32, 8))),
                          static_cast<MinorUnits>(bigEndian(bytes.subspan(40, 8)))});
    }
}

Result<Done> save(Database& database, const CivilZone& value) {
    return query::run(database, "INSERT OR REPLACE INTO civil_zone (id, zone_offset, weekend_mask) VALUES (1,?,?)",
                      value.zoneOffset, value.weekendMask);
}

Result<StampedEvent> readEvent(const Statement& row) {
    StampedEvent out;
    out.stamp.block = row.as<std::uint64_t>(0);
    out.stamp.blockHash = row.as<Hash>(1);
    out.stamp.logIndex = row.as<std::uint32_t>(2);
    out.stamp.txn = row.as<Hash>(3);
    out.stamp.signer = row.as<Address>(4);
    out.stamp.day = row.as<Date>(5);
    TALLY_ASSIGN(out.event, decodeEvent(row.as<std::size_t>(6), row.blob(7)));
    return out;
}

}  // namespace tally::rows
