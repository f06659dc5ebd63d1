#!/usr/bin/env node
// A first synchronisation of 78,000 logs and more, in one run beside (1) a raw download of the same logs and a bulk insert
// into SQLCipher and (2) viem and plain SQLite. Each is run three times in turn; the best of each counts.
//   node tests/bench/sync/sync.mjs BENCH_SYNC [ARTIFACTS_DIR [LOGS]]
// BENCH_SYNC is the program built from bench_sync.cpp. Prints JSON; exits 1 when a promised ratio is not kept.
import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { createPublicClient, http, parseEventLogs } from "viem";
import { artifacts, claimOf, deployLedger, kCny, kEvidence, send, startAnvil } from "../gas/ledger.mjs";
import { manifestOf } from "../support/consortium.mjs";

const Sqlite = createRequire(import.meta.url)("better-sqlite3");
const run = promisify(execFile);
const kLogs = Number(process.argv[4] ?? 78_000);
const kFace = 1_000_000_00n;
const kRounds = 3;

const idOf = (root, index) => (BigInt(root) << 32n) | BigInt(index);

/** Issues, accepts and passes on until there are enough logs. */
async function fill(ledger) {
  const issuer = await ledger.admit("91330200MA28B0002X", 3);
  const [first, second] = [await ledger.admit("91330201MA29C0003R", 2), await ledger.admit("91330281MA2AD00043", 2)];
  const bank = await ledger.admit("91330200MA2DG00071", 12);
  const core = (actor) => ledger.core(actor.wallet);
  const today = Number(await core(bank).today());
  await send(core(bank), "setLine", [issuer.member, kCny, 1_000_000_000_000_00n, today + 365]);
  const terms = () => ({
    settlementBank: bank.member, creditor: first.member, currency: kCny, face: kFace, dueDay: today + 90,
    offerExpiryDay: today + 10, evidence: kEvidence, claims: [claimOf(kFace)],
  });
  const part = () => ({ to: second.member, value: 1000, expiryDay: today + 10, evidence: kEvidence });
  let logs = 0;
  for (let root = 1; logs < kLogs; root += 100) {
    const hundred = Array.from({ length: 100 }, (_, i) => root + i);
    logs += (await send(core(issuer), "issueMany", [hundred.map(terms)])).logs.length;
    logs += (await send(core(first), "accept", [hundred.map((r) => idOf(r, 0))])).logs.length;
    for (let i = 0; i < 100; i += 10) {
      logs += (await send(core(first), "offerMany", [idOf(root + i, 0), Array.from({ length: 10 }, part)])).logs.length;
      logs += (await send(core(second), "accept", [Array.from({ length: 10 }, (_, k) => idOf(root + i, k + 1))])).logs.length;
    }
  }
  return logs;
}

/** What a program over viem does: fetch in pages, decode with the ABI, insert rows into a SQLite file. */
async function viemInto(path, url, abi, addresses, head, span) {
  const start = performance.now();
  const database = new Sqlite(path);
  database.pragma("journal_mode = WAL");
  database.exec("CREATE TABLE events (block INTEGER, log_index INTEGER, block_hash TEXT, txn TEXT, name TEXT, args TEXT, PRIMARY KEY (block, log_index)) WITHOUT ROWID");
  const insert = database.prepare("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?)");
  const client = createPublicClient({ transport: http(url, { timeout: 60_000 }) });
  const asText = (_, value) => (typeof value === "bigint" ? value.toString() : value);
  let count = 0;
  for (let from = 1; from <= head; from += span) {
    const logs = await client.getLogs({ address: addresses, fromBlock: BigInt(from), toBlock: BigInt(Math.min(head, from + span - 1)) });
    const events = parseEventLogs({ abi, logs });
    database.transaction(() => {
      for (const e of events) insert.run(Number(e.blockNumber), e.logIndex, e.blockHash, e.transactionHash, e.eventName, JSON.stringify(e.args, asText));
    })();
    count += events.length;
  }
  database.close();
  return { events: count, seconds: (performance.now() - start) / 1000 };
}

const program = process.argv[2];
const folder = mkdtempSync(join(tmpdir(), "tally-sync-"));
const { provider, stop } = await startAnvil();
try {
  const artifact = artifacts(process.argv[3] ?? join(folder, "artifacts"));
  const ledger = await deployLedger(provider, artifact);
  const logs = await fill(ledger);
  const url = provider._getConnection().url;
  const addresses = ledger.addresses;
  const manifest = join(folder, "manifest.json");
  writeFileSync(manifest, JSON.stringify(await manifestOf(provider, url, addresses)));
  const head = await provider.getBlockNumber();
  const span = Math.max(1, Math.round((head * 6000) / logs));
  const abi = ["ReceivableCredentials", "FinancingDesk", "MemberOffice", "EvidenceBook"].flatMap((name) =>
    artifact(name).abi.filter((entry) => entry.type === "event"));
  const rounds = [];
  for (let i = 0; i < kRounds; ++i) {
    const own = mkdtempSync(join(folder, "round-"));
    const ours = JSON.parse((await run(program, [manifest, own, String(span)])).stdout);
    const viem = await viemInto(join(own, "viem.sqlite"), url, abi, Object.values(addresses), head, span);
    rounds.push({ ...ours, viem: viem.seconds, viemEvents: viem.events });
  }
  const best = (of) => Math.min(...rounds.map(of));
  const [sync, raw, viem] = [best((r) => r.sync), best((r) => r.download + r.insert), best((r) => r.viem)];
  const limits = [
    { what: "synchronisation, times raw download and insert into SQLCipher", measured: sync / raw, limit: 1.3, kept: sync <= 1.3 * raw },
    { what: "viem and plain SQLite, times synchronisation", measured: viem / sync, limit: 3, kept: viem >= 3 * sync },
    { what: "logs", measured: rounds[0].logs, limit: kLogs, kept: rounds[0].logs >= kLogs },
  ];
  process.stdout.write(`${JSON.stringify({ head, span, rounds, limits }, null, 1)}\n`);
  if (limits.some((row) => !row.kept)) process.exitCode = 1;
} finally {
  stop();
  rmSync(folder, { recursive: true, force: true });
}
