// Unpacks the browsers of package.json, which come as Brotli: `node unpack.mjs`.
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";

for (const name of ["chromium-64", "chromium-86", "chromium-112"]) {
  const packed = new URL(`node_modules/${name}/bin/chromium.br`, import.meta.url);
  const program = new URL(`node_modules/${name}/bin/chromium`, import.meta.url);
  if (existsSync(program) || !existsSync(packed)) continue;
  const half = new URL(`${program}.new`);
  writeFileSync(half, brotliDecompressSync(readFileSync(packed)), { mode: 0o755 });
  renameSync(half, program);
}
