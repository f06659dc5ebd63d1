#pragma once

#include "ledger_client/consortium/bindings/tuples.h"
#include "ledger_client/consortium/event_mapping.h"

#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace tally {

/// Turns the numbers of one contract event into the domain's types. What does not fit makes `finish` fail.
class EventFields {
public:
    explicit EventFields(std::string_view event) : m_event(event) {}

    [[nodiscard]] static MemberId member(std::uint32_t value) { return {value}; }
    [[nodiscard]] static RootId root(std::uint32_t value) { return {value}; }
    [[nodiscard]] static CredentialId credential(std::uint64_t value) { return CredentialId::unpack(value); }
    [[nodiscard]] static Date day(std::uint16_t value) { return {value}; }
    [[nodiscard]] static EncryptionKey encryptionKey(const Hash& value) { return EncryptionKey{value.data}; }

    [[nodiscard]] MinorUnits amount(std::uint64_t value) {
        check(value <= static_cast<std::uint64_t>(std::numeric_limits<MinorUnits>::max()));
        return static_cast<MinorUnits>(value);
    }
    /// `last` is the enumeration's highest value.
    template <typename Enum>
    [[nodiscard]] Enum enumeration(std::uint8_t value, Enum last) {
        check(value <= static_cast<std::uint8_t>(last));
        return static_cast<Enum>(value);
    }
    /// Left-aligned ASCII.
    [[nodiscard]] std::string identifier(const Hash& value) {
        std::string_view text = textOf(value.view());
        text = text.substr(0, text.find('\0'));
        for (const char c : text) {
            check(c > ' ' && c <= '~');
        }
        return std::string(text);
    }
    [[nodiscard]] std::vector<EvidenceClaim> claims(const std::vector<contracts::Claim>& values) {
        std::vector<EvidenceClaim> out;
        out.reserve(values.size());
        for (const contracts::Claim& value : values) {
            out.push_back({value.fingerprint, amount(value.total), amount(value.amount)});
        }
        return out;
    }

    [[nodiscard]] Result<std::optional<MappedEvent>> finish(Event event, std::optional<std::uint16_t> atDay = {},
                                                            std::optional<Address> signer = {}) const {
        if (!m_fits) {
            return fail(kEventOutOfRange, std::string(m_event));
        }
        MappedEvent out{std::move(event), {}, signer};
        if (atDay) {
            out.day = day(*atDay);
        }
        return std::optional<MappedEvent>(std::move(out));
    }

private:
    void check(bool fits) { m_fits = m_fits && fits; }

    std::string_view m_event;
    bool m_fits = true;
};

}  // namespace tally
