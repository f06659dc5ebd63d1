#include "tests/consortium_adapter/words.h"

#include "ledger_client/consortium/bindings/book.h"
#include "ledger_client/consortium/bindings/core.h"
#include "ledger_client/consortium/bindings/desk.h"

#include <algorithm>
#include <map>
#include <set>

namespace tally {

namespace {

/// A word filled from bit 0 up.
class Packer {
public:
    Packer& put(unsigned bits, std::uint64_t value) {
        for (unsigned i = 0; i < bits; ++i) {
            if (i < 64 && ((value >> i) & 1U) != 0) {
                const unsigned at = m_at + i;
                m_word.data[31 - at / 8] = static_cast<std::uint8_t>(m_word.data[31 - at / 8] | (1U << (at % 8)));
            }
        }
        m_at += bits;
        return *this;
    }
    Packer& put(const Address& address) {
        std::copy(address.data.begin(), address.data.end(), m_word.data.begin() + 12);
        m_at += 160;
        return *this;
    }
    [[nodiscard]] Uint256 word() const { return m_word; }

private:
    Uint256 m_word;
    unsigned m_at = 0;
};

[[nodiscard]] Uint256 wordOf(const Uint256& word) { return word; }
[[nodiscard]] Uint256 wordOf(std::uint64_t value) { return Packer().put(64, value).word(); }

[[nodiscard]] std::uint64_t u(MinorUnits amount) { return static_cast<std::uint64_t>(amount); }
[[nodiscard]] std::uint64_t u(Date day) { return static_cast<std::uint64_t>(day.days); }
template <typename Enum>
[[nodiscard]] std::uint64_t e(Enum value) {
    return static_cast<std::uint64_t>(value);
}

[[nodiscard]] bool isOpen(CredentialState state) {
    return state == CredentialState::Offered || state == CredentialState::InFinancing;
}
[[nodiscard]] bool isClosed(CredentialState state) {
    return state == CredentialState::Declined || state == CredentialState::Withdrawn ||
           state == CredentialState::Expired;
}

class Comparison {
    /// The backing that stands in the document's own word; others are beside it.
    struct First {
        CredentialId backing;
        MinorUnits amount = 0;
    };

public:
    explicit Comparison(AnvilLedger& ledger) : m_ledger(ledger) {
        for (const StampedEvent& event : ledger.events) {
            if (const auto* offered = std::get_if<event::PartOffered>(&event.event)) {
                m_expiries[offered->id] = offered->expiryDay;
            } else if (const auto* opened = std::get_if<event::FinancingOpened>(&event.event)) {
                m_expiries[opened->id] = opened->expiryDay;
            } else if (const auto* issued = std::get_if<event::RootIssued>(&event.event)) {
                m_expiries[{issued->root, 0}] = issued->offerExpiryDay;
            } else if (const auto* occupied = std::get_if<event::EvidenceOccupied>(&event.event)) {
                if (occupied->claimant != MemberId{}) {
                    m_claimed.insert({occupied->fingerprint, occupied->debtor});
                    continue;
                }
                First& first = m_firsts[{occupied->fingerprint, occupied->debtor}];
                if (first.amount == 0 || first.backing == occupied->backing) {
                    first = {occupied->backing, first.amount + occupied->amount};
                }
            } else if (const auto* vacated = std::get_if<event::EvidenceVacated>(&event.event)) {
                First& first = m_firsts[{vacated->fingerprint, vacated->debtor}];
                if (first.backing == vacated->backing) {
                    first.amount -= vacated->amount;
                }
            }
        }
    }

    [[nodiscard]] QStringList run() {
        members();
        roots();
        lines();
        financing();
        evidence();
        return m_differing;
    }

private:
    template <typename Call>
    void compare(const QString& what, ContractName contract, const Call& call, const Uint256& ours) {
        const auto theirs = m_ledger.view(contract, call);
        if (!theirs) {
            m_differing.append(what + QStringLiteral(": ") +
                               QString::fromStdString(std::string(theirs.error().code.name)));
        } else if (wordOf(*theirs) != ours) {
            m_differing.append(QStringLiteral("%1: theirs %2, ours %3")
                                   .arg(what, QString::fromStdString(toHex(wordOf(*theirs).view())),
                                        QString::fromStdString(toHex(ours.view()))));
        }
    }

