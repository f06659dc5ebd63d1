#include "app/tallyctl/desk.h"
#include "app/tallyctl/groups.h"
#include "app/tallyctl/output.h"
#include "app/tallyctl/runs.h"
#include "app/tallyctl/scene_job.h"
#include "ui/words/sentences.h"

namespace tally::ctl {

namespace {

constexpr std::uint64_t kEventsUsual = 100;

/// A note, not a failure: only its sentence is used. args: when the wallet last caught up; empty: never.
constexpr ErrorCode kOffline{"note.offline", ErrorKind::Unreachable};
/// args: the action, the block, "done" or the rule that refused it.
constexpr ErrorCode kEnded{"note.ended", ErrorKind::Refused};
constexpr ErrorCode kNeverRead{"note.never-read", ErrorKind::Unreachable};

[[nodiscard]] const char* tokenOf(ProofGrade grade) {
    switch (grade) {
        case ProofGrade::Offline:
            return "offline";
        case ProofGrade::ToldByOneNode:
            return "told-by-one-node";
        case ProofGrade::AgreedByNodes:
            return "agreed-by-nodes";
        case ProofGrade::ProvenByValidators:
            return "proven-by-validators";
    }
    return "";
}

[[nodiscard]] Async<QJsonObject> synchronise(Desk& desk, Arguments arguments) {
    TALLY_CO_ASSIGN(Session * session, co_await desk.session());
    if (arguments.has("anew")) {
        // Not before a node answers: until it is read again there is nothing to show.
        TALLY_CO_TRY(co_await session->ledger().time());
        auto forgetting = session->wallet().run([](OpenWallet& wallet) -> Result<Changes> {
            TALLY_ASSIGN(LedgerStore store, wallet.ledgerStore());
            return store.forget();
        });
        TALLY_CO_TRY(co_await std::move(forgetting));
    }
    TALLY_CO_ASSIGN(const SyncReport report, co_await session->synchronise());
    co_return object({{"block", number(report.reached.number)},
                      {"hash", hex(report.reached.hash.view())},
                      {"events", number(report.events)},
                      {"takenBack", number(report.takenBack)}});
}

[[nodiscard]] QJsonObject rowOf(const LedgerStatus& status) {
    QJsonArray nodes;
    for (const NodeStatus& node : status.nodes) {
        nodes.append(object({{"name", text(node.name)},
                             {"usable", node.usable},
                             {"height", number(node.height)},
                             {"problem", node.problem.empty() ? QJsonValue() : text(node.problem)}}));
    }
    return object({{"grade", text(tokenOf(status.grade))},
                   {"block", number(status.head.number)},
                   {"hash", hex(status.head.hash.view())},
                   {"blockTime", instantText(status.headTime)},
                   {"nodes", nodes}});
}

[[nodiscard]] Result<QJsonObject> whoAmI(Scene& scene) {
    TALLY_ASSIGN(const QJsonObject asOf, scene.asOf());
    QJsonValue who;
    if (const auto& identity = scene.identity()) {
        who = object({{"operator", ctl::rowOf(identity->op)}, {"member", scene.rows().member(identity->member)}});
    }
    return object({{"asOf", asOf}, {"identity", who}});
}

/// Works with every node down: then it says so, and since when.
[[nodiscard]] Async<QJsonObject> status(Desk& desk, Arguments) {
    TALLY_CO_ASSIGN(Session * session, co_await desk.session());
    auto told = co_await session->ledger().status();
    auto time = co_await session->ledger().time();
    auto job = [](Scene& scene) { return whoAmI(scene); };
    TALLY_CO_ASSIGN(QJsonObject out, co_await onScene(session->wallet(), desk, std::move(job)));
    out.insert(QLatin1String("ledger"), told ? QJsonValue(rowOf(*told)) : QJsonValue());
    if (!told) {
        out.insert(QLatin1String("problem"), text(told.error().code.name));
    }
    const QJsonValue since = out.value(QLatin1String("asOf")).toObject().value(QLatin1String("at"));
    const bool isOffline = !told || told->grade == ProofGrade::Offline;
    out.insert(QLatin1String("offlineSince"), isOffline ? since : QJsonValue());
    if (isOffline) {
        tell(words::sentenceOf(since.isNull() ? Error{kNeverRead, {}, {}, {}}
                                              : Error{kOffline, {}, {since.toString().toStdString()}, {}}));
    }
    if (time) {
        out.insert(QLatin1String("today"), dayText(time->day));
        out.insert(QLatin1String("cutOffSeconds"), number(time->cutOffSeconds));
        out.insert(QLatin1String("graceDays"), number(time->graceDays));
    }
    co_return out;
}

[[nodiscard]] Result<QJsonObject> outboxList(OpenWallet& wallet, const Arguments& arguments) {
    TALLY_ASSIGN(const std::uint64_t limit, arguments.whole("limit", kEventsUsual));
    TALLY_ASSIGN(OutboxStore outbox, wallet.outbox());
    TALLY_ASSIGN(const auto entries, arguments.has("open") ? outbox.unsettled() : outbox.newest(limit));
    QJsonArray rows;
    for (const OutboxEntry& entry : entries) {
        rows.append(ctl::rowOf(entry));
        TALLY_TRY(outbox.setTold(entry.id));
    }
    return object({{"outbox", rows}});
}

/// What ended without anybody being told, which happens here and now.
[[nodiscard]] Result<QJsonArray> tellEnded(OpenWallet& wallet) {
    TALLY_ASSIGN(OutboxStore outbox, wallet.outbox());
    TALLY_ASSIGN(const auto entries, outbox.untold());
    QJsonArray rows;
    for (const OutboxEntry& entry : entries) {
        rows.append(ctl::rowOf(entry));
        const std::string how = entry.errorCode.empty() ? "done" : entry.errorCode;
        tell(words::sentenceOf(Error{kEnded, {}, {entry.action, std::to_string(entry.block), how}, {}}));
        TALLY_TRY(outbox.setTold(entry.id));
    }
    return rows;
}

[[nodiscard]] Async<QJsonObject> outboxResume(Desk& desk, Arguments) {
    TALLY_CO_ASSIGN(Session * session, co_await desk.session());
    TALLY_CO_ASSIGN(const std::vector<OutboxEntry> open, co_await session->outbox().resume());
    TALLY_CO_TRY(co_await session->synchronise());
    QJsonArray rows;
    for (const OutboxEntry& entry : open) {
        rows.append(ctl::rowOf(entry));
    }
    auto telling = session->wallet().run([](OpenWallet& wallet) { return tellEnded(wallet); });
    TALLY_CO_ASSIGN(const QJsonArray ended, co_await std::move(telling));
    co_return object({{"ended", ended}, {"undecided", rows}});
}

[[nodiscard]] Result<QJsonObject> journal(Scene& scene, const Arguments& arguments) {
    EventFilter filter;
    TALLY_ASSIGN(const std::uint64_t limit, arguments.whole("limit", kEventsUsual));
    filter.limit = limit;
    if (const auto words = arguments.value("root")) {
        TALLY_ASSIGN(const RootId root, rootFrom(*words, "root"));
        filter.root = root;
    }
    if (const auto words = arguments.value("member")) {
        TALLY_ASSIGN(const Member member, scene.member(*words, "member"));
        filter.member = member.id;
    }
    TALLY_ASSIGN(const auto events, scene.ledger().events(filter));
    TALLY_ASSIGN(const QJsonArray rows, scene.events(events));
    return object({{"events", rows}});
}

}  // namespace

Group syncGroup() {
    return {"sync",
            "Bring the wallet up to date with the ledger.",
            {{"sync",
              "",
              "",
              "Bring the wallet up to date with the ledger.",
              {{"anew", nullptr, "Forget what was read before, and read all of it again."}},
              synchronise}}};
}

Group statusGroup() {
    return {"status",
            "What the nodes say, who this wallet is on the ledger, how new its picture is.",
            {{"status",
              "",
              "",
              "What the nodes say, who this wallet is on the ledger, how new its picture is.",
              {},
              status}}};
}

Group outboxGroup() {
    constexpr std::string_view kGroup = "outbox";
    return {kGroup,
            "The transactions this wallet signed.",
            {
                {kGroup,
                 "list",
                 "",
                 "List them, newest first.",
                 {{"open", nullptr, "Only those the ledger has not decided."},
                  {"limit", "NUMBER", "At most so many (100)."}},
                 lookingInside(outboxList)},
                {kGroup,
                 "resume",
                 "",
                 "Send again what no node knows, settle what was decided, and tell what ended unseen.",
                 {},
                 outboxResume},
            }};
}

Group journalGroup() {
    return {"journal",
            "What happened on the ledger.",
            {{"journal",
              "",
              "",
              "What happened on the ledger, newest first.",
              {{"root", "NUMBER", "Only of this root."},
               {"member", "MEMBER", "Only of this member."},
               {"limit", "NUMBER", "At most so many (100)."}},
              looking(journal)}}};
}

}  // namespace tally::ctl
