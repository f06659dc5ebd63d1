#include "models/session/financing_room.h"

#include "models/crypto/random.h"
#include "models/domain/credential_number.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tally {

namespace {

constexpr int kQuoteVersion = 1;

/// The salted text that is sealed: JSON, amounts as decimal strings, days since 1970-01-01.
struct SealedQuote {
    FinancingTerms terms;
    Hash salt;
};

[[nodiscard]] QString latin(const std::string& text) { return QString::fromStdString(text); }

[[nodiscard]] Bytes encodeQuote(const SealedQuote& quote) {
    QJsonArray fees;
    for (const Fee& fee : quote.terms.fees) {
        fees.append(
            QJsonArray{static_cast<int>(fee.kind), latin(std::to_string(fee.amount)), static_cast<int>(fee.bearer)});
    }
    const QJsonObject object{
        {QStringLiteral("version"), kQuoteVersion},
        {QStringLiteral("rate"), static_cast<qint64>(quote.terms.annualRatePpm)},
        {QStringLiteral("dayCount"), static_cast<int>(quote.terms.dayCount)},
        {QStringLiteral("from"), quote.terms.interestFrom.days},
        {QStringLiteral("to"), quote.terms.interestTo.days},
        {QStringLiteral("timing"), static_cast<int>(quote.terms.interestTiming)},
        {QStringLiteral("bearer"), static_cast<int>(quote.terms.interestBearer)},
        {QStringLiteral("fees"), fees},
        {QStringLiteral("salt"), latin(toHex(quote.salt.view()))},
    };
    const QByteArray text = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return {text.begin(), text.end()};
}

template <typename Enum>
[[nodiscard]] bool readEnum(const QJsonValue& value, int most, Enum& out) {
    const int number = value.toInt(0);
    out = static_cast<Enum>(number);
    return number >= 1 && number <= most;
}

[[nodiscard]] std::optional<Fee> readFee(const QJsonValue& value) {
    const QJsonArray parts = value.toArray();
    Fee fee;
    bool isNumber = false;
    fee.amount = parts.at(1).toString().toLongLong(&isNumber);
    const bool isKnown = readEnum(parts.at(0), 4, fee.kind) && readEnum(parts.at(2), 3, fee.bearer);
    return parts.size() == 3 && isNumber && isKnown ? std::optional(fee) : std::nullopt;
}

/// Nothing when it is not what `encodeQuote` writes: another bank's program may write anything.
[[nodiscard]] std::optional<SealedQuote> decodeQuote(BytesView text) {
    const QJsonObject object = QJsonDocument::fromJson(QByteArray(reinterpret_cast<const char*>(text.data()),
                                                                  static_cast<qsizetype>(text.size())))
                                   .object();
    SealedQuote out;
    const auto salt = fromHex(object[QStringLiteral("salt")].toString().toStdString());
    const auto fixedSalt = salt ? Hash::from(*salt) : std::nullopt;
    const qint64 rate = object[QStringLiteral("rate")].toInteger(-1);
    const bool isKnown = object[QStringLiteral("version")].toInt() == kQuoteVersion && fixedSalt && rate >= 0 &&
                         rate <= 1'000'000 && readEnum(object[QStringLiteral("dayCount")], 2, out.terms.dayCount) &&
                         readEnum(object[QStringLiteral("timing")], 2, out.terms.interestTiming) &&
                         readEnum(object[QStringLiteral("bearer")], 3, out.terms.interestBearer);
    if (!isKnown) {
        return std::nullopt;
    }
    out.salt = *fixedSalt;
    out.terms.annualRatePpm = static_cast<std::uint32_t>(rate);
    out.terms.interestFrom = Date{object[QStringLiteral("from")].toInt()};
    out.terms.interestTo = Date{object[QStringLiteral("to")].toInt()};
    for (const QJsonValue value : object[QStringLiteral("fees")].toArray()) {
        const auto fee = readFee(value);
        if (!fee) {
            return std::nullopt;
        }
        out.terms.fees.push_back(*fee);
    }
    return out;
}

/// The terms that follow from the request itself.
void takeFromRequest(FinancingTerms& terms, const FinancingRequest& request) {
    terms.kind = request.kind;
    terms.recourse = request.recourse;
    terms.nominal = request.value;
}

[[nodiscard]] Result<FinancingRequest> requestIn(LedgerQueries& ledger, CredentialId id) {
    TALLY_ASSIGN(auto found, ledger.request(id));
    if (!found) {
        return fail(kRequestUnknown, credentialNumber(id));
    }
    return std::move(*found);
}

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

struct Parties {
    FinancingRequest request;
    std::vector<EncryptionKey> applicant;
    std::vector<EncryptionKey> own;
};

[[nodiscard]] Result<Parties> partiesIn(LedgerQueries& ledger, CredentialId id, MemberId own) {
    Parties out;
    TALLY_ASSIGN(out.request, requestIn(ledger, id));
    TALLY_ASSIGN(out.applicant, keysOf(ledger, out.request.applicant));
    TALLY_ASSIGN(out.own, keysOf(ledger, own));
    return out;
}

struct OpenedQuote {
    Quote quote;
    std::optional<SealedQuote> opened;
};

/// The answers to a request, opened with this wallet's keys where that is possible.
[[nodiscard]] Result<std::pair<FinancingRequest, std::vector<OpenedQuote>>> openQuotes(OpenWallet& wallet,
                                                                                       CredentialId id) {
    TALLY_ASSIGN(LedgerQueries ledger, wallet.ledger());
    TALLY_ASSIGN(FinancingRequest request, requestIn(ledger, id));
    TALLY_ASSIGN(const std::vector<Quote> quotes, ledger.quotesFor(id));
    std::vector<OpenedQuote> out;
    for (const Quote& quote : quotes) {
        OpenedQuote one{quote, std::nullopt};
        for (const Bytes* box : {&quote.sealedToApplicant, &quote.sealedToFunder}) {
            if (const auto text = wallet.openEnvelope(*box); text && !one.opened) {
                one.opened = decodeQuote(*text);
            }
        }
        out.push_back(std::move(one));
    }
    return std::pair(std::move(request), std::move(out));
}

}  // namespace

