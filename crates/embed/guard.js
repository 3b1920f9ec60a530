// Watches every way into the card's program: a draw, a click, a timer, a promise. An exception
// that comes out is a crash, whatever it is. A panic is one, as a trap. So is an exception that a
// function of the page throws, which it has put in the place of a browser's own: nothing in the
// program is unwound, so its work is left half done.
//
// `cargo xtask dist` puts it into the glue and into the script that needs no WebAssembly.
// (wasm-bindgen's --force-enable-abort-handler writes exception handling into the module, which
// webviews have since 2021 only, and wasm2js not at all.)

let tell;
let memory;
let crash;
let depth = 0;

/** Calls back with the exception when the program crashes, once. */
export const watch = (callback) => {
  tell = callback;
};

/** The exports of the program, for the glue to call. */
export const guard = (exports) => {
  const guarded = { __proto__: null };
  for (const name of Object.keys(exports)) {
    const it = exports[name];
    const isCall = typeof it === "function";
    guarded[name] = isCall ? (...values) => enter(it, values) : (memory = it);
  }
  return guarded;
};

const enter = (it, values) => {
  if (crash) {
    // Calls that are still inside end by the same exception; new ones do nothing.
    if (depth) throw crash.error;
    return 0;
  }
  depth++;
  try {
    return it(...values);
  } catch (error) {
    if (!crash) {
      crash = { error };
      // The glue still reads results from the memory: zeros are none.
      new Uint8Array(memory.buffer).fill(0);
      tell(error);
    }
    if (depth > 1) throw error;
    // It is not thrown on into the page, whose own error handlers would report it.
    return 0;
  } finally {
    depth--;
  }
};
