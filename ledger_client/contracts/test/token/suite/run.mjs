#!/usr/bin/env node
// Runs the published ERC-3525 suite (cases.mjs) on ERC3525Harness and on Solv's own contract, side by side on one anvil:
//   node test/token/suite/run.mjs
// Events are compared in their exact order. Exits 0 when every case holds on both.
import { createRequire } from "node:module";
import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { Contract, ContractFactory } from "ethers";
import { kTop, receiptOf, startAnvil } from "../../../../../tests/bench/gas/ledger.mjs";
import { solcSettings } from "../../../tools/settings.mjs";
import * as suite from "./cases.mjs";

const require = createRequire(import.meta.url);
const kGas = { gasLimit: 8_000_000, gasPrice: 0 };

function solFilesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? solFilesUnder(path) : entry.name.endsWith(".sol") ? [path] : [];
  });
}

function harness() {
  const root = join(kTop, "ledger_client/contracts");
  const folders = ["src/interfaces", "src/token", "test/token"].map((f) => join(root, f));
  const paths = folders.flatMap(solFilesUnder).filter((path) => !/\.t\.sol$|NoDirect|Bare/.test(path));
  const sources = Object.fromEntries(paths.map((path) => [relative(root, path), { content: readFileSync(path, "utf8") }]));
  const output = JSON.parse(require("solc").compile(JSON.stringify({ language: "Solidity", sources, settings: solcSettings() })));
  const { abi, evm } = output.contracts["test/token/ERC3525Harness.sol"].ERC3525Harness;
  return { abi, bytecode: `0x${evm.bytecode.object}` };
}

const built = (name) => require(`@solvprotocol/erc-3525/build/${name}.json`);

/** One contract under test: what cases.mjs calls t. */
async function subject(provider, { abi, bytecode }) {
  const signers = await Promise.all(Array.from({ length: 8 }, (_, i) => provider.getSigner(i)));
  const names = ["owner", "second", "approved", "trusted", "another", "operator", "other", "deployer"];
  const t = Object.fromEntries(await Promise.all(signers.map(async (s, i) => [names[i], await s.getAddress()])));
  const signerOf = (address) => signers[names.findIndex((name) => t[name] === address)];
  const create = async (artifact, args) => {
    const contract = await new ContractFactory(artifact.abi, artifact.bytecode, signerOf(t.deployer)).deploy(...args, kGas);
    await receiptOf(provider, contract.deploymentTransaction().hash);
    return contract.getAddress();
  };
  t.address = await create({ abi, bytecode }, ["Semi Fungible Token", "SFT", 18]);
  t.token = new Contract(t.address, abi, provider);
  t.cases = [];
  t.it = (name, before, act) => t.cases.push({ name, before, act });
  t.alias = () => {};
  t.deploy = (name, ...args) => create(built(name), args);
  t.run = async (by, method, ...args) => {
    // Unchecked: what ethers checks after it, it asks for once a second.
    const call = await t.token.getFunction(method).populateTransaction(...args, kGas);
    return receiptOf(provider, await signerOf(by).sendUncheckedTransaction(call));
  };
  const same = (found, wanted, what) => {
    const text = (value) => JSON.stringify(value, (_, v) => (typeof v === "bigint" ? `${v}` : v));
    if (text(found) !== text(wanted)) throw new Error(`${what}: ${text(found)} instead of ${text(wanted)}`);
  };
  t.is = async (method, args, wanted) => same(await t.token.getFunction(method)(...args), wanted, method);
  t.isSet = async (reads, wanted) => {
    const found = await Promise.all(reads.map(([method, ...args]) => t.token.getFunction(method)(...args)));
    same(found.sort(), [...wanted].sort(), "as a set");
  };
  t.emits = async (sent, ...wanted) => {
    const { logs } = await sent;
    const ours = logs.filter((log) => log.address === t.address).map((log) => t.token.interface.parseLog(log));
    same(ours.map((log) => [log.name, ...log.args]), wanted, "events");
  };
  const refused = async (promise, what) => {
    const error = await promise.then(() => null, (e) => e);
    if (error === null || error.code !== "CALL_EXCEPTION") throw new Error(`${what} did not revert: ${error ?? "done"}`);
  };
  t.reverts = (sent) => refused(sent, "transaction");
  t.refuses = (method, ...args) => refused(t.token.getFunction(method)(...args), method);
  Object.values(suite).forEach((add) => add(t));
  return t;
}

async function holds(provider, { before, act }) {
  const snapshot = await provider.send("evm_snapshot", []);
  try {
    await before();
    await act();
    return null;
  } catch (error) {
    return error.message.split("\n")[0];
  } finally {
    await provider.send("evm_revert", [snapshot]);
  }
}

const { provider, stop } = await startAnvil();
try {
  const ours = await subject(provider, harness());
  const theirs = await subject(provider, built("ERC3525BaseMock"));
  let failed = 0;
  for (let i = 0; i < ours.cases.length; ++i) {
    const found = [await holds(provider, ours.cases[i]), await holds(provider, theirs.cases[i])];
    if (found.every((error) => error === null)) continue;
    ++failed;
    process.stdout.write(`${ours.cases[i].name}\n  ours: ${found[0] ?? "holds"}\n  solv: ${found[1] ?? "holds"}\n`);
  }
  process.stdout.write(`published ERC-3525 suite: ${ours.cases.length} cases, ${failed} differ\n`);
  if (failed > 0) process.exitCode = 1;
} finally {
  provider.destroy();
  stop();
}
