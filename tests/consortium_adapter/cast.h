#pragma once

#include "models/crypto/keccak.h"
#include "tests/consortium_adapter/anvil_ledger.h"

namespace tally {

/// The people of a test: each member with one operator of every permission.
struct Cast {
    static constexpr MemberId kRegistrar{1};
    static constexpr MemberId kIssuer{2};
    static constexpr MemberId kSeats{3};
    static constexpr MemberId kFoam{4};
    static constexpr MemberId kBankA{5};
    static constexpr MemberId kBankB{6};
    static constexpr MemberId kRegulator{7};

    TestKey registrar = TestKey::named("registrar");
    TestKey issuer = TestKey::named("issuer");
    TestKey seats = TestKey::named("seats");
    TestKey foam = TestKey::named("foam");
    TestKey bankA = TestKey::named("bank a");
    TestKey bankB = TestKey::named("bank b");
    TestKey regulator = TestKey::named("regulator");

    /// Admits everybody, and gives them their keys, the line and the limits.
    [[nodiscard]] Result<Done> settle(AnvilLedger& ledger) const {
        const Roles bank(Role::Funder, Role::SettlementBank);
        TALLY_TRY(admit(ledger, "91330200MA2AFQ6T6", Roles(Role::Issuer), kIssuer, issuer));
        TALLY_TRY(admit(ledger, "91330200MA2AFQ6T7", Roles(Role::Supplier), kSeats, seats));
        TALLY_TRY(admit(ledger, "91330200MA2AFQ6T8", Roles(Role::Supplier), kFoam, foam));
        TALLY_TRY(admit(ledger, "91330200MA2AFQ6T9", bank, kBankA, bankA));
        TALLY_TRY(admit(ledger, "91330200MA2AFQ6TA", bank, kBankB, bankB));
        TALLY_TRY(admit(ledger, "91330200MA2AFQ6TB", Roles(Role::Regulator), kRegulator, regulator));
        TALLY_TRY(ledger.perform(bankA, intent::SetLine{kIssuer, kCny, kLine, day(2026, 12, 31)}));
        TALLY_TRY(ledger.perform(bankA, intent::SetLimit{kIssuer, kCny, kLine, day(2026, 12, 31)}));
        TALLY_TRY(ledger.perform(bankB, intent::SetLimit{kIssuer, kCny, kLine, day(2026, 12, 31)}));
        return Done{};
    }

    static constexpr std::uint16_t kCny = 156;
    static constexpr MinorUnits kLine = 100'000'000'000;

    [[nodiscard]] static Date day(int year, int month, int dayOfMonth) {
        return Date::fromCivil(year, month, dayOfMonth).value_or(Date{});
    }
    [[nodiscard]] static Hash hash(std::string_view text) { return keccak256(viewOf(text)); }
    [[nodiscard]] static CredentialId part(std::uint32_t root, std::uint32_t index) { return {{root}, index}; }

    /// Due on Monday 2026-03-02, to be accepted by the 20th of January, backed by one invoice of that amount.
    [[nodiscard]] static intent::IssueTerms terms(std::string_view invoice, MinorUnits face) {
        intent::IssueTerms out;
        out.to = kSeats;
        out.settlementBank = kBankA;
        out.currency = kCny;
        out.face = face;
        out.dueDay = day(2026, 3, 2);
        out.offerExpiryDay = day(2026, 1, 20);
        out.evidence = hash("manifest");
        out.claims = {{hash(invoice), face, face}};
        return out;
    }

private:
    [[nodiscard]] Result<Done> admit(AnvilLedger& ledger, std::string_view first17, Roles roles, MemberId id,
                                     const TestKey& key) const {
        EncryptionKey encryption;
        encryption.data.fill(static_cast<std::uint8_t>(id.value));
        TALLY_TRY(ledger.perform(
            registrar, intent::AdmitMember{kSchemeUscc, testCode(first17), roles, encryption, Bytes{1, 2, 3}}));
        constexpr std::uint8_t kEveryPermission = 15;
        TALLY_TRY(
            ledger.perform(registrar, intent::AddOperator{id, key.address, Permissions(kEveryPermission), encryption}));
        return Done{};
    }
};

}  // namespace tally
