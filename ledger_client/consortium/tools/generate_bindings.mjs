#!/usr/bin/env node
// Writes the C++ bindings of the contracts from their ABI:
//   node generate_bindings.mjs ABIDIR OUTDIR
// ABIDIR holds what ledger_client/contracts/tools/compile.mjs wrote. OUTDIR gets, for C++ to include as
// "ledger_client/consortium/bindings/…":
//   tuples.h            the ABI's structs, with their readers and writers
//   core.h desk.h office.h book.h  of each contract: a struct for each function's call, each event, the constructor, the code
//   errors.{h,cpp}      every custom error of them, by selector and by code
// No signature, selector or topic is written by hand anywhere.
import { createRequire } from "node:module";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { typeOf } from "./abi_types.mjs";
import { contractHeader, contractSource } from "./emit_contract.mjs";
import { errorsHeader, errorsSource } from "./emit_errors.mjs";
import { tuplesHeader, tuplesSource } from "./emit_tuples.mjs";

const kContracts = {
  core: "ReceivableCredentials",
  desk: "FinancingDesk",
  office: "MemberOffice",
  book: "EvidenceBook",
};

function writeIfChanged(path, text) {
  if (existsSync(path) && readFileSync(path, "utf8") === text) return;
  writeFileSync(`${path}.part`, text);
  renameSync(`${path}.part`, path);
}

function collectTuples(contracts) {
  const found = new Map();
  const visit = (type) => {
    if (type.element !== undefined) visit(type.element);
    if (type.kind !== "tuple") return;
    for (const member of type.members) visit(member.type);
    const known = found.get(type.name);
    if (known === undefined) found.set(type.name, type);
    else if (JSON.stringify(known) !== JSON.stringify(type)) throw new Error(`two structs are called ${type.name}`);
  };
  for (const { abi } of contracts) {
    for (const item of abi) {
      for (const parameter of [...(item.inputs ?? []), ...(item.outputs ?? [])]) visit(typeOf(parameter));
    }
  }
  return [...found.values()];
}

function main() {
  const [abiDir, outDir] = process.argv.slice(2);
  if (outDir === undefined || process.argv.length !== 4) {
    process.stderr.write("usage: generate_bindings.mjs ABIDIR OUTDIR\n");
    process.exit(1);
  }
  // The hash that the compiler itself uses.
  const solc = createRequire(import.meta.url).resolve("solc");
  const { keccak256 } = createRequire(solc)("js-sha3");
  const contracts = Object.entries(kContracts).map(([space, name]) => ({
    space,
    ...JSON.parse(readFileSync(join(abiDir, `${name}.json`), "utf8")),
  }));
  const tuples = collectTuples(contracts);

  mkdirSync(outDir, { recursive: true });
  const write = (name, text) => writeIfChanged(join(outDir, name), text);
  write("tuples.h", tuplesHeader(tuples));
  write("tuples.cpp", tuplesSource(tuples));
  for (const contract of contracts) {
    write(`${contract.space}.h`, contractHeader(contract, keccak256));
    write(`${contract.space}.cpp`, contractSource(contract, keccak256));
  }
  write("errors.h", errorsHeader());
  write("errors.cpp", errorsSource(contracts, keccak256));
}

main();
