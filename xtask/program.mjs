// Makes the card's program small: from what wasm-bindgen wrote (`--target=bundler`, named `card`)
// to the three files that the loader names.
//
//     node program.mjs FOLDER     reads card_bg.js and card_bg.wasm
//                                 writes program.wasm, glue.js and script.js
//
// What the linker (src/linker.rs) has left of exports that nobody calls is taken out of the
// module, and what only that had imported out of the glue. The names at the border become one
// letter: each carries a hash, which compresses to nothing less than itself, in both files.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { nameByLikeness } from "./order.mjs";

const folder = process.argv[2];
const tools = fileURLToPath(new URL("../node_modules/.bin/", import.meta.url));
/** What stands before every call into the program. */
const GUARD = JSON.stringify(fileURLToPath(new URL("../crates/embed/guard.js", import.meta.url)));
/** What the loader leaves to the file of the glue. */
const LIVE = JSON.stringify(fileURLToPath(new URL("../crates/embed/loader/live.js", import.meta.url)));
const START = `
    import { Card } from "./glue_bg.js";
    import { watch } from ${GUARD};
    import { startWith } from ${LIVE};
    export const start = (...what) => startWith({ Card, watch, default: load }, ...what);`;
const run = (tool, ...options) =>
  execFileSync(tools + tool, options, { cwd: folder, maxBuffer: 2 ** 28 }).toString();
const read = (name) => readFileSync(join(folder, name), "utf8");
const write = (name, text) => writeFileSync(join(folder, name), text);

// What rustc writes for `target-cpu=mvp` with a standard library that copies memory as LLVM
// likes; `--all-features` would let wasm-opt write what no browser reads.
const MADE = [
  "--enable-bulk-memory",
  "--enable-bulk-memory-opt",
  "--enable-mutable-globals",
  "--enable-nontrapping-float-to-int",
  "--enable-sign-ext",
];

const JAVASCRIPT = [
  "--bundle",
  "--format=esm",
  "--target=es2018",
  "--charset=utf8",
  "--legal-comments=none",
  "--log-level=warning",
  // What is freed by name needs neither.
  "--define:Symbol.dispose=false",
  "--define:FinalizationRegistry=undefined",
];

const glue = browsersOwn(shortened(newestMemory(read("card_bg.js"))));
write("glue_bg.js", glue);
shake();
const names = shrink();
write("glue_bg.js", renamed(glue, names.exports));
writeGlue(names);
writeScript(names);

/** A script's memory, unlike a WebAssembly's, leaves the old buffer as it was when it grows. */
function newestMemory(text) {
  for (const view of ["DataView", "Uint8Array"]) {
    const name = `cached${view}Memory0`;
    const condition = new RegExp(`if \\(${name} === null \\|\\| .*\\) \\{`);
    if (!condition.test(text)) throw new Error(`wasm-bindgen writes ${name} in another way now`);
    text = text.replace(
      condition,
      `if (${name} === null || ${name}.buffer !== wasm.memory.buffer) {`,
    );
  }
  return text;
}

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
  return replaced(text, shorter);
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
    [/(new TextDecoder\([^{)]*\{)/g, "$1 __proto__: null,"],
    [/(getObject\(\w+\)) instanceof Window\b/g, "$1 === window"],
    [/(getObject\(\w+\)) instanceof Element\b/g, "$1.nodeType === 1"],
    [/typeof (globalThis|self|window|global) === 'undefined' \? (?:null|undefined) : \1\b/g, "window"],
  ];
  return replaced(text, own);
}

function replaced(text, pairs) {
  for (const [theirs, ours] of pairs) {
    if (text.search(theirs) < 0) throw new Error(`wasm-bindgen has no ${theirs} any more`);
    text = text.replace(theirs, ours);
  }
  return text;
}

/** Takes out of card_bg.wasm what neither the card nor anything that the card calls uses. */
function shake() {
  const defined = new Set([...glue.matchAll(/^export (?:class|function) (\w+)/gm)].map((m) => m[1]));
  const module = new WebAssembly.Module(readFileSync(join(folder, "card_bg.wasm")));
  const imports = WebAssembly.Module.imports(module).map((one) => one.name);
  const unknown = imports.find((name) => !defined.has(name));
  if (unknown) throw new Error(`the glue has no ${unknown}`);

  write("uses.js", `export { ${["Card", ...imports].join(", ")} } from "./glue_bg.js";`);
  const used = run("esbuild", "uses.js", ...JAVASCRIPT).matchAll(/\bwasm\.(\w+)/g);
  const kept = new Set([...used].map((m) => m[1]));
  const roots = [...kept].map((name) => ({ name, export: name, root: true }));
  write("roots.json", JSON.stringify(roots));
  const options = [...MADE, "--graph-file=roots.json", "--output=card_bg.wasm", "--debuginfo"];
  run("wasm-metadce", "card_bg.wasm", ...options);
}

