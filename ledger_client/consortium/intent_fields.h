#pragma once

#include "ledger_client/consortium/bindings/tuples.h"
#include "ledger_client/consortium/intent_mapping.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tally {

/// Turns the domain's types into the numbers of a contract call. The first that does not fit makes `finish` fail.
class IntentFields {
public:
    [[nodiscard]] std::uint64_t amount(MinorUnits value, std::string_view place) {
        if (value < 0 || value >= MinorUnits{1} << 56) {
            refuse(kIntentAmount, place, {std::to_string(value)});
            return 0;
        }
        return static_cast<std::uint64_t>(value);
    }
    [[nodiscard]] std::uint16_t day(Date value, std::string_view place) {
        if (value.days < 0 || value.days > 0xffff) {
            refuse(kIntentDay, place, {value.iso()});
            return 0;
        }
        return static_cast<std::uint16_t>(value.days);
    }
    template <typename Enum>
    [[nodiscard]] static std::uint8_t enumeration(Enum value) {
        return static_cast<std::uint8_t>(value);
    }
    [[nodiscard]] static Hash encryptionKey(const EncryptionKey& value) { return Hash{value.data}; }

    [[nodiscard]] Bytes bytes(const Bytes& value, std::size_t most, std::string_view place) {
        if (value.size() > most) {
            refuse(kIntentTextTooLong, place, {std::to_string(most), std::to_string(value.size())});
            return {};
        }
        return value;
    }
    [[nodiscard]] Hash identifier(std::string_view text) {
        Hash out;
        const bool printable = std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c <= '~'; });
        if (text.empty() || text.size() > out.data.size() || !printable) {
            refuse(kIntentIdentifier, "identifier", {});
            return {};
        }
        std::copy(text.begin(), text.end(), out.data.begin());
        return out;
    }

    void count(std::size_t given, std::string_view place, std::size_t most = kMostInList) {
        if (given == 0) {
            refuse(kIntentListEmpty, place, {});
        } else if (given > most) {
            refuse(kIntentListTooLong, place, {std::to_string(most), std::to_string(given)});
        }
    }
    [[nodiscard]] std::vector<std::uint64_t> ids(const std::vector<CredentialId>& values) {
        count(values.size(), "ids");
        std::vector<std::uint64_t> out;
        out.reserve(values.size());
        for (const CredentialId id : values) {
            out.push_back(id.packed());
        }
        return out;
    }
    [[nodiscard]] std::vector<contracts::Claim> claims(const std::vector<EvidenceClaim>& values) {
        std::vector<contracts::Claim> out;
        out.reserve(values.size());
        for (const EvidenceClaim& value : values) {
            out.push_back({value.fingerprint, amount(value.total, "claims"), amount(value.amount, "claims")});
        }
        return out;
    }

    template <typename Call>
    [[nodiscard]] Result<ContractCall> finish(ContractName contract, const Call& call) {
        if (m_error) {
            return failWith(std::move(*m_error));
        }
        return ContractCall{contract, call.encode()};
    }

private:
    void refuse(ErrorCode code, std::string_view place, std::vector<std::string> args) {
        if (!m_error) {
            m_error = Error{code, std::string(place), std::move(args), {}};
        }
    }

    std::optional<Error> m_error;
};

}  // namespace tally
