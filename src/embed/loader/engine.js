// The engine: the card's program, once for all cards. It runs as WebAssembly or, where that is
// refused, as a script that does the same.

import { Failure } from "./network.js";
import { fetchBytes, importModule, watchPolicy } from "./program.js";

/** An instance is not to be trusted after a crash; there is a second one, and no third. */
const MAX_CRASHES = 2;

let engine; // a promise, while there is one on its way or ready
let starts = 0;
let crashes = 0;

/** {Card, cards: how its cards are told, isDead}; it starts where there is none. */
export const loadEngine = () => (engine = engine || startEngine());

/** After a crash no card of the engine can be relied on. */
export const crash = (dead, error) => {
  if (dead.isDead) return;
  dead.isDead = true;
  engine = null;
  crashes++;
  // Not from within the WebAssembly, which may still be on its way out.
  Promise.resolve().then(() => {
    for (const fail of [...dead.cards]) fail(crashed(error));
  });
};

const startEngine = async () => {
  if (crashes >= MAX_CRASHES) throw crashed("twice");
  const mark = starts++ ? `#${starts}` : "";
  const policy = watchPolicy();
  try {
    return await startFirst(mark, policy);
  } catch (error) {
    engine = null; // A later card may find the network back.
    throw error;
  } finally {
    policy.stop();
  }
};

/** The first that this page and this browser take. */
const startFirst = async (mark, policy) => {
  if (isWasmTaken()) {
    try {
      const [bytes, glue] = await Promise.all([
        fetchBytes(BUILD.wasm, policy),
        importModule(BUILD.glue, mark, policy),
      ]);
      return await instantiate(glue, bytes);
    } catch (error) {
      if (error.code !== "unsupported") throw error;
    }
  }
  if (!BUILD.script) throw new Failure("unsupported", "WebAssembly is refused here");
  return instantiate(await importModule(BUILD.script, mark, policy));
};

/** By trying an empty module: the words with which browsers refuse one change. */
const isWasmTaken = () => {
  try {
    return Boolean(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
  } catch {
    return false;
  }
};

const instantiate = async (glue, module_or_path) => {
  const { Card } = glue;
  const started = { Card, cards: new Set(), isDead: false };
  if (glue.watch) glue.watch((error) => crash(started, error));
  try {
    await glue.default({ module_or_path });
  } catch (error) {
    throw new Failure("unsupported", `the card's program does not start: ${error}`);
  }
  if (started.isDead) throw crashed("at its start");
  return started;
};

const crashed = (why) => new Failure("crash", `the card's program has crashed: ${why}`);
