#include "models/session/financing_seals.h"

#include "models/domain/credential_number.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tally {

namespace {

constexpr int kQuoteVersion = 1;

[[nodiscard]] QString latin(const std::string& text) { return QString::fromStdString(text); }

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

}  // namespace

Bytes encodeQuote(const SealedQuote& quote) {
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

std::optional<SealedQuote> decodeQuote(BytesView text) {
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

std::optional<SealedQuote> openQuote(OpenWallet& wallet, const Bytes& toApplicant, const Bytes& toFunder) {
    for (const Bytes* box : {&toApplicant, &toFunder}) {
        if (const auto text = wallet.openEnvelope(*box)) {
            return decodeQuote(*text);
        }
    }
    return std::nullopt;
}

void takeFromRequest(FinancingTerms& terms, const FinancingRequest& request) {
    terms.kind = request.kind;
    terms.recourse = request.recourse;
    terms.nominal = request.value;
}

Result<FinancingRequest> requestIn(LedgerQueries& ledger, CredentialId id) {
    TALLY_ASSIGN(auto found, ledger.request(id));
    if (!found) {
        return fail(kRequestUnknown, credentialNumber(id));
    }
    return std::move(*found);
}

std::string sealedText(const DisbursementReferences& references) {
    return references.payment + "\n" + references.registration;
}

DisbursementReferences referencesIn(BytesView text) {
    const std::string_view both = textOf(text);
    const std::size_t split = std::min(both.find('\n'), both.size());
    return {std::string(both.substr(0, split)), std::string(both.substr(std::min(split + 1, both.size())))};
}

}  // namespace tally
