// Makes the card's program small: the three files that the loader names.
//
//     node program.mjs FOLDER     reads program_bg.js and program_bg.wasm
//                                 writes program.wasm, glue.js and script.js
import { fileURLToPath } from "node:url";
import * as small from "./small.mjs";

const { read, run, write } = small;
/** What stands before every call into the program. */
const GUARD = JSON.stringify(fileURLToPath(new URL("../crates/embed/guard.js", import.meta.url)));
/** What the loader leaves to the file of the glue. */
const LIVE = JSON.stringify(fileURLToPath(new URL("../crates/embed/loader/live.js", import.meta.url)));
const START = `
    import { Card } from "./glue_bg.js";
    import { watch } from ${GUARD};
    import { startWith } from ${LIVE};
    export const start = (...what) => startWith({ Card, watch, default: load }, ...what);`;

const glue = browsersOwn(shortened(small.newestMemory(read("program_bg.js"))));
write("glue_bg.js", glue);
small.shake(glue, "Card");
const names = small.shrink();
write("glue_bg.js", small.renamed(glue, names.exports));
writeGlue();
writeScript();

/**
 * Without what no card needs: the garbage collector's help (every card and every closure is freed
 * by name, as it must be before Chrome 84), a new decoder after 2 GB for Safari, and a way into the
 * memory that is faster for what is ASCII.
 */
function shortened(text) {
  const shorter = [
    [/\b(?:Card\w*Finalization|CLOSURE_DTORS)\.(?:un)?register\(.*\);/g, ""],
    [/(?<=function decodeText\(bytes\) \{\n)[^]*?(?= *return )/g, ""],
    [/(?<=function passStringToWasm0\(arg, malloc), realloc\) \{\n.*([^]*?return ptr;)[^]*?\n\}/g, ") {$1\n}"],
    [/(\bpassStringToWasm0\(\w+, wasm\.\w+), wasm\.\w+\)/g, "$1)"],
    [/if \(!\('encodeInto' in [^]*?\n\}/g, ""],
  ];
  return small.replaced(text, shorter);
}

/**
 * What a page has done to `document` (<img name="createElement">), to all objects
 * (`Object.prototype.signal = …`) and to names of the window (`var Window = …`) is neither called
 * nor taken for an option nor asked what something is. (`window` and `document` themselves are the
 * browser's on every page.)
 */
function browsersOwn(text) {
  const own = [
    [/\b(getObject\(\w+\))\.(create\w+)\(/g, "Object.getPrototypeOf($1).$2.call($1, "],
    [/\bnew Object\(\)/g, "Object.create(null)"],
    small.NO_INHERITED_OPTION,
    [/(getObject\(\w+\)) instanceof Window\b/g, "$1 === window"],
    [/typeof (globalThis|self|window|global) === 'undefined' \? (?:null|undefined) : \1\b/g, "window"],
  ];
  return small.replaced(text, own);
}

function writeGlue() {
  write(
    "glue_in.js",
    `import * as glue from "./glue_bg.js";
    import { guard } from ${GUARD};
    export { Card } from "./glue_bg.js";
    export { watch } from ${GUARD};
    ${START}
    const load = async ({ module_or_path }) => {
      const { instance } = await WebAssembly.instantiate(module_or_path, { a: { ${small.importsOf(names)} } });
      glue.__wbg_set_wasm(guard(instance.exports));
    };
    export default load;`,
  );
  run("esbuild", "glue_in.js", ...small.JAVASCRIPT, "--outfile=glue.js");
  // As the loader (src/bundler.rs).
  const smaller = ["--ecma=2017", "--compress=passes=4,unsafe_arrows,pure_getters", "--mangle"];
  run("terser", "glue.js", ...smaller, "--module", "--output=glue.js");
}

/** The same program without WebAssembly. */
function writeScript() {
  small.writeModule(names);
  write(
    "script_in.js",
    `import * as wasm from "./script_bg.js";
    import { __wbg_set_wasm } from "./glue_bg.js";
    import { guard } from ${GUARD};
    export { Card } from "./glue_bg.js";
    export { watch } from ${GUARD};
    ${START}
    const load = async () => __wbg_set_wasm(guard(wasm));
    export default load;`,
  );
  small.bundleScript();
}
