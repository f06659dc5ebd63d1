// The cases of the published ERC-3525 suite, by its names: github.com/solv-finance/erc-3525, test/ERC721.behavior.js
// and test/ERC3525.behavior.js (as ERC3525Upgradeable.test.js calls them), written anew for ethers 6.
// Where the suite names a revert's text, only that it reverts is compared: our errors are typed.
// Differs from the suite in one place: a safe transfer to a contract without onERC721Received reverts, as EIP-721 says,
// here and in Solv's own 1.5.0.
import { MaxUint256, ZeroAddress } from "ethers";

const [kA, kB, kC, kD] = [1001n, 1002n, 2001n, 2002n];
const [kSlot, kOther] = [11n, 22n];
const kNone = 9901n;
const kMoved = 100n;
const kWorth = { [kA]: 1_000_000n, [kB]: 2_000_000n, [kC]: 3_000_000n, [kD]: 4_000_000n };
const kErrors = ["returning unexpected value", "that reverts with message", "that reverts without message", "that panics"];

const two = (t) => async () => {
  await t.run(t.owner, "mint", t.owner, kA, 99999n, 10_000_000n);
  await t.run(t.owner, "mint", t.owner, kB, 99999n, 10_000_000n);
};

const four = (t) => async () => {
  await t.run(t.owner, "mint", t.owner, kA, kSlot, kWorth[kA]);
  await t.run(t.owner, "mint", t.second, kB, kSlot, kWorth[kB]);
  await t.run(t.owner, "mint", t.owner, kC, kOther, kWorth[kC]);
  await t.run(t.owner, "mint", t.second, kD, kOther, kWorth[kD]);
};

async function approve(t) {
  await t.run(t.owner, "approve(address,uint256)", t.approved, kA);
  await t.run(t.owner, "setApprovalForAll", t.operator, true);
}

const kByUsers = ["owner", "approved individual", "operator", "operator without an approved user"];

async function senderOf(t, by) {
  if (by === "operator without an approved user") await t.run(t.owner, "approve(address,uint256)", ZeroAddress, kA);
  return { owner: t.owner, "approved individual": t.approved }[by] ?? t.operator;
}

function transferCases(t, name, move, to) {
  const before = async () => { await two(t)(); await approve(t); };
  for (const by of kByUsers) {
    t.it(`${name}, when called by the ${by}`, before, async () => {
      const whom = await to();
      const sender = await senderOf(t, by);
      await t.emits(move(sender, t.owner, whom, kA), ["Approval", t.owner, ZeroAddress, kA], ["Transfer", t.owner, whom, kA]);
      await t.is("ownerOf", [kA], whom);
      await t.is("getApproved", [kA], ZeroAddress);
      await t.is("balanceOf(address)", [t.owner], 1n);
      await t.is("tokenOfOwnerByIndex", [whom, 0n], kA);
      await t.is("tokenOfOwnerByIndex", [t.owner, 0n], kB);
    });
  }
  t.it(`${name}, when the address of the previous owner is incorrect`, before, () => t.reverts(move(t.owner, t.other, t.other, kA)));
  t.it(`${name}, when the sender is not authorized for the token id`, before, () => t.reverts(move(t.other, t.owner, t.other, kA)));
  t.it(`${name}, when the given token ID does not exist`, before, () => t.reverts(move(t.owner, t.owner, t.other, 103n)));
  t.it(`${name}, when the address to transfer the token to is the zero address`, before, () => t.reverts(move(t.owner, t.owner, ZeroAddress, kA)));
  t.it(`${name}, when sent to the owner`, before, async () => {
    await t.emits(move(t.owner, t.owner, t.owner, kA), ["Approval", t.owner, ZeroAddress, kA], ["Transfer", t.owner, t.owner, kA]);
    await t.is("ownerOf", [kA], t.owner);
    await t.is("getApproved", [kA], ZeroAddress);
    await t.is("balanceOf(address)", [t.owner], 2n);
    await t.isSet([["tokenOfOwnerByIndex", t.owner, 0n], ["tokenOfOwnerByIndex", t.owner, 1n]], [kA, kB]);
  });
}

