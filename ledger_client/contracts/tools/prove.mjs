#!/usr/bin/env node
// Proves the steps in proof/ with halmos, and shows that a proof fails on a planted bug:
//   HALMOS=/path/to/halmos node tools/prove.mjs
// Works on copies, so that nothing in the tree is touched. Exits 0 when every proof holds and the planted
// bug is found.
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { environment, forge, withinCopy } from "./work_copy.mjs";

const kHalmos = process.env.HALMOS ?? "halmos";
// Accepting would move the value and leave it reserved in the parent.
const kBug = {
  file: "src/core/Parts.sol",
  from: ".withReserved(parent.reserved() - value)",
  to: "",
  proof: "check_acceptPart",
};

// What the proofs do not touch is not compiled for them.
const kUnused = ["desk", "office", "evidence", "ReceivableCredentials.sol", "FinancingDesk.sol", "MemberOffice.sol", "EvidenceBook.sol", "token/ERC3525Base.sol"];

function halmos(folder, proof) {
  const quiet = { cwd: folder, env: environment, stdio: "ignore" };
  for (const name of kUnused) rmSync(join(folder, "src", name), { recursive: true, force: true });
  execFileSync(forge, ["build", "--offline", "--ast"], quiet);
  const args = ["--root", folder, "--contract", "StepsProof", "--function", proof, "--no-status", "--solver-timeout-assertion", "120000"];
  const run = spawnSync(kHalmos, args, { cwd: folder, env: environment, encoding: "utf8" });
  if (run.error) throw run.error;
  return { status: run.status, text: `${run.stdout}${run.stderr}`.replace(/\u001b\[[\d;]*m/g, "") };
}

const proved = withinCopy((folder) => halmos(folder, "check_"));
process.stdout.write(proved.text);
const planted = withinCopy((folder) => {
  const path = join(folder, kBug.file);
  const text = readFileSync(path, "utf8");
  if (!text.includes(kBug.from)) throw new Error(`${kBug.file} no longer has the line the bug is planted in`);
  writeFileSync(path, text.replace(kBug.from, kBug.to));
  return halmos(folder, kBug.proof);
});
const found = planted.status !== 0 && planted.text.includes(`[FAIL] ${kBug.proof}`);
process.stdout.write(found ? "planted bug: found\n" : `planted bug: NOT found\n${planted.text}`);
process.exitCode = proved.status === 0 && found ? 0 : 1;
