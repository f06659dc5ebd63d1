#pragma once

#include "models/domain/member.h"

#include <array>
#include <string>
#include <string_view>

/// The people of the practice ledger. Invented companies: their credit codes are well formed and belong to nobody.
namespace tally::story {

enum class Part : std::size_t {
    Registrar,
    Huadong,
    Ningbo,
    Yuyao,
    Cixi,
    Fenghua,
    BankA,
    BankB,
    Regulator,
};
inline constexpr std::size_t kPartCount = 9;

struct Character {
    Part part;
    std::string_view key;  ///< of its files: "ningbo-seats"
    std::string_view nameZh;
    std::string_view nameEn;
    std::string_view code17;  ///< of its Unified Social Credit Code, without the check character
    Roles roles;
};

inline constexpr std::array<Character, kPartCount> kCast{{
    {Part::Registrar, "registrar", "甬江联盟登记处", "Registrar", "91330200TALLY0001", Roles(Role::Registrar)},
    {Part::Huadong, "huadong-auto", "华东汽车", "Huadong Auto", "91330200TALLY0002", Roles(Role::Issuer)},
    {Part::Ningbo, "ningbo-seats", "宁波座椅", "Ningbo Seats", "91330200TALLY0003", Roles(Role::Supplier)},
    {Part::Yuyao, "yuyao-foam", "余姚泡棉", "Yuyao Foam", "91330281TALLY0004", Roles(Role::Supplier)},
    {Part::Cixi, "cixi-springs", "慈溪弹簧", "Cixi Springs", "91330282TALLY0005", Roles(Role::Supplier)},
    {Part::Fenghua, "fenghua-wire", "奉化线材", "Fenghua Wire", "91330213TALLY0006", Roles(Role::Supplier)},
    {Part::BankA, "bank-a", "甬江银行", "Bank A", "91330200TALLY0007", Roles(Role::Funder, Role::SettlementBank)},
    {Part::BankB, "bank-b", "钱塘银行", "Bank B", "91330100TALLY0008", Roles(Role::Funder, Role::SettlementBank)},
    {Part::Regulator, "regulator", "监管机构", "Regulator", "11330200TALLY0009", Roles(Role::Regulator)},
}};

[[nodiscard]] constexpr const Character& characterOf(Part part) { return kCast[static_cast<std::size_t>(part)]; }

/// The character's Unified Social Credit Code with its check character.
[[nodiscard]] std::string usccOf(const Character& character);

}  // namespace tally::story
