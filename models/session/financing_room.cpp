#include "models/session/financing_room.h"

#include "models/crypto/random.h"
#include "models/domain/credential_number.h"
#include "models/session/defaults.h"
#include "models/session/financing_seals.h"

#include <algorithm>

namespace tally {

namespace {

/// The keys that what is meant for a member is sealed to.
[[nodiscard]] Result<std::vector<EncryptionKey>> keysOf(LedgerQueries& ledger, MemberId member) {
    TALLY_ASSIGN(const std::vector<Operator> operators, ledger.operatorsOf(member));
    std::vector<EncryptionKey> out;
    for (const Operator& op : operators) {
        if (op.active && !op.encryptionKey.isZero()) {
            out.push_back(op.encryptionKey);
        }
    }
    if (out.empty()) {
        return fail(kSealNoRecipient, std::to_string(member.value));
    }
    return out;
}

[[nodiscard]] Result<FinancedTime> timeOf(LedgerQueries& ledger, const FinancingRequest& request) {
    TALLY_ASSIGN(const auto root, ledger.root(request.id.root));
    TALLY_ASSIGN(const Date paid, paymentDay(ledger, root ? root->dueDay : request.expiryDay));
    return financedTime(request, paid);
}

/// The cost over the time that the money is really out: days that a bank adds to its quote make it dearer, not cheaper.
void countOverTime(ReadableQuote& quote, FinancedTime time) {
    quote.hasUsualDays = checkInterestDays(*quote.terms, time).has_value();
    const Date from = std::max(quote.terms->interestFrom, time.from);
    const std::int32_t days = std::max(1, daysBetween(from, time.to));
    if (const auto cost = annualCostPpmUp(quote.outcome->costOfApplicant, quote.outcome->netProceeds, days)) {
        quote.outcome->allInAnnualCostPpm = *cost;
    }
}

struct Parties {
    FinancingRequest request;
    FinancedTime time;
    std::vector<EncryptionKey> applicant;
    std::vector<EncryptionKey> own;
};

[[nodiscard]] Result<Parties> partiesIn(LedgerQueries& ledger, CredentialId id, MemberId own) {
    Parties out;
    TALLY_ASSIGN(out.request, requestIn(ledger, id));
    TALLY_ASSIGN(out.time, timeOf(ledger, out.request));
    TALLY_ASSIGN(out.applicant, keysOf(ledger, out.request.applicant));
    TALLY_ASSIGN(out.own, keysOf(ledger, own));
    return out;
}

struct OpenedQuote {
    Quote quote;
    std::optional<SealedQuote> opened;
};

struct OpenedRequest {
    FinancingRequest request;
    FinancedTime time;
    std::vector<OpenedQuote> quotes;
};

/// The answers to a request, opened with this wallet's keys where that is possible.
[[nodiscard]] Result<OpenedRequest> openQuotes(OpenWallet& wallet, CredentialId id) {
    TALLY_ASSIGN(LedgerQueries ledger, wallet.ledger());
    TALLY_ASSIGN(FinancingRequest request, requestIn(ledger, id));
    TALLY_ASSIGN(const std::vector<Quote> quotes, ledger.quotesFor(id));
    std::vector<OpenedQuote> out;
    for (const Quote& quote : quotes) {
        OpenedQuote one{quote, openQuote(wallet, quote.sealedToApplicant, quote.sealedToFunder)};
        out.push_back(std::move(one));
    }
    TALLY_ASSIGN(const FinancedTime time, timeOf(ledger, request));
    return OpenedRequest{std::move(request), time, std::move(out)};
}

}  // namespace

Async<Draft> FinancingRoom::quote(CredentialId request, FinancingTerms terms, Date validToDay) {
    Session session = m_session;
    TALLY_CO_ASSIGN(const Identity who, co_await session.identity());
    TALLY_CO_ASSIGN(const Parties parties, co_await session.read([request, own = who.member.id](LedgerQueries& ledger) {
        return partiesIn(ledger, request, own);
    }));
    takeFromRequest(terms, parties.request);
    TALLY_CO_TRY(checkInterestDays(terms, parties.time));
    TALLY_CO_TRY(outcomeOf(terms));

    const SealedQuote sealed{terms, randomFixed<Hash>()};
    intent::SubmitQuote intent;
    intent.request = request;
    intent.validToDay = validToDay;
    TALLY_CO_ASSIGN(intent.commitment, session.ledger().commitmentOf({request, parties.request.applicant, who.member.id,
                                                                      terms, validToDay, sealed.salt}));
    const Bytes text = encodeQuote(sealed);
    TALLY_CO_ASSIGN(intent.sealedToApplicant, sealEnvelope(parties.applicant, text));
    TALLY_CO_ASSIGN(intent.sealedToFunder, sealEnvelope(parties.own, text));
    Draft out;
    out.intent = std::move(intent);
    out.signer = who.key.address;
    co_return out;
}

Async<std::vector<ReadableQuote>> FinancingRoom::quotes(CredentialId id) {
    Session session = m_session;
    TALLY_CO_ASSIGN(auto found,
                    co_await session.wallet().run([id](OpenWallet& wallet) { return openQuotes(wallet, id); }));
    std::vector<ReadableQuote> out;
    for (const OpenedQuote& one : found.quotes) {
        ReadableQuote readable{one.quote, std::nullopt, std::nullopt, false, true};
        if (one.quote.state == QuoteState::Quoted && one.opened) {
            FinancingTerms terms = one.opened->terms;
            takeFromRequest(terms, found.request);
            const auto commitment = session.ledger().commitmentOf(
                {id, found.request.applicant, one.quote.funder, terms, one.quote.validToDay, one.opened->salt});
            readable.asCommitted = commitment && *commitment == one.quote.commitment;
            if (auto outcome = outcomeOf(terms)) {
                readable.outcome = *outcome;
                readable.terms = std::move(terms);
                countOverTime(readable, found.time);
            }
        }
        out.push_back(std::move(readable));
    }
    std::stable_sort(out.begin(), out.end(), [](const ReadableQuote& a, const ReadableQuote& b) {
        if (!a.outcome || !b.outcome) {
            return a.outcome.has_value() && !b.outcome.has_value();
        }
        return a.outcome->allInAnnualCostPpm < b.outcome->allInAnnualCostPpm;
    });
    co_return out;
}

FinancedTime financedTime(const FinancingRequest& request, Date paymentDay) {
    return {request.requestDay, std::max(paymentDay, request.requestDay.plusDays(1))};
}

Result<Done> checkInterestDays(const FinancingTerms& terms, FinancedTime time) {
    return terms.interestFrom < time.from || terms.interestTo > time.to
               ? Result<Done>(fail(kQuoteDays, "interest", {time.from.iso(), time.to.iso()}))
               : Result<Done>(Done{});
}

Async<Draft> FinancingRoom::accept(CredentialId request, MemberId funder, std::optional<Hash> seen) {
    Session session = m_session;
    TALLY_CO_ASSIGN(const std::vector<ReadableQuote> answers, co_await quotes(request));
    for (const ReadableQuote& answer : answers) {
        if (answer.quote.funder == funder && answer.outcome && answer.asCommitted) {
            if (seen && *seen != answer.quote.commitment) {
                co_return fail(kQuoteChanged, credentialNumber(request));
            }
            intent::AcceptQuote intent{request, funder, answer.quote.commitment};
            auto drafting = session.draft(std::move(intent));
            co_return co_await std::move(drafting);
        }
    }
    co_return fail(kQuoteNotAsCommitted, credentialNumber(request));
}

Async<Draft> FinancingRoom::disburse(CredentialId request, DisbursementReferences references) {
    Session session = m_session;
    TALLY_CO_ASSIGN(const Identity who, co_await session.identity());
    TALLY_CO_ASSIGN(const Parties parties, co_await session.read([request, own = who.member.id](LedgerQueries& ledger) {
        return partiesIn(ledger, request, own);
    }));
    intent::Disburse intent;
    intent.request = request;
    TALLY_CO_ASSIGN(const auto hashes,
                    co_await session.wallet().run([references](OpenWallet& wallet) -> Result<std::pair<Hash, Hash>> {
                        TALLY_ASSIGN(const ConsortiumKeys* keys, wallet.consortium());
                        TALLY_ASSIGN(const Hash payment, keys->referenceHash(references.payment));
                        TALLY_ASSIGN(const Hash registration, keys->referenceHash(references.registration));
                        return std::pair(payment, registration);
                    }));
    intent.paymentReference = hashes.first;
    intent.registrationReference = hashes.second;
    std::vector<EncryptionKey> readers = parties.applicant;
    readers.insert(readers.end(), parties.own.begin(), parties.own.end());
    const std::string text = sealedText(references);
    TALLY_CO_ASSIGN(intent.sealedReferences, sealEnvelope(readers, viewOf(text)));
    Draft out;
    out.intent = std::move(intent);
    out.signer = who.key.address;
    co_return out;
}

Async<DisbursementReferences> FinancingRoom::references(CredentialId id) {
    return m_session.wallet().run([id](OpenWallet& wallet) -> Result<DisbursementReferences> {
        TALLY_ASSIGN(LedgerQueries ledger, wallet.ledger());
        TALLY_ASSIGN(const FinancingRequest request, requestIn(ledger, id));
        TALLY_ASSIGN(const Bytes text, wallet.openEnvelope(request.sealedReferences));
        return referencesIn(text);
    });
}

}  // namespace tally
