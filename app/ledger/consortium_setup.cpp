#include "app/ledger/consortium_setup.h"

#include "ledger_client/consortium/consortium_ledger.h"
#include "models/crypto/random.h"

#include <QString>

namespace tally {

namespace {

/// All steps signed by the wallet, in their order.
[[nodiscard]] Result<std::array<Bytes, 4>> signSteps(OpenWallet& wallet, const Address& key,
                                                     const DeploymentPlan& plan) {
    TALLY_ASSIGN(KeyRing * ring, wallet.keys());
    std::array<Bytes, 4> out;
    for (std::size_t i = 0; i < out.size(); ++i) {
        TALLY_ASSIGN(const EcdsaSignature signature, ring->sign(key, plan.steps[i].preimage));
        TALLY_ASSIGN(auto assembled, assembleTxn(plan.steps[i].preimage, signature.r, signature.s, signature.yParity));
        out[i] = std::move(assembled.first);
    }
    return out;
}

}  // namespace

Async<Manifest> deployConsortium(std::shared_ptr<LedgerWorker> worker, WalletHandle wallet, KeyInfo key,
                                 ConsortiumPlan plan) {
    if (plan.nodes.empty()) {
        co_return fail(kManifestFieldMissing, "nodes");
    }
    TALLY_CO_ASSIGN(const NodeEndpoint node, makeEndpoint(QString::fromStdString(plan.nodes.front().url)));
    const auto secret = randomFixed<ConsortiumSecret>();
    TALLY_CO_ASSIGN(const ConsortiumKeys keys, ConsortiumKeys::from(secret.view()));
    DeploymentFounder& founder = plan.settings.founder;
    founder.operatorKey = key.address;
    founder.encryptionKey = key.encryptionKey;
    TALLY_CO_ASSIGN(founder.profile, keys.sealNames(plan.founderNameZh, plan.founderNameEn));

    TALLY_CO_ASSIGN(const DeploymentGround ground, co_await worker->post([node, key](LedgerRoom& room) {
        return room.newDeployer(node)->ground(key.address);
    }));
    TALLY_CO_ASSIGN(const DeploymentPlan steps, planDeployment(plan.settings, ground));
    TALLY_CO_ASSIGN(const auto signedSteps, co_await wallet.run([steps, key](OpenWallet& open) {
        return signSteps(open, key.address, steps);
    }));
    TALLY_CO_ASSIGN(const BlockRef first, co_await worker->post([steps, signedSteps](LedgerRoom& room) {
        return room.deployer()->send(steps, signedSteps);
    }));
    TALLY_CO_ASSIGN(Manifest manifest,
                    co_await worker->post([addresses = steps.addresses(), block = first.number](LedgerRoom& room) {
                        return room.deployer()->verify(addresses, block);
                    }));
    manifest.name = plan.name;
    manifest.secret = secret;
    manifest.nodes = plan.nodes;
    manifest.authorities = plan.authorities;
    TALLY_CO_TRY(co_await wallet.run([text = formatManifest(manifest), manifest](OpenWallet& open) {
        return open.join(text, manifest.name, manifest.secret.view());
    }));
    co_return manifest;
}

}  // namespace tally
