#pragma once

#include "ledger_client/consortium/contract_set.h"
#include "models/base/bytes.h"
#include "models/base/result.h"
#include "models/domain/currency.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// What a member imports to join a consortium: which chain, which contracts, which nodes. One JSON object, UTF-8.
/// It holds the consortium's common secret, so it goes to members only.
namespace tally {

/// More than `kManifestMostBytes`. args: the limit in bytes.
inline constexpr ErrorCode kManifestTooLarge{"manifest.too-large", ErrorKind::Input};
/// Not a JSON object. place: the offset in bytes, where it is known.
inline constexpr ErrorCode kManifestSyntax{"manifest.syntax", ErrorKind::Input};
/// No manifest of this program, or one of a later format. args: the format it names.
inline constexpr ErrorCode kManifestFormat{"manifest.format", ErrorKind::Input};
/// place: the field, such as contracts.core.address.
inline constexpr ErrorCode kManifestFieldMissing{"manifest.field-missing", ErrorKind::Input};
inline constexpr ErrorCode kManifestFieldInvalid{"manifest.field-invalid", ErrorKind::Input};
inline constexpr ErrorCode kManifestFieldUnknown{"manifest.field-unknown", ErrorKind::Input};
inline constexpr ErrorCode kManifestFieldTwice{"manifest.field-twice", ErrorKind::Input};

/// A wallet that has joined by one manifest was given one of another ledger. place: file and field.
inline constexpr ErrorCode kManifestOtherLedger{"manifest.other-ledger", ErrorKind::Refused};

/// Other code stands at a contract's address than the manifest says, or none. place: core, desk, office or book;
/// args: the manifest's hash, the hash of what is there.
inline constexpr ErrorCode kManifestCode{"manifest.code-differs", ErrorKind::Unreachable};

inline constexpr std::size_t kManifestMostBytes = std::size_t{1} << 20;
inline constexpr std::size_t kManifestMostNodes = 64;
inline constexpr std::string_view kManifestFormatName = "tallystick-consortium-1";

/// Common to all members: keys the fingerprints of documents and the names in the member directory.
using ConsortiumSecret = FixedBytes<32, struct ConsortiumSecretTag>;

struct ManifestContract {
    Address address;
    Hash codeHash;  ///< Keccak-256 of the code that stands there
    friend bool operator==(const ManifestContract&, const ManifestContract&) = default;
};

struct ManifestNode {
    std::string name;  ///< for people, at most 100 bytes
    std::string url;
    friend bool operator==(const ManifestNode&, const ManifestNode&) = default;
};

struct Manifest {
    std::string name;  ///< the consortium's, for people, at most 100 bytes
    std::uint64_t chainId = 0;
    Hash genesis;
    PerContract<ManifestContract> contracts;
    std::uint64_t deploymentBlock = 0;  ///< no event is before it
    std::int32_t zoneOffset = 0;        ///< seconds east of UTC
    Currency currency = kCny;           ///< the usual one
    ConsortiumSecret secret;
    std::vector<ManifestNode> nodes;
    std::string authorities;  ///< PEM certificates of the CAs that vouch for the nodes; empty: the system's

    [[nodiscard]] ContractAddresses addresses() const {
        return {contracts.core.address, contracts.desk.address, contracts.office.address, contracts.book.address};
    }
    friend bool operator==(const Manifest&, const Manifest&) = default;
};

/// The first field by which `offered` describes another ledger than `joined` does; empty when only names, nodes and their
/// certificates differ.
[[nodiscard]] std::string_view otherLedgerField(const Manifest& joined, const Manifest& offered);

[[nodiscard]] Result<Manifest> parseManifest(std::string_view json);
/// What `parseManifest` reads back the same.
[[nodiscard]] std::string formatManifest(const Manifest& manifest);

}  // namespace tally
