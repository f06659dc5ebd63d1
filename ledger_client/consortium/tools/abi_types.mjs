// ABI parameters as C++: which type holds one, how it is read and written (ledger_client/eth/abi_words.h), and how it
// is put into words for an error's arguments. An ABI that needs more than this stops the build.

const kKeywords = new Set(["operator", "register", "default", "delete", "new", "this", "union", "short", "long"]);

export function fieldName(parameter, position) {
  const name = parameter.name.replace(/_+$/, "").replace(/^_+/, "");
  if (name === "") return `value${position}`;
  return kKeywords.has(name) ? `${name}_` : name;
}

export function pascal(name) {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

// "NotAnOperator" -> "not-an-operator"
export function kebab(name) {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1-$2")
    .toLowerCase();
}

export function canonical(parameter) {
  const suffix = parameter.type.replace(/^tuple/, "");
  if (!parameter.type.startsWith("tuple")) return parameter.type;
  return `(${parameter.components.map(canonical).join(",")})${suffix}`;
}

export function signature(item) {
  return `${item.name}(${item.inputs.map(canonical).join(",")})`;
}

// kind: uint, int, bool, address, fixedBytes, bytes, string, array, fixedArray, tuple
export function typeOf(parameter) {
  const array = /^(.*)\[(\d*)\]$/.exec(parameter.type);
  if (array !== null) {
    const internalType = parameter.internalType?.replace(/\[\d*\]$/, "");
    const element = typeOf({ ...parameter, type: array[1], internalType });
    if (array[2] === "") return { kind: "array", element, dynamic: true, words: 1 };
    const length = Number(array[2]);
    return {
      kind: "fixedArray",
      element,
      length,
      dynamic: element.dynamic,
      words: element.dynamic ? 1 : length * element.words,
    };
  }
  const plain = { dynamic: false, words: 1 };
  const integer = /^(u?int)(\d+)$/.exec(parameter.type);
  if (integer !== null) {
    const bits = Number(integer[2]);
    if (bits > 64 && parameter.type !== "uint256") throw new Error(`no C++ type for ${parameter.type}`);
    return { ...plain, kind: integer[1], bits };
  }
  const fixed = /^bytes(\d+)$/.exec(parameter.type);
  if (fixed !== null) return { ...plain, kind: "fixedBytes", length: Number(fixed[1]) };
  switch (parameter.type) {
    case "bool":
    case "address":
      return { ...plain, kind: parameter.type };
    case "bytes":
    case "string":
      return { kind: parameter.type, dynamic: true, words: 1 };
    case "tuple": {
      const members = parameter.components.map((c, i) => ({ name: fieldName(c, i), type: typeOf(c) }));
      const name = /^struct (?:.*\.)?([A-Za-z0-9_]+)$/.exec(parameter.internalType ?? "")?.[1];
      if (name === undefined) throw new Error(`a tuple without a name: ${parameter.name}`);
      const dynamic = members.some((m) => m.type.dynamic);
      return { kind: "tuple", name, members, dynamic, words: dynamic ? 1 : headWords(members) };
    }
    default:
      throw new Error(`no C++ type for ${parameter.type}`);
  }
}

// Head words of a tuple's members.
export function headWords(members) {
  return members.reduce((sum, m) => sum + m.type.words, 0);
}

function integerType(type) {
  const width = [8, 16, 32, 64].find((w) => type.bits <= w);
  return `std::${type.kind}${width}_t`;
}

export function cppType(type) {
  switch (type.kind) {
    case "uint":
    case "int":
      return type.bits > 64 ? "Uint256" : integerType(type);
    case "bool":
      return "bool";
    case "address":
      return "Address";
    case "fixedBytes":
      return type.length === 32 ? "Hash" : `std::array<std::uint8_t, ${type.length}>`;
    case "bytes":
      return "Bytes";
    case "string":
      return "std::string";
    case "array":
      return `std::vector<${cppType(type.element)}>`;
    case "fixedArray":
      return `std::array<${cppType(type.element)}, ${type.length}>`;
    case "tuple":
      return type.name;
  }
}

// An expression that reads one value from the AbiReader called `in`.
export function readExpression(type, reader = "in", depth = 0) {
  const inner = `in${depth + 1}`;
  switch (type.kind) {
    case "uint":
    case "int":
      if (type.bits > 64) return `${reader}.uint256()`;
      if (type.bits === 64) return `${reader}.${type.kind}64()`;
      return `static_cast<${integerType(type)}>(${reader}.${type.kind}64(${type.bits}))`;
    case "bool":
      return `${reader}.boolean()`;
    case "address":
      return `${reader}.address()`;
    case "fixedBytes":
      return type.length === 32 ? `${reader}.bytes32()` : `${reader}.fixedBytes<${type.length}>()`;
    case "bytes":
      return `bytesFrom(${reader})`;
    case "string":
      return `std::string(${reader}.string())`;
    case "array":
      return `${reader}.array(${type.element.words}, [](AbiReader& ${inner}) { return ${readExpression(type.element, inner, depth + 1)}; })`;
    case "fixedArray": {
      const all = `arrayFrom<${type.length}>(${reader}, [](AbiReader& ${inner}) { return ${readExpression(type.element, inner, depth + 1)}; })`;
      if (!type.dynamic) return all;
      throw new Error("arrays of fixed length with dynamic elements are not supported");
    }
    case "tuple":
      return type.dynamic
        ? `${reader}.tuple(${headWords(type.members)}, read${type.name})`
        : `read${type.name}(${reader})`;
  }
}

// A statement that writes `value` to the AbiWriter called `out`.
export function writeStatement(type, value, writer = "out", depth = 0) {
  const inner = `out${depth + 1}`;
  const element = `e${depth + 1}`;
  switch (type.kind) {
    case "uint":
    case "int":
      return `${writer}.${type.bits > 64 ? "uint256" : `${type.kind}64`}(${value});`;
    case "bool":
      return `${writer}.boolean(${value});`;
    case "address":
      return `${writer}.address(${value});`;
    case "fixedBytes":
      return type.length === 32 ? `${writer}.bytes32(${value});` : `${writer}.fixedBytes(${value});`;
    case "bytes":
    case "string":
      return `${writer}.${type.kind}(${value});`;
    case "array":
      return (
        `${writer}.array(${type.element.words}, ${value}, [](AbiWriter& ${inner}, const auto& ${element}) { ` +
        `${writeStatement(type.element, element, inner, depth + 1)} });`
      );
    case "fixedArray":
      if (type.dynamic) throw new Error("arrays of fixed length with dynamic elements are not supported");
      return `for (const auto& ${element} : ${value}) { ${writeStatement(type.element, element, writer, depth + 1)} }`;
    case "tuple":
      return type.dynamic
        ? `${writer}.tuple(${headWords(type.members)}, [&](AbiWriter& ${inner}) { write${type.name}(${inner}, ${value}); });`
        : `write${type.name}(${writer}, ${value});`;
  }
}

// An expression of type std::string: a decimal integer, 0x and hexadecimal digits, true or false.
export function textExpression(type, value) {
  switch (type.kind) {
    case "uint":
    case "int":
      return type.bits > 64 ? `${value}.toDecimal()` : `std::to_string(${value})`;
    case "bool":
      return `std::string(${value} ? "true" : "false")`;
    case "address":
      return `toHex0x(${value}.view())`;
    case "fixedBytes":
      return type.length === 32 ? `toHex0x(${value}.view())` : `toHex0x(${value})`;
    case "bytes":
      return `toHex0x(${value})`;
    case "string":
      return value;
    default:
      throw new Error(`an error's argument of kind ${type.kind} has no text`);
  }
}
