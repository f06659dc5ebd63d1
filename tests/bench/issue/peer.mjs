#!/usr/bin/env node
// What a script over ethers does with a file of approved payables: reads it, makes a fingerprint of each invoice, and
// issues in groups of a hundred, each estimated by the node, sent, and its receipt awaited. It keeps nothing: no wallet,
// no database, no row that could be taken up again after a crash.
//   node peer.mjs TASK.json        { url, chainId, core, abi, key, payables, members, bank, expiryDay }
// Prints one JSON object; times are seconds.
import { readFileSync } from "node:fs";
import { AbiCoder, Contract, JsonRpcProvider, Wallet, keccak256 } from "ethers";
import { receiptOf } from "../gas/ledger.mjs";

const kGroup = 100;
const kCny = 156;
const kDay = 86_400_000;

const cellsOf = (line) => [...line.matchAll(/"([^"]*)"|([^,]+)/g)].map((match) => match[1] ?? match[2]);
const minorUnits = (text) => BigInt(text.replace(/[,.]/g, ""));
const dayOf = (iso) => Date.parse(iso) / kDay;

function readRows(path) {
  return readFileSync(path, "utf8").split("\r\n").slice(1, -1).map((line) => {
    const [supplier, , invoice, invoiced, , total, amount, due] = cellsOf(line);
    return { supplier, invoice, invoiced, total: minorUnits(total), amount: minorUnits(amount), dueDay: dayOf(due) };
  });
}

function termsOf(row, task) {
  const fingerprint = keccak256(AbiCoder.defaultAbiCoder().encode(
    ["string", "string", "string", "uint256"], [row.supplier, row.invoice, row.invoiced, row.total]));
  return {
    settlementBank: task.bank, creditor: task.members[row.supplier], currency: kCny, face: row.amount, dueDay: row.dueDay,
    offerExpiryDay: task.expiryDay, evidence: fingerprint, claims: [{ fingerprint, total: row.total, amount: row.amount }],
  };
}

const task = JSON.parse(readFileSync(process.argv[2], "utf8"));
const provider = new JsonRpcProvider(task.url, task.chainId, { staticNetwork: true, cacheTimeout: -1 });
const core = new Contract(task.core, task.abi, new Wallet(task.key, provider));

const start = performance.now();
const used = process.cpuUsage();
const rows = readRows(task.payables);
const imported = performance.now();
const times = [];
for (let i = 0; i < rows.length; i += kGroup) {
  const begin = performance.now();
  const sent = await core.issueMany(rows.slice(i, i + kGroup).map((row) => termsOf(row, task)), { gasPrice: 0 });
  await receiptOf(provider, sent.hash);
  times.push((performance.now() - begin) / 1000);
}
const end = performance.now();
const { user, system } = process.cpuUsage(used);
times.sort((a, b) => a - b);
const rounded = (seconds) => Number(seconds.toFixed(4));
process.stdout.write(`${JSON.stringify({
  issued: rows.length, import: rounded((imported - start) / 1000), issue: rounded((end - imported) / 1000),
  processor: rounded((user + system) / 1e6),
  groups: times.length, groupMedian: rounded(times[times.length >> 1]), groupSlowest: rounded(times.at(-1)),
})}\n`);
provider.destroy();
