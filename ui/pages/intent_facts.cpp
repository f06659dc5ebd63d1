#include "ui/pages/intent_facts.h"

#include "models/crypto/address.h"
#include "models/domain/credential_number.h"
#include "ui/format/format.h"
#include "ui/pages/credential_rows.h"
#include "ui/words/terms.h"

#include <QCoreApplication>

namespace tally::pages {

namespace {

constexpr Role kRoles[] = {Role::Issuer,         Role::Supplier,  Role::Funder,
                           Role::SettlementBank, Role::Registrar, Role::Regulator};
constexpr Permission kPermissions[] = {Permission::View, Permission::Make, Permission::Check, Permission::Admin};

/// One kind of order after the other: what it says, field by field, in the order in which a person asks.
class Writer {
    Q_DECLARE_TR_FUNCTIONS(IntentFacts)

public:
    Writer(const CallReading& reading, shell::Workbench& bench) : m_reading(reading), m_bench(bench) {}

    [[nodiscard]] IntentWords take() { return std::move(m_out); }

    void operator()(const intent::AdmitMember& what) {
        add(tr("Unified Social Credit Code"), QString::fromStdString(what.identifier));
        add(tr("Roles"), roles(what.roles));
    }
    void operator()(const intent::SetRoles& what) {
        member(tr("Member"), what.member);
        add(tr("Roles"), roles(what.roles));
    }
    void operator()(const intent::SuspendMember& what) {
        member(tr("Member"), what.member);
        add(tr("Reason"), words::nameOf(what.reason));
    }
    void operator()(const intent::ReinstateMember& what) { member(tr("Member"), what.member); }
    void operator()(const intent::AddOperator& what) { key(what); }
    void operator()(const intent::ProposeOperator& what) { key(what); }
    void operator()(const intent::ObjectToOperator& what) { key(what); }
    void operator()(const intent::EnactOperator& what) { key(what); }
    void operator()(const intent::RevokeOperator& what) {
        member(tr("Member"), what.member);
        add(tr("Key"), QString::fromStdString(formatAddress(what.key)));
    }
    void operator()(const intent::SetDualControl& what) {
        add(tr("Maker and checker"), what.on ? tr("on") : tr("off"));
    }
    void operator()(const intent::SetProfile& what) {
        add(tr("Encryption key"), QString::fromStdString(toHex0x(what.encryptionKey.view())));
    }
    void operator()(const intent::SetPolicy& what) {
        add(tr("Rule"), words::nameOf(what.key));
        add(tr("Value"), format::count(what.value));
        day(tr("From"), what.fromDay);
    }
    void operator()(const intent::SetHolidays& what) {
        add(what.holiday ? tr("Holidays") : tr("No holidays"), format::count(what.days.size()));
        for (const Date one : what.days) {
            day(tr("Day"), one);
        }
    }
    void operator()(const intent::SetLine& what) { line(what); }
    void operator()(const intent::SetLimit& what) { line(what); }
    void operator()(const intent::Issue& what) {
        for (const intent::IssueTerms& one : what.credentials) {
            member(tr("First creditor"), one.to);
            amount(one.face);
            day(tr("Due date"), one.dueDay);
            member(tr("Settlement bank"), one.settlementBank);
            day(tr("To be accepted by"), one.offerExpiryDay);
            claims(one.claims);
        }
    }
    void operator()(const intent::CancelRoot& what) {
        root(what.root);
        claims(what.claims);
    }
    void operator()(const intent::AcceptOffers& what) { parts(what.ids); }
    void operator()(const intent::DeclineOffers& what) {
        parts(what.ids);
        add(tr("Reason"), words::nameOf(what.reason));
    }
    void operator()(const intent::WithdrawOffers& what) { parts(what.ids); }
    void operator()(const intent::Offer& what) {
        add(tr("From credential"), numberText(what.from));
        for (const intent::OfferPart& one : what.parts) {
            member(tr("To"), one.to);
            amount(one.value);
            day(tr("To be accepted by"), one.expiryDay);
            document(one.evidence);
        }
    }
    void operator()(const intent::ReleaseOffers& what) { parts(what.ids); }
    void operator()(const intent::ReleaseRequests& what) { parts(what.ids); }
    void operator()(const intent::VacateEvidence& what) {
        add(tr("Credential"), numberText(what.backing));
        member(tr("Debtor"), what.debtor);
        claims(what.claims);
    }
    void operator()(const intent::MarkOverdue& what) { root(what.root); }
    void operator()(const intent::RequestFinancing& what) {
        add(tr("From credential"), numberText(what.from));
        amount(what.value);
        for (const MemberId one : what.funders) {
            member(tr("Bank asked"), one);
        }
        day(tr("Answer by"), what.expiryDay);
        add(tr("Recourse"), what.recourse ? tr("with recourse") : tr("without recourse"));
        if (!what.debtor.isNobody()) {
            member(tr("Debtor"), what.debtor);
        }
        claims(what.claims);
    }
    void operator()(const intent::WithdrawRequest& what) { request(what.request); }
    void operator()(const intent::SubmitQuote& what) {
        request(what.request);
        quote();
        day(tr("Valid to"), what.validToDay);
    }
    void operator()(const intent::RefuseRequest& what) {
        request(what.request);
        add(tr("Reason"), words::nameOf(what.reason));
    }
    void operator()(const intent::AcceptQuote& what) {
        request(what.request);
        member(tr("Bank"), what.funder);
        quote();
    }
    void operator()(const intent::Disburse& what) {
        request(what.request);
        if (m_reading.references) {
            add(tr("Payment reference"), QString::fromStdString(m_reading.references->payment));
            add(tr("Registration number"), QString::fromStdString(m_reading.references->registration));
        } else {
            add(tr("References"), tr("cannot be read with this wallet's keys"));
        }
    }
    void operator()(const intent::SettleLimit& what) { parts(what.ids); }
    void operator()(const intent::ConfirmFunds& what) { request(what.request); }
    void operator()(const intent::DisputeFunds& what) {
        request(what.request);
        add(tr("Reason"), words::nameOf(what.reason));
    }
    void operator()(const intent::InstructPayment& what) {
        root(what.root);
        amount(what.amount);
        day(tr("Value date"), what.valueDay);
    }
    void operator()(const intent::RecordClearing& what) {
        root(what.root);
        amount(what.amount);
        day(tr("Value date"), what.valueDay);
    }
    void operator()(const intent::ConfirmReceipt& what) {
        parts(what.ids, false);
        add(tr("Cleared so far"), money(what.clearedTotal));
    }
    void operator()(const intent::DisputeReceipt& what) {
        parts(what.ids, false);
        add(tr("Cleared so far"), money(what.clearedTotal));
        add(tr("Reason"), words::nameOf(what.reason));
    }
    void operator()(const intent::Freeze& what) {
        add(tr("Credential"), numberText(what.id));
        amount(what.amount);
    }
    void operator()(const intent::Unfreeze& what) {
        add(tr("Credential"), numberText(what.id));
        amount(what.amount);
    }
    /// Neither is ever prepared for a checker.
    void operator()(const intent::PrepareCall&) {}
    void operator()(const intent::UnprepareCall& what) { add(tr("Call"), format::shortHash(what.callHash)); }

private:
    void add(const QString& name, const QString& value) { m_out.facts.emplace_back(name, value); }
    void member(const QString& name, MemberId id) { add(name, m_bench.nameOf(id)); }
    void day(const QString& name, Date date) { add(name, format::date(date)); }
    [[nodiscard]] QString money(MinorUnits units) const {
        return format::amountWithCurrency(units, m_reading.currency);
    }
    void stake(MinorUnits units) { m_out.total = m_out.total.value_or(0) + units; }
    void amount(MinorUnits units) {
        add(tr("Amount"), money(units));
        stake(units);
    }
    [[nodiscard]] static QString roles(Roles all) {
        QStringList out;
        for (const Role one : kRoles) {
            if (all.has(one)) {
                out.append(words::nameOf(one));
            }
        }
        return out.join(QStringLiteral(", "));
    }
    template <typename Kind>
    void key(const Kind& what) {
        member(tr("Member"), what.member);
        add(tr("Key"), QString::fromStdString(formatAddress(what.key)));
        add(tr("It may"), permissionNames(what.permissions));
    }
    template <typename Kind>
    void line(const Kind& what) {
        member(tr("Issuer"), what.issuer);
        amount(what.amount);
        day(tr("Until"), what.expiryDay);
    }
    void root(RootId id) { add(tr("Root"), QString::fromStdString(rootNumber(id))); }
    void parts(const std::vector<CredentialId>& ids, bool countsValue = true) {
        for (const CredentialId id : ids) {
            const auto found = m_reading.credentials.find(id.packed());
            if (found == m_reading.credentials.end()) {
                add(tr("Credential"), numberText(id));
                continue;
            }
            add(tr("Credential"), QStringLiteral("%1 · %2").arg(numberText(id), money(found->second.value)));
            if (countsValue) {
                stake(found->second.value);
            }
        }
    }
    void request(CredentialId id) {
        add(tr("Request"), numberText(id));
        if (m_reading.request) {
            member(tr("Applicant"), m_reading.request->applicant);
            amount(m_reading.request->value);
        }
    }
    void document(const Hash& fingerprint) {
        const auto found = m_reading.documents.find(fingerprint);
        add(tr("Document"), found != m_reading.documents.end()
                                ? QString::fromStdString(found->second)
                                : tr("not in this wallet (%1)").arg(format::shortHash(fingerprint)));
    }
    void claims(const std::vector<EvidenceClaim>& all) {
        for (const EvidenceClaim& one : all) {
            document(one.fingerprint);
            add(tr("of it"), tr("%1 of %2").arg(money(one.amount), money(one.total)));
        }
    }
    void quote() {
        if (!m_reading.quote) {
            return add(tr("Terms"), tr("cannot be read with this wallet's keys"));
        }
        const FinancingTerms& terms = m_reading.quote->terms;
        add(tr("Annual rate"), format::rate(terms.annualRatePpm));
        add(tr("Interest"), tr("%1 to %2").arg(format::date(terms.interestFrom), format::date(terms.interestTo)));
        for (const Fee& one : terms.fees) {
            add(tr("Fee"), money(one.amount));
        }
        if (const auto outcome = outcomeOf(terms)) {
            add(tr("The applicant gets"), money(outcome->netProceeds));
        }
    }

    const CallReading& m_reading;
    shell::Workbench& m_bench;
    IntentWords m_out;
};

}  // namespace

IntentWords wordsOf(const CallReading& reading, shell::Workbench& bench) {
    if (!reading.call.intent) {
        return {};
    }
    Writer writer(reading, bench);
    std::visit(writer, *reading.call.intent);
    return writer.take();
}

QString permissionNames(Permissions permissions) {
    QStringList out;
    for (const Permission one : kPermissions) {
        if (permissions.has(one)) {
            out.append(words::nameOf(one));
        }
    }
    return out.join(QStringLiteral(", "));
}

}  // namespace tally::pages
