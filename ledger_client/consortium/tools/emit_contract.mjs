// One contract: its calls, its events, its constructor and its code.
import { canonical, cppType, fieldName, headWords, pascal, readExpression, signature, typeOf, writeStatement } from "./abi_types.mjs";
import { fields, kGenerated } from "./emit_tuples.mjs";

function membersOf(parameters) {
  return parameters.map((p, i) => ({ name: fieldName(p, i), type: typeOf(p), indexed: p.indexed === true }));
}

function byteList(hex) {
  return (hex.match(/../g) ?? []).map((b) => `0x${b}`).join(", ");
}

// Functions that share a name are told apart by the types of their parameters.
function callNames(abi) {
  const functions = abi.filter((item) => item.type === "function");
  const count = (name) => functions.filter((f) => f.name === name).length;
  return functions.map((f) => ({
    item: f,
    name: `${pascal(f.name)}${count(f.name) > 1 ? f.inputs.map((p) => pascal(canonical(p))).join("") : ""}Call`,
  }));
}

function returnsOf(item) {
  const members = membersOf(item.outputs);
  if (members.length === 0) return { members, type: "Done", struct: "" };
  if (members.length === 1) return { members, type: cppType(members[0].type), struct: "" };
  return { members, type: "Returns", struct: `    struct Returns {\n${fields(members).replace(/^/gm, "    ").trimEnd()}\n    };\n` };
}

function callStruct({ item, name }, keccak256) {
  const returns = returnsOf(item);
  return `/// ${signature(item)}
struct ${name} {
${fields(membersOf(item.inputs))}
    static constexpr Selector kSelector{{${byteList(keccak256(signature(item)).slice(0, 8))}}};
${returns.struct}    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<${returns.type}> decodeReturns(BytesView data);
};
`;
}

function callBodies({ item, name }) {
  const inputs = membersOf(item.inputs);
  const returns = returnsOf(item);
  const writes = inputs.map((m) => `    ${writeStatement(m.type, m.name)}\n`).join("");
  const type = returns.struct === "" ? returns.type : `${name}::Returns`;
  const decode = { 0: "", 1: `    auto value = ${returns.members.length === 1 ? readExpression(returns.members[0].type) : ""};\n` };
  const many = `    Returns value;\n${returns.members.map((m) => `    value.${m.name} = ${readExpression(m.type)};\n`).join("")}`;
  const last = returns.members.length === 0 ? "    return in.finish();\n" : "    TALLY_TRY(in.finish());\n    return value;\n";
  return `Bytes ${name}::encode() const {
    AbiWriter out(${headWords(inputs)}, kSelector.view());
${writes}    return std::move(out).take();
}

Result<${type}> ${name}::decodeReturns(BytesView data) {
    AbiReader in(data, ${headWords(returns.members)});
${decode[returns.members.length] ?? many}${last}}
`;
}

// An indexed value that does not fit a topic is there as its hash.
function eventMembers(item) {
  return membersOf(item.inputs).map((m) =>
    m.indexed && (m.type.dynamic || m.type.kind === "tuple" || m.type.kind === "fixedArray")
      ? { ...m, type: { kind: "fixedBytes", length: 32, dynamic: false, words: 1 } }
      : m,
  );
}

function eventStruct(item, keccak256) {
  return `/// ${signature(item)}
struct ${item.name}Event {
${fields(eventMembers(item))}
    static constexpr std::string_view kName = "${item.name}";
    static constexpr Hash kTopic0{{${byteList(keccak256(signature(item)))}}};
    /// \`topics\` with topic 0. Errors: those of abi_codec_errors.h.
    [[nodiscard]] static Result<${item.name}Event> decode(std::span<const Hash> topics, BytesView data);
};
`;
}

function eventBody(item) {
  const members = eventMembers(item);
  const indexed = members.filter((m) => m.indexed);
  const rest = members.filter((m) => !m.indexed);
  const reads = (list, reader) => list.map((m) => `    value.${m.name} = ${readExpression(m.type, reader)};\n`).join("");
  return `Result<${item.name}Event> ${item.name}Event::decode(std::span<const Hash> topics, BytesView data) {
    if (topics.size() != ${indexed.length + 1} || topics[0] != kTopic0) {
        return fail(kAbiTopics);
    }
    ${item.name}Event value;
    AbiReader fromTopics(topics.subspan(1));
${reads(indexed, "fromTopics")}    TALLY_TRY(fromTopics.finish());
    AbiReader in(data, ${headWords(rest)});
${reads(rest, "in")}    TALLY_TRY(in.finish());
    return value;
}
`;
}

