// Room for a card that is still to come, so that nothing on the partner's page moves then.

/** A phone: how wide its view is, and the column in it. */
const PHONE = { view: 360, column: 328 };

/** From this view on a page has columns of these widths. */
const PAGE = { view: 700, columns: [600, 788] };

/** The one that a frame's height is for, where nothing can say another. */
export const [COLUMN] = PAGE.columns;

/** What another computer's typefaces may add. */
const STEP = 10;

/**
 * A height in CSS for a card that is `heightAt(width)` pixels high: as high as it is on a phone, as
 * high as it is on a page, and between the two in a line. (One height for both would be a hole in
 * the one or a jump in the other: some cards are twice as high on a phone.)
 */
export const room = (heightAt) => {
  const phone = up(heightAt(PHONE.column));
  const page = Math.max(...PAGE.columns.map((width) => up(heightAt(width))));
  const slope = Math.round((100 * (phone - page)) / (PAGE.view - PHONE.view));
  const start = page + Math.ceil((slope * PAGE.view) / 100);
  if (!slope) return `${page}px`;
  return slope > 0
    ? `max(${page}px,${start}px - ${slope}vw)`
    : `min(${page}px,${start}px + ${-slope}vw)`;
};

/** (A pixel is what widths in halves of one may add.) */
const up = (height) => Math.ceil((height + 1) / STEP) * STEP;
