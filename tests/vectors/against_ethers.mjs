// Random values from a fixed seed through tally-vectors and through ethers, side by side: every answer must be the same.
// usage: node against_ethers.mjs PATH-OF-tally-vectors [CASES]

import { spawnSync } from 'node:child_process';
import * as ethers from 'ethers';

const [runner, count = '400'] = process.argv.slice(2);

// mulberry32: small, seeded, the same on every machine.
let state = 20260413;
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const below = (limit) => Math.floor(random() * limit);
const pick = (list) => list[below(list.length)];
const bytes = (length) => ethers.hexlify(Uint8Array.from({ length }, () => below(256)));
const repeat = (times, make) => Array.from({ length: times }, make);

function integer(bits) {
  const shapes = [0n, 1n, (1n << BigInt(bits)) - 1n, 1n << BigInt(bits - 1), (1n << BigInt(bits - 1)) - 1n];
  return below(3) === 0 ? pick(shapes) : BigInt(bytes(32)) >> BigInt(256 - bits + below(bits));
}
const word = () => (below(4) === 0 ? pick(['0x' + '00'.repeat(32), '0x' + 'ff'.repeat(32)]) : bytes(32));
const address = () => ethers.getAddress(bytes(20));
const text = () => pick(['', 'a', 'abc', '供应链金融', 'é\u0000\u001f"\\', '😀'.repeat(9), 'x'.repeat(32), 'y'.repeat(33)]);

function elementary() {
  switch (below(7)) {
    case 0: return `uint${8 * (1 + below(32))}`;
    case 1: return `int${8 * (1 + below(32))}`;
    case 2: return 'bool';
    case 3: return 'address';
    case 4: return `bytes${1 + below(32)}`;
    case 5: return 'bytes';
    default: return 'string';
  }
}
function abiType(depth) {
  const kind = depth === 0 ? 0 : below(5);
  if (kind === 3) return `(${repeat(below(4), () => abiType(depth - 1)).join(',')})`;
  if (kind === 4) return `${abiType(depth - 1)}[${pick(['', '', '1', '2', '3'])}]`;
  return elementary();
}
// An empty tuple in a dynamic array occupies no data, which ethers refuses to read back.
const abiTypes = () => repeat(below(5), () => abiType(3)).filter((type) => !type.includes('()'));

function value(type) {
  if (type.baseType === 'tuple') return type.components.map(value);
  if (type.baseType === 'array') return repeat(type.arrayLength === -1 ? below(4) : type.arrayLength, () => value(type.arrayChildren));
  if (type.type === 'bool') return below(2) === 1;
  if (type.type === 'string') return text();
  if (type.type === 'address') return address();
  if (type.type === 'bytes') return bytes(pick([0, 1, 31, 32, 33, 70]));
  if (type.type.startsWith('bytes')) return bytes(Number(type.type.slice(5)));
  const bits = Number(type.type.replace(/^u?int/, ''));
  const unsigned = integer(bits);
  return type.type.startsWith('uint') ? unsigned.toString() : BigInt.asIntN(bits, unsigned).toString();
}
const paramOf = (type) => ethers.ParamType.from(type);
const plain = (result) => {
  if (Array.isArray(result)) return result.map(plain);
  return typeof result === 'bigint' ? result.toString() : result;
};

const cases = [];
// `expected` undefined: any answer will do but a crash. A function judges by itself.
const add = (op, input, expected) => cases.push({ op, in: input, expected });

const coder = ethers.AbiCoder.defaultAbiCoder();

function addAbi() {
  const types = abiTypes();
  const values = types.map((type) => value(paramOf(type)));
  const data = coder.encode(types, values);
  add('abi.encode', { types, values }, { data });
  add('abi.decode', { types, data }, { values });
  const raw = ethers.getBytes(data);
  if (raw.length === 0) return;
  add('abi.decode', { types, data: ethers.dataSlice(data, 0, below(raw.length)) }, null);
  add('abi.decode', { types, data: data + '00'.repeat(32) }, null);
  raw[below(raw.length)] ^= 1 << below(8);
  const changed = ethers.hexlify(raw);
  add('abi.decode', { types, data: changed }, (out) => {
    if (out === null) return true;
    return JSON.stringify(out.values) === JSON.stringify(plain(coder.decode(types, changed).toArray(true)));
  });
}

