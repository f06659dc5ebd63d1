#include "models/crypto/address.h"
#include "models/crypto/ecdsa.h"
#include "tests/vectors/ops.h"

namespace tally::vectors {

namespace {

[[nodiscard]] Result<std::string> runSign(const Fields& in) {
    TALLY_ASSIGN(const Hash key, in.word("key"));
    TALLY_ASSIGN(const Hash digest, in.word("digest"));
    TALLY_ASSIGN(const EcdsaSignature signature, signDigest(key.view(), digest));
    Answer out;
    out.bytes("r", signature.r.view()).bytes("s", signature.s.view()).text("v", std::to_string(signature.yParity));
    return std::move(out).take();
}

[[nodiscard]] Result<std::string> runVerify(const Fields& in) {
    TALLY_ASSIGN(const Bytes keyBytes, in.bytes("publicKey"));
    TALLY_ASSIGN(const Hash digest, in.word("digest"));
    bool valid = false;
    if (in.has("der")) {
        TALLY_ASSIGN(const Bytes der, in.bytes("der"));
        TALLY_ASSIGN(const PublicKey key, decodePublicKey(keyBytes));
        valid = verifyDigestDer(key, digest, der);
    } else {
        TALLY_ASSIGN(const Bytes rBytes, in.bytes("r"));
        TALLY_ASSIGN(const Bytes sBytes, in.bytes("s"));
        TALLY_ASSIGN(const PublicKey key, decodePublicKey(keyBytes));
        const auto r = Hash::from(rBytes);
        const auto s = Hash::from(sBytes);
        valid = r && s && verifyDigest(key, digest, *r, *s);
    }
    Answer out;
    out.flag("valid", valid);
    return std::move(out).take();
}

[[nodiscard]] Result<std::string> runRecover(const Fields& in) {
    TALLY_ASSIGN(const Hash digest, in.word("digest"));
    TALLY_ASSIGN(const Hash r, in.word("r"));
    TALLY_ASSIGN(const Hash s, in.word("s"));
    TALLY_ASSIGN(const Uint256 v, in.number("v"));
    const auto parity = v.fits(1) ? v.data[31] : std::uint8_t{0xff};
    TALLY_ASSIGN(const PublicKey key, recoverKey(digest, {r, s, parity}));
    Answer out;
    out.bytes("publicKey", key.view()).text("address", formatAddress(addressOf(key)));
    return std::move(out).take();
}

[[nodiscard]] Result<std::string> runAddressFromKey(const Fields& in) {
    TALLY_ASSIGN(const Hash key, in.word("key"));
    TALLY_ASSIGN(const Address address, addressOfKey(key.view()));
    Answer out;
    out.text("address", formatAddress(address));
    return std::move(out).take();
}

constexpr Op kOps[] = {
    {"ecdsa.sign", runSign},
    {"ecdsa.verify", runVerify},
    {"ecdsa.recover", runRecover},
    {"address.fromKey", runAddressFromKey},
};

}  // namespace

std::span<const Op> ecdsaOps() { return kOps; }

}  // namespace tally::vectors
