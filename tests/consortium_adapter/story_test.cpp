#include "tests/consortium_adapter/cast.h"
#include "tests/consortium_adapter/words.h"

#include <QtTest>

using namespace tally;

namespace {

QString anvilPath;

/// The trial passes, the transaction is in a block and done.
#define PERFORM(key, what)                                   \
    do {                                                     \
        const auto done = ledger.perform(key, what);         \
        QVERIFY2(done, failureOf(done).constData());         \
        QCOMPARE(int(done->phase), int(TxnPhase::Included)); \
    } while (false)

#define REFUSED(key, what, expected, ...)                                                            \
    do {                                                                                             \
        const auto said = ledger.refusal(key, what);                                                 \
        QVERIFY2(said, failureOf(said).constData());                                                 \
        QVERIFY2(*said, "it would pass");                                                            \
        QCOMPARE(QString::fromStdString(std::string((*said)->code.name)), QStringLiteral(expected)); \
        QCOMPARE((*said)->args, (std::vector<std::string>{__VA_ARGS__}));                            \
        QCOMPARE(int((*said)->code.kind), int(ErrorKind::Refused));                                  \
    } while (false)

#define SAME_AS_THE_CONTRACTS()                                                          \
    do {                                                                                 \
        const auto synced = ledger.sync();                                               \
        QVERIFY2(synced, failureOf(synced).constData());                                 \
        const QStringList differing = differingWords(ledger) + brokenSums(ledger.state); \
        QVERIFY2(differing.isEmpty(), qPrintable(differing.join(QLatin1Char('\n'))));    \
    } while (false)

}  // namespace

/// One ledger, from admission to late payment; the cases build on each other.
class StoryTest : public QObject {
    Q_OBJECT

    AnvilLedger ledger;
    Cast cast;
    static constexpr auto day = Cast::day;
    static constexpr auto hash = Cast::hash;
    static constexpr auto part = Cast::part;

private Q_SLOTS:
    void initTestCase() {
        const auto begun = ledger.begin(anvilPath, AnvilLedger::usualSettings());
        QVERIFY2(begun, failureOf(begun).constData());
    }

    void theManifestReadsBackTheSame() {
        const auto again = parseManifest(formatManifest(ledger.manifest()));
        QVERIFY(again);
        QVERIFY(*again == ledger.manifest());
        const auto status = settled(ledger.ledger().status());
        QVERIFY(status);
        QCOMPARE(int(status->grade), int(ProofGrade::ToldByOneNode));
        QCOMPARE(ledger.today().value_or(Date{}).iso(), std::string("2026-01-01"));
    }

    void membersAreAdmitted() {
        const auto all = cast.settle(ledger);
        QVERIFY2(all, failureOf(all).constData());
        SAME_AS_THE_CONTRACTS();
        QCOMPARE(ledger.state.all<Member>().size(), std::size_t{7});
        QCOMPARE(ledger.state.all<Member>().at(Cast::kSeats).identifier, testCode("91330200MA2AFQ6T7"));
        QCOMPARE(ledger.state.all<Member>().at(Cast::kSeats).profile, (Bytes{1, 2, 3}));
        QVERIFY(ledger.state.all<Operator>().at(cast.foam.address).member == Cast::kFoam);
    }

    void credentialsAreIssuedOneOrMany() {
        PERFORM(cast.issuer, (intent::Issue{{Cast::terms("invoice 1", 100'000'000)}}));
        PERFORM(cast.issuer, (intent::Issue{{Cast::terms("invoice 2", 50'000'000), Cast::terms("invoice 3", 7)}}));
        PERFORM(cast.issuer, (intent::CancelRoot{{3}, Cast::terms("invoice 3", 7).claims}));
        SAME_AS_THE_CONTRACTS();
        QVERIFY(ledger.state.all<Root>().at({3}).annulled);
        QCOMPARE(ledger.state.all<Root>().at({1}).face, MinorUnits{100'000'000});
    }

