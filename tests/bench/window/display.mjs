// A display of its own, and what can be seen and done on it from outside: xdotool's windows and keys.
import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";

/** Starts Xvfb; `environment` is what programs need to show on it. */
export async function startDisplay(home) {
  const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-noreset"],
    { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const number = await new Promise((resolve, reject) => {
    server.stdio[3].once("data", (text) => resolve(text.toString().trim()));
    server.once("error", reject);
    server.once("exit", (code) => reject(new Error(`Xvfb ended with ${code}`)));
  });
  const environment = {
    ...process.env, DISPLAY: `:${number}`, QT_QPA_PLATFORM: "xcb", HOME: home, LANG: "C.UTF-8",
    XDG_CONFIG_HOME: `${home}/config`, XDG_DATA_HOME: `${home}/data`, XDG_CACHE_HOME: `${home}/cache`,
    XDG_RUNTIME_DIR: home, DBUS_SESSION_BUS_ADDRESS: "disabled:",
  };
  delete environment.WAYLAND_DISPLAY;
  return { environment, stop: () => server.kill() };
}

/** What xdotool answers, or nothing. */
export function xdotool(environment, ...words) {
  const { status, stdout } = spawnSync("xdotool", words, { env: environment, encoding: "utf8" });
  return status === 0 ? stdout.trim() : "";
}

/** Starts a program and waits until a window of it shows. `milliseconds`: from the start to that, as seen every few. */
export async function startProgram(environment, program, words) {
  const begun = performance.now();
  const child = spawn(program, words, { env: environment, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (text) => { said += text; });
  const ended = new Promise((resolve) => { child.once("exit", resolve); });
  while (performance.now() - begun < 20_000 && child.exitCode === null) {
    const windows = xdotool(environment, "search", "--onlyvisible", "--pid", String(child.pid));
    if (windows !== "") {
      const milliseconds = performance.now() - begun;
      const stop = async () => { child.kill(); await ended; };
      return { pid: child.pid, window: windows.split("\n")[0], milliseconds, stop };
    }
    await sleep(2);
  }
  child.kill("SIGKILL");
  throw new Error(`${program} showed no window: ${said}`);
}

/** A figure of /proc/PID/status, in MB of 10^6 bytes. */
export function megabytes(pid, name) {
  const line = readFileSync(`/proc/${pid}/status`, "utf8").split("\n").find((one) => one.startsWith(`${name}:`));
  return Number(line.split(/\s+/)[1]) * 1024 / 1e6;
}
