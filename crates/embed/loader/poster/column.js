// A column of a share picture, which is filled from above. (Part of poster.js.)

import design from "./design.json";
import { filled, placed } from "./type.js";

const { width: WIDTH, margin: MARGIN, styles: STYLES } = design;
const ROOM = WIDTH - 2 * MARGIN;

/** How far below the top of its line a letter stands, where the line is as high as the letter. */
const ASCENT = 0.86;

/** No text of a share picture is longer, in letters. */
const LONGEST = 3000;

export const newColumn = (measureIn) => {
  const column = { y: 0, marks: [], bars: [] };
  const bar = (x, y, width, height, colour, line) =>
    column.bars.push({ x, y, width, height, colour, line });
  const skip = (height) => (column.y += height);
  const options = (style, script, more) => ({
    script,
    size: style.size,
    measure: measureIn(style, script),
    most: ROOM,
    ...more,
  });
  /** One line of tokens at the column's height. */
  const put = (
    line,
    style,
    colour,
    script,
    { x = MARGIN, most = ROOM, justify = false, isCentred = false } = {},
  ) => {
    const leading = (!script.isHan && style.latin) || style.leading;
    const y = column.y + ((leading - 1) / 2 + ASCENT) * style.size;
    const mark = (text, at) => column.marks.push({ text, x: at, y, style, colour, script });
    const { places, width } = placed(line, style.size);
    if (script.isRtl) {
      mark(line.map(({ text, space }, at) => (at && space ? " " : "") + text).join(""), x + most);
    } else {
      const spare = most - width;
      const isFull = justify && spare < style.size * 2.2 && line.length > 6;
      const gap = isFull ? spare / (line.length - 1) : 0;
      const start = isCentred ? x + spare / 2 : x;
      line.forEach(({ text }, at) => mark(text, start + places[at] + gap * at));
    }
    column.y += leading * style.size;
  };
  /** A text in lines; what are more than `limit` end with an ellipsis. */
  const set = (text, name, colour, script, limit, place = {}) => {
    const style = STYLES[name];
    const more = options(style, script, place.most ? { most: place.most } : {});
    for (const line of cutTo(text, limit, more)) put(line, style, colour, script, place);
  };
  return Object.assign(column, { bar, skip, put, set, options });
};

/** The lines of a text, of which those after `limit` are gone, and the last one ends with an ellipsis. */
export const cutTo = (text, limit, options) => {
  const lines = filled(text.slice(0, LONGEST), options);
  if (lines.length <= limit) return lines;
  const last = lines[limit - 1][lines[limit - 1].length - 1];
  let end = last.at + last.text.length;
  for (;;) {
    const shorter = filled(`${text.slice(0, end).replace(/[\s，、；：,;:—]+$/, "")}…`, options);
    if (shorter.length <= limit || end < 1) return shorter;
    end--;
  }
};
