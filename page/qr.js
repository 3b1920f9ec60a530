// The article's QR code, module by module as the card's own image of it shows them: as files, for print
// and for whatever else shows a picture, and as the svg in a static card.

/** Pixels of a module in a file: sharp also where a printer makes it smaller. */
const PX = 12;

/** {png, svg}: addresses of the code that an image shows; nothing where there is none. */
export const filesOf = async (image) => {
  const code = image && (await modulesOf(image).catch(() => {}));
  return code && { png: png(code), svg: svg(code) };
};

/**
 * The svg that lies below the image in a static card, and is seen where a page's `img-src` refuses that.
 * (`press-card render` writes the same: src/share/qr/svg.rs.)
 */
export const svgBelow = async (image) => {
  const { side, bars } = await modulesOf(image);
  return (
    `<svg aria-hidden="true" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${side}v${side}H0z"></path><path fill="#000" d="${path(bars)}"></path></svg>`
  );
};

/** {side, bars}: how many modules it is wide, and each run of dark ones as [x, y, length]. */
const modulesOf = async (image) => {
  // One that is not in sight may not have been read yet.
  await image.decode();
  const side = Number(image.dataset.modules);
  const canvas = Object.assign(document.createElement("canvas"), { width: side, height: side });
  const context = canvas.getContext("2d");
  // One pixel a module.
  context.imageSmoothingEnabled = false;
  context.drawImage(image, 0, 0, side, side);
  const { data } = context.getImageData(0, 0, side, side);
  const isDark = (x, y) => x < side && data[4 * (y * side + x)] < 128;
  const bars = [];
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const start = x;
      while (isDark(x, y)) x++;
      if (x > start) bars.push([start, y, x - start]);
    }
  }
  return { side, bars };
};

const path = (bars) => bars.map(([x, y, length]) => `M${x} ${y}h${length}v1h-${length}z`).join("");

const png = ({ side, bars }) => {
  const canvas = Object.assign(document.createElement("canvas"), { width: side * PX, height: side * PX });
  const context = canvas.getContext("2d");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, side * PX, side * PX);
  context.fillStyle = "#000";
  for (const [x, y, length] of bars) context.fillRect(x * PX, y * PX, length * PX, PX);
  return canvas.toDataURL("image/png");
};

const svg = ({ side, bars }) => {
  const text =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side * PX}" height="${side * PX}" ` +
    `viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path(bars)}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(text)}`;
};
