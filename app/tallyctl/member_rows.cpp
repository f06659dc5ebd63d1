#include "app/tallyctl/rows.h"
#include "app/tallyctl/tokens.h"
#include "models/crypto/address.h"
#include "models/domain/credential_number.h"

namespace tally::ctl {

Rows::Rows(std::vector<Member> members, bool isChinese) : m_isChinese(isChinese) {
    for (Member& member : members) {
        const MemberId id = member.id;
        m_members.emplace(id, std::move(member));
    }
}

QJsonValue Rows::brief(MemberId id) const {
    if (id.isNobody()) {
        return {};
    }
    const auto found = m_members.find(id);
    if (found == m_members.end()) {
        return object({{"index", number(id.value)}});
    }
    const Member& member = found->second;
    const std::string& wanted = m_isChinese ? member.nameZh : member.nameEn;
    const std::string& other = m_isChinese ? member.nameEn : member.nameZh;
    return object({{"index", number(id.value)},
                   {"identifier", text(member.identifier)},
                   {"name", text(wanted.empty() ? other : wanted)}});
}

QJsonArray Rows::briefs(const std::vector<MemberId>& ids) const {
    QJsonArray out;
    for (const MemberId id : ids) {
        out.append(brief(id));
    }
    return out;
}

QJsonObject Rows::member(const Member& member) const {
    return object({{"index", number(member.id.value)},
                   {"identifier", text(member.identifier)},
                   {"nameZh", text(member.nameZh)},
                   {"nameEn", text(member.nameEn)},
                   {"account", text(formatAddress(member.account))},
                   {"roles", words(tokensOfSet(member.roles))},
                   {"status", text(tokenOf(member.status))},
                   {"dualControl", member.dualControl},
                   {"encryptionKey", hex(member.encryptionKey.view())}});
}

QJsonObject Rows::root(const Root& root) const {
    return object({{"number", text(rootNumber(root.id))},
                   {"issuer", brief(root.issuer)},
                   {"settlementBank", brief(root.settlementBank)},
                   {"currency", currencyText(root.currency)},
                   {"face", text(amountText(root.face, root.currency))},
                   {"outstanding", text(amountText(root.outstanding(), root.currency))},
                   {"instructed", text(amountText(root.instructed, root.currency))},
                   {"cleared", text(amountText(root.cleared, root.currency))},
                   {"clearings", number(root.clearings)},
                   {"parts", number(root.parts)},
                   {"issueDate", dayText(root.issueDay)},
                   {"dueDate", dayText(root.dueDay)},
                   {"evidence", hex(root.evidence.view())},
                   {"annulled", root.annulled},
                   {"overdue", root.overdueRecorded}});
}

QJsonObject Rows::credential(const Credential& credential, const Root& root) const {
    const auto amount = [&](MinorUnits units) { return text(amountText(units, root.currency)); };
    const bool isPartZero = credential.id.index == 0;
    return object({{"number", text(credentialNumber(credential.id))},
                   {"root", text(rootNumber(root.id))},
                   {"parent", isPartZero ? QJsonValue() : text(credentialNumber({root.id, credential.parent}))},
                   {"issuer", brief(root.issuer)},
                   {"owner", brief(credential.owner)},
                   {"offeree", brief(credential.offeree)},
                   {"state", text(tokenOf(credential.state))},
                   {"currency", currencyText(root.currency)},
                   {"value", amount(credential.value)},
                   {"reserved", amount(credential.reserved)},
                   {"frozen", amount(credential.frozen)},
                   {"available", amount(credential.available())},
                   {"tier", credential.tier},
                   {"expiryDate", dayText(credential.expiryDay)},
                   {"dueDate", dayText(root.dueDay)},
                   {"evidence", credential.evidence.isZero() ? QJsonValue() : hex(credential.evidence.view())},
                   {"overdue", root.overdueRecorded}});
}

QJsonObject Rows::line(const Line& line) const {
    const std::uint16_t currency = line.key.currency;
    return object({{"kind", text(tokenOf(line.key.kind))},
                   {"bank", brief(line.key.bank)},
                   {"issuer", brief(line.key.issuer)},
                   {"currency", currencyText(currency)},
                   {"amount", text(amountText(line.amount, currency))},
                   {"reserved", text(amountText(line.reserved, currency))},
                   {"used", text(amountText(line.used, currency))},
                   {"free", text(amountText(line.free(), currency))},
                   {"expiryDate", dayText(line.expiryDay)}});
}

QJsonObject Rows::request(const FinancingRequest& request, const Root& root) const {
    QJsonArray claims;
    for (const EvidenceClaim& claim : request.claims) {
        claims.append(object({{"fingerprint", hex(claim.fingerprint.view())},
                              {"total", text(amountText(claim.total, root.currency))},
                              {"amount", text(amountText(claim.amount, root.currency))}}));
    }
    return object({{"number", text(credentialNumber(request.id))},
                   {"applicant", brief(request.applicant)},
                   {"issuer", brief(root.issuer)},
                   {"currency", currencyText(root.currency)},
                   {"value", text(amountText(request.value, root.currency))},
                   {"funders", briefs(request.funders)},
                   {"state", text(tokenOf(request.state))},
                   {"kind", text(tokenOf(request.kind))},
                   {"recourse", request.recourse},
                   {"requestDate", dayText(request.requestDay)},
                   {"expiryDate", dayText(request.expiryDay)},
                   {"dueDate", dayText(root.dueDay)},
                   {"debtor", brief(request.debtor)},
                   {"claims", claims},
                   {"acceptedFunder", brief(request.acceptedFunder)},
                   {"disburseBy", dayText(request.disburseByDay)},
                   {"dispute", text(tokenOf(request.dispute))},
                   {"limitFreed", text(amountText(request.limitFreed, root.currency))}});
}

QJsonObject Rows::quote(const Quote& quote) const {
    return object({{"funder", brief(quote.funder)},
                   {"state", text(tokenOf(quote.state))},
                   {"validTo", dayText(quote.validToDay)},
                   {"commitment", quote.commitment.isZero() ? QJsonValue() : hex(quote.commitment.view())},
                   {"refusal", text(tokenOf(quote.refusal))}});
}

QJsonObject Rows::quote(const ReadableQuote& readable, std::uint16_t currency) const {
    QJsonObject out = quote(readable.quote);
    out.insert(QLatin1String("readable"), readable.terms.has_value());
    out.insert(QLatin1String("asCommitted"), readable.asCommitted);
    out.insert(QLatin1String("hasUsualDays"), readable.hasUsualDays);
    if (readable.terms) {
        out.insert(QLatin1String("terms"), rowOf(*readable.terms, currency));
    }
    if (readable.outcome) {
        out.insert(QLatin1String("outcome"), rowOf(*readable.outcome, currency));
    }
    return out;
}

QJsonObject Rows::clearing(const Clearing& clearing, const Root& root) const {
    return object({{"clearing", number(clearing.number)},
                   {"amount", text(amountText(clearing.amount, root.currency))},
                   {"clearedTotal", text(amountText(clearing.clearedTotal, root.currency))},
                   {"currency", currencyText(root.currency)},
                   {"valueDate", dayText(clearing.valueDay)},
                   {"receipt", hex(clearing.receipt.view())}});
}

QJsonObject Rows::shares(const RootShares& shares) const {
    const Root& root = shares.root;
    QJsonArray clearings;
    for (const Clearing& one : shares.clearings) {
        clearings.append(clearing(one, root));
    }
    QJsonArray holders;
    for (const HolderShares& holder : shares.holders) {
        QJsonArray amounts;
        for (const MinorUnits share : holder.shares) {
            amounts.append(text(amountText(share, root.currency)));
        }
        QJsonArray marks;
        for (const ReceiptMark& mark : holder.marks) {
            marks.append(object({{"clearedTotal", text(amountText(mark.clearedTotal, root.currency))},
                                 {"confirmed", mark.confirmed},
                                 {"dispute", text(tokenOf(mark.dispute))}}));
        }
        QJsonObject row = credential(holder.credential, root);
        row.insert(QLatin1String("shares"), amounts);
        row.insert(QLatin1String("paid"), text(amountText(holder.paid, root.currency)));
        row.insert(QLatin1String("marks"), marks);
        holders.append(row);
    }
    return object({{"root", this->root(root)}, {"clearings", clearings}, {"holders", holders}});
}

}  // namespace tally::ctl
