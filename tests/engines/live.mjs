// Starts the live card's program as the loader does: the glue as a module, the WebAssembly as bytes.
import fs from "fs";
import "./globals.mjs";
import start, { Card } from "./glue.mjs";

start({ module_or_path: fs.readFileSync("program.wasm") })
  .then(() => console.log(`${typeof Card}, started`))
  .catch((error) => console.log(`${error}`));
