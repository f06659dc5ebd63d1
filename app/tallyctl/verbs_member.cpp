#include "app/tallyctl/desk.h"
#include "app/tallyctl/groups.h"
#include "app/tallyctl/runs.h"
#include "app/tallyctl/tokens.h"
#include "models/domain/uscc.h"

namespace tally::ctl {

namespace {

[[nodiscard]] Result<EncryptionKey> encryptionKeyFrom(const std::string& words, std::string_view place) {
    const auto key = fixedFromHex0x<EncryptionKey>(words);
    if (!key) {
        return fail(kUsageValue, std::string(place), {words, "0x and 64 hexadecimal digits"});
    }
    return *key;
}

[[nodiscard]] Result<std::string> usccFrom(const std::string& words, std::string_view place) {
    const std::string code = normalisedUscc(words);
    if (const auto fault = usccFault(code)) {
        return fail(ErrorCode{nameOf(*fault), ErrorKind::Input}, std::string(place) + ": " + words);
    }
    return code;
}

[[nodiscard]] Result<Proposal> admit(Scene& scene, const Arguments& arguments, const LedgerTime&) {
    TALLY_ASSIGN(const std::string words, arguments.operand(0, "CODE"));
    TALLY_TRY(arguments.atMostOperands(1));
    intent::AdmitMember admission;
    TALLY_ASSIGN(admission.identifier, usccFrom(words, "CODE"));
    TALLY_ASSIGN(const std::string roles, arguments.required("roles"));
    TALLY_ASSIGN(admission.roles, rolesFrom(roles, "roles"));
    TALLY_ASSIGN(const std::string key, arguments.required("encryption-key"));
    TALLY_ASSIGN(admission.encryptionKey, encryptionKeyFrom(key, "encryption-key"));
    TALLY_ASSIGN(const std::string nameZh, arguments.required("name-zh"));
    const std::string nameEn = arguments.value("name-en").value_or("");
    TALLY_ASSIGN(const ConsortiumKeys* keys, scene.wallet().consortium());
    TALLY_ASSIGN(admission.profile, keys->sealNames(nameZh, nameEn));
    return Proposal{admission, object({{"identifier", text(admission.identifier)}, {"name", text(nameZh)}})};
}

[[nodiscard]] Result<QJsonObject> list(Scene& scene, const Arguments& arguments) {
    Roles wanted;
    if (const auto words = arguments.value("role")) {
        TALLY_ASSIGN(wanted, rolesFrom(*words, "role"));
    }
    QJsonArray rows;
    for (const auto& [id, member] : scene.rows().members()) {
        if ((member.roles.bits & wanted.bits) == wanted.bits) {
            rows.append(scene.rows().member(member));
        }
    }
    return object({{"members", rows}});
}

[[nodiscard]] Result<Member> memberOperand(Scene& scene, const Arguments& arguments) {
    TALLY_ASSIGN(const std::string words, arguments.operand(0, "MEMBER"));
    return scene.member(words, "MEMBER");
}

[[nodiscard]] Result<QJsonObject> show(Scene& scene, const Arguments& arguments) {
    TALLY_TRY(arguments.atMostOperands(1));
    TALLY_ASSIGN(const Member member, memberOperand(scene, arguments));
    TALLY_ASSIGN(const auto operators, scene.ledger().operatorsOf(member.id));
    QJsonArray rows;
    for (const Operator& op : operators) {
        rows.append(rowOf(op));
    }
    return object({{"member", scene.rows().member(member)}, {"operators", rows}});
}

[[nodiscard]] Result<Proposal> setRoles(Scene& scene, const Arguments& arguments, const LedgerTime&) {
    TALLY_TRY(arguments.atMostOperands(2));
    TALLY_ASSIGN(const Member member, memberOperand(scene, arguments));
    TALLY_ASSIGN(const std::string words, arguments.operand(1, "ROLES"));
    TALLY_ASSIGN(const Roles roles, rolesFrom(words, "ROLES"));
    return Proposal{intent::SetRoles{member.id, roles},
                    object({{"member", scene.rows().brief(member.id)}, {"roles", text(words)}})};
}

[[nodiscard]] Result<Proposal> suspend(Scene& scene, const Arguments& arguments, const LedgerTime&) {
    TALLY_TRY(arguments.atMostOperands(1));
    TALLY_ASSIGN(const Member member, memberOperand(scene, arguments));
    TALLY_ASSIGN(const std::string words, arguments.required("reason"));
    TALLY_ASSIGN(const auto reason, tokenFrom<SuspendReason>(words, "reason"));
    return Proposal{intent::SuspendMember{member.id, reason},
                    object({{"member", scene.rows().brief(member.id)}, {"reason", text(words)}})};
}

[[nodiscard]] Result<Proposal> reinstate(Scene& scene, const Arguments& arguments, const LedgerTime&) {
    TALLY_TRY(arguments.atMostOperands(1));
    TALLY_ASSIGN(const Member member, memberOperand(scene, arguments));
    return Proposal{intent::ReinstateMember{member.id}, object({{"member", scene.rows().brief(member.id)}})};
}

[[nodiscard]] Result<Proposal> profile(Scene& scene, const Arguments& arguments, const LedgerTime&) {
    TALLY_ASSIGN(const Member own, scene.own());
    intent::SetProfile change{own.encryptionKey, own.profile};
    if (const auto key = arguments.value("encryption-key")) {
        TALLY_ASSIGN(change.encryptionKey, encryptionKeyFrom(*key, "encryption-key"));
    }
    const std::string nameZh = arguments.value("name-zh").value_or(own.nameZh);
    const std::string nameEn = arguments.value("name-en").value_or(own.nameEn);
    TALLY_ASSIGN(const ConsortiumKeys* keys, scene.wallet().consortium());
    TALLY_ASSIGN(change.profile, keys->sealNames(nameZh, nameEn));
    return Proposal{change, object({{"nameZh", text(nameZh)}, {"nameEn", text(nameEn)}})};
}

}  // namespace

Group memberGroup() {
    constexpr std::string_view kGroup = "member";
    const Option nameZh{"name-zh", "TEXT", "The member's Chinese name; stands encrypted on the ledger.", true};
    const Option nameEn{"name-en", "TEXT", "The member's English name."};
    const Option key{"encryption-key", "KEY", "Its public key for what is sealed to it (`wallet info` shows it).",
                     true};
    Option newName = nameZh;
    newName.isRequired = false;
    Option newKey = key;
    newKey.isRequired = false;
    return {
        kGroup,
        "The consortium's members (参与机构).",
        {
            {kGroup, "admit", "CODE", "Admit a member by its Unified Social Credit Code (registrar).",
             actingOptions(
                 {{"roles", "ROLES", "issuer, supplier, funder, settlement-bank, registrar, regulator.", true},
                  key,
                  nameZh,
                  nameEn}),
             acting(admit)},
            {kGroup,
             "list",
             "",
             "List the members.",
             {{"role", "ROLES", "Only those with these roles."}},
             looking(list)},
            {kGroup, "show", "MEMBER", "Show a member and its operators.", {}, looking(show)},
            {kGroup, "roles", "MEMBER ROLES", "Set a member's roles (registrar).", actingOptions(), acting(setRoles)},
            {kGroup, "suspend", "MEMBER", "Suspend a member (registrar or regulator).",
             actingOptions({{"reason", "REASON",
                             "registrar-order, regulator-order, court-order, licence-expired, "
                             "key-compromised, member-request or other.",
                             true}}),
             acting(suspend)},
            {kGroup, "reinstate", "MEMBER", "End a suspension.", actingOptions(), acting(reinstate)},
            {kGroup, "profile", "", "Replace one's own names and public key.", actingOptions({newName, nameEn, newKey}),
             acting(profile)},
        }};
}

}  // namespace tally::ctl
