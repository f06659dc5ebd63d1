#pragma once

#include "models/base/clock.h"
#include "models/domain/credential.h"
#include "models/domain/financing.h"
#include "models/session/ledger.h"
#include "models/session/node_history.h"
#include "models/wallet/outbox_store.h"

#include <QMetaType>
#include <QString>

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

/// What a cell of a table holds: a value, never a colour and never a sentence. Who shows it finds the words.
namespace tally::items {

struct AmountCell {
    MinorUnits minor = 0;
    std::uint16_t currency = 0;  ///< ISO 4217 numeric
    friend bool operator==(const AmountCell&, const AmountCell&) = default;
};

struct DateCell {
    Date day;
    bool isDue = false;  ///< how near it is matters: shown with the days that are left
    friend bool operator==(const DateCell&, const DateCell&) = default;
};

struct InstantCell {
    UnixSeconds at = 0;
    friend bool operator==(const InstantCell&, const InstantCell&) = default;
};

struct MemberCell {
    MemberId member;
    friend bool operator==(const MemberCell&, const MemberCell&) = default;
};

/// Overdue, frozen and cleared are facts beside the state: all of them are shown.
struct StateCell {
    CredentialState state = CredentialState::None;
    bool isToAccept = false;  ///< offered to whom is looking
    bool isOverdue = false;
    bool isFrozen = false;
    bool isCleared = false;
    bool isSplit = false;  ///< nothing is left in it: all of its value went on
    friend bool operator==(const StateCell&, const StateCell&) = default;
};

struct RequestCell {
    RequestState state{};
    friend bool operator==(const RequestCell&, const RequestCell&) = default;
};

struct OutboxCell {
    OutboxPhase phase{};
    friend bool operator==(const OutboxCell&, const OutboxCell&) = default;
};

struct NodeCell {
    NodeStanding standing{};
    friend bool operator==(const NodeCell&, const NodeCell&) = default;
};

struct GradeCell {
    ProofGrade grade = ProofGrade::Offline;
    friend bool operator==(const GradeCell&, const GradeCell&) = default;
};

struct NumberCell {
    std::int64_t number = 0;
    friend bool operator==(const NumberCell&, const NumberCell&) = default;
};

/// Parts per million.
struct RateCell {
    std::int64_t partsPerMillion = 0;
    friend bool operator==(const RateCell&, const RateCell&) = default;
};

/// Readable identifiers: shown in a fixed-width face, cut in the middle.
struct CodeCell {
    QString text;
    friend bool operator==(const CodeCell&, const CodeCell&) = default;
};

/// Words of our own, as a stable name that ui translates: "offers.accept".
struct NameCell {
    std::string name;
    friend bool operator==(const NameCell&, const NameCell&) = default;
};

/// The name of a ledger event: "offer.accepted".
struct EventCell {
    std::string name;
    friend bool operator==(const EventCell&, const EventCell&) = default;
};

/// A QString is foreign text: data, plain.
using Cell =
    std::variant<std::monostate, QString, AmountCell, DateCell, InstantCell, MemberCell, StateCell, RequestCell,
                 OutboxCell, GradeCell, NodeCell, NumberCell, RateCell, CodeCell, NameCell, EventCell>;

/// One row: its id does not change while what it stands for is the same.
struct Row {
    std::uint64_t id = 0;
    std::vector<Cell> cells;
    friend bool operator==(const Row&, const Row&) = default;
};

}  // namespace tally::items

Q_DECLARE_METATYPE(tally::items::Cell)
