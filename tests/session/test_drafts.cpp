#include "tests/session/bank_desk.h"

using namespace tally;

namespace {

constexpr ErrorCode kTestRefusal{"test.refusal", ErrorKind::Refused};

class TestDrafts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void checkingSignsNothingHoweverOften();
    void aRefusalIsAnAnswer();
    void aWrongPasswordSignsNothing();
    void forACheckerThePreparationIsSigned();
};

void TestDrafts::checkingSignsNothingHoweverOften() {
    BankDesk desk;
    const auto begun = desk.begin();
    QVERIFY2(begun, codeOf(begun).c_str());
    const auto draft = settled(desk.session->draft(intent::MarkOverdue{{1}}, "{}"));
    QVERIFY2(draft, codeOf(draft).c_str());
    QVERIFY(draft->signer == desk.key.address);
    for (int i = 0; i < 3; ++i) {
        desk.ledger.mineEmpty(1);
        const auto checked = settled(desk.session->check(*draft));
        QVERIFY2(checked, codeOf(checked).c_str());
        QVERIFY(!checked->trial.refusal);
        QCOMPARE(checked->trial.at.number, checked->time.head.number);
    }
    QCOMPARE(*desk.outboxRows(), std::size_t{0});
}

void TestDrafts::aRefusalIsAnAnswer() {
    BankDesk desk;
    QVERIFY(desk.begin());
    desk.ledger.refuses = Error{kTestRefusal, {}, {}, {}};
    const auto draft = settled(desk.session->draft(intent::MarkOverdue{{1}}));
    QVERIFY(draft);
    const auto checked = settled(desk.session->check(*draft));
    QVERIFY2(checked, codeOf(checked).c_str());
    QVERIFY(checked->trial.refusal->code == kTestRefusal);
    QCOMPARE(codeOf(settled(desk.session->sign(*draft))), std::string("test.refusal"));
    QCOMPARE(*desk.outboxRows(), std::size_t{0});
}

void TestDrafts::aWrongPasswordSignsNothing() {
    BankDesk desk;
    QVERIFY(desk.begin());
    const auto draft = settled(desk.session->draft(intent::MarkOverdue{{1}}));
    QVERIFY(draft);
    const auto wrong = std::make_shared<const Secret>(secretOf("Password"));
    QCOMPARE(codeOf(settled(desk.session->sign(*draft, wrong))), std::string("wallet.wrong-password"));
    QCOMPARE(*desk.outboxRows(), std::size_t{0});
    const auto right = std::make_shared<const Secret>(secretOf("password"));
    const auto kept = settled(desk.session->sign(*draft, right));
    QVERIFY2(kept, codeOf(kept).c_str());
    QCOMPARE(*desk.outboxRows(), std::size_t{1});
}

void TestDrafts::forACheckerThePreparationIsSigned() {
    BankDesk desk;
    QVERIFY(desk.begin());
    auto draft = settled(desk.session->draft(intent::MarkOverdue{{1}}));
    QVERIFY(draft);
    draft->forChecker = true;
    QVERIFY(settled(desk.session->check(*draft)));
    const auto* prepared = std::get_if<intent::PrepareCall>(&*desk.ledger.tried);
    QVERIFY(prepared != nullptr);
    const auto read = desk.ledger.intentOf(prepared->call);
    QVERIFY(read && std::holds_alternative<intent::MarkOverdue>(*read));
    const auto kept = settled(desk.session->sign(*draft));
    QVERIFY2(kept, codeOf(kept).c_str());
    QCOMPARE(kept->action, std::string("call.prepare"));
}

}  // namespace

QTEST_GUILESS_MAIN(TestDrafts)
#include "test_drafts.moc"