export function erc721(t) {
  t.it("supports ERC165, ERC721", two(t), async () => {
    for (const id of ["0x01ffc9a7", "0x80ac58cd"]) await t.is("supportsInterface", [id], true);
    await t.is("supportsInterface", ["0xffffffff"], false);
  });
  t.it("balanceOf(address)", two(t), async () => {
    await t.is("balanceOf(address)", [t.owner], 2n);
    await t.is("balanceOf(address)", [t.other], 0n);
    await t.refuses("balanceOf(address)", ZeroAddress);
  });
  t.it("ownerOf", two(t), async () => {
    await t.is("ownerOf", [kA], t.owner);
    await t.refuses("ownerOf", 103n);
  });
  const plain = (by, from, to, id) => t.run(by, "transferFrom(address,address,uint256)", from, to, id);
  const safe = (by, from, to, id) => t.run(by, "safeTransferFrom(address,address,uint256)", from, to, id);
  const withData = (by, from, to, id) => t.run(by, "safeTransferFrom(address,address,uint256,bytes)", from, to, id, "0x42");
  const user = async () => t.other;
  const receiver = () => t.deploy("ERC721ReceiverMock", "0x150b7a02", 0);
  transferCases(t, "via transferFrom", plain, user);
  for (const [name, move] of [["with data", withData], ["without data", safe]]) {
    transferCases(t, `via safeTransferFrom, ${name}, to a user account`, move, user);
    transferCases(t, `via safeTransferFrom, ${name}, to a valid receiver contract`, move, receiver);
    t.it(`via safeTransferFrom, ${name}, to a non-receiver contract`, two(t), () => t.reverts(move(t.owner, t.owner, t.address, kA)));
  }
  kErrors.forEach((what, error) => {
    t.it(`via safeTransferFrom, to a receiver contract ${what}`, two(t), async () => {
      const mock = await t.deploy("ERC721ReceiverMock", error === 0 ? "0x12345678" : "0x150b7a02", error);
      await t.reverts(safe(t.owner, t.owner, mock, kA));
    });
  });
  approvalCases(t);
}

function approvalCases(t) {
  const give = (by, to, id = kA) => t.run(by, "approve(address,uint256)", to, id);
  for (const [when, earlier] of [["no prior approval", null], ["a prior approval", "approved"], ["a prior approval to a different address", "another"]]) {
    for (const to of [ZeroAddress, "approved"]) {
      t.it(`approve, ${to === ZeroAddress ? "clearing" : "a non-zero address"}, when there was ${when}`, two(t), async () => {
        const whom = to === ZeroAddress ? to : t.approved;
        if (earlier) await give(t.owner, t[earlier]);
        await t.emits(give(t.owner, whom), ["Approval", t.owner, whom, kA]);
        await t.is("getApproved", [kA], whom);
      });
    }
  }
  t.it("approve, refused", two(t), async () => {
    await t.reverts(give(t.owner, t.owner));
    await t.reverts(give(t.other, t.approved));
    await give(t.owner, t.approved);
    await t.reverts(give(t.approved, t.another));
    await t.reverts(give(t.operator, t.approved, 103n));
  });
  t.it("approve, when the sender is an operator", two(t), async () => {
    await t.run(t.owner, "setApprovalForAll", t.operator, true);
    await t.emits(give(t.operator, t.approved), ["Approval", t.owner, t.approved, kA]);
  });
  for (const earlier of [null, false, true]) {
    t.it(`setApprovalForAll, when it was ${earlier ?? "not set"}`, two(t), async () => {
      if (earlier !== null) await t.run(t.owner, "setApprovalForAll", t.operator, earlier);
      await t.emits(t.run(t.owner, "setApprovalForAll", t.operator, true), ["ApprovalForAll", t.owner, t.operator, true]);
      await t.is("isApprovedForAll", [t.owner, t.operator], true);
      await t.run(t.owner, "setApprovalForAll", t.operator, false);
      await t.is("isApprovedForAll", [t.owner, t.operator], false);
    });
  }
  t.it("setApprovalForAll, when the operator is the owner", two(t), () => t.reverts(t.run(t.owner, "setApprovalForAll", t.owner, true)));
  t.it("getApproved", two(t), async () => {
    await t.refuses("getApproved", 103n);
    await t.is("getApproved", [kA], ZeroAddress);
  });
}