    void members() {
        const LedgerState& state = m_ledger.state;
        std::map<MemberId, std::uint64_t> held;
        for (const auto& [id, part] : state.all<Credential>()) {
            if (part.state == CredentialState::Held) {
                ++held[part.owner];
            }
        }
        for (const auto& [id, member] : state.all<Member>()) {
            std::uint64_t admins = 0;
            for (const auto& [key, op] : state.all<Operator>()) {
                admins += op.member == id && op.active && op.permissions.has(Permission::Admin) ? 1U : 0U;
            }
            const std::uint64_t flags = (member.dualControl ? 1U : 0U) | (admins > 0 ? 2U : 0U);
            compare(QStringLiteral("member %1").arg(id.value), ContractName::Core,
                    contracts::core::MemberWordCall{id.value},
                    Packer()
                        .put(member.account)
                        .put(8, e(member.status))
                        .put(8, member.roles.bits)
                        .put(8, flags)
                        .put(32, held[id])
                        .put(8, admins)
                        .word());
        }
        for (const auto& [key, op] : state.all<Operator>()) {
            compare(QStringLiteral("operator"), ContractName::Core, contracts::core::OperatorWordCall{key},
                    Packer().put(32, op.member.value).put(8, op.permissions.bits).put(8, op.active ? 1 : 2).word());
        }
    }

    void roots() {
        const LedgerState& state = m_ledger.state;
        std::map<CredentialId, std::uint64_t> children;
        for (const auto& [id, part] : state.all<Credential>()) {
            if (id.index != 0) {
                ++children[{id.root, part.parent}];
            }
        }
        for (const auto& [id, root] : state.all<Root>()) {
            const std::uint64_t flags = (root.annulled ? 1U : 0U) | (root.overdueRecorded ? 2U : 0U);
            compare(QStringLiteral("root %1").arg(id.value), ContractName::Core,
                    contracts::core::RootWordCall{id.value},
                    Packer()
                        .put(32, root.issuer.value)
                        .put(32, root.settlementBank.value)
                        .put(16, root.currency)
                        .put(56, u(root.face))
                        .put(16, u(root.issueDay))
                        .put(16, u(root.dueDay))
                        .put(56, u(root.cleared))
                        .put(24, root.parts)
                        .put(8, flags)
                        .word());
        }
        for (const auto& [id, part] : state.all<Credential>()) {
            const bool open = isOpen(part.state);
            // A closed part keeps neither value nor offeree on the ledger; the picture here remembers its value.
            const std::uint64_t value = isClosed(part.state) ? 0 : u(part.value);
            const std::uint64_t stateByte = e(part.state) | (part.frozen > 0 ? 0x80U : 0U);
            compare(QStringLiteral("credential %1/%2").arg(id.root.value).arg(id.index), ContractName::Core,
                    contracts::core::CredentialWordCall{id.packed()},
                    Packer()
                        .put(32, part.owner.value)
                        .put(32, open ? part.offeree.value : 0)
                        .put(32, part.parent)
                        .put(56, value)
                        .put(56, u(part.reserved))
                        .put(16, u(m_expiries[id]))
                        .put(8, part.tier)
                        .put(8, stateByte)
                        .put(16, children[id])
                        .word());
        }
    }

    void lines() {
        for (const auto& [key, line] : m_ledger.state.all<Line>()) {
            if (key.kind == LineKind::Issuing) {
                compare(QStringLiteral("line"), ContractName::Core,
                        contracts::core::LineWordCall{key.bank.value, key.issuer.value, key.currency},
                        Packer().put(56, u(line.amount)).put(56, u(line.used)).put(16, u(line.expiryDay)).word());
            } else {
                compare(QStringLiteral("limit"), ContractName::Desk,
                        contracts::desk::LimitWordCall{key.bank.value, key.issuer.value, key.currency},
                        Packer()
                            .put(56, u(line.amount))
                            .put(56, u(line.reserved))
                            .put(56, u(line.used))
                            .put(16, u(line.expiryDay))
                            .word());
            }
        }
    }