    void everyEventKnowsItsDayAndSigner() {
        for (const StampedEvent& event : ledger.events) {
            QCOMPARE(event.stamp.day.iso(), std::string("2026-01-01"));
            const bool byDeployment = std::holds_alternative<event::ZoneSet>(event.event);
            QVERIFY(byDeployment || !event.stamp.signer.isZero());
        }
        const auto occupied = std::find_if(ledger.events.begin(), ledger.events.end(), [](const StampedEvent& e) {
            return std::holds_alternative<event::EvidenceOccupied>(e.event);
        });
        QVERIFY(occupied != ledger.events.end());
        QVERIFY(occupied->stamp.signer == cast.issuer.address);
    }

    void partsAreOfferedAcceptedDeclinedAndWithdrawn() {
        PERFORM(cast.seats, (intent::AcceptOffers{{part(1, 0), part(2, 0)}}));
        const Date expiry = day(2026, 1, 15);
        PERFORM(cast.seats, (intent::Offer{part(1, 0),
                                           {{Cast::kFoam, 30'000'000, expiry, hash("a")},
                                            {Cast::kFoam, 5'000'000, expiry, hash("b")},
                                            {Cast::kFoam, 1'000'000, expiry, hash("c")}}}));
        PERFORM(cast.seats, (intent::Offer{part(2, 0), {{Cast::kFoam, 123, day(2026, 1, 5), hash("d")}}}));
        PERFORM(cast.foam, (intent::AcceptOffers{{part(1, 1), part(2, 0)}}));
        PERFORM(cast.foam, (intent::DeclineOffers{{part(1, 2)}, DeclineReason::WrongAmount}));
        PERFORM(cast.seats, (intent::WithdrawOffers{{part(1, 3)}}));
        SAME_AS_THE_CONTRACTS();
        QCOMPARE(ledger.state.all<Credential>().at(part(1, 1)).value, MinorUnits{30'000'000});
        QVERIFY(ledger.state.all<Credential>().at(part(1, 1)).owner == Cast::kFoam);
        const auto skipped = std::find_if(ledger.events.begin(), ledger.events.end(), [](const StampedEvent& e) {
            return std::holds_alternative<event::Skipped>(e.event);
        });
        QVERIFY2(skipped != ledger.events.end(), "a stale id in the list is reported");
    }

    void refusalsComeWithTheirFigures() {
        const TestKey stranger = TestKey::named("stranger");
        REFUSED(stranger, (intent::AcceptOffers{{part(1, 0)}}), "ledger.not-an-operator",
                toHex0x(stranger.address.view()));
        REFUSED(cast.foam, (intent::Offer{part(1, 1), {{Cast::kSeats, 30'000'001, day(2026, 1, 9), hash("x")}}}),
                "ledger.insufficient-value", std::to_string(part(1, 1).packed()), "30000000", "30000001");
        REFUSED(cast.issuer, (intent::Issue{{Cast::terms("invoice 1", 100'000'000)}}), "ledger.evidence-overused",
                toHex0x(hash("invoice 1").view()), "0", "100000000");
        auto late = Cast::terms("invoice 4", 100);
        late.dueDay = day(2026, 7, 2);
        REFUSED(cast.issuer, (intent::Issue{{late}}), "ledger.policy-refused", "0",
                std::to_string(day(2026, 7, 1).days), std::to_string(late.dueDay.days));
        auto large = Cast::terms("invoice 5", Cast::kLine);
        REFUSED(cast.issuer, (intent::Issue{{large}}), "ledger.line-exceeded",
                std::to_string(Cast::kLine - 150'000'000), std::to_string(Cast::kLine));
        REFUSED(cast.bankB, (intent::RecordClearing{{1}, 1, day(2026, 1, 1), hash("r")}), "ledger.not-settlement-bank",
                "1", "6");
        REFUSED(cast.issuer, (intent::RecordClearing{{1}, 1, day(2026, 1, 1), hash("r")}), "ledger.role-missing", "2",
                "8");
        REFUSED(cast.seats, (intent::SetLine{Cast::kIssuer, Cast::kCny, 1, day(2026, 2, 2)}), "ledger.role-missing",
                "3", "8");
    }

