// Every custom error of the contracts, once.
import { fieldName, headWords, kebab, readExpression, signature, textExpression, typeOf } from "./abi_types.mjs";
import { fields, kGenerated } from "./emit_tuples.mjs";

export function errorsHeader() {
  return `${kGenerated}#pragma once

#include "ledger_client/consortium/bindings_support.h"

namespace tally::contracts {

/// A custom error: the code it becomes, and how its arguments become text.
struct CustomError {
    std::uint32_t selector = 0;
    ErrorCode code;              ///< "ledger." and the error's name
    std::string_view signature;  ///< as solc hashes it
    std::string_view names;      ///< of its arguments, with commas between
    /// Decimal integers, 0x and hexadecimal digits, true or false, in the order of the ABI. \`data\` without selector.
    Result<std::vector<std::string>> (*texts)(BytesView data);
};

/// All of them, by selector.
[[nodiscard]] std::span<const CustomError> customErrors();

}  // namespace tally::contracts
`;
}

function collect(contracts) {
  const found = new Map();
  for (const { abi } of contracts) {
    for (const item of abi.filter((i) => i.type === "error")) {
      const known = found.get(item.name);
      if (known !== undefined && signature(known) !== signature(item)) throw new Error(`two errors are called ${item.name}`);
      found.set(item.name, item);
    }
  }
  return [...found.values()];
}

function textsFunction(item) {
  const members = item.inputs.map((p, i) => ({ name: fieldName(p, i), type: typeOf(p) }));
  const reads = members.map((m) => `    const auto ${m.name} = ${readExpression(m.type)};\n`).join("");
  const texts = members.map((m) => textExpression(m.type, m.name)).join(", ");
  return `/// ${signature(item)}
Result<std::vector<std::string>> textsOf${item.name}(BytesView data) {
    AbiReader in(data, ${headWords(members)});
${reads}    TALLY_TRY(in.finish());
    return std::vector<std::string>{${texts}};
}
`;
}

export function errorsSource(contracts, keccak256) {
  const errors = collect(contracts)
    .map((item) => ({ item, selector: keccak256(signature(item)).slice(0, 8) }))
    .sort((a, b) => (a.selector < b.selector ? -1 : 1));
  for (let i = 1; i < errors.length; ++i) {
    if (errors[i].selector === errors[i - 1].selector) {
      throw new Error(`${errors[i].item.name} and ${errors[i - 1].item.name} have one selector`);
    }
  }
  const rows = errors.map(
    ({ item, selector }) =>
      `    CustomError{0x${selector}U, {"ledger.${kebab(item.name)}", ErrorKind::Refused}, "${signature(item)}", ` +
      `"${item.inputs.map((p) => p.name).join(",")}", textsOf${item.name}},\n`,
  );
  return `${kGenerated}#include "ledger_client/consortium/bindings/errors.h"

namespace tally::contracts {

namespace {

${errors.map(({ item }) => textsFunction(item)).join("\n")}
constexpr std::array kErrors = {
${rows.join("")}};

}  // namespace

std::span<const CustomError> customErrors() {
    return kErrors;
}

}  // namespace tally::contracts
`;
}