Async<intent::SubmitQuote> FinancingRoom::quoting(CredentialId request, FinancingTerms terms, Date validToDay) {
    Session& session = m_session;
    TALLY_CO_ASSIGN(const Identity who, co_await session.identity());
    TALLY_CO_ASSIGN(const Parties parties, co_await session.read([request, own = who.member.id](LedgerQueries& ledger) {
        return partiesIn(ledger, request, own);
    }));
    takeFromRequest(terms, parties.request);
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
    co_return intent;
}

Async<Performed> FinancingRoom::quote(CredentialId request, FinancingTerms terms, Date validToDay) {
    Session& session = m_session;
    auto making = quoting(request, std::move(terms), validToDay);
    TALLY_CO_ASSIGN(intent::SubmitQuote intent, co_await std::move(making));
    co_return co_await session.perform(std::move(intent), {});
}

Async<std::vector<ReadableQuote>> FinancingRoom::quotes(CredentialId id) {
    Session& session = m_session;
    TALLY_CO_ASSIGN(auto found,
                    co_await session.wallet().run([id](OpenWallet& wallet) { return openQuotes(wallet, id); }));
    std::vector<ReadableQuote> out;
    for (const OpenedQuote& one : found.second) {
        ReadableQuote readable{one.quote, std::nullopt, std::nullopt, false};
        if (one.quote.state == QuoteState::Quoted && one.opened) {
            FinancingTerms terms = one.opened->terms;
            takeFromRequest(terms, found.first);
            const auto commitment = session.ledger().commitmentOf(
                {id, found.first.applicant, one.quote.funder, terms, one.quote.validToDay, one.opened->salt});
            readable.asCommitted = commitment && *commitment == one.quote.commitment;
            if (auto outcome = outcomeOf(terms)) {
                readable.outcome = *outcome;
                readable.terms = std::move(terms);
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

Async<intent::AcceptQuote> FinancingRoom::accepting(CredentialId request, MemberId funder) {
    TALLY_CO_ASSIGN(const std::vector<ReadableQuote> answers, co_await quotes(request));
    for (const ReadableQuote& answer : answers) {
        if (answer.quote.funder == funder && answer.outcome && answer.asCommitted) {
            co_return intent::AcceptQuote{request, funder, answer.quote.commitment};
        }
    }
    co_return fail(kQuoteNotAsCommitted, credentialNumber(request));
}

Async<Performed> FinancingRoom::accept(CredentialId request, MemberId funder) {
    Session& session = m_session;
    TALLY_CO_ASSIGN(intent::AcceptQuote intent, co_await accepting(request, funder));
    co_return co_await session.perform(std::move(intent), {});
}

Async<intent::Disburse> FinancingRoom::disbursing(CredentialId request, DisbursementReferences references) {
    Session& session = m_session;
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
    const std::string text = references.payment + "\n" + references.registration;
    TALLY_CO_ASSIGN(intent.sealedReferences, sealEnvelope(readers, viewOf(text)));
    co_return intent;
}

Async<Performed> FinancingRoom::disburse(CredentialId request, DisbursementReferences references) {
    Session& session = m_session;
    auto making = disbursing(request, std::move(references));
    TALLY_CO_ASSIGN(intent::Disburse intent, co_await std::move(making));
    co_return co_await session.perform(std::move(intent), {});
}

Async<DisbursementReferences> FinancingRoom::references(CredentialId id) {
    return m_session.wallet().run([id](OpenWallet& wallet) -> Result<DisbursementReferences> {
        TALLY_ASSIGN(LedgerQueries ledger, wallet.ledger());
        TALLY_ASSIGN(const FinancingRequest request, requestIn(ledger, id));
        TALLY_ASSIGN(const Bytes text, wallet.openEnvelope(request.sealedReferences));
        const std::string_view both = textOf(text);
        const std::size_t split = std::min(both.find('\n'), both.size());
        return DisbursementReferences{std::string(both.substr(0, split)),
                                      std::string(both.substr(std::min(split + 1, both.size())))};
    });
}

}  // namespace tally
