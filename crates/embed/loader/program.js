// The card's program, once for all cards. It runs as WebAssembly or, where that is refused, as a
// script that does the same.

import { fetchBytes, importModule } from "./files.js";
import { ask, failure, inTime, warn } from "./network.js";
import { odd } from "./odd.js";
import { Promise } from "./own.js";

/**
 * After so many crashes none is started any more. Each is of another document, or not of a
 * document at all, and each dead program keeps its memory (1 to 2 MB) as long as the page lives:
 * more than a few on one page are no accident.
 */
const MAX_CRASHES = 8;

/** What all programs of this page have in common. */
const shared = {
  __proto__: null,
  program: null, // a promise of the one that runs, until it fails or crashes
  crashes: 0,
  // What is told of the documents in which one has crashed: none is given to it again.
  poison: { __proto__: null },
  failure,
  importModule,
  odd,
  warn,
};
let starts = 0;

/** What live.js says; whoever asks first starts it. */
export const loadProgram = () => (shared.program = shared.program || startProgram());

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
  if (shared.crashes >= MAX_CRASHES) throw failure("crash", "too often");
  const mark = starts++ ? `#${starts}` : "";
  try {
    if (isWasmTaken()) {
      try {
        const both = await Promise.all([fetchBytes(BUILD.wasm), importModule(BUILD.glue, mark)]);
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
