#pragma once

#include "models/base/bytes.h"

#include <array>
#include <cstdint>
#include <optional>
#include <utility>

/// The contracts that a ledger consists of.
namespace tally {

enum class ContractName : std::uint8_t {
    Core,    ///< ReceivableCredentials
    Desk,    ///< FinancingDesk
    Office,  ///< MemberOffice
    Book,    ///< EvidenceBook
};
inline constexpr std::array kContractNames = {ContractName::Core, ContractName::Desk, ContractName::Office,
                                              ContractName::Book};

/// Something for each of them.
template <typename T>
struct PerContract {
    T core{};
    T desk{};
    T office{};
    T book{};

    [[nodiscard]] const T& of(ContractName name) const {
        switch (name) {
            case ContractName::Core:
                return core;
            case ContractName::Desk:
                return desk;
            case ContractName::Office:
                return office;
            case ContractName::Book:
                break;
        }
        return book;
    }
    [[nodiscard]] T& of(ContractName name) { return const_cast<T&>(std::as_const(*this).of(name)); }
    friend bool operator==(const PerContract&, const PerContract&) = default;
};

using ContractAddresses = PerContract<Address>;

[[nodiscard]] inline std::optional<ContractName> contractAt(const ContractAddresses& addresses,
                                                            const Address& address) {
    for (const ContractName name : kContractNames) {
        if (addresses.of(name) == address) {
            return name;
        }
    }
    return std::nullopt;
}

}  // namespace tally
