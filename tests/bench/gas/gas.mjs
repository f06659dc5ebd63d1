#!/usr/bin/env node
// The gas table, by receipt: the ledger beside @solvprotocol/erc-3525 1.5.0, on one anvil, in one run.
//   node tests/bench/gas/gas.mjs [ARTIFACTS_DIR]
// Prints JSON; exits 1 when a ratio the ledger promises is not kept. Both sides are measured in the steady state: an
// owner who holds something already, a line in use.
import { createRequire } from "node:module";
import { mkdtempSync, readFileSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { ContractFactory, Wallet } from "ethers";
import { artifacts, claimOf, deployLedger, kCny, kEvidence, kTop, send, startAnvil } from "./ledger.mjs";
import { solcSettings } from "../../../ledger_client/contracts/tools/settings.mjs";

const require = createRequire(import.meta.url);
const kFace = 1_000_000_00n;

function solFilesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? solFilesUnder(path) : entry.name.endsWith(".sol") ? [path] : [];
  });
}

/** The bookkeeping base alone, over a packed store: test/token/ERC3525Bare.sol. */
function bareArtifact() {
  const root = join(kTop, "ledger_client/contracts");
  const folders = ["src/interfaces", "src/token", "src/words", "test/token"].map((f) => join(root, f));
  const paths = folders.flatMap(solFilesUnder).filter((path) => !path.endsWith(".t.sol"));
  const sources = Object.fromEntries(paths.map((path) => [relative(root, path), { content: readFileSync(path, "utf8") }]));
  const output = JSON.parse(require("solc").compile(JSON.stringify({ language: "Solidity", sources, settings: solcSettings() })));
  const { abi, evm } = output.contracts["test/token/ERC3525Bare.sol"].ERC3525Bare;
  return { abi, bytecode: `0x${evm.bytecode.object}` };
}

async function measureToken(provider, { abi, bytecode }) {
  const [a, b] = [Wallet.createRandom(), Wallet.createRandom()].map((w) => w.connect(provider));
  const factory = new ContractFactory(abi, bytecode, await provider.getSigner(0));
  const deployed = await factory.deploy("Token", "T", 2, { gasLimit: 30_000_000, gasPrice: 0 });
  await deployed.waitForDeployment();
  const token = deployed.connect(a);
  const gas = {};
  gas.firstMint = (await send(token, "mint", [a.address, 1001, 7, kFace])).gasUsed;
  await send(token, "mint", [b.address, 1002, 7, kFace]);
  gas.mint = (await send(token, "mint", [a.address, 1003, 7, kFace])).gasUsed;
  gas.splitTransfer = (await send(token, "transferFrom(uint256,address,uint256)", [1001, b.address, 1000])).gasUsed;
  return gas;
}

