#include "ledger_client/consortium/bindings/core.h"
#include "ledger_client/consortium/bindings/desk.h"
#include "ledger_client/consortium/bindings/errors.h"
#include "ledger_client/consortium/call_reading.h"
#include "ledger_client/consortium/deployment.h"
#include "ledger_client/consortium/event_mapping.h"
#include "ledger_client/consortium/intent_mapping.h"
#include "ledger_client/consortium/quote_commitment.h"
#include "ledger_client/consortium/revert.h"
#include "models/crypto/address.h"

#include <QtTest>

using namespace tally;

namespace {

[[nodiscard]] Bytes selectorOf(const ContractCall& call) { return {call.data.begin(), call.data.begin() + 4}; }

template <typename Call>
[[nodiscard]] Bytes selectorOf() {
    return {Call::kSelector.data.begin(), Call::kSelector.data.end()};
}

[[nodiscard]] intent::IssueTerms terms() {
    intent::IssueTerms out;
    out.face = 5;
    out.claims = {{{}, 5, 5}};
    return out;
}

/// Revert data of an error with these words as arguments.
[[nodiscard]] Bytes revertOf(std::string_view name, std::initializer_list<std::uint64_t> words) {
    for (const contracts::CustomError& error : contracts::customErrors()) {
        if (error.code.name == name) {
            Bytes out;
            for (int shift = 24; shift >= 0; shift -= 8) {
                out.push_back(static_cast<std::uint8_t>(error.selector >> shift));
            }
            for (const std::uint64_t word : words) {
                const Uint256 wide = Uint256::of(word);
                out.insert(out.end(), wide.data.begin(), wide.data.end());
            }
            return out;
        }
    }
    return {};
}

}  // namespace

class MappingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Every call that this program makes is read back as what it was made of: the same bytes come out again.
    void aCallIsReadBackAsWhatItWasMadeOf() {
        const std::vector<CredentialId> ids{{{1}, 2}, {{3}, 0}};
        const std::vector<EvidenceClaim> claims = terms().claims;
        const intent::OfferPart part{{4}, 5, {20'000}, {}};
        const Bytes box{1, 2, 3};
        const std::vector<Intent> all{
            intent::AdmitMember{1, "91330200MA2A00002X", Roles(3), {}, box},
            intent::SetRoles{{2}, Roles(1)},
            intent::SuspendMember{{2}, SuspendReason::CourtOrder},
            intent::ReinstateMember{{2}},
            intent::AddOperator{{2}, {}, Permissions(3), {}},
            intent::RevokeOperator{{2}, {}},
            intent::SetDualControl{true},
            intent::ObjectToOperator{{2}, {}, Permissions(3), {}},
            intent::ProposeOperator{{2}, {}, Permissions(3), {}},
            intent::EnactOperator{{2}, {}, Permissions(3), {}},
            intent::SetPolicy{PolicyKey::GraceDays, 7, {20'000}, {}},
            intent::SetHolidays{{{20'000}, {20'001}}, false},
            intent::SetLine{{2}, 156, 100, {20'000}},
            intent::SetLimit{{2}, 156, 100, {20'000}},
            intent::Issue{{terms()}},
            intent::Issue{{terms(), terms()}},
            intent::CancelRoot{{1}, claims},
            intent::AcceptOffers{ids},
            intent::DeclineOffers{ids, DeclineReason::WrongAmount},
            intent::WithdrawOffers{ids},
            intent::Offer{ids[0], {part}},
            intent::Offer{ids[0], {part, part}},
            intent::ReleaseOffers{ids},
            intent::ReleaseRequests{ids},
            intent::VacateEvidence{ids[0], {2}, claims},
            intent::MarkOverdue{{1}},
            intent::RequestFinancing{ids[0], 100, {{5}, {6}}, {20'000}, true, {2}, claims},
            intent::WithdrawRequest{ids[0]},
            intent::SubmitQuote{ids[0], {}, {20'000}, box, box},
            intent::RefuseRequest{ids[0], RefuseReason::RiskAppetite},
            intent::AcceptQuote{ids[0], {5}, {}},
            intent::Disburse{ids[0], {}, {}, box},
            intent::SettleLimit{ids},
            intent::ConfirmFunds{ids[0]},
            intent::DisputeFunds{ids[0], DisputeReason::ShortPaid},
            intent::InstructPayment{{1}, 100, {20'000}, {}},
            intent::RecordClearing{{1}, 100, {20'000}, {}},
            intent::ConfirmReceipt{ids, 100},
            intent::DisputeReceipt{ids, 100, DisputeReason::LatePaid},
            intent::Freeze{ids[0], 100, {}},
            intent::Unfreeze{ids[0], 100, {}},
            intent::SetProfile{{}, box},
            intent::UnprepareCall{{}},
        };
        for (const Intent& what : all) {
            const auto call = contractCallOf(what);
            QVERIFY(call);
            const auto read = intentOf(call->data);
            QVERIFY2(read, qPrintable(QString::number(what.index())));
            QCOMPARE(read->index(), what.index());
            QCOMPARE(contractCallOf(*read)->data, call->data);
            Bytes longer = call->data;
            longer.push_back(0);
            QVERIFY(!intentOf(longer));
            QVERIFY(!intentOf(BytesView(call->data).first(call->data.size() - 1)));
        }
        QVERIFY(!intentOf({}));
        QVERIFY(!intentOf(Bytes{1, 2, 3, 4}));
        QVERIFY(!intentOf(contractCallOf(intent::PrepareCall{box})->data));
    }

    void oneCredentialIsAnIssueSeveralAreIssueMany() {
        const auto one = contractCallOf(intent::Issue{{terms()}});
        const auto two = contractCallOf(intent::Issue{{terms(), terms()}});
        QVERIFY(one && two);
        QCOMPARE(selectorOf(*one), selectorOf<contracts::core::IssueCall>());
        QCOMPARE(selectorOf(*two), selectorOf<contracts::core::IssueManyCall>());
    }

    void onePartIsAnOfferSeveralAreOfferMany() {
        const intent::OfferPart part{{3}, 5, {20'000}, {}};
        QCOMPARE(selectorOf(*contractCallOf(intent::Offer{{{1}, 0}, {part}})),
                 selectorOf<contracts::core::OfferCall>());
        QCOMPARE(selectorOf(*contractCallOf(intent::Offer{{{1}, 0}, {part, part}})),
                 selectorOf<contracts::core::OfferManyCall>());
    }

    void callsGoToTheContractThatHasThem() {
        QCOMPARE(int(contractCallOf(intent::AdmitMember{1, "A", {}, {}, {}})->contract), int(ContractName::Office));
        QCOMPARE(int(contractCallOf(intent::PrepareCall{})->contract), int(ContractName::Core));
        QCOMPARE(int(contractCallOf(intent::ConfirmFunds{})->contract), int(ContractName::Desk));
        QCOMPARE(int(contractCallOf(intent::VacateEvidence{{}, {}, terms().claims})->contract),
                 int(ContractName::Book));
    }

    void whatCanNeverBeACallIsRefusedWithItsPlace() {
        const auto codeOf = [](const Intent& what) {
            const auto call = contractCallOf(what);
            if (call) {
                return QStringLiteral("accepted");
            }
            const std::string_view code = call.error().code.name;
            return QStringLiteral("%1 %2").arg(QLatin1String(code.data(), static_cast<qsizetype>(code.size())),
                                               QString::fromStdString(call.error().place));
        };
        auto much = terms();
        much.face = MinorUnits{1} << 56;
        auto negative = terms();
        negative.face = -1;
        auto early = terms();
        early.dueDay = {-1};
        QCOMPARE(codeOf(intent::Issue{{much}}), QStringLiteral("intent.amount face"));
        QCOMPARE(codeOf(intent::Issue{{negative}}), QStringLiteral("intent.amount face"));
        QCOMPARE(codeOf(intent::Issue{{early}}), QStringLiteral("intent.day dueDay"));
        QCOMPARE(codeOf(intent::Issue{std::vector<intent::IssueTerms>(101, terms())}),
                 QStringLiteral("intent.list-too-long credentials"));
        QCOMPARE(codeOf(intent::AcceptOffers{}), QStringLiteral("intent.list-empty ids"));
        QCOMPARE(codeOf(intent::AdmitMember{1, "with blank ", {}, {}, {}}),
                 QStringLiteral("intent.identifier identifier"));
        QCOMPARE(codeOf(intent::AdmitMember{1, "A", {}, {}, Bytes(513)}),
                 QStringLiteral("intent.text-too-long profile"));
    }

    void aRevertBecomesItsErrorWithItsFigures() {
        const Error error = errorOfRevert(revertOf("ledger.insufficient-value", {4'294'967'297, 5, 6}));
        QCOMPARE(error.code.name, std::string_view("ledger.insufficient-value"));
        QCOMPARE(error.args, (std::vector<std::string>{"4294967297", "5", "6"}));
    }

    void whatIsNoErrorOfTheContractsHasACodeToo() {
        const auto nameOf = [](const Bytes& data) { return errorOfRevert(data).code.name; };
        QCOMPARE(nameOf({}), kRevertSilent.name);
        QCOMPARE(nameOf({1, 2, 3}), kRevertUnknown.name);
        QCOMPARE(nameOf({1, 2, 3, 4}), kRevertUnknown.name);
        // Known by its selector, but cut.
        QCOMPARE(nameOf(revertOf("ledger.insufficient-value", {1, 2})), kRevertUnknown.name);
        Bytes panic{0x4e, 0x48, 0x7b, 0x71};
        panic.resize(4 + 32);
        panic.back() = 0x11;
        QCOMPARE(nameOf(panic), kRevertPanic.name);
        QCOMPARE(errorOfRevert(panic).args, std::vector<std::string>{"17"});
        AbiWriter text(1, Bytes{0x08, 0xc3, 0x79, 0xa0});
        text.string(std::string(500, 'x'));
        const Error said = errorOfRevert(std::move(text).take());
        QCOMPARE(said.code.name, kRevertText.name);
        QCOMPARE(said.args.front().size(), std::size_t{200});
    }

    void everyCustomErrorIsFoundBySelectorAndRefusesForeignData() {
        const auto all = contracts::customErrors();
        QVERIFY(all.size() > 80);
        for (std::size_t i = 0; i < all.size(); ++i) {
            QVERIFY(i == 0 || all[i - 1].selector < all[i].selector);
            QVERIFY(all[i].code.name.starts_with("ledger."));
            QVERIFY(!all[i].texts(Bytes(32 * 9)));
        }
    }

    void aLogThatIsNotExactlyItsEventIsRefused() {
        std::vector<Hash> topics{contracts::core::AcceptedEvent::kTopic0, Hash{}, Hash{}};
        topics[1].data[31] = 1;
        topics[2].data[31] = 3;
        Bytes data(64);
        data[31] = 200;
        const auto mapped = mapEvent(ContractName::Core, topics, data);
        QVERIFY(mapped && *mapped);
        QVERIFY(std::get<event::OfferAccepted>((*mapped)->event).holder == MemberId{3});
        QCOMPARE((*mapped)->day->days, 200);

        QVERIFY(!mapEvent(ContractName::Desk, topics, data));
        QVERIFY(!mapEvent(ContractName::Core, std::span(topics).first(2), data));
        QVERIFY(!mapEvent(ContractName::Core, topics, Bytes(65)));
        QVERIFY(!mapEvent(ContractName::Core, topics, Bytes(63)));
        QVERIFY(!mapEvent(ContractName::Core, {}, data));
        data[0] = 1;
        QVERIFY2(!mapEvent(ContractName::Core, topics, data), "a day above 16 bits");
    }

    void aValueThatDoesNotExistIsRefused() {
        std::vector<Hash> topics{contracts::core::DeclinedEvent::kTopic0, Hash{}, Hash{}};
        Bytes data(96);
        data[31] = 8;
        const auto mapped = mapEvent(ContractName::Core, topics, data);
        QVERIFY(!mapped);
        QCOMPARE(mapped.error().code.name, kEventOutOfRange.name);
    }

    void creationAddressesAreThoseOfTheYellowPaper() {
        // The first contracts of an account known from the main chain: 0x6ac7ea33…, nonces 0, 1, 2 and 3.
        const Address creator = *parseAddress("0x6ac7ea33f8831ea9dcc53393aaa88b25a785dbf0");
        QCOMPARE(toHex0x(createdAddress(creator, 0).view()), std::string("0xcd234a471b72ba2f1ccf0a70fcaba648a5eecd8d"));
        QCOMPARE(toHex0x(createdAddress(creator, 1).view()), std::string("0x343c43a37d37dff08ae8c4a11544c718abb4fcf8"));
        QCOMPARE(toHex0x(createdAddress(creator, 2).view()), std::string("0xf778b86fa74e846c4f0a1fbd1335fe81c00a0c91"));
        QCOMPARE(toHex0x(createdAddress(creator, 3).view()), std::string("0xfffd933a0bc612844eaf0c6fe3e5b8e9b6c1d19c"));
    }

    void aDeploymentIsPlannedWithinABlock() {
        DeploymentSettings settings;
        settings.policy = usualPolicy();
        settings.founder.identifier = std::string(1, 'A');
        DeploymentGround ground{1337, {}, {}, 4, 30'000'000};
        const auto plan = planDeployment(settings, ground);
        QVERIFY(plan);
        QVERIFY(plan->addresses().core == createdAddress({}, 6));
        QVERIFY(plan->addresses().office == createdAddress({}, 7));
        ground.blockGasLimit = 5'000'000;
        const auto small = planDeployment(settings, ground);
        QVERIFY(!small);
        QCOMPARE(small.error().code.name, kDeploymentGasLimit.name);
    }

    void aQuoteIsCommittedToWithAllItsFigures() {
        QuoteCommitment quote;
        quote.request = {{1}, 4};
        quote.terms.nominal = 100;
        quote.terms.fees = {{FeeKind::Handling, 5, Bearer::Applicant}};
        const Address desk;
        const auto first = quoteCommitment(quote, 1, desk);
        QVERIFY(first);
        QVERIFY(*first == *quoteCommitment(quote, 1, desk));
        QVERIFY(*first != *quoteCommitment(quote, 2, desk));
        QuoteCommitment other = quote;
        other.terms.fees[0].amount = 6;
        QVERIFY(*first != *quoteCommitment(other, 1, desk));
        other = quote;
        other.salt.data[0] = 1;
        QVERIFY(*first != *quoteCommitment(other, 1, desk));
        other = quote;
        other.validToDay = {-1};
        QVERIFY(!quoteCommitment(other, 1, desk));
    }
};

QTEST_GUILESS_MAIN(MappingTest)
#include "mapping_test.moc"
