// The card's QR code, module by module: it is drawn anew, in whole pixels of the picture. (Part of
// poster.js.)

import { bitmapOf } from "../bitmap.js";
import { newElement } from "../own.js";

/** The least size of a symbol with its quiet zone, in modules. */
const LEAST = 21 + 8;

/** `{modules, isDark(x, y)}` of the first of these pictures that has come. */
export const codeOf = async (pictures) => {
  for (const picture of pictures) {
    const code = /^svg$/i.test(picture.nodeName) ? fromSvg(picture) : await fromImage(picture);
    if (code && code.modules >= LEAST) return code;
  }
  return null;
};

const newCode = (modules, rows) => ({ modules, isDark: (x, y) => rows[y * modules + x] });

/** src/share/qr.rs writes each run of dark modules as a bar: `M4 4h7v1h-7z`. */
const fromSvg = (svg) => {
  const modules = svg.viewBox.baseVal.width;
  const rows = [];
  for (const path of svg.querySelectorAll("path")) {
    const bars = path.getAttribute("fill") === "#fff" ? "" : path.getAttribute("d");
    const pattern = /M(\d+)[ ,](\d+)h(\d+)v1/g;
    for (let match; (match = pattern.exec(bars));) {
      const [x, y, length] = match.slice(1).map(Number);
      for (let at = 0; at < length; at++) rows[y * modules + x + at] = true;
    }
  }
  return rows.length ? newCode(modules, rows) : null;
};

const fromImage = async (image) => {
  try {
    // One that is not in sight may not have been read yet, and a policy may refuse it.
    const source = image.naturalWidth ? image : await image.decode().then(() => image, () => bitmapOf(image));
    const size = source.naturalWidth || source.width;
    const canvas = newElement("canvas");
    canvas.width = canvas.height = size;
    const pen = canvas.getContext("2d");
    pen.drawImage(source, 0, 0, size, size);
    const { data } = pen.getImageData(0, 0, size, size);
    const isDark = (x, y) => data[(y * size + x) * 4 + 3] > 127 && data[(y * size + x) * 4] < 128;
    // The upper left corner of the symbol begins with a bar of seven modules.
    let edge = 0;
    while (edge < size && !isDark(edge, edge)) edge++;
    let end = edge;
    while (end < size && isDark(end, edge)) end++;
    const px = (end - edge) / 7;
    const modules = size / px;
    if (modules % 1) return null;
    const at = (place) => Math.floor((place + 0.5) * px);
    return { modules, isDark: (x, y) => isDark(at(x), at(y)) };
  } catch {
    return null;
  }
};
