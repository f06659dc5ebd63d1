#include "app/ledger/consortium_setup.h"
#include "app/ledger/membership.h"
#include "app/tallyctl/desk.h"
#include "app/tallyctl/groups.h"
#include "app/tallyctl/rows.h"
#include "app/tallyctl/runs.h"
#include "app/tallyctl/tokens.h"
#include "models/base/files.h"
#include "models/crypto/address.h"
#include "models/crypto/keccak.h"
#include "models/domain/uscc.h"

namespace tally::ctl {

namespace {

[[nodiscard]] QJsonObject rowOf(const Manifest& manifest) {
    QJsonArray nodes;
    for (const ManifestNode& node : manifest.nodes) {
        nodes.append(object({{"name", text(node.name)}, {"url", text(node.url)}}));
    }
    const ContractAddresses at = manifest.addresses();
    return object({{"name", text(manifest.name)},
                   {"chainId", number(manifest.chainId)},
                   {"genesis", hex(manifest.genesis.view())},
                   {"deploymentBlock", number(manifest.deploymentBlock)},
                   {"zoneOffset", manifest.zoneOffset},
                   {"currency", text(manifest.currency.alpha())},
                   {"contracts", object({{"core", text(formatAddress(at.core))},
                                         {"desk", text(formatAddress(at.desk))},
                                         {"office", text(formatAddress(at.office))},
                                         {"book", text(formatAddress(at.book))}})},
                   {"nodes", nodes}});
}

[[nodiscard]] Result<Done> addNodes(const Arguments& arguments, ConsortiumPlan& plan) {
    for (const std::string& words : arguments.values("member-node")) {
        const std::size_t equals = words.find('=');
        if (equals == std::string::npos) {
            return fail(kUsageValue, "member-node", {words, "NAME=URL"});
        }
        plan.nodes.push_back({words.substr(0, equals), words.substr(equals + 1)});
    }
    for (const std::string& url : arguments.values("node")) {
        plan.nodes.push_back({url, url});
    }
    if (plan.nodes.empty()) {
        return fail(kUsageOptionMissing, {}, {"--node"});
    }
    return Done{};
}

[[nodiscard]] Result<std::array<std::uint32_t, 9>> policyFrom(const Arguments& arguments) {
    auto policy = usualPolicy();
    for (const std::string& words : arguments.values("policy")) {
        const std::size_t equals = std::min(words.find('='), words.size());
        TALLY_ASSIGN(const auto key, tokenFrom<PolicyKey>(words.substr(0, equals), "policy"));
        TALLY_ASSIGN(const std::uint64_t value,
                     wholeFrom(equals < words.size() ? words.substr(equals + 1) : "", "policy"));
        policy[static_cast<std::size_t>(key)] = static_cast<std::uint32_t>(std::min<std::uint64_t>(value, UINT32_MAX));
    }
    return policy;
}

/// "+08:00", or seconds east of UTC.
[[nodiscard]] Result<std::int32_t> zoneFrom(const std::string& words) {
    const bool isWest = words.starts_with('-');
    const std::string digits = isWest || words.starts_with('+') ? words.substr(1) : words;
    std::uint64_t seconds = 0;
    if (const std::size_t colon = digits.find(':'); colon != std::string::npos) {
        TALLY_ASSIGN(const std::uint64_t hours, wholeFrom(digits.substr(0, colon), "zone"));
        TALLY_ASSIGN(const std::uint64_t minutes, wholeFrom(digits.substr(colon + 1), "zone"));
        seconds = hours > 14 || minutes > 59 ? 86'400 : hours * 3600 + minutes * 60;
    } else {
        TALLY_ASSIGN(seconds, wholeFrom(digits, "zone"));
    }
    if (seconds > 14 * 3600) {
        return fail(kUsageValue, "zone", {words, "+08:00"});
    }
    const auto east = static_cast<std::int32_t>(seconds);
    return isWest ? -east : east;
}

[[nodiscard]] Result<ConsortiumPlan> planFrom(const Arguments& arguments) {
    ConsortiumPlan plan;
    TALLY_ASSIGN(plan.name, arguments.required("name"));
    TALLY_ASSIGN(const std::string founder, arguments.required("founder"));
    plan.settings.founder.identifier = normalisedUscc(founder);
    if (const auto fault = usccFault(plan.settings.founder.identifier)) {
        return fail(ErrorCode{nameOf(*fault), ErrorKind::Input}, "founder: " + founder);
    }
    TALLY_ASSIGN(plan.founderNameZh, arguments.required("name-zh"));
    plan.founderNameEn = arguments.value("name-en").value_or("");
    TALLY_ASSIGN(plan.settings.policy, policyFrom(arguments));
    plan.settings.rule = keccak256(viewOf(arguments.value("rule").value_or("tallystick-usual-policy")));
    if (const auto zone = arguments.value("zone")) {
        TALLY_ASSIGN(plan.settings.zoneOffset, zoneFrom(*zone));
    }
    if (arguments.has("no-weekend")) {
        plan.settings.weekendMask = 0;
    }
    if (const auto file = arguments.value("ca")) {
        TALLY_ASSIGN(const Bytes pem, readFile(*file, kManifestMostBytes / 2));
        plan.authorities = std::string(textOf(pem));
    }
    TALLY_TRY(addNodes(arguments, plan));
    return plan;
}

[[nodiscard]] Result<KeyInfo> deployerKey(OpenWallet& wallet, const std::optional<Address>& wanted) {
    TALLY_ASSIGN(KeyRing * ring, wallet.keys());
    if (wanted) {
        return ring->find(*wanted);
    }
    TALLY_ASSIGN(const auto keys, ring->list());
    return keys.empty() ? Result<KeyInfo>(fail(kWalletNoKey, wallet.file().path().string())) : keys.front();
}

[[nodiscard]] Async<QJsonObject> deploy(Desk& desk, Arguments arguments) {
    TALLY_CO_ASSIGN(const std::string file, arguments.required("out"));
    TALLY_CO_ASSIGN(ConsortiumPlan plan, planFrom(arguments));
    TALLY_CO_ASSIGN(const std::optional<Address> wanted, desk.wantedOperator());
    TALLY_CO_ASSIGN(const WalletHandle wallet, co_await desk.wallet());
    auto choose = [wanted](OpenWallet& open) { return deployerKey(open, wanted); };
    TALLY_CO_ASSIGN(KeyInfo key, co_await wallet.run(std::move(choose)));
    TALLY_CO_ASSIGN(const Manifest manifest,
                    co_await deployConsortium(desk.ledgerWorker(), wallet, std::move(key), std::move(plan)));
    TALLY_CO_TRY(replaceFile(file, viewOf(formatManifest(manifest)), FileMode::Private));
    QJsonObject out = rowOf(manifest);
    out.insert(QLatin1String("manifest"), text(file));
    co_return out;
}

[[nodiscard]] Result<QJsonObject> join(OpenWallet& wallet, const Arguments& arguments) {
    TALLY_TRY(arguments.atMostOperands(1));
    TALLY_ASSIGN(const std::string file, arguments.operand(0, "FILE"));
    TALLY_ASSIGN(const Bytes content, readFile(file, kManifestMostBytes));
    TALLY_ASSIGN(const Manifest manifest, joinBy(wallet, content, file));
    return rowOf(manifest);
}

[[nodiscard]] Result<QJsonObject> show(OpenWallet& wallet, const Arguments&) {
    TALLY_ASSIGN(const Manifest manifest, joinedManifest(wallet));
    TALLY_ASSIGN(SettingsStore settings, wallet.settings());
    TALLY_ASSIGN(const auto chosen, settings.text(setting::kNodes));
    QJsonObject out = rowOf(manifest);
    QJsonArray nodes;
    for (const QString& url : qstring(chosen.value_or("")).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        nodes.append(url);
    }
    out.insert(QLatin1String("chosenNodes"), nodes);
    return out;
}

/// Asks the nodes whether chain, genesis and code are the manifest's: the first question they answer tells.
[[nodiscard]] Async<QJsonObject> check(Desk& desk, Arguments) {
    TALLY_CO_ASSIGN(Session * session, co_await desk.session());
    TALLY_CO_ASSIGN(const LedgerTime time, co_await session->ledger().time());
    auto reading = session->read([](LedgerQueries& ledger) -> Result<Done> {
        TALLY_ASSIGN(const auto members, ledger.members());
        for (const Member& one : members) {
            TALLY_TRY(readsItsOwnNames(one));
        }
        return Done{};
    });
    TALLY_CO_TRY(co_await std::move(reading));
    co_return object({{"matches", true},
                      {"block", number(time.head.number)},
                      {"blockTime", instantText(time.blockTime)},
                      {"today", dayText(time.day)},
                      {"zoneOffset", time.zoneOffset},
                      {"cutOffSeconds", number(time.cutOffSeconds)},
                      {"graceDays", number(time.graceDays)}});
}

[[nodiscard]] Result<QJsonObject> chooseNodes(OpenWallet& wallet, const Arguments& arguments) {
    TALLY_TRY(wallet.consortium());
    std::string lines;
    for (const std::string& url : arguments.operands) {
        TALLY_TRY(makeEndpoint(qstring(url)));
        lines += url + "\n";
    }
    TALLY_TRY(wallet.chooseNodes(lines));
    return show(wallet, arguments);
}

}  // namespace

Group consortiumGroup() {
    constexpr std::string_view kGroup = "consortium";
    return {kGroup,
            "The consortium a wallet belongs to.",
            {
                {kGroup,
                 "deploy",
                 "",
                 "Put the contracts on a fresh chain (--node) and write the manifest to join by.",
                 {{"out", "FILE", "The manifest: for members only, it holds the common secret.", true},
                  {"name", "TEXT", "The consortium's name.", true},
                  {"founder", "CODE", "The first registrar's Unified Social Credit Code.", true},
                  {"name-zh", "TEXT", "Its Chinese name.", true},
                  {"name-en", "TEXT", "Its English name."},
                  {"member-node", "NAME=URL", "A node for the manifest; may be repeated. Else those of --node."},
                  {"ca", "FILE", "PEM certificates of the authorities that vouch for the nodes."},
                  {"policy", "KEY=VALUE", "A first value other than the usual (see `policy list`)."},
                  {"rule", "TEXT", "The rule the values come from; its hash stands on the ledger."},
                  {"zone", "+HH:MM", "The civil time zone (+08:00)."},
                  {"no-weekend", nullptr, "Every day is a business day unless named a holiday."}},
                 deploy},
                {kGroup,
                 "join",
                 "FILE",
                 "Make the wallet one of the consortium's, by its manifest.",
                 {},
                 lookingInside(join)},
                {kGroup, "show", "", "Show the consortium this wallet belongs to.", {}, lookingInside(show)},
                {kGroup, "check", "", "Ask the nodes whether they keep this consortium's ledger.", {}, check},
                {kGroup,
                 "nodes",
                 "[URL...]",
                 "Use these nodes from now on; none: the manifest's.",
                 {},
                 lookingInside(chooseNodes)},
            }};
}

}  // namespace tally::ctl
