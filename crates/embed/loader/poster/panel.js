// The code of a share picture, and what to do with it. (Part of poster.js.)

import design from "./design.json";

const { width: WIDTH, margin: MARGIN } = design;
const ROOM = WIDTH - 2 * MARGIN;

/** A size of a module that a poor copy of the picture still has, and one of a code that is comfortable. */
const MODULE = 10;
const CODE = 400;

/** They stand beside each other or, where the code is large, below. */
export const panel = (foot, { code, address, own }, words) => {
  const { modules } = code;
  const px = Math.max(Math.floor(CODE / modules), Math.min(MODULE, Math.floor(WIDTH / modules)));
  const size = px * modules;
  const isBeside = size <= WIDTH / 2;
  const top = foot.y;
  // The quiet zone is a part of the code, and as white as the panel.
  const quiet = 4 * px;
  const pad = Math.max(0, 44 - quiet);
  const most = isBeside ? ROOM - size - pad - 48 : ROOM - 96;
  const say = () => {
    const place = { x: MARGIN + 48, most, isCentred: !isBeside };
    for (const line of words.scan) foot.set(line, "scan", "ink", own, 2, place);
    foot.skip(18);
    const latin = { ...own, isRtl: false };
    foot.set(address, "address", "muted", latin, design.most_address_lines, place);
  };
  foot.bar(MARGIN, top, ROOM, 0, "panel", "line");
  const box = foot.bars[foot.bars.length - 1];
  if (isBeside) {
    const from = foot.marks.length;
    say();
    const said = foot.y - top;
    const height = Math.max(size + 2 * pad, said + 88);
    for (const mark of foot.marks.slice(from)) mark.y += (height - said) / 2;
    foot.y = top + height;
    box.height = height;
    const y = top + (height - size) / 2;
    return { code, px, x: MARGIN + ROOM - size - pad, y: Math.round(y) };
  }
  foot.skip(48);
  say();
  foot.skip(48);
  const y = Math.round(foot.y - Math.min(quiet, 24));
  const isWider = size > ROOM;
  box.height = isWider ? foot.y - top : y + size + pad - top;
  foot.y = y + size + pad;
  return { code, px, x: Math.round((WIDTH - size) / 2), y };
};
