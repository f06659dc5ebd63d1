// An anvil of our own with the ledger deployed and its people admitted, for measuring by receipt.
import { spawn, execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { AbiCoder, Contract, ContractFactory, JsonRpcProvider, Wallet, ZeroAddress, getCreateAddress, keccak256, zeroPadBytes, toUtf8Bytes } from "ethers";

export const kTop = join(dirname(fileURLToPath(import.meta.url)), "../../..");
const kContracts = join(kTop, "ledger_client/contracts");
const kAnvil = join(kTop, "node_modules/@foundry-rs/anvil-linux-amd64/bin/anvil");
const kKey = keccak256(toUtf8Bytes("an X25519 public key"));
export const kEvidence = keccak256(toUtf8Bytes("evidence"));
export const kCny = 156;

/** Starts anvil on a free port and resolves to { provider, stop, pid } when it listens; it dies with this process. */
export async function startAnvil() {
  const args = ["--port", "0", "--hardfork", "berlin", "--gas-price", "0", "--base-fee", "0", "--gas-limit", "100000000", "--chain-id", "915601", "--max-persisted-states", "0"];
  const child = spawn(kAnvil, args, { stdio: ["ignore", "pipe", "inherit"] });
  const stop = () => child.kill("SIGTERM");
  process.on("exit", stop);
  const port = await new Promise((resolve, reject) => {
    let text = "";
    const timer = setTimeout(() => reject(new Error("anvil did not start within 30 s")), 30_000);
    child.on("exit", (code) => reject(new Error(`anvil ended with ${code}`)));
    child.stdout.on("data", (chunk) => {
      text += chunk;
      const match = /Listening on 127\.0\.0\.1:(\d+)/.exec(text);
      if (match) {
        clearTimeout(timer);
        resolve(Number(match[1]));
      }
    });
  });
  const provider = new JsonRpcProvider(`http://127.0.0.1:${port}`, 915601, { staticNetwork: true, cacheTimeout: -1, batchMaxCount: 1 });
  return { provider, stop, pid: child.pid };
}

/** Reads the artifacts, compiling first when the sources changed. */
export function artifacts(outDir) {
  execFileSync(process.execPath, [join(kContracts, "tools/compile.mjs"), outDir], { stdio: ["ignore", "inherit", "inherit"] });
  return (name) => JSON.parse(readFileSync(join(outDir, `${name}.json`), "utf8"));
}

async function deploy(signer, artifact, args) {
  const contract = await new ContractFactory(artifact.abi, artifact.bytecode, signer).deploy(...args, { gasLimit: 30_000_000, gasPrice: 0 });
  return contract.waitForDeployment();
}

/**
 * Asks until the receipt is there; a revert throws, with ethers' code for it. Not ethers' wait(): it asks once and then waits for the next block, which
 * never comes when the transaction's own block was mined in between and nobody sends another.
 */
export async function receiptOf(provider, hash) {
  for (;;) {
    const receipt = await provider.getTransactionReceipt(hash);
    if (receipt?.status === 1) return receipt;
    if (receipt) throw Object.assign(new Error(`transaction ${hash} was reverted`), { code: "CALL_EXCEPTION" });
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** Sends and returns the receipt; a revert throws. */
export async function send(contract, method, args) {
  const response = await contract.getFunction(method)(...args, { gasLimit: 60_000_000, gasPrice: 0 });
  return receiptOf(response.provider, response.hash);
}

/** The four contracts and one operator for each actor; contracts are bound with as(actor). */
export async function deployLedger(provider, artifact) {
  const rpcSigner = await provider.getSigner(0);
  const address = await rpcSigner.getAddress();
  const nonce = await provider.getTransactionCount(address);
  const [book, desk, core, office] = [0, 1, 2, 3].map((i) => getCreateAddress({ from: address, nonce: nonce + i }));
  const registrar = Wallet.createRandom().connect(provider);
  await deploy(rpcSigner, artifact("EvidenceBook"), [core, desk, ZeroAddress]);
  await deploy(rpcSigner, artifact("FinancingDesk"), [core, book]);
  const settings = { zoneOffset: 28800, weekendMask: 0x41, policy: [6, 1800, 3, 1000, 30, 7, 5, 8, 30], ruleHash: kEvidence };
  await deploy(rpcSigner, artifact("ReceivableCredentials"), [settings, desk, book, office]);
  const founder = { scheme: 1, identifier: identifierOf("91330000MA27A00016"), operator: registrar.address, encryptionKey: kKey, profile: "0x" };
  await deploy(rpcSigner, artifact("MemberOffice"), [core, founder, ZeroAddress]);

  const bind = (name, target, wallet) => new Contract(target, artifact(name).abi, wallet);
  const ledger = {
    core: (wallet) => bind("ReceivableCredentials", core, wallet),
    desk: (wallet) => bind("FinancingDesk", desk, wallet),
    office: (wallet) => bind("MemberOffice", office, wallet),
    registrar,
    addresses: { core, desk, office, book },
  };
  ledger.admit = async (code, roles) => {
    const wallet = Wallet.createRandom().connect(provider);
    await send(ledger.office(registrar), "admit", [1, identifierOf(code), roles, kKey, "0x"]);
    const member = Number(await ledger.core(registrar).memberCount());
    await send(ledger.office(registrar), "addOperator", [member, wallet.address, 15, kKey]);
    return { member, wallet };
  };
  return ledger;
}

export function identifierOf(code) {
  return zeroPadBytes(toUtf8Bytes(code), 32);
}

let claims = 0;
export function claimOf(amount) {
  return { fingerprint: keccak256(AbiCoder.defaultAbiCoder().encode(["string", "uint256"], ["invoice", ++claims])), total: amount, amount };
}
