// The parts of a share picture that are text. (Part of poster.js.)

import { cutTo } from "./column.js";
import design from "./design.json";
import { balanced, filled, placed } from "./type.js";

const { width: WIDTH, margin: MARGIN, styles: STYLES } = design;
const ROOM = WIDTH - 2 * MARGIN;

/** The paper at one side, day and page at the other. */
export const masthead = (top, { paper, day, script, own }) => {
  const dayStyle = STYLES.day;
  const dayLines = day.map((words) => filled(words, { ...top.options(dayStyle, own) })[0]);
  const dayWidth = Math.max(0, ...dayLines.map((line) => placed(line, dayStyle.size).width));
  const most = ROOM - (dayWidth ? dayWidth + 40 : 0);
  let style = STYLES.paper;
  const lines = (size) => {
    style = { ...STYLES.paper, size };
    return filled(paper, { ...top.options(style, script), most });
  };
  let size = STYLES.paper.size;
  while (size > STYLES.paper.least && lines(size).length > 1) size -= 2;
  const begun = top.y;
  for (const line of lines(size)) top.put(line, style, "accent", script, { most: ROOM });
  const end = top.y;
  // Its last line stands beside the paper's.
  top.y = end - dayLines.length * dayStyle.size * dayStyle.leading - (size > 50 ? 6 : 0);
  top.y = Math.max(begun, top.y);
  for (const line of dayLines) {
    const { width } = placed(line, dayStyle.size);
    const x = script.isRtl ? MARGIN : WIDTH - MARGIN - width;
    top.put(line, dayStyle, "muted", { ...own, isRtl: false }, { x });
  }
  top.y = Math.max(end, top.y);
};

/** As large as it can be, and never cut. */
export const headline = (top, { headline, script }) => {
  const sizes = design.headline_sizes;
  for (const [size, limit] of sizes) {
    const style = { ...STYLES.headline, size };
    const options = { ...top.options(style, script), limit };
    const anyhow = limit > 9;
    const lines =
      balanced(headline, { ...options, anyhow }) || (anyhow && filled(headline, options));
    if (!lines) continue;
    for (const line of lines) top.put(line, style, "ink", script);
    return;
  }
};

const SENTENCE = /[。！？!?…]["”’」』）)]*|[.](?=\s|$)["”’)]*/g;

/** Cut at a sentence, where that leaves enough of it. */
export const abstract = (top, { abstract, label, script, own }) => {
  const style = STYLES.abstract;
  const limit = design.most_abstract_lines;
  const labelLine = label && filled(label, top.options(STYLES.label, own))[0];
  const labelWidth = labelLine ? placed(labelLine, style.size).width : 0;
  const options = top.options(style, script, { indent: label ? labelWidth + style.size : 0 });
  let text = abstract;
  let lines = filled(text.slice(0, 600), options);
  if (lines.length > limit) {
    const { at } = lines[limit][0];
    let end = 0;
    for (let match; (match = SENTENCE.exec(text));) {
      if (match.index + match[0].length <= at) end = match.index + match[0].length;
    }
    SENTENCE.lastIndex = 0;
    text = end > at * 0.5 ? text.slice(0, end) : text;
    lines = cutTo(text, limit, options);
  }
  const y = top.y;
  if (labelLine) {
    const { isRtl } = script;
    top.put(
      labelLine,
      STYLES.label,
      "accent",
      { ...own, isRtl: false },
      {
        x: isRtl ? WIDTH - MARGIN - labelWidth : MARGIN,
      },
    );
    top.y = y;
  }
  lines.forEach((line, at) => {
    const indent = at ? 0 : options.indent;
    top.put(line, style, "text", script, {
      x: script.isRtl ? MARGIN : MARGIN + indent,
      most: ROOM - indent,
      justify: script.isHan && at < lines.length - 1,
    });
  });
};

/** Each of them whole, as many in a line as there is room for. */
export const credits = (foot, { credits, script }) => {
  const gap = STYLES.credit.size;
  let x = 0;
  credits.forEach((words, at) => {
    const style = at ? STYLES.credit : STYLES.source;
    const lines = filled(words, foot.options(style, script));
    const { width } = placed(lines[0], style.size);
    const height = style.size * style.leading;
    if (at && lines.length === 1 && x + gap + width <= ROOM) {
      foot.y -= height;
      x += gap;
    } else {
      x = 0;
    }
    for (const line of lines) {
      const most = ROOM - x;
      foot.put(
        line,
        style,
        at ? "muted" : "ink",
        script,
        script.isRtl ? { most } : { x: MARGIN + x },
      );
    }
    x = lines.length === 1 ? x + width : ROOM;
  });
  foot.skip(8);
};
