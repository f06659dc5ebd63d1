#include "models/session/consortium_keys.h"
#include "models/session/financing_room.h"
#include "models/session/session.h"
#include "models/session/settlement.h"

#include <QtTest>

using namespace tally;

namespace {

[[nodiscard]] Date day(int month, int dayOfMonth) { return *Date::fromCivil(2026, month, dayOfMonth); }

[[nodiscard]] std::string codeOf(const Result<Done>& result) {
    return result ? std::string() : std::string(result.error().code.name);
}

/// What is refused before the ledger is asked, because it would record it.
class TestMoneyChecks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSecondInstructionForTheSameMoneyIsASlip() {
        Root root;
        root.id = {2};
        root.face = 100;
        QCOMPARE(codeOf(checkInstruction(root, 100)), std::string());
        root.instructed = 60;
        QCOMPARE(codeOf(checkInstruction(root, 40)), std::string());
        QCOMPARE(codeOf(checkInstruction(root, 41)), std::string(kInstructionAbove.name));
        root.cleared = 60;
        QCOMPARE(codeOf(checkInstruction(root, 40)), std::string());
        root.instructed = 100;
        QCOMPARE(codeOf(checkInstruction(root, 40)), std::string(kInstructionAbove.name));
        QCOMPARE(codeOf(checkInstruction(root, 41)), std::string());  // the ledger's own rule speaks
    }

    void nothingIsClearedBeforeItWasIssued() {
        Root root;
        root.id = {2};
        root.issueDay = day(3, 2);
        QCOMPARE(codeOf(checkValueDay(root, day(3, 2))), std::string());
        QCOMPARE(codeOf(checkValueDay(root, day(3, 1))), std::string(kClearingTooEarly.name));
    }

    void interestRunsOnlyWhileTheMoneyIsOut() {
        FinancingTerms terms;
        terms.interestFrom = day(3, 2);
        terms.interestTo = day(6, 1);
        const FinancedTime time{day(3, 2), day(6, 1)};
        QCOMPARE(codeOf(checkInterestDays(terms, time)), std::string());
        terms.interestTo = day(6, 2);
        QCOMPARE(codeOf(checkInterestDays(terms, time)), std::string(kQuoteDays.name));
        terms.interestTo = day(6, 1);
        terms.interestFrom = day(3, 1);
        QCOMPARE(codeOf(checkInterestDays(terms, time)), std::string(kQuoteDays.name));
    }

    void whatIsDueTodayIsFinancedForADay() {
        FinancingRequest request;
        request.requestDay = day(3, 2);
        QVERIFY(financedTime(request, day(6, 1)).to == day(6, 1));
        QVERIFY(financedTime(request, day(3, 2)).to == day(3, 3));
    }

    void whoCannotReadItsOwnNameSignsNothing() {
        Member member;
        QCOMPARE(codeOf(readsItsOwnNames(member)), std::string());
        member.profile = {1, 2, 3};
        QCOMPARE(codeOf(readsItsOwnNames(member)), std::string(kConsortiumSecret.name));
        member.nameZh = "宁波座椅";
        QCOMPARE(codeOf(readsItsOwnNames(member)), std::string());
    }

    void aNameHasNoCharactersThatNobodySees() {
        const auto keys = ConsortiumKeys::from(Bytes(32, 7));
        QVERIFY(keys);
        QVERIFY(keys->sealNames("宁波座椅", "Ningbo Seats"));
        for (const char* name : {"Evil\x1b[31m", "A\nB", "Bank\u202eA", "A\u200b", "A\u0085"}) {
            const auto sealed = keys->sealNames("x", name);
            QVERIFY2(!sealed && sealed.error().code == kNameCharacters, name);
        }
    }
};

}  // namespace

QTEST_APPLESS_MAIN(TestMoneyChecks)
#include "test_money_checks.moc"
