// A consortium around a ledger that gas/ledger.mjs deployed: its manifest, and what its node's process used.
import { readFileSync } from "node:fs";
import { keccak256 } from "ethers";

/** The manifest that a wallet joins by. */
export async function manifestOf(provider, url, addresses) {
  const contracts = {};
  for (const [name, address] of Object.entries(addresses)) {
    contracts[name] = { address, codeHash: keccak256(await provider.getCode(address)) };
  }
  const genesis = (await provider.getBlock(0)).hash;
  const chainId = Number((await provider.getNetwork()).chainId);
  return {
    format: "tallystick-consortium-1", name: "bench", chainId, genesis, contracts, deploymentBlock: 1, zoneOffset: 28800,
    currency: "CNY", secret: "0x" + "11".repeat(32), nodes: [{ name: "anvil", url }], authorities: "",
  };
}

const kTicksASecond = 100;

/** Seconds of processor time that a process and its threads have used. */
export function processorSeconds(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / kTicksASecond;
}

const kAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** A Unified Social Credit Code: 17 characters and their check character (GB 32100-2015). */
export function usccOf(first17) {
  let sum = 0;
  let weight = 1;
  for (const c of first17) {
    sum += kAlphabet.indexOf(c) * weight;
    weight = (weight * 3) % 31;
  }
  return first17 + kAlphabet[(31 - (sum % 31)) % 31];
}
