#include "models/domain/date.h"

#include "models/domain/calendar.h"

#include <QTest>

using namespace tally;

namespace {

Date day(const char* iso) {
    const auto date = Date::fromIso(iso);
    if (!date) {
        qFatal("no such day: %s", iso);
    }
    return *date;
}

}  // namespace

class DateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsDaysFrom1970() {
        QCOMPARE(day("1970-01-01").days, 0);
        QCOMPARE(day("2000-03-01").days, 11017);
        QCOMPARE(day("2026-11-22").days, 20779);
        QCOMPARE(day("1969-12-31").days, -1);
        QCOMPARE(day("2149-06-06").days, 65535);
    }

    void writesEveryDayAsItReadsIt() {
        for (Date date = day("1899-12-30"); date < day("2200-01-01"); date = date.plusDays(1)) {
            const CivilDate civil = date.civil();
            QCOMPARE(Date::fromCivil(civil.year, civil.month, civil.day), std::optional(date));
            QCOMPARE(Date::fromIso(date.iso()), std::optional(date));
        }
        QCOMPARE(day("0001-01-01").iso(), std::string("0001-01-01"));
        QCOMPARE(day("9999-12-31").iso(), std::string("9999-12-31"));
    }

    void refusesDaysThatDoNotExist_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text :
             {"2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-01-00", "0000-01-01",
              "2026-1-01", "26-01-01", "2026/01/01", "2026-01-01 ", "2026-01-0a", ""}) {
            QTest::newRow(text) << QByteArray(text);
        }
    }
    void refusesDaysThatDoNotExist() {
        QFETCH(QByteArray, text);
        QVERIFY(!Date::fromIso(text.toStdString()));
    }

    void addsMonthsAndClampsToTheLastDay() {
        QCOMPARE(day("2026-08-31").plusMonthsClamped(6).iso(), std::string("2027-02-28"));
        QCOMPARE(day("2023-08-31").plusMonthsClamped(6).iso(), std::string("2024-02-29"));
        QCOMPARE(day("2026-11-22").plusMonthsClamped(6).iso(), std::string("2027-05-22"));
        QCOMPARE(day("2026-11-30").plusMonthsClamped(12).iso(), std::string("2027-11-30"));
        QCOMPARE(day("2026-03-31").plusMonthsClamped(-1).iso(), std::string("2026-02-28"));
        QCOMPARE(day("2026-01-15").plusMonthsClamped(-13).iso(), std::string("2024-12-15"));
        QCOMPARE(day("2026-01-15").plusMonthsClamped(0).iso(), std::string("2026-01-15"));
    }

    void knowsTheDayOfAnInstantInItsZone() {
        constexpr std::int32_t kShanghai = 8 * 3600;
        QCOMPARE(Date::ofInstant(0, 0).iso(), std::string("1970-01-01"));
        QCOMPARE(Date::ofInstant(57'599, kShanghai).iso(), std::string("1970-01-01"));
        QCOMPARE(Date::ofInstant(57'600, kShanghai).iso(), std::string("1970-01-02"));
        QCOMPARE(Date::ofInstant(-1, 0).iso(), std::string("1969-12-31"));
    }

    void paysOnTheNextBusinessDay() {
        BusinessCalendar calendar;
        QCOMPARE(calendar.followingBusinessDay(day("2026-11-20")).iso(), std::string("2026-11-20"));
        QCOMPARE(calendar.followingBusinessDay(day("2026-11-21")).iso(), std::string("2026-11-23"));
        // The National Day holiday of 2026, and the Saturday that is worked for it.
        for (Date date = day("2026-10-01"); date <= day("2026-10-07"); date = date.plusDays(1)) {
            calendar.holidays.insert(date);
        }
        calendar.workedWeekendDays.insert(day("2026-10-10"));
        QCOMPARE(calendar.followingBusinessDay(day("2026-10-01")).iso(), std::string("2026-10-08"));
        QCOMPARE(calendar.followingBusinessDay(day("2026-10-10")).iso(), std::string("2026-10-10"));
        QCOMPARE(calendar.followingBusinessDay(day("2026-10-11")).iso(), std::string("2026-10-12"));
    }

    void aHolidayStaysOneOnAWorkedWeekend() {
        BusinessCalendar calendar;
        calendar.workedWeekendDays.insert(day("2026-10-10"));
        calendar.holidays.insert(day("2026-10-10"));
        QVERIFY(!calendar.isBusinessDay(day("2026-10-10")));
    }

    void countsEveryDayWhereWeekendsAreNotOff() {
        BusinessCalendar calendar;
        calendar.weekendMask = 0;
        QVERIFY(calendar.isBusinessDay(day("2026-11-22")));
    }

    void restsOnTheWeekendOfTheMask() {
        BusinessCalendar calendar;
        calendar.weekendMask = 0x60;  // Friday and Saturday
        QCOMPARE(calendar.followingBusinessDay(day("2026-11-19")).iso(), std::string("2026-11-19"));
        QCOMPARE(calendar.followingBusinessDay(day("2026-11-20")).iso(), std::string("2026-11-22"));
        QCOMPARE(calendar.followingBusinessDay(day("2026-11-22")).iso(), std::string("2026-11-22"));
        calendar.weekendMask = 0x01;  // Sunday alone
        QCOMPARE(calendar.followingBusinessDay(day("2026-11-21")).iso(), std::string("2026-11-21"));
        QCOMPARE(calendar.followingBusinessDay(day("2026-11-22")).iso(), std::string("2026-11-23"));
    }
};

QTEST_APPLESS_MAIN(DateTest)
#include "date_test.moc"
