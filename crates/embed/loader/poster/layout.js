// Where everything stands on a share picture. (Part of poster.js. crates/publish/src/poster does the
// same, by the same numbers: design.json.)

import { abstract, credits, headline, masthead } from "./blocks.js";
import { newColumn } from "./column.js";
import design from "./design.json";
import { panel } from "./panel.js";

const { width: WIDTH, margin: MARGIN } = design;
const ROOM = WIDTH - 2 * MARGIN;

/** Marks `{text, x, y, style, colour, script}`, bars `{x, y, width, height, colour}`, a code, a height. */
export const layout = (card, words, measureIn) => {
  const { script, own } = card;
  const top = newColumn(measureIn);
  const { bar, set, skip } = top;

  bar(0, 0, WIDTH, design.band, "accent");
  skip(design.band + 56);
  masthead(top, card);
  skip(22);
  bar(MARGIN, top.y, ROOM, 5, "ink");
  bar(MARGIN, top.y + 10, ROOM, 1.5, "ink");
  skip(12);
  const rest = top.marks.length;
  const restBars = top.bars.length;
  skip(60);
  for (const label of card.labels) set(label, "note", "muted", own, design.most_note_lines);
  if (card.labels.length) skip(14);
  if (card.kicker) {
    set(card.kicker, "kicker", "accent", script, 1);
    skip(10);
  }
  headline(top, card);
  if (card.subheadline) {
    skip(14);
    set(card.subheadline, "subheadline", "text", script, design.most_note_lines);
  }
  if (card.originalTitle || card.notes.length) skip(16);
  // As the terms have it, it is there whole.
  if (card.originalTitle) set(card.originalTitle, "note", "muted", script, Infinity);
  for (const note of card.notes) set(note, "note", "muted", script, design.most_note_lines);
  skip(38);
  bar(script.isRtl ? WIDTH - MARGIN - 72 : MARGIN, top.y, 72, 6, "accent");
  skip(6);
  if (card.abstract) {
    skip(30);
    abstract(top, card);
  }

  const foot = newColumn(measureIn);
  credits(foot, card);
  for (const notice of card.notices) foot.set(notice, "notice", "muted", own, Infinity);
  foot.skip(34);
  const code = panel(foot, card, words);
  foot.skip(MARGIN - 8);

  const needed = top.y + 54 + foot.y;
  const height = Math.ceil(Math.max(design.least_height, needed));
  // What is over stands over the headline and under the text, as on a title page.
  const spare = height - needed;
  const lower = Math.round(spare * (card.abstract ? 0.3 : 0.36));
  for (const mark of top.marks.slice(rest)) mark.y += lower;
  for (const one of top.bars.slice(restBars)) one.y += lower;
  const down = height - foot.y;
  for (const mark of [...foot.marks, ...foot.bars, code]) mark.y += down;
  code.y = Math.round(code.y);
  return {
    height,
    marks: [...top.marks, ...foot.marks],
    bars: [...top.bars, ...foot.bars],
    code,
  };
};
