// Starts the card's program where there is no WebAssembly.
import "./globals.mjs";
import start, { Card } from "./fallback.mjs";

delete global.WebAssembly;
start({})
  .then(() => console.log(`${typeof Card}, started`))
  .catch((error) => console.log(`${error}`));
