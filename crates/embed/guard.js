// Watches every way into the card's program: a draw, a click, a timer, a promise. An exception
// that comes out of it is a crash, whatever it is: a panic is a trap; and one of the page's own
// that runs through the program, out of something that the page has put into the place of what
// browsers have, leaves all half done there, since nothing is unwound.
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
  const guarded = {};
  for (const name of Object.keys(exports)) {
    const it = exports[name];
    guarded[name] = typeof it === "function" ? (...values) => enter(it, values) : it;
    if (it.buffer) memory = it;
  }
  return guarded;
};

const enter = (it, values) => {
  if (crash) {
    // What is still inside has to come out, and nothing goes in any more.
    if (depth) throw crash.error;
    return 0;
  }
  depth++;
  try {
    return it(...values);
  } catch (error) {
    if (!crash) {
      crash = { error };
      // The glue still looks for results there, and nothing is what there are.
      new Uint8Array(memory.buffer).fill(0);
      tell(error);
    }
    if (depth > 1) throw error;
    // The page has no part in it: its window hears of no error.
    return 0;
  } finally {
    depth--;
  }
};
