#include "models/domain/projection_steps.h"

namespace tally::detail {

namespace {

[[nodiscard]] Result<Done> setLine(Projection& to, const LineKey& key, MinorUnits amount, Date expiryDay) {
    TALLY_ASSIGN(auto found, to.state().find<Line>(key));
    Line line = found.value_or(Line{});
    line.key = key;
    line.amount = amount;
    line.expiryDay = expiryDay;
    return to.put(line);
}

}  // namespace

Result<Done> project(Projection& to, const event::ZoneSet& e) { return to.put(CivilZone{e.zoneOffset, e.weekendMask}); }

Result<Done> project(Projection& to, const event::PolicySet& e) {
    return to.put(PolicyEntry{e.key, e.value, e.fromDay, e.rule});
}

Result<Done> project(Projection& to, const event::HolidaysSet& e) {
    for (const Date date : e.dates) {
        to.put(Holiday{date, e.holiday});
    }
    return Done{};
}

Result<Done> project(Projection& to, const event::LineSet& e) {
    return setLine(to, {LineKind::Issuing, e.bank, e.issuer, e.currency}, e.amount, e.expiryDay);
}

Result<Done> project(Projection& to, const event::LimitSet& e) {
    return setLine(to, {LineKind::Credit, e.funder, e.issuer, e.currency}, e.amount, e.expiryDay);
}

Result<Done> project(Projection& to, const event::LimitFreed& e) {
    TALLY_TRY(to.change<FinancingRequest>(e.id, [&](FinancingRequest& r) { r.limitFreed += e.amount; }));
    return to.changeLimit(e.id, e.funder, [&](Line& l) { l.used -= e.amount; });
}

Result<Done> project(Projection& to, const event::EvidenceOccupied& e) {
    TALLY_ASSIGN(auto found, to.state().find<EvidenceOccupancy>({e.fingerprint, e.debtor, e.claimant}));
    EvidenceOccupancy occupancy = found.value_or(EvidenceOccupancy{e.fingerprint, e.debtor, e.claimant, e.total, 0});
    // A document that backs nothing any more is forgotten: its total may be stated anew.
    if (occupancy.used == 0) {
        occupancy.total = e.total;
    }
    occupancy.used += e.amount;
    to.put(occupancy);
    TALLY_ASSIGN(auto standing, to.state().find<EvidenceBacking>({e.backing, e.fingerprint, e.debtor}));
    EvidenceBacking backing = standing.value_or(EvidenceBacking{e.fingerprint, e.debtor, e.backing, 0});
    backing.amount += e.amount;
    return to.put(backing);
}

Result<Done> project(Projection& to, const event::EvidenceVacated& e) {
    TALLY_ASSIGN(const auto request, to.state().find<FinancingRequest>(e.backing));
    const MemberId claimant = request ? request->applicant : MemberId{};
    TALLY_ASSIGN(EvidenceOccupancy occupancy, to.known<EvidenceOccupancy>({e.fingerprint, e.debtor, claimant}));
    TALLY_ASSIGN(EvidenceBacking backing, to.known<EvidenceBacking>({e.backing, e.fingerprint, e.debtor}));
    occupancy.used -= e.amount;
    backing.amount -= e.amount;
    to.put(occupancy);
    return to.put(backing);
}

}  // namespace tally::detail