    void financing() {
        const LedgerState& state = m_ledger.state;
        for (const auto& [id, request] : state.all<FinancingRequest>()) {
            std::uint64_t mayQuote = 0;
            for (const MemberId funder : request.funders) {
                const auto quote = state.all<Quote>().find({id, funder});
                mayQuote += quote == state.all<Quote>().end() || quote->second.state != QuoteState::Refused ? 1U : 0U;
            }
            compare(QStringLiteral("request %1/%2").arg(id.root.value).arg(id.index), ContractName::Desk,
                    contracts::desk::RequestWordCall{id.packed()},
                    Packer()
                        .put(32, request.applicant.value)
                        .put(32, request.acceptedFunder.value)
                        .put(8, e(request.state))
                        .put(16, u(request.expiryDay))
                        .put(16, u(request.disburseByDay))
                        .put(8, mayQuote)
                        .put(8, request.recourse ? 1 : 0)
                        .put(8, e(request.kind))
                        .put(56, u(request.value))
                        .put(56, u(request.limitFreed))
                        .word());
        }
        for (const auto& [key, quote] : state.all<Quote>()) {
            compare(QStringLiteral("quote"), ContractName::Desk,
                    contracts::desk::QuoteWordCall{key.first.packed(), key.second.value},
                    Packer().put(8, e(quote.state)).put(16, u(quote.validToDay)).word());
        }
    }

    void evidence() {
        for (const auto& [key, occupancy] : m_ledger.state.all<EvidenceOccupancy>()) {
            const auto& [fingerprint, debtor, claimant] = key;
            if (claimant != MemberId{}) {
                continue;
            }
            const First& first = m_firsts[{fingerprint, debtor}];
            const bool standing = occupancy.used > 0;
            compare(QStringLiteral("occupation"), ContractName::Book,
                    contracts::book::OccupationWordCall{fingerprint, debtor.value},
                    Packer()
                        .put(64, standing ? u(occupancy.total) : 0)
                        .put(64, u(occupancy.used))
                        .put(64, first.amount > 0 ? first.backing.packed() : 0)
                        .put(56, u(first.amount))
                        .put(7, 0)
                        .put(1, m_claimed.count({fingerprint, debtor}))
                        .word());
        }
        for (const auto& [key, backing] : m_ledger.state.all<EvidenceBacking>()) {
            compare(
                QStringLiteral("backing"), ContractName::Book,
                contracts::book::AmountBackingCall{backing.fingerprint, backing.debtor.value, backing.backing.packed()},
                Packer().put(64, u(backing.amount)).word());
        }
    }

    AnvilLedger& m_ledger;
    QStringList m_differing;
    std::map<CredentialId, Date> m_expiries;
    std::map<std::pair<Hash, MemberId>, First> m_firsts;
    std::set<std::pair<Hash, MemberId>> m_claimed;
};

}  // namespace

QStringList differingWords(AnvilLedger& ledger) { return Comparison(ledger).run(); }

QStringList brokenSums(const LedgerState& state) {
    QStringList out;
    std::map<RootId, MinorUnits> sums;
    std::map<CredentialId, MinorUnits> reserves;
    for (const auto& [id, part] : state.all<Credential>()) {
        if (id.index == 0 && part.state != CredentialState::Annulled) {
            sums[id.root] += part.value;
            if (part.state == CredentialState::Offered) {
                reserves[id] += part.value;
            }
        } else if (part.state == CredentialState::Held) {
            sums[id.root] += part.value;
        } else if (isOpen(part.state)) {
            reserves[{id.root, part.parent}] += part.value;
        }
    }
    for (const auto& [id, root] : state.all<Root>()) {
        if (sums[id] != (root.annulled ? 0 : root.face)) {
            out.append(QStringLiteral("root %1: parts %2, face %3").arg(id.value).arg(sums[id]).arg(root.face));
        }
    }
    for (const auto& [id, part] : state.all<Credential>()) {
        if (part.reserved != reserves[id]) {
            out.append(QStringLiteral("credential %1/%2: reserved %3, open %4")
                           .arg(id.root.value)
                           .arg(id.index)
                           .arg(part.reserved)
                           .arg(reserves[id]));
        }
    }
    return out;
}

}  // namespace tally
