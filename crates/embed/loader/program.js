// The card's program, once for all cards. It runs as WebAssembly or, where that is refused, as a
// script that does the same.

import { fetchBytes, importModule } from "./files.js";
import { failure, warn } from "./network.js";

/**
 * After so many crashes none is started any more. Each is of another document, or not of a
 * document at all, and each dead program keeps its memory (1 to 2 MB) as long as the page lives:
 * more than a few on one page are no accident.
 */
const MAX_CRASHES = 8;

let program; // a promise of it, until it fails or crashes
let starts = 0;
let crashes = 0;
let isAtWork; // on a document

/** What is told of the documents in which the program has crashed: none is given to it again. */
const poison = new Map();

/** {Card, cards: what tells its cards of a crash, death}; whoever asks first starts it. */
export const loadProgram = () => (program = program || startProgram());

/** Has a program do something with a document, and throws if it crashes in it. */
export const work = (program, text, run) => {
  if (poison.has(text)) throw poison.get(text);
  // It is not this document's fault, and the card is about to be told.
  if (program.death) return;
  isAtWork = true;
  try {
    run();
  } catch (error) {
    if (!program.death) throw error;
  } finally {
    isAtWork = false;
  }
  if (program.death) {
    poison.set(text, program.death);
    throw program.death;
  }
};

const startProgram = async () => {
  if (crashes >= MAX_CRASHES) throw crashed("too often");
  const mark = starts++ ? `#${starts}` : "";
  try {
    if (isWasmTaken()) {
      try {
        const both = await Promise.all([fetchBytes(BUILD.wasm), importModule(BUILD.glue, mark)]);
        return await instantiate(both[1], both[0]);
      } catch (error) {
        if (error.code !== "unsupported") throw error;
      }
    }
    return await instantiate(await importModule(BUILD.script, mark));
  } catch (error) {
    program = null; // A later card tries again: the network may be back.
    throw error;
  }
};

/**
 * Whether WebAssembly may run here. An empty module is tried, since browsers refuse one in words
 * that change. WebKit refuses the instance only.
 */
const isWasmTaken = () => {
  const empty = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);
  try {
    return new WebAssembly.Instance(new WebAssembly.Module(empty));
  } catch {
    return false;
  }
};

const instantiate = async (glue, module_or_path) => {
  const { Card, watch } = glue;
  const started = { Card, cards: new Set(), death: null };
  const crash = (error) => {
    started.death = crashed(error);
    program = null;
    crashes++;
    // In a draw it is the document's fault, and its card tells it. In a click nobody does.
    if (!isAtWork) warn(started.death);
    // Later, since calls into the program may still be returning.
    Promise.resolve().then(() => started.cards.forEach((survive) => survive()));
  };
  // A development build has its glue as wasm-bindgen wrote it.
  if (watch) watch(crash);
  await glue.default({ module_or_path }).catch((error) => {
    throw failure("unsupported", `does not start: ${error}`);
  });
  return started;
};

const crashed = (why) => failure("crash", `crashed: ${why}`);
