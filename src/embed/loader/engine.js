// The engine: glue and WebAssembly, once for all cards.

import { Failure } from "./network.js";
import { base } from "./script.js";

let engine;

/** The glue's module, with its WebAssembly ready. */
export const loadEngine = () => (engine = engine || startEngine());

const startEngine = async () => {
  try {
    // The WebAssembly is on its way while the glue is.
    const response = fetch(new URL(BUILD.wasm[0], base), { credentials: "omit" });
    // As bytes, so that it does not matter what type the host says they are.
    const bytes = response.then((answer) => answer.arrayBuffer());
    bytes.catch(() => {});
    const glue = await import(new URL(BUILD.glue[0], base));
    await glue.default({ module_or_path: await bytes });
    return glue;
  } catch (error) {
    engine = null; // A later card may find the network back.
    throw new Failure("network", `the card's program could not be loaded: ${error}`);
  }
};
