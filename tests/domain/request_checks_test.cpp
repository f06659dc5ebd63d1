#include "models/domain/request_checks.h"

#include <QTest>

#include <algorithm>
#include <functional>

using namespace tally;

namespace {

constexpr Date kToday{20'000};
constexpr Date kDue{20'100};
constexpr MemberId kBank{7};
constexpr MinorUnits kAsked = 40'000;

[[nodiscard]] Member memberOf(std::uint32_t id) {
    Member out;
    out.id = {id};
    out.status = MemberStatus::Active;
    return out;
}

/// A request of which nothing is wrong that the ledger knows of.
[[nodiscard]] RequestFacts soundFacts() {
    RequestFacts out;
    out.bank = kBank;
    out.today = kToday;
    out.request.id = {{1}, 2};
    out.request.value = kAsked;
    out.request.state = RequestState::Open;
    out.root.dueDay = kDue;
    out.root.issueDay = kToday.plusDays(-10);
    out.root.face = 100'000;
    out.part.state = CredentialState::InFinancing;
    out.part.value = kAsked;
    out.parent.value = 100'000;
    out.applicant = memberOf(3);
    out.issuer = memberOf(1);
    out.limit = Line{{LineKind::Credit, kBank, {1}, 156}, 500'000, 0, 100'000, kDue};
    out.named = {{Hash{}, kAsked, 45'000, kAsked}};
    out.behindRoot = {{Hash{}, 100'000, 100'000, 100'000}};
    out.maxTermMonths = 6;
    out.record = {212, 0, 0};
    out.paymentDay = kDue;
    return out;
}

using Change = std::function<void(RequestFacts&)>;

}  // namespace

Q_DECLARE_METATYPE(Change)

/// The rules a bank's checks are made by, case by case: one thing is changed, one check changes.
class RequestChecksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSoundRequestStopsNothingButThePayout();
    void oneThingIsWrong_data();
    void oneThingIsWrong();
    void theWorstComesFirst();
    void numbersAreThoseOfTheFacts();
    void whatWasPaidOutStopsNothing();
};

void RequestChecksTest::aSoundRequestStopsNothingButThePayout() {
    const auto checks = checksOf(soundFacts());
    QVERIFY(whatStops(checks, RequestStep::Acceptance) == nullptr);
    const RequestCheck* stop = whatStops(checks, RequestStep::Disbursement);
    QVERIFY(stop != nullptr && stop->finding == CheckFinding::RegistrationMissing);
    QCOMPARE(std::ranges::count(checks, CheckVerdict::Pass, &RequestCheck::verdict), 7);
}

void RequestChecksTest::oneThingIsWrong_data() {
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("subject");
    QTest::addColumn<int>("verdict");
    QTest::addColumn<int>("finding");
    QTest::addColumn<int>("by");
    QTest::addColumn<int>("stops");
    using S = CheckSubject;
    using V = CheckVerdict;
    using F = CheckFinding;
    const auto row = [](const char* name, Change change, S subject, V verdict, F finding, int stops = -1,
                        CheckedBy by = CheckedBy::Ledger) {
        QTest::newRow(name) << std::move(change) << static_cast<int>(subject) << static_cast<int>(verdict)
                            << static_cast<int>(finding) << static_cast<int>(by) << stops;
    };
    constexpr int kAcceptance = static_cast<int>(RequestStep::Acceptance);
    constexpr int kPayout = static_cast<int>(RequestStep::Disbursement);
    const auto accepted = [](RequestFacts& f) {
        f.request.state = RequestState::Accepted;
        f.request.acceptedFunder = kBank;
    };
    row(
        "nothing", [](RequestFacts&) {}, S::Credential, V::Pass, F::CredentialReserved);
    row(
        "released", [](RequestFacts& f) { f.part.state = CredentialState::Withdrawn; }, S::Credential, V::Blocks,
        F::CredentialReleased, kAcceptance);
    row(
        "annulled", [](RequestFacts& f) { f.root.annulled = true; }, S::Credential, V::Blocks, F::CredentialReleased,
        kAcceptance);
    row(
        "past its day", [](RequestFacts& f) { f.paymentDay = kToday.plusDays(-1); }, S::Credential, V::Blocks,
        F::CredentialClosed, kAcceptance);
    row(
        "cleared in part", [](RequestFacts& f) { f.root.cleared = 1; }, S::Credential, V::Blocks, F::CredentialClosed,
        kAcceptance);
    row(
        "overdue, accepted",
        [accepted](RequestFacts& f) {
            accepted(f);
            f.root.overdueRecorded = true;
        },
        S::Credential, V::Blocks, F::CredentialClosed, kPayout);
    row(
        "due today", [](RequestFacts& f) { f.paymentDay = kToday; }, S::Credential, V::Look, F::CredentialLastDay);
    row(
        "frozen, enough left", [](RequestFacts& f) { f.parent.frozen = 60'000; }, S::Credential, V::Look,
        F::CredentialFrozen);
    row(
        "frozen, too little left", [](RequestFacts& f) { f.parent.frozen = 60'001; }, S::Credential, V::Blocks,
        F::CredentialFrozen, kPayout);
    row(
        "limit to the cent", [](RequestFacts& f) { f.limit->used = 460'000; }, S::Limit, V::Pass, F::LimitEnough);
    row(
        "limit a cent short", [](RequestFacts& f) { f.limit->reserved = 360'001; }, S::Limit, V::Blocks, F::LimitShort,
        kAcceptance);
    row(
        "limit's last day", [](RequestFacts& f) { f.limit->expiryDay = kToday; }, S::Limit, V::Pass, F::LimitEnough);
    row(
        "limit ended", [](RequestFacts& f) { f.limit->expiryDay = kToday.plusDays(-1); }, S::Limit, V::Blocks,
        F::LimitEnded, kAcceptance);
    row(
        "no limit", [](RequestFacts& f) { f.limit.reset(); }, S::Limit, V::Blocks, F::LimitUnset, kAcceptance);
    row(
        "limit used up by this one",
        [accepted](RequestFacts& f) {
            accepted(f);
            f.limit->reserved = 400'000;
        },
        S::Limit, V::Pass, F::LimitCounted);
    row(
        "accepted from another",
        [](RequestFacts& f) {
            f.request.state = RequestState::Accepted;
            f.request.acceptedFunder = {8};
            f.limit->reserved = 400'000;
        },
        S::Limit, V::Blocks, F::LimitShort, kAcceptance);
    row(
        "applicant suspended", [](RequestFacts& f) { f.applicant->status = MemberStatus::Suspended; }, S::Applicant,
        V::Blocks, F::MemberSuspended, kAcceptance);
    row(
        "applicant suspended after acceptance",
        [accepted](RequestFacts& f) {
            accepted(f);
            f.applicant->status = MemberStatus::Suspended;
        },
        S::Applicant, V::Look, F::MemberSuspended);
    row(
        "applicant not known", [](RequestFacts& f) { f.applicant.reset(); }, S::Applicant, V::Look, F::MemberUnknown);
    row(
        "issuer suspended", [](RequestFacts& f) { f.issuer->status = MemberStatus::Suspended; }, S::Issuer, V::Look,
        F::MemberSuspended);
    row(
        "invoice alone", [](RequestFacts&) {}, S::Invoices, V::Pass, F::InvoicesAlone);
    row(
        "invoice elsewhere", [](RequestFacts& f) { f.named[0].used = kAsked + 1; }, S::Invoices, V::Look,
        F::InvoicesElsewhere);
    row(
        "invoice of the root only", [](RequestFacts& f) { f.named.clear(); }, S::Invoices, V::Look, F::InvoicesUnnamed);
    row(
        "no invoice",
        [](RequestFacts& f) {
            f.named.clear();
            f.behindRoot.clear();
        },
        S::Invoices, V::Look, F::InvoicesNone, -1, CheckedBy::Nobody);
    row(
        "original", [](RequestFacts&) {}, S::Original, V::Look, F::OriginalUnseen, -1, CheckedBy::Nobody);
    row(
        "term to the day", [](RequestFacts& f) { f.root.dueDay = f.root.issueDay.plusMonthsClamped(6); }, S::Term,
        V::Pass, F::TermWithin);
    row(
        "term a day more", [](RequestFacts& f) { f.root.dueDay = f.root.issueDay.plusMonthsClamped(6).plusDays(1); },
        S::Term, V::Look, F::TermBeyond);
    row(
        "no policy", [](RequestFacts& f) { f.maxTermMonths.reset(); }, S::Term, V::Look, F::TermUnknown);
    row(
        "paid late once", [](RequestFacts& f) { f.record.late = 1; }, S::Record, V::Look, F::RecordLate, -1,
        CheckedBy::Here);
    row(
        "overdue now", [](RequestFacts& f) { f.record.overdue = 1; }, S::Record, V::Look, F::RecordOverdue, -1,
        CheckedBy::Here);
    row(
        "nothing cleared yet", [](RequestFacts& f) { f.record = {}; }, S::Record, V::Look, F::RecordNone, -1,
        CheckedBy::Here);
    row(
        "registration missing", [](RequestFacts&) {}, S::Registration, V::Blocks, F::RegistrationMissing, kPayout,
        CheckedBy::Nobody);
    row(
        "registration typed", [](RequestFacts& f) { f.isRegistrationTyped = true; }, S::Registration, V::Look,
        F::RegistrationTyped, -1, CheckedBy::Nobody);
}

void RequestChecksTest::oneThingIsWrong() {
    QFETCH(Change, change);
    QFETCH(int, subject);
    QFETCH(int, verdict);
    QFETCH(int, finding);
    QFETCH(int, by);
    QFETCH(int, stops);
    RequestFacts facts = soundFacts();
    change(facts);
    const auto checks = checksOf(facts);
    const auto found = std::ranges::find(checks, static_cast<CheckSubject>(subject), &RequestCheck::subject);
    QVERIFY(found != checks.end());
    QCOMPARE(static_cast<int>(found->verdict), verdict);
    QCOMPARE(static_cast<int>(found->finding), finding);
    QCOMPARE(static_cast<int>(found->by), by);
    QCOMPARE(found->stops ? static_cast<int>(*found->stops) : -1, stops);
    for (const RequestCheck& one : checks) {
        QCOMPARE(one.stops.has_value(), one.verdict == CheckVerdict::Blocks);
    }
}

void RequestChecksTest::theWorstComesFirst() {
    RequestFacts facts = soundFacts();
    facts.limit.reset();
    const auto checks = checksOf(facts);
    QVERIFY(std::ranges::is_sorted(checks, {}, &RequestCheck::verdict));
    QCOMPARE(checks.front().subject, CheckSubject::Limit);
    QCOMPARE(checks[1].subject, CheckSubject::Registration);
    QCOMPARE(checks[2].subject, CheckSubject::Original);
}

void RequestChecksTest::numbersAreThoseOfTheFacts() {
    RequestFacts facts = soundFacts();
    facts.named[0].used = kAsked + 3'000;
    facts.record = {212, 2, 1};
    const auto checks = checksOf(facts);
    const auto of = [&checks](CheckSubject subject) {
        return *std::ranges::find(checks, subject, &RequestCheck::subject);
    };
    QCOMPARE(of(CheckSubject::Limit).amount, MinorUnits{400'000});
    QCOMPARE(of(CheckSubject::Limit).whole, MinorUnits{360'000});
    QCOMPARE(of(CheckSubject::Invoices).amount, MinorUnits{3'000});
    QCOMPARE(of(CheckSubject::Invoices).whole, MinorUnits{45'000});
    QCOMPARE(of(CheckSubject::Invoices).count, std::int64_t{1});
    QCOMPARE(of(CheckSubject::Term).count, std::int64_t{100});
    QCOMPARE(of(CheckSubject::Term).months, std::int64_t{6});
    QCOMPARE(of(CheckSubject::Record).count, std::int64_t{212});
    QCOMPARE(of(CheckSubject::Record).late, std::int64_t{2});
    QCOMPARE(of(CheckSubject::Record).overdue, std::int64_t{1});
}

void RequestChecksTest::whatWasPaidOutStopsNothing() {
    RequestFacts facts = soundFacts();
    facts.request.state = RequestState::Disbursed;
    facts.request.acceptedFunder = kBank;
    facts.part.state = CredentialState::Held;
    facts.limit->used = 500'000;
    const auto checks = checksOf(facts);
    QVERIFY(whatStops(checks, RequestStep::Acceptance) == nullptr);
    QVERIFY(whatStops(checks, RequestStep::Disbursement) == nullptr);
}

QTEST_GUILESS_MAIN(RequestChecksTest)
#include "request_checks_test.moc"
