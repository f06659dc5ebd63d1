#include "app/tallyctl/scene.h"

#include "models/domain/credential_number.h"
#include "models/domain/uscc.h"

#include <QString>

namespace tally::ctl {

namespace {

[[nodiscard]] bool isNamed(const Member& member, const std::string& words) {
    return (!member.nameZh.empty() && member.nameZh == words) ||
           (!member.nameEn.empty() && qstring(member.nameEn).compare(qstring(words), Qt::CaseInsensitive) == 0);
}

}  // namespace

Result<Scene> Scene::in(OpenWallet& wallet, std::optional<Address> wanted, bool isChinese) {
    TALLY_ASSIGN(LedgerQueries ledger, wallet.ledger());
    TALLY_ASSIGN(auto members, ledger.members());
    Scene scene(wallet, std::move(ledger), Rows(std::move(members), isChinese));
    auto identity = identityIn(wallet, wanted);
    if (identity) {
        scene.m_identity = std::move(*identity);
    } else if (identity.error().code != kWalletNoOperator || wanted) {
        return failWith(std::move(identity).error());
    }
    return scene;
}

Result<Member> Scene::own() const {
    if (!m_identity) {
        return fail(kWalletNoOperator, m_wallet->file().path().string());
    }
    return m_identity->member;
}

Result<Member> Scene::member(const std::string& words, std::string_view place) const {
    if (words == "me") {
        return own();
    }
    const Member* found = nullptr;
    const std::string code = normalisedUscc(words);
    for (const auto& [id, member] : m_rows.members()) {
        if (member.identifier == code || words == "#" + std::to_string(id.value)) {
            return member;
        }
        if (isNamed(member, words)) {
            if (found != nullptr) {
                return fail(kMemberAmbiguous, std::string(place), {words});
            }
            found = &member;
        }
    }
    return found != nullptr ? Result<Member>(*found) : fail(kMemberUnknown, std::string(place), {words});
}

Result<Root> Scene::root(RootId id) {
    TALLY_ASSIGN(const auto root, m_ledger.root(id));
    return root ? Result<Root>(*root) : fail(kRootUnknown, rootNumber(id));
}

Result<Root> Scene::root(const std::string& words, std::string_view place) {
    TALLY_ASSIGN(const RootId id, rootFrom(words, place));
    return root(id);
}

Result<CredentialRow> Scene::credential(CredentialId id) {
    TALLY_ASSIGN(const auto credential, m_ledger.credential(id));
    if (!credential) {
        return fail(kCredentialUnknown, credentialNumber(id));
    }
    TALLY_ASSIGN(const Root of, root(id.root));
    return CredentialRow{*credential, of};
}

Result<CredentialRow> Scene::credential(const std::string& words, std::string_view place) {
    TALLY_ASSIGN(const CredentialId id, credentialFrom(words, place));
    return credential(id);
}

Result<FinancingRequest> Scene::request(const std::string& words, std::string_view place) {
    TALLY_ASSIGN(const CredentialId id, credentialFrom(words, place));
    TALLY_ASSIGN(const auto request, m_ledger.request(id));
    return request ? Result<FinancingRequest>(*request) : fail(kRequestUnknown, credentialNumber(id));
}

Result<QJsonObject> Scene::asOf() {
    TALLY_ASSIGN(const AsOf since, m_wallet->asOf());
    return object({{"block", since.block ? number(since.block->number) : QJsonValue()},
                   {"hash", since.block ? hex(since.block->hash.view()) : QJsonValue()},
                   {"at", since.at != 0 ? QJsonValue(instantText(since.at)) : QJsonValue()}});
}

Result<QJsonArray> Scene::events(const std::vector<StampedEvent>& events) {
    std::map<RootId, std::uint16_t> currencies;
    QJsonArray out;
    for (const StampedEvent& stamped : events) {
        const RootId id = subjectOf(stamped.event).root;
        std::uint16_t currency = kCny.numeric();
        if (const auto* line = std::get_if<event::LineSet>(&stamped.event)) {
            currency = line->currency;
        } else if (const auto* limit = std::get_if<event::LimitSet>(&stamped.event)) {
            currency = limit->currency;
        } else if (id.value != 0 && !currencies.contains(id)) {
            TALLY_ASSIGN(const Root of, root(id));
            currencies[id] = of.currency;
        }
        const auto known = currencies.find(id);
        out.append(m_rows.event(stamped, known == currencies.end() ? currency : known->second));
    }
    return out;
}

Result<QJsonArray> Scene::provenance(CredentialId id) {
    TALLY_ASSIGN(const Root root, this->root(id.root));
    TALLY_ASSIGN(const std::vector<Credential> chain, provenanceOf(m_ledger, id));
    QJsonArray out;
    for (const Credential& one : chain) {
        out.append(m_rows.credential(one, root));
    }
    return out;
}

}  // namespace tally::ctl
