#include "models/session/prepared_calls.h"

#include "models/domain/credential_number.h"
#include "models/session/financing_seals.h"

#include <algorithm>

namespace tally {

namespace {

/// Whether the envelope holds the terms that the commitment stands for.
[[nodiscard]] Result<Done> checkQuote(OpenWallet& wallet, const Ledger& ledger, const FinancingRequest& request,
                                      MemberId funder, Date validToDay, BytesView envelope, const Hash& commitment) {
    const auto text = wallet.openEnvelope(envelope);
    const auto quote = text ? decodeQuote(*text) : std::nullopt;
    if (!quote) {
        return fail(kQuoteNotAsCommitted, credentialNumber(request.id));
    }
    FinancingTerms terms = quote->terms;
    takeFromRequest(terms, request);
    TALLY_TRY(outcomeOf(terms));
    TALLY_ASSIGN(const Hash found,
                 ledger.commitmentOf({request.id, request.applicant, funder, terms, validToDay, quote->salt}));
    if (found != commitment) {
        return fail(kQuoteNotAsCommitted, credentialNumber(request.id));
    }
    return Done{};
}

class SealCheck {
public:
    SealCheck(OpenWallet& wallet, const Ledger& ledger, MemberId own)
        : m_wallet(wallet), m_ledger(ledger), m_own(own) {}

    [[nodiscard]] Result<Done> operator()(const intent::SubmitQuote& call) const {
        TALLY_ASSIGN(LedgerQueries queries, m_wallet.ledger());
        TALLY_ASSIGN(const FinancingRequest request, requestIn(queries, call.request));
        return checkQuote(m_wallet, m_ledger, request, m_own, call.validToDay, call.sealedToFunder, call.commitment);
    }
    [[nodiscard]] Result<Done> operator()(const intent::AcceptQuote& call) const {
        TALLY_ASSIGN(LedgerQueries queries, m_wallet.ledger());
        TALLY_ASSIGN(const FinancingRequest request, requestIn(queries, call.request));
        TALLY_ASSIGN(const std::vector<Quote> quotes, queries.quotesFor(call.request));
        for (const Quote& quote : quotes) {
            if (quote.funder == call.funder) {
                return checkQuote(m_wallet, m_ledger, request, quote.funder, quote.validToDay, quote.sealedToApplicant,
                                  call.commitment);
            }
        }
        return fail(kQuoteNotAsCommitted, credentialNumber(call.request));
    }
    [[nodiscard]] Result<Done> operator()(const intent::Disburse& call) const {
        const auto text = m_wallet.openEnvelope(call.sealedReferences);
        if (!text) {
            return fail(kReferencesNotAsSealed, credentialNumber(call.request));
        }
        const DisbursementReferences references = referencesIn(*text);
        TALLY_ASSIGN(const ConsortiumKeys* keys, m_wallet.consortium());
        TALLY_ASSIGN(const Hash payment, keys->referenceHash(references.payment));
        TALLY_ASSIGN(const Hash registration, keys->referenceHash(references.registration));
        if (payment != call.paymentReference || registration != call.registrationReference) {
            return fail(kReferencesNotAsSealed, credentialNumber(call.request));
        }
        return Done{};
    }
    template <typename Other>
    [[nodiscard]] Result<Done> operator()(const Other&) const {
        return Done{};
    }

private:
    OpenWallet& m_wallet;
    const Ledger& m_ledger;
    MemberId m_own;
};

}  // namespace

Result<std::vector<OpenCall>> openCallsIn(LedgerQueries& queries, const Ledger& ledger, MemberId own) {
    TALLY_ASSIGN(std::vector<PreparedCall> calls, queries.openPreparedCalls(own));
    std::vector<OpenCall> out;
    for (PreparedCall& call : calls) {
        OpenCall one;
        if (auto intent = ledger.intentOf(call.call)) {
            one.intent = std::move(*intent);
        }
        one.call = std::move(call);
        out.push_back(std::move(one));
    }
    return out;
}

Result<OpenCall> openCallIn(LedgerQueries& queries, const Ledger& ledger, MemberId own, const Hash& hash) {
    TALLY_ASSIGN(std::vector<PreparedCall> calls, queries.openPreparedCalls(own));
    const auto found = std::ranges::find_if(calls, [&](const PreparedCall& one) { return one.callHash == hash; });
    if (found == calls.end()) {
        return fail(kCallUnknown, toHex0x(hash.view()));
    }
    TALLY_ASSIGN(const Hash hashed, ledger.callHashOf(found->call));
    if (hashed != hash) {
        return fail(kLedgerForeignCall, toHex0x(hash.view()));
    }
    TALLY_ASSIGN(Intent intent, ledger.intentOf(found->call));
    return OpenCall{std::move(*found), std::move(intent)};
}

Result<Done> checkSealed(OpenWallet& wallet, const Ledger& ledger, MemberId own, const Intent& intent) {
    return std::visit(SealCheck(wallet, ledger, own), intent);
}

Async<std::vector<OpenCall>> PreparedCalls::open() {
    Session session = m_session;
    TALLY_CO_ASSIGN(const Identity who, co_await session.identity());
    const Ledger* ledger = &session.ledger();
    auto reading = session.read(
        [ledger, own = who.member.id](LedgerQueries& queries) { return openCallsIn(queries, *ledger, own); });
    co_return co_await std::move(reading);
}

Async<Draft> PreparedCalls::confirm(Hash hash) {
    Session session = m_session;
    TALLY_CO_ASSIGN(const Identity who, co_await session.identity());
    const Ledger* ledger = &session.ledger();
    auto reading = session.wallet().read([ledger, hash, own = who.member.id](OpenWallet& wallet) -> Result<Intent> {
        TALLY_ASSIGN(LedgerQueries queries, wallet.ledger());
        TALLY_ASSIGN(OpenCall found, openCallIn(queries, *ledger, own, hash));
        TALLY_TRY(checkSealed(wallet, *ledger, own, *found.intent));
        return std::move(*found.intent);
    });
    Draft out;
    TALLY_CO_ASSIGN(out.intent, co_await std::move(reading));
    out.signer = who.key.address;
    co_return out;
}

Async<Draft> PreparedCalls::unprepare(Hash hash) {
    auto drafting = m_session.draft(intent::UnprepareCall{hash});
    co_return co_await std::move(drafting);
}

}  // namespace tally
