#include "models/documents/payable_columns.h"

#include "models/documents/cell_values.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

namespace tally {
namespace {

constexpr std::size_t kHeaderRows = 20;

constexpr std::array<std::string_view, kPayableFieldCount> kNames{
    "supplierId",   "supplierName", "invoiceNumber", "invoiceDate",    "currency",
    "invoiceTotal", "amount",       "dueDate",       "contractNumber", "note"};

constexpr std::array kNeeded{PayableField::SupplierId,   PayableField::InvoiceNumber, PayableField::InvoiceDate,
                             PayableField::InvoiceTotal, PayableField::Amount,        PayableField::DueDate};

/// Names after `normalised`.
const std::unordered_map<std::string_view, PayableField>& synonyms() {
    static const std::unordered_map<std::string_view, PayableField> kSynonyms = [] {
        std::unordered_map<std::string_view, PayableField> out;
        const auto add = [&out](PayableField field, std::initializer_list<std::string_view> names) {
            for (const std::string_view name : names) {
                out.emplace(name, field);
            }
        };
        add(PayableField::SupplierId, {"统一社会信用代码",
                                       "社会信用代码",
                                       "信用代码",
                                       "供应商统一社会信用代码",
                                       "供应商信用代码",
                                       "供应商社会信用代码",
                                       "供应商税号",
                                       "供应商纳税人识别号",
                                       "纳税人识别号",
                                       "销方税号",
                                       "销售方税号",
                                       "销方纳税人识别号",
                                       "销售方纳税人识别号",
                                       "销售方识别号",
                                       "收款方统一社会信用代码",
                                       "收款人统一社会信用代码",
                                       "收款单位统一社会信用代码",
                                       "税号",
                                       "uscc",
                                       "usci",
                                       "supplierid",
                                       "supplieruscc",
                                       "supplieruscccode",
                                       "suppliertaxid",
                                       "suppliertaxno",
                                       "suppliertaxnumber",
                                       "suppliercreditcode",
                                       "unifiedsocialcreditcode",
                                       "supplierunifiedsocialcreditcode",
                                       "vendoruscc",
                                       "vendortaxid",
                                       "vendortaxno",
                                       "vendorid",
                                       "sellerid",
                                       "selleruscc",
                                       "sellertaxid",
                                       "sellertaxno",
                                       "payeeuscc",
                                       "taxid",
                                       "taxnumber"});
        add(PayableField::SupplierName,
            {"供应商",     "供应商名称",   "供应商全称", "供应商单位",   "销方名称",     "销售方名称",
             "收款方",     "收款方名称",   "收款单位",   "收款单位名称", "收款人",       "收款人名称",
             "往来单位",   "往来单位名称", "单位名称",   "supplier",     "suppliername", "vendor",
             "vendorname", "seller",       "sellername", "payee",        "payeename"});
        add(PayableField::InvoiceNumber,
            {"发票号码", "发票号", "发票编号", "发票单号", "数电票号码", "数电发票号码", "全电发票号码", "invoiceno",
             "invoicenumber", "invoicenum", "invoiceid", "invoice", "billnumber", "documentno", "invoiceref"});
        add(PayableField::InvoiceDate, {"开票日期", "发票日期", "开具日期", "开票时间", "invoicedate", "dateofinvoice",
                                        "issuedate", "documentdate", "billdate", "invdate"});
        add(PayableField::Currency, {"币种", "币别", "货币", "结算币种", "currency", "currencycode", "ccy", "curr"});
        add(PayableField::InvoiceTotal,
            {"发票金额", "发票总额", "发票总金额", "价税合计", "价税合计金额", "含税金额", "含税总额", "票面金额",
             "发票含税金额", "发票价税合计", "invoicetotal", "invoiceamount", "totalamount", "grossamount",
             "invoicegrossamount", "totalwithtax", "amountincludingtax", "amountincltax", "invoicevalue"});
        add(PayableField::Amount, {"应付金额",      "应付账款金额",  "应付款金额",        "应付余额",
                                   "应付账款",      "付款金额",      "本次付款金额",      "本次应付金额",
                                   "拟付金额",      "拟付款金额",    "开立金额",          "凭证金额",
                                   "未付金额",      "待付金额",      "审批金额",          "批准金额",
                                   "amountpayable", "payableamount", "payable",           "amountdue",
                                   "dueamount",     "openamount",    "outstandingamount", "approvedamount",
                                   "amounttopay",   "payamount",     "paymentamount",     "amount",
                                   "balance"});
        add(PayableField::DueDate,
            {"到期日", "到期日期", "付款到期日", "应付日期", "应付款日期", "付款日期", "付款日", "约定付款日",
             "承诺付款日", "承诺付款日期", "账期到期日", "duedate", "paymentduedate", "netduedate", "maturity",
             "maturitydate", "paydate", "paymentdate"});
        add(PayableField::ContractNumber,
            {"合同编号", "合同号", "合同号码", "采购合同号", "采购合同编号", "订单号", "采购订单号", "采购订单",
             "contractno", "contractnumber", "contract", "contractid", "purchaseorder", "ponumber", "pono", "orderno",
             "ordernumber"});
        add(PayableField::Note, {"备注", "说明", "摘要", "用途", "note", "notes", "remark", "remarks", "comment",
                                 "comments", "description", "memo", "text"});
        return out;
    }();
    return kSynonyms;
}

/// What stands in brackets, of either width, goes: it is a unit, a currency or a hint.
std::string withoutBrackets(std::string_view text) {
    std::string out;
    int depth = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        const bool isWideOpen = rest.starts_with("（") || rest.starts_with("【");
        const bool isWideClose = rest.starts_with("）") || rest.starts_with("】");
        if (isWideOpen || rest[0] == '(' || rest[0] == '[') {
            ++depth;
        } else if (isWideClose || rest[0] == ')' || rest[0] == ']') {
            depth -= depth > 0 ? 1 : 0;
        } else if (depth == 0) {
            out += rest[0];
        }
        at += isWideOpen || isWideClose ? std::string_view("（").size() : 1;
    }
    return out;
}

std::string normalised(std::string_view columnName) {
    std::string out;
    for (const char c : withoutBrackets(cellText(columnName))) {
        if (std::string_view(" \t\r\n*:_-./#'\"").find(c) != std::string_view::npos) {
            continue;
        }
        out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    for (const std::string_view mark : {"：", "　", "\xC2\xA0"}) {
        for (std::size_t at = out.find(mark); at != std::string::npos; at = out.find(mark)) {
            out.erase(at, mark.size());
        }
    }
    return out;
}

bool isInThousands(std::string_view columnName) {
    for (const std::string_view unit : {"万元", "千元", "百万", "亿元"}) {
        if (columnName.find(unit) != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

[[nodiscard]] Result<PayableColumns> columnsOf(const TableRow& row, std::size_t index) {
    PayableColumns out;
    out.headerRow = index;
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        const std::string& name = row.cells[column].text;
        const auto field = payableField(name);
        if (!field) {
            continue;
        }
        auto& place = out.columns[static_cast<std::size_t>(*field)];
        if (place) {
            return fail(kPayablesHeaderTwice, "row " + std::to_string(row.number),
                        {std::string(nameOf(*field)), row.cells[*place].text, name});
        }
        if ((*field == PayableField::Amount || *field == PayableField::InvoiceTotal) && isInThousands(name)) {
            return fail(kPayablesUnit, "row " + std::to_string(row.number), {name});
        }
        place = column;
    }
    return out;
}

std::vector<std::string> missingOf(const TableRow& row) {
    std::vector<std::string> missing;
    for (const PayableField field : kNeeded) {
        const bool isThere = std::any_of(row.cells.begin(), row.cells.end(),
                                         [field](const TableCell& cell) { return payableField(cell.text) == field; });
        if (!isThere) {
            missing.emplace_back(nameOf(field));
        }
    }
    return missing;
}

}  // namespace

std::string_view nameOf(PayableField field) { return kNames[static_cast<std::size_t>(field)]; }

std::optional<PayableField> payableField(std::string_view columnName) {
    const auto found = synonyms().find(normalised(columnName));
    return found == synonyms().end() ? std::nullopt : std::optional(found->second);
}

Result<PayableColumns> findPayableColumns(const Table& table) {
    std::vector<std::string> fewestMissing = missingOf({});
    for (std::size_t at = 0; at < std::min(table.size(), kHeaderRows); ++at) {
        auto missing = missingOf(table[at]);
        if (missing.empty()) {
            return columnsOf(table[at], at);
        }
        fewestMissing = missing.size() < fewestMissing.size() ? std::move(missing) : fewestMissing;
    }
    return fail(kPayablesHeader, {}, std::move(fewestMissing));
}

}  // namespace tally
