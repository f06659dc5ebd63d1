#!/usr/bin/env node
// Compiles src/ with npm's solc and writes what the client's build needs:
//   node tools/compile.mjs OUTDIR
// OUTDIR gets one NAME.json for each contract that can be deployed or called:
//   { name, abi, bytecode, runtimeBytecode, runtimeSize, immutables, storageLayout }
// bytecode and runtimeBytecode are 0x-hex; immutables are the [start, length] holes in the runtime bytecode that the
// constructor fills. Nothing is printed and nothing is rewritten when nothing changed (see stamp.txt there).
import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { mkdirSync, readFileSync, readdirSync, writeFileSync, existsSync, renameSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { solcSettings } from "./settings.mjs";

const kHere = dirname(fileURLToPath(import.meta.url));
const kRoot = dirname(kHere);
const kContracts = ["MemberOffice", "ReceivableCredentials", "FinancingDesk", "EvidenceBook"];
// EIP-170.
const kRuntimeLimit = 24576;

function sourcesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return sourcesUnder(path);
      return entry.name.endsWith(".sol") ? [path] : [];
    });
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

function writeIfChanged(path, text) {
  if (existsSync(path) && readFileSync(path, "utf8") === text) return;
  writeFileSync(`${path}.part`, text);
  renameSync(`${path}.part`, path);
}

function compile(sources) {
  const solc = createRequire(import.meta.url)("solc");
  const input = { language: "Solidity", sources, settings: solcSettings(kRoot) };
  const output = JSON.parse(solc.compile(JSON.stringify(input)));
  const errors = (output.errors ?? []).filter((e) => e.severity !== "info");
  if (errors.length > 0) fail(errors.map((e) => e.formattedMessage).join("\n"));
  return Object.assign({}, ...Object.values(output.contracts));
}

function artifactOf(name, contract) {
  const { bytecode, deployedBytecode } = contract.evm;
  const runtimeSize = deployedBytecode.object.length / 2;
  if (runtimeSize > kRuntimeLimit) fail(`${name}: ${runtimeSize} bytes, above the limit of ${kRuntimeLimit} (EIP-170)`);
  const immutables = Object.values(deployedBytecode.immutableReferences)
    .flat()
    .map(({ start, length }) => [start, length])
    .sort((a, b) => a[0] - b[0]);
  return {
    name,
    abi: contract.abi,
    bytecode: `0x${bytecode.object}`,
    runtimeBytecode: `0x${deployedBytecode.object}`,
    runtimeSize,
    immutables,
    storageLayout: contract.storageLayout,
  };
}

function main() {
  const outDir = process.argv[2];
  if (outDir === undefined || process.argv.length !== 3) fail("usage: compile.mjs OUTDIR");
  const sources = Object.fromEntries(
    sourcesUnder(join(kRoot, "src")).map((path) => [
      relative(kRoot, path).replaceAll("\\", "/"),
      { content: readFileSync(path, "utf8") },
    ]),
  );
  const tools = ["compile.mjs", "settings.mjs"].map((name) => readFileSync(join(kHere, name), "utf8"));
  const settings = JSON.stringify(solcSettings(kRoot));
  const stamp = createHash("sha256").update(JSON.stringify([sources, tools, settings])).digest("hex");
  const stampPath = join(outDir, "stamp.txt");
  const complete = kContracts.every((name) => existsSync(join(outDir, `${name}.json`)));
  if (complete && existsSync(stampPath) && readFileSync(stampPath, "utf8") === stamp) return;

  const contracts = compile(sources);
  mkdirSync(outDir, { recursive: true });
  for (const name of kContracts) {
    writeIfChanged(join(outDir, `${name}.json`), `${JSON.stringify(artifactOf(name, contracts[name]), null, 1)}\n`);
  }
  writeIfChanged(stampPath, stamp);
}

main();
