// The file of approved payables that both sides issue from: ten thousand rows of invented companies.
import { usccOf } from "../support/consortium.mjs";

export const kSuppliers = Array.from({ length: 20 }, (_, i) => usccOf(`91330200TALLY1${String(i).padStart(3, "0")}`));
const kColumns = "供应商统一社会信用代码,供应商名称,发票号码,开票日期,币种,价税合计,应付金额,到期日,合同编号";

/** CSV as an ERP writes it: amounts with thousands in quotes, a byte order mark, CRLF. */
export function payablesFile(rows, invoiced, due) {
  const lines = Array.from({ length: rows }, (_, i) => {
    const supplier = i % kSuppliers.length;
    const yuan = `"${1 + (i % 9)},${100 + (i % 900)}.50"`;
    const number = `FP${100_000 + i}`;
    return `${kSuppliers[supplier]},供应商${supplier + 1},${number},${invoiced},CNY,${yuan},${yuan},${due},HT-${number}\r\n`;
  });
  return `\uFEFF${kColumns}\r\n${lines.join("")}`;
}
