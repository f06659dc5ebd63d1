#!/usr/bin/env node
// A wallet with a million credentials: how long the wallet thread takes for every page, the tabs and the dashboard; how
// much memory the program takes with it; and how soon its first window shows beside KeePassXC's and a bare Qt window's.
//   node tests/bench/window/window.mjs PROGRAMS TALLYSTICK [ROOTS [ROUNDS]]
// PROGRAMS is the folder with bench_window and bare_window. Ten credentials a root. Prints JSON; exits 1 when a promise is
// not kept. Needs Xvfb and xdotool; keepassxc where it is to be measured beside.
import { execFile, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { megabytes, startDisplay, startProgram, xdotool } from "./display.mjs";

const run = promisify(execFile);
const [programs, tallystick] = process.argv.slice(2);
const kRoots = Number(process.argv[4] ?? 100_000);
const kRounds = Number(process.argv[5] ?? 7);
const kParts = 10;
const kPassword = "bench";
/** Where the first page of the window has the field: the wallet is not unlocked, and that is said, once it moves. */
const kPasswordField = ["880", "275"];
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

/** Makes the wallet, asks it everything. */
async function asked(wallet, owner) {
  const program = join(programs, "bench_window");
  const made = JSON.parse((await run(program, ["make", wallet, owner, String(kRoots), String(kParts)])).stdout);
  return { made, ...JSON.parse((await run(program, ["ask", wallet, owner])).stdout) };
}

/** First windows in turn; the first round warms the disk's cache and is not counted. */
async function firstWindows(environment, data) {
  const rivals = {
    tallystick: [tallystick, ["--data", data]],
    bare: [join(programs, "bare_window"), []],
  };
  if (spawnSync("keepassxc", ["--version"], { env: environment }).error === undefined) rivals.keepassxc = ["keepassxc", []];
  const times = Object.fromEntries(Object.keys(rivals).map((name) => [name, []]));
  for (let round = 0; round <= kRounds; ++round) {
    for (const [name, [program, words]] of Object.entries(rivals)) {
      const shown = await startProgram(environment, program, words);
      await shown.stop();
      if (round > 0) times[name].push(shown.milliseconds);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, { median: median([...all]), all }]));
}

/** What the display shows, where a folder for it is named: to look at, not to compare. */
function picture(environment, name) {
  const into = process.env.BENCH_WINDOW_PICTURES;
  if (into) spawnSync("import", ["-window", "root", join(into, `${name}.png`)], { env: environment });
}

/** Waits until the program has done for a second. */
async function settled(pid) {
  let before = -1;
  for (let now = megabytes(pid, "VmRSS"); now !== before; now = megabytes(pid, "VmRSS")) {
    before = now;
    await sleep(1_000);
  }
  return before;
}

/** Unlocks the wallet in the real program, opens the credentials, and looks through them. */
async function memory(environment, data, wallet) {
  const words = ["--data", data, "--wallet", wallet, "--page", "credentials", "--lang", "en"];
  const shown = await startProgram(environment, tallystick, words);
  const key = (...names) => xdotool(environment, "key", "--delay", "40", ...names);
  try {
    const locked = await settled(shown.pid);
    xdotool(environment, "windowfocus", "--sync", shown.window);
    xdotool(environment, "mousemove", "--window", shown.window, ...kPasswordField, "click", "1");
    xdotool(environment, "type", kPassword);
    key("Return");
    await sleep(2_000);
    picture(environment, "unlocked");
    if (!existsSync(`${wallet}-wal`)) throw new Error("the wallet was not unlocked");
    const unlocked = await settled(shown.pid);
    xdotool(environment, "mousemove", "--window", shown.window, "700", "400", "click", "1");
    for (let i = 0; i < 10; ++i) key("Next", "Next", "Next", "End", "Prior", "Prior", "Home");
    const scrolled = await settled(shown.pid);
    picture(environment, "scrolled");
    return { locked, unlocked, scrolled, most: megabytes(shown.pid, "VmHWM") };
  } finally {
    await shown.stop();
  }
}

const folder = mkdtempSync(join(tmpdir(), "tally-window-"));
let display;
try {
  const wallet = join(folder, "million.tally");
  const supplier = await asked(wallet, "supplier");
  const regulator = await asked(join(folder, "watching.tally"), "regulator");
  display = await startDisplay(folder);
  const data = join(folder, "program");
  mkdirSync(data);
  const windows = await firstWindows(display.environment, data);
  const resident = await memory(display.environment, data, wallet);
  const below = (what, measured, limit) => ({ what, measured, limit, kept: measured < limit });
  const limits = [
    below("unlock without key derivation to first page, ms", supplier.unlock, 100),
    below("any page, ms", Math.max(supplier.worst[0].took, regulator.worst[0].took), 50),
    below("dashboard, ms", Math.max(supplier.dashboard, regulator.dashboard), 100),
    below("resident memory, MB", Math.max(resident.unlocked, resident.scrolled), 150),
  ];
  if (windows.keepassxc) {
    const [ours, theirs] = [windows.tallystick.median, windows.keepassxc.median];
    limits.push({ what: "first window, ms, beside KeePassXC's", measured: ours, limit: theirs, kept: ours <= theirs });
  }
  process.stdout.write(`${JSON.stringify({ supplier, regulator, windows, resident, limits }, null, 1)}\n`);
  if (limits.some((limit) => !limit.kept)) process.exitCode = 1;
} finally {
  display?.stop();
  rmSync(folder, { recursive: true, force: true });
}
