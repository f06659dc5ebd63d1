#include "tests/wallet/history.h"

#include <algorithm>
#include <utility>

namespace tally {

namespace {

constexpr MemberId kBank{2};
constexpr MemberId kIssuer{1};
constexpr MemberId kOtherIssuer{12};
constexpr std::uint16_t kCny = 156;
constexpr std::uint16_t kUsd = 840;
constexpr Date kToday{20'000};
constexpr Date kDue{20'150};

}  // namespace

History::History(std::uint32_t seed) : m_random(seed) { grow(0); }

std::uint32_t History::upTo(std::uint32_t most) { return static_cast<std::uint32_t>(m_random() % most); }

Hash History::randomHash() {
    Hash out;
    for (std::uint8_t& byte : out.data) {
        byte = static_cast<std::uint8_t>(m_random());
    }
    return out;
}

void History::grow(int events) {
    std::vector<Event> made;
    if (m_blocks.size() == 1) {
        begin(made);
    }
    while (!m_blocks.empty() && static_cast<int>(made.size()) < events) {
        addOne(made);
    }
    Block block;
    block.ref = {m_blocks.size(), randomHash()};
    std::uint32_t index = 0;
    for (Event& event : made) {
        EventStamp stamp;
        stamp.block = block.ref.number;
        stamp.blockHash = block.ref.hash;
        stamp.logIndex = index++;
        stamp.txn = randomHash();
        stamp.signer = Address{{static_cast<std::uint8_t>(upTo(200))}};
        stamp.day = kToday;
        block.events.push_back({stamp, std::move(event)});
    }
    block.after = m_facts;
    m_blocks.push_back(std::move(block));
}

void History::forgetAbove(std::uint64_t height) {
    m_blocks.resize(height + 1);
    m_facts = m_blocks.back().after;
}

std::size_t History::eventCount() const {
    std::size_t out = 0;
    for (const Block& block : m_blocks) {
        out += block.events.size();
    }
    return out;
}

EventBatch History::batch(std::uint64_t from, std::uint64_t to, std::uint64_t undoable) const {
    EventBatch out;
    for (std::uint64_t number = from + 1; number <= to; ++number) {
        out.events.insert(out.events.end(), m_blocks[number].events.begin(), m_blocks[number].events.end());
        if (number + undoable > height()) {
            out.recent.push_back(m_blocks[number].ref);
        }
    }
    out.upTo = m_blocks[to].ref;
    out.head = height();
    return out;
}

void History::begin(std::vector<Event>& out) {
    out.push_back(event::ZoneSet{28'800, 0x41});
    for (std::uint32_t id = 1; id <= kMembers; ++id) {
        event::MemberAdmitted admitted;
        admitted.member = MemberId{id};
        admitted.identifier = "9133020000000000" + std::to_string(10 + id);
        admitted.profile = Bytes(90, static_cast<std::uint8_t>(id));
        out.push_back(admitted);
        out.push_back(event::OperatorAdded{MemberId{id}, Address{{static_cast<std::uint8_t>(id)}}, Permissions(7), {}});
    }
    for (const MemberId issuer : {kIssuer, kOtherIssuer}) {
        for (const std::uint16_t currency : {kCny, kUsd}) {
            out.push_back(event::LineSet{kBank, issuer, currency, 1'000'000'000, kDue});
            out.push_back(event::LimitSet{kBank, issuer, currency, 1'000'000'000, kDue});
        }
    }
}

void History::addOne(std::vector<Event>& out) {
    switch (upTo(12)) {
        case 0:
        case 1:
        case 2:
            return issue(out);
        case 3:
        case 4:
        case 5:
            return offer(out);
        case 6:
        case 7:
        case 8:
            return answer(out);
        case 9:
            return request(out);
        case 10:
            return disburse(out);
        default:
            return clear(out);
    }
}

void History::issue(std::vector<Event>& out) {
    const RootId root{++m_facts.roots};
    const MemberId creditor{3 + upTo(kMembers - 3)};
    const MinorUnits face = 1'000 + upTo(1'000'000);
    const Hash evidence = randomHash();
    const MemberId issuer = upTo(3) == 0 ? kOtherIssuer : kIssuer;
    const std::uint16_t currency = upTo(5) == 0 ? kUsd : kCny;
    const Date due{kDue.days + static_cast<std::int32_t>(upTo(30))};
    const Date answerBy{kToday.days + static_cast<std::int32_t>(upTo(30))};
    out.push_back(event::EvidenceOccupied{evidence, issuer, {root, 0}, face, face, {}});
    out.push_back(event::RootIssued{root, issuer, creditor, kBank, currency, face, due, answerBy, evidence});
    m_facts.parts[root.value] = 1;
    m_facts.faces[root.value] = face;
    m_facts.offered.push_back({{root, 0}, {}, creditor, face});
}

void History::offer(std::vector<Event>& out) {
    if (m_facts.held.empty()) {
        return issue(out);
    }
    Part& from = m_facts.held[upTo(static_cast<std::uint32_t>(m_facts.held.size()))];
    if (from.free < 10) {
        return issue(out);
    }
    const MinorUnits value = 1 + upTo(static_cast<std::uint32_t>(from.free));
    const CredentialId id{from.id.root, m_facts.parts[from.id.root.value]++};
    const MemberId to{3 + upTo(kMembers - 3)};
    from.free -= value;
    out.push_back(event::PartOffered{id, from.id, to, value, kDue, randomHash()});
    m_facts.offered.push_back({id, from.id, to, value});
}

void History::answer(std::vector<Event>& out) {
    if (m_facts.offered.empty()) {
        return issue(out);
    }
    const std::size_t at = upTo(static_cast<std::uint32_t>(m_facts.offered.size()));
    const Offer one = m_facts.offered[at];
    m_facts.offered.erase(m_facts.offered.begin() + static_cast<std::ptrdiff_t>(at));
    if (one.id.index == 0 || upTo(4) != 0) {
        out.push_back(event::OfferAccepted{one.id, one.to});
        m_facts.held.push_back({one.id, one.to, one.value});
        return;
    }
    out.push_back(event::OfferDeclined{one.id, one.to, DeclineReason::WrongAmount});
    for (Part& part : m_facts.held) {
        part.free += part.id == one.parent ? one.value : 0;
    }
}

void History::request(std::vector<Event>& out) {
    if (m_facts.held.empty() || m_facts.held.back().free < 10) {
        return issue(out);
    }
    Part& from = m_facts.held.back();
    const MinorUnits value = from.free / 2;
    const CredentialId id{from.id.root, m_facts.parts[from.id.root.value]++};
    from.free -= value;
    out.push_back(event::FinancingOpened{id, from.id, from.holder, value, kDue});
    event::FinancingRequested requested;
    requested.id = id;
    requested.parent = from.id;
    requested.applicant = from.holder;
    requested.value = value;
    requested.funders = {kBank};
    requested.expiryDay = kDue;
    requested.debtor = kIssuer;
    out.push_back(requested);
    out.push_back(event::QuoteSubmitted{id, kBank, randomHash(), kDue, Bytes(120, 1), Bytes(120, 2)});
    m_facts.requested.push_back({id, from.id, from.holder, value});
}

void History::disburse(std::vector<Event>& out) {
    if (m_facts.requested.empty()) {
        return issue(out);
    }
    const Offer one = m_facts.requested.back();
    m_facts.requested.pop_back();
    out.push_back(event::QuoteAccepted{one.id, kBank, randomHash(), kDue});
    out.push_back(event::FinancingFilled{one.id, kBank});
    out.push_back(event::Disbursed{one.id, kBank, randomHash(), randomHash(), Bytes(80, 3)});
    m_facts.held.push_back({one.id, kBank, one.value});
}

void History::clear(std::vector<Event>& out) {
    if (m_facts.roots == 0) {
        return issue(out);
    }
    const RootId root{1 + upTo(m_facts.roots)};
    MinorUnits& cleared = m_facts.cleared[root.value];
    const MinorUnits left = m_facts.faces[root.value] - cleared;
    const MinorUnits amount = upTo(3) == 0 ? left : std::min<MinorUnits>(left, 7);
    if (amount == 0) {
        return issue(out);
    }
    cleared += amount;
    out.push_back(event::PaymentInstructed{root, kIssuer, amount, kDue, randomHash()});
    out.push_back(event::Cleared{root, kBank, amount, cleared, kDue, randomHash()});
}

}  // namespace tally
