// The code as an inline svg, which lies below its image in a static card: it is seen where a page's
// `img-src` refuses that. (`press-card render` writes the same: src/share/qr/svg.rs.)

/** The svg of the code in an image of it. */
export const svgOf = async (image) => {
  await image.decode();
  const modules = Number(image.dataset.modules);
  const canvas = Object.assign(document.createElement("canvas"), { width: modules, height: modules });
  const pen = canvas.getContext("2d");
  // One pixel a module.
  pen.imageSmoothingEnabled = false;
  pen.drawImage(image, 0, 0, modules, modules);
  const { data } = pen.getImageData(0, 0, modules, modules);
  const isDark = (x, y) => x < modules && data[4 * (y * modules + x)] < 128;
  let bars = "";
  for (let y = 0; y < modules; y++) {
    for (let x = 0; x < modules; x++) {
      const start = x;
      while (isDark(x, y)) x++;
      if (x > start) bars += `M${start} ${y}h${x - start}v1h-${x - start}z`;
    }
  }
  return (
    `<svg aria-hidden="true" viewBox="0 0 ${modules} ${modules}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${modules}v${modules}H0z"></path><path fill="#000" d="${bars}"></path></svg>`
  );
};
