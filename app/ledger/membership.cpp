#include "app/ledger/membership.h"

#include "ledger_client/consortium/consortium_ledger.h"

#include <QString>
#include <QStringList>

namespace tally {

Result<Manifest> joinedManifest(OpenWallet& wallet) {
    TALLY_TRY(wallet.consortium());
    TALLY_ASSIGN(SettingsStore settings, wallet.settings());
    TALLY_ASSIGN(const auto kept, settings.text(setting::kManifest));
    if (!kept) {
        return fail(kWalletNotJoined, wallet.file().path().string());
    }
    return parseManifest(*kept);
}

Result<Manifest> manifestOf(OpenWallet& wallet) {
    TALLY_ASSIGN(Manifest manifest, joinedManifest(wallet));
    TALLY_ASSIGN(SettingsStore settings, wallet.settings());
    TALLY_ASSIGN(const auto nodes, settings.text(setting::kNodes));
    std::vector<ManifestNode> chosen;
    const QString lines = QString::fromStdString(nodes.value_or(""));
    for (const QString& line : lines.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const std::string url = line.trimmed().toStdString();
        chosen.push_back({url, url});
    }
    if (!chosen.empty()) {
        manifest.nodes = std::move(chosen);
    }
    return manifest;
}

Result<Manifest> joinBy(OpenWallet& wallet, BytesView manifest, const std::string& place) {
    auto offered = parseManifest(textOf(manifest));
    if (!offered) {
        Error error = offered.error();
        error.place = error.place.empty() ? place : place + ": " + error.place;
        return failWith(std::move(error));
    }
    const auto present = joinedManifest(wallet);
    if (present) {
        const std::string_view field = otherLedgerField(*present, *offered);
        if (!field.empty()) {
            return fail(field == "secret" ? kWalletOtherConsortium : kManifestOtherLedger,
                        place + ": " + std::string(field), {present->name});
        }
    } else if (present.error().code != kWalletNotJoined) {
        return failWith(present.error());
    }
    TALLY_TRY(wallet.join(std::string(textOf(manifest)), offered->name, offered->secret.view()));
    return *offered;
}

Result<ConsortiumCard> NodeConsortiums::read(BytesView manifest) const {
    TALLY_ASSIGN(const Manifest read, parseManifest(textOf(manifest)));
    ConsortiumCard out;
    out.name = read.name;
    out.chainId = read.chainId;
    out.genesis = read.genesis;
    out.zoneOffset = read.zoneOffset;
    out.currency = read.currency.numeric();
    for (const ManifestNode& node : read.nodes) {
        out.nodes.push_back({node.name, node.url});
    }
    const ContractAddresses at = read.addresses();
    out.contracts = {{"core", at.core}, {"desk", at.desk}, {"office", at.office}, {"book", at.book}};
    out.hasAuthorities = !read.authorities.empty();
    return out;
}

Result<Done> NodeConsortiums::join(OpenWallet& wallet, BytesView manifest) const {
    TALLY_TRY(joinBy(wallet, manifest, {}));
    return Done{};
}

Result<std::function<std::unique_ptr<Ledger>()>> NodeConsortiums::linkOf(OpenWallet& wallet) const {
    LinkSettings link;
    TALLY_ASSIGN(link.manifest, manifestOf(wallet));
    TALLY_ASSIGN(link.nodes, endpointsOf(link.manifest));
    return [worker = m_worker, link]() -> std::unique_ptr<Ledger> {
        return std::make_unique<ConsortiumLedger>(worker, link);
    };
}

}  // namespace tally
