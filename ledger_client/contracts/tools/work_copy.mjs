// A throw-away copy of the contracts for tools that write beside what they read.
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";

const kRoot = dirname(dirname(fileURLToPath(import.meta.url)));
const kTop = join(kRoot, "../..");
const kForge = join(kTop, "node_modules/@foundry-rs/forge-linux-amd64/bin");

/** The forge to run, and the environment in which tools find it. */
export const forge = join(kForge, "forge");
export const environment = { ...process.env, PATH: `${kForge}${delimiter}${process.env.PATH}` };

/** Calls action with the copy's folder and removes the copy. proof/foundry.toml is its configuration. */
export function withinCopy(action) {
  const copy = mkdtempSync(join(tmpdir(), "tally-contracts-"));
  const folder = join(copy, "ledger_client/contracts");
  try {
    mkdirSync(folder, { recursive: true });
    for (const name of ["src", "proof", "tools"]) cpSync(join(kRoot, name), join(folder, name), { recursive: true });
    cpSync(join(kRoot, "proof/foundry.toml"), join(folder, "foundry.toml"));
    symlinkSync(join(kTop, "node_modules"), join(copy, "node_modules"));
    return action(folder);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