// A dispatcher that a visitor without an overload for some event does not compile with.
function dispatcher(events, keccak256) {
  const cases = events.map((item) => {
    const first = keccak256(signature(item)).slice(0, 16);
    return `        case 0x${first}U:
            return detail::visitDecoded(${item.name}Event::decode(topics, data), visitor);
`;
  });
  return `/// Decodes a log of this contract and hands it to \`visitor\`, which takes every event and returns Result<T>.
/// kEventUnknown when the contract has no such event.
template <typename T, typename Visitor>
[[nodiscard]] Result<T> visitEvent(std::span<const Hash> topics, BytesView data, Visitor&& visitor) {
    if (topics.empty()) {
        return fail(kEventUnknown);
    }
    switch (leading64(topics[0])) {
${cases.join("")}        default:
            return fail(kEventUnknown, toHex0x(topics[0].view()));
    }
}
`;
}

function uniqueFirst(items, keccak256) {
  const seen = new Set(items.map((i) => keccak256(signature(i)).slice(0, 16)));
  if (seen.size !== items.length) throw new Error("two events begin with the same eight bytes of topic 0");
}

function constructorStruct(item) {
  return `/// The contract's creation.
struct Construct {
${fields(membersOf(item.inputs))}
    /// The data of the transaction that creates it: code, then arguments.
    [[nodiscard]] Bytes encode() const;
};
`;
}

export function contractHeader(contract, keccak256) {
  const events = contract.abi.filter((item) => item.type === "event");
  uniqueFirst(events, keccak256);
  const construct = contract.abi.find((item) => item.type === "constructor") ?? { inputs: [] };
  return `${kGenerated}#pragma once

#include "ledger_client/consortium/bindings/tuples.h"

/// ${contract.name}.
namespace tally::contracts::${contract.space} {

inline constexpr std::string_view kName = "${contract.name}";

${constructorStruct(construct)}
/// What stands at the contract's address: with holes, zero here, that the constructor fills.
[[nodiscard]] BytesView runtimeCode();
[[nodiscard]] std::span<const CodeHole> runtimeHoles();

${callNames(contract.abi).map((c) => callStruct(c, keccak256)).join("\n")}
${events.map((e) => eventStruct(e, keccak256)).join("\n")}
${dispatcher(events, keccak256)}
}  // namespace tally::contracts::${contract.space}
`;
}

function codeArray(name, hex) {
  const lines = (hex.slice(2).match(/.{1,48}/g) ?? []).map((line) => `    ${byteList(line)},\n`);
  return `constexpr std::uint8_t ${name}[] = {\n${lines.join("")}};\n`;
}

export function contractSource(contract) {
  const events = contract.abi.filter((item) => item.type === "event");
  const construct = contract.abi.find((item) => item.type === "constructor") ?? { inputs: [] };
  const inputs = membersOf(construct.inputs);
  const holes = contract.immutables.map(([start, length]) => `    {${start}, ${length}},\n`).join("");
  return `${kGenerated}#include "ledger_client/consortium/bindings/${contract.space}.h"

namespace tally::contracts::${contract.space} {

namespace {

${codeArray("kCreationCode", contract.bytecode)}
${codeArray("kRuntimeCode", contract.runtimeBytecode)}
constexpr std::array<CodeHole, ${contract.immutables.length}> kRuntimeHoles = {{
${holes}}};

}  // namespace

Bytes Construct::encode() const {
    AbiWriter out(${headWords(inputs)}, kCreationCode);
${inputs.map((m) => `    ${writeStatement(m.type, m.name)}\n`).join("")}    return std::move(out).take();
}

BytesView runtimeCode() {
    return kRuntimeCode;
}

std::span<const CodeHole> runtimeHoles() {
    return kRuntimeHoles;
}

${callNames(contract.abi).map(callBodies).join("\n")}
${events.map(eventBody).join("\n")}
}  // namespace tally::contracts::${contract.space}
`;
}
