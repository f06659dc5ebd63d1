#!/usr/bin/env node
// Runs slither over src/ and compares what it says with slither.answers.json, where each finding that stays is answered
// in one line: { check, file, why }. Exits 0 when nothing is unanswered and no answer is left over.
//   SLITHER=/path/to/slither node tools/scan.mjs
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { environment, forge, withinCopy } from "./work_copy.mjs";

const kSlither = process.env.SLITHER ?? "slither";
const kAnswers = join(dirname(dirname(fileURLToPath(import.meta.url))), "slither.answers.json");

function findings() {
  return withinCopy((folder) => {
    rmSync(join(folder, "proof"), { recursive: true });
    const options = { cwd: folder, env: environment };
    execFileSync(forge, ["build", "--offline", "--build-info", "--ast"], { ...options, stdio: "ignore" });
    const args = [".", "--ignore-compile", "--foundry-out-directory", "out", "--json", "slither.json"];
    const run = spawnSync(kSlither, args, { ...options, encoding: "utf8" });
    if (run.error) throw run.error;
    const report = JSON.parse(readFileSync(join(folder, "slither.json"), "utf8"));
    if (!report.success) throw new Error(`slither failed: ${report.error}`);
    return (report.results.detectors ?? []).map(({ check, impact, description, elements }) => ({
      check,
      impact,
      description: description.trim(),
      file: elements[0].source_mapping.filename_relative,
    }));
  });
}

const answers = JSON.parse(readFileSync(kAnswers, "utf8"));
const found = findings();
const answers_ = (finding) => answers.find(({ check, file }) => check === finding.check && file === finding.file);
const unanswered = found.filter((finding) => !answers_(finding));
const left = answers.filter(({ check, file }) => !found.some((f) => f.check === check && f.file === file));
for (const { check, impact, file, description } of unanswered) {
  process.stdout.write(`unanswered: ${check} (${impact}) in ${file}\n  ${description.split("\n")[0]}\n`);
}
for (const { check, file } of left) process.stdout.write(`answer to nothing: ${check} in ${file}\n`);
process.stdout.write(`slither: ${found.length} findings, ${found.length - unanswered.length} answered\n`);
process.exitCode = unanswered.length === 0 && left.length === 0 ? 0 : 1;
