// The compiler's settings, the same for every tool: foundry.toml repeats them for forge.

// The default sequence without the function specialiser (F): its copies cost the core more than 2,000 bytes.
const kOptimizerSteps =
  "dhfoDgvulfnTUtnIf[xa[r]EscLMcCTUtTOntnfDIulLculVcul[j]Trpeulxa[rul]xa[r]cLgvifMCTUca[r]LSsTOtfDnca[r]IulcscCTUt]jmul[jul]VcTOculjmul:fDnTOcmu";

export function solcSettings() {
  return {
    evmVersion: process.env.TALLY_EVM_VERSION ?? "paris",
    viaIR: true,
    optimizer: {
      enabled: true,
      runs: 600,
      details: { yul: true, yulDetails: { stackAllocation: true, optimizerSteps: kOptimizerSteps } },
    },
    metadata: { bytecodeHash: "none", appendCBOR: false },
    outputSelection: {
      "*": { "*": ["abi", "evm.bytecode.object", "evm.deployedBytecode.object", "evm.deployedBytecode.immutableReferences", "storageLayout"] },
    },
  };
}
