// The picture itself, on a canvas. (Part of poster.js.)

import { Promise } from "../own.js";
import design from "./design.json";
import { layout } from "./layout.js";

const { width: WIDTH, colours: COLOURS } = design;

/** A colour of the partner's has to be read on the ground: WCAG 2.2 has 3 for large letters. */
const LEAST_CONTRAST = 3;

/** Draws a card on this canvas, which stands in the page: its language chooses the letters. */
export const paint = (canvas, card, words) => {
  const pen = canvas.getContext("2d");
  const fontOf = ({ weight, size, serif, due }, script) => {
    // As in style/card.css: a page can give another meaning to any name of a typeface that the
    // credit may have, and none to a keyword.
    const family = due ? "" : serif ? script.serif : script.sans;
    return `${weight} ${size}px ${family || "sans-serif"}`;
  };
  const known = { __proto__: null };
  const measureIn = (style, script) => {
    const font = fontOf(style, script);
    const widths = (known[font] = known[font] || { __proto__: null });
    return (text) => {
      if (widths[text] === undefined) {
        pen.font = font;
        widths[text] = pen.measureText(text).width;
      }
      return widths[text];
    };
  };
  const drawn = layout(card, words, measureIn);
  const colours = { ...COLOURS, accent: accentOf(pen, card.accent) };
  canvas.width = WIDTH;
  canvas.height = drawn.height;

  pen.fillStyle = colours.ground;
  pen.fillRect(0, 0, WIDTH, drawn.height);
  for (const { x, y, width, height, colour, line } of drawn.bars) {
    pen.fillStyle = colours[colour];
    pen.fillRect(x, y, width, height);
    if (!line) continue;
    pen.strokeStyle = colours[line];
    pen.lineWidth = 2;
    pen.strokeRect(x, y, width, height);
  }
  pen.textBaseline = "alphabetic";
  for (const { text, x, y, style, colour, script } of drawn.marks) {
    const { isRtl } = script;
    pen.font = fontOf(style, script);
    pen.fillStyle = colours[colour];
    pen.direction = isRtl ? "rtl" : "ltr";
    pen.textAlign = isRtl ? "right" : "left";
    pen.fillText(text, x, y);
  }
  code(pen, drawn.code);
  // A browser that guards against fingerprints draws something else.
  const [red, green, blue] = pen.getImageData(2, drawn.height - 2, 1, 1).data;
  const ground = [red, green, blue].map((part) => part >> 4).join();
  if (ground !== "15,15,15") throw new Error("the canvas is not what was drawn");
};

const code = (pen, { code: { modules, isDark }, px, x, y }) => {
  pen.fillStyle = "#fff";
  pen.fillRect(x, y, modules * px, modules * px);
  pen.fillStyle = "#000";
  for (let row = 0; row < modules; row++) {
    for (let column = 0; column < modules; column++) {
      if (isDark(column, row)) pen.fillRect(x + column * px, y + row * px, px, px);
    }
  }
};

/** The partner's, where it is one that can be read. */
const accentOf = (pen, colour) => {
  pen.fillStyle = COLOURS.accent;
  if (colour) pen.fillStyle = colour;
  const found = pen.fillStyle;
  // What is half transparent is written otherwise.
  const isOpaque = /^#[\da-f]{6}$/i.test(found);
  return isOpaque && contrast(found, COLOURS.ground) >= LEAST_CONTRAST ? found : COLOURS.accent;
};

const contrast = (one, other) => {
  const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

const light = (colour) => {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Promises the PNG of a canvas. */
export const pngOf = (canvas) =>
  new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no PNG"))), "image/png");
  });
