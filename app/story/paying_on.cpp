#include "app/story/props.h"
#include "app/story/story.h"

namespace tally::story {

namespace {

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

}  // namespace

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

}  // namespace tally::story
