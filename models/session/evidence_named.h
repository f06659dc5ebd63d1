#pragma once

#include "models/session/open_wallet.h"
#include "models/wallet/payable_store.h"

#include <optional>
#include <string>

/// What stands on the ledger for a document that a person names. On the wallet thread.
namespace tally {

/// A document that backs something: its fingerprint, and what is known of it.
struct Backing {
    Hash fingerprint;
    std::optional<StoredInvoice> invoice;
};

/// "0x…" is a fingerprint; else the number of an imported invoice; else nothing.
[[nodiscard]] Result<std::optional<Backing>> invoiceNamed(OpenWallet& wallet, const std::string& words);
/// As above; what is no imported invoice is a contract's number, of which a keyed hash is taken.
[[nodiscard]] Result<Hash> evidenceNamed(OpenWallet& wallet, const std::string& words);

}  // namespace tally