export function enumeration(t) {
  const all = (...places) => places.map((i) => ["tokenByIndex", i]);
  t.it("ERC721Enumerable: supply and indices", two(t), async () => {
    await t.is("supportsInterface", ["0x780e9d63"], true);
    await t.is("totalSupply", [], 2n);
    await t.is("tokenOfOwnerByIndex", [t.owner, 0n], kA);
    await t.refuses("tokenOfOwnerByIndex", t.owner, 2n);
    await t.refuses("tokenOfOwnerByIndex", t.other, 0n);
    await t.isSet(all(0n, 1n), [kA, kB]);
    await t.refuses("tokenByIndex", 2n);
  });
  t.it("ERC721Enumerable: after transferring all tokens to another user", two(t), async () => {
    for (const id of [kA, kB]) await t.run(t.owner, "transferFrom(address,address,uint256)", t.owner, t.other, id);
    await t.is("balanceOf(address)", [t.other], 2n);
    await t.isSet([0n, 1n].map((i) => ["tokenOfOwnerByIndex", t.other, i]), [kA, kB]);
    await t.is("balanceOf(address)", [t.owner], 0n);
    await t.refuses("tokenOfOwnerByIndex", t.owner, 0n);
  });
  for (const burnt of [kA, kB]) {
    t.it(`ERC721Enumerable: returns all tokens after burning token ${burnt} and minting new tokens`, two(t), async () => {
      await t.run(t.owner, "burn", burnt);
      for (const id of [300n, 400n]) await t.run(t.owner, "mint", t.second, id, 99999n, 1n);
      await t.is("totalSupply", [], 3n);
      await t.isSet(all(0n, 1n, 2n), [kA, kB, 300n, 400n].filter((id) => id !== burnt));
    });
  }
  t.it("ERC721Enumerable: _burn", two(t), async () => {
    await t.run(t.owner, "burn", kA);
    await t.is("tokenOfOwnerByIndex", [t.owner, 0n], kB);
    await t.is("tokenByIndex", [0n], kB);
    await t.run(t.owner, "burn", kB);
    await t.is("totalSupply", [], 0n);
    await t.refuses("tokenByIndex", 0n);
  });
}

export function metadata(t) {
  t.it("ERC721Metadata, ERC3525Metadata", four(t), async () => {
    for (const id of ["0x5b5e139f", "0xe1600902", "0xd5358140"]) await t.is("supportsInterface", [id], true);
    await t.is("name", [], "Semi Fungible Token");
    await t.is("symbol", [], "SFT");
    await t.is("valueDecimals", [], 18n);
    await t.is("tokenURI", [kA], "");
    await t.refuses("tokenURI", kNone);
    await t.is("contractURI", [], "");
    await t.is("slotURI", [kSlot], "");
  });
}

async function valueApproved(t) {
  await four(t)();
  await approve(t);
  await t.run(t.owner, "approve(uint256,address,uint256)", kA, t.trusted, kWorth[kA]);
}

const kValueUsers = [...kByUsers, "value approved individual", "unlimited value approved individual"];

async function valueSender(t, by) {
  if (by.startsWith("unlimited")) await t.run(t.owner, "approve(uint256,address,uint256)", kA, t.trusted, MaxUint256);
  return by.includes("value approved") ? t.trusted : senderOf(t, by);
}

function spentBy(t, by) {
  return by === "value approved individual" ? [["ApprovalValue", kA, t.trusted, kWorth[kA] - kMoved]] : [];
}

async function allowanceAfter(t, by) {
  const left = by.startsWith("unlimited") ? MaxUint256 : by === "value approved individual" ? kWorth[kA] - kMoved : kWorth[kA];
  await t.is("allowance", [kA, t.trusted], left);
}

export function valueToToken(t) {
  const move = (by, from, to, value = kMoved) => t.run(by, "transferFrom(uint256,uint256,uint256)", from, to, value);
  const targets = {
    "a user account": async () => [kB, t.second, kWorth[kB]],
    "a non-receiver contract": async () => [1003n, t.address, 100_000n],
    "a valid receiver contract": async () => [1003n, await t.deploy("ERC3525ReceiverMock", "0x009ce20b", 0), 100_000n],
  };
  for (const [where, target] of Object.entries(targets)) {
    const place = async () => {
      const [id, owner, held] = await target();
      if (id === 1003n) await t.run(t.owner, "mint", owner, id, kSlot, held);
      return [id, owner, held];
    };
    for (const by of kValueUsers) {
      t.it(`transfer value from token to token, held by ${where}, when called by the ${by}`, () => valueApproved(t), async () => {
        const [id, owner, held] = await place();
        const sender = await valueSender(t, by);
        await t.emits(move(sender, kA, id), ...spentBy(t, by), ["TransferValue", kA, id, kMoved]);
        await t.is("balanceOf(uint256)", [kA], kWorth[kA] - kMoved);
        await t.is("balanceOf(uint256)", [id], held + kMoved);
        await t.is("balanceOf(address)", [t.owner], 2n);
        await t.is("ownerOf", [kA], t.owner);
        await t.is("ownerOf", [id], owner);
        for (const one of [kA, id]) await t.is("slotOf", [one], kSlot);
        await allowanceAfter(t, by);
      });
    }
    t.it(`transfer value from token to token, held by ${where}, refused`, () => valueApproved(t), async () => {
      const [id] = await place();
      await t.reverts(move(t.owner, kA, id, kWorth[kA] + 1n));
      await t.reverts(move(t.owner, kA, kC));
      await t.reverts(move(t.owner, kNone, id));
      await t.reverts(move(t.owner, kA, kNone));
      await t.reverts(move(t.other, kA, id));
      await t.run(t.owner, "approve(uint256,address,uint256)", kA, t.trusted, kMoved - 1n);
      await t.reverts(move(t.trusted, kA, id));
    });
  }
  t.it("transfer value from token to token, when sent to the from token itself", () => valueApproved(t), async () => {
    await t.emits(move(t.owner, kA, kA), ["TransferValue", kA, kA, kMoved]);
    await t.is("balanceOf(uint256)", [kA], kWorth[kA]);
    await t.is("balanceOf(address)", [t.owner], 2n);
  });
  refusingReceivers(t, "token", async (mock) => {
    await t.run(t.owner, "mint", mock, 1003n, kSlot, 1n);
    await t.reverts(move(t.owner, kA, 1003n));
  });
}

