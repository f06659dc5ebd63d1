#include "app/story/props.h"
#include "app/story/story.h"
#include "models/domain/money_text.h"

namespace tally::story {

namespace {

[[nodiscard]] EventFilter eventsOf(RootId root) {
    EventFilter out;
    out.root = root;
    return out;
}

}  // namespace

Async<Done> Story::issuing() {
    TALLY_CO_ASSIGN(m_paid, co_await issueInvoice("NB-2026-001", 1'000'000 * kYuan, m_schedule.due,
                                                  "issues 1,000,000.00 to Ningbo Seats against NB-2026-001"));
    TALLY_CO_ASSIGN(m_unpaid, co_await issueInvoice("NB-2026-002", 80'000 * kYuan, m_schedule.dueUnpaid,
                                                    "issues 80,000.00 to Ningbo Seats against NB-2026-002"));
    TALLY_CO_ASSIGN(m_later, co_await issueInvoice("NB-2026-003", 120'000 * kYuan, m_schedule.dueLater,
                                                   "issues 120,000.00 to Ningbo Seats against NB-2026-003"));
    TALLY_CO_TRY(co_await issueDeclined());
    TALLY_CO_TRY(co_await issueTwice());
    TALLY_CO_TRY(co_await importBadFile());
    TALLY_CO_TRY(co_await issueFromFile());
    co_return Done{};
}

Async<StoredInvoice> Story::importSeatsInvoice(std::string number, MinorUnits total, Date due) {
    DocumentImport reader(*m_troupe.actor(Part::Huadong).session);
    const Bytes file =
        invoiceFile(Part::Ningbo, Part::Huadong, number, total, "汽车座椅", m_schedule.today.plusDays(-3), due);
    co_return co_await reader.invoice(number + ".xml", file);
}

IssueWish Story::wishFor(const StoredInvoice& invoice) {
    IssueWish out;
    out.fingerprint = invoice.fingerprint;
    out.settlementBank = m_troupe.id(Part::BankA);
    out.offerExpiryDay = m_schedule.offerExpiry;
    return out;
}

Async<RootId> Story::issueInvoice(std::string number, MinorUnits total, Date due, std::string what) {
    Issuing issuing(*m_troupe.actor(Part::Huadong).session);
    TALLY_CO_TRY(co_await m_troupe.catchUp(Part::Huadong));
    TALLY_CO_ASSIGN(const StoredInvoice stored, co_await importSeatsInvoice(number, total, due));
    TALLY_CO_TRY(m_troupe.expect(stored.invoice.payable.minor == total, "the invoice's total",
                                 plainText(stored.invoice.payable)));
    TALLY_CO_ASSIGN(Draft draft, co_await issuing.draftIssue(wishFor(stored)));
    TALLY_CO_ASSIGN(const Performed performed, co_await m_troupe.perform(Part::Huadong, std::move(draft), what));
    TALLY_CO_ASSIGN(const auto root,
                    co_await m_troupe.actor(Part::Huadong)
                        .session->read([txn = performed.txn, hash = stored.fingerprint](LedgerQueries& ledger) {
                            return ledger.rootIssuedIn(txn, hash);
                        }));
    TALLY_CO_TRY(m_troupe.expect(root.has_value(), "the credential is issued"));
    co_return *root;
}

Async<Done> Story::issueDeclined() {
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
    co_return Done{};
}

Async<Done> Story::issueTwice() {
    Issuing issuing(*m_troupe.actor(Part::Huadong).session);
    TALLY_CO_ASSIGN(const StoredInvoice again,
                    co_await importSeatsInvoice("NB-2026-001", 1'000'000 * kYuan, m_schedule.due));
    TALLY_CO_ASSIGN(Draft draft, co_await issuing.draftIssue(wishFor(again)));
    TALLY_CO_TRY(co_await m_troupe.refused(Part::Huadong, std::move(draft.intent), "ledger.evidence-overused",
                                           "issues against NB-2026-001 again"));
    co_return Done{};
}

Async<Done> Story::importBadFile() {
    DocumentImport reader(*m_troupe.actor(Part::Huadong).session);
    const std::string file = payablesFile(3, m_schedule.today.plusDays(-5), m_schedule.dueLater, "BAD");
    TALLY_CO_ASSIGN(const PayablesImport faulty,
                    co_await reader.payables("bad.csv", bytesOf(withMistypedCode(file)), {}));
    TALLY_CO_TRY(m_troupe.expect(!faulty.batch && faulty.file.problems.size() == 1, "a bad row stops the file",
                                 std::to_string(faulty.file.problems.size()) + " problems"));
    m_troupe.say(Part::Huadong, "imports a file with a bad row — nothing is issued: row " +
                                    std::to_string(faulty.file.problems.front().row) + ", " +
                                    faulty.file.problems.front().code);
    co_return Done{};
}

Async<Done> Story::issueFromFile() {
    Actor& huadong = m_troupe.actor(Part::Huadong);
    DocumentImport reader(*huadong.session);
    Issuing issuing(*huadong.session);
    const Date issued = m_schedule.today.plusDays(-5);
    const std::string good = payablesFile(m_payableRows, issued, m_schedule.dueLater, "FP");
    TALLY_CO_ASSIGN(const PayablesImport import, co_await reader.payables("payables.csv", bytesOf(good), {}));
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

}  // namespace tally::story
