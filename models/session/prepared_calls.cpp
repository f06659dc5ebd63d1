#include "models/session/prepared_calls.h"

#include "models/domain/credential_number.h"
#include "models/wallet/payable_store.h"

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

/// What an intent names: credentials (requests are such) and documents.
struct Named {
    RootId root;
    std::vector<CredentialId> credentials;
    std::vector<Hash> documents;
};

[[nodiscard]] Named namedIn(const Intent& intent) {
    Named out;
    const auto claims = [&out](const std::vector<EvidenceClaim>& all) {
        for (const EvidenceClaim& one : all) {
            out.documents.push_back(one.fingerprint);
        }
    };
    std::visit(
        [&](const auto& what) {
            if constexpr (requires { what.root.value; }) {
                out.root = what.root;
            }
            if constexpr (requires { what.ids; }) {
                out.credentials = what.ids;
            }
            if constexpr (requires { what.request.root; }) {
                out.credentials.push_back(what.request);
            }
            if constexpr (requires { what.from.root; }) {
                out.credentials.push_back(what.from);
            }
            if constexpr (requires { what.id.root; }) {
                out.credentials.push_back(what.id);
            }
            if constexpr (requires { what.backing.root; }) {
                out.credentials.push_back(what.backing);
            }
            if constexpr (requires { what.claims; }) {
                claims(what.claims);
            }
            if constexpr (requires { what.parts; }) {
                for (const intent::OfferPart& part : what.parts) {
                    out.documents.push_back(part.evidence);
                }
            }
            if constexpr (requires { what.credentials; }) {
                for (const intent::IssueTerms& terms : what.credentials) {
                    claims(terms.claims);
                }
            }
        },
        intent);
    if (out.root.value == 0 && !out.credentials.empty()) {
        out.root = out.credentials.front().root;
    }
    return out;
}

[[nodiscard]] Result<std::uint16_t> currencyOf(LedgerQueries& ledger, const Intent& intent, RootId id) {
    if (const auto* issue = std::get_if<intent::Issue>(&intent); issue != nullptr && !issue->credentials.empty()) {
        return issue->credentials.front().currency;
    }
    if (const auto* line = std::get_if<intent::SetLine>(&intent)) {
        return line->currency;
    }
    if (const auto* limit = std::get_if<intent::SetLimit>(&intent)) {
        return limit->currency;
    }
    TALLY_ASSIGN(const auto root, ledger.root(id));
    return root ? root->currency : kCny.numeric();
}

/// The text of the quote that the call submits or accepts.
[[nodiscard]] Result<std::optional<SealedQuote>> quoteIn(OpenWallet& wallet, LedgerQueries& ledger,
                                                         const Intent& intent) {
    Bytes envelope;
    if (const auto* quote = std::get_if<intent::SubmitQuote>(&intent)) {
        envelope = quote->sealedToFunder;
    } else if (const auto* accept = std::get_if<intent::AcceptQuote>(&intent)) {
        TALLY_ASSIGN(const std::vector<Quote> quotes, ledger.quotesFor(accept->request));
        const auto found = std::ranges::find(quotes, accept->funder, &Quote::funder);
        envelope = found == quotes.end() ? Bytes() : found->sealedToApplicant;
    }
    const auto text = wallet.openEnvelope(envelope);
    return text ? decodeQuote(*text) : std::nullopt;
}

}  // namespace

Result<CallReading> readingOf(OpenWallet& wallet, OpenCall call) {
    CallReading out;
    out.call = std::move(call);
    if (!out.call.intent) {
        return out;
    }
    TALLY_ASSIGN(LedgerQueries ledger, wallet.ledger());
    const Named named = namedIn(*out.call.intent);
    TALLY_ASSIGN(out.currency, currencyOf(ledger, *out.call.intent, named.root));
    for (const CredentialId id : named.credentials) {
        TALLY_ASSIGN(const auto part, ledger.credential(id));
        if (part) {
            out.credentials.emplace(id.packed(), *part);
        }
    }
    if (!named.credentials.empty()) {
        TALLY_ASSIGN(out.request, ledger.request(named.credentials.front()));
    }
    TALLY_ASSIGN(Database * database, wallet.database());
    PayableStore store(*database);
    for (const Hash& fingerprint : named.documents) {
        TALLY_ASSIGN(const auto invoice, store.invoice(fingerprint));
        if (invoice) {
            out.documents.emplace(fingerprint, invoice->invoice.identity.number);
        }
    }
    TALLY_ASSIGN(out.quote, quoteIn(wallet, ledger, *out.call.intent));
    if (out.quote && out.request) {
        takeFromRequest(out.quote->terms, *out.request);
    }
    if (const auto* disburse = std::get_if<intent::Disburse>(&*out.call.intent)) {
        if (const auto text = wallet.openEnvelope(disburse->sealedReferences)) {
            out.references = referencesIn(*text);
        }
    }
    return out;
}

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

Async<std::vector<CallReading>> PreparedCalls::open() {
    Session session = m_session;
    TALLY_CO_ASSIGN(const Identity who, co_await session.identity());
    const Ledger* ledger = &session.ledger();
    const auto read = [ledger, own = who.member.id](OpenWallet& wallet) -> Result<std::vector<CallReading>> {
        TALLY_ASSIGN(LedgerQueries queries, wallet.ledger());
        TALLY_ASSIGN(std::vector<OpenCall> calls, openCallsIn(queries, *ledger, own));
        std::vector<CallReading> out;
        for (OpenCall& one : calls) {
            TALLY_ASSIGN(CallReading reading, readingOf(wallet, std::move(one)));
            out.push_back(std::move(reading));
        }
        return out;
    };
    auto reading = session.wallet().read(read);
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