function refusingReceivers(t, what, act) {
  kErrors.forEach((kind, error) => {
    t.it(`transfer value from token to ${what}, to a receiver contract ${kind}`, () => valueApproved(t), async () => {
      await act(await t.deploy("ERC3525ReceiverMock", error === 0 ? "0x12345678" : "0x009ce20b", error));
    });
  });
}

export function valueToAddress(t) {
  const move = (by, from, to, value = kMoved) => t.run(by, "transferFrom(uint256,address,uint256)", from, to, value);
  const targets = {
    "a user account": async () => t.second,
    "the owner": async () => t.owner,
    "a non-receiver contract": async () => t.address,
    "a valid receiver contract": () => t.deploy("ERC3525ReceiverMock", "0x009ce20b", 0),
  };
  for (const [where, target] of Object.entries(targets)) {
    for (const by of kValueUsers) {
      t.it(`transfer value from token to address, to ${where}, when called by the ${by}`, () => valueApproved(t), async () => {
        const whom = await target();
        const sender = await valueSender(t, by);
        const count = await t.token.getFunction("balanceOf(address)")(whom);
        const result = move(sender, kA, whom);
        await result;
        const id = await t.token.tokenOfOwnerByIndex(whom, count);
        t.alias(id, "new token");
        await t.emits(result, ...spentBy(t, by), ["Transfer", ZeroAddress, whom, id], ["SlotChanged", id, 0n, kSlot],
          ["TransferValue", 0n, id, 0n], ["TransferValue", kA, id, kMoved]);
        await t.is("balanceOf(address)", [whom], count + 1n);
        await t.is("balanceOf(uint256)", [kA], kWorth[kA] - kMoved);
        await t.is("balanceOf(uint256)", [id], kMoved);
        await t.is("ownerOf", [kA], t.owner);
        for (const one of [kA, id]) await t.is("slotOf", [one], kSlot);
        await allowanceAfter(t, by);
      });
    }
  }
  t.it("transfer value from token to address, refused", () => valueApproved(t), async () => {
    await t.reverts(move(t.owner, kA, t.second, kWorth[kA] + 1n));
    await t.reverts(move(t.owner, kNone, t.second));
    await t.reverts(move(t.owner, kA, ZeroAddress));
    await t.reverts(move(t.other, kA, t.second));
    await t.run(t.owner, "approve(uint256,address,uint256)", kA, t.trusted, kMoved - 1n);
    await t.reverts(move(t.trusted, kA, t.second));
  });
  refusingReceivers(t, "address", (mock) => t.reverts(move(t.owner, kA, mock)));
}

