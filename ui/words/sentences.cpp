#include "ui/words/sentences.h"

#include "models/domain/credential_number.h"
#include "models/domain/date.h"
#include "models/domain/money_text.h"
#include "ui/words/sentence_table.h"
#include "ui/words/terms.h"

#include <QCoreApplication>
#include <QDate>
#include <QDateTime>

#include <array>
#include <charconv>
#include <limits>

namespace tally::words {

namespace {

constexpr qsizetype kMostDataCharacters = 200;
constexpr qsizetype kHashCharacters = 10;
/// The arguments are one list, {1}.
constexpr std::string_view kListed = "l";

[[nodiscard]] QString said(const char* source) { return QCoreApplication::translate("words", source); }

[[nodiscard]] const Sentence* find(std::string_view code) {
    for (const auto table : {ledgerSentences(), nodeSentences(), codecSentences(), walletSentences(),
                             documentSentences(), valueSentences(), usageSentences()}) {
        for (const Sentence& sentence : table) {
            if (sentence.code == code) {
                return &sentence;
            }
        }
    }
    return nullptr;
}

/// Foreign text on one line, at a bearable length.
[[nodiscard]] QString asData(const std::string& text) {
    QString out = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).simplified();
    if (out.size() > kMostDataCharacters) {
        out.truncate(kMostDataCharacters);
        out.append(QChar(0x2026));
    }
    return out;
}

[[nodiscard]] std::optional<std::uint64_t> numberOf(const std::string& text) {
    std::uint64_t out = 0;
    const char* end = text.data() + text.size();
    const auto [stopped, failure] = std::from_chars(text.data(), end, out);
    return failure == std::errc() && stopped == end && !text.empty() ? std::optional(out) : std::nullopt;
}

/// One argument, in words by its kind; what does not parse stays as it is.
class Argument {
public:
    Argument(const std::string& text, const SentenceContext& context)
        : m_text(text), m_number(numberOf(text)), m_context(context) {}

    [[nodiscard]] QString words(char kind) const {
        if (kind == 't') {
            return asData(m_text);
        }
        if (kind == 'h') {
            const QString hash = asData(m_text);
            return hash.size() > kHashCharacters ? hash.left(kHashCharacters) + QChar(0x2026) : hash;
        }
        return m_number ? numberWords(kind, *m_number) : asData(m_text);
    }

private:
    [[nodiscard]] QString numberWords(char kind, std::uint64_t number) const {
        switch (kind) {
            case 'a':
                return amount(number);
            case 'b':
                return m_context.locale.formattedDataSize(static_cast<qint64>(number));
            case 'c':
                return QString::fromStdString(credentialNumber(CredentialId::unpack(number)));
            case 'd':
                return day(number);
            case 'm':
                return member(number);
            case 'x':
                return number == 0 ? QString() : said(QT_TRANSLATE_NOOP("words", " (process %1)")).arg(number);
            case 'D':
                return said(QT_TRANSLATE_NOOP("words", "%1 days")).arg(whole(number));
            case 'M':
                return said(QT_TRANSLATE_NOOP("words", "%1 months")).arg(whole(number));
            case 'S':
                return said(QT_TRANSLATE_NOOP("words", "%1 seconds")).arg(whole(number));
            case 'r':
                return QString::fromStdString(rootNumber({static_cast<std::uint32_t>(number)}));
            case 'u':
                return currency(number);
            case 'w':
                return said(QT_TRANSLATE_NOOP("words", "%1 s")).arg(m_context.locale.toString(double(number) / 1000.0));
            default:
                return code(kind, number);
        }
    }
    [[nodiscard]] QString code(char kind, std::uint64_t number) const {
        const auto small = static_cast<std::uint8_t>(number);
        if (number <= std::numeric_limits<std::uint8_t>::max()) {
            QString name;
            switch (kind) {
                case 'f':
                    name = nameOf(FinancingKind{small});
                    break;
                case 'k':
                    name = nameOf(PolicyKey{small});
                    break;
                case 'o':
                    name = nameOfAny(Roles(small));
                    break;
                case 'p':
                    name = nameOfAny(Permissions(small));
                    break;
                case 'q':
                    name = nameOf(RequestState{small});
                    break;
                case 's':
                    name = nameOf(CredentialState{small});
                    break;
                default:
                    break;
            }
            if (!name.isEmpty()) {
                return name;
            }
        }
        return whole(number);
    }
    [[nodiscard]] QString whole(std::uint64_t number) const {
        return m_context.locale.toString(static_cast<qulonglong>(number));
    }
    [[nodiscard]] QString amount(std::uint64_t number) const {
        if (!m_context.currency || number > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
            return said(QT_TRANSLATE_NOOP("words", "%1 minor units"))
                .arg(m_context.locale.toString(static_cast<qulonglong>(number)));
        }
        const Money money{static_cast<std::int64_t>(number), *m_context.currency};
        const auto text = formatMoney(money, m_context.locale.name().toStdString());
        const std::string alpha(m_context.currency->alpha());
        return QString::fromStdString(alpha + " " + text.value_or(plainText(money)));
    }
    [[nodiscard]] QString day(std::uint64_t number) const {
        constexpr std::uint64_t kLastDay = 0xffff;
        if (number > kLastDay) {
            return m_context.locale.toString(static_cast<qulonglong>(number));
        }
        const QDate date = QDate(1970, 1, 1).addDays(static_cast<qint64>(number));
        // ISO in every language: 11/22/26 is read as another day by half of its readers.
        return date.toString(Qt::ISODate);
    }
    [[nodiscard]] QString member(std::uint64_t number) const {
        const MemberId id{static_cast<std::uint32_t>(number)};
        if (id.isNobody()) {
            return said(QT_TRANSLATE_NOOP("words", "nobody"));
        }
        const QString name = m_context.memberName ? m_context.memberName(id) : QString();
        return name.isEmpty() ? said(QT_TRANSLATE_NOOP("words", "member %1")).arg(number) : name;
    }
    [[nodiscard]] static QString currency(std::uint64_t number) {
        const auto known = number <= 999 ? Currency::fromNumeric(static_cast<int>(number)) : std::nullopt;
        return known ? QString::fromLatin1(known->alpha().data(), static_cast<qsizetype>(known->alpha().size()))
                     : QString::number(number);
    }