/** Writes program.wasm, and returns what the names at its border have become. */
function shrink() {
  const small = [
    // Functions of one caller stay as they are: inlined, they are shorter and pack worse.
    "--one-caller-inline-max-function-size=20",
    // The stack ends there, and Rust neither reads nor divides where that would trap.
    "--low-memory-unused",
    "--ignore-implicit-traps",
    ...["-Oz", "--flatten", "--rereloop", "-Oz", "-Oz"],
    ...["--strip-debug", "--strip-producers", "--strip-target-features"],
  ];
  run("wasm-opt", "card_bg.wasm", ...MADE, ...small, "--output=small.wasm");
  const said = run(
    ...["wasm-opt", "small.wasm", ...MADE, "--minify-imports-and-exports-and-modules"],
    "--output=named.wasm",
  );
  run(
    ...["wasm-opt", "named.wasm", ...MADE, "--signext-lowering", "--llvm-memory-copy-fill-lowering"],
    ...["--llvm-nontrapping-fptoint-lowering", ...small, "--output=lowered.wasm"],
  );
  write("alike.wasm", nameByLikeness(readFileSync(join(folder, "lowered.wasm"))));
  // Sorts them, and refuses whatever a webview of 2017 would.
  const sort = ["--mvp-features", "--reorder-functions-by-name", "--strip-debug"];
  run("wasm-opt", "alike.wasm", ...sort, "--output=program.wasm");
  return JSON.parse(said);
}

/** The glue, calling the exports by their new names. */
function renamed(text, exports) {
  const names = new Map(exports);
  return text.replace(/\bwasm\.(\w+)/g, (all, name) => (names.has(name) ? `wasm.${names.get(name)}` : all));
}

/** The module's imports as an object: one letter for each function of the glue. */
function importsOf({ imports }) {
  return imports.map(([, name, short]) => `${short}: glue.${name}`).join(", ");
}

function writeGlue(names) {
  write(
    "glue_in.js",
    `import * as glue from "./glue_bg.js";
    import { guard } from ${GUARD};
    export { Card } from "./glue_bg.js";
    export { watch } from ${GUARD};
    ${START}
    const load = async ({ module_or_path }) => {
      const { instance } = await WebAssembly.instantiate(module_or_path, { a: { ${importsOf(names)} } });
      glue.__wbg_set_wasm(guard(instance.exports));
    };
    export default load;`,
  );
  run("esbuild", "glue_in.js", ...JAVASCRIPT, "--outfile=glue.js");
  // As the loader (src/bundler.rs).
  const smaller = ["--ecma=2017", "--compress=passes=4,unsafe_arrows,pure_getters", "--mangle"];
  run("terser", "glue.js", ...smaller, "--module", "--output=glue.js");
}

/** The same program without WebAssembly. */
function writeScript(names) {
  write("script_bg.js", plainData(run("wasm2js", "program.wasm", "--mvp-features", "-Oz")));
  write(
    "a.js",
    `import * as glue from "./glue_bg.js";
    ${names.imports.map(([, name, short]) => `export const ${short} = glue.${name};`).join("\n")}`,
  );
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
  run("esbuild", "script_in.js", ...JAVASCRIPT, "--alias:a=./a.js", "--minify", "--outfile=script.js");
}

/**
 * wasm2js writes the module's data in base64, which hides from compression that most of it is
 * text. Here each byte is a character.
 */
function plainData(text) {
  const decoder = /function base64DecodeToExistingUint8Array[^]*?\n  \}/;
  const use = /(base64DecodeToExistingUint8Array\(\w+, \d+, )"([A-Za-z0-9+/=]*)"\)/g;
  if (!decoder.test(text) || !use.test(text)) {
    throw new Error("wasm2js writes its data in another way now");
  }
  return text
    .replace(use, (_, call, base64) => {
      const bytes = Buffer.from(base64, "base64").toString("latin1");
      return `${call}${JSON.stringify(bytes)})`;
    })
    .replace(
      decoder,
      () => `function base64DecodeToExistingUint8Array(bytes, offset, text) {
    for (let at = 0; at < text.length; at++) bytes[offset + at] = text.charCodeAt(at);
  }`,
    );
}
