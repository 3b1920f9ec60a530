// The card's program, once for all cards. It runs as WebAssembly or, where that is refused, as a
// script that does the same.

import { fetchWasm, importModule } from "./files.js";
import { ask, failure, inTime, warn } from "./network.js";
import { odd } from "./odd.js";
import { Promise } from "./own.js";
import { yieldToPage } from "./yield-to-page.js";

/** What live.js says; whoever asks first starts it. */
export const loadProgram = () => (shared.program = shared.program || startProgram());

/** What all programs of this page have in common. */
const shared = {
  __proto__: null,
  program: null, // a promise of the one that runs, until it fails or crashes
  // {text, death} of each that has crashed: the document in which it did, if in one, and the failure.
  deaths: [],
  failure,
  importModule,
  loadProgram,
  odd,
  warn,
  yieldToPage,
};
let starts = 0;

/** The text of a document; `field` names it where it is at fault. */
export const fetchText = (address, abort, field) =>
  inTime(
    address,
    async () => {
      const response = await ask(address, abort);
      return (await loadProgram()).read(response, address, field);
    },
    abort,
  );

const startProgram = async () => {
  const mark = starts++ ? `#${starts}` : "";
  try {
    if (isWasmTaken()) {
      try {
        const both = await Promise.all([fetchWasm(), importModule(BUILD.glue, mark)]);
        return await both[1].start(shared, both[0]);
      } catch (error) {
        if (error.code !== "unsupported") throw error;
      }
    }
    return await (await importModule(await odd("script"), mark)).start(shared);
  } catch (error) {
    shared.program = null; // A later card tries again: the network may be back.
    throw error;
  }
};

/**
 * Whether WebAssembly may run here. An empty module is tried, since browsers refuse one in words
 * that change. WebKit refuses the instance only.
 */
const isWasmTaken = () => {
  try {
    const empty = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);
    return new WebAssembly.Instance(new WebAssembly.Module(empty));
  } catch {
    return false;
  }
};
