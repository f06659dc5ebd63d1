#include "app/practice/practice_ledger.h"
#include "app/story/story.h"
#include "app/tallyctl/desk.h"
#include "app/tallyctl/groups.h"
#include "app/tallyctl/json.h"
#include "app/tallyctl/output.h"
#include "models/base/files.h"
#include "models/domain/calendar.h"

#include <QTimer>

namespace tally::ctl {

namespace {

/// A story begins this long ago, so that its months fit between then and now.
constexpr int kStoryDays = 200;
/// The practice ledger's clock can be moved within a year.
constexpr int kPracticeDays = 0;
constexpr std::uint64_t kPayableRows = 1'000;

struct Practice {
    std::shared_ptr<LedgerWorker> worker = makeLedgerWorker();
    std::unique_ptr<PracticeLedger> ledger;
    std::unique_ptr<story::Troupe> troupe;
};

/// Everything that happens is told on standard error, and kept for the answer.
[[nodiscard]] story::Tell teller(std::shared_ptr<QJsonArray> steps) {
    return [steps](const story::Told& told) {
        QString line = QStringLiteral("%1. %2: %3").arg(told.step).arg(qstring(told.who), qstring(told.what));
        if (!told.txn.empty()) {
            line += QStringLiteral("\n     %1, block %2").arg(qstring(told.txn)).arg(told.block);
        }
        if (!told.balances.empty()) {
            line += QStringLiteral("\n     ") + qstring(told.balances);
        }
        tell(line);
        steps->append(object({{"step", number(told.step)},
                              {"who", text(told.who)},
                              {"what", text(told.what)},
                              {"txn", told.txn.empty() ? QJsonValue() : text(told.txn)},
                              {"block", number(told.block)},
                              {"balances", text(told.balances)}}));
    };
}

/// Starts the ledger of a folder with everybody's wallets open and connected. True when it was made now.
[[nodiscard]] Async<bool> begin(std::shared_ptr<Practice> practice, std::filesystem::path folder, int daysBack,
                                story::Tell told) {
    TALLY_CO_ASSIGN(const QString anvil, findAnvil());
    practice->ledger = std::make_unique<PracticeLedger>(PracticeSettings{folder, anvil, daysBack}, practice->worker);
    practice->troupe = std::make_unique<story::Troupe>(folder / "wallets", std::move(told));
    TALLY_CO_TRY(co_await practice->ledger->start());
    TALLY_CO_TRY(co_await practice->troupe->dress());
    co_return co_await practice->ledger->open(*practice->troupe);
}

[[nodiscard]] Async<Done> end(std::shared_ptr<Practice> practice) {
    practice->troupe->leave();
    co_return co_await practice->ledger->stop();
}

/// Members, operators, lines and limits of the practice ledger: once, when it is new.
[[nodiscard]] Async<Done> seed(std::shared_ptr<Practice> practice) {
    TALLY_CO_ASSIGN(const Date today, co_await practice->ledger->today());
    story::Schedule schedule;
    schedule.today = today;
    schedule.dueLater = today.plusDays(180);
    story::Story story(*practice->troupe, *practice->ledger, schedule, 0);
    co_return co_await story.admission();
}

[[nodiscard]] Async<Done> openPractice(std::shared_ptr<Practice> practice, std::filesystem::path folder, bool isReset,
                                       story::Tell told) {
    TALLY_CO_TRY(isReset ? removePractice(folder) : clearUnfinished(folder));
    TALLY_CO_ASSIGN(const bool isNew, co_await begin(practice, folder, kPracticeDays, std::move(told)));
    if (isNew) {
        TALLY_CO_TRY(co_await seed(practice));
        TALLY_CO_TRY(practice->ledger->keepManifest());
    }
    co_return Done{};
}

[[nodiscard]] QJsonObject describe(const Practice& practice, const std::filesystem::path& folder) {
    QJsonArray wallets;
    for (const story::Character& character : story::kCast) {
        const auto path = folder / "wallets" / (std::string(character.key) + ".tally");
        wallets.append(object({{"member", text(character.nameEn)},
                               {"name", text(character.nameZh)},
                               {"uscc", text(story::usccOf(character))},
                               {"wallet", text(path.string())}}));
    }
    return object({{"node", QJsonValue(practice.ledger->url())},
                   {"manifest", text((folder / "consortium.json").string())},
                   {"password", text(story::kPracticePassword)},
                   {"wallets", wallets}});
}

/// Until somebody asks to stop: Ctrl+C, or a signal.
[[nodiscard]] Async<Done> untilStopped(Desk& desk) {
    auto promise = std::make_shared<QPromise<Result<Done>>>();
    promise->start();
    auto* timer = new QTimer();
    QObject::connect(timer, &QTimer::timeout, timer, [&desk, promise, timer] {
        if (desk.isStopping()) {
            timer->deleteLater();
            promise->addResult(Done{});
            promise->finish();
        }
    });
    constexpr int kLook = 200;
    timer->start(kLook);
    return promise->future();
}

[[nodiscard]] Async<QJsonObject> start(Desk& desk, Arguments arguments) {
    const auto folder = desk.dataDirectory() / "practice";
    TALLY_CO_ASSIGN(const ProcessLock held, holdPractice(folder));
    const auto practice = std::make_shared<Practice>();
    const auto steps = std::make_shared<QJsonArray>();
    TALLY_CO_TRY(co_await openPractice(practice, folder, arguments.has("reset"), teller(steps)));
    practice->troupe->leave();
    const QJsonObject about = describe(*practice, folder);
    print(about);
    tell(QStringLiteral("The practice ledger runs at %1. Ctrl+C stops it; nothing is lost.")
             .arg(practice->ledger->url()));
    TALLY_CO_TRY(co_await untilStopped(desk));
    TALLY_CO_TRY(co_await practice->ledger->stop());
    co_return object({{"stopped", true}});
}

[[nodiscard]] Async<QJsonObject> reset(Desk& desk, Arguments) {
    const auto folder = desk.dataDirectory() / "practice";
    TALLY_CO_ASSIGN(const ProcessLock held, holdPractice(folder));
    TALLY_CO_TRY(removePractice(folder));
    co_return object({{"removed", text(folder.string())}});
}

/// The day itself, or the Monday after it: a due date on a weekend is paid on the next business day.
[[nodiscard]] Date weekdayFrom(Date date) { return BusinessCalendar{}.followingBusinessDay(date); }

[[nodiscard]] story::Schedule scheduleFrom(Date today) {
    story::Schedule out;
    out.today = today;
    out.offerExpiry = today.plusDays(20);
    out.due = weekdayFrom(today.plusDays(90));
    out.dueUnpaid = weekdayFrom(today.plusDays(100));
    out.dueLater = today.plusDays(150);
    out.graceDays = 10;
    return out;
}

[[nodiscard]] Async<QJsonObject> story(Desk& desk, Arguments arguments) {
    TALLY_CO_ASSIGN(const std::uint64_t rows, arguments.whole("rows", kPayableRows));
    const auto steps = std::make_shared<QJsonArray>();
    const auto practice = std::make_shared<Practice>();
    const auto folder = desk.dataDirectory() / "story";
    TALLY_CO_ASSIGN(const ProcessLock heldPractice, holdPractice(desk.dataDirectory() / "practice"));
    TALLY_CO_ASSIGN(const ProcessLock heldStory, holdPractice(folder));
    tell(QStringLiteral("The practice ledger"));
    TALLY_CO_TRY(
        co_await openPractice(practice, desk.dataDirectory() / "practice", arguments.has("reset"), teller(steps)));
    TALLY_CO_TRY(co_await end(practice));

    tell(QStringLiteral("The story, on a ledger of its own"));
    TALLY_CO_TRY(removePractice(folder));
    TALLY_CO_TRY(co_await begin(practice, folder, kStoryDays, teller(steps)));
    TALLY_CO_TRY(practice->ledger->keepManifest());
    TALLY_CO_ASSIGN(const Date today, co_await practice->ledger->today());
    story::Story told(*practice->troupe, *practice->ledger, scheduleFrom(today), static_cast<int>(rows));
    TALLY_CO_TRY(co_await told.play());
    const int held = practice->troupe->held();
    tell(QStringLiteral("The story is told: %1 steps, all %2 expectations held.")
             .arg(practice->troupe->steps())
             .arg(held));
    TALLY_CO_TRY(co_await end(practice));
    co_return object({{"expectations", held}, {"steps", *steps}});
}

}  // namespace

Group practiceGroup() {
    const Option resetOption{"reset", nullptr, "start the practice ledger over", false};
    return {"practice",
            "a ledger of one's own to try everything on",
            {
                {"practice",
                 "start",
                 "",
                 "start the practice ledger and keep it running until Ctrl+C",
                 {resetOption},
                 start,
                 true},
                {"practice", "reset", "", "remove the practice ledger and its wallets", {}, reset, false},
                {"practice",
                 "story",
                 "",
                 "play the whole story, from invoice to cash, and check every step",
                 {resetOption, {"rows", "N", "rows in the file of approved payables (1000)", false}},
                 story,
                 false},
            }};
}

}  // namespace tally::ctl