function addLog() {
  const inputs = repeat(1 + below(5), () => abiType(2)).filter((type) => !type.includes('()'))
    .map((type) => ({ type, indexed: false }));
  for (let i = 0; i < 3 && inputs.length > 0; ++i) pick(inputs).indexed = true;
  const fragment = ethers.EventFragment.from({ type: 'event', name: 'E', inputs: inputs.map((input, i) => ({ ...paramJson(input.type), name: `p${i}`, indexed: input.indexed })) });
  const values = inputs.map(({ type }) => value(paramOf(type)));
  const face = new ethers.Interface([fragment]);
  if (inputs.some(({ type, indexed }) => indexed && /[[(]/.test(type))) return;
  const log = face.encodeEventLog(fragment, values);
  const out = inputs.map(({ type, indexed }, i) => {
    if (!indexed || (type !== 'string' && type !== 'bytes')) return values[i];
    return { hash: type === 'string' ? ethers.id(values[i]) : ethers.keccak256(values[i]) };
  });
  add('abi.decodeLog', { inputs, topics: log.topics, data: log.data, anonymous: false }, { values: out });
  add('abi.decodeLog', { inputs, topics: log.topics.slice(1), data: log.data, anonymous: true }, { values: out });
  add('abi.decodeLog', { inputs, topics: log.topics, data: log.data, anonymous: true }, null);
  add('abi.topic', { signature: fragment.format('sighash') }, { topic: fragment.topicHash });
}
const paramJson = (type) => JSON.parse(paramOf(type).format('json'));

function rlpItem(depth) {
  if (depth > 0 && below(2) === 0) return repeat(below(5), () => rlpItem(depth - 1));
  return pick([() => '0x', () => '0x00', () => '0x7f', () => '0x80', () => bytes(below(60)), () => bytes(55), () => bytes(56), () => bytes(300)])();
}
function addRlp() {
  const item = rlpItem(4);
  const rlp = ethers.encodeRlp(item);
  add('rlp.encode', { item }, { rlp });
  add('rlp.decode', { rlp }, { item });
  add('rlp.decode', { rlp: rlp + '00' }, null);
  add('rlp.decode', { rlp: ethers.dataSlice(rlp, 0, below(ethers.dataLength(rlp))) }, null);
  const raw = ethers.getBytes(rlp);
  raw[below(raw.length)] = below(256);
  const changed = ethers.hexlify(raw);
  add('rlp.decode', { rlp: changed }, (out) => out === null || ethers.encodeRlp(out.item) === changed);
}

function addTxn() {
  const key = new ethers.SigningKey(pick([bytes(32), '0x' + '00'.repeat(31) + '01']));
  const type = below(3);
  const chainId = integer(pick([8, 32, 64])) + 1n;
  const isProtected = type !== 0 || below(3) > 0;
  const fields = {
    type, chainId: isProtected ? chainId : 0n, nonce: below(1 << 30), gasLimit: integer(64), to: below(4) === 0 ? null : address(),
    value: integer(256), data: bytes(below(80)),
  };
  const fees = [integer(200), integer(200)].sort((a, b) => (a < b ? -1 : 1));
  if (type === 2) Object.assign(fields, { maxPriorityFeePerGas: fees[0], maxFeePerGas: fees[1] });
  else fields.gasPrice = integer(256);
  if (type > 0) fields.accessList = repeat(below(3), () => ({ address: address(), storageKeys: repeat(below(3), word) }));
  const tx = ethers.Transaction.from(fields);
  const unsigned = tx.unsignedSerialized;
  tx.signature = key.sign(tx.unsignedHash);
  const txn = {};
  for (const [name, field] of Object.entries(fields)) {
    txn[name] = typeof field === 'bigint' || typeof field === 'number' ? field.toString() : field;
  }
  if (!isProtected) delete txn.chainId;
  const from = ethers.computeAddress(key);
  add('txn.sign', { key: key.privateKey, txn }, { raw: tx.serialized, hash: tx.hash, from });
  add('txn.decode', { raw: unsigned }, { txn, hash: ethers.keccak256(unsigned), from: null });
  const { r, s, yParity } = tx.signature;
  const v = isProtected ? 35n + 2n * chainId + BigInt(yParity) : 27n + BigInt(yParity);
  const signed = type === 0 ? { ...txn, v: v.toString(), r, s } : { ...txn, yParity: yParity.toString(), r, s };
  add('txn.decode', { raw: tx.serialized }, { txn: signed, hash: tx.hash, from });
  const raw = ethers.getBytes(tx.serialized);
  raw[below(raw.length)] ^= 1 << below(8);
  const changed = ethers.hexlify(raw);
  add('txn.decode', { raw: changed }, (out) => out === null || out.hash === ethers.keccak256(changed));
  add('txn.decode', { raw: tx.serialized + '00' }, null);
}

function addSignature() {
  const key = new ethers.SigningKey(bytes(32));
  const digest = word();
  const { r, s, yParity } = key.sign(digest);
  const v = yParity.toString();
  add('ecdsa.sign', { key: key.privateKey, digest }, { r, s, v });
  add('ecdsa.recover', { digest, r, s, v }, { publicKey: key.publicKey, address: ethers.computeAddress(key) });
  add('ecdsa.verify', { publicKey: pick([key.publicKey, key.compressedPublicKey]), digest, r, s }, { valid: true });
  add('ecdsa.verify', { publicKey: key.publicKey, digest: bytes(32), r, s }, { valid: false });
  const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
  const high = ethers.toBeHex(order - BigInt(s), 32);
  add('ecdsa.verify', { publicKey: key.publicKey, digest, r, s: high }, { valid: false });
  add('ecdsa.recover', { digest, r, s: high, v: yParity === 0 ? '1' : '0' }, null);
  add('address.fromKey', { key: key.privateKey }, { address: ethers.computeAddress(key) });
  const account = address();
  add('address.parse', { text: account.toLowerCase() }, { address: account });
  add('address.parse', { text: '0x' + account.slice(2).toUpperCase() }, { address: account });
  const data = bytes(below(400));
  add('keccak256', { data }, { hash: ethers.keccak256(data) });
}

function typedMember(structs) {
  const base = structs.length > 0 && below(3) === 0 ? pick(structs) : elementary();
  return base + pick(['', '', '', '[]', '[2]', '[][1]', '[0]']);
}
function typedValue(type, types) {
  const array = type.match(/^(.*)\[([0-9]*)\]$/);
  if (array) return repeat(array[2] === '' ? below(3) : Number(array[2]), () => typedValue(array[1], types));
  if (!(type in types)) return value(paramOf(type));
  return Object.fromEntries(types[type].map((member) => [member.name, typedValue(member.type, types)]));
}
function addTypedData() {
  const types = {};
  const names = ['Zeta', 'Alpha', '_x', '$y', 'Mail'].slice(0, 1 + below(5));
  for (const name of names) {
    const declared = Object.keys(types);
    types[name] = repeat(below(5), (_, i) => ({ name: `m${i}`, type: typedMember(declared) }));
  }
  const primaryType = names[names.length - 1];
  const used = {};
  const keep = (name) => {
    if (name in used || !(name in types)) return;
    used[name] = types[name];
    types[name].forEach((member) => keep(member.type.split('[')[0]));
  };
  keep(primaryType);
  const domain = {};
  if (below(2)) domain.name = text();
  if (below(2)) domain.version = text();
  if (below(2)) domain.chainId = integer(256).toString();
  if (below(2)) domain.verifyingContract = address();
  if (below(2)) domain.salt = word();
  const message = typedValue(primaryType, used);
  add('eip712.digest', { types: used, primaryType, domain, message },
    { digest: ethers.TypedDataEncoder.hash(domain, used, message) });
  add('eip712.digest', { types: used, primaryType, domain, message: { ...message, extra: '1' } }, null);
}

const languages = {
  en: 'english', ja: 'japanese', ko: 'korean', es: 'spanish', zh_cn: 'chinese_simplified', zh_tw: 'chinese_traditional',
  fr: 'french', it: 'italian', cz: 'czech', pt: 'portuguese',
};
function addPhrase() {
  const entropy = bytes(pick([16, 20, 24, 28, 32]));
  const [list, language] = pick(Object.entries(languages));
  const passphrase = text();
  const mnemonic = ethers.Mnemonic.fromEntropy(entropy, passphrase, ethers.wordlists[list]);
  add('bip39.mnemonic', { entropy, language }, { mnemonic: mnemonic.phrase });
  add('bip39.entropy', { mnemonic: mnemonic.phrase, language }, { entropy });
  add('bip39.seed', { mnemonic: mnemonic.phrase, passphrase }, { seed: mnemonic.computeSeed() });
}

async function addKeystore() {
  const key = bytes(32);
  const password = text();
  const account = { address: ethers.computeAddress(key), privateKey: key };
  const json = await ethers.encryptKeystoreJson(account, password, { scrypt: { N: 4096, r: 8, p: 1 } });
  add('keystore.decrypt', { json, password }, { key });
  add('keystore.decrypt', { json: json.replace('"Crypto"', '"crypto"'), password }, { key });
  add('keystore.decrypt', { json, password: password + 'x' }, null);
}

for (let i = 0; i < Number(count); ++i) {
  addAbi();
  addLog();
  addRlp();
  addTxn();
  addSignature();
  addTypedData();
  if (i % 20 === 0) addPhrase();
  if (i % 100 === 0) await addKeystore();
}

const input = cases.map((c, id) => JSON.stringify({ id, op: c.op, in: c.in })).join('\n') + '\n';
const run = spawnSync(runner, { input, maxBuffer: 1 << 30, encoding: 'utf8' });
const lines = run.stdout.split('\n').slice(0, -1);
if (run.status !== 0 || lines.length !== cases.length) {
  console.error(`ended with ${run.status ?? run.signal} after ${lines.length} of ${cases.length} answers`);
  process.exit(1);
}

const sorted = (json) => JSON.stringify(json, (_, v) => (v && typeof v === 'object' && !Array.isArray(v)
  ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1))) : v));
let wrong = 0;
const refusals = {};
lines.forEach((line, i) => {
  const answer = JSON.parse(line);
  const { expected } = cases[i];
  const out = answer.ok ? answer.out : null;
  if (!answer.ok) refusals[answer.err] = (refusals[answer.err] ?? 0) + 1;
  let good = answer.id === i;
  try {
    good &&= typeof expected === 'function' ? expected(out) : sorted(out) === sorted(expected);
  } catch (error) {
    console.error(String(error).slice(0, 300));
    good = false;
  }
  if (!good && ++wrong <= 5) {
    console.error(`${JSON.stringify({ op: cases[i].op, in: cases[i].in })}\n  answer   ${line}\n  expected ${sorted(expected)}`);
  }
});
console.log(`${cases.length} cases, ${wrong} wrong; refused: ${JSON.stringify(refusals)}`);
process.exit(wrong === 0 ? 0 : 1);
