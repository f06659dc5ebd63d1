#!/usr/bin/env node
// Ten thousand approved payables issued as credentials, by the program's own use case and, beside it, by a script over
// ethers: the same file, the same contracts, a fresh anvil each. Three rounds in turn; the median of each counts.
//   node tests/bench/issue/issue.mjs BENCH_ISSUE [ARTIFACTS_DIR [ROWS [ROUNDS]]]
// BENCH_ISSUE is the program built from bench_issue.cpp. Prints JSON. Time is no gate: it exits 1 only when rows are lost.
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { artifacts, deployLedger, kCny, send, startAnvil } from "../gas/ledger.mjs";
import { manifestOf, processorSeconds } from "../support/consortium.mjs";
import { kSuppliers, payablesFile } from "./payables.mjs";

const run = promisify(execFile);
const kPeer = join(dirname(fileURLToPath(import.meta.url)), "peer.mjs");
const kRows = Number(process.argv[4] ?? 10_000);
const kRounds = Number(process.argv[5] ?? 3);
const kDay = 86_400_000;
const isoOf = (day) => new Date(day * kDay).toISOString().slice(0, 10);

/** A ledger with an issuer, its bank's line, and twenty suppliers. */
async function peopled(provider, artifact) {
  const ledger = await deployLedger(provider, artifact);
  const issuer = await ledger.admit("91330200MA28B0002X", 3);
  const bank = await ledger.admit("91330200MA2DG00071", 12);
  const members = {};
  for (const code of kSuppliers) members[code] = (await ledger.admit(code, 2)).member;
  const core = ledger.core(bank.wallet);
  const today = Number(await core.today());
  await send(core, "setLine", [issuer.member, kCny, 1_000_000_000_000_00n, today + 365]);
  return { ledger, issuer, bank, members, core, today };
}

/** One side on a fresh anvil: what it printed, the time its node used, and the credentials that stand afterwards. */
async function onFreshChain(folder, artifact, side) {
  const own = mkdtempSync(join(folder, "side-"));
  const { provider, stop, pid } = await startAnvil();
  try {
    const people = await peopled(provider, artifact);
    const url = provider._getConnection().url;
    const task = { own, url, provider, people, payables: join(own, "payables.csv"), expiryDay: people.today + 10 };
    writeFileSync(task.payables, payablesFile(kRows, isoOf(people.today - 5), isoOf(people.today + 90)));
    const before = processorSeconds(pid);
    const told = JSON.parse((await run(...await side(task))).stdout);
    const node = processorSeconds(pid) - before;
    const seconds = told.import + told.issue;
    return { ...told, seconds, nodeSeconds: node, nodeShare: node / seconds, standing: Number(await people.core.rootCount()) };
  } finally {
    provider.destroy();
    stop();
  }
}

const ours = (program) => async ({ own, url, provider, people, payables, expiryDay }) => {
  const [manifest, key] = [join(own, "manifest.json"), join(own, "key")];
  writeFileSync(manifest, JSON.stringify(await manifestOf(provider, url, people.ledger.addresses)));
  writeFileSync(key, people.issuer.wallet.privateKey.slice(2));
  return [program, [manifest, own, key, payables, String(people.bank.member), isoOf(expiryDay)]];
};

const theirs = (artifact) => async ({ own, url, people, payables, expiryDay }) => {
  const path = join(own, "task.json");
  writeFileSync(path, JSON.stringify({
    url, chainId: 915601, core: people.ledger.addresses.core, abi: artifact("ReceivableCredentials").abi,
    key: people.issuer.wallet.privateKey, payables, members: people.members, bank: people.bank.member, expiryDay,
  }));
  return [process.execPath, [kPeer, path]];
};

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

const folder = mkdtempSync(join(tmpdir(), "tally-issue-"));
try {
  const artifact = artifacts(process.argv[3] ?? join(folder, "artifacts"));
  const rounds = [];
  for (let i = 0; i < kRounds; ++i) {
    rounds.push({
      ours: await onFreshChain(folder, artifact, ours(process.argv[2])),
      ethers: await onFreshChain(folder, artifact, theirs(artifact)),
    });
  }
  const seconds = median(rounds.map((round) => round.ours.seconds));
  const beside = median(rounds.map((round) => round.ethers.seconds));
  const summary = {
    rows: kRows, seconds, ethers: beside, timesAsFast: beside / seconds, rowsASecond: kRows / seconds,
    processor: median(rounds.map((round) => round.ours.processor)),
    ethersProcessor: median(rounds.map((round) => round.ethers.processor)),
    nodeShare: median(rounds.map((round) => round.ours.nodeShare)),
    ethersNodeShare: median(rounds.map((round) => round.ethers.nodeShare)),
  };
  const isWhole = rounds.every((round) => round.ours.standing === kRows && round.ethers.standing === kRows);
  const limits = [{ what: "every row is one credential, on both sides", measured: isWhole, limit: true, kept: isWhole }];
  process.stdout.write(`${JSON.stringify({ summary, rounds, limits }, null, 1)}\n`);
  if (!isWhole) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
