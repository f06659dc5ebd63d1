#!/usr/bin/env node
// One line about what the benches measured: node tests/bench/summary.mjs FOLDER, with bench-gas.json and so on in it.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const read = (name) => {
  try {
    return JSON.parse(readFileSync(join(process.argv[2], `bench-${name}.json`), "utf8"));
  } catch {
    return undefined;
  }
};
const aim = ({ kept, limit }) => (kept ? `aim ${limit}` : `aim ${limit} NOT KEPT`);
const lines = {
  gas: ({ limits }) => `${limits.filter((limit) => limit.kept).length} of ${limits.length} limits kept`,
  sync: ({ limits: [raw, viem] }) =>
    `${raw.measured.toFixed(2)} times raw (${aim(raw)}), ${viem.measured.toFixed(1)} times as fast as viem (${aim(viem)})`,
  issue: ({ summary }) =>
    `${summary.rows} in ${summary.seconds.toFixed(1)} s, ${summary.timesAsFast.toFixed(1)} times as fast as ethers`,
  window: ({ limits }) => limits.map(({ what, measured, limit, kept }) =>
    `${what} ${measured.toFixed(0)} (limit ${limit.toFixed(0)}${kept ? "" : " NOT KEPT"})`).join(", "),
};
console.log(Object.entries(lines).map(([name, line]) => {
  const told = read(name);
  return `${name}: ${told ? line(told) : "FAILED"}`;
}).join("; "));