    const std::string& m_text;
    std::optional<std::uint64_t> m_number;
    const SentenceContext& m_context;
};

/// A rule's figures are of the rule's unit. A due date that is refused for its term is told as days of the calendar.
[[nodiscard]] std::string_view kindsOf(const Sentence& sentence, const Error& error) {
    const bool isRefused = sentence.code == "ledger.policy-refused";
    constexpr auto kNone = static_cast<std::uint64_t>(PolicyKey::NoticeDays) + 1;
    const std::uint64_t key = error.args.empty() ? kNone : numberOf(error.args.front()).value_or(kNone);
    if ((!isRefused && sentence.code != "ledger.policy-value-invalid") || key >= kNone) {
        return sentence.kinds;
    }
    switch (PolicyKey{static_cast<std::uint8_t>(key)}) {
        case PolicyKey::MaxTermMonths:
            return isRefused ? "kdd" : "kMM";
        case PolicyKey::CutOffSeconds:
            return "kSS";
        case PolicyKey::GraceDays:
        case PolicyKey::MaxOfferDays:
        case PolicyKey::RecoveryDelayDays:
        case PolicyKey::DisburseDays:
        case PolicyKey::NoticeDays:
            return "kDD";
        case PolicyKey::MaxPartsPerParent:
        case PolicyKey::MaxFunders:
            break;
    }
    return sentence.kinds;
}

/// Replaces the marks of a translated sentence in one pass, so that data with braces in them stay as they are.
[[nodiscard]] QString fill(const QString& text, const std::vector<QString>& args, const QString& place) {
    QString out;
    for (qsizetype i = 0; i < text.size();) {
        if (place.isEmpty() && (text.mid(i).startsWith(u" ({place})") || text.mid(i).startsWith(u"（{place}）"))) {
            // Beside the field it is about, a sentence names no place.
            i += text[i] == u' ' ? 10 : 9;
        } else if (text.mid(i).startsWith(u"{place}")) {
            out += place;
            i += 7;
        } else if (i + 2 < text.size() && text[i] == u'{' && text[i + 1].isDigit() && text[i + 2] == u'}') {
            const auto index = static_cast<std::size_t>(text[i + 1].digitValue() - 1);
            out += index < args.size() ? args[index] : QString();
            i += 3;
        } else {
            out += text[i++];
        }
    }
    out = out.simplified();
    if (!out.isEmpty()) {
        out[0] = out[0].toUpper();
    }
    return out;
}

}  // namespace

bool hasSentence(std::string_view code) { return find(code) != nullptr; }

QString sentenceOf(const Error& error, const SentenceContext& context) {
    const Sentence* sentence = find(error.code.name);
    if (sentence == nullptr) {
        return said(QT_TRANSLATE_NOOP("words", "Something failed: %1 %2"))
            .arg(asData(std::string(error.code.name)), asData(error.place))
            .simplified();
    }
    const std::string_view kinds = kindsOf(*sentence, error);
    std::vector<QString> args;
    for (std::size_t i = 0; i < error.args.size(); ++i) {
        args.push_back(Argument(error.args[i], context).words(i < kinds.size() ? kinds[i] : 't'));
    }
    if (kinds == kListed) {
        args = {QStringList(args.begin(), args.end()).join(QStringLiteral(", "))};
    }
    return fill(said(sentence->text), args, asData(error.place));
}

}  // namespace tally::words
