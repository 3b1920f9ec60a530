// A symbol as a PNG of black and white, packed as src/share/qr/png.rs packs it, to the bit: that is
// also faster here than zlib is with so little.

const PIXELS = 8;
const PNG = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  for (let bit = 0; bit < 8; bit++) byte = (byte >>> 1) ^ ((byte & 1) * 0xedb88320);
  return byte;
});

// The `data:` address of its picture.
export function png(symbol) {
  const side = symbol.length * PIXELS;
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  const chunks = [chunk("IHDR", header), chunk("IDAT", packed(symbol)), chunk("IEND", Buffer.alloc(0))];
  return `data:image/png;base64,${Buffer.concat([PNG, ...chunks]).toString("base64")}`;
}

function chunk(name, data) {
  const chunk = Buffer.alloc(data.length + 12);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(name, 4, "latin1");
  data.copy(chunk, 8);
  let rest = -1;
  for (let at = 4; at < data.length + 8; at++) rest = (rest >>> 8) ^ CRC[(rest ^ chunk[at]) & 255];
  chunk.writeUInt32BE(~rest >>> 0, data.length + 8);
  return chunk;
}

// The rows of pixels in the zlib format: each row of modules once, and then as the one above.
function packed(symbol) {
  const bits = new Bits();
  bits.push(0b011, 3);
  // A row begins with its filter, which is none.
  const width = symbol.length + 1;
  const copy = copyOf(width);
  let low = 1;
  let high = 0;
  for (const modules of symbol) {
    bits.push(0x0c, 8);
    let sum = 0;
    let weighted = 0;
    for (let x = 1; x < width; x++) {
      if (modules[x - 1]) {
        bits.push(0x0c, 8);
      } else {
        bits.push(0x1ff, 9);
        sum += 255;
        weighted += 255 * (width - x);
      }
    }
    // Adler-32, a row at a time.
    for (let y = 0; y < PIXELS; y++) {
      high = (high + width * low + weighted) % 65521;
      low = (low + sum) % 65521;
      if (y > 0) for (const [number, count] of copy) bits.push(number, count);
    }
  }
  bits.push(0, 7);
  return bits.close(high, low);
}

// What says "so many bytes from as far before": a class by its code, which is written from its
// highest bit, and the lower bits from the lowest.
function copyOf(row) {
  const ilog2 = (number) => 31 - Math.clz32(number);
  const [length, distance] = [row - 3, row - 1];
  const more = ilog2(length) - 2;
  const code = 1 + more * 4 + (length >> more);
  const further = ilog2(distance) - 1;
  return [
    code < 24 ? [reversed(code, 7), 7] : [reversed(0xc0 + code - 24, 8), 8],
    [length & ((1 << more) - 1), more],
    [reversed(further * 2 + (distance >> further), 5), 5],
    [distance & ((1 << further) - 1), further],
  ];
}

function reversed(code, count) {
  let out = 0;
  for (let at = 0; at < count; at++) out |= ((code >> at) & 1) << (count - 1 - at);
  return out;
}

// Bits in a row, the lowest one first.
class Bits {
  bytes = [0x78, 0x01];
  rest = 0;
  count = 0;

  push(number, count) {
    this.rest |= number << this.count;
    this.count += count;
    while (this.count >= 8) {
      this.bytes.push(this.rest & 255);
      this.rest >>>= 8;
      this.count -= 8;
    }
  }

  // With the checksum behind them.
  close(high, low) {
    if (this.count > 0) this.bytes.push(this.rest);
    this.bytes.push(high >> 8, high & 255, low >> 8, low & 255);
    return Buffer.from(this.bytes);
  }
}
