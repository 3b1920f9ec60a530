// Making a program small that wasm-bindgen has bound (`--target=bundler`, named `program`), in a
// folder: what the element's (program.mjs) and the normalizer (normalizer.mjs) have in common.
//
// What the linker (src/linker.rs) has left of exports that nobody calls is taken out of the
// module, and what only that had imported out of the glue. The names at the border become one
// letter: each carries a hash, which compresses to nothing less than itself, in both files.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { nameByLikeness } from "./order.mjs";

const folder = process.argv[2];
const tools = fileURLToPath(new URL("../node_modules/.bin/", import.meta.url));

export const run = (tool, ...options) =>
  execFileSync(tools + tool, options, { cwd: folder, maxBuffer: 2 ** 28 }).toString();
export const read = (name) => readFileSync(join(folder, name), "utf8");
export const write = (name, text) => writeFileSync(join(folder, name), text);

// What rustc writes for `target-cpu=mvp` with a standard library that copies memory as LLVM
// likes; `--all-features` would let wasm-opt write what no browser reads.
const MADE = [
  "--enable-bulk-memory",
  "--enable-bulk-memory-opt",
  "--enable-mutable-globals",
  "--enable-nontrapping-float-to-int",
  "--enable-sign-ext",
];

export const JAVASCRIPT = [
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

/** A decoder takes no option that a page has given to all objects. */
export const NO_INHERITED_OPTION = [/(new TextDecoder\([^{)]*\{)/g, "$1 __proto__: null,"];

/** A script's memory, unlike a WebAssembly's, leaves the old buffer as it was when it grows. */
export function newestMemory(text) {
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

export function replaced(text, pairs) {
  for (const [theirs, ours] of pairs) {
    if (text.search(theirs) < 0) throw new Error(`wasm-bindgen has no ${theirs} any more`);
    text = text.replace(theirs, ours);
  }
  return text;
}

/**
 * Takes out of program_bg.wasm what neither these exports of the glue nor anything that they call uses.
 */
export function shake(glue, ...names) {
  const defined = new Set([...glue.matchAll(/^export (?:class|function) (\w+)/gm)].map((m) => m[1]));
  const module = new WebAssembly.Module(readFileSync(join(folder, "program_bg.wasm")));
  const imports = WebAssembly.Module.imports(module).map((one) => one.name);
  const unknown = imports.find((name) => !defined.has(name));
  if (unknown) throw new Error(`the glue has no ${unknown}`);

  write("uses.js", `export { ${[...names, ...imports].join(", ")} } from "./glue_bg.js";`);
  const used = run("esbuild", "uses.js", ...JAVASCRIPT).matchAll(/\bwasm\.(\w+)/g);
  const kept = new Set([...used].map((m) => m[1]));
  const roots = [...kept].map((name) => ({ name, export: name, root: true }));
  write("roots.json", JSON.stringify(roots));
  const options = [...MADE, "--graph-file=roots.json", "--output=program_bg.wasm", "--debuginfo"];
  run("wasm-metadce", "program_bg.wasm", ...options);
}

/** Writes program.wasm, and returns what the names at its border have become. */
export function shrink() {
  const small = [
    // Functions of one caller stay as they are: inlined, they are shorter and pack worse.
    "--one-caller-inline-max-function-size=20",
    // The stack ends there, and Rust neither reads nor divides where that would trap.
    "--low-memory-unused",
    "--ignore-implicit-traps",
    ...["-Oz", "--flatten", "--rereloop", "-Oz", "-Oz"],
    ...["--strip-debug", "--strip-producers", "--strip-target-features"],
  ];
  run("wasm-opt", "program_bg.wasm", ...MADE, ...small, "--output=small.wasm");
  const said = run(
    ...["wasm-opt", "small.wasm", ...MADE, "--minify-imports-and-exports-and-modules"],
    "--output=named.wasm",
  );
  run(
    ...["wasm-opt", "named.wasm", ...MADE, "--signext-lowering", "--llvm-memory-copy-fill-lowering"],
    ...["--llvm-nontrapping-fptoint-lowering", ...small, "--output=lowered.wasm"],
  );
  sort();
  return JSON.parse(said);
}

/**
 * Writes program.wasm, which is lowered.wasm with its functions sorted. Sorted, they have other
 * numbers, by which they are called, and so are like others: the best of some rounds is 0.5 % smaller
 * than the first.
 */
function sort() {
  let module = readFileSync(join(folder, "lowered.wasm"));
  let smallest = Infinity;
  for (let round = 0; round < 8; round++) {
    write("alike.wasm", nameByLikeness(module));
    // Refuses, too, whatever a webview of 2017 would.
    const sorted = ["--mvp-features", "--reorder-functions-by-name", "--strip-debug"];
    run("wasm-opt", "alike.wasm", ...sorted, "--output=sorted.wasm");
    module = readFileSync(join(folder, "sorted.wasm"));
    const { length } = brotliCompressSync(module);
    if (length < smallest) write("program.wasm", module);
    smallest = Math.min(length, smallest);
  }
}

/** The glue, calling the exports by their new names. */
export function renamed(text, exports) {
  const names = new Map(exports);
  return text.replace(/\bwasm\.(\w+)/g, (all, name) => (names.has(name) ? `wasm.${names.get(name)}` : all));
}

/** The module's imports as an object: one letter for each function of the glue. */
export function importsOf({ imports }) {
  return imports.map(([, name, short]) => `${short}: glue.${name}`).join(", ");
}

/** Writes script_bg.js: the module without WebAssembly, with its imports in a.js. */
export function writeModule(names) {
  write("script_bg.js", plainData(run("wasm2js", "program.wasm", "--mvp-features", "-Oz")));
  write(
    "a.js",
    `import * as glue from "./glue_bg.js";
    ${names.imports.map(([, name, short]) => `export const ${short} = glue.${name};`).join("\n")}`,
  );
}

/** Bundles script_in.js, which imports that, as script.js. */
export function bundleScript() {
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