export function approveValue(t) {
  const give = (by, to, value, id = kA) => t.run(by, "approve(uint256,address,uint256)", id, to, value);
  const much = 100_000_000n;
  t.it("balanceOf(uint256), slotOf", four(t), async () => {
    for (const id of [kA, kB, kC, kD]) await t.is("balanceOf(uint256)", [id], kWorth[id]);
    for (const [id, slot] of [[kA, kSlot], [kB, kSlot], [kC, kOther], [kD, kOther]]) await t.is("slotOf", [id], slot);
    for (const id of [0n, kNone]) {
      await t.refuses("balanceOf(uint256)", id);
      await t.refuses("slotOf", id);
    }
  });
  t.it("approve value, clearing allowance", four(t), async () => {
    await give(t.owner, t.trusted, much);
    await t.emits(give(t.owner, t.trusted, 0n), ["ApprovalValue", kA, t.trusted, 0n]);
    await t.is("allowance", [kA, t.trusted], 0n);
    await give(t.owner, t.trusted, much);
    await t.run(t.owner, "transferFrom(address,address,uint256)", t.owner, t.second, kA);
    await t.is("allowance", [kA, t.trusted], 0n);
  });
  t.it("approve value, to a non-zero address", four(t), async () => {
    await t.emits(give(t.owner, t.trusted, much - 1n), ["ApprovalValue", kA, t.trusted, much - 1n]);
    await t.emits(give(t.owner, t.trusted, much), ["ApprovalValue", kA, t.trusted, much]);
    await give(t.owner, t.another, much - 1n);
    await t.is("allowance", [kA, t.another], much - 1n);
    await t.is("allowance", [kA, t.trusted], much);
  });
  t.it("approve value, by approved and operator", four(t), async () => {
    await approve(t);
    await give(t.approved, t.trusted, much);
    await t.is("allowance", [kA, t.trusted], much);
    await t.emits(give(t.operator, t.trusted, 7n), ["ApprovalValue", kA, t.trusted, 7n]);
  });
  t.it("approve value, refused", four(t), async () => {
    await t.reverts(give(t.owner, t.owner, much));
    await t.reverts(give(t.other, t.trusted, much));
    await t.reverts(give(t.owner, t.trusted, much, kNone));
    await t.reverts(give(t.owner, ZeroAddress, much));
    await t.refuses("allowance", kNone, t.owner);
  });
}

export function mintAndBurn(t) {
  const mint = (to, id, slot = kSlot, value = kWorth[kA]) => t.run(t.owner, "mint", to, id, slot, value);
  t.it("_mint", async () => {}, async () => {
    await t.reverts(mint(t.owner, 0n));
    await t.reverts(mint(ZeroAddress, kA));
    await t.emits(mint(t.owner, kA), ["Transfer", ZeroAddress, t.owner, kA], ["SlotChanged", kA, 0n, kSlot], ["TransferValue", 0n, kA, kWorth[kA]]);
    await t.reverts(mint(t.owner, kA));
    await t.is("balanceOf(address)", [t.owner], 1n);
    await t.is("ownerOf", [kA], t.owner);
  });
  t.it("_mintValue", () => mint(t.owner, kA), async () => {
    await t.reverts(t.run(t.owner, "mintValue", kNone, 1n));
    await t.emits(t.run(t.owner, "mintValue", kA, 100n), ["TransferValue", 0n, kA, 100n]);
    await t.is("balanceOf(uint256)", [kA], kWorth[kA] + 100n);
    await t.is("ownerOf", [kA], t.owner);
    await t.is("slotOf", [kA], kSlot);
    await t.is("balanceOf(address)", [t.owner], 1n);
  });
  t.it("_burn", async () => { await mint(t.owner, kA); await mint(t.owner, kB); }, async () => {
    await t.reverts(t.run(t.owner, "burn", kNone));
    await t.reverts(t.run(t.other, "burn", kA));
    await t.run(t.owner, "approve(address,uint256)", t.approved, kA);
    await t.run(t.owner, "approve(uint256,address,uint256)", kA, t.approved, kWorth[kA]);
    await t.emits(t.run(t.owner, "burn", kA), ["TransferValue", kA, 0n, kWorth[kA]], ["SlotChanged", kA, kSlot, 0n], ["Transfer", t.owner, ZeroAddress, kA]);
    await t.is("balanceOf(address)", [t.owner], 1n);
    for (const read of ["ownerOf", "slotOf", "getApproved"]) await t.refuses(read, kA);
    await t.refuses("allowance", kA, t.trusted);
    await t.reverts(t.run(t.owner, "burn", kA));
    await mint(t.owner, kA, kOther, kWorth[kB]);
    await t.is("slotOf", [kA], kOther);
    await t.is("balanceOf(uint256)", [kA], kWorth[kB]);
    await t.is("getApproved", [kA], ZeroAddress);
    await t.is("allowance", [kA, t.approved], 0n);
  });
  t.it("_burnValue", () => mint(t.owner, kA), async () => {
    await t.reverts(t.run(t.owner, "burnValue", kNone, 100n));
    await t.emits(t.run(t.owner, "burnValue", kA, 100n), ["TransferValue", kA, 0n, 100n]);
    await t.is("balanceOf(uint256)", [kA], kWorth[kA] - 100n);
    await t.is("slotOf", [kA], kSlot);
    await t.is("balanceOf(address)", [t.owner], 1n);
    await t.reverts(t.run(t.owner, "burnValue", kA, kWorth[kA] - 99n));
  });
}
