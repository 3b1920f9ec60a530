// The QR code of an address: its modules, as the path of an svg and as a PNG. It follows
// src/share/qr/.

import encodeQR from "qr";
import { png } from "./png.mjs";

const QUIET_ZONE = 4;
const COMFORTABLE_PX = 320;
const LEAST_MODULE_PX = 5;

// qr was the fastest of five libraries, by far. Which of the eight masks a symbol has is a matter of
// taste, and its taste is not always ours: who compares the two names one.
export function code(url, mask) {
  const symbol = encodeQR(url, "raw", { ...symbolFor(url), mask });
  const size = symbol.length;
  const px = size * Math.max(Math.floor(COMFORTABLE_PX / size), LEAST_MODULE_PX);
  return { modules: size, px, path: path(symbol), address: png(symbol) };
}

// The smallest symbol at level M, with the best correction of errors that fits it. In the byte mode,
// in which the addresses of the bench are, that is for the length alone to say: it is tried once.
const tried = new Map();

function symbolFor(url) {
  let options = tried.get(url.length);
  if (!options) {
    options = { ecc: "medium", encoding: "byte", border: QUIET_ZONE };
    options.version = (encodeQR(url, "raw", options).length - 2 * QUIET_ZONE - 17) / 4;
    for (const ecc of ["quartile", "high"]) {
      try {
        encodeQR(url, "raw", { ...options, ecc });
      } catch {
        // It would be a larger one.
        break;
      }
      options.ecc = ecc;
    }
    tried.set(url.length, options);
  }
  return options;
}

function path(symbol) {
  const size = symbol.length;
  let path = "";
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const start = x;
      while (x < size && symbol[y][x]) x++;
      if (x > start) path += `M${start} ${y}h${x - start}v1h-${x - start}z`;
    }
  }
  return path;
}
