// Makes the normalizer (crates/normalize) small: one module without WebAssembly, for pages that allow
// none have documents in every form as well.
//
//     node normalizer.mjs FOLDER  reads program_bg.js and program_bg.wasm
//                                 writes script.js
import * as small from "./small.mjs";

const glue = small.replaced(small.newestMemory(small.read("program_bg.js")), [
  small.NO_INHERITED_OPTION,
]);
small.write("glue_bg.js", glue);
small.shake(glue, "normalize", "gone");
const names = small.shrink();
small.write("glue_bg.js", small.renamed(glue, names.exports));
small.writeModule(names);
small.write(
  "script_in.js",
  `import * as wasm from "./script_bg.js";
  import { __wbg_set_wasm, gone, normalize } from "./glue_bg.js";
  __wbg_set_wasm(wasm);
  export { gone, normalize };`,
);
small.bundleScript();
