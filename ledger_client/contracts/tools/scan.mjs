#!/usr/bin/env node
// Runs slither over src/; exits 0 when it has nothing to say that is not answered beside the code.
//   SLITHER=/path/to/slither node tools/scan.mjs
import { execFileSync, spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { environment, forge, withinCopy } from "./work_copy.mjs";

const kSlither = process.env.SLITHER ?? "slither";

process.exitCode = withinCopy((folder) => {
  rmSync(join(folder, "proof"), { recursive: true });
  const options = { cwd: folder, env: environment };
  execFileSync(forge, ["build", "--offline", "--build-info", "--ast"], { ...options, stdio: "ignore" });
  const args = [".", "--ignore-compile", "--foundry-out-directory", "out", "--config-file", "slither.config.json"];
  const run = spawnSync(kSlither, args, { ...options, stdio: "inherit" });
  if (run.error) throw run.error;
  return run.status ?? 1;
});
