#!/usr/bin/env node
// Proves the steps in proof/ with halmos, and shows that a proof fails on a planted bug:
//   HALMOS=/path/to/halmos node tools/prove.mjs
// Works on copies under build/, so that nothing in the tree is touched. Exits 0 when every proof holds and the planted
// bug is found.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";

const kRoot = dirname(dirname(fileURLToPath(import.meta.url)));
const kTop = join(kRoot, "../..");
const kForge = join(kTop, "node_modules/@foundry-rs/forge-linux-amd64/bin");
const kHalmos = process.env.HALMOS ?? "halmos";
// Accepting would move the value and leave it reserved in the parent.
const kBug = {
  file: "src/core/Parts.sol",
  from: ".withReserved(parent.reserved() - value)",
  to: "",
  proof: "check_acceptPart",
};

function workCopy() {
  const copy = mkdtempSync(join(tmpdir(), "tally-proof-"));
  const folder = join(copy, "ledger_client/contracts");
  mkdirSync(folder, { recursive: true });
  for (const name of ["src", "proof", "tools"]) cpSync(join(kRoot, name), join(folder, name), { recursive: true });
  cpSync(join(kRoot, "proof/foundry.toml"), join(folder, "foundry.toml"));
  symlinkSync(join(kTop, "node_modules"), join(copy, "node_modules"));
  return { copy, folder };
}

function halmos(folder, proof) {
  const env = { ...process.env, PATH: `${kForge}${delimiter}${process.env.PATH}` };
  execFileSync(join(kForge, "forge"), ["build", "--offline", "--ast"], { cwd: folder, env, stdio: ["ignore", "ignore", "inherit"] });
  const args = ["--root", folder, "--contract", "StepsProof", "--function", proof, "--no-status", "--solver-timeout-assertion", "120000"];
  const run = spawnSync(kHalmos, args, { cwd: folder, env, encoding: "utf8" });
  if (run.error) throw run.error;
  return { status: run.status, text: `${run.stdout}${run.stderr}` };
}

function within(action) {
  const { copy, folder } = workCopy();
  try {
    return action(folder);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

const proved = within((folder) => halmos(folder, "check_"));
process.stdout.write(proved.text);
const planted = within((folder) => {
  const path = join(folder, kBug.file);
  const text = readFileSync(path, "utf8");
  if (!text.includes(kBug.from)) throw new Error(`${kBug.file} no longer has the line the bug is planted in`);
  writeFileSync(path, text.replace(kBug.from, kBug.to));
  return halmos(folder, kBug.proof);
});
const found = planted.status !== 0 && planted.text.includes(`[FAIL] ${kBug.proof}`);
process.stdout.write(found ? "planted bug: found\n" : `planted bug: NOT found\n${planted.text}`);
process.exitCode = proved.status === 0 && found ? 0 : 1;
