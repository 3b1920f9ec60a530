// The engine: glue and WebAssembly, once for all cards.

import { Failure } from "./network.js";
import { base } from "./script.js";

let engine;

/** The glue's module, with its WebAssembly ready. */
export const loadEngine = () => (engine = engine || startEngine());

const startEngine = async () => {
  try {
    // The WebAssembly is on its way while the glue is.
    const wasm = fetch(new URL(BUILD.wasm, base), { credentials: "omit" });
    wasm.catch(() => {});
    const glue = await import(new URL(BUILD.glue, base));
    await glue.default({ module_or_path: wasm });
    return glue;
  } catch (error) {
    engine = null; // A later card may find the network back.
    throw new Failure("network", `the card's program could not be loaded: ${error}`);
  }
};
