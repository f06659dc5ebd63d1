#include "app/tallyctl/rows.h"

#include "app/tallyctl/tokens.h"
#include "models/crypto/address.h"
#include "models/domain/credential_number.h"
#include "models/domain/money_text.h"

#include <QDateTime>

namespace tally::ctl {

std::string amountText(MinorUnits amount, std::uint16_t currency) {
    return plainText({amount, Currency::fromNumeric(currency).value_or(Currency())});
}

QJsonValue currencyText(std::uint16_t currency) {
    return text(Currency::fromNumeric(currency).value_or(Currency()).alpha());
}

QJsonValue dayText(Date day) { return day.days == 0 ? QJsonValue() : text(day.iso()); }

QString instantText(UnixSeconds at) { return QDateTime::fromSecsSinceEpoch(at, Qt::UTC).toString(Qt::ISODate); }

QJsonArray words(const std::vector<std::string>& tokens) {
    QJsonArray out;
    for (const std::string& token : tokens) {
        out.append(text(token));
    }
    return out;
}

std::string percentText(std::int64_t ppm) {
    std::string decimals = std::to_string(ppm % 10'000);
    decimals.insert(0, 4 - decimals.size(), '0');
    while (decimals.size() > 2 && decimals.back() == '0') {
        decimals.pop_back();
    }
    return std::to_string(ppm / 10'000) + "." + decimals;
}

QJsonObject rowOf(const KeyInfo& key) {
    return object({{"address", text(formatAddress(key.address))},
                   {"encryptionKey", hex(key.encryptionKey.view())},
                   {"label", text(key.label)},
                   {"index", key.pathIndex ? number(*key.pathIndex) : QJsonValue()},
                   {"needsBackup", key.needsBackup()}});
}

QJsonObject rowOf(const Operator& op) {
    return object({{"key", text(formatAddress(op.key))},
                   {"permissions", words(tokensOfSet(op.permissions))},
                   {"active", op.active},
                   {"encryptionKey", hex(op.encryptionKey.view())}});
}

QJsonObject rowOf(const Preflight& trial) {
    return object({{"dryRun", true}, {"block", number(trial.at.number)}, {"gas", number(trial.gas)}});
}

QJsonObject rowOf(const PolicyEntry& entry) {
    return object({{"key", text(tokenOf(entry.key))},
                   {"value", number(entry.value)},
                   {"fromDay", text(entry.fromDay.iso())},
                   {"rule", hex(entry.rule.view())}});
}

QJsonObject rowOf(const OutboxEntry& entry) {
    QJsonArray args;
    const std::optional<Error> refusal = entry.refusal();
    for (const std::string& arg : refusal ? refusal->args : std::vector<std::string>()) {
        args.append(text(arg));
    }
    const QJsonObject error = object({{"code", text(entry.errorCode)}, {"args", args}});
    return object({{"id", number(entry.id)},
                   {"created", instantText(entry.created)},
                   {"operator", text(formatAddress(entry.signer))},
                   {"nonce", number(entry.nonce)},
                   {"action", text(entry.action)},
                   {"summary", text(entry.summary)},
                   {"txn", hex(entry.txn.view())},
                   {"phase", text(tokenOf(entry.phase))},
                   {"block", entry.block == 0 ? QJsonValue() : number(entry.block)},
                   {"error", entry.errorCode.empty() ? QJsonValue() : QJsonValue(error)}});
}

QJsonObject rowOf(const FinancingTerms& terms, std::uint16_t currency) {
    QJsonArray fees;
    for (const Fee& fee : terms.fees) {
        fees.append(object({{"kind", text(tokenOf(fee.kind))},
                            {"amount", text(amountText(fee.amount, currency))},
                            {"bearer", text(tokenOf(fee.bearer))}}));
    }
    return object({{"kind", text(tokenOf(terms.kind))},
                   {"recourse", terms.recourse},
                   {"nominal", text(amountText(terms.nominal, currency))},
                   {"annualRatePercent", text(percentText(terms.annualRatePpm))},
                   {"dayCount", text(tokenOf(terms.dayCount))},
                   {"interestFrom", text(terms.interestFrom.iso())},
                   {"interestTo", text(terms.interestTo.iso())},
                   {"interestTiming", text(tokenOf(terms.interestTiming))},
                   {"interestBearer", text(tokenOf(terms.interestBearer))},
                   {"fees", fees}});
}

QJsonObject rowOf(const FinancingOutcome& outcome, std::uint16_t currency) {
    return object({{"interestDays", outcome.interestDays},
                   {"interest", text(amountText(outcome.interest, currency))},
                   {"feesOfApplicant", text(amountText(outcome.feesOfApplicant, currency))},
                   {"interestOfApplicant", text(amountText(outcome.interestOfApplicant, currency))},
                   {"netProceeds", text(amountText(outcome.netProceeds, currency))},
                   {"owedAtMaturity", text(amountText(outcome.owedAtMaturity, currency))},
                   {"costOfApplicant", text(amountText(outcome.costOfApplicant, currency))},
                   {"allInAnnualCostPercent", text(percentText(outcome.allInAnnualCostPpm))}});
}

QJsonObject rowOf(const StoredInvoice& stored) {
    const IssuableInvoice& invoice = stored.invoice;
    return object(
        {{"fingerprint", hex(stored.fingerprint.view())},
         {"number", text(invoice.identity.number)},
         {"issueDate", text(invoice.identity.issueDate.iso())},
         {"dueDate", invoice.dueDate ? text(invoice.dueDate->iso()) : QJsonValue()},
         {"seller", object({{"identifier", text(invoice.seller.text())}, {"name", text(invoice.sellerName)}})},
         {"buyer", object({{"identifier", text(invoice.buyer.text())}, {"name", text(invoice.buyerName)}})},
         {"total", text(plainText(invoice.identity.total))},
         {"payable", text(plainText(invoice.payable))},
         {"currency", text(invoice.payable.currency.alpha())},
         {"contract", text(invoice.contractNumber)},
         {"file", text(stored.fileName)},
         {"imported", instantText(stored.imported)}});
}

QJsonObject rowOf(const PayableRow& row) {
    return object({{"row", row.row},
                   {"state", text(tokenOf(row.state))},
                   {"supplier", object({{"identifier", text(row.supplier)}, {"name", text(row.supplierName)}})},
                   {"invoice", text(row.invoiceNumber)},
                   {"invoiceDate", dayText(row.invoiceDate)},
                   {"currency", currencyText(row.currency)},
                   {"total", text(amountText(row.total, row.currency))},
                   {"amount", text(amountText(row.amount, row.currency))},
                   {"dueDate", dayText(row.dueDay)},
                   {"contract", text(row.contractNumber)},
                   {"problem", text(row.problem)},
                   {"fingerprint", hex(row.fingerprint.view())},
                   {"root", row.root.value == 0 ? QJsonValue() : text(rootNumber(row.root))}});
}

QJsonObject rowOf(const BatchCount& count) {
    return object({{"ready", number(count.ready)},
                   {"inOutbox", number(count.inOutbox)},
                   {"issued", number(count.issued)},
                   {"refused", number(count.refused)},
                   {"setAside", number(count.setAside)},
                   {"finished", count.isFinished()}});
}

}  // namespace tally::ctl
