// The article's QR code as files, for print and for whatever else shows a picture: the modules are
// those of the card's own code, and are drawn larger.

/** Pixels of a module: sharp also where a printer makes it smaller. */
const PX = 12;

/** Modules of white around a code: ISO/IEC 18004, section 9.1. */
const QUIET = 4;

/** Modules of a finder pattern, in each of three corners. */
const FINDER = 7;

/** {png, svg}: addresses of the code that a card's picture shows; nothing where that is no code. */
export const filesOf = async (picture) => {
  const rows = picture && (await modulesOf(picture));
  return rows && { png: png(rows), svg: svg(rows) };
};

/** Rows of true and false, its white left out. */
const modulesOf = async (picture) => {
  const image = new Image();
  image.src = picture.localName === "img" ? picture.src : dataAddress(new XMLSerializer().serializeToString(picture));
  try {
    await image.decode();
    return rowsIn(pixelsOf(image));
  } catch {
    // It has not come, or the browser lets no page read pictures.
  }
};

const pixelsOf = (image) => {
  const { width, height } = image;
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  const context = canvas.getContext("2d");
  context.imageSmoothingEnabled = false;
  context.fillStyle = "#fff";
  context.fillRect(0, 0, width, height);
  context.drawImage(image, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, isDark: (x, y) => data[4 * (y * width + x)] < 128 };
};

const rowsIn = ({ width, height, isDark }) => {
  // The first dark line is the top of a finder pattern.
  let at = 0;
  while (at < width * height && !isDark(at % width, Math.floor(at / width))) at++;
  const [left, top] = [at % width, Math.floor(at / width)];
  let run = 0;
  while (left + run < width && isDark(left + run, top)) run++;
  const px = run / FINDER;
  const size = Math.round((width - 2 * left) / px);
  // Versions 1 to 40.
  if (!(size >= 21 && size <= 177 && (size - 17) % 4 === 0)) return;
  const middle = (from, module) => Math.floor(from + (module + 0.5) * px);
  const count = [...Array(size).keys()];
  return count.map((y) => count.map((x) => isDark(middle(left, x), middle(top, y))));
};

const png = (rows) => {
  const side = (rows.length + 2 * QUIET) * PX;
  const canvas = Object.assign(document.createElement("canvas"), { width: side, height: side });
  const context = canvas.getContext("2d");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, side, side);
  context.fillStyle = "#000";
  rows.forEach((row, y) =>
    row.forEach((isDark, x) => isDark && context.fillRect((x + QUIET) * PX, (y + QUIET) * PX, PX, PX)),
  );
  return canvas.toDataURL("image/png");
};

const svg = (rows) => {
  const side = rows.length + 2 * QUIET;
  const runs = rows.flatMap((row, y) =>
    [...row.map((isDark) => (isDark ? "1" : "0")).join("").matchAll(/1+/g)].map(
      ({ 0: { length }, index }) => `M${index + QUIET} ${y + QUIET}h${length}v1h-${length}z`,
    ),
  );
  return dataAddress(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side * PX}" height="${side * PX}" ` +
      `viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">` +
      `<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${runs.join("")}"/></svg>`,
  );
};

const dataAddress = (text) => `data:image/svg+xml,${encodeURIComponent(text)}`;