async function measureLedger(provider, artifact) {
  const ledger = await deployLedger(provider, artifact);
  const issuer = await ledger.admit("91330200MA28B0002X", 3);
  const suppliers = [];
  for (const code of ["91330201MA29C0003R", "91330281MA2AD00043", "91330282MA2BE0005Y", "91330283MA2CF0006T"]) {
    suppliers.push(await ledger.admit(code, 2));
  }
  const bank = await ledger.admit("91330200MA2DG00071", 12);
  const [first, ...others] = suppliers;
  const core = (actor) => ledger.core(actor.wallet);
  const today = Number(await core(bank).today());
  await send(core(bank), "setLine", [issuer.member, kCny, 1_000_000_000_00n, today + 365]);
  const terms = (creditor) => ({
    settlementBank: bank.member, creditor: creditor.member, currency: kCny, face: kFace, dueDay: today + 90,
    offerExpiryDay: today + 10, evidence: kEvidence, claims: [claimOf(kFace)],
  });
  const idOf = (root, index) => (BigInt(root) << 32n) | BigInt(index);
  const part = (to, value) => ({ to: to.member, value, expiryDay: today + 10, evidence: kEvidence });

  const gas = {};
  await send(core(issuer), "issue", [terms(first)]);
  gas.issue = (await send(core(issuer), "issue", [terms(first)])).gasUsed;
  await send(core(first), "accept", [[idOf(1, 0)]]);
  gas.accept = (await send(core(first), "accept", [[idOf(2, 0)]])).gasUsed;
  await send(core(first), "offer", [idOf(1, 0), 1000, others[0].member, today + 10, kEvidence]);
  gas.offer = (await send(core(first), "offer", [idOf(1, 0), 1000, others[1].member, today + 10, kEvidence])).gasUsed;
  await send(core(others[0]), "accept", [[idOf(1, 1)]]);
  gas.acceptPart = (await send(core(others[1]), "accept", [[idOf(1, 2)]])).gasUsed;
  const two = (await send(core(first), "offerMany", [idOf(1, 0), others.slice(0, 2).map((o) => part(o, 1000))])).gasUsed;
  const three = (await send(core(first), "offerMany", [idOf(1, 0), others.map((o) => part(o, 1000))])).gasUsed;
  gas.furtherPart = three - two;
  const hundred = Array.from({ length: 100 }, (_, i) => terms(suppliers[i % suppliers.length]));
  gas.issueManyEach = (await send(core(issuer), "issueMany", [hundred])).gasUsed / 100n;

  // Root 2 has one holder, root 1 many: clearing costs the same.
  for (let i = 0; i < 20; ++i) await send(core(first), "offerMany", [idOf(1, 0), others.map((o) => part(o, 1000))]);
  const count = 2n + 2n + 3n + 60n;
  for (const other of others) {
    const ids = Array.from({ length: Number(count) }, (_, i) => idOf(1, i + 1));
    await send(core(other), "accept", [ids]);
  }
  await provider.send("evm_setNextBlockTimestamp", [(today + 92) * 86400]);
  await send(core(bank), "clear", [1, 1000, today + 90, "0x" + "01".repeat(32)]);
  gas.clearManyHolders = (await send(core(bank), "clear", [1, 1000, today + 90, "0x" + "02".repeat(32)])).gasUsed;
  await send(core(bank), "clear", [2, 1000, today + 90, "0x" + "03".repeat(32)]);
  gas.clearOneHolder = (await send(core(bank), "clear", [2, 1000, today + 90, "0x" + "04".repeat(32)])).gasUsed;
  return gas;
}

function judge(ledger, bare, peer) {
  const ratio = (value, of) => Math.round((Number(value) * 1000) / Number(of)) / 10;
  const rows = [
    ["bare mint, % of its mint", ratio(bare.mint, peer.mint), 40],
    ["issue, % of its mint", ratio(ledger.issue, peer.mint), 62],
    ["issueMany(100) each, % of its mint", ratio(ledger.issueManyEach, peer.mint), 40],
    ["offer of a part, % of its split-transfer", ratio(ledger.offer, peer.splitTransfer), 40],
    ["further part of offerMany, gas", Number(ledger.furtherPart), 30_000],
    ["clear, many holders against one, gas", Math.abs(Number(ledger.clearManyHolders - ledger.clearOneHolder)), 100],
  ];
  return rows.map(([what, measured, limit]) => ({ what, measured, limit, kept: measured <= limit }));
}

const { provider, stop } = await startAnvil();
try {
  const artifact = artifacts(process.argv[2] ?? mkdtempSync(join(tmpdir(), "tally-gas-")));
  const peer = await measureToken(provider, require("@solvprotocol/erc-3525/build/ERC3525BaseMock.json"));
  const bare = await measureToken(provider, bareArtifact());
  const ledger = await measureLedger(provider, artifact);
  const limits = judge(ledger, bare, peer);
  const plain = (gas) => Object.fromEntries(Object.entries(gas).map(([k, v]) => [k, Number(v)]));
  process.stdout.write(`${JSON.stringify({ ledger: plain(ledger), bare: plain(bare), solv: plain(peer), limits }, null, 1)}\n`);
  if (limits.some((row) => !row.kept)) process.exitCode = 1;
} finally {
  provider.destroy();
  stop();
}
