#include "app/story/story.h"

#include "models/crypto/random.h"
#include "models/documents/ubl_writer.h"
#include "models/domain/money_text.h"
#include "models/session/financing_room.h"
#include "models/session/settlement.h"

#include <algorithm>

namespace tally::story {

namespace {

constexpr MinorUnits kYuan = 100;
constexpr std::uint16_t kCurrency = 156;

[[nodiscard]] DraftParty partyOf(Part part) {
    const Character& character = characterOf(part);
    DraftParty out;
    out.uscc = usccOf(character);
    out.name = std::string(character.nameZh);
    out.street = "练习路 1 号";
    out.city = "宁波";
    out.postalCode = "315000";
    return out;
}

[[nodiscard]] InvoiceDraft draftOf(Part seller, Part buyer, const std::string& number, Date issued, Date due) {
    InvoiceDraft out;
    out.number = number;
    out.issueDate = issued;
    out.dueDate = due;
    out.seller = partyOf(seller);
    out.buyer = partyOf(buyer);
    out.contractNumber = "HT-" + number;
    return out;
}

/// What stands on the ledger for a bank's receipt or a payment order.
[[nodiscard]] Hash randomReference() { return randomFixed<Hash>(); }

[[nodiscard]] Bytes bytesOf(const std::string& text) { return {text.begin(), text.end()}; }

/// A file of approved payables as an ERP writes it: Chinese heads, UTF-8 with its mark, amounts with group marks.
[[nodiscard]] std::string payablesFile(int rows, Date issued, Date due, std::string_view series) {
    constexpr std::array kSuppliers = {Part::Ningbo, Part::Yuyao, Part::Cixi, Part::Fenghua};
    std::string out =
        "\xEF\xBB\xBF供应商统一社会信用代码,供应商名称,发票号码,开票日期,币种,价税合计,应付金额,到期日,合同编号\r\n";
    for (int i = 0; i < rows; ++i) {
        const Character& supplier = characterOf(kSuppliers[static_cast<std::size_t>(i) % kSuppliers.size()]);
        const std::string yuan = std::to_string(1 + i % 9) + "," + std::to_string(100 + i % 900);
        const std::string number = std::string(series) + std::to_string(100000 + i);
        out += usccOf(supplier) + "," + std::string(supplier.nameZh) + "," + number + "," + issued.iso() + ",CNY,\"" +
               yuan + ".50\",\"" + yuan + ".50\"," + due.iso() + ",HT-" + number + "\r\n";
    }
    return out;
}

[[nodiscard]] Result<std::vector<CredentialId>> inboxOf(LedgerQueries& ledger, MemberId member) {
    CredentialFilter filter;
    filter.offeree = member;
    filter.state = CredentialState::Offered;
    TALLY_ASSIGN(const std::vector<CredentialRow> rows, ledger.credentials(filter));
    std::vector<CredentialId> out;
    for (const CredentialRow& row : rows) {
        out.push_back(row.credential.id);
    }
    return out;
}

/// GCC 12 cannot keep the arrays behind braces alive across a suspension ("array used as initializer"): what a step asks
/// for is put together here.
template <typename... Ids>
[[nodiscard]] intent::AcceptOffers accepting(Ids... ids) {
    return {{ids...}};
}

[[nodiscard]] intent::Offer offering(CredentialId from, MemberId to, MinorUnits value, Date expiry,
                                     const Hash& evidence) {
    return {from, {{to, value, expiry, evidence}}};
}

[[nodiscard]] std::vector<EvidenceClaim> claimOn(const StoredInvoice& invoice, MinorUnits amount) {
    return {{invoice.fingerprint, invoice.invoice.identity.total.minor, amount}};
}

[[nodiscard]] FinancingTerms termsOfBankA(const Schedule& schedule) {
    FinancingTerms terms;
    terms.annualRatePpm = 36'000;
    terms.dayCount = DayCount::Act360;
    terms.interestFrom = schedule.today;
    terms.interestTo = std::max(schedule.due, schedule.today.plusDays(1));
    terms.interestTiming = InterestTiming::Prepaid;
    terms.fees = {{FeeKind::Handling, 150 * kYuan, Bearer::Applicant},
                  {FeeKind::Registration, 30 * kYuan, Bearer::Funder}};
    return terms;
}

struct Payment {
    Part to;
    MinorUnits value;
    std::string invoice;
};

[[nodiscard]] std::vector<Payment> paymentsToSuppliers() {
    return {{Part::Yuyao, 400'000 * kYuan, "YY-88"},
            {Part::Cixi, 150'000 * kYuan + 33, "CX-17"},
            {Part::Fenghua, 99'999 * kYuan + 1, "FH-5"}};
}

[[nodiscard]] EventFilter eventsOf(RootId root) {
    EventFilter out;
    out.root = root;
    return out;
}

[[nodiscard]] intent::DeclineOffers declining(CredentialId id, DeclineReason reason) { return {{id}, reason}; }
[[nodiscard]] intent::ReleaseOffers releasing(CredentialId id) { return {{id}}; }
[[nodiscard]] intent::ConfirmReceipt confirming(CredentialId id, MinorUnits total) { return {{id}, total}; }

}  // namespace

Async<Done> Story::play() {
    TALLY_CO_TRY(co_await admission());
    TALLY_CO_TRY(co_await issuing());
    TALLY_CO_TRY(co_await payingOn());
    TALLY_CO_TRY(co_await financing());
    TALLY_CO_TRY(co_await maturity());
    co_return Done{};
}

Async<Done> Story::admission() {
    for (const Character& character : kCast) {
        Actor& actor = m_troupe.actor(character.part);
        if (character.part == Part::Registrar) {
            continue;
        }
        TALLY_CO_ASSIGN(
            const Bytes profile,
            co_await actor.wallet->run([zh = std::string(character.nameZh),
                                        en = std::string(character.nameEn)](OpenWallet& wallet) -> Result<Bytes> {
                TALLY_ASSIGN(const ConsortiumKeys* keys, wallet.consortium());
                return keys->sealNames(zh, en);
            }));
        intent::AdmitMember admit;
        admit.identifier = usccOf(character);
        admit.roles = character.roles;
        admit.encryptionKey = actor.key.encryptionKey;
        admit.profile = profile;
        TALLY_CO_TRY(co_await m_troupe.act(
            Part::Registrar, admit,
            "admits " + actor.name() + " " + std::string(character.nameZh) + ", " + admit.identifier));
    }
    TALLY_CO_TRY(co_await m_troupe.learnMembers());
    for (const Character& character : kCast) {
        Actor& actor = m_troupe.actor(character.part);
        if (character.part == Part::Registrar) {
            continue;
        }
        const Permissions all(Permission::View, Permission::Make, Permission::Check, Permission::Admin);
        TALLY_CO_TRY(co_await m_troupe.act(
            Part::Registrar, intent::AddOperator{actor.member, actor.key.address, all, actor.key.encryptionKey},
            "gives " + actor.name() + " its operator"));
    }

    intent::AdmitMember twice;
    twice.identifier = usccOf(characterOf(Part::Ningbo));
    twice.roles = Roles(Role::Supplier);
    twice.encryptionKey = m_troupe.actor(Part::Ningbo).key.encryptionKey;
    TALLY_CO_TRY(co_await m_troupe.refused(Part::Registrar, twice, "ledger.member-exists", "the same company again"));

    const MemberId huadong = m_troupe.id(Part::Huadong);
    const Date expiry = m_schedule.dueLater.plusDays(90);
    TALLY_CO_TRY(co_await m_troupe.act(Part::BankA, intent::SetLine{huadong, kCurrency, 50'000'000 * kYuan, expiry},
                                       "grants Huadong Auto an issuing line of 50,000,000.00"));
    TALLY_CO_TRY(co_await m_troupe.act(Part::BankA, intent::SetLimit{huadong, kCurrency, 5'000'000 * kYuan, expiry},
                                       "sets its own limit on Huadong Auto"));
    TALLY_CO_TRY(co_await m_troupe.act(Part::BankB, intent::SetLimit{huadong, kCurrency, 3'000'000 * kYuan, expiry},
                                       "sets its own limit on Huadong Auto"));
    co_return Done{};
}

Async<RootId> Story::issueInvoice(std::string number, MinorUnits total, Date due, std::string what) {
    TotalledDraft draft{draftOf(Part::Ningbo, Part::Huadong, number, m_schedule.today.plusDays(-3), due),
                        Money{total, kCny}, "汽车座椅"};
    Issuing issuing(*m_troupe.actor(Part::Huadong).session);
    TALLY_CO_TRY(co_await m_troupe.catchUp(Part::Huadong));
    TALLY_CO_ASSIGN(const StoredInvoice stored,
                    co_await issuing.importInvoice(number + ".xml", bytesOf(makeUblInvoice(draft))));
    TALLY_CO_TRY(m_troupe.expect(stored.invoice.payable.minor == total, "the invoice's total",
                                 plainText(stored.invoice.payable)));
    TALLY_CO_ASSIGN(const Performed performed,
                    co_await issuing.issueInvoice(stored.fingerprint,
                                                  {m_troupe.id(Part::BankA), m_schedule.offerExpiry}, std::nullopt));
    TALLY_CO_TRY(co_await m_troupe.acted(Part::Huadong, performed, what));
    TALLY_CO_ASSIGN(const auto root,
                    co_await m_troupe.actor(Part::Huadong)
                        .session->read([txn = performed.txn, hash = stored.fingerprint](LedgerQueries& ledger) {
                            return ledger.rootIssuedIn(txn, hash);
                        }));
    TALLY_CO_TRY(m_troupe.expect(root.has_value(), "the credential is issued"));
    co_return *root;
}

Async<Done> Story::issuing() {
    TALLY_CO_ASSIGN(m_paid, co_await issueInvoice("NB-2026-001", 1'000'000 * kYuan, m_schedule.due,
                                                  "issues 1,000,000.00 to Ningbo Seats against NB-2026-001"));
    TALLY_CO_ASSIGN(m_unpaid, co_await issueInvoice("NB-2026-002", 80'000 * kYuan, m_schedule.dueUnpaid,
                                                    "issues 80,000.00 to Ningbo Seats against NB-2026-002"));
    TALLY_CO_ASSIGN(m_later, co_await issueInvoice("NB-2026-003", 120'000 * kYuan, m_schedule.dueLater,
                                                   "issues 120,000.00 to Ningbo Seats against NB-2026-003"));

    TALLY_CO_ASSIGN(const RootId declined,
                    co_await issueInvoice("NB-2026-004", 33'000 * kYuan, m_schedule.due,
                                          "issues 33,000.00 to Ningbo Seats against NB-2026-004"));
    const CredentialId part{declined, 0};
    TALLY_CO_TRY(
        co_await m_troupe.act(Part::Ningbo, declining(part, DeclineReason::WrongAmount), "declines it: wrong amount"));
    TALLY_CO_TRY(co_await m_troupe.catchUp(Part::Huadong));
    TALLY_CO_ASSIGN(const auto events,
                    co_await m_troupe.actor(Part::Huadong).session->read([declined](LedgerQueries& ledger) {
                        return ledger.events(eventsOf(declined));
                    }));
    const auto* reason = events.empty() ? nullptr : std::get_if<event::OfferDeclined>(&events.front().event);
    TALLY_CO_TRY(m_troupe.expect(reason != nullptr && reason->reason == DeclineReason::WrongAmount,
                                 "the issuer sees the reason"));
    m_troupe.say(Part::Huadong, "sees why: wrong amount");

    // The invoice is used: another credential against it is refused on the chain.
    Issuing issuing(*m_troupe.actor(Part::Huadong).session);
    TotalledDraft used{
        draftOf(Part::Ningbo, Part::Huadong, "NB-2026-001", m_schedule.today.plusDays(-3), m_schedule.due),
        Money{1'000'000 * kYuan, kCny}, "汽车座椅"};
    TALLY_CO_ASSIGN(const StoredInvoice again,
                    co_await issuing.importInvoice("NB-2026-001.xml", bytesOf(makeUblInvoice(used))));
    const auto twice = co_await issuing.issueInvoice(again.fingerprint,
                                                     {m_troupe.id(Part::BankA), m_schedule.offerExpiry}, std::nullopt);
    TALLY_CO_TRY(m_troupe.expect(!twice && twice.error().code.name == "ledger.evidence-overused",
                                 "an invoice is used once",
                                 twice ? std::string("issued twice") : std::string(twice.error().code.name)));
    m_troupe.say(Part::Huadong, "issues against NB-2026-001 again — refused: the invoice is used");

    TALLY_CO_TRY(co_await issueFromFile());
    co_return Done{};
}

Async<Done> Story::issueFromFile() {
    Actor& huadong = m_troupe.actor(Part::Huadong);
    Issuing issuing(*huadong.session);
    const Date issued = m_schedule.today.plusDays(-5);
    const std::string good = payablesFile(m_payableRows, issued, m_schedule.dueLater, "FP");

    // A file with a bad row issues nothing: the supplier's code is mistyped in its second row.
    std::string bad = payablesFile(3, issued, m_schedule.dueLater, "BAD");
    const std::size_t second = bad.find("\r\n", bad.find("\r\n") + 2) + 2;
    bad[second + 10] = bad[second + 10] == 'A' ? 'B' : 'A';
    TALLY_CO_ASSIGN(const PayablesImport faulty, co_await issuing.importPayables("bad.csv", bytesOf(bad), {}));
    TALLY_CO_TRY(m_troupe.expect(!faulty.batch && faulty.file.problems.size() == 1, "a bad row stops the file",
                                 std::to_string(faulty.file.problems.size()) + " problems"));
    m_troupe.say(Part::Huadong, "imports a file with a bad row — nothing is issued: row " +
                                    std::to_string(faulty.file.problems.front().row) + ", " +
                                    faulty.file.problems.front().code);

    TALLY_CO_ASSIGN(const PayablesImport import, co_await issuing.importPayables("payables.csv", bytesOf(good), {}));
    TALLY_CO_TRY(m_troupe.expect(import.batch.has_value(), "the file is sound",
                                 std::to_string(import.file.problems.size()) + " problems"));
    const BatchId batch = *import.batch;
    const IssuePlan plan{m_troupe.id(Part::BankA), m_schedule.dueLater.plusDays(-1)};
    // Stopped after the first group, and taken up again.
    int groups = 0;
    TALLY_CO_ASSIGN(const BatchCount stopped,
                    co_await issuing.issueBatch(batch, plan, [&groups](const BatchCount&) { return groups++ < 1; }));
    m_troupe.say(Part::Huadong, "issues from the file: " + std::to_string(stopped.issued) + " done, stopped, " +
                                    std::to_string(stopped.ready) + " left");
    TALLY_CO_ASSIGN(const BatchCount done, co_await issuing.issueBatch(batch, plan, {}));
    TALLY_CO_TRY(m_troupe.expect(done.issued == m_payableRows && done.isFinished(), "every row is issued once",
                                 std::to_string(done.issued) + " issued"));
    TALLY_CO_TRY(co_await m_troupe.catchUp(Part::Regulator));
    m_troupe.say(Part::Huadong, "goes on: all " + std::to_string(done.issued) + " rows issued");
    co_return Done{};
}

Async<CredentialId> Story::newestPart(RootId root) {
    TALLY_CO_ASSIGN(const auto found,
                    co_await m_troupe.actor(Part::Regulator).session->read([root](LedgerQueries& ledger) {
                        return ledger.root(root);
                    }));
    TALLY_CO_TRY(m_troupe.expect(found.has_value(), "the root is known"));
    co_return CredentialId{root, found->parts - 1};
}

Async<Done> Story::payingOn() {
    TALLY_CO_TRY(co_await m_troupe.catchUp(Part::Ningbo));
    TALLY_CO_ASSIGN(
        const auto inbox,
        co_await m_troupe.actor(Part::Ningbo).session->read([id = m_troupe.id(Part::Ningbo)](LedgerQueries& ledger) {
            return inboxOf(ledger, id);
        }));
    m_troupe.say(Part::Ningbo, "sees " + std::to_string(inbox.size()) + " credentials in the inbox");
    TALLY_CO_TRY(co_await m_troupe.act(
        Part::Ningbo, accepting(CredentialId{m_paid, 0}, CredentialId{m_unpaid, 0}, CredentialId{m_later, 0}),
        "accepts three of them"));

    intent::Offer pay;
    pay.from = {m_paid, 0};
    const std::vector<Payment> payments = paymentsToSuppliers();
    for (const Payment& payment : payments) {
        TALLY_CO_ASSIGN(const Hash evidence,
                        co_await m_troupe.actor(Part::Ningbo)
                            .wallet->run([number = payment.invoice](OpenWallet& wallet) -> Result<Hash> {
                                TALLY_ASSIGN(const ConsortiumKeys* keys, wallet.consortium());
                                return keys->referenceHash(number);
                            }));
        pay.parts.push_back({m_troupe.id(payment.to), payment.value, m_schedule.offerExpiry, evidence});
    }
    TALLY_CO_TRY(co_await m_troupe.act(Part::Ningbo, pay,
                                       "pays Yuyao Foam, Cixi Springs and Fenghua Wire with parts of it, in one "
                                       "transaction"));
    TALLY_CO_TRY(co_await m_troupe.refused(Part::Ningbo,
                                           offering(CredentialId{m_paid, 0}, m_troupe.id(Part::Cixi), 400'000 * kYuan,
                                                    m_schedule.offerExpiry, pay.parts[0].evidence),
                                           "ledger.insufficient-value", "offers more than is left"));
    m_yuyaosPart = {m_paid, 1};
    TALLY_CO_TRY(co_await m_troupe.act(Part::Yuyao, accepting(m_yuyaosPart), "accepts 400,000.00"));
    TALLY_CO_TRY(co_await m_troupe.act(Part::Cixi, accepting(CredentialId{m_paid, 2}), "accepts 150,000.33"));
    TALLY_CO_TRY(co_await m_troupe.act(Part::Fenghua, accepting(CredentialId{m_paid, 3}), "accepts 99,999.01"));

    TALLY_CO_TRY(co_await m_troupe.act(Part::Ningbo,
                                       offering(CredentialId{m_later, 0}, m_troupe.id(Part::Fenghua), 20'000 * kYuan,
                                                m_schedule.offerExpiry, pay.parts[2].evidence),
                                       "offers Fenghua Wire 20,000.00, which nobody will answer"));
    TALLY_CO_ASSIGN(m_unanswered, co_await newestPart(m_later));
    co_return Done{};
}

Async<Done> Story::financing() {
    intent::RequestFinancing request;
    request.from = m_yuyaosPart;
    request.value = 300'000 * kYuan;
    request.funders.push_back(m_troupe.id(Part::BankA));
    request.funders.push_back(m_troupe.id(Part::BankB));
    request.expiryDay = m_schedule.offerExpiry;
    TotalledDraft trade{draftOf(Part::Yuyao, Part::Ningbo, "YY-88", m_schedule.today.plusDays(-4), m_schedule.due),
                        Money{400'000 * kYuan, kCny}, "聚氨酯泡棉"};
    Issuing yuyao(*m_troupe.actor(Part::Yuyao).session);
    TALLY_CO_ASSIGN(const StoredInvoice invoice,
                    co_await yuyao.importInvoice("YY-88.xml", bytesOf(makeUblInvoice(trade))));
    request.debtor = m_troupe.id(Part::Ningbo);
    request.claims = claimOn(invoice, request.value);
    TALLY_CO_TRY(co_await m_troupe.act(Part::Yuyao, request, "asks Bank A and Bank B to finance 300,000.00"));
    TALLY_CO_ASSIGN(m_request, co_await newestPart(m_paid));

    TALLY_CO_TRY(co_await m_troupe.refused(
        Part::Yuyao,
        offering(m_yuyaosPart, m_troupe.id(Part::Cixi), 200'000 * kYuan, m_schedule.offerExpiry, invoice.fingerprint),
        "ledger.insufficient-value", "transfers what is reserved"));
    intent::RequestFinancing again = request;
    again.claims.clear();
    again.debtor = MemberId{};
    TALLY_CO_TRY(co_await m_troupe.refused(Part::Yuyao, again, "ledger.insufficient-value", "asks twice for the same"));

    TALLY_CO_TRY(co_await m_troupe.catchUp(Part::BankB));
    TALLY_CO_TRY(co_await m_troupe.catchUp(Part::BankA));
    const FinancingTerms terms = termsOfBankA(m_schedule);
    FinancingRoom bankA(*m_troupe.actor(Part::BankA).session);
    TALLY_CO_ASSIGN(const Performed quoted, co_await bankA.quote(m_request, terms, m_schedule.offerExpiry));
    TALLY_CO_TRY(co_await m_troupe.acted(Part::BankA, quoted, "quotes 3.60 % a year, sealed"));

    TALLY_CO_TRY(co_await m_troupe.catchUp(Part::BankB));
    FinancingRoom bankB(*m_troupe.actor(Part::BankB).session);
    TALLY_CO_ASSIGN(const auto seenByB, co_await bankB.quotes(m_request));
    const bool readable =
        std::any_of(seenByB.begin(), seenByB.end(), [](const ReadableQuote& q) { return q.terms.has_value(); });
    TALLY_CO_TRY(m_troupe.expect(!readable, "Bank B cannot read Bank A's quote"));
    m_troupe.say(Part::BankB, "cannot read Bank A's quote");
    TALLY_CO_TRY(co_await m_troupe.act(Part::BankB, intent::RefuseRequest{m_request, RefuseReason::LimitExhausted},
                                       "refuses: limit exhausted"));

    TALLY_CO_TRY(co_await m_troupe.catchUp(Part::Yuyao));
    FinancingRoom applicant(*m_troupe.actor(Part::Yuyao).session);
    TALLY_CO_ASSIGN(const auto answers, co_await applicant.quotes(m_request));
    TALLY_CO_TRY(m_troupe.expect(!answers.empty() && answers.front().outcome && answers.front().asCommitted,
                                 "Yuyao Foam can read the quote"));
    const FinancingOutcome outcome = *answers.front().outcome;
    m_troupe.say(Part::Yuyao, "compares: Bank A pays out " + plainText(Money{outcome.netProceeds, kCny}) +
                                  ", all-in annual cost " + std::to_string(outcome.allInAnnualCostPpm) +
                                  " ppm; Bank B refused");
    TALLY_CO_ASSIGN(const Performed accepted, co_await applicant.accept(m_request, m_troupe.id(Part::BankA)));
    TALLY_CO_TRY(co_await m_troupe.acted(Part::Yuyao, accepted, "accepts Bank A's quote"));

    TALLY_CO_TRY(co_await m_troupe.catchUp(Part::BankA));
    TALLY_CO_ASSIGN(const Performed paid, co_await bankA.disburse(m_request, {"PAY-2026-0001", "ZD-2026-778899"}));
    TALLY_CO_TRY(co_await m_troupe.acted(Part::BankA, paid, "disburses and becomes holder"));
    TALLY_CO_TRY(co_await m_troupe.catchUp(Part::Yuyao));
    TALLY_CO_ASSIGN(const DisbursementReferences references, co_await applicant.references(m_request));
    TALLY_CO_TRY(m_troupe.expect(references.payment == "PAY-2026-0001", "Yuyao Foam reads the payment's reference",
                                 references.payment));
    TALLY_CO_TRY(co_await m_troupe.act(Part::Yuyao, intent::ConfirmFunds{m_request},
                                       "confirms that the money came (" + references.payment + ")"));
    co_return Done{};
}

Async<Done> Story::expiredOffer() {
    TALLY_CO_TRY(co_await m_stage.reach(m_schedule.offerExpiry.plusDays(1), 0));
    TALLY_CO_TRY(co_await m_troupe.act(Part::Ningbo, releasing(m_unanswered),
                                       "releases the offer that expired: its value is free again"));
    TALLY_CO_ASSIGN(
        const auto parent,
        co_await m_troupe.actor(Part::Ningbo).session->read([id = CredentialId{m_later, 0}](LedgerQueries& ledger) {
            return ledger.credential(id);
        }));
    TALLY_CO_TRY(m_troupe.expect(parent && parent->reserved == 0, "nothing is reserved any more"));
    co_return Done{};
}

Async<Done> Story::clearing() {
    TALLY_CO_ASSIGN(const LedgerTime time, co_await m_troupe.actor(Part::Huadong).ledger->time());
    TALLY_CO_TRY(co_await m_troupe.act(
        Part::Huadong, intent::InstructPayment{m_paid, 1'000'000 * kYuan, m_schedule.due, randomReference()},
        "instructs payment of 1,000,000.00"));
    TALLY_CO_TRY(co_await m_stage.reach(m_schedule.due, 86'400 - time.cutOffSeconds));
    TALLY_CO_TRY(co_await m_troupe.refused(
        Part::Ningbo,
        offering(CredentialId{m_paid, 0}, m_troupe.id(Part::Cixi), 1 * kYuan, m_schedule.due, randomReference()),
        "ledger.cut-off-passed", "transfers after the cut-off"));
    TALLY_CO_TRY(co_await m_troupe.refused(Part::Huadong,
                                           intent::RecordClearing{m_paid, 1 * kYuan, m_schedule.due, randomReference()},
                                           "ledger.role-missing", "clears its own debt"));
    TALLY_CO_TRY(co_await m_troupe.act(
        Part::BankA, intent::RecordClearing{m_paid, 333'333 * kYuan + 34, m_schedule.due, randomReference()},
        "clears 333,333.34 first"));
    TALLY_CO_TRY(co_await m_troupe.act(
        Part::BankA, intent::RecordClearing{m_paid, 666'666 * kYuan + 66, m_schedule.due, randomReference()},
        "clears the rest, 666,666.66"));
    TALLY_CO_ASSIGN(const RootShares shares,
                    co_await m_troupe.actor(Part::BankA).session->read([root = m_paid](LedgerQueries& ledger) {
                        return sharesOf(ledger, root);
                    }));
    MinorUnits paid = 0;
    for (const HolderShares& holder : shares.holders) {
        TALLY_CO_TRY(m_troupe.expect(holder.paid == holder.credential.value, "everybody is paid to the fen"));
        paid += holder.paid;
    }
    TALLY_CO_TRY(m_troupe.expect(paid == 1'000'000 * kYuan, "the shares add up", std::to_string(paid)));
    for (const HolderShares& holder : shares.holders) {
        for (const Character& character : kCast) {
            if (m_troupe.id(character.part) != holder.credential.owner) {
                continue;
            }
            std::string text = "confirms its shares:";
            for (const MinorUnits share : holder.shares) {
                text += " " + plainText(Money{share, kCny});
            }
            TALLY_CO_TRY(
                co_await m_troupe.act(character.part, confirming(holder.credential.id, 1'000'000 * kYuan), text));
        }
    }
    const LineKey key{LineKind::Issuing, m_troupe.id(Part::BankA), m_troupe.id(Part::Huadong), kCurrency};
    TALLY_CO_TRY(co_await m_troupe.catchUp(Part::BankA));
    TALLY_CO_ASSIGN(const auto line, co_await m_troupe.actor(Part::BankA).session->read([key](LedgerQueries& ledger) {
        return ledger.line(key);
    }));
    TALLY_CO_ASSIGN(const auto roots, co_await m_troupe.actor(Part::BankA).session->read([](LedgerQueries& ledger) {
        return ledger.roots();
    }));
    MinorUnits owed = 0;
    for (const Root& root : roots) {
        owed += root.outstanding();
    }
    TALLY_CO_TRY(m_troupe.expect(line && line->used == owed, "the line is free of what was paid",
                                 line ? std::to_string(line->used) + " used, " + std::to_string(owed) + " owed" : ""));
    m_troupe.say(Part::BankA, "Huadong Auto's line is free again by 1,000,000.00");
    co_return Done{};
}

Async<Done> Story::overdue() {
    TALLY_CO_TRY(co_await m_stage.reach(m_schedule.dueUnpaid.plusDays(m_schedule.graceDays + 1), 0));
    TALLY_CO_TRY(
        co_await m_troupe.act(Part::Ningbo, intent::MarkOverdue{m_unpaid}, "records that 80,000.00 are overdue"));
    TALLY_CO_TRY(co_await m_troupe.act(
        Part::BankA, intent::RecordClearing{m_unpaid, 80'000 * kYuan, m_schedule.dueUnpaid, randomReference()},
        "records the late payment"));
    TALLY_CO_ASSIGN(const auto root,
                    co_await m_troupe.actor(Part::BankA).session->read([id = m_unpaid](LedgerQueries& ledger) {
                        return ledger.root(id);
                    }));
    TALLY_CO_TRY(m_troupe.expect(root && root->overdueRecorded && root->outstanding() == 0,
                                 "overdue stays a fact beside the payment"));
    co_return Done{};
}

Async<Done> Story::maturity() {
    if (m_schedule.expiresFirst) {
        TALLY_CO_TRY(co_await expiredOffer());
    }
    TALLY_CO_TRY(co_await clearing());
    TALLY_CO_TRY(co_await overdue());
    if (!m_schedule.expiresFirst) {
        TALLY_CO_TRY(co_await expiredOffer());
    }
    co_return Done{};
}

}  // namespace tally::story
