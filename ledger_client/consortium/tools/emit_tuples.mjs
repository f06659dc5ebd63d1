// The ABI's structs.
import { cppType, readExpression, writeStatement } from "./abi_types.mjs";

export const kGenerated = "// Generated from the contracts' ABI by ledger_client/consortium/tools/generate_bindings.mjs.\n";

export function fields(members) {
  return members.map((m) => `    ${cppType(m.type)} ${m.name}{};\n`).join("");
}

export function tuplesHeader(tuples) {
  const structs = tuples.map(
    (t) =>
      `struct ${t.name} {\n${fields(t.members)}    friend bool operator==(const ${t.name}&, const ${t.name}&) = default;\n};\n` +
      `[[nodiscard]] ${t.name} read${t.name}(AbiReader& in);\nvoid write${t.name}(AbiWriter& out, const ${t.name}& value);\n`,
  );
  return `${kGenerated}#pragma once

#include "ledger_client/consortium/bindings_support.h"

namespace tally::contracts {

${structs.join("\n")}
}  // namespace tally::contracts
`;
}

export function tuplesSource(tuples) {
  const bodies = tuples.map((t) => {
    const reads = t.members.map((m) => `    value.${m.name} = ${readExpression(m.type)};\n`).join("");
    const writes = t.members.map((m) => `    ${writeStatement(m.type, `value.${m.name}`)}\n`).join("");
    return (
      `${t.name} read${t.name}(AbiReader& in) {\n    ${t.name} value;\n${reads}    return value;\n}\n\n` +
      `void write${t.name}(AbiWriter& out, const ${t.name}& value) {\n${writes}}\n`
    );
  });
  return `${kGenerated}#include "ledger_client/consortium/bindings/tuples.h"

namespace tally::contracts {

${bodies.join("\n")}
}  // namespace tally::contracts
`;
}
