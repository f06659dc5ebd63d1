#pragma once

#include "app/tallyctl/rows.h"
#include "app/tallyctl/tokens.h"
#include "models/crypto/address.h"
#include "models/domain/credential_number.h"
#include "models/domain/intent.h"

namespace tally::ctl {

/// One field as JSON, by its type.
class FieldWriter {
public:
    FieldWriter(const Rows& rows, std::uint16_t currency) : m_rows(rows), m_currency(currency) {}

    [[nodiscard]] QJsonValue operator()(MemberId id) const { return m_rows.brief(id); }
    [[nodiscard]] QJsonValue operator()(RootId id) const { return text(rootNumber(id)); }
    [[nodiscard]] QJsonValue operator()(CredentialId id) const { return text(credentialNumber(id)); }
    [[nodiscard]] QJsonValue operator()(Date day) const { return dayText(day); }
    [[nodiscard]] QJsonValue operator()(Roles roles) const { return words(tokensOfSet(roles)); }
    [[nodiscard]] QJsonValue operator()(Permissions set) const { return words(tokensOfSet(set)); }
    [[nodiscard]] QJsonValue operator()(MinorUnits amount) const { return text(amountText(amount, m_currency)); }
    [[nodiscard]] QJsonValue operator()(std::uint16_t currency) const { return currencyText(currency); }
    [[nodiscard]] QJsonValue operator()(std::uint8_t bits) const { return bits; }
    [[nodiscard]] QJsonValue operator()(std::int32_t seconds) const { return seconds; }
    [[nodiscard]] QJsonValue operator()(std::uint32_t count) const { return number(count); }
    [[nodiscard]] QJsonValue operator()(std::uint64_t value) const { return number(value); }
    [[nodiscard]] QJsonValue operator()(bool is) const { return is; }
    [[nodiscard]] QJsonValue operator()(const std::string& characters) const { return text(characters); }
    [[nodiscard]] QJsonValue operator()(const Bytes& bytes) const { return hex(bytes); }
    [[nodiscard]] QJsonValue operator()(const Address& address) const { return text(formatAddress(address)); }
    template <std::size_t N, typename Tag>
    [[nodiscard]] QJsonValue operator()(const FixedBytes<N, Tag>& bytes) const {
        return hex(bytes.view());
    }
    template <typename Enum>
    requires std::is_enum_v<Enum>
    [[nodiscard]] QJsonValue operator()(Enum value) const { return text(tokenOf(value)); }
    [[nodiscard]] QJsonValue operator()(const EvidenceClaim& claim) const {
        return object({{"fingerprint", hex(claim.fingerprint.view())},
                       {"total", (*this)(claim.total)},
                       {"amount", (*this)(claim.amount)}});
    }
    [[nodiscard]] QJsonValue operator()(const intent::IssueTerms& terms) const {
        return object({{"to", (*this)(terms.to)},
                       {"settlementBank", (*this)(terms.settlementBank)},
                       {"currency", (*this)(terms.currency)},
                       {"face", (*this)(terms.face)},
                       {"dueDate", (*this)(terms.dueDay)},
                       {"offerExpiryDate", (*this)(terms.offerExpiryDay)},
                       {"evidence", (*this)(terms.evidence)},
                       {"claims", (*this)(terms.claims)}});
    }
    [[nodiscard]] QJsonValue operator()(const intent::OfferPart& part) const {
        return object({{"to", (*this)(part.to)},
                       {"value", (*this)(part.value)},
                       {"expiryDate", (*this)(part.expiryDay)},
                       {"evidence", (*this)(part.evidence)}});
    }
    template <typename T>
    [[nodiscard]] QJsonValue operator()(const std::vector<T>& list) const {
        QJsonArray out;
        for (const T& one : list) {
            out.append((*this)(one));
        }
        return out;
    }

private:
    const Rows& m_rows;
    std::uint16_t m_currency;
};

}  // namespace tally::ctl
