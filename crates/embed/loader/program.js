// The card's program, once for all cards. It runs as WebAssembly or, where that is refused, as a
// script that does the same.

import { fetchBytes, importModule } from "./files.js";
import { failure } from "./network.js";

let program; // a promise of it, until it fails or crashes
let starts = 0;
let crashes = 0;

/** {Card, cards: what tells its cards of a crash, isDead}; whoever asks first starts it. */
export const loadProgram = () => (program = program || startProgram());

const startProgram = async () => {
  // After a crash there is a second one, and no third.
  if (crashes > 1) throw crashed("twice already");
  const mark = starts++ ? `#${starts}` : "";
  try {
    if (isWasmTaken()) {
      try {
        const [bytes, glue] = await Promise.all([
          fetchBytes(BUILD.wasm),
          importModule(BUILD.glue, mark),
        ]);
        return await instantiate(glue, bytes);
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
  const started = { Card, cards: new Set() };
  const crash = (error) => {
    started.isDead = true;
    program = null;
    crashes++;
    // Later, since calls into the program may still be returning.
    Promise.resolve(crashed(error)).then((told) => started.cards.forEach((fail) => fail(told)));
  };
  // A development build has its glue as wasm-bindgen wrote it.
  if (watch) watch(crash);
  await glue.default({ module_or_path }).catch((error) => {
    throw failure("unsupported", `does not start: ${error}`);
  });
  return started;
};

const crashed = (why) => failure("crash", `crashed: ${why}`);
