// Room for a card that is still to come, so that nothing on the partner's page moves then.

/** From this view on a page has columns of any width from the first of these to the last. */
const PAGE = { view: 600, columns: every(24, 552, 792) };

/**
 * Under it, the column is as wide as the view without its margins: these on both sides together, at
 * the most. The narrowest view that has room is a phone's; the last column is the widest in which
 * a picture stands over the text (30em in card.css), where a card with one is highest.
 */
const PHONE = { view: 360, margins: 40, columns: [...every(12, 320, 548), 479] };

/** Where the line between the two may end, from the page's view down. */
const ENDS = every(12, 432, PAGE.view).reverse();

/** The one that a frame's height is for, where nothing can say another. */
export const COLUMN = 600;

/** What another computer's typefaces may add. */
const STEP = 10;

/**
 * A height in CSS for a card that is `heightAt(width)` pixels high: from PAGE's view on as high as the
 * highest there, and under it the lowest line that no narrower view's card is over. (One height for
 * both would be a hole in the one or a jump in the other: some cards are twice as high on a phone.)
 */
export const room = (heightAt) => {
  const height = (width) => Math.ceil(heightAt(width) / STEP) * STEP;
  const page = Math.max(...PAGE.columns.map(height));
  const phones = PHONE.columns.map((width) => [width + PHONE.margins, height(width)]);
  const lines = ENDS.map((end) => lineTo(end, page, phones)).filter(({ slope }) => slope < Infinity);
  const [{ slope, start, phone }] = lines.sort((one, other) => one.area - other.area);
  if (!slope) return `${page}px`;
  return slope > 0
    ? `clamp(${page}px,${start}px - ${slope}vw,${phone}px)`
    : `clamp(${phone}px,${start}px + ${-slope}vw,${page}px)`;
};

/**
 * The line over the heights of all these views that comes down (or up) to the page's at `end`: there is
 * none where a wider view's is higher than the page's.
 */
const lineTo = (end, page, phones) => {
  const slopes = phones.map(([view, high]) =>
    view < end ? Math.ceil((100 * (high - page)) / (end - view)) : high > page ? Infinity : -Infinity,
  );
  const slope = Math.max(...slopes);
  const start = page + Math.ceil((slope * end) / 100);
  const at = (view) => start - Math.floor((slope * view) / 100);
  const highest = Math.max(...phones.map(([, high]) => high));
  const phone = Math.min(at(PHONE.view), highest);
  const [low, high] = [phone, page].sort((one, other) => one - other);
  const area = phones.reduce((sum, [view]) => sum + Math.min(Math.max(at(view), low), high), 0);
  return { slope, start, phone, area };
};

/** The widths from one to another, each so much wider than the one before. */
function every(step, first, last) {
  return Array.from({ length: (last - first) / step + 1 }, (_, nth) => first + nth * step);
}