    void anImpossibleIntentIsRefusedBeforeANodeIsAsked() {
        const auto said = ledger.refusal(cast.seats, intent::AcceptOffers{});
        QVERIFY(!said);
        QCOMPARE(said.error().code.name, kIntentListEmpty.name);
    }

    void aRefusalInABlockIsFoundAgain() {
        const auto state = ledger.performUntried(
            cast.foam, intent::Offer{part(1, 1), {{Cast::kSeats, 30'000'001, day(2026, 1, 9), hash("x")}}});
        QVERIFY(state);
        QCOMPARE(int(state->phase), int(TxnPhase::Reverted));
        QVERIFY(state->refusal);
        QCOMPARE(QString::fromStdString(std::string(state->refusal->code.name)),
                 QStringLiteral("ledger.insufficient-value"));
        QCOMPARE(state->refusal->args.at(1), std::string("30000000"));
    }

    void aPartIsFinanced() {
        intent::RequestFinancing request;
        request.from = part(1, 1);
        request.value = 20'000'000;
        request.funders = {Cast::kBankA, Cast::kBankB};
        request.expiryDay = day(2026, 1, 12);
        request.recourse = true;
        request.debtor = Cast::kSeats;
        request.claims = {{hash("invoice of foam"), 40'000'000, 20'000'000}};
        PERFORM(cast.foam, request);
        const CredentialId id = part(1, 4);
        PERFORM(cast.bankB, (intent::RefuseRequest{id, RefuseReason::RiskAppetite}));
        PERFORM(cast.bankA, (intent::SubmitQuote{id, hash("quote"), day(2026, 1, 10), Bytes(100, 1), Bytes(1'024, 2)}));
        PERFORM(cast.foam, (intent::AcceptQuote{id, Cast::kBankA, hash("quote")}));
        SAME_AS_THE_CONTRACTS();
        PERFORM(cast.bankA, (intent::Disburse{id, hash("payment"), hash("registration"), Bytes(10, 3)}));
        PERFORM(cast.foam, (intent::DisputeFunds{id, DisputeReason::NotReceived}));
        PERFORM(cast.foam, (intent::ConfirmFunds{id}));
        SAME_AS_THE_CONTRACTS();
        QVERIFY(ledger.state.all<Credential>().at(id).owner == Cast::kBankA);
        const FinancingRequest& seen = ledger.state.all<FinancingRequest>().at(id);
        QCOMPARE(int(seen.state), int(RequestState::FundsConfirmed));
        QCOMPARE(seen.funders, request.funders);
        QCOMPARE(seen.claims, request.claims);
        QCOMPARE(ledger.state.all<Quote>().at(std::pair(id, Cast::kBankA)).sealedToFunder, Bytes(1'024, 2));
    }

    void aRequestIsWithdrawnAndItsEvidenceSetFree() {
        intent::RequestFinancing request;
        request.from = part(1, 1);
        request.value = 5'000'000;
        request.funders = {Cast::kBankB};
        request.expiryDay = day(2026, 1, 12);
        request.debtor = Cast::kSeats;
        request.claims = {{hash("invoice of foam"), 40'000'000, 5'000'000}};
        PERFORM(cast.foam, request);
        PERFORM(cast.foam, (intent::WithdrawRequest{part(1, 5)}));
        PERFORM(cast.regulator, (intent::VacateEvidence{part(1, 5), Cast::kSeats, request.claims}));
        SAME_AS_THE_CONTRACTS();
        const StampedEvent& last = ledger.events.back();
        QVERIFY(std::holds_alternative<event::EvidenceVacated>(last.event));
        QCOMPARE(last.stamp.day.iso(), std::string("2026-01-01"));
    }

    void aPartIsFrozenByOrder() {
        PERFORM(cast.regulator, (intent::Freeze{part(1, 0), 69'000'000, hash("order")}));
        SAME_AS_THE_CONTRACTS();
        REFUSED(cast.seats, (intent::Offer{part(1, 0), {{Cast::kFoam, 1'000'001, day(2026, 1, 9), hash("x")}}}),
                "ledger.insufficient-value", std::to_string(part(1, 0).packed()), "1000000", "1000001");
        PERFORM(cast.regulator, (intent::Unfreeze{part(1, 0), 60'000'000, hash("order")}));
        SAME_AS_THE_CONTRACTS();
        PERFORM(cast.regulator, (intent::Unfreeze{part(1, 0), 9'000'000, hash("order")}));
    }

    void membersAndRulesChange() {
        const TestKey spare = TestKey::named("spare");
        EncryptionKey encryption;
        encryption.data.fill(9);
        PERFORM(cast.registrar,
                (intent::ProposeOperator{Cast::kFoam, spare.address, Permissions(std::uint8_t{15}), encryption}));
        PERFORM(cast.foam,
                (intent::ObjectToOperator{Cast::kFoam, spare.address, Permissions(std::uint8_t{15}), encryption}));
        PERFORM(cast.foam, (intent::AddOperator{Cast::kFoam, TestKey::named("second").address,
                                                Permissions(Permission::Make), encryption}));
        PERFORM(cast.foam, (intent::RevokeOperator{Cast::kFoam, TestKey::named("second").address}));
        PERFORM(cast.foam, (intent::SetProfile{encryption, Bytes{4}}));
        PERFORM(cast.registrar, (intent::SuspendMember{Cast::kBankB, SuspendReason::LicenceExpired}));
        PERFORM(cast.registrar, (intent::ReinstateMember{Cast::kBankB}));
        PERFORM(cast.registrar, (intent::SetRoles{Cast::kFoam, Roles(Role::Supplier, Role::Issuer)}));
        PERFORM(cast.registrar, (intent::SetPolicy{PolicyKey::GraceDays, 1, day(2026, 1, 1), hash("rule 2")}));
        PERFORM(cast.registrar, (intent::SetHolidays{{day(2026, 3, 2)}, true}));
        SAME_AS_THE_CONTRACTS();
        QCOMPARE(ledger.state.all<Member>().at(Cast::kFoam).profile, Bytes{4});
        QCOMPARE(settled(ledger.ledger().time()).value_or(LedgerTime{}).graceDays, std::uint16_t{1});
    }

    void makerAndCheckerActInTwoSteps() {
        const auto call = contractCallOf(intent::SetDualControl{true});
        QVERIFY(call);
        EncryptionKey encryption;
        encryption.data.fill(8);
        const TestKey maker = TestKey::named("maker");
        PERFORM(cast.bankB,
                (intent::AddOperator{Cast::kBankB, maker.address, Permissions(Permission::Make), encryption}));
        PERFORM(maker, (intent::PrepareCall{call->data}));
        PERFORM(cast.bankB, (intent::SetDualControl{true}));
        REFUSED(cast.bankB, (intent::SetLimit{Cast::kIssuer, Cast::kCny, 5, day(2026, 5, 5)}), "ledger.not-prepared",
                toHex0x(keccak256(contractCallOf(intent::SetLimit{Cast::kIssuer, Cast::kCny, 5, day(2026, 5, 5)})->data)
                            .view()));
        SAME_AS_THE_CONTRACTS();
        QVERIFY(ledger.state.all<Member>().at(Cast::kBankB).dualControl);
    }

    void anOfferThatNobodyAnswersFallsBack() {
        QVERIFY(ledger.travelTo(day(2026, 1, 20), 9 * 3'600));
        PERFORM(cast.regulator, (intent::ReleaseOffers{{part(2, 1)}}));
        SAME_AS_THE_CONTRACTS();
        QCOMPARE(int(ledger.state.all<Credential>().at(part(2, 1)).state), int(CredentialState::Expired));
    }

    void theIssuerPaysAfterTheCutOff() {
        // The second is a holiday since, so the cut-off is on the third, half an hour before midnight.
        QVERIFY(ledger.travelTo(day(2026, 3, 2), 86'399));
        REFUSED(cast.bankA, (intent::RecordClearing{{1}, 40'000'000, day(2026, 3, 2), hash("receipt 1")}),
                "ledger.cut-off-not-reached", "1");
        QVERIFY(ledger.travelTo(day(2026, 3, 3), 86'400 - 1'800));
        REFUSED(cast.seats, (intent::Offer{part(1, 0), {{Cast::kFoam, 1, day(2026, 3, 3), hash("x")}}}),
                "ledger.cut-off-passed", "1");
        PERFORM(cast.issuer, (intent::InstructPayment{{1}, 100'000'000, day(2026, 3, 3), hash("instruction")}));
        PERFORM(cast.bankA, (intent::RecordClearing{{1}, 40'000'000, day(2026, 3, 3), hash("receipt 1")}));
        REFUSED(cast.bankA, (intent::RecordClearing{{1}, 1, day(2026, 3, 3), hash("receipt 1")}), "ledger.receipt-used",
                toHex0x(hash("receipt 1").view()));
        PERFORM(cast.bankA, (intent::RecordClearing{{1}, 60'000'000, day(2026, 3, 3), hash("receipt 2")}));
        PERFORM(cast.seats, (intent::ConfirmReceipt{{part(1, 0)}, 100'000'000}));
        PERFORM(cast.foam, (intent::DisputeReceipt{{part(1, 1)}, 40'000'000, DisputeReason::ShortPaid}));
        PERFORM(cast.regulator, (intent::SettleLimit{{part(1, 4)}}));
        SAME_AS_THE_CONTRACTS();
        QCOMPARE(ledger.state.all<Root>().at({1}).cleared, MinorUnits{100'000'000});
    }

    void anUnpaidRootIsOverdueAndCanStillBePaid() {
        REFUSED(cast.regulator, (intent::MarkOverdue{{2}}), "ledger.not-overdue", "2");
        QVERIFY(ledger.travelTo(day(2026, 3, 5), 60));
        PERFORM(cast.regulator, (intent::MarkOverdue{{2}}));
        PERFORM(cast.bankA, (intent::RecordClearing{{2}, 50'000'000, day(2026, 3, 5), hash("receipt 3")}));
        SAME_AS_THE_CONTRACTS();
        QVERIFY(ledger.state.all<Root>().at({2}).overdueRecorded);
    }

    void anotherLedgerIsRecognised() {
        LinkSettings link;
        link.manifest = ledger.manifest();
        link.nodes = {ledger.endpoint()};
        link.manifest.contracts.desk.codeHash.data[0] ^= 1;
        ConsortiumLedger other(ledger.worker(), link);
        const auto events = settled(other.eventsAfter({}));
        QVERIFY(!events);
        QCOMPARE(events.error().code.name, kManifestCode.name);
        QCOMPARE(events.error().place, std::string("desk"));

        link.manifest = ledger.manifest();
        link.manifest.chainId = 1;
        ConsortiumLedger foreign(ledger.worker(), link);
        const auto time = settled(foreign.time());
        QVERIFY(!time);
        QCOMPARE(time.error().code.name, kLedgerForeign.name);
    }
};

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    if (argc > 1) {
        anvilPath = QString::fromLocal8Bit(argv[1]);
        for (int i = 1; i + 1 < argc; ++i) {
            argv[i] = argv[i + 1];
        }
        --argc;
    }
    StoryTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "story_test.moc"
