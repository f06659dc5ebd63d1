#include "models/session/issue_terms.h"

#include "models/session/defaults.h"
#include "models/session/document_import.h"

#include <algorithm>

namespace tally {

namespace {

[[nodiscard]] Result<StoredInvoice> storedInvoice(OpenWallet& wallet, const Hash& fingerprint) {
    TALLY_ASSIGN(Database * database, wallet.database());
    TALLY_ASSIGN(auto found, PayableStore(*database).invoice(fingerprint));
    if (!found) {
        return fail(kInvoiceUnknown, toHex0x(fingerprint.view()));
    }
    return std::move(*found);
}

[[nodiscard]] Result<MemberId> memberOf(LedgerQueries& ledger, const std::string& identifier) {
    TALLY_ASSIGN(const auto member, ledger.memberByIdentifier(identifier));
    if (!member) {
        return fail(kPayableNotAMember, identifier);
    }
    return member->id;
}

}  // namespace

Result<intent::IssueTerms> issueTermsOf(LedgerQueries& ledger, const PayableRow& row, const IssuePlan& plan) {
    intent::IssueTerms terms;
    TALLY_ASSIGN(terms.to, memberOf(ledger, row.supplier));
    terms.settlementBank = plan.settlementBank;
    terms.currency = row.currency;
    terms.face = row.amount;
    terms.dueDay = row.dueDay;
    terms.offerExpiryDay = std::min(plan.offerExpiryDay, row.dueDay);
    terms.evidence = row.fingerprint;
    terms.claims = {{row.fingerprint, row.total, row.amount}};
    return terms;
}

Result<Draft> draftIssueIn(OpenWallet& wallet, const Member& own, const IssueWish& wish, Date today) {
    TALLY_ASSIGN(const StoredInvoice stored, storedInvoice(wallet, wish.fingerprint));
    TALLY_ASSIGN(LedgerQueries ledger, wallet.ledger());
    const IssuableInvoice& invoice = stored.invoice;
    if (own.identifier != invoice.buyer.text()) {
        return fail(kInvoiceNotOurs, invoice.identity.number, {invoice.buyer.text()});
    }
    if (!wish.dueDay && !invoice.dueDate) {
        return fail(kInvoiceNoDueDate, invoice.identity.number);
    }
    PayableRow row;
    row.supplier = invoice.seller.text();
    row.currency = invoice.payable.currency.numeric();
    row.total = invoice.identity.total.minor;
    row.amount = wish.face.value_or(invoice.payable.minor);
    row.dueDay = wish.dueDay ? *wish.dueDay : *invoice.dueDate;
    row.fingerprint = wish.fingerprint;
    IssuePlan plan{wish.settlementBank, {}};
    TALLY_ASSIGN(const Date usual, usualOfferExpiry(ledger, today, row.dueDay));
    plan.offerExpiryDay = wish.offerExpiryDay.value_or(usual);
    TALLY_ASSIGN(intent::IssueTerms terms, issueTermsOf(ledger, row, plan));
    // A day that was chosen is left as it is, for the ledger to judge.
    terms.offerExpiryDay = plan.offerExpiryDay;
    Draft out;
    out.intent = intent::Issue{{std::move(terms)}};
    out.documents.push_back({wish.fingerprint, invoice.identity.number, true});
    return out;
}

}  // namespace tally
